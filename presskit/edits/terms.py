"""Edits of the glossary that the kit carries."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from presskit.edits import members
from presskit.edits.edit import Edit
from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.model.term import Term


def added(term: Term) -> Edit:
    """Return the edit that adds a term at the end; ``BadRequest`` when it has no form in either language."""
    _check(term)
    return Edit(_("Add term"), partial(members.with_added, name="glossary", member=term))


def replaced(term: Term) -> Edit:
    """Return the edit that puts a term in the place of the one with its id."""
    _check(term)
    return Edit(_("Change term"), partial(members.with_replaced, name="glossary", member=term))


def removed(term_ids: Iterable[str]) -> Edit:
    """Return the edit that takes terms out of the glossary."""
    return Edit(_("Remove terms"), partial(members.without, name="glossary", ids=frozenset(term_ids)))


def _check(term: Term) -> None:
    if not any(form.text.strip() for form in (*term.en, *term.zh)):
        raise BadRequest(_("A term needs a wording in English or in Chinese."))
