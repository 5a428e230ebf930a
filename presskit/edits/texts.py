"""Edits of the kit's texts as wholes: further releases, backgrounders, biographies, terms of use."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from presskit.edits import members, sections
from presskit.edits.edit import Edit, Place
from presskit.edits.rows import with_changed, with_rows
from presskit.i18n import marked as _
from presskit.model.ids import NewId
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role
from presskit.model.release import Genre, Release
from presskit.model.text import Stamp

_FIRST = {Genre.BIOGRAPHY: Role.BODY, Genre.TERMS: Role.BODY}
"""What the first row of a new text is, if not a headline."""


def added(genre: Genre, new_id: NewId, person: str = "", pairs: tuple[Pair, ...] = ()) -> Edit:
    """Return the edit that adds a text at the end, with an empty row when no pairs are given.

    A biography names in ``person`` whose it is.
    """
    rows = pairs or (Pair(new_id(), _FIRST.get(genre, Role.HEADLINE)),)
    text = Release(new_id(), rows, genre=genre, person=person)
    return Edit(
        _("Add text"),
        partial(members.with_added, name="releases", member=text),
        after=Place(rows[0].id, Lang.EN, 0),
    )


def removed(text_id: str) -> Edit:
    """Return the edit that takes a text with all its rows out of the kit."""
    return Edit(_("Remove text"), partial(members.without, name="releases", ids=(text_id,)))


def moved(text_id: str, by: int) -> Edit:
    """Return the edit that moves a text up (negative) or down among the texts."""
    return Edit(_("Move text"), partial(members.with_moved, name="releases", ids=(text_id,), by=by))


def placed(text_id: str, genre: Genre, before: str = "") -> Edit:
    """Return the edit that moves a text before another one, or behind the last of a genre, as one of it."""

    def change(kit: Kit) -> Kit:
        kit = _turned(kit, text_id, genre)
        kin = [one.id for one in kit.releases if one.genre is genre and one.id != text_id]
        if before or not kin:
            return members.with_placed(kit, "releases", (text_id,), before)
        order = [one.id for one in kit.releases]
        beyond = order.index(kin[-1]) + 1
        behind = next((one for one in order[beyond:] if one != text_id), "")
        return members.with_placed(kit, "releases", (text_id,), behind)

    return Edit(_("Move text"), change)


def titled(text_id: str, lang: Lang, title: str, new_id: NewId, stamp: Stamp | None = None) -> Edit:
    """Return the edit that gives a text another headline in one language, and a headline if it has none."""
    fresh = new_id()

    def change(kit: Kit) -> Kit:
        number = next(number for number, one in enumerate(kit.releases) if one.id == text_id)
        head = next((pair for pair in kit.releases[number].standing if pair.role is Role.HEADLINE), None)
        if head is None:
            head = Pair(fresh, Role.HEADLINE, inserted=stamp)
            kit = with_rows(kit, number, 0, 0, (head,))
        return with_changed(kit, (head.id,), lambda pair: sections.reworded(pair, lang, title, stamp))

    return Edit(_("Change headline"), change)


def of_genre(text_id: str, genre: Genre) -> Edit:
    """Return the edit that says what a text is; only a biography is somebody's."""
    return Edit(_("Change kind of text"), lambda kit: _turned(kit, text_id, genre))


def _turned(kit: Kit, text_id: str, genre: Genre) -> Kit:
    text = next((one for one in kit.releases if one.id == text_id), None)
    if text is None:
        raise KeyError(text_id)
    person = text.person if genre is Genre.BIOGRAPHY else ""
    return members.with_replaced(kit, "releases", replace(text, genre=genre, person=person))
