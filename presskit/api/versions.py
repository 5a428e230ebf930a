"""Named versions of kits: given, had back, and compared."""

from __future__ import annotations

from dataclasses import replace

from presskit.edits import versions as edits
from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.text import Stamp
from presskit.model.version import Version
from presskit.review.versions import Comparison, compared
from presskit.store.kit_file import Stored
from presskit.workspace.versions import kit_of, version_of


def with_version(stored: Stored, name: str, stamp: Stamp) -> Stored:
    """Return a kit in which its present state has a name; ``BadRequest`` when another version has it."""
    if not name.strip() or any(version.name == name for version in stored.kit.versions):
        raise BadRequest(
            _("A version needs a name that no other version has: “{name}” is none."),
            _("Nothing was written. Choose another name."),
            name=name,
        )
    taken = {version.id for version in stored.kit.versions}
    version_id = next(f"v{number}" for number in range(1, len(taken) + 2) if f"v{number}" not in taken)
    version, content = version_of(stored.kit, version_id, name, stamp)
    return Stored(edits.named(version).change(stored.kit), {**stored.pictures, version.digest: content})


def version_named(kit: Kit, name: str) -> Version:
    """Return the version with a name; ``BadRequest`` when there is none."""
    for version in kit.versions:
        if version.name == name:
            return version
    raise BadRequest(
        _("The kit has no version called “{name}”."),
        _("Nothing was changed. It has these: {names}."),
        name=name,
        names=", ".join(f"“{version.name}”" for version in kit.versions) or "—",
    )


def state(stored: Stored, name: str) -> Kit:
    """Return a kit as it was when a version got its name."""
    return kit_of(version_named(stored.kit, name), stored.pictures)


def with_restored(stored: Stored, name: str) -> Stored:
    """Return a kit as it was in a version, with all its versions."""
    return replace(stored, kit=edits.restored(state(stored, name)).change(stored.kit))


def with_changes_since(stored: Stored, before: Kit, stamp: Stamp) -> tuple[Stored, Comparison]:
    """Return a kit whose texts show as tracked changes what is not as it was before, and that comparison."""
    found = compared(before, stored.kit, stamp)
    return replace(stored, kit=edits.marked_up(found.kit).change(stored.kit)), found
