"""The command that gives the user a copy of the sample kit."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from presskit.cli.command import Command, Outcome
from presskit.cli.output import check_kit_name
from presskit.files import replaced
from presskit.i18n import marked
from presskit.i18n import translated as _
from presskit.resources import SAMPLES

SHIPPED = SAMPLES / "sip-release.presskit"


def _arguments(part: ArgumentParser) -> None:
    part.add_argument("place", metavar="DIR|FILE", type=Path, help=_("a folder, or the name of the copy"))
    part.add_argument("--force", action="store_true", help=_("replace a file of that name"))


def _run(asked: Namespace) -> Outcome:
    path: Path = asked.place / SHIPPED.name if asked.place.is_dir() else asked.place
    check_kit_name(path, replace=asked.force)
    with replaced(path, overwrite=asked.force) as stream:
        stream.write(SHIPPED.read_bytes())
    print(_("Wrote {path}.", path=path))
    return Outcome.FINE


SAMPLE = Command(
    name="sample",
    summary=marked("copy the sample kit, a release of Suzhou Industrial Park"),
    about=marked("Copies the kit that ships with presskit, to try everything on."),
    examples=("presskit sample .", "presskit sample my-kit.presskit"),
    arguments=_arguments,
    run=_run,
)
