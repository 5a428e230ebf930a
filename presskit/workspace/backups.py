"""The backups of this user's kits: where they are, and what is in them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import platformdirs

from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.store import backups, kit_file
from presskit.store.backups import Backup
from presskit.store.kit_file import Stored


def place() -> Path:
    """Return the folder of all backups of this user."""
    return Path(platformdirs.user_data_dir("presskit", appauthor=False)) / "backups"


def listed(path: Path, kit_id: str = "") -> tuple[Backup, ...]:
    """Return the backups of a file, the latest first; those of a kit also from before it was moved."""
    return backups.listed(place(), path, kit_id)


def read(backup: Backup) -> Stored:
    """Return the kit in a backup; ``UnreadableKit`` when it is damaged."""
    return kit_file.read(backup.path)


def numbered(path: Path, number: int, kit_id: str = "") -> Backup:
    """Return a backup by its number, 1 for the latest; ``BadRequest`` when there is none."""
    found = listed(path, kit_id)
    if not 1 <= number <= len(found):
        raise BadRequest(
            _("There is no backup {number} of {path}."),
            _("Choose a number from the list of its backups."),
            number=number,
            path=path,
        )
    return found[number - 1]


def keep(path: Path, kit_id: str, now: datetime) -> None:
    """Put aside what stands in a file that is about to be replaced, and thin what was put aside earlier.

    ``CannotWrite`` or ``OSError`` when it cannot be kept.
    """
    backups.put_aside(place(), path, kit_id, now)
    backups.thin(place(), path, now)
