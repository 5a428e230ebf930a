"""The codes under which a document shows the glyphs of a face, and the text that they mean.

They depend on the face alone, so that what is drawn once may stand in any document. The code of a glyph is
its number. Characters that share a glyph with one of a lower code point, and signs that are drawn in place
of others, follow after the last glyph in a fixed order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property

from presskit.writers.pdf.sfnt import Sfnt

UNMEANT = frozenset({*range(0x20), *range(0x7F, 0xA0), 0xFEFF, 0xFFFE, 0xFFFF})
"""Code points that mean no character: controls, and what ISO 19005-2, 6.2.11.7.2 forbids."""
_DRAWN_AS = (("\xa0", " "), ("\u3000", " "), ("—", "―"), ("\u00ad", "-"))
"""Texts that are drawn as another sign."""
_LIGATURES = "ﬀﬁﬂﬃﬄ"
"""Ligatures that are characters, too; what is set with their glyphs are letters."""
_NAME = re.compile(r"uni((?:[0-9A-F]{4})+)(?:[._]|$)")
_NOTHING = "\u200b"
"""What a part of a letter means that is none by itself."""
_UNFIT = frozenset({"Cc", "Cn", "Co", "Cs"})


class Codes(dict[str, str]):
    """Codes of a face by character, as hexadecimal; worked out when they are first asked for.

    Where whole words are shaped, glyphs are ``named`` by what they mean as a part of a word.
    """

    def __init__(self, font: Sfnt, *, named: bool = False) -> None:
        super().__init__()
        self._font, self._is_named = font, named
        self._ligatures: dict[int, str] = {}
        points = [point for point, glyph in font.glyphs.items() if glyph and point not in UNMEANT]
        self._known = [chr(point) for point in sorted(points)]
        self._owners = {font.glyphs[ord(char)]: char for char in reversed(self._known)}

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
        owner = self._owners.get(glyph)
        if owner and owner != text:
            return self.substitute(text, owner)
        return f"{glyph:04X}" if owner or self._ligatures.setdefault(glyph, text) == text else ""

    def joined(self, glyph: int, text: str) -> str:
        """Return the code of a glyph of a shaped word; ``text`` is the word if it is one glyph only."""
        if text and glyph not in self._owners and glyph not in self._named:
            self._ligatures.setdefault(glyph, text)
        return f"{glyph:04X}"

    def glyph(self, code: int) -> int:
        """Return the glyph that a code shows."""
        if code < self._font.count:
            return code
        return self._font.glyphs[ord(self._extra[code - self._font.count][1])]

    def meaning(self, code: int) -> str:
        """Return the text that a code means."""
        if code >= self._font.count:
            return self._extra[code - self._font.count][0]
        return self._ligatures.get(code) or self._named.get(code) or self._owners.get(code, _NOTHING)

    @cached_property
    def _named(self) -> dict[int, str]:
        """What glyphs mean by their names, as the Adobe Glyph List makes them of code points."""
        names = self._font.names if self._is_named else {}
        found = {glyph: _NAME.match(name) for glyph, name in names.items()}
        texts = {glyph: _letters(match[1]) for glyph, match in found.items() if match}
        return {glyph: text for glyph, text in texts.items() if text}

    @cached_property
    def _extra(self) -> tuple[tuple[str, str], ...]:
        """The texts that are shown by the glyph of another one, with that one."""
        return tuple(self._shared())

    @cached_property
    def _after(self) -> dict[tuple[str, str], int]:
        return {pair: self._font.count + place for place, pair in enumerate(self._extra)}

    def _shared(self) -> Iterator[tuple[str, str]]:
        for char in self._known:
            if self._owners[self._font.glyphs[ord(char)]] != char:
                yield char, char
        for text, shown in _DRAWN_AS:
            if self._font.glyphs.get(ord(shown)):
                yield text, shown
        for char in _LIGATURES:
            if self._font.glyphs.get(ord(char)):
                yield unicodedata.normalize("NFKC", char), char
        for char in self._known:
            apart = unicodedata.normalize("NFD", char)
            if apart != char:
                yield apart, char


def _letters(digits: str) -> str:
    """Return the characters that a name tells; empty when one of them is none that text is made of."""
    text = "".join(chr(int(digits[at : at + 4], 16)) for at in range(0, len(digits), 4))
    fit = all(unicodedata.category(char) not in _UNFIT and char != "\ufeff" for char in text)
    return text.replace("\u200d", "").replace("\u200c", "") if fit else ""
