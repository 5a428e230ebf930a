"""Turns what was typed over a range of one side into an edit that knows where the caret goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from presskit.desktop.grid.seeing import Seeing
from presskit.desktop.grid.together import together
from presskit.edits.edit import Edit, Place
from presskit.edits.text import printable, typed
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.text import Run, Stamp, Text, edited

_ONE_SITTING = timedelta(hours=1)
"""How much later a change may come to count as made with the one it touches."""


def entered(
    pair: Pair, lang: Lang, place: tuple[int, int, int], insert: str, stamp: Stamp | None, seeing: Seeing
) -> Edit:
    """Return the edit that replaces a range, which spares what is hidden in it.

    ``place`` holds start and stop of the range and where the caret stood before, -1 when unknown. After
    deleting forwards the caret stands behind what was struck, after deleting backwards before it.
    """
    start, stop, before = place
    text = pair.side(lang)
    stamp = joining(text, start, stop, stamp, inserting=bool(insert))
    edit = typed(pair.id, lang, start, stop, insert, stamp, caret=before if before >= 0 else None)
    pieces = tuple(shown_ranges(text, start, stop, seeing))
    after, left = text, sum(_stays(run, stamp, seeing) for run in text.between(start, stop))
    if stamp is None and left:
        edit = replace(edit, change=_over(pair.id, lang, pieces, stop, insert).change)
        for low, high in reversed(pieces):
            after = edited(after, low, high, "")
        after = edited(after, start + left, start + left, printable(insert))
    else:
        after = edited(text, start, stop, printable(insert), stamp)
    forwards = not insert and before == start
    caret = start + left + len(printable(insert)) if insert or forwards else start
    seen = seeing.of(after)
    return replace(edit, after=Place(pair.id, lang, seen.offset(seen.spot(caret))))


def shown_ranges(text: Text, start: int, stop: int, seeing: Seeing) -> Iterator[tuple[int, int]]:
    """Yield the parts of a range that are shown; an empty range is one."""
    at = low = start
    for run in text.between(start, stop):
        if seeing.hides(run):
            if low < at:
                yield low, at
            low = at + len(run.text)
        at += len(run.text)
    if low < stop or start == stop:
        yield low, stop


def joining(text: Text, start: int, stop: int, stamp: Stamp | None, *, inserting: bool) -> Stamp | None:
    """Return the stamp of what the author has just put in or struck beside a range, so that it goes on."""
    if stamp is None:
        return None
    for run in (*text.between(start - 1, start), *text.between(stop, stop + 1)):
        known = run.inserted if inserting else run.deleted
        if known is not None and known.author == stamp.author and _is_soon(known, stamp):
            return known
    return stamp


def _is_soon(known: Stamp, stamp: Stamp) -> bool:
    aware = (known.at.tzinfo is None) == (stamp.at.tzinfo is None)
    return aware and timedelta() <= stamp.at - known.at < _ONE_SITTING


def _stays(run: Run, stamp: Stamp | None, seeing: Seeing) -> int:
    """Return how many characters of a run stay in their place when it is deleted."""
    if stamp is None:
        return len(run.text) if seeing.hides(run) else 0
    own = run.inserted is not None and run.inserted.author == stamp.author
    return 0 if own and not run.deleted else len(run.text)


def _over(pair_id: str, lang: Lang, pieces: tuple[tuple[int, int], ...], stop: int, insert: str) -> Edit:
    """Return the edit that deletes some ranges for good, and inserts behind the last."""
    edits = [typed(pair_id, lang, low, high, "") for low, high in reversed(pieces)]
    at = stop - sum(high - low for low, high in pieces)
    return together("", [*edits, typed(pair_id, lang, at, at, insert)])
