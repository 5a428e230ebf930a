"""Edits of how far rows have come: several of them, both sides, whole texts as one step."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from functools import partial

from presskit.edits.edit import Edit, Place
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Status


def stated(pair_ids: Collection[str], langs: Iterable[Lang], status: Status, at: Place | None = None) -> Edit:
    """Return the edit that says how far sides that have text have come.

    Beyond a draft a side is level with its twin. ``at`` is where the caret stands and stays.
    """
    wanted = tuple(langs)
    change = partial(with_each, pair_ids=frozenset(pair_ids), change=partial(_stated, wanted, status))
    return Edit(_("Change status"), change, before=at, after=at)


def with_each(kit: Kit, pair_ids: Collection[str], change: Callable[[Pair], Pair]) -> Kit:
    """Return the kit with a change made to each of many pairs; what stays equal stays the same."""
    for number, text in enumerate(kit.releases):
        pairs = tuple(change(pair) if pair.id in pair_ids else pair for pair in text.pairs)
        if pairs != text.pairs:
            kit = kit.with_release(number, replace(text, pairs=pairs))
    return kit


def _stated(langs: tuple[Lang, ...], status: Status, pair: Pair) -> Pair:
    changed = pair
    for lang in langs:
        if pair.side(lang).current.strip():
            changed = changed.with_status(lang, status)
            if status is not Status.DRAFT:
                changed = changed.with_before(lang.twin, None)
    return pair if changed == pair else changed
