"""Fills pages with rows: nothing overflows, headings stay with what they head, twins cross together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from presskit.writers.pdf.side_by_side import Row

_SLACK = 0.01
_HOLE = 0.2
"""A page of which a greater part would stay empty takes single lines rather than none."""
_TAIL = 0.3
"""A last page of which no more is filled had better not be."""
_SCALES = (0.94, 0.88, 0.82, 0.76, 0.7)
"""How far pictures are made smaller, step by step, to spare such a page."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A row and how far below the top of its page's text it stands, in points.

    ``number`` is the row's index among all rows; both pieces of a row that parts have it.
    """

    row: Row
    top: float
    number: int


@dataclass(slots=True)
class _Page:
    """A page being filled."""

    tall: float
    placed: list[Placed] = field(default_factory=list)
    used: float = 0.0
    after: float = 0.0

    def room(self, row: Row) -> float:
        """Return the height that is left for a row that stands next."""
        return self.tall - self.used - self._gap(row)

    def _gap(self, row: Row) -> float:
        return max(self.after, row.before) if self.placed else 0.0

    def place(self, row: Row, number: int) -> None:
        """Put a row below the last one."""
        top = self.used + self._gap(row)
        self.placed.append(Placed(row, top, number))
        self.used, self.after = top + row.height, row.after


def paged(rows: Sequence[Row], first: float, later: float) -> list[list[Placed]]:
    """Return the pages of a document; ``first`` and ``later`` are the heights of their texts, in points.

    Where little would stand on the last page, smaller pictures spare it if they can.
    """
    pages = _filled(rows, first, later)
    if len(pages) == 1 or _bottom(pages[-1]) > _TAIL * later:
        return pages
    for scale in _SCALES:
        closer = _filled([row.lowered(row.height * scale) or row for row in rows], first, later)
        if len(closer) < len(pages):
            return closer
    return pages


def _bottom(page: list[Placed]) -> float:
    return page[-1].top + page[-1].row.height


def _filled(rows: Sequence[Row], first: float, later: float) -> list[list[Placed]]:
    waiting = list(rows)[::-1]
    total = len(waiting)
    page = _Page(first)
    pages = [page]
    while waiting:
        if not _taken(page, waiting, total):
            page = _Page(later)
            pages.append(page)
    return [page.placed for page in pages]


def _taken(page: _Page, waiting: list[Row], total: int) -> bool:
    """Place the next row or as much of it as fits; tell whether the page may take more."""
    row = waiting[-1]
    if row.breaks and page.placed:
        return False
    room = page.room(row)
    if page.placed and _needed(waiting) > room + _SLACK:
        lower = row.lowered(room - (_needed(waiting) - row.height))
        if lower is None:
            return False
        waiting[-1] = row = lower
    if row.height + _reserved(waiting) <= room + _SLACK:
        page.place(waiting.pop(), total - len(waiting) - 1)
        return True
    parted = _parted(page, row, min(room, row.height - 2 * _SLACK))
    if parted:
        waiting.pop()
        page.place(parted[0], total - len(waiting) - 1)
        waiting.append(parted[1])
        return False
    if not page.placed:
        page.place(waiting.pop(), total - len(waiting) - 1)
    return False


def _parted(page: _Page, row: Row, room: float) -> tuple[Row, Row] | None:
    """Part a row into a head that fits and the rest; single lines only where much would stay empty."""
    if row.whole and page.placed:
        return None
    found = row.parted(room)
    if found is None and (not page.placed or room > _HOLE * page.tall):
        found = row.parted(room, least=1)
    return found


def _needed(waiting: list[Row]) -> float:
    """Return the height in which the next row may begin, with all that must stay with it."""
    total = 0.0
    for at in range(len(waiting) - 1, -1, -1):
        row = waiting[at]
        if not row.leads or at == 0:
            return total + row.least + (_reserved(waiting[: at + 1]) if row.whole else 0.0)
        total += row.height + max(row.after, waiting[at - 1].before)
    return total


def _reserved(waiting: list[Row]) -> float:
    """Return the height below the next row that a row which clings to it will take."""
    if len(waiting) > 1 and waiting[-2].clings:
        return max(waiting[-1].after, waiting[-2].before) + waiting[-2].height
    return 0.0
