"""Edits of named versions: given to a state of the kit, renamed, forgotten, or taken up again."""

from __future__ import annotations

from dataclasses import replace

from presskit.edits.edit import Edit
from presskit.edits.members import with_added, with_replaced, without
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.version import Version


def named(version: Version) -> Edit:
    """Return the edit that gives a state of the kit a name; its content is kept with the kit's pictures."""
    return Edit(_("Name version"), lambda kit: with_added(kit, "versions", version))


def renamed(version: Version) -> Edit:
    """Return the edit that calls a version otherwise."""
    return Edit(_("Rename version"), lambda kit: with_replaced(kit, "versions", version))


def removed(version_id: str) -> Edit:
    """Return the edit that forgets a version."""
    return Edit(_("Delete version"), lambda kit: without(kit, "versions", [version_id]))


def restored(state: Kit, present: Version | None = None) -> Edit:
    """Return the edit that makes the kit what it was in a state.

    Its named versions stay; ``present`` joins them, the state that goes.
    """
    kept = () if present is None else (present,)
    return Edit(_("Restore version"), lambda kit: replace(state, versions=(*kit.versions, *kept)))


def marked_up(compared: Kit) -> Edit:
    """Return the edit that shows what has changed since a version as tracked changes of the kit.

    ``compared`` is the kit that comparing made; comments, versions and the rest stay as they are.
    """
    return Edit(_("Show changes since a version"), lambda kit: replace(kit, releases=compared.releases))
