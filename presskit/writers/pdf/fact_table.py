"""Facts as a table: the figure large, what it counts beside it, then its date and its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from presskit.compose.blocks import FactRow, FactTable, Side, Span
from presskit.compose.contrast import mixed
from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.parts import Paragraph, Part, Whole
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.piles import pile, stacked
from presskit.writers.pdf.side_by_side import Cell, Row
from presskit.writers.pdf.structure import TAGS, Element
from presskit.writers.pdf.styles import (
    FACT_FIGURE,
    FACT_NAME,
    FACT_SOURCE,
    FACT_UNIT,
    TABLE_HEAD,
    TABLE_HEAD_MORE,
    WHITE,
    Setting,
)
from presskit.writers.pdf.tables import Grid, Record, Table

_WIDE = 32
"""A table at least so many ems wide has a column for everything; a narrower one has two."""
_SHARES = {"figure": 0.28, "name": 0.34, "as_of": 0.14, "source": 0.24}
_NARROW = 0.4
"""The share of a narrow table that figures take."""
_GAP = 12.0
_PADDING = 7.0
_HAIR = 0.24
"""How much of the ink is in the rules between rows."""
_SIGNS = frozenset("%％‰°")
"""Units that stand close to their figure and are as large."""
_CLOSE, _APART = 0.04, 0.3
"""The space between a figure and such a sign, or any other unit, in ems."""
_HIGH = 240.0
"""A row taller than this is not kept together with its twin."""


@dataclass(frozen=True, slots=True)
class Figure(Whole):
    """A figure with its unit: beside it where there is room, else below."""

    figure: Paragraph
    unit: Paragraph
    beside: float

    @property
    def height(self) -> float:
        """How much room both take."""
        return self.figure.height + (0.0 if self.beside else self.unit.height)

    @property
    def ascent(self) -> float:
        """The figure's."""
        return self.figure.ascent or self.unit.ascent

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw the figure, then the unit, on one baseline when they stand on one line."""
        self.figure.draw(pen, left, top)
        down = self.figure.height
        if self.beside:
            down += self.figure.ascent - self.figure.look.leading - self.unit.ascent
        self.unit.draw(pen, left + self.beside, top + down)


_FIGURES = tuple(
    replace(FACT_FIGURE, size=FACT_FIGURE.size * part, narrow=FACT_FIGURE.narrow * part)
    for part in (1.0, 0.85, 0.72, 0.6, 0.5)
)
"""Figures from large to small."""


class _Column(NamedTuple):
    """A column of the table as it is seen: which of the heads it shows, and where it stands in points."""

    heads: tuple[str, ...]
    left: float
    width: float


class _Half:
    """The table of one language."""

    def __init__(self, block: FactTable, number: int, columns: Columns) -> None:
        self.columns, self.number, self.block = columns, number, block
        self.left, self.width = columns.lefts[number], columns.widths[number]
        self.lang = block.heads[0][number].lang
        self.element = Element("Table", lang=TAGS[self.lang])
        self.told = [name for name in _SHARES if self._told(name)]
        self.places = self._places()

    def _told(self, name: str) -> bool:
        """Tell whether any fact says it; figure and name always have a column."""
        return name in ("figure", "name") or any(
            _side(row, name, self.number).text for row in self.block.rows
        )

    def _places(self) -> list[_Column]:
        if self.width < _WIDE * self.columns.dress.theme.size:
            told = [tuple(name for name in self.told if name != "figure")]
            first = round(self.width * _NARROW)
            rest = self.width - first - _GAP
            return [_Column(("figure",), 0.0, first), _Column(told[0], first + _GAP, rest)]
        room = self.width - _GAP * (len(self.told) - 1)
        whole = sum(_SHARES[name] for name in self.told)
        widths = [room * _SHARES[name] / whole for name in self.told]
        lefts = accumulate((width + _GAP for width in widths), initial=0.0)
        return [
            _Column((name,), left, width) for name, left, width in zip(self.told, lefts, widths, strict=False)
        ]

    @property
    def speaks(self) -> bool:
        """Whether there are words in this language at all."""
        return any(_side(row, name, self.number).text for row in self.block.rows for name in _SHARES)

    def head(self) -> tuple[Cell, ...]:
        """Return the cells of the head."""
        row = Element("TR", self.element)

        def said(names: Sequence[str], setting: Setting, width: float) -> Paragraph:
            sides = [dict(zip(_SHARES, self.block.heads, strict=True))[name][self.number] for name in names]
            cell = Element("TH", row, TAGS[self.lang], scope="Column")
            return self._set(_joined(sides), setting, width, cell)

        return self._cells(said, (TABLE_HEAD, TABLE_HEAD_MORE), None)

    def row(self, fact: FactRow) -> tuple[Cell, ...]:
        """Return the cells of a fact."""
        row = Element("TR", self.element)

        def said(names: Sequence[str], setting: Setting, width: float) -> Paragraph:
            heads = names == ("name",)
            cell = Element("TH" if heads else "TD", row, TAGS[self.lang], scope="Row" if heads else "")
            return self._set(
                _joined([_side(fact, name, self.number) for name in names]), setting, width, cell
            )

        return self._cells(said, (FACT_NAME, FACT_SOURCE), self._figure(fact, row))

    def _cells(
        self,
        said: Callable[[Sequence[str], Setting, float], Paragraph],
        settings: tuple[Setting, Setting],
        figure: Part | None,
    ) -> tuple[Cell, ...]:
        """Return a cell for each column; what is told below the name has one element of its own."""
        cells = []
        for names, left, width in self.places:
            part: Part = (
                figure if figure and names == ("figure",) else said(names[:1], _of(names, settings), width)
            )
            if len(names) > 1:
                part = pile((part, said(names[1:], settings[1], width)), 1.5)
            cells.append(Cell(part, self.left + left))
        return tuple(cells)

    def _figure(self, fact: FactRow, row: Element) -> Figure:
        cell = Element("TD", row, TAGS[self.lang])
        width, side = self.places[0].width, fact.unit[self.number]
        figure = self._large(_side(fact, "figure", self.number), width, cell)
        close = side.text[:1] in _SIGNS
        setting = FACT_FIGURE if close else FACT_UNIT
        wide = figure.lines[-1].width + (_CLOSE if close else _APART) * self.columns.dress.theme.size
        unit = self.columns.paragraph(side, setting, max(width - wide, 1.0), parent=cell)
        fits = len(unit.lines) == 1 and unit.lines[0].width <= width - wide
        if unit.lines and not fits:
            unit = self.columns.paragraph(side, setting, width, parent=cell)
        return Figure(figure, unit, wide if fits else 0.0)

    def _large(self, side: Side, width: float, cell: Element) -> Paragraph:
        """Return a figure as large as its column lets it stand on one line."""
        for setting in _FIGURES:
            figure = self._set(side, setting, width, cell)
            if len(figure.lines) == 1 and figure.lines[0].width <= width:
                break
        return figure

    def _set(self, side: Side, setting: Setting, width: float, cell: Element) -> Paragraph:
        """Set a side; a cell without words holds a blank, for a table has all its cells."""
        said = side if side.text.strip() else Side(side.lang, (Span("\u00a0"),))
        return self.columns.paragraph(said, setting, width, parent=cell)


def _of(names: Sequence[str], settings: tuple[Setting, Setting]) -> Setting:
    return settings[names[0] in ("as_of", "source") and settings[0] is FACT_NAME]


def _side(fact: FactRow, name: str, number: int) -> Side:
    sides = {"figure": fact.figure, "name": fact.name, "as_of": fact.as_of, "source": fact.source}
    return sides[name][number]


def _joined(sides: Sequence[Side]) -> Side:
    """Return sides as one, with a dot between those that say something."""
    told = [side for side in sides if side.text.strip()]
    spans = [span for side in told for span in (Span(" · "), *side.spans)]
    return Side(sides[0].lang, tuple(spans[1:]))


def fact_table(block: FactTable, columns: Columns) -> Iterator[Row]:
    """Yield the row that holds a table of facts: side by side, each language has half of it."""
    halves = [half for half in (_Half(block, at, columns) for at in range(len(columns.lefts))) if half.speaks]
    below = stacked(columns)
    if not halves:
        return

    def record(cells: Sequence[tuple[Cell, ...]]) -> Record:
        return tuple(map(Row, cells)) if below else (Row(tuple(cell for half in cells for cell in half)),)

    records = [record([half.row(fact) for half in halves]) for fact in block.rows]
    records = [piece for whole in records for piece in _loosened(whole)]
    theme = columns.dress.theme
    rules = tuple((half.left, half.width) for half in (halves[:1] if below else halves))
    grid = Grid(rules, theme.accent, mixed(theme.ink, WHITE, _HAIR), _PADDING)
    head = record([half.head() for half in halves])
    yield Row((Cell(Table(head, tuple(records), grid), 0.0),), after=columns.dress.space(1.2))


def _loosened(record: Record) -> tuple[Record, ...]:
    """Return a record as it is, or its rows one by one when it is too tall to be kept together."""
    return (record,) if sum(row.height for row in record) < _HIGH else tuple((row,) for row in record)
