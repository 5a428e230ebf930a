"""The command that lists the backups of a kit, and brings one back under another name."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from presskit.cli.command import Command, Outcome
from presskit.cli.output import add_format, check_kit_name, print_json
from presskit.errors import BadRequest, UnreadableKit
from presskit.files import replaced
from presskit.i18n import marked
from presskit.i18n import translated as _
from presskit.store import kit_file
from presskit.store.backups import Backup
from presskit.store.kit_file import Stored
from presskit.workspace import backups
from presskit.workspace.changes import Changes, changes, told

_MEGABYTE = 10**6


def _arguments(part: ArgumentParser) -> None:
    part.add_argument("kit", metavar="KIT", type=Path, help=_("the kit whose backups are meant"))
    part.add_argument(
        "--restore", metavar="N", type=int, help=_("write the backup with this number, 1 for the latest")
    )
    part.add_argument("-o", "--output", metavar="OUT", type=Path, help=_("the kit to write the backup to"))
    part.add_argument("--force", action="store_true", help=_("replace a file of that name"))
    add_format(part)


def _run(asked: Namespace) -> Outcome:
    if (asked.restore is None) != (asked.output is None):
        raise BadRequest(
            marked("A backup is brought back with both its number and a place for it."),
            marked("Say for example: --restore 1 -o earlier.presskit"),
        )
    present = _read(asked.kit)
    kit_id = present.kit.id if present is not None else ""
    if asked.restore is not None:
        _restore(backups.numbered(asked.kit, asked.restore, kit_id), asked.output, force=asked.force)
        return Outcome.FINE
    found = [(one, _differing(one, present)) for one in backups.listed(asked.kit, kit_id)]
    if asked.format == "json":
        print_json({"backups": [_values(number, *one) for number, one in enumerate(found, 1)]})
    else:
        _print(asked.kit, found)
    return Outcome.FINE


def _read(path: Path) -> Stored | None:
    """Return what the kit holds now; nothing when it is gone or damaged, which is when backups are wanted."""
    try:
        return kit_file.read(path)
    except UnreadableKit:
        return None


def _restore(backup: Backup, target: Path, *, force: bool) -> None:
    """Copy a backup that can be read to another place."""
    check_kit_name(target, replace=force)
    backups.read(backup)
    with replaced(target, overwrite=force) as stream:
        stream.write(backup.path.read_bytes())
    print(_("Wrote {path}.", path=target))


def _differing(backup: Backup, present: Stored | None) -> Changes | None:
    """Return how a backup differs from the present state; nothing when either cannot be read."""
    earlier = _read(backup.path)
    return changes(earlier.kit, present.kit) if earlier is not None and present is not None else None


def _print(path: Path, found: list[tuple[Backup, Changes | None]]) -> None:
    if not found:
        print(_("There are no backups of {path}.", path=path))
    for number, (backup, changed) in enumerate(found, 1):
        when = backup.saved.astimezone().strftime("%Y-%m-%d %H:%M:%S")
        size = f"{backup.size / _MEGABYTE:.1f} MB"
        since = told(changed) if changed is not None else ""
        print(f"{number:>3}  {when}  {size:>9}  {since}".rstrip())


def _values(number: int, backup: Backup, changed: Changes | None) -> dict[str, object]:
    values: dict[str, object] = {
        "number": number,
        "saved": backup.saved.astimezone().isoformat(timespec="seconds"),
        "size": backup.size,
        "path": str(backup.path),
    }
    if changed is not None:
        values["since"] = {
            "changed": changed.changed,
            "added": changed.added,
            "removed": changed.gone,
            "moved": changed.moved,
            "others": changed.others,
        }
    return values


BACKUPS = Command(
    name="backups",
    summary=marked("list the backups of a kit, or bring one back"),
    about=marked(
        "Each save in the window keeps what stood in the file before. This lists those states with what has "
        "changed since, and writes one of them to another file; the kit itself is left as it is."
    ),
    examples=(
        "presskit backups release.presskit",
        "presskit backups release.presskit --restore 2 -o earlier.presskit",
    ),
    arguments=_arguments,
    run=_run,
)
