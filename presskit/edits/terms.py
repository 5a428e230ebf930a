"""Edits of the glossary that the kit carries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from presskit.edits.edit import Edit
from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.term import Term


def added(term: Term) -> Edit:
    """Return the edit that adds a term at the end; ``BadRequest`` when it has no form in either language."""
    _check(term)

    def change(kit: Kit) -> Kit:
        if any(old.id == term.id for old in kit.glossary):
            raise KeyError(term.id)
        return replace(kit, glossary=(*kit.glossary, term))

    return Edit(_("Add term"), change)


def replaced(term: Term) -> Edit:
    """Return the edit that puts a term in the place of the one with its id."""
    _check(term)

    def change(kit: Kit) -> Kit:
        if all(old.id != term.id for old in kit.glossary):
            raise KeyError(term.id)
        return replace(kit, glossary=tuple(term if old.id == term.id else old for old in kit.glossary))

    return Edit(_("Change term"), change)


def removed(term_ids: Iterable[str]) -> Edit:
    """Return the edit that takes terms out of the glossary."""
    gone = frozenset(term_ids)

    def change(kit: Kit) -> Kit:
        if missing := gone.difference(term.id for term in kit.glossary):
            raise KeyError(min(missing))
        return replace(kit, glossary=tuple(term for term in kit.glossary if term.id not in gone))

    return Edit(_("Remove terms"), change)


def _check(term: Term) -> None:
    if not any(form.text.strip() for form in (*term.en, *term.zh)):
        raise BadRequest(_("A term needs a wording in English or in Chinese."))
