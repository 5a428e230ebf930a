"""What stands in a column: paragraphs, marked or boxed ones, stacks of them, and where they part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from operator import add
from typing import Protocol, runtime_checkable

from presskit.model.language import Lang
from presskit.writers.pdf.emphasis import dot
from presskit.writers.pdf.fonts import Family
from presskit.writers.pdf.lines import Line
from presskit.writers.pdf.look import Look
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.structure import Element


class Part(Protocol):
    """Something that stands in a column. Lengths are points."""

    @property
    def height(self) -> float:
        """How much room it takes from top to bottom."""

    @property
    def ascent(self) -> float:
        """How far below its top the first baseline lies; 0 for what has none."""

    def cuts(self, least: int) -> tuple[float, ...]:
        """Return the heights at which it may part, leaving at least so many lines on either side."""

    def cut(self, number: int, least: int) -> tuple[Part, Part]:
        """Part at one of the cuts."""

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw it at a place on the page."""


class Whole:
    """What never parts and, unless it says otherwise, has no baseline."""

    __slots__ = ()

    @property
    def ascent(self) -> float:
        """Nothing: no line of text begins here."""
        return 0.0

    def cuts(self, least: int) -> tuple[float, ...]:  # noqa: ARG002 - the same question to every part
        """Return nothing: it stays in one piece."""
        return ()

    def cut(self, number: int, least: int) -> tuple[Part, Part]:
        """Refuse: there is no cut to choose."""
        raise IndexError(number, least)


@runtime_checkable
class Scalable(Protocol):
    """A part that may be made smaller to fit, as pictures may."""

    def scaled(self, height: float) -> Part | None:
        """Return the part at a smaller height in points; ``None`` when that would be too small."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of text, and what they are to a screen reader: both pieces of a cut paragraph are one element."""

    lines: tuple[Line, ...]
    look: Look
    element: Element | None = None

    @property
    def height(self) -> float:
        """How much room the lines take."""
        return len(self.lines) * self.look.leading

    @property
    def ascent(self) -> float:
        """How far below the top the first baseline lies; nothing to align when there is no line."""
        return self.look.ascent if self.lines else 0.0

    def cuts(self, least: int) -> tuple[float, ...]:
        """Return the heights after each line that may be the last on its page."""
        return tuple(lines * self.look.leading for lines in range(least, len(self.lines) - least + 1))

    def cut(self, number: int, least: int) -> tuple[Paragraph, Paragraph]:
        """Part between two lines."""
        at = least + number
        return replace(self, lines=self.lines[:at]), replace(self, lines=self.lines[at:])

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw the lines."""
        if self.lines:
            with pen.tagged(self.element):
                pen.text(self.lines, self.look, left, top)
            dot(pen, self.lines, self.look, left, top)


NOTHING = Paragraph((), Look(Lang.EN, Family.SERIF, 1.0, 1.0, "#000000", "#000000"))
"""What is left of a part that stays whole on the page before."""


@dataclass(frozen=True, slots=True)
class Barred:
    """A paragraph set in behind an upright bar, as quotations are."""

    part: Paragraph
    inset: float
    colour: str

    @property
    def height(self) -> float:
        """How much room the paragraph takes."""
        return self.part.height

    @property
    def ascent(self) -> float:
        """The paragraph's."""
        return self.part.ascent

    def cuts(self, least: int) -> tuple[float, ...]:
        """Return the paragraph's cuts."""
        return self.part.cuts(least)

    def cut(self, number: int, least: int) -> tuple[Barred, Barred]:
        """Part the paragraph; both pieces keep the bar."""
        head, tail = self.part.cut(number, least)
        return replace(self, part=head), replace(self, part=tail)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw bar and paragraph."""
        if self.part.lines:
            spare = self.part.look.leading - self.part.look.size
            pen.box(left, top + spare / 2, (2.2, self.height - spare * 0.8), self.colour)
        self.part.draw(pen, left + self.inset, top)


@dataclass(frozen=True, slots=True)
class Dotted:
    """A paragraph set in behind a dot, as items of a list are."""

    part: Paragraph
    inset: float
    colour: str
    begins: bool = True

    @property
    def height(self) -> float:
        """How much room the paragraph takes."""
        return self.part.height

    @property
    def ascent(self) -> float:
        """The paragraph's."""
        return self.part.ascent

    def cuts(self, least: int) -> tuple[float, ...]:
        """Return the paragraph's cuts."""
        return self.part.cuts(least)

    def cut(self, number: int, least: int) -> tuple[Dotted, Dotted]:
        """Part the paragraph; the dot stays with its beginning."""
        head, tail = self.part.cut(number, least)
        return replace(self, part=head), replace(self, part=tail, begins=False)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw dot and paragraph."""
        if self.part.lines and self.begins:
            dot = 0.36 * self.part.look.size
            middle = top + self.ascent - 0.33 * self.part.look.size
            pen.box(left + self.inset - 2.6 * dot, middle - dot / 2, (dot, dot), self.colour, dot / 2)
        self.part.draw(pen, left + self.inset, top)


@dataclass(frozen=True, slots=True)
class Tag(Whole):
    """A short text on a filled box that is as wide as the text."""

    part: Paragraph
    fill: str
    aside: float
    above: float

    @property
    def height(self) -> float:
        """How much room text and box take."""
        return self.part.height + 2 * self.above if self.part.lines else 0.0

    @property
    def ascent(self) -> float:
        """How far below the box's top the first baseline lies."""
        return self.above + self.part.ascent if self.part.lines else 0.0

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw box and text."""
        if self.part.lines:
            wide = max(line.width for line in self.part.lines) + 2 * self.aside
            pen.box(left, top, (wide, self.height), self.fill, 1.6)
            self.part.draw(pen, left + self.aside, top + self.above)


@dataclass(frozen=True, slots=True)
class Stack:
    """Paragraphs below each other; it parts between them.

    ``heights`` are theirs, or larger ones, in points.
    """

    parts: tuple[Paragraph, ...]
    between: float
    heights: tuple[float, ...] = ()

    @property
    def height(self) -> float:
        """How much room the paragraphs and the space between them take."""
        return self._bottoms()[-1] if self.parts else 0.0

    @property
    def ascent(self) -> float:
        """The first paragraph's."""
        return self.parts[0].ascent if self.parts else 0.0

    def _bottoms(self) -> tuple[float, ...]:
        between = (self.between if at else 0.0 for at in range(len(self.parts)))
        return tuple(accumulate(map(add, self._heights(), between)))

    def _heights(self) -> tuple[float, ...]:
        return self.heights or tuple(part.height for part in self.parts)

    def cuts(self, least: int) -> tuple[float, ...]:
        """Return the heights below each paragraph that may be the last on its page."""
        return self._bottoms()[least - 1 : len(self.parts) - least]

    def cut(self, number: int, least: int) -> tuple[Stack, Stack]:
        """Part between two paragraphs."""
        at = least + number
        return (
            replace(self, parts=self.parts[:at], heights=self.heights[:at]),
            replace(self, parts=self.parts[at:], heights=self.heights[at:]),
        )

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw the paragraphs."""
        for part, bottom, height in zip(self.parts, self._bottoms(), self._heights(), strict=True):
            part.draw(pen, left, top + bottom - height)
