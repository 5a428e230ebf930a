"""Forms: a ruled table with what it asks at the left, and room to sign by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from presskit.compose.blocks import Form, Side, Span
from presskit.compose.contrast import mixed
from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.look import Align
from presskit.writers.pdf.parts import Part
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.piles import pile, stacked
from presskit.writers.pdf.side_by_side import Cell, Row
from presskit.writers.pdf.structure import TAGS, Element
from presskit.writers.pdf.styles import (
    FORM_LABEL,
    FORM_TITLE,
    FORM_TITLE_TWIN,
    FORM_TWIN,
    FORM_VALUE,
    TABLE_HEAD,
    TABLE_HEAD_MORE,
    WHITE,
    Setting,
)
from presskit.writers.pdf.tables import Grid, Table

_INSIDE, _PADDING = 6.0, 4.0
_RULE = 0.5
_ROOMY = 40.0
"""The least height of a cell that is written in by hand, in points."""
_INK, _TINT = 0.55, 0.05
"""How much of the ink is in the rules, and in the ground of what the form asks."""


@dataclass(frozen=True, slots=True)
class Roomy:
    """A part with room below it to write; a long one parts as it would alone."""

    part: Part

    @property
    def height(self) -> float:
        """How much room it takes."""
        return max(_ROOMY, self.part.height)

    @property
    def ascent(self) -> float:
        """The part's."""
        return self.part.ascent

    def cuts(self, least: int) -> tuple[float, ...]:
        """Return the part's cuts when it needs more than its room."""
        return self.part.cuts(least) if self.part.height > _ROOMY else ()

    def cut(self, number: int, least: int) -> tuple[Part, Part]:
        """Part it; the pieces need no room below."""
        return self.part.cut(number, least)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw the part."""
        self.part.draw(pen, left, top)


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table with rules around every cell; ``edges`` are where the upright ones stand, in points."""

    table: Table
    edges: tuple[float, ...]
    tint: str

    @property
    def height(self) -> float:
        """The table's."""
        return self.table.height

    @property
    def ascent(self) -> float:
        """The table's."""
        return self.table.ascent

    def cuts(self, least: int) -> tuple[float, ...]:
        """Return the table's cuts."""
        return self.table.cuts(least)

    def cut(self, number: int, least: int) -> tuple[Ruled, Ruled]:
        """Part the table; both pieces keep the rules."""
        head, tail = self.table.cut(number, least)
        return replace(self, table=head), replace(self, table=tail)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw the ground of the first column, the table, and the rules."""
        first, last = self.edges[0], self.edges[-1]
        pen.box(left + first, top, (self.edges[1] - first, self.height), self.tint)
        self.table.draw(pen, left, top)
        colour = self.table.grid.hair
        pen.box(left + first, top - _RULE / 2, (last - first, _RULE), colour)
        for edge in self.edges:
            pen.box(left + edge - _RULE / 2, top, (_RULE, self.height), colour)


def form(block: Form, columns: Columns) -> Iterator[Row]:
    """Yield the row that holds a form."""
    if not block.rows:
        return
    left, whole = (columns.lefts[0], columns.widths[0]) if stacked(columns) else (0.0, columns.width)
    widths = [whole * share / sum(block.shares) for share in block.shares]
    edges = tuple(accumulate(widths, initial=0.0))
    table = Element("Table")

    def row(said: tuple[tuple[Side, ...], ...], *, heads: bool = False, roomy: bool = False) -> Row:
        line, cells = Element("TR", table), []
        for at, sides in enumerate(said):
            kind = "TH" if heads or at == 0 else "TD"
            scope = "Column" if heads else "Row" if at == 0 else ""
            cell = Element(kind, line, scope=scope)
            settings = (TABLE_HEAD, TABLE_HEAD_MORE) if heads else _SETTINGS[at == 0]
            part = _cell(columns, sides, settings, widths[at] - 2 * _INSIDE, cell)
            cells.append(Cell(Roomy(part) if roomy else part, edges[at] + _INSIDE))
        return Row(tuple(cells))

    theme = columns.dress.theme
    grid = Grid(
        ((0.0, whole),),
        theme.accent if block.heads else mixed(theme.ink, WHITE, _INK),
        mixed(theme.ink, WHITE, _INK),
        _PADDING,
    )
    head = (row(block.heads, heads=True),) if block.heads else ()
    records = tuple((row((one.label, *one.values), roomy=one.roomy),) for one in block.rows)
    ruled = Ruled(Table(head, records, grid), edges, mixed(theme.ink, WHITE, _TINT))
    space = columns.dress.space
    if block.titled:
        yield _title(block, columns, left, whole)
    yield Row((Cell(ruled, left),), before=space(0.4), after=space(0.9))


def _title(block: Form, columns: Columns, left: float, whole: float) -> Row:
    """Return the row with the name of a form in the middle, one language below the other, as one heading."""
    told = [side for side in block.name if side.text.strip()]
    heading = Element("H1")
    parts = [
        columns.paragraph(side, setting, whole, Align.CENTRE, kind="Span", parent=heading)
        for side, setting in zip(told, (FORM_TITLE, *(FORM_TITLE_TWIN,) * len(told)), strict=False)
    ]
    space = columns.dress.space
    name = " / ".join(side.text for side in told)
    return Row((Cell(pile(parts, 1.0), left),), space(0.2), space(0.7), leads=True, title=name)


_SETTINGS = {True: (FORM_LABEL, FORM_TWIN), False: (FORM_VALUE, FORM_VALUE)}
"""How a cell is set in the first language and in the other: labels, and what stands beside them."""


def _cell(
    columns: Columns, sides: tuple[Side, ...], settings: tuple[Setting, Setting], width: float, cell: Element
) -> Part:
    """Return what a cell says, one language below the other; a blank where it says nothing."""
    said = [side for side in sides if side.text.strip()] or [Side(sides[0].lang, (Span("\u00a0"),))]
    parts = []
    for at, side in enumerate(said):
        inside = Element("P", cell, TAGS[side.lang])
        parts.append(columns.paragraph(side, settings[min(at, 1)], width, kind="Span", parent=inside))
    return pile(parts, 1.0)
