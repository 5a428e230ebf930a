"""The head of a section: a short bar in the accent, and the title of the section, large."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.compose.blocks import Opening
from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.parts import Part, Whole
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.piles import twins
from presskit.writers.pdf.side_by_side import Cell, Row
from presskit.writers.pdf.styles import OPENING

_BAR = (34.0, 3.6)
"""Width and height of the bar, in points."""
_BELOW = 9.0


@dataclass(frozen=True, slots=True)
class Headed(Whole):
    """A part below a short bar; it is lowered by so many points to stand level with its twin."""

    part: Part
    accent: str
    drop: float

    @property
    def height(self) -> float:
        """How much room bar and part take."""
        return _BAR[1] + _BELOW + self.drop + self.part.height if self.part.height else 0.0

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw bar and part."""
        if self.part.height:
            pen.box(left, top, _BAR, self.accent)
            self.part.draw(pen, left, top + _BAR[1] + _BELOW + self.drop)


def opening(block: Opening, columns: Columns) -> Row:
    """Return the row of a section's head."""
    parts = [
        columns.paragraph(side, OPENING, width, kind="H1")
        for side, width in zip(block.title, columns.widths, strict=True)
    ]
    accent = columns.dress.theme.accent
    titles = twins(parts, columns, columns.dress.space(0.2))
    deepest = max(cell.part.ascent for cell in titles)
    cells = tuple(Cell(Headed(cell.part, accent, deepest - cell.part.ascent), cell.left) for cell in titles)
    return Row(
        cells,
        after=columns.dress.space(OPENING.after),
        leads=True,
        title=" / ".join(side.text.strip() for side in block.title if side.text.strip()),
        breaks=True,
        key=block.key,
    )
