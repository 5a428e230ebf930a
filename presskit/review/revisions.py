"""The tracked changes of a kit, one by one: words put in, struck out or replaced, and whole rows.

What one author did side by side is one revision. What a row brought along when it came or went belongs to the
revision of the row: its words, and what a split struck above it or a merging said above it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, takewhile
from operator import attrgetter
from typing import TypeAlias

from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.model.text import Run, Stamp, Text


class Kind(StrEnum):
    """What a revision did."""

    INSERTED = "inserted"
    DELETED = "deleted"
    REPLACED = "replaced"
    ROWS_INSERTED = "rows inserted"
    ROWS_DELETED = "rows deleted"
    SPLIT = "split"
    MERGED = "merged"


ROW_KINDS = frozenset({Kind.ROWS_INSERTED, Kind.ROWS_DELETED, Kind.SPLIT, Kind.MERGED})
"""What is done to whole rows."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Characters that a revision put in or struck out: a range of one side of a pair."""

    pair: str
    lang: Lang
    start: int
    stop: int
    struck: bool


@dataclass(frozen=True, slots=True)
class Revision:
    """One tracked change: who made it, when it was last worked on, and the words before and after.

    ``text`` is the id of the text it stands in. ``pair``, ``lang``, ``start`` and ``stop`` say where it is
    seen; for rows that is the first of ``rows``, which came or went with it.
    """

    kind: Kind
    text: str
    pair: str
    lang: Lang
    start: int
    stop: int
    stamp: Stamp
    old: str
    new: str
    claims: tuple[Claim, ...]
    rows: tuple[str, ...] = ()

    @property
    def author(self) -> str:
        """Who made it."""
        return self.stamp.author


Known: TypeAlias = dict[str, tuple[Pair, tuple[Revision, ...]]]
"""Rows by their ids with the revisions of their words."""


def revisions(kit: Kit, text: str = "", author: str = "", known: Known | None = None) -> list[Revision]:
    """Return the revisions of a kit in the order of its texts; those of one text or one author if told."""
    found = (of_text(release, known) for release in kit.releases if text in {"", release.id})
    return [one for some in found for one in some if author in {"", one.author}]


def of_text(release: Release, known: Known | None = None) -> list[Revision]:
    """Return the revisions of one text, from its beginning to its end.

    ``known`` remembers those of rows that are asked about again and again.
    """
    known = {} if known is None else known
    if not any(map(is_revised, release.pairs)):
        return []
    of_rows = list(_of_rows(release))
    taken: dict[str, list[Claim]] = {}
    for claim in (claim for revision in of_rows for claim in revision.claims):
        taken.setdefault(claim.pair, []).append(claim)
    found: list[Revision] = []
    for pair in release.pairs:
        found += (one for one in of_rows if one.pair == pair.id)
        if pair.id in taken:
            found += _of_pair(release.id, pair, taken[pair.id])
        elif is_revised(pair):
            before = known.get(pair.id)
            if before is None or before[0] is not pair:
                before = known[pair.id] = pair, tuple(_of_pair(release.id, pair, ()))
            found += before[1]
    return found


def is_revised(pair: Pair) -> bool:
    """Tell whether a row has tracked changes, or is one."""
    return bool(
        pair.inserted
        or pair.deleted
        or any(run.inserted or run.deleted for run in pair.en.runs)
        or any(run.inserted or run.deleted for run in pair.zh.runs)
    )


def authors(kit: Kit) -> list[str]:
    """Return who has made the changes and the comments of a kit, each once, by name."""
    named = {
        stamp.author
        for pair in kit.pairs()
        for stamp in (pair.inserted, pair.deleted, *_stamps(pair.en), *_stamps(pair.zh))
        if stamp
    }
    spoken = {comment.stamp.author for thread in kit.threads for comment in thread.comments}
    return sorted(named | spoken)


def at(found: Iterable[Revision], pair: str, lang: Lang, offset: int) -> Revision | None:
    """Return the revision at a place: of words that a caret there touches, else of the row."""
    here = [one for one in found if one.pair == pair or pair in one.rows]
    words = [one for one in here if one.kind not in ROW_KINDS and one.lang is lang]
    inside = [one for one in words if one.start <= offset < one.stop]
    touched = inside or [one for one in words if one.stop == offset]
    if touched:
        return min(touched, key=lambda one: one.stop - one.start)
    return next((one for one in here if one.kind in ROW_KINDS), None)


def _stamps(text: Text) -> Iterator[Stamp | None]:
    for run in text.runs:
        yield run.inserted
        yield run.deleted


def _placed(text: Text) -> Iterator[tuple[int, int, Run]]:
    """Yield the runs of a text with start and stop."""
    at = 0
    for run in text.runs:
        yield at, at + len(run.text), run
        at += len(run.text)


def _of_rows(release: Release) -> Iterator[Revision]:
    """Yield the revisions of whole rows: rows next to each other with one stamp came or went together."""
    places = {pair.id: row for row, pair in enumerate(release.pairs)}
    for stamp, group in groupby(release.pairs, key=lambda pair: pair.inserted):
        if stamp is not None:
            rows = tuple(group)
            above = _above(release.pairs, places[rows[0].id], stamp)
            yield _rows_inserted(release.id, rows, stamp, above)
    for stamp, group in groupby(release.pairs, key=lambda pair: pair.deleted):
        if stamp is not None:
            rows = tuple(group)
            above = _above(release.pairs, places[rows[0].id], stamp)
            yield _rows_deleted(release.id, rows, stamp, above)


def _above(pairs: Sequence[Pair], row: int, stamp: Stamp) -> Pair | None:
    """Return the row that a row was split off or merged into: the next one above that was there before."""
    upper = (pair for pair in reversed(pairs[:row]) if not pair.deleted and pair.inserted != stamp)
    return next(upper, None)


