"""The head of the first page: logo, whose news it is, what it is, and a rule in the theme's colour."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.compose.blocks import Letterhead
from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.figures import badge
from presskit.writers.pdf.images import Image, image, pixels
from presskit.writers.pdf.look import Align
from presskit.writers.pdf.parts import Stack, Whole
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.side_by_side import Cell, Row
from presskit.writers.pdf.structure import Element
from presskit.writers.pdf.styles import KIND, ORGANISATION

_LOGO = (120.0, 36.0)
"""The greatest width and height of a logo, in points."""
_BESIDE = 12.0
_BELOW = 9.0
_RULE = 0.9
_KINDS = 0.3
"""The share of the width that the kind of document may take."""


@dataclass(frozen=True, slots=True)
class Head(Whole):
    """A letterhead, set. Lengths are points."""

    logo: Image | None
    logo_size: tuple[float, float]
    logo_element: Element | None
    names: Stack
    kinds: Stack
    width: float
    accent: str

    @property
    def _tall(self) -> float:
        return max(self.logo_size[1], self.names.height, self.kinds.height)

    @property
    def height(self) -> float:
        """How much room it takes, rule included."""
        return self._tall + _BELOW + _RULE

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw it; names and kinds stand on the rule."""
        indent = 0.0
        if self.logo:
            with pen.tagged(self.logo_element):
                pen.picture(self.logo, left, top + self._tall - self.logo_size[1], self.logo_size)
            indent = self.logo_size[0] + _BESIDE
        self.names.draw(pen, left + indent, top + self._tall - self.names.height)
        self.kinds.draw(pen, left + self.width * (1 - _KINDS), top + self._tall - self.kinds.height)
        pen.box(left, top + self._tall + _BELOW, (self.width, _RULE), self.accent)


def letterhead(block: Letterhead, columns: Columns) -> Row:
    """Return the row of a letterhead."""
    size = pixels(block.logo)
    scale = min(_LOGO[0] / size[0], _LOGO[1] / size[1]) if size else 0.0
    logo_size = (size[0] * scale, size[1] * scale) if size else (0.0, 0.0)
    logo = image(block.logo, logo_size[0]) if size else None
    logo_size = logo_size if logo else (0.0, 0.0)
    left = logo_size[0] + _BESIDE if logo else 0.0
    room = columns.width * (1 - _KINDS) - left - _BESIDE
    names = tuple(columns.paragraph(side, ORGANISATION, room) for side in block.organisation if side.text)
    kinds = tuple(
        columns.paragraph(side, KIND, columns.width * _KINDS, Align.RIGHT) for side in block.kind if side.text
    )
    head = Head(
        logo,
        logo_size,
        badge(block.organisation),
        Stack(names, 0.0),
        Stack(kinds, 0.0),
        columns.width,
        columns.dress.theme.accent,
    )
    return Row(
        (Cell(head, 0.0),),
        after=columns.dress.space(1.2),
        breaks=bool(block.key),
        key=block.key,
        bare=True,
    )
