"""Styled text that remembers who inserted and who deleted what.

Offsets count code points over all runs, deleted ones included, and ranges are half-open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from operator import attrgetter


class MarkKind(StrEnum):
    """What a mark says about the characters it covers."""

    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A property of characters that must survive editing; the value of a link is its address."""

    kind: MarkKind
    value: str = ""


LINKS = ("http://", "https://", "mailto:")
"""How an address that a release links to may begin; others can harm whoever follows them."""

_FROM_WITHIN = frozenset({MarkKind.LINK, MarkKind.COMMENT})
"""Marks that do not grow at their end."""

BOLD = Mark(MarkKind.BOLD)
ITALIC = Mark(MarkKind.ITALIC)


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who made a revision, and when."""

    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive characters that share marks and revision."""

    text: str
    marks: frozenset[Mark] = frozenset()
    inserted: Stamp | None = None
    deleted: Stamp | None = None

    def sliced(self, start: int, stop: int) -> Run:
        """Return the part of this run between two of its own offsets."""
        if start == 0 and stop == len(self.text):
            return self
        return Run(self.text[start:stop], self.marks, self.inserted, self.deleted)

    @property
    def href(self) -> str:
        """The address this run links to, or nothing."""
        return next((mark.value for mark in self.marks if mark.kind is MarkKind.LINK), "")


@dataclass(frozen=True, slots=True)
class Text:
    """One side of a pair: runs in order, deleted ones included, so a struck-out word keeps its place."""

    runs: tuple[Run, ...] = ()

    @classmethod
    def plain(cls, text: str) -> Text:
        """Return unmarked, unrevised text."""
        return cls((Run(text),)) if text else cls()

    def __len__(self) -> int:
        return sum(len(run.text) for run in self.runs)

    @property
    def current(self) -> str:
        """The text as it reads with every revision accepted."""
        return "".join(run.text for run in self.runs if not run.deleted)

    @property
    def original(self) -> str:
        """The text as it read before any pending revision."""
        return "".join(run.text for run in self.runs if not run.inserted)

    @property
    def everything(self) -> str:
        """All characters in their places, deleted ones too: what offsets count."""
        return "".join(run.text for run in self.runs)

    def between(self, start: int, stop: int) -> Iterator[Run]:
        """Yield the runs, cut to fit, that lie between two offsets."""
        at = 0
        for run in self.runs:
            low, high = max(start - at, 0), min(stop - at, len(run.text))
            if low < high:
                yield run.sliced(low, high)
            at += len(run.text)

    def sliced(self, start: int, stop: int) -> Text:
        """Return the text between two offsets."""
        return Text(tuple(self.between(start, stop)))

    def offset_of(self, current: int) -> int:
        """Return the offset of a place counted in the current text, after deleted runs that stand there."""
        at = seen = 0
        for run in self.runs:
            if not run.deleted:
                if current < seen + len(run.text):
                    return at + current - seen
                seen += len(run.text)
            at += len(run.text)
        return at


_LOOK = attrgetter("marks", "inserted", "deleted")
"""What is alike in runs that are one."""


def joined(runs: Iterable[Run]) -> Text:
    """Return text of the given runs, alike neighbours merged, empty ones dropped."""
    made: list[Run] = []
    for _look, alike in groupby((run for run in runs if run.text), key=_LOOK):
        first, *others = alike
        said = "".join((first.text, *(run.text for run in others)))
        made.append(Run(said, first.marks, first.inserted, first.deleted) if others else first)
    return Text(tuple(made))


def edited(text: Text, start: int, stop: int, insert: str, stamp: Stamp | None = None) -> Text:
    """Return text with a range replaced, tracked when there is a stamp.

    What is new takes the marks of the first character it replaces, or those that typing takes on there.
    """
    replaced = next(text.between(start, stop), None)
    marks = replaced.marks if replaced else marks_at(text, start)
    return spliced(text, start, stop, Text((Run(insert, marks),)), stamp)


def spliced(text: Text, start: int, stop: int, insert: Text, stamp: Stamp | None = None) -> Text:
    """Return text with a range replaced by text with marks of its own, tracked when there is a stamp."""

    def runs() -> Iterator[Run]:
        yield from text.between(0, start)
        if stamp:
            for run in text.between(start, stop):
                yield from _struck(run, stamp)
        for run in insert.runs:
            yield replace(run, inserted=stamp, deleted=None)
        yield from text.between(stop, len(text))

    return joined(runs())


def _struck(run: Run, stamp: Stamp) -> Iterator[Run]:
    """Yield what remains of a run that an author deletes: nothing of his own insertion."""
    if run.deleted:
        yield run
    elif run.inserted is None or run.inserted.author != stamp.author:
        yield replace(run, deleted=stamp)


def marks_at(text: Text, offset: int) -> frozenset[Mark]:
    """Return the marks of characters typed at an offset: those before it, links and comments from within."""
    before = next(text.between(offset - 1, offset), None)
    after = next(text.between(offset, offset + 1), None)
    if before is None:
        return frozenset()
    beyond = after.marks if after is not None else frozenset()
    return frozenset(mark for mark in before.marks if mark.kind not in _FROM_WITHIN or mark in beyond)


def marked(text: Text, start: int, stop: int, mark: Mark) -> Text:
    """Return text with a mark laid over a range; another mark of its kind gives way, but comments overlap."""
    bare = text if mark.kind is MarkKind.COMMENT else unmarked(text, start, stop, mark.kind)
    return _mapped(bare, start, stop, lambda run: replace(run, marks=run.marks | {mark}))


def unmarked(text: Text, start: int, stop: int, kind: MarkKind) -> Text:
    """Return text with marks of a kind lifted from a range."""
    return _mapped(
        text,
        start,
        stop,
        lambda run: replace(run, marks=frozenset(m for m in run.marks if m.kind is not kind)),
    )


def has_mark(text: Text, start: int, stop: int, kind: MarkKind) -> bool:
    """Tell whether every character of a non-empty range carries a mark of a kind."""
    runs = list(text.between(start, stop))
    return bool(runs) and all(any(mark.kind is kind for mark in run.marks) for run in runs)


def _mapped(text: Text, start: int, stop: int, change: Callable[[Run], Run]) -> Text:
    return joined(
        (*text.between(0, start), *map(change, text.between(start, stop)), *text.between(stop, len(text)))
    )


def settled(text: Text, *, accept: bool, where: Callable[[Run], bool] = lambda _: True) -> Text:
    """Return text with the chosen revisions accepted or rejected."""

    def runs() -> Iterator[Run]:
        for run in text.runs:
            if not where(run):
                yield run
            elif not (run.deleted if accept else run.inserted):
                yield replace(run, inserted=None, deleted=None)

    return joined(runs())


def final(text: Text) -> Text:
    """Return text as it is printed: every revision accepted, without the marks of comments."""
    if len(text.runs) == 1 and not text.runs[0].marks and text.runs[0].text:
        only = text.runs[0]
        if only.inserted is None and only.deleted is None:
            return text
    return joined(_printed(run) for run in text.runs if not run.deleted)


def _printed(run: Run) -> Run:
    if run.inserted is None and not run.marks:
        return run
    return Run(run.text, frozenset(mark for mark in run.marks if mark.kind is not MarkKind.COMMENT))


def concatenated(*texts: Text) -> Text:
    """Return texts one after the other as one."""
    return joined(run for text in texts for run in text.runs)
