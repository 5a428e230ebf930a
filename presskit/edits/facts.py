"""Edits of the facts that the kit states."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from presskit.edits import members
from presskit.edits.edit import Edit
from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.model.fact import Fact
from presskit.model.kit import Kit


def added(*facts: Fact) -> Edit:
    """Return the edit that adds facts at the end; ``BadRequest`` when one has no name in either language."""
    for fact in facts:
        _check(fact)

    def change(kit: Kit) -> Kit:
        for fact in facts:
            kit = members.with_added(kit, "facts", fact)
        return kit

    return Edit(_("Add fact") if len(facts) == 1 else _("Add facts"), change)


def replaced(fact: Fact) -> Edit:
    """Return the edit that puts a fact in the place of the one with its id."""
    _check(fact)
    return Edit(_("Change fact"), partial(members.with_replaced, name="facts", member=fact))


def removed(fact_ids: Iterable[str]) -> Edit:
    """Return the edit that takes facts out of the kit."""
    return Edit(_("Remove facts"), partial(members.without, name="facts", ids=frozenset(fact_ids)))


def moved(fact_ids: Iterable[str], by: int) -> Edit:
    """Return the edit that moves facts up (negative) or down their list together."""
    return Edit(_("Move facts"), partial(members.with_moved, name="facts", ids=frozenset(fact_ids), by=by))


def placed(fact_ids: Iterable[str], before: str = "") -> Edit:
    """Return the edit that moves facts together before another one, or to the end of their list."""
    change = partial(members.with_placed, name="facts", ids=frozenset(fact_ids), before=before)
    return Edit(_("Move facts"), change)


def _check(fact: Fact) -> None:
    if not (fact.name.en.strip() or fact.name.zh.strip()):
        raise BadRequest(_("A fact needs a name in English or in Chinese: what the figure counts."))
