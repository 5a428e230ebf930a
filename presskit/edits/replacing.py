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
        if span_of(text, match) == (hit.start, hit.stop):
            after, _times = _exchanged(text, (match,), replacement, stamp)
            return Edit(
                _("Replace"),
                _changing({pair.id: (pair, rewritten(pair, hit.lang, after))}),
                before=Place(pair.id, hit.lang, hit.stop),
                after=Place(pair.id, hit.lang, len(after) - len(text) + hit.stop),
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
    rows: dict[str, tuple[Pair, Pair]] = {}
    places = 0
    pairs = tuple(pairs)
    for number, pair in enumerate(pairs):
        report(number, len(pairs), "")
        after = pair
        for lang in langs if pair.deleted is None else ():
            text = pair.side(lang)
            new, times = _exchanged(text, found_in(pattern, text), replacement, stamp)
            if times:
                places += times
                after = rewritten(after, lang, new)
        if after is not pair:
            rows[pair.id] = (pair, after)
    return Replaced(Edit(_("Replace all"), _changing(rows)), places, len(rows))


def _changing(rows: dict[str, tuple[Pair, Pair]]) -> Callable[[Kit], Kit]:
    """Return the change of a kit that rewrites rows, by their ids, as far as they still read as before."""

    def of_pair(pair: Pair) -> Pair:
        before, after = rows.get(pair.id, (pair, pair))
        if pair is before:
            return after
        for lang in Lang:
            new = after.side(lang)
            if new is not before.side(lang) == pair.side(lang):
                pair = rewritten(pair, lang, new)
        return pair

    def of_release(release: Release) -> Release:
        pairs = tuple(map(of_pair, release.pairs))
        same = all(new is old for new, old in zip(pairs, release.pairs, strict=True))
        return release if same else replace(release, pairs=pairs)

    return lambda kit: replace(kit, releases=tuple(map(of_release, kit.releases)))


def _exchanged(
    text: Text, matches: Iterable[regex.Match[str]], replacement: Replacement, stamp: Stamp | None
) -> tuple[Text, int]:
    """Return text with what matches replaced, and how often; what was struck out before stays struck out.

    What would say the same stays as it is.
    """
    runs: list[Run] = []
    at = times = 0
    for match in matches:
        start, stop = span_of(text, match)
        old, new = text.sliced(start, stop), _insert(text, match, replacement)
        if new.current == old.current:
            continue
        times += 1
        runs += text.between(at, start)
        if stamp is not None:
            runs += spliced(old, 0, len(old), new, stamp).runs
        else:
            runs += (*(run for run in old.runs if run.deleted), *new.runs)
        at = stop
    if not times:
        return text, 0
    return joined((*runs, *text.between(at, len(text)))), times


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
