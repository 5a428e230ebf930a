"""Cuts a TrueType file down to the glyphs a document shows.

Source: OpenType specification 1.9, chapters glyf, loca and "Calculating checksums".
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from presskit.writers.pdf.sfnt import Sfnt

_WORDS, _SCALE, _MORE, _SCALES, _MATRIX = 0x01, 0x08, 0x20, 0x40, 0x80
_KEPT = ("cvt ", "fpgm", "prep")
_MAGIC = 0xB1B0AFBA


def subset(font: Sfnt, glyphs: tuple[int, ...]) -> bytes:
    """Return a TrueType file with the given glyphs, numbered by their place in the tuple.

    Glyphs that the given ones are built from follow after them.
    """
    order = list(glyphs)
    places = {glyph: place for place, glyph in reversed(list(enumerate(order)))}
    outlines = []
    for glyph in order:  # grows while it is walked: parts of compound glyphs join at the end
        outline = _renumbered(font.outline(glyph), order, places)
        outlines.append(outline + bytes(-len(outline) % 4))
    return _assembled(_tables(font, order, outlines))


def _renumbered(outline: bytes, order: list[int], places: dict[int, int]) -> bytes:
    """Return an outline whose parts, if it is a compound, are named by their new numbers."""
    changed = bytearray(outline)
    for at in _parts(outline):
        part = int.from_bytes(outline[at : at + 2], "big")
        if part not in places:
            places[part] = len(order)
            order.append(part)
        changed[at : at + 2] = places[part].to_bytes(2, "big")
    return bytes(changed)


def _parts(outline: bytes) -> Iterator[int]:
    """Yield where a compound outline names its parts; nothing for a simple one."""
    at, more = 10, bool(outline and outline[0] & 0x80)
    while more:
        flags = int.from_bytes(outline[at : at + 2], "big")
        yield at + 2
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _SCALES else 8 if flags & _MATRIX else 0
        more = bool(flags & _MORE)


def _tables(font: Sfnt, order: list[int], outlines: list[bytes]) -> dict[str, bytes]:
    whole, count = font.tables, len(order)
    offsets = [0]
    for outline in outlines:
        offsets.append(offsets[-1] + len(outline))
    return {
        "head": whole["head"][:8] + bytes(4) + whole["head"][12:50] + b"\0\1" + whole["head"][52:54],
        "hhea": whole["hhea"][:34] + count.to_bytes(2, "big"),
        "maxp": whole["maxp"][:4] + count.to_bytes(2, "big") + whole["maxp"][6:],
        "hmtx": b"".join(_metrics(font, glyph) for glyph in order),
        "loca": struct.pack(f">{count + 1}I", *offsets),
        "glyf": b"".join(outlines),
        **{tag: whole[tag] for tag in _KEPT if tag in whole},
    }


def _metrics(font: Sfnt, glyph: int) -> bytes:
    """Return advance and left side bearing of a glyph as ``hmtx`` holds them."""
    metrics = font.tables["hmtx"]
    long = int.from_bytes(font.tables["hhea"][34:36], "big")
    at = 4 * glyph + 2 if glyph < long else 4 * long + 2 * (glyph - long)
    return font.advances[glyph].to_bytes(2, "big") + metrics[at : at + 2]


def _assembled(tables: dict[str, bytes]) -> bytes:
    """Return the file that holds the tables, with its checksums."""
    power = len(tables).bit_length() - 1
    head = struct.pack(">IHHHH", 0x10000, len(tables), 16 << power, power, 16 * len(tables) - (16 << power))
    start, directory, body, adjusted = 12 + 16 * len(tables), [head], [], 0
    for tag in sorted(tables):
        content = tables[tag] + bytes(-len(tables[tag]) % 4)
        directory.append(struct.pack(">4sIII", tag.encode(), _checksum(content), start, len(tables[tag])))
        adjusted = start + 8 if tag == "head" else adjusted
        body.append(content)
        start += len(content)
    file = bytearray(b"".join(directory + body))
    file[adjusted : adjusted + 4] = struct.pack(">I", (_MAGIC - _checksum(file)) & 0xFFFFFFFF)
    return bytes(file)


def _checksum(content: bytes | bytearray) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(content) // 4}I", content)
    return sum(words) & 0xFFFFFFFF
