"""Finds and replaces rows of a kit: what the edits of text, pairs and pictures share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role, Status
from presskit.model.release import Release
from presskit.model.text import Text, final

_CONTINUED = {Role.BODY, Role.QUOTE, Role.BULLET, Role.BOILERPLATE, Role.CONTACT, Role.NOTE}


def located(kit: Kit, pair_id: str) -> tuple[int, int]:
    """Return the index of the release a pair stands in, and its row there; ``KeyError`` when nowhere."""
    for number, release in enumerate(kit.releases):
        for row, pair in enumerate(release.pairs):
            if pair.id == pair_id:
                return number, row
    raise KeyError(pair_id)


def with_rows(kit: Kit, number: int, start: int, stop: int, pairs: Iterable[Pair]) -> Kit:
    """Return the kit with a range of rows of one release replaced."""
    release = kit.releases[number]
    return kit.with_release(
        number, replace(release, pairs=(*release.pairs[:start], *pairs, *release.pairs[stop:]))
    )


def with_changed(kit: Kit, pair_ids: Iterable[str], change: Callable[[Pair], Pair]) -> Kit:
    """Return the kit with a change made to each of some pairs; pairs that stay equal stay the same."""
    for pair_id in pair_ids:
        number, row = located(kit, pair_id)
        old = kit.releases[number].pairs[row]
        new = change(old)
        if new != old:
            kit = with_rows(kit, number, row, row + 1, (new,))
    return kit


def with_release_at_hand(kit: Kit, release_id: str) -> Kit:
    """Return a kit that has a release: the kit itself, or the kit with an empty one."""
    return kit if kit.releases else replace(kit, releases=(Release(release_id),))


def rewritten(pair: Pair, lang: Lang, text: Text) -> Pair:
    """Return the pair with another text on one side.

    When that reads differently it no longer counts as reviewed or signed, and its twin needs a look.
    """
    old = pair.side(lang)
    if text == old:
        return pair
    changed = pair.with_side(lang, text)
    if text.runs and old.runs and final(text) == final(old):
        return changed
    if pair.status(lang) in {Status.REVIEWED, Status.SIGNED}:
        changed = changed.with_status(lang, Status.TRANSLATED)
    return _watched(pair, changed, lang)


def _watched(old: Pair, new: Pair, lang: Lang) -> Pair:
    """Return a pair that remembers what a side said when the twins were level, while it says something else.

    Twins are level once both count as translated. A side that is being brought level marks nothing.
    """
    if new.needs_look(lang):
        return new
    before = old.before(lang)
    if before is None and _level(old):
        before = old.side(lang).current
    return new.with_before(lang, None if before == new.side(lang).current else before)


def _level(pair: Pair) -> bool:
    return all(pair.status(lang) is not Status.DRAFT and pair.side(lang).current.strip() for lang in Lang)


def continued(role: Role) -> Role:
    """Return the role of a paragraph broken off another: after a headline or a lead comes body text."""
    return role if role in _CONTINUED else Role.BODY
