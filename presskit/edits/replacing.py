"""Edits that put other words in the place of what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from presskit.edits.edit import Edit, Place
from presskit.edits.rows import rewritten
from presskit.edits.text import printable
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.model.text import Mark, MarkKind, Run, Stamp, Text, joined, spliced
from presskit.progress import Report, silent
from presskit.search.hits import Hit, found_in, span_of
from presskit.search.pattern import Pattern
from presskit.search.replacement import Replacement

if TYPE_CHECKING:
    import regex


@dataclass(frozen=True, slots=True)
class Replaced:
    """An edit that replaces, with the number of places it changes in how many rows."""

    edit: Edit
    places: int
    rows: int


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a pair as it was searched, and as it reads then."""

    pair: str
    lang: Lang
    before: Text
    after: Text


def one_replaced(
    pair: Pair,
    hit: Hit,
    pattern: Pattern,
    replacement: Replacement,
    stamp: Stamp | None = None,
    patience: float = 0.25,
) -> Edit | None:
    """Return the edit that replaces one hit, tracked when there is a stamp; none when nothing is found there.

    The caret goes behind what is new. ``patience`` is in seconds; ``TooSlow`` when they have gone by.
    """
    text = pair.side(hit.lang)
    for match in found_in(pattern, text, patience):
        start, stop = span_of(text, match)
        if (start, stop) == (hit.start, hit.stop):
            new = _insert(text, match, replacement)
            after = _exchanged(text, start, stop, new, stamp)
            at = start + len(after) - len(text) + stop - start
            return Edit(
                _("Replace"),
                _changing((_Side(pair.id, hit.lang, text, after),)),
                before=Place(pair.id, hit.lang, stop),
                after=Place(pair.id, hit.lang, at),
            )
    return None


def all_replaced(
    pairs: Iterable[Pair],
    langs: tuple[Lang, ...],
    pattern: Pattern,
    replacement: Replacement,
    stamp: Stamp | None = None,
    report: Report = silent,
) -> Replaced:
    """Return the edit that replaces everything found in some pairs as one step of undo.

    Pairs whose deletion is tracked stay as they are. What somebody has changed since it was searched stays
    too. ``TooSlow`` when the pattern takes too long on one of them.
    """
    sides: list[_Side] = []
    places = 0
    pairs = tuple(pairs)
    for number, pair in enumerate(pairs):
        report(number, len(pairs), "")
        for lang in langs if pair.deleted is None else ():
            text, times = _all_in(pair.side(lang), pattern, replacement, stamp)
            if times:
                places += times
                sides.append(_Side(pair.id, lang, pair.side(lang), text))
    edit = Edit(_("Replace all"), _changing(tuple(sides)))
    return Replaced(edit, places, len({side.pair for side in sides}))


def _all_in(text: Text, pattern: Pattern, replacement: Replacement, stamp: Stamp | None) -> tuple[Text, int]:
    """Return a text with everything in it replaced, from its end so that offsets stay, and how often."""
    after, times = text, 0
    for match in reversed(list(found_in(pattern, text))):
        start, stop = span_of(text, match)
        before, after = after, _exchanged(after, start, stop, _insert(text, match, replacement), stamp)
        times += after is not before
    return after, times


def _changing(sides: tuple[_Side, ...]) -> Callable[[Kit], Kit]:
    """Return the change of a kit that rewrites sides, as far as they still read as they did."""
    wanted = {(side.pair, side.lang): side for side in sides}

    def of_pair(pair: Pair) -> Pair:
        for lang in Lang:
            side = wanted.get((pair.id, lang))
            if side is not None and pair.side(lang) == side.before:
                pair = rewritten(pair, lang, side.after)
        return pair

    def of_release(release: Release) -> Release:
        pairs = tuple(map(of_pair, release.pairs))
        same = all(new is old for new, old in zip(pairs, release.pairs, strict=True))
        return release if same else replace(release, pairs=pairs)

    return lambda kit: replace(kit, releases=tuple(map(of_release, kit.releases)))


def _exchanged(text: Text, start: int, stop: int, new: Text, stamp: Stamp | None) -> Text:
    """Return text with what stands in a range replaced; what was struck out there before stays struck out.

    What would say the same stays as it is.
    """
    if new.current == text.sliced(start, stop).current:
        return text
    if stamp is not None:
        return spliced(text, start, stop, new, stamp)
    struck = [run for run in text.between(start, stop) if run.deleted]
    return joined((*text.between(0, start), *struck, *new.runs, *text.between(stop, len(text))))


def _insert(text: Text, match: regex.Match[str], replacement: Replacement) -> Text:
    """Return what takes the place of a match: words look like its beginning, groups as they did.

    Comments on any part of the match are comments on all of what is new.
    """
    start, stop = span_of(text, match)
    old = [run for run in text.between(start, stop) if not run.deleted]
    comments = frozenset(mark for run in old for mark in run.marks if mark.kind is MarkKind.COMMENT)
    return joined(_runs(text, match, replacement, old[0].marks | comments, comments))


def _runs(
    text: Text,
    match: regex.Match[str],
    replacement: Replacement,
    marks: frozenset[Mark],
    comments: frozenset[Mark],
) -> Iterator[Run]:
    for part in replacement.parts:
        if isinstance(part, str):
            yield Run(printable(part), marks)
        elif match.span(part[0])[0] < match.span(part[0])[1]:
            for run in text.between(*span_of(text, match, part[0])):
                if not run.deleted:
                    yield Run(run.text, run.marks | comments)
