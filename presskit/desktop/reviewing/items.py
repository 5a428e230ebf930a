"""What is to be reviewed, in the order of the text: changes and comments in one list, chosen by filters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from presskit.edits.edit import Place
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.review.remarks import Remark, remarks
from presskit.review.revisions import Known, Revision, revisions

Item: TypeAlias = Revision | Remark

_LANGS = tuple(Lang)


class Sort(StrEnum):
    """Which items are listed."""

    ALL = "all"
    CHANGES = "changes"
    COMMENTS = "comments"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a list shows: a sort, of one author, in one text; empty words mean all."""

    sort: Sort = Sort.ALL
    author: str = ""
    text: str = ""


def authors(item: Item) -> tuple[str, ...]:
    """Return who made a change, or who spoke in a thread, the first one first."""
    if isinstance(item, Revision):
        return (item.author,)
    return tuple(dict.fromkeys(comment.stamp.author for comment in item.thread.comments))


def items(kit: Kit, choice: Choice, known: Known | None = None) -> list[Item]:
    """Return what a list shows of a kit; comments whose words are gone come last, whatever the text.

    ``known`` remembers the changes in rows that are listed again and again.
    """
    found: list[Item] = []
    if choice.sort in {Sort.ALL, Sort.CHANGES}:
        found += revisions(kit, choice.text, choice.author, known)
    if choice.sort is not Sort.CHANGES:
        found += (one for one in remarks(kit) if _is_chosen(one, choice))
    order = _Order(kit)
    return sorted(found, key=order.of)


def _is_chosen(remark: Remark, choice: Choice) -> bool:
    if choice.sort is Sort.OPEN and remark.thread.resolved:
        return False
    here = not choice.text or not remark.text or remark.text == choice.text
    return here and (not choice.author or choice.author in authors(remark))


class _Order:
    """The order of places in a kit."""

    def __init__(self, kit: Kit) -> None:
        self._rows = {pair.id: row for row, pair in enumerate(kit.pairs())}

    def of(self, item: Item) -> tuple[int, int, int, int]:
        """Return what an item is sorted by; a row's own revision comes before those of its words."""
        of_row = isinstance(item, Revision) and bool(item.rows)
        return self.at(Place(item.pair, item.lang, -1 if of_row else item.start), last=item.stop)

    def at(self, place: Place, last: int = 0) -> tuple[int, int, int, int]:
        """Return what a place is sorted by; one that is nowhere comes last."""
        row = self._rows.get(place.pair, len(self._rows))
        lang = -1 if place.offset < 0 else _LANGS.index(place.lang)
        return row, lang, place.offset, last


def same(one: Item, other: Item) -> bool:
    """Tell whether two items are one, of which something may have changed since."""
    if isinstance(one, Remark) and isinstance(other, Remark):
        return one.thread.id == other.thread.id
    if isinstance(one, Revision) and isinstance(other, Revision):
        return (one.pair, one.lang, one.start, one.author) == (
            other.pair,
            other.lang,
            other.start,
            other.author,
        )
    return False


def stepped(found: Sequence[Item], kit: Kit, place: Place | None, by: int) -> Item | None:
    """Return the next item behind a place (1) or the last one before it (-1), round the ends."""
    placed = [item for item in found if item.pair]
    if not placed:
        return None
    if place is None:
        return placed[0 if by > 0 else -1]
    order = _Order(kit)
    here = order.at(place)[:3]
    if by > 0:
        return next((item for item in placed if order.of(item)[:3] > here), placed[0])
    return next((item for item in reversed(placed) if order.of(item)[:3] < here), placed[-1])


def changes(found: Iterable[Item]) -> list[Revision]:
    """Return those items that are changes."""
    return [item for item in found if isinstance(item, Revision)]
