"""Fonts inside a document: a composite font for each face, cut down to what is shown, with its meaning.

Codes are the glyph's number in the whole face; code points that share a glyph, and signs drawn in place of
others, take numbers after the last glyph. Source: ISO 32000-1:2008, 9.7 and 9.10.3.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
)

from presskit.writers.pdf.fonts import Face
from presskit.writers.pdf.subset import subset

_SYMBOLIC = 4


class EmbeddedFont:
    """A face in one document: which codes are shown, and what they mean."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self._own: set[str] = set()
        self._meanings: dict[int, str] = {}
        self._glyphs: dict[int, int] = {}
        self._aliases: dict[tuple[str, str], int] = {}

    def use(self, chars: Iterable[str]) -> None:
        """Take in characters that are shown by their own glyphs."""
        self._own.update(chars)

    def alias(self, text: str, shown: str) -> int:
        """Return the code of a glyph that means other text than its own."""
        code = self._aliases.get((text, shown))
        if code is None:
            code = self._aliases[text, shown] = self.face.font.count + len(self._aliases)
            self._meanings[code] = text
            self._glyphs[code] = self.face.glyph(shown)
        return code

    def addObjects(self, document: Any) -> None:  # noqa: N802 - the name ReportLab calls
        """Put the font into the document, now that all that is shown is known."""
        for char in self._own:
            glyph = self.face.glyph(char)
            self._meanings[glyph] = char
            self._glyphs[glyph] = glyph
        codes = sorted(self._glyphs)
        order = tuple(dict.fromkeys((0, *(self._glyphs[code] for code in codes))))
        file = _file(self.face, order)
        tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(file).digest()[:6])
        name = PDFName(f"{tag}+{self.face.name}")
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": name,
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": document.Reference(_descriptor(self.face, name, document, file)),
                "DW": 1000,
                "W": f"[{' '.join(self._advances(codes))}]",
                "CIDToGIDMap": document.Reference(_stream(_places(codes, self._glyphs, order))),
            }
        )
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": name,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(_stream(_meanings(self._meanings))),
            }
        )
        document.idToObject["BasicFonts"].dict[self.face.name] = document.Reference(font)

    def _advances(self, codes: list[int]) -> Iterator[str]:
        """Yield the items of the ``W`` array: advances that are not a whole em, in thousandths."""
        font = self.face.font
        for code in codes:
            advance = font.advances[self._glyphs[code]] * 1000 / font.units
            if advance != 1000:  # noqa: PLR2004 - DW above
                yield f"{code} [{advance:g}]"


@lru_cache(64)
def _file(face: Face, glyphs: tuple[int, ...]) -> bytes:
    """Return the subset font file; the same glyphs are cut only once while somebody types."""
    return subset(face.font, glyphs)


@lru_cache(64)
def _packed(content: bytes) -> bytes:
    return zlib.compress(content)


def _stream(content: bytes, **entries: object) -> PDFStream:
    dictionary = PDFDictionary({**entries, "Filter": PDFName("FlateDecode")})
    return PDFStream(dictionary, _packed(content), [])


def _descriptor(face: Face, name: object, document: Any, file: bytes) -> PDFDictionary:
    font = face.font
    scale = 1000 / font.units
    return PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": name,
            "Flags": _SYMBOLIC,
            "FontBBox": PDFArray([round(side * scale) for side in font.box]),
            "ItalicAngle": round(font.italic_angle, 2),
            "Ascent": round(font.ascent * scale),
            "Descent": round(font.descent * scale),
            "CapHeight": round(font.cap_height * scale),
            "StemV": 140 if "Bold" in face.name else 84,
            "FontFile2": document.Reference(_stream(file, Length1=len(file))),
        }
    )


def _places(codes: list[int], glyphs: dict[int, int], order: tuple[int, ...]) -> bytes:
    """Return the map from codes to places in the subset font."""
    places = {glyph: place for place, glyph in enumerate(order)}
    table = bytearray(2 * (codes[-1] + 1))
    for code in codes:
        table[2 * code : 2 * code + 2] = places[glyphs[code]].to_bytes(2, "big")
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
