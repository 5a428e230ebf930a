"""Fonts inside a document: a composite font for each face, cut down to what is shown, with its meaning.

Source: ISO 32000-1:2008, 9.7 and 9.10.3.
"""

from __future__ import annotations

import hashlib
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from sys import byteorder
from typing import NamedTuple

from presskit.writers.pdf.fonts import Face
from presskit.writers.pdf.objects import File, stream
from presskit.writers.pdf.packing import Piece, joined, piece, runs
from presskit.writers.pdf.subset import subset

_SYMBOLIC = 4


def embedded(file: File, face: Face, codes: frozenset[int]) -> int:
    """Embed what a document shows of a face, as a composite font, and return it."""
    cut = _cut(face, codes)
    font = face.font
    scale = 1000 / font.units
    box = " ".join(str(round(side * scale)) for side in font.box)
    descriptor = file.add(
        f"<</Type /FontDescriptor /FontName /{cut.name} /Flags {_SYMBOLIC} /FontBBox [{box}] "
        f"/ItalicAngle {font.italic_angle:g} /Ascent {round(font.ascent * scale)} "
        f"/Descent {round(font.descent * scale)} /CapHeight {round(font.cap_height * scale)} "
        f"/StemV {140 if 'Bold' in face.name else 84} /FontFile2 {file.add(cut.file)} 0 R>>"
    )
    descendant = file.add(
        f"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{cut.name} "
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> "
        f"/FontDescriptor {descriptor} 0 R /DW 1000 /W [{cut.advances}] "
        f"/CIDToGIDMap {file.add(cut.places)} 0 R>>"
    )
    return file.add(
        f"<</Type /Font /Subtype /Type0 /BaseFont /{cut.name} /Encoding /Identity-H "
        f"/DescendantFonts [{descendant} 0 R] /ToUnicode {file.add(cut.meanings)} 0 R>>"
    )


class _Cut(NamedTuple):
    """A face cut down: its name, and the objects of a file that it consists of."""

    name: str
    file: bytes
    places: bytes
    meanings: bytes
    advances: str


@lru_cache(64)
def _cut(face: Face, codes: frozenset[int]) -> _Cut:
    """Return a face cut down to what some codes show; the same is cut only once while somebody types."""
    shown = sorted(codes)
    extra = {code: face.codes.glyph(code) for code in shown[bisect_left(shown, face.font.count) :]}
    cut = subset(face.font, {*codes, *extra.values()} - {*extra})
    name = hashlib.sha256(_words(array("H", shown))).digest()
    parts = [_meant(face, run) for run in runs(shown, _RUN, _LONGEST)]
    return _Cut(
        name=f"{''.join(chr(65 + byte % 26) for byte in name[:6])}+{face.name}",
        file=_stream(cut.packed, f"/Length1 {cut.length} "),
        places=_stream(zlib.compress(_places(cut.places, extra), _QUICK)),
        meanings=_stream(joined([_CMAP_BEGINS, *(part.meanings for part in parts), _CMAP_ENDS])),
        advances=" ".join([part.advances for part in parts if part.advances]),
    )


def _stream(packed: bytes, entries: str = "") -> bytes:
    return stream(packed, f"{entries}/Filter /FlateDecode", packed=True)


def _places(places: dict[int, int], extra: dict[int, int]) -> bytes:
    """Return the map from codes to places in the subset font; all codes but the extra ones are glyphs."""
    table = array("H", bytes(2 * (max((*places, *extra)) + 1)))
    for glyph, place in places.items():
        table[glyph] = place
    for code, glyph in extra.items():
        table[code] = places[glyph]
    return _words(table)


def _words(numbers: array[int]) -> bytes:
    """Return numbers as words of two bytes, the high one first."""
    if byteorder == "little":
        numbers.byteswap()
    return numbers.tobytes()


_CMAP_BEGINS = piece(
    b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    b"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    b"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
)
_CMAP_ENDS = piece(b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
_RUN, _LONGEST = 64, 100
"""How many meanings are compressed together; 100 is the most that one operator takes."""
_QUICK = 1
"""A level of compression that is good enough for a table of little but nothing."""


class _Part(NamedTuple):
    """Some codes: the entries of the CMap that gives back the text they mean, and of the ``W`` array."""

    meanings: Piece
    advances: str


@lru_cache(2048)
def _meant(face: Face, codes: tuple[int, ...]) -> _Part:
    entries = [f"<{code:04X}> <{_utf16(face.codes.meaning(code))}>" for code in codes]
    block = "\n".join([f"{len(codes)} beginbfchar", *entries, "endbfchar\n"])
    return _Part(piece(block.encode("ascii")), " ".join(_advances(face, codes)))


def _advances(face: Face, codes: tuple[int, ...]) -> Iterator[str]:
    """Yield the items of the ``W`` array: advances that are not a whole em, in thousandths."""
    font = face.font
    for code in codes:
        advance = font.advances[face.codes.glyph(code)] * 1000 / font.units
        if advance != 1000:  # noqa: PLR2004 - DW above
            yield f"{code} [{advance:g}]"


def _utf16(text: str) -> str:
    """Return text as hexadecimal UTF-16."""
    return text.encode("utf-16-be").hex().upper()
