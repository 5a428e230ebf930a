"""The command that lists the named versions of a kit, names its present state, and takes one up again."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from presskit import api
from presskit.api.versions import with_restored, with_version
from presskit.cli.command import Command, Outcome
from presskit.cli.output import add_format, check_kit_name, print_json
from presskit.errors import BadRequest
from presskit.i18n import marked
from presskit.i18n import translated as _
from presskit.model.text import Stamp
from presskit.model.version import Version
from presskit.workspace import settings_file


def _arguments(part: ArgumentParser) -> None:
    part.add_argument("kit", metavar="KIT", type=Path, help=_("the kit whose versions are meant"))
    doing = part.add_mutually_exclusive_group()
    doing.add_argument("--name", metavar="NAME", help=_("give the present state of the kit this name"))
    doing.add_argument("--restore", metavar="NAME", help=_("make the kit what it was in this version"))
    part.add_argument("--author", metavar="WHO", help=_("who gives the name; otherwise you"))
    part.add_argument(
        "--at", metavar="TIME", type=datetime.fromisoformat, help=_("when, as in 2024-09-20T09:00+08:00")
    )
    part.add_argument("-o", "--output", metavar="KIT", type=Path, help=_("the kit to write"))
    part.add_argument("--force", action="store_true", help=_("replace that kit if it is there"))
    add_format(part)


def _run(asked: Namespace) -> Outcome:
    doing = asked.name is not None or asked.restore is not None
    if doing != (asked.output is not None):
        raise BadRequest(
            marked("Naming or restoring a version needs a kit to write. Nothing was written."),
            marked("Say for example: --name “issued” -o release.presskit --force"),
        )
    stored = api.read_kit(asked.kit)
    if not doing:
        _list(stored.kit.versions, asked.format)
        return Outcome.FINE
    check_kit_name(asked.output, replace=asked.force)
    made = (
        with_version(stored, asked.name, stamp(asked))
        if asked.name is not None
        else with_restored(stored, asked.restore)
    )
    api.write_kit(made.kit, made.pictures, asked.output, overwrite=asked.force)
    print(_("Wrote {path}.", path=asked.output))
    return Outcome.FINE


def stamp(asked: Namespace) -> Stamp:
    """Return who does something, and when: as was said, otherwise the user of the settings, now."""
    at = asked.at or datetime.now().astimezone().replace(microsecond=0)
    return Stamp(asked.author or settings_file.load().author, at if at.tzinfo else at.astimezone())


def _list(versions: tuple[Version, ...], kind: str) -> None:
    if kind == "json":
        print_json({"versions": [_object(version) for version in versions]})
        return
    for version in versions:
        when = version.stamp.at.strftime("%Y-%m-%d %H:%M")
        print("  ".join(filter(None, (when, version.name, version.stamp.author))))
    if not versions:
        print(_("The kit has no named versions yet."))


def _object(version: Version) -> dict[str, object]:
    stamp = version.stamp
    return {"id": version.id, "name": version.name, "author": stamp.author, "at": stamp.at.isoformat()}


VERSIONS = Command(
    name="versions",
    summary=marked("list the named versions of a kit, name its present state, or restore one"),
    about=marked(
        "Lists the states of a kit that somebody gave a name. With --name, the present state gets "
        "one; with --restore, the kit becomes what it was, and keeps all its versions."
    ),
    examples=(
        "presskit versions release.presskit",
        'presskit versions release.presskit --name "issued 20 Sept." -o release.presskit --force',
        'presskit versions release.presskit --restore "issued 20 Sept." -o earlier.presskit',
    ),
    arguments=_arguments,
    run=_run,
)
