"""Fonts inside a document: a composite font for each face, cut down to what is shown, with its meaning.

Source: ISO 32000-1:2008, 9.7 and 9.10.3.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from presskit.writers.pdf.fonts import Face
from presskit.writers.pdf.objects import File, stream
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
    glyphs = {code: face.codes.glyph(code) for code in sorted(codes)}
    order = tuple(dict.fromkeys((0, *glyphs.values())))
    file = subset(face.font, order)
    tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(file).digest()[:6])
    return _Cut(
        name=f"{tag}+{face.name}",
        file=stream(file, f"/Length1 {len(file)}"),
        places=stream(_places(glyphs, order)),
        meanings=stream(_meanings({code: face.codes.meaning(code) for code in glyphs})),
        advances=" ".join(_advances(face, glyphs)),
    )


def _advances(face: Face, glyphs: dict[int, int]) -> Iterator[str]:
    """Yield the items of the ``W`` array: advances that are not a whole em, in thousandths."""
    font = face.font
    for code, glyph in glyphs.items():
        advance = font.advances[glyph] * 1000 / font.units
        if advance != 1000:  # noqa: PLR2004 - DW above
            yield f"{code} [{advance:g}]"


def _places(glyphs: dict[int, int], order: tuple[int, ...]) -> bytes:
    """Return the map from codes to places in the subset font."""
    places = {glyph: place for place, glyph in enumerate(order)}
    table = bytearray(2 * (max(glyphs, default=0) + 1))
    for code, glyph in glyphs.items():
        table[2 * code : 2 * code + 2] = places[glyph].to_bytes(2, "big")
    return bytes(table)


def _meanings(texts: dict[int, str]) -> bytes:
    """Return the CMap that gives back the text that codes mean."""
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    entries = [f"<{code:04X}> <{_utf16(texts[code])}>" for code in sorted(texts)]
    for start in range(0, len(entries), 100):
        block = entries[start : start + 100]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end", ""]
    return "\n".join(lines).encode("ascii")


def _utf16(text: str) -> str:
    """Return text as hexadecimal UTF-16; a lone surrogate as the replacement character."""
    return (
        text.encode("utf-16-be", "surrogatepass")
        .decode("utf-16-be", "replace")
        .encode("utf-16-be")
        .hex()
        .upper()
    )
