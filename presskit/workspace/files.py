"""Opening and saving the kit of a workspace, without ever losing what somebody else has saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from presskit.edits.edit import Edit
from presskit.errors import BadRequest, CannotWrite, FileChanged, PresskitError
from presskit.files import sweep
from presskit.i18n import marked as _
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.progress import Report, silent
from presskit.store import kit_file
from presskit.store.footprint import Footprint, Sight, seen
from presskit.store.kit_file import Stored
from presskit.workspace import backups
from presskit.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Saved:
    """How a save went: what the file is like now, and why no backup could be made, if that failed."""

    footprint: Footprint
    trouble: PresskitError | None = None


def opened(path: Path) -> Workspace:
    """Return a workspace on the kit in a file; ``UnreadableKit`` when it cannot be read."""
    stored = kit_file.read(path)
    return Workspace(stored.kit, stored.pictures, path)


def read(path: Path, report: Report = silent) -> Stored:
    """Read a kit and clear away what killed processes left beside it; ``UnreadableKit``."""
    sweep(path.parent)
    return kit_file.read(path, report)


def save(workspace: Workspace, path: Path | None = None) -> None:
    """Save the kit to its own file or to another one, which becomes its own.

    ``BadRequest`` when it has none, ``CannotWrite`` when the place does not take it. A window that saves on
    another thread does the same in three steps: take ``workspace.kit`` and ``workspace.pictures``, write
    them with ``written``, and tell ``workspace.saved`` on its own thread.
    """
    target = path or workspace.path
    if target is None:
        raise BadRequest(_("The kit has no file yet."), _("Say where to save it."))
    kit = workspace.kit
    kit_file.write(kit, workspace.pictures, target)
    workspace.saved(target, kit)


def written(
    kit: Kit,
    pictures: Pictures,
    path: Path,
    now: datetime,
    known: Footprint | None = None,
    report: Report = silent,
) -> Saved:
    """Write a kit to a file, having put aside what stood there; ``CannotWrite`` when it cannot be written.

    ``FileChanged`` when the file is there and not as ``known``, if that is given. A backup that cannot be
    made does not keep the kit from being saved.
    """
    if known is not None and seen(path, known)[0] is Sight.CHANGED:
        raise FileChanged(
            _("{path} was changed by another program, so it was not saved over."),
            _("Reload it, save under another name, or say that it may be replaced."),
            path=path,
        )
    trouble = _put_aside(path, kit.id, now)
    footprint = kit_file.write(kit, pictures, path, report=report)
    sweep(path.parent)
    return Saved(footprint, trouble)


def reload(workspace: Workspace, path: Path, stored: Stored) -> None:
    """Take over what a file holds now, as a step that can be undone."""
    workspace.add_pictures(stored.pictures)
    workspace.do(Edit(_("Reload the file"), lambda _kit: stored.kit))
    workspace.saved(path, stored.kit)


def _put_aside(path: Path, kit_id: str, now: datetime) -> PresskitError | None:
    try:
        backups.keep(path, kit_id, now)
    except CannotWrite as error:
        return _without_backup(error.facts.get("reason", error.told))
    except OSError as error:
        return _without_backup(error.strerror or type(error).__name__)
    return None


def _without_backup(reason: object) -> PresskitError:
    return PresskitError(
        _("The kit was saved, but no backup of its earlier state could be made: {reason}."),
        _("Free some space on the disk of your own files, then save again."),
        reason=reason,
    )
