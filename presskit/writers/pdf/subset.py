"""Cuts a TrueType file down to the glyphs a document shows.

Outlines are compressed in runs that are kept, so that a glyph that joins costs little more than its run.

Source: OpenType specification 1.9, chapters glyf, loca and "Calculating checksums".
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from sys import byteorder
from typing import NamedTuple

from presskit.writers.pdf.packing import Piece, joined, piece, runs
from presskit.writers.pdf.sfnt import Sfnt

_WORDS, _SCALE, _MORE, _SCALES, _MATRIX = 0x01, 0x08, 0x20, 0x40, 0x80
_KEPT = ("cvt ", "fpgm", "prep")
_MAGIC = 0xB1B0AFBA
_RUN, _LONGEST = 32, 96
"""How many glyphs are compressed together, usually and at most."""


class Subset(NamedTuple):
    """A TrueType file with some glyphs: their places in it, the file as a zlib stream, its length."""

    places: dict[int, int]
    packed: bytes
    length: int


class _Outlines(NamedTuple):
    """Outlines that follow each other in ``glyf``, with their sizes and what they add to its checksum."""

    piece: Piece
    sizes: tuple[int, ...]
    checksum: int


class _Run(NamedTuple):
    """Some glyphs: their outlines and metrics, and what those of them are built from that are compounds."""

    outlines: _Outlines
    metrics: bytes
    built: tuple[tuple[int, tuple[int, ...]], ...]


def subset(font: Sfnt, glyphs: Iterable[int]) -> Subset:
    """Return a file with the given glyphs and those that they are built from; the same for the same ones."""
    simple = sorted({0, *glyphs})
    compound: list[int] = []
    found = _runs(font, simple)
    while built := [pair for run in found for pair in run.built]:
        compound = sorted({*compound, *(glyph for glyph, _parts in built)})
        simple = sorted({*simple, *(part for _glyph, parts in built for part in parts)} - {*compound})
        found = _runs(font, simple)
    places = {glyph: place for place, glyph in enumerate(simple + compound)}
    outlines, metrics = [run.outlines for run in found], [run.metrics for run in found]
    if compound:
        outlines.append(_outlines([_renumbered(font.outline(glyph), places) for glyph in compound]))
        metrics += [_metrics(font, glyph) for glyph in compound]
    front = _front(_tables(font, b"".join(metrics), outlines), outlines)
    pieces = [piece(front), *(one.piece for one in outlines)]
    return Subset(places, joined(pieces), sum([one.length for one in pieces]))


def _runs(font: Sfnt, glyphs: list[int]) -> list[_Run]:
    return [_run(font, run) for run in runs(glyphs, _RUN, _LONGEST)]


@lru_cache(4096)
def _run(font: Sfnt, glyphs: tuple[int, ...]) -> _Run:
    outlines = [font.outline(glyph) for glyph in glyphs]
    built = tuple(
        (glyph, tuple(int.from_bytes(outline[at : at + 2], "big") for at in _parts(outline)))
        for glyph, outline in zip(glyphs, outlines, strict=True)
        if outline and outline[0] & 0x80
    )
    metrics = b"".join(_metrics(font, glyph) for glyph in glyphs)
    return _Run(_outlines(outlines), metrics, built)


def _outlines(outlines: list[bytes]) -> _Outlines:
    padded = [outline + bytes(-len(outline) % 4) for outline in outlines]
    content = b"".join(padded)
    return _Outlines(piece(content), tuple(map(len, padded)), _checksum(content))


def _renumbered(outline: bytes, places: dict[int, int]) -> bytes:
    """Return a compound outline whose parts are named by their new numbers."""
    changed = bytearray(outline)
    for at in _parts(outline):
        part = int.from_bytes(outline[at : at + 2], "big")
        changed[at : at + 2] = places[part].to_bytes(2, "big")
    return bytes(changed)


def _parts(outline: bytes) -> Iterator[int]:
    """Yield where a compound outline names its parts."""
    at, more = 10, True
    while more:
        flags = int.from_bytes(outline[at : at + 2], "big")
        yield at + 2
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _SCALES else 8 if flags & _MATRIX else 0
        more = bool(flags & _MORE)


def _tables(font: Sfnt, metrics: bytes, outlines: Sequence[_Outlines]) -> dict[str, bytes]:
    """Return all tables but the outlines themselves."""
    whole, count = font.tables, len(metrics) // 4
    offsets = accumulate([size for one in outlines for size in one.sizes], initial=0)
    return {
        "head": whole["head"][:8] + bytes(4) + whole["head"][12:50] + b"\0\1" + whole["head"][52:54],
        "hhea": whole["hhea"][:34] + count.to_bytes(2, "big"),
        "maxp": whole["maxp"][:4] + count.to_bytes(2, "big") + whole["maxp"][6:],
        "hmtx": metrics,
        "loca": struct.pack(f">{count + 1}I", *offsets),
        **{tag: whole[tag] for tag in _KEPT if tag in whole},
    }


def _metrics(font: Sfnt, glyph: int) -> bytes:
    """Return advance and left side bearing of a glyph as ``hmtx`` holds them."""
    metrics = font.tables["hmtx"]
    long = int.from_bytes(font.tables["hhea"][34:36], "big")
    at = 4 * glyph + 2 if glyph < long else 4 * long + 2 * (glyph - long)
    return font.advances[glyph].to_bytes(2, "big") + metrics[at : at + 2]


def _front(tables: dict[str, bytes], outlines: Sequence[_Outlines]) -> bytes:
    """Return the file up to the outlines, which stand last, with the checksums of all of it."""
    count = len(tables) + 1
    power = count.bit_length() - 1
    head = struct.pack(">IHHHH", 0x10000, count, 16 << power, power, 16 * count - (16 << power))
    outlined = sum([one.checksum for one in outlines]) & 0xFFFFFFFF
    start, entries, body, adjusted = 12 + 16 * count, {}, [], 0
    for tag in sorted(tables):
        content = tables[tag] + bytes(-len(tables[tag]) % 4)
        entries[tag] = (_checksum(content), start, len(tables[tag]))
        adjusted = start + 8 if tag == "head" else adjusted
        body.append(content)
        start += len(content)
    entries["glyf"] = (outlined, start, sum([one.piece.length for one in outlines]))
    directory = [struct.pack(">4sIII", tag.encode(), *entries[tag]) for tag in sorted(entries)]
    front = bytearray(b"".join([head, *directory, *body]))
    whole = (_checksum(front) + outlined) & 0xFFFFFFFF
    front[adjusted : adjusted + 4] = struct.pack(">I", (_MAGIC - whole) & 0xFFFFFFFF)
    return bytes(front)


def _checksum(content: bytes | bytearray) -> int:
    """Return the sum of the words of a table."""
    words = array("I", content)
    if byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF
