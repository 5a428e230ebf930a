"""Fills pages with rows: nothing overflows, headings stay with what they head, twins cross together.

A section begins on a new page; its pages are filled without regard to other sections.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from presskit.writers.pdf import floats
from presskit.writers.pdf.side_by_side import Row

_SLACK = 0.01
_HOLE = 0.2
"""A page of which a greater part would stay empty takes single lines rather than none."""
_FULL = 0.12
"""A page of which no greater part stays empty is full."""
_TAIL = 0.3
"""A last page of which no more is filled had better not be."""
_SCALES = (0.94, 0.88, 0.82, 0.76, 0.7, 0.64)
"""How far pictures are made smaller, step by step, to spare such a page."""
_LEAST = 0.5
"""No picture becomes smaller than this part of its height, for whatever reasons."""
_GENTLY = 0.85
"""A picture is rather made smaller, down to this part of its height, than that text moves up before it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A row and how far below the top of its page's text it stands, in points.

    ``number`` is the row's index among all rows; both pieces of a row that parts have it.
    """

    row: Row
    top: float
    number: int


class Heights(NamedTuple):
    """How high the text of a page is, in points: of one that begins with a bare row, and of others."""

    bare: float
    headed: float


@dataclass(slots=True)
class _Page:
    """A page being filled; ``moved`` counts rows that moved up before a picture."""

    tall: float
    placed: list[Placed] = field(default_factory=list)
    used: float = 0.0
    after: float = 0.0
    moved: int = 0

    def room(self, row: Row) -> float:
        """Return the height that is left for a row that stands next."""
        return self.tall - self.used - self._gap(row)

    def empty(self, height: float = 0.0) -> float:
        """Return which part of the page would stay empty below so much more."""
        return (self.tall - self.used - height) / self.tall

    def _gap(self, row: Row) -> float:
        return max(self.after, row.before) if self.placed else 0.0

    def place(self, row: Row, number: int) -> None:
        """Put a row below the last one."""
        top = self.used + self._gap(row)
        self.placed.append(Placed(row, top, number))
        self.used, self.after = top + row.height, row.after


def paged(rows: Sequence[Row], heights: Heights) -> list[list[Placed]]:
    """Return the pages of a document.

    Where little would stand on the last page of a section, smaller pictures spare it if they can; if not,
    none becomes much smaller only to fill the page before.
    """
    begins = [number for number, row in enumerate(rows) if row.breaks and number]
    pages: list[list[Placed]] = []
    for start, stop in pairwise((0, *begins, len(rows))):
        pages.extend(_section(rows[start:stop], start, heights))
    return pages


def _section(rows: Sequence[Row], first: int, heights: Heights) -> list[list[Placed]]:
    """Return the pages of a section whose first row has a number."""
    pages = _filled(rows, first, heights)
    full = len(pages) == 1 or _bottom(pages[-1]) > _TAIL * heights.headed
    if full or not any(row.scalable for row in rows):
        return pages
    for scale in _SCALES:
        closer = _filled(
            [row.lowered(row.height * scale) or row for row in rows], first, heights, _LEAST / scale
        )
        if len(closer) < len(pages):
            return closer
    looser = _filled(rows, first, heights, _GENTLY)
    return looser if len(looser) == len(pages) else pages


def _bottom(page: list[Placed]) -> float:
    return page[-1].top + page[-1].row.height


def _filled(rows: Sequence[Row], first: int, heights: Heights, least: float = _LEAST) -> list[list[Placed]]:
    """Return pages filled with rows; no picture becomes smaller than the ``least`` part of its height."""
    filling = _Filling(rows, first, heights, least)
    while filling.waiting:
        if not filling.taken() and filling.waiting:
            filling.turn()
    return [page.placed for page in filling.pages]


class _Filling:
    """The pages of a section that are being filled, and the rows that wait, the next one last."""

    def __init__(self, rows: Sequence[Row], first: int, heights: Heights, least: float) -> None:
        self.waiting = list(rows)[::-1]
        self.pages: list[_Page] = []
        self._numbers = list(range(first, first + len(rows)))[::-1]
        self._heights = heights
        self._least = least
        self.turn()

    def turn(self) -> None:
        """Begin a page with the next row."""
        bare = bool(self.waiting) and self.waiting[-1].bare
        self._page = _Page(self._heights.bare if bare else self._heights.headed)
        self.pages.append(self._page)

    def taken(self) -> bool:
        """Place the next row or as much of it as fits; tell whether the page may take more."""
        page, row = self._page, self.waiting[-1]
        room, needed = page.room(row), _needed(self.waiting)
        if page.placed and needed > room + _SLACK:
            return self._eased(needed - room)
        if row.height + _reserved(self.waiting) <= room + _SLACK:
            page.place(self.waiting.pop(), self._numbers.pop())
            return True
        parted = self._parted(row, min(room, row.height - 2 * _SLACK))
        if parted:
            page.place(parted[0], self._numbers[-1])
            self.waiting[-1] = parted[1]
        elif not page.placed:
            page.place(self.waiting.pop(), self._numbers.pop())
        return False

    def _parted(self, row: Row, room: float) -> tuple[Row, Row] | None:
        """Part a row into a head that fits and the rest; single lines only where much would stay empty."""
        page = self._page
        if row.whole and page.placed:
            return None
        found = row.parted(room)
        if found is None and (not page.placed or room > _HOLE * page.tall):
            found = row.parted(room, least=1)
        return found

    def _eased(self, lack: float) -> bool:
        """Make room for a picture where a height is lacking: make it smaller, or let text move up before it.

        Tell whether the page takes more.
        """
        at = floats.pictured(self.waiting)
        if at is None:
            return False
        picture = self.waiting[at]
        lower = picture.lowered(picture.height - lack)
        if lower and lower.height < self._least * picture.height:
            lower = None
        if lower and lower.height >= _GENTLY * picture.height:
            self.waiting[at] = lower
            return True
        if at == len(self.waiting) - 1 and self._moved(fully=lower is not None):
            return True
        if lower:
            self.waiting[at] = lower
        return lower is not None

    def _moved(self, *, fully: bool) -> bool:
        """Let text move up before the next row; ``fully`` if it must fill the page."""
        page = self._page
        if page.empty() <= _FULL:
            return False
        run = floats.moved(self.waiting, page.tall - page.used, page.after, floats.MOST - page.moved)
        if run.start == run.stop or (fully and page.empty(run.height) > _FULL):
            return False
        for at in range(run.stop - 1, run.start - 1, -1):
            page.place(self.waiting.pop(at), self._numbers.pop(at))
        page.moved += run.stop - run.start
        return True


def _needed(waiting: list[Row]) -> float:
    """Return the height in which the next row may begin, with all that must stay with it.

    What leads, as headings do, stays whole.
    """
    total = 0.0
    for at in range(len(waiting) - 1, -1, -1):
        row = waiting[at]
        if not row.leads:
            return total + row.least + (_reserved(waiting[: at + 1]) if row.whole else 0.0)
        if at == 0:
            return total + row.height
        total += row.height + max(row.after, waiting[at - 1].before)
    return total


def _reserved(waiting: list[Row]) -> float:
    """Return the height below the next row that a row which clings to it will take."""
    if len(waiting) > 1 and waiting[-2].clings:
        return max(waiting[-1].after, waiting[-2].before) + waiting[-2].height
    return 0.0
