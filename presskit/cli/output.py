"""How the command line speaks: lines of text, JSON that scripts can rely on, progress on a terminal."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TextIO

from presskit.errors import BadRequest, CannotWrite
from presskit.i18n import marked
from presskit.i18n import translated as _
from presskit.progress import Report, silent
from presskit.readers.reader import Note
from presskit.store.kit_file import SUFFIX

VERSION = 1
"""The version of the JSON that is printed: it rises when a key changes its meaning or goes away."""

WIDTH = 24
"""Characters of the progress bar."""


def add_format(part: ArgumentParser) -> None:
    """Declare the choice between text and JSON."""
    part.add_argument(
        "--format", choices=("text", "json"), default="text", help=_("what to print; text when not said")
    )


def print_json(values: dict[str, object]) -> None:
    """Print an object with its version, keys in alphabetical order."""
    print(json.dumps({"version": VERSION, **values}, ensure_ascii=False, indent=2, sort_keys=True))


def note(message: str, **facts: object) -> None:
    """Say something beside the result; scripts that read the result do not see it."""
    print(_("Note: {text}", text=_(message, **facts)), file=sys.stderr)


def tell(one: Note, *, table: bool = False) -> None:
    """Say what a reader or a writer has to tell; of a table, also in which row."""
    if table and one.place:
        note("{text}", text=_("Row {row}: {note}", row=one.place, note=_(one.message, **dict(one.facts))))
    else:
        note(one.message, **dict(one.facts))


def check_kit_name(path: Path, *, replace: bool) -> None:
    """Refuse a name that is no kit's, and one that is taken, before any work is done."""
    if path.suffix != SUFFIX:
        raise BadRequest(
            marked("{path} is not the name of a kit: kits end in {suffix}. Nothing was written."),
            marked("Give it that ending, so that the window and other people know it."),
            path=path,
            suffix=SUFFIX,
        )
    if path.exists() and not replace:
        raise CannotWrite(
            marked("{path} exists already. Nothing was written."),
            marked("Choose another name, or replace it with --force."),
            path=path,
        )


def progress(step: int, steps: int, stream: TextIO | None = None) -> Report:
    """Return a report that draws a bar for one of several steps where somebody can see it."""
    shown = stream or sys.stderr
    if not shown.isatty():
        return silent

    def report(done: int, of: int, what: str) -> None:
        share = (step + done / max(of, 1)) / max(steps, 1)
        filled = round(min(share, 1.0) * WIDTH)
        bar = "█" * filled + "░" * (WIDTH - filled)
        shown.write(f"\r{bar} {share:4.0%} {what}\x1b[K")
        if share >= 1:
            shown.write("\r\x1b[K")
        shown.flush()

    return report
