"""Opening and saving the kit of a workspace."""

from __future__ import annotations

from pathlib import Path

from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.store import kit_file
from presskit.workspace.workspace import Workspace


def opened(path: Path) -> Workspace:
    """Return a workspace on the kit in a file; ``UnreadableKit`` when it cannot be read."""
    stored = kit_file.read(path)
    return Workspace(stored.kit, stored.pictures, path)


def save(workspace: Workspace, path: Path | None = None) -> None:
    """Save the kit to its own file or to another one, which becomes its own.

    ``BadRequest`` when it has none, ``CannotWrite`` when the place does not take it. A window that saves on
    another thread does the same in three steps: take ``workspace.kit`` and ``workspace.pictures``, write
    them with ``store.kit_file.write``, and tell ``workspace.saved`` on its own thread.
    """
    target = path or workspace.path
    if target is None:
        raise BadRequest(_("The kit has no file yet."), _("Say where to save it."))
    kit = workspace.kit
    kit_file.write(kit, workspace.pictures, target)
    workspace.saved(target, kit)
