"""What is shown of a text under review, and where in it the model's offsets are.

All markup shows every character. The final view leaves out what is struck, the original view what was put in;
both show the rest plainly. Nothing here changes a text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from presskit.model.pair import Pair
from presskit.model.text import MarkKind, Run, Text, joined


class View(StrEnum):
    """How tracked changes are shown."""

    MARKUP = "markup"
    FINAL = "final"
    ORIGINAL = "original"


class Seen:
    """A text as it is shown. An offset counts the model's characters, a *spot* those that are shown.

    Where hidden characters stand, a spot lies behind them.
    """

    __slots__ = ("_hidden", "_spots", "_starts", "text")

    def __init__(self, text: Text, gaps: list[tuple[int, int]]) -> None:
        self.text = text
        self._starts: list[int] = []
        self._spots: list[int] = []
        self._hidden = [0]
        for start, stop in gaps:
            self._starts.append(start)
            self._spots.append(start - self._hidden[-1])
            self._hidden.append(self._hidden[-1] + stop - start)

    def offset(self, spot: int) -> int:
        """Return the offset of a spot, and of the character behind it."""
        return spot + self._hidden[bisect_right(self._spots, spot)] if self._starts else spot

    def end(self, spot: int) -> int:
        """Return the offset at which the character before a spot ends."""
        return spot + self._hidden[bisect_left(self._spots, spot)] if self._starts else spot

    def spot(self, offset: int) -> int:
        """Return the spot of an offset; inside what is hidden it is where that stands."""
        if not self._starts:
            return offset
        number = bisect_right(self._starts, offset)
        if number and offset < self._starts[number - 1] + self._hidden[number] - self._hidden[number - 1]:
            return self._spots[number - 1]
        return offset - self._hidden[number]


@dataclass(frozen=True, slots=True)
class Seeing:
    """A view, and the threads whose words are not set apart because they are resolved."""

    view: View = View.MARKUP
    quiet: frozenset[str] = frozenset()

    def of(self, text: Text) -> Seen:
        """Return a text as it is shown."""
        if self.view is not View.MARKUP:
            return self._without(text)
        if self.quiet and any(map(self._is_quiet, text.runs)):
            return Seen(joined(map(self._hushed, text.runs)), [])
        return Seen(text, [])

    def hides(self, run: Run) -> bool:
        """Tell whether a run is left out."""
        if self.view is View.MARKUP:
            return False
        return bool(run.deleted if self.view is View.FINAL else run.inserted)

    def hides_row(self, pair: Pair) -> bool:
        """Tell whether a row is left out."""
        if self.view is View.MARKUP:
            return False
        return bool(pair.deleted if self.view is View.FINAL else pair.inserted)

    def _without(self, text: Text) -> Seen:
        if not any(run.inserted or run.deleted or run.marks for run in text.runs):
            return Seen(text, [])
        kept = (self._plain(run) for run in text.runs if not self.hides(run))
        return Seen(joined(kept), list(_ranges(text, self.hides)))

    def _plain(self, run: Run) -> Run:
        run = replace(run, inserted=None, deleted=None)
        if self.view is View.ORIGINAL:
            return replace(run, marks=frozenset(m for m in run.marks if m.kind is not MarkKind.COMMENT))
        return self._hushed(run)

    def _is_quiet(self, run: Run) -> bool:
        return any(mark.kind is MarkKind.COMMENT and mark.value in self.quiet for mark in run.marks)

    def _hushed(self, run: Run) -> Run:
        """Return a run without the marks of resolved comments."""
        if not run.marks or not self._is_quiet(run):
            return run
        open_ones = (m for m in run.marks if m.kind is not MarkKind.COMMENT or m.value not in self.quiet)
        return replace(run, marks=frozenset(open_ones))


def _ranges(text: Text, hides: Callable[[Run], bool]) -> Iterator[tuple[int, int]]:
    """Yield the ranges that are hidden, those that touch as one."""
    at, start = 0, -1
    for run in text.runs:
        if hides(run):
            start = at if start < 0 else start
        elif start >= 0:
            yield start, at
            start = -1
        at += len(run.text)
    if start >= 0:
        yield start, at
