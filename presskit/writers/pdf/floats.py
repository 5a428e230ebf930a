"""What moves up before a picture for which a page has no room: text that follows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from presskit.writers.pdf.side_by_side import Row

_SLACK = 0.01
MOST = 3
"""The greatest number of rows that move up before a picture."""


def pictured(waiting: Sequence[Row]) -> int | None:
    """Return the index of the first row that can be less high: the next one, or one that it leads to.

    The next one of the ``waiting`` rows is the last.
    """
    for at in range(len(waiting) - 1, -1, -1):
        if waiting[at].scalable:
            return at
        if not waiting[at].leads:
            return None
    return None


class Run(NamedTuple):
    """Rows that may move up: from which index to before which, and the height they take in points."""

    start: int
    stop: int
    height: float


def moved(waiting: Sequence[Row], room: float, after: float, most: int) -> Run:
    """Return which of the ``waiting`` rows may stand before the next one, at most so many.

    They are text that stands behind the next row and all it leads to, and fit into a height in points
    below a row that keeps a distance of ``after``. None of them is the last row of all, so that no picture
    ends a section, or one to which the row behind it clings.
    """
    stop = len(waiting) - 1
    while stop > 0 and waiting[stop].leads:
        stop -= 1
    start, taken = stop, 0.0
    while start > 1 and stop - start < most:
        row = waiting[start - 1]
        height = taken + max(after, row.before) + row.height
        if not row.flows or height > room + _SLACK or waiting[start - 2].clings:
            break
        start, taken, after = start - 1, height, row.after
    return Run(start, stop, taken)
