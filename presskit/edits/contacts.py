"""Edits of the kit's media contacts, one by one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from presskit.edits import members
from presskit.edits.edit import Edit
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording


def placed(contact_ids: Iterable[str], before: str = "") -> Edit:
    """Return the edit that moves contacts together before another one, or to the end of their list."""
    change = partial(members.with_placed, name="contacts", ids=frozenset(contact_ids), before=before)
    return Edit(_("Move contacts"), change)


def removed(contact_ids: Iterable[str]) -> Edit:
    """Return the edit that takes contacts out of the kit."""
    return Edit(_("Remove contacts"), partial(members.without, name="contacts", ids=frozenset(contact_ids)))


def named(contact_id: str, lang: Lang, name: str) -> Edit:
    """Return the edit that names a contact anew in one language."""

    def change(kit: Kit) -> Kit:
        contact = next(one for one in kit.contacts if one.id == contact_id)
        said = Wording(name, contact.name.zh) if lang is Lang.EN else Wording(contact.name.en, name)
        return members.with_replaced(kit, "contacts", replace(contact, name=said))

    return Edit(_("Change contacts"), change)
