"""Edits that settle tracked changes: accepted, their marks go; rejected, everything is as it was before."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise

from presskit.edits.edit import Edit, Place
from presskit.edits.rows import rewritten
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.text import Run, Text, joined
from presskit.review.revisions import Claim, Kind, Revision, revisions

_CAME = frozenset({Kind.ROWS_INSERTED, Kind.SPLIT})
_WENT = frozenset({Kind.ROWS_DELETED, Kind.MERGED})


def settled(chosen: Iterable[Revision], *, accept: bool) -> Edit:
    """Return the edit that accepts or rejects some revisions of the kit as it is, as one step."""
    some = tuple(chosen)
    place = Place(some[0].pair, some[0].lang, some[0].start) if some else None
    label = _label(accept=accept, many=len(some) > 1)
    return Edit(label, lambda kit: with_settled(kit, some, accept=accept), before=place, after=place)


def all_settled(*, accept: bool, text: str = "", author: str = "") -> Edit:
    """Return the edit that accepts or rejects all revisions of a kit, or of one text, or by one author."""

    def change(kit: Kit) -> Kit:
        return with_settled(kit, revisions(kit, text, author), accept=accept)

    return Edit(_label(accept=accept, many=True), change)


def _label(*, accept: bool, many: bool) -> str:
    if accept:
        return _("Accept changes") if many else _("Accept change")
    return _("Reject changes") if many else _("Reject change")


def with_settled(kit: Kit, chosen: Iterable[Revision], *, accept: bool) -> Kit:
    """Return the kit with some of its revisions accepted or rejected."""
    claims: dict[str, list[Claim]] = {}
    came, went = set[str](), set[str]()
    for revision in chosen:
        for claim in revision.claims:
            claims.setdefault(claim.pair, []).append(claim)
        came.update(revision.rows if revision.kind in _CAME else ())
        went.update(revision.rows if revision.kind in _WENT else ())
    touched, gone = claims.keys() | came | went, went if accept else came

    def change(pair: Pair) -> Pair:
        if pair.id not in touched:
            return pair
        pair = _with_words(pair, claims.get(pair.id, ()), accept=accept)
        if pair.id in came:
            pair = replace(pair, inserted=None)
        return replace(pair, deleted=None) if pair.id in went else pair

    return _with_pairs(kit, touched, gone, change)


def _with_pairs(kit: Kit, touched: set[str], gone: set[str], change: Callable[[Pair], Pair]) -> Kit:
    for number, release in enumerate(kit.releases):
        if any(pair.id in touched for pair in release.pairs):
            pairs = tuple(change(pair) for pair in release.pairs if pair.id not in gone)
            kit = kit.with_release(number, replace(release, pairs=pairs))
    return kit


def _with_words(pair: Pair, claims: Iterable[Claim], *, accept: bool) -> Pair:
    for lang in Lang:
        here = [claim for claim in claims if claim.lang is lang]
        if here:
            pair = rewritten(pair, lang, _settled(pair.side(lang), here, accept=accept))
    return pair


def _settled(text: Text, claims: list[Claim], *, accept: bool) -> Text:
    """Return a text without the marks of what is claimed, and without the words that go with them."""
    cuts = sorted({0, len(text), *(edge for claim in claims for edge in (claim.start, claim.stop))})
    runs: list[Run] = []
    for start, stop in pairwise(cuts):
        over = [claim for claim in claims if claim.start <= start and stop <= claim.stop]
        put, struck = any(not claim.struck for claim in over), any(claim.struck for claim in over)
        for run in text.between(start, stop):
            kept = _kept(run, put=put, struck=struck, accept=accept)
            if kept is not None:
                runs.append(kept)
    return joined(runs)


def _kept(run: Run, *, put: bool, struck: bool, accept: bool) -> Run | None:
    """Return what becomes of a run whose insertion, deletion or both are settled."""
    if (struck and run.deleted) if accept else (put and run.inserted):
        return None
    if not put and not struck:
        return run
    return Run(run.text, run.marks, None if put else run.inserted, None if struck else run.deleted)
