"""The codes under which a document shows the glyphs of a face, and the text that they mean.

They depend on the face alone, so that what is drawn once may stand in any document. The code of a glyph is
its number. Characters that share a glyph with one of a lower code point, and signs that are drawn in place
of others, follow after the last glyph in a fixed order.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cached_property

from presskit.writers.pdf.sfnt import Sfnt

_DRAWN_AS = (("\xa0", " "), ("\u3000", " "), ("—", "―"), ("\u00ad", "-"))
"""Texts that are drawn as another sign."""


class Codes(dict[str, str]):
    """Codes of a face by character, as hexadecimal; worked out when they are first asked for."""

    def __init__(self, font: Sfnt) -> None:
        super().__init__()
        self._font = font
        self._ligatures: dict[int, str] = {}
        self._owners: dict[int, str] = {}
        for point in sorted(font.glyphs):
            self._owners.setdefault(font.glyphs[point], chr(point))
        self._owners.pop(0, None)

    def __missing__(self, char: str) -> str:
        glyph = self._font.glyphs[ord(char)]
        code = glyph if self._owners.get(glyph) == char else self._after[char, char]
        self[char] = found = f"{code:04X}"
        return found

    def substitute(self, text: str, shown: str) -> str:
        """Return the code of a sign drawn for a text; empty when the face has none that means it."""
        code = self._after.get((text, shown))
        return "" if code is None else f"{code:04X}"

    def ligature(self, glyph: int, text: str) -> str:
        """Return the code of a glyph that means several characters; empty when it means something else."""
        meant = self._owners.get(glyph) or self._ligatures.setdefault(glyph, text)
        return f"{glyph:04X}" if meant == text else ""

    def glyph(self, code: int) -> int:
        """Return the glyph that a code shows."""
        if code < self._font.count:
            return code
        return self._font.glyphs[ord(self._extra[code - self._font.count][1])]

    def meaning(self, code: int) -> str:
        """Return the text that a code means."""
        if code >= self._font.count:
            return self._extra[code - self._font.count][0]
        return self._ligatures.get(code) or self._owners[code]

    @cached_property
    def _extra(self) -> tuple[tuple[str, str], ...]:
        """The texts that are shown by the glyph of another one, with that one."""
        return tuple(self._shared())

    @cached_property
    def _after(self) -> dict[tuple[str, str], int]:
        return {pair: self._font.count + place for place, pair in enumerate(self._extra)}

    def _shared(self) -> Iterator[tuple[str, str]]:
        known = [chr(point) for point in sorted(self._font.glyphs) if self._font.glyphs[point]]
        for char in known:
            if self._owners[self._font.glyphs[ord(char)]] != char:
                yield char, char
        for text, shown in _DRAWN_AS:
            if self._font.glyphs.get(ord(shown)):
                yield text, shown
        for char in known:
            apart = unicodedata.normalize("NFD", char)
            if apart != char:
                yield apart, char
