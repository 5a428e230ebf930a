"""Tables: rows between thin rules, under a head that each page repeats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple, TypeAlias

from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.piles import untagged
from presskit.writers.pdf.side_by_side import Cell, Row

_HAIR = 0.4
_STRONG = 0.9
_TALL = 260.0
"""A row of at least this height may part itself, in points."""
_STEP = 60.0
"""How far from each other its cuts are about."""

Record: TypeAlias = tuple[Row, ...]
"""What stands between two rules: a row, or the twin rows of two languages."""


class Grid(NamedTuple):
    """How a table is ruled: the left edges and widths of its rules, in points, and their colours."""

    rules: tuple[tuple[float, float], ...]
    strong: str
    hair: str
    padding: float


class _Seam(NamedTuple):
    """A place where a table may part: a height, a record's index, and the height inside it; 0 for below."""

    height: float
    record: int
    inside: float


@dataclass(frozen=True, slots=True)
class Table:
    """Records under a head, which stands on each page; it parts between records."""

    head: Record
    records: tuple[Record, ...]
    grid: Grid

    @property
    def _head(self) -> float:
        return self._tall(self.head) if self.head else 0.0

    def _tall(self, record: Record) -> float:
        return sum(row.height for row in record) + (len(record) + 1) * self.grid.padding

    def _bottoms(self) -> list[float]:
        """Return how far below the top each record ends."""
        return list(accumulate(map(self._tall, self.records), initial=self._head))[1:]

    @property
    def height(self) -> float:
        """How much room head and records take."""
        return self._head + sum(map(self._tall, self.records))

    @property
    def ascent(self) -> float:
        """Nothing: it stands alone."""
        return 0.0

    def _seams(self) -> Iterator[_Seam]:
        last = len(self.records) - 1
        for at, (record, bottom) in enumerate(zip(self.records, self._bottoms(), strict=True)):
            top = bottom - self._tall(record) + 2 * self.grid.padding
            for inside in _inside(record):
                yield _Seam(top + inside, at, inside)
            if at < last:
                yield _Seam(bottom, at, 0.0)

    def cuts(self, least: int) -> tuple[float, ...]:  # noqa: ARG002 - the same question to every part
        """Return the heights below each record, and some inside records that are very tall."""
        return tuple(seam.height for seam in self._seams())

    def cut(self, number: int, least: int) -> tuple[Table, Table]:  # noqa: ARG002 - the same to every part
        """Part below a record; the rest begins with the head once more."""
        _, at, inside = list(self._seams())[number]
        before, after = self.records[: at + 1], self.records[at + 1 :]
        parted = self.records[at][0].parted(inside) if inside else None
        if parted:
            before, after = (*self.records[:at], (parted[0],)), ((parted[1],), *after)
        head = tuple(map(_plain, self.head))
        return replace(self, records=before), replace(self, head=head, records=after)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw rules, head and records."""
        if self.head:
            self._record(pen, self.head, left, top)
        self._rule(pen, left, top + self._head, _STRONG, self.grid.strong)
        for record, bottom in zip(self.records, self._bottoms(), strict=True):
            self._record(pen, record, left, top + bottom - self._tall(record))
            self._rule(pen, left, top + bottom, _HAIR, self.grid.hair)

    def _record(self, pen: Pen, record: Record, left: float, top: float) -> None:
        for row in record:
            top += self.grid.padding
            row.draw(pen, left, top)
            top += row.height

    def _rule(self, pen: Pen, left: float, top: float, thick: float, colour: str) -> None:
        for start, width in self.grid.rules:
            pen.box(left + start, top - thick / 2, (width, thick), colour)


def _inside(record: Record) -> Iterator[float]:
    """Yield the heights at which a very tall record may part."""
    if len(record) == 1 and record[0].height > _TALL:
        step = _STEP
        while step < record[0].height:
            if record[0].parted(step):
                yield step
            step += _STEP


def _plain(row: Row) -> Row:
    """Return a row as decoration."""
    return replace(row, cells=tuple(Cell(untagged(cell.part), cell.left) for cell in row.cells))
