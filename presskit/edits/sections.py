"""Edits of a text by its headings: a section is a crosshead with the rows below it."""

from __future__ import annotations

from collections.abc import Sequence

from presskit.edits import pairs
from presskit.edits.edit import Edit, Place
from presskit.edits.rows import located, rewritten, with_changed, with_rows
from presskit.edits.text import printable
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role
from presskit.model.text import Stamp, Text, edited

_CLOSING = frozenset({Role.BOILERPLATE, Role.CONTACT, Role.NOTE, Role.END})
"""What stands below all sections of a text, whatever heading comes before it."""


def rows(text: Sequence[Pair], heading: str) -> tuple[Pair, ...]:
    """Return a heading and what it heads: the rows down to the next heading or to the close of the text.

    A heading right above a closing row, such as "About us", heads rows of that kind.
    """
    start = next(row for row, pair in enumerate(text) if pair.id == heading)
    heads = text[start + 1].role if start + 1 < len(text) else Role.BODY
    own = {heads} & _CLOSING
    stop = start + 1
    while stop < len(text) and text[stop].role not in (_CLOSING | {Role.CROSSHEAD, Role.HEADLINE}) - own:
        stop += 1
    return tuple(text[start:stop])


def placed(heading: str, text_id: str, before: str = "") -> Edit:
    """Return the edit that moves a section before another heading of a text, or below its last section."""

    def change(kit: Kit) -> Kit:
        number, row = located(kit, heading)
        moving = rows(kit.releases[number].pairs, heading)
        kit = with_rows(kit, number, row, row + len(moving), ())
        goal = next(at for at, text in enumerate(kit.releases) if text.id == text_id)
        left = kit.releases[goal].pairs
        at = located(kit, before)[1] if before else _end(left)
        return with_rows(kit, goal, at, at, moving)

    place = Place(heading, Lang.EN, 0)
    return Edit(_("Move section"), change, before=place, after=place)


def _end(text: Sequence[Pair]) -> int:
    """Return the row below the last section of a text: above what closes it, and the headings of that."""
    row = len(text)
    while row and (text[row - 1].role in _CLOSING or _heads_the_close(text, row - 1)):
        row -= 1
    return row


def _heads_the_close(text: Sequence[Pair], row: int) -> bool:
    closed = row + 1 < len(text) and text[row + 1].role in _CLOSING
    return closed and text[row].role is Role.CROSSHEAD


def removed(kit: Kit, heading: str, stamp: Stamp | None = None) -> Edit:
    """Return the edit that takes a section of a kit away, heading and rows; struck when there is a stamp."""
    number, _row = located(kit, heading)
    gone = rows(kit.releases[number].pairs, heading)
    made = pairs.deleted([pair.id for pair in gone], stamp)
    return Edit(_("Delete section"), made.change, before=made.before)


def headed(heading: str, lang: Lang, words: str, stamp: Stamp | None = None) -> Edit:
    """Return the edit that words a heading anew in one language."""
    place = Place(heading, lang, 0)
    return Edit(
        _("Change heading"),
        lambda kit: with_changed(kit, (heading,), lambda pair: reworded(pair, lang, words, stamp)),
        before=place,
        after=place,
    )


def reworded(pair: Pair, lang: Lang, words: str, stamp: Stamp | None = None) -> Pair:
    """Return a pair whose one side reads as told; what it has in common with before stays as it is."""
    text, said = pair.side(lang), printable(words).strip()
    old = text.current
    head = _common(old, said)
    tail = min(_common(old[::-1], said[::-1]), len(old) - head, len(said) - head)
    if head == len(old) == len(said):
        return pair
    start, stop = _offset(text, head), _offset(text, len(old) - tail)
    new = edited(text, start, max(start, stop), said[head : len(said) - tail], stamp)
    return rewritten(pair, lang, new)


def _common(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    alike = 0
    while alike < min(len(one), len(other)) and one[alike] == other[alike]:
        alike += 1
    return alike


def _offset(text: Text, current: int) -> int:
    """Return the offset behind so many characters that are not struck."""
    at = 0
    for run in text.runs:
        if not run.deleted:
            if current <= len(run.text):
                return at + current
            current -= len(run.text)
        at += len(run.text)
    return at
