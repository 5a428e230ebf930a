"""How one paragraph looks: everything that setting its lines depends on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from presskit.model.language import Lang
from presskit.writers.pdf.fonts import Cut, Family


class Align(Enum):
    """Where lines stand in their column."""

    JUSTIFIED = "justified"
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph's look. ``size`` and ``leading`` are points, ``indent`` and ``tracking`` are ems.

    ``balanced`` lines are about equally long, as headlines want them. ``loosest`` is how far a word space
    may grow, in ems. ``hang`` lets marks stand outside at the end of a line, ``dotted`` sets dots below Han
    characters in italics, which are bold otherwise. Colours are ``#rrggbb``.
    """

    lang: Lang
    family: Family
    size: float
    leading: float
    colour: str
    link: str
    bold: bool = False
    italic: bool = False
    align: Align = Align.LEFT
    indent: float = 0.0
    tracking: float = 0.0
    balanced: bool = False
    hyphenate: bool = False
    loosest: float = 0.3
    hang: bool = False
    dotted: bool = False

    def cut(self, *, han: bool, bold: bool, italic: bool) -> Cut:
        """Return the face for characters of a script that may be marked bold or italic on top."""
        stressed = han and italic and not self.dotted
        return Cut(self.family, han, self.bold or bold or stressed, self.italic or italic)

    @property
    def ascent(self) -> float:
        """How far below the top of a line its baseline lies, in points."""
        return (self.leading - self.size) / 2 + 0.87 * self.size
