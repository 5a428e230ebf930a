"""Edits of rows: split, merge, insert, delete, and what is said of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from presskit.edits import tracking
from presskit.edits.edit import Edit, Place
from presskit.edits.rows import (
    continued,
    located,
    rewritten,
    with_changed,
    with_release_at_hand,
    with_rows,
)
from presskit.edits.shifts import moved, slid
from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.model.ids import NewId
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role, Status
from presskit.model.text import Stamp, Text, concatenated

__all__ = [
    "confirmed",
    "deleted",
    "inserted",
    "levelled",
    "merged",
    "moved",
    "slid",
    "split",
    "with_role",
    "with_status",
]

_PROGRESS = tuple(Status)


def split(pair_id: str, lang: Lang, offset: int, new_id: NewId, stamp: Stamp | None = None) -> Edit:
    """Return the edit that moves the text after an offset to a new row below; the other side stays.

    With a stamp it is tracked, as all edits of rows that take one.
    """
    below = new_id()

    def change(kit: Kit) -> Kit:
        number, row = located(kit, pair_id)
        pair = kit.releases[number].pairs[row]
        if stamp is not None:
            tracked = tracking.split(pair, lang, offset, below, stamp)
            return with_rows(kit, number, row, row + 1, tracked)
        text = pair.side(lang)
        upper = rewritten(pair, lang, text.sliced(0, offset))
        lower = Pair(below, continued(pair.role)).with_side(lang, text.sliced(offset, len(text)))
        lower = lower.with_status(lang, upper.status(lang))
        return with_rows(kit, number, row, row + 1, (upper, lower))

    return Edit(
        label=_("Split paragraph"),
        change=change,
        before=Place(pair_id, lang, offset),
        after=Place(below, lang, 0),
    )


def merged(
    pair_id: str, lang: Lang = Lang.EN, offset: int = 0, stamp: Stamp | None = None, below: str = ""
) -> Edit:
    """Return the edit that merges a row with the next: English joined by a space, Chinese without.

    ``below`` names the row to merge with when others, struck out, stand between. ``lang`` and ``offset`` say
    where the caret goes, such as the end of the upper text. Doing the edit raises ``BadRequest`` on the last
    row, and on two rows that both place a picture.
    """

    def change(kit: Kit) -> Kit:
        number, row = located(kit, pair_id)
        pairs = kit.releases[number].pairs
        if row + 1 == len(pairs):
            raise BadRequest(_("There is no row below to merge with."))
        other = located(kit, below)[1] if below else row + 1
        upper, lower, between = pairs[row], pairs[other], pairs[row + 1 : other]
        _check_pictures(upper, lower)
        if stamp is None:
            return with_rows(kit, number, row, other + 1, (_merged(upper, lower), *between))
        left = tracking.merged(upper, lower, stamp)
        above = [pair for pair in left if pair.id == upper.id]
        under = [pair for pair in left if pair.id == lower.id]
        return with_rows(kit, number, row, other + 1, (*above, *between, *under))

    place = Place(pair_id, lang, offset)
    return Edit(label=_("Merge paragraphs"), change=change, before=place, after=place)


def _check_pictures(upper: Pair, lower: Pair) -> None:
    if upper.asset and lower.asset:
        raise BadRequest(
            _("Both rows place a picture, and a row can place only one."),
            _("Delete one of the pictures first, or move its row."),
        )


def _merged(upper: Pair, lower: Pair) -> Pair:
    silent = not upper.en.runs and not upper.zh.runs and not upper.asset
    role = lower.role if silent or lower.asset else upper.role
    whole = replace(
        upper,
        role=role,
        asset=upper.asset or lower.asset,
        note="\n".join(filter(None, (upper.note, lower.note))),
        doubtful=upper.doubtful or lower.doubtful,
    )
    for lang in Lang:
        texts = [pair.side(lang) for pair in (upper, lower) if pair.side(lang).runs]
        states = [pair.status(lang) for pair in (upper, lower) if pair.side(lang).runs]
        whole = whole.with_side(lang, _run_on(texts, lang))
        whole = whole.with_status(lang, min(states, key=_PROGRESS.index, default=upper.status(lang)))
    return whole


def _run_on(texts: list[Text], lang: Lang) -> Text:
    """Return the texts of two rows as one, with a space between English words that have none yet."""
    spaced = (
        lang is Lang.EN
        and len(texts) > 1
        and not texts[0].everything.endswith(" ")
        and not texts[1].everything.startswith(" ")
    )
    return concatenated(*texts[:1], Text.plain(" " if spaced else ""), *texts[1:])


def inserted(
    pair_id: str, role: Role, new_id: NewId, *, above: bool = False, stamp: Stamp | None = None
) -> Edit:
    """Return the edit that makes an empty row below or above another.

    Without a pair's id the row comes at the end of the first release, which is made when there is none.
    """
    new, release_id = new_id(), "" if pair_id else new_id()

    def change(kit: Kit) -> Kit:
        if not pair_id:
            ready = with_release_at_hand(kit, release_id)
            end = len(ready.releases[0].pairs)
            return with_rows(ready, 0, end, end, (Pair(new, role, inserted=stamp),))
        number, row = located(kit, pair_id)
        at = row if above else row + 1
        return with_rows(kit, number, at, at, (Pair(new, role, inserted=stamp),))

    return Edit(
        label=_("Insert row"),
        change=change,
        before=Place(pair_id, Lang.EN, 0) if pair_id else None,
        after=Place(new, Lang.EN, 0),
    )


def deleted(pair_ids: Iterable[str], stamp: Stamp | None = None) -> Edit:
    """Return the edit that takes rows away; pictures they place stay in the kit."""
    gone = tuple(pair_ids)

    def change(kit: Kit) -> Kit:
        for pair_id in gone:
            number, row = located(kit, pair_id)
            pair = kit.releases[number].pairs[row]
            left = tracking.struck(pair, stamp) if stamp is not None else None
            kit = with_rows(kit, number, row, row + 1, (left,) if left else ())
        return kit

    return Edit(label=_("Delete rows"), change=change, before=Place(gone[0], Lang.EN, 0) if gone else None)


def with_role(pair_ids: Iterable[str], role: Role) -> Edit:
    """Return the edit that says what paragraphs are."""
    return _each(_("Change role"), pair_ids, lambda pair: replace(pair, role=role))


def with_status(pair_ids: Iterable[str], lang: Lang, status: Status) -> Edit:
    """Return the edit that says how far one side has come; beyond a draft it is level with its twin."""

    def change(pair: Pair) -> Pair:
        stated = pair.with_status(lang, status)
        return stated if status is Status.DRAFT else stated.with_before(lang.twin, None)

    return _each(_("Change status"), pair_ids, change, lang)


def levelled(pair_ids: Iterable[str], lang: Lang = Lang.EN) -> Edit:
    """Return the edit that says twins are level: neither needs a look, and neither is a draft any more."""

    def change(pair: Pair) -> Pair:
        for side in Lang:
            draft = pair.status(side) is Status.DRAFT and pair.side(side).current.strip()
            pair = pair.with_status(side, Status.TRANSLATED) if draft else pair
        return replace(pair, en_before=None, zh_before=None, doubtful=False)

    return _each(_("Twins are level"), pair_ids, change, lang)


def confirmed(pair_ids: Iterable[str]) -> Edit:
    """Return the edit that takes the doubt from twins somebody has looked at."""
    return _each(_("Confirm pair"), pair_ids, lambda pair: replace(pair, doubtful=False))


def _each(label: str, pair_ids: Iterable[str], change: Callable[[Pair], Pair], lang: Lang = Lang.EN) -> Edit:
    chosen = tuple(pair_ids)
    place = Place(chosen[0], lang, 0) if chosen else None
    return Edit(label, lambda kit: with_changed(kit, chosen, change), before=place, after=place)
