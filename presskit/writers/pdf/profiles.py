"""The head of a biography: an upright portrait, and name and title of each language beside it."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.compose.blocks import Picture, Profile, Side
from presskit.compose.contrast import mixed
from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.figures import described
from presskit.writers.pdf.images import portrait
from presskit.writers.pdf.parts import Whole
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.piles import Pile, pile, stacked
from presskit.writers.pdf.portraits import Portrait
from presskit.writers.pdf.side_by_side import Cell, Row
from presskit.writers.pdf.styles import PERSON_NAME, PERSON_TITLE, WHITE

_WIDE = 74.0
"""The width of a portrait in points; its height is a quarter more."""
_LEAST = 60.0
"""The least width of a portrait that hangs beside the text."""
_BESIDE = 14.0
_RULE = 0.5
_ABOVE = 11.0
_PALE = 0.35
"""How much of the muted colour is in the figure of nobody."""


@dataclass(frozen=True, slots=True)
class Ruled(Whole):
    """Parts below a thin rule: the portrait, and names that stand on its foot. Lengths are points."""

    portrait: Portrait | None
    names: tuple[tuple[float, Pile], ...]
    width: float
    rule: str

    @property
    def height(self) -> float:
        """How much room everything takes."""
        return _ABOVE + self._tall

    @property
    def _tall(self) -> float:
        heights = [part.height for _, part in self.names]
        return max(self.portrait.height if self.portrait else 0.0, *heights)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw rule and names, then the portrait; first lines of the names are level."""
        pen.box(left, top, (self.width, _RULE), self.rule)
        tallest = max(part.height for _, part in self.names)
        above = top + _ABOVE + (self._tall - tallest)
        for edge, part in self.names:
            part.draw(pen, left + edge, above)
        if self.portrait:
            self.portrait.draw(pen, left, top + _ABOVE)


def profile(block: Profile, columns: Columns) -> Row:
    """Return the row of a biography's head.

    Where text stands away from the edge, the portrait hangs beside it.
    """
    below = stacked(columns)
    rail = columns.lefts[0]
    wide = rail - _BESIDE if rail > _LEAST + _BESIDE else _WIDE
    seen = _portrait(block.portrait, columns, wide) if block.portrait else None
    first = max(wide + _BESIDE, rail) if seen else rail
    lefts = (first, *(first if below else left for left in columns.lefts[1:]))
    rights = (left + width for left, width in zip(columns.lefts, columns.widths, strict=True))
    names = tuple(
        (left, _name(name, title, columns, right - left))
        for name, title, left, right in zip(block.name, block.title, lefts, rights, strict=True)
    )
    theme, space = columns.dress.theme, columns.dress.space
    if below:
        names = ((first, pile([part for _, part in names], space(0.5))),)
    told = [side.text.strip() for side in block.name if side.text.strip()]
    return Row(
        (Cell(Ruled(seen, names, columns.width, theme.accent), 0.0),),
        space(PERSON_NAME.before),
        space(0.9),
        leads=True,
        title=" / ".join(told),
        level=1,
    )


def _name(name: Side, title: Side, columns: Columns, width: float) -> Pile:
    parts = (
        columns.paragraph(name, PERSON_NAME, width, kind="H2"),
        columns.paragraph(title, PERSON_TITLE, width),
    )
    return pile(parts, columns.dress.space(0.25))


def _portrait(picture: Picture, columns: Columns, wide: float) -> Portrait:
    size, theme = (wide, wide * 1.25), columns.dress.theme
    figure = mixed(theme.muted, WHITE, _PALE)
    return Portrait(
        portrait(picture.content, *size), size, described(picture.alt, picture.name), theme.tint, figure
    )
