"""Lines of paragraphs as they stand on paper, measured on glyph positions read back from the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from presskit.compose.blocks import Paragraph, Style
from presskit.model.language import Lang
from presskit.writers.pdf import margins
from tests.writers.pdf.build import composition, sides
from tests.writers.pdf.printed import Char, chars, printed

SOFT_HYPHEN = "\u00ad"
OPENING = "（《〈「『【〔［“‘"
CLOSING = "）》〉」』】〕］”’"
STOPS = "，、；：。！？．"
MARKS = OPENING + CLOSING + STOPS
NEVER_FIRST = frozenset(f"{CLOSING}{STOPS}—…·～％%‰℃%.,;:!?)]}}")
NEVER_LAST = frozenset(f"{OPENING}￥$([{{")
DASH_INSET = 0.074
"""How far the two halves of a dash move towards each other, in ems."""
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class Shown:
    """A character's room on its line: a full-width mark takes half of its square."""

    text: str
    left: float
    right: float
    size: float

    @property
    def han(self) -> bool:
        """Whether it is a Han character."""
        return bool(_HAN.fullmatch(self.text))

    @property
    def western(self) -> bool:
        """Whether it is a letter or figure of a Western word."""
        return self.text.isascii() and self.text.isalnum()


@dataclass(frozen=True, slots=True)
class Line:
    """A line; ``left`` and ``right`` are the edges of its column, in points."""

    chars: tuple[Shown, ...]
    left: float
    right: float

    @property
    def text(self) -> str:
        """What it says, without the space at its end."""
        return "".join(char.text for char in self.chars).rstrip()

    @property
    def inked(self) -> tuple[Shown, ...]:
        """Its characters without spaces."""
        return tuple(char for char in self.chars if char.text.strip())

    @property
    def spare(self) -> float:
        """How far it stays short of the right edge, in points; negative where it stands over."""
        inset = DASH_INSET * self.inked[-1].size if self.text.endswith("——") else 0.0
        return self.right - self.inked[-1].right - inset

    def gaps(self) -> Iterator[tuple[Shown, Shown, float, bool]]:
        """Yield neighbours, the room between them in ems, and whether there is a written space."""
        before, spaced = self.chars[0], False
        for char in self.chars[1:]:
            if not char.text.strip():
                spaced = True
                continue
            yield before, char, (char.left - before.right) / char.size, spaced
            before, spaced = char, False


def set_alone(texts: tuple[str, ...], lang: Lang, width: float, **theme: object) -> list[list[Line]]:
    """Print paragraphs in a column of a width in points; return the lines of each."""
    blocks = (Paragraph(Style.BODY, sides(text, text, (lang,))) for text in texts)
    made = composition(*blocks, langs=(lang,))
    margin = (margins.SIZES[made.paper][0] - width) / 2
    made = replace(made, theme=replace(made.theme, margin=margin, **theme))
    size = made.theme.size + (0.5 if lang is Lang.ZH else 0.0)
    body = [char for char in chars(printed(made)) if abs(char.size - size) < 0.01]
    return list(_paragraphs(body, texts, margin, margin + width))


def _paragraphs(body: list[Char], texts: tuple[str, ...], left: float, right: float) -> Iterator[list[Line]]:
    """Yield the lines of each text, which the characters say one after the other."""
    at = 0
    for text in texts:
        wanted, begun = len(text), at
        while wanted > 0:
            wanted -= len(body[at].text.replace(SOFT_HYPHEN, ""))
            at += 1
        yield [Line(line, left, right) for line in _lines(body[begun:at])]
    assert at == len(body)


def _lines(paragraph: list[Char]) -> Iterator[tuple[Shown, ...]]:
    begun = 0
    for at in range(1, len(paragraph) + 1):
        if at == len(paragraph) or abs(paragraph[at].baseline - paragraph[at - 1].baseline) > 1:
            yield tuple(map(_shown, paragraph[begun:at]))
            begun = at


def _shown(char: Char) -> Shown:
    left, right = char.left, char.right
    if "Noto" in char.font:
        if char.text in OPENING:
            left = right - char.size / 2
        elif char.text in MARKS:
            right = left + char.size / 2
    return Shown(char.text, left, right, char.size)


def said(paragraph: list[Line]) -> str:
    """Return what a paragraph says, without the hyphens at the ends of its lines."""
    return "".join(char.text for line in paragraph for char in line.chars).replace(SOFT_HYPHEN, "")
