"""Edits of the kit's texts as wholes: further releases, backgrounders, biographies, terms of use."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from presskit.edits import members
from presskit.edits.edit import Edit, Place
from presskit.i18n import marked as _
from presskit.model.ids import NewId
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role
from presskit.model.release import Genre, Release

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


def of_genre(text_id: str, genre: Genre) -> Edit:
    """Return the edit that says what a text is; only a biography is somebody's."""

    def change(kit: Kit) -> Kit:
        text = next((one for one in kit.releases if one.id == text_id), None)
        if text is None:
            raise KeyError(text_id)
        person = text.person if genre is Genre.BIOGRAPHY else ""
        return members.with_replaced(kit, "releases", replace(text, genre=genre, person=person))

    return Edit(_("Change kind of text"), change)
