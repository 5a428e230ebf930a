"""Edits of the people that the kit speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from presskit.edits import members
from presskit.edits.edit import Edit
from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.model.asset import Asset
from presskit.model.contact import Person
from presskit.model.kit import Kit


def added(person: Person, portrait: Asset | None = None) -> Edit:
    """Return the edit that adds somebody, with the picture that ``person.portrait`` names when it is new.

    ``BadRequest`` when there is no name in either language.
    """
    _check(person)
    return Edit(
        _("Add person"), lambda kit: members.with_added(_with_portrait(kit, portrait), "people", person)
    )


def replaced(person: Person, portrait: Asset | None = None) -> Edit:
    """Return the edit that puts somebody in the place of the person with that id."""
    _check(person)
    return Edit(
        _("Change person"), lambda kit: members.with_replaced(_with_portrait(kit, portrait), "people", person)
    )


def removed(person_ids: Iterable[str]) -> Edit:
    """Return the edit that takes people out of the kit; their biographies stay, as texts of nobody."""
    gone = frozenset(person_ids)

    def change(kit: Kit) -> Kit:
        bereft = (replace(text, person="") if text.person in gone else text for text in kit.releases)
        return replace(members.without(kit, "people", gone), releases=tuple(bereft))

    return Edit(_("Remove people"), change)


def moved(person_ids: Iterable[str], by: int) -> Edit:
    """Return the edit that moves people up (negative) or down their list together."""
    return Edit(
        _("Move people"), partial(members.with_moved, name="people", ids=frozenset(person_ids), by=by)
    )


def placed(person_ids: Iterable[str], before: str = "") -> Edit:
    """Return the edit that moves people together before another one, or to the end of their list."""
    change = partial(members.with_placed, name="people", ids=frozenset(person_ids), before=before)
    return Edit(_("Move people"), change)


def _with_portrait(kit: Kit, portrait: Asset | None) -> Kit:
    if portrait is None:
        return kit
    known = tuple(old for old in kit.assets if old.id != portrait.id)
    return replace(kit, assets=(*known, portrait))


def _check(person: Person) -> None:
    if not (person.name.en.strip() or person.name.zh.strip()):
        raise BadRequest(_("A person needs a name in English or in Chinese."))