def _rows_inserted(text: str, rows: tuple[Pair, ...], stamp: Stamp, above: Pair | None) -> Revision:
    claims = [
        Claim(row.id, lang, start, stop, struck=False)
        for row in rows
        for lang in Lang
        for start, stop, run in _placed(row.side(lang))
        if run.inserted and run.inserted.author == stamp.author
    ]
    beside: list[Claim] = []
    if above is not None:
        for lang in Lang:
            said = " ".join(row.side(lang).everything for row in rows)
            tail = _tail(above, lang, stamp)
            if _is_of(_words(above, takewhile(attrgetter("struck"), tail)), said):
                beside += tail
    return _of_group(Kind.SPLIT if beside else Kind.ROWS_INSERTED, text, rows, stamp, (*claims, *beside))


def _rows_deleted(text: str, rows: tuple[Pair, ...], stamp: Stamp, above: Pair | None) -> Revision:
    claims = [
        Claim(row.id, lang, start, stop, struck=True)
        for row in rows
        for lang in Lang
        for start, stop, run in _placed(row.side(lang))
        if run.deleted == stamp
    ]
    beside: list[Claim] = []
    if above is not None:
        for lang in Lang:
            said = " ".join(row.side(lang).everything for row in rows)
            tail = [claim for claim in _tail(above, lang, stamp) if not claim.struck]
            if _is_of(_words(above, tail), said):
                beside += tail
    return _of_group(Kind.MERGED if beside else Kind.ROWS_DELETED, text, rows, stamp, (*claims, *beside))


def _of_group(
    kind: Kind, text: str, rows: tuple[Pair, ...], stamp: Stamp, claims: tuple[Claim, ...]
) -> Revision:
    """Return the revision of rows, shown on the side that has text."""
    lang = next((lang for lang in Lang for row in rows if row.side(lang).everything), Lang.EN)
    came = kind in {Kind.ROWS_INSERTED, Kind.SPLIT}
    said = " ".join(
        row.side(lang).current if came else row.side(lang).original or row.side(lang).everything
        for row in rows
    )
    ids = tuple(row.id for row in rows)
    stop = len(rows[0].side(lang))
    old, new = ("", said) if came else (said, "")
    return Revision(kind, text, rows[0].id, lang, 0, stop, stamp, old, new, claims, ids)


def _tail(pair: Pair, lang: Lang, stamp: Stamp) -> list[Claim]:
    """Return what one stamp put in or struck out at the end of a side, the last first."""
    claims: list[Claim] = []
    for start, stop, run in reversed(list(_placed(pair.side(lang)))):
        if not (run.inserted or run.deleted):
            break
        if run.deleted == stamp:
            claims.append(Claim(pair.id, lang, start, stop, struck=True))
        elif run.inserted == stamp:
            claims.append(Claim(pair.id, lang, start, stop, struck=False))
    return claims


def _words(pair: Pair, claims: Iterable[Claim]) -> str:
    ordered = sorted(claims, key=lambda claim: claim.start)
    return "".join(pair.side(claim.lang).everything[claim.start : claim.stop] for claim in ordered)


def _is_of(words: str, said: str) -> bool:
    """Tell whether words stand in what rows say, if only for the most part since they were edited there."""
    words, said = words.strip(), said.strip()
    if not words or words in said:
        return bool(words)
    most = min(len(words), len(said))
    first = next((n for n in range(most) if words[n] != said[n]), most)
    last = next((n for n in range(most - first) if words[-1 - n] != said[-1 - n]), most - first)
    return 2 * (first + last) >= len(words)


def _of_pair(text: str, pair: Pair, taken: Collection[Claim]) -> Iterator[Revision]:
    for lang in Lang:
        side = sorted(_of_side(text, pair, lang, taken), key=lambda one: (one.start, one.stop))
        yield from side


def _of_side(text: str, pair: Pair, lang: Lang, taken: Collection[Claim]) -> Iterator[Revision]:
    """Yield the revisions of words on one side: what one author did without a gap is one."""
    closed = {(claim.start, claim.struck) for claim in taken if claim.lang is lang}
    begun: dict[str, list[tuple[Claim, Run, Stamp]]] = {}
    for start, stop, run in _placed(pair.side(lang)):
        now: dict[str, list[tuple[Claim, Run, Stamp]]] = {}
        for stamp, struck in ((run.inserted, False), (run.deleted, True)):
            if stamp is not None and (start, struck) not in closed:
                part = (Claim(pair.id, lang, start, stop, struck), run, stamp)
                now.setdefault(stamp.author, []).append(part)
        for author in [author for author in begun if author not in now]:
            yield _of_parts(text, begun.pop(author))
        for author, parts in now.items():
            begun.setdefault(author, []).extend(parts)
    for parts in begun.values():
        yield _of_parts(text, parts)


def _of_parts(text: str, parts: list[tuple[Claim, Run, Stamp]]) -> Revision:
    claims = tuple(claim for claim, _run, _stamp in parts)
    own = {claim.start for claim in claims if not claim.struck}
    new = "".join(run.text for claim, run, _stamp in parts if not claim.struck)
    old = "".join(run.text for claim, run, _stamp in parts if claim.struck and claim.start not in own)
    kind = Kind.REPLACED if old and new else Kind.INSERTED if new else Kind.DELETED
    first, last = claims[0], max(claim.stop for claim in claims)
    stamp = max((stamp for _claim, _run, stamp in parts), key=lambda stamp: stamp.at)
    return Revision(kind, text, first.pair, first.lang, first.start, last, stamp, old, new, claims)
