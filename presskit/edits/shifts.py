"""Edits that bring rows into another order, and twins level."""

from __future__ import annotations

from collections.abc import Iterable

from presskit.edits.edit import Edit, Place
from presskit.edits.rows import located, with_rows
from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.model.ids import NewId
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Status
from presskit.model.text import Text


def moved(pair_ids: Iterable[str], by: int) -> Edit:
    """Return the edit that moves rows down (up when negative), each within its release, up to its edge."""
    chosen = frozenset(pair_ids)

    def change(kit: Kit) -> Kit:
        if missing := chosen.difference(pair.id for pair in kit.pairs()):
            raise KeyError(min(missing))
        for number, release in enumerate(kit.releases):
            pairs = _moved(release.pairs, chosen, by)
            if pairs != release.pairs:
                kit = with_rows(kit, number, 0, len(pairs), pairs)
        return kit

    return Edit(_("Move rows"), change, merge=f"moving {sorted(chosen)}")


def _moved(pairs: tuple[Pair, ...], chosen: frozenset[str], by: int) -> tuple[Pair, ...]:
    """Return rows in a new order: the chosen ones keep theirs, and pass the others a step at a time."""
    rows = list(pairs if by < 0 else reversed(pairs))
    for _step in range(min(abs(by), len(rows))):
        for row in range(1, len(rows)):
            if rows[row].id in chosen and rows[row - 1].id not in chosen:
                rows[row - 1], rows[row] = rows[row], rows[row - 1]
    return tuple(rows if by < 0 else reversed(rows))


def slid(pair_id: str, lang: Lang, by: int, new_id: NewId) -> Edit:
    """Return the edit that slides one side down (up when negative), past a twin that stays.

    The paragraphs of that side which follow without a gap slide along: down into the next empty place or
    into a new row at the end, up into an empty place above. Rows left without any text go. Doing the edit
    raises ``BadRequest`` when the place above is taken.
    """
    fresh = [new_id() for _row in range(by)]

    def change(kit: Kit) -> Kit:
        number, row = located(kit, pair_id)
        pairs = list(kit.releases[number].pairs)
        for step in range(abs(by)):
            _slide_down(pairs, row + step, lang, fresh[step]) if by > 0 else _slide_up(
                pairs, row - step, lang
            )
        kept = [pair for pair in pairs if not _left_empty(pair, kit)]
        return with_rows(kit, number, 0, len(kit.releases[number].pairs), kept)

    return Edit(_("Slide text"), change, before=Place(pair_id, lang, 0))


def _slide_down(pairs: list[Pair], row: int, lang: Lang, fresh: str) -> None:
    carried: tuple[Text, Status] = (Text(), Status.DRAFT)
    while True:
        if row == len(pairs):
            pairs.append(Pair(fresh, pairs[-1].role))
        pair = pairs[row]
        pairs[row] = pair.with_side(lang, carried[0]).with_status(lang, carried[1])
        carried = pair.side(lang), pair.status(lang)
        if not carried[0].runs:
            return
        row += 1


def _slide_up(pairs: list[Pair], row: int, lang: Lang) -> None:
    if row == 0 or pairs[row - 1].side(lang).runs:
        raise BadRequest(
            _("There is no empty place above to slide the text into."),
            _("Merge the two rows, or slide the text of the row above first."),
        )
    while row < len(pairs) and pairs[row].side(lang).runs:
        pair = pairs[row]
        pairs[row - 1] = pairs[row - 1].with_side(lang, pair.side(lang)).with_status(lang, pair.status(lang))
        pairs[row] = pair.with_side(lang, Text()).with_status(lang, Status.DRAFT)
        row += 1


def _left_empty(pair: Pair, kit: Kit) -> bool:
    """Tell whether a row has lost its last text by sliding; rows that were empty before may stay."""
    if pair.en.runs or pair.zh.runs or pair.asset or pair.note:
        return False
    before = next((old for old in kit.pairs() if old.id == pair.id), None)
    return before is not None and bool(before.en.runs or before.zh.runs)
