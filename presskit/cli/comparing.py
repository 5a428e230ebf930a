"""The command that shows what has changed from one state of a kit to another."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from presskit import api
from presskit.api.versions import state, version_named, with_changes_since
from presskit.cli.command import Command, Outcome
from presskit.cli.output import add_format, print_json
from presskit.compose.plan import EDITIONS, Markup
from presskit.errors import BadRequest
from presskit.i18n import counted, marked
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.text import Run, Stamp, Text
from presskit.review.compare import bracketed
from presskit.review.versions import Comparison
from presskit.store.kit_file import Stored

_RED, _GREEN, _PLAIN = "\033[31m", "\033[32m", "\033[0m"


def _arguments(part: ArgumentParser) -> None:
    part.add_argument("kit", metavar="KIT", type=Path, help=_("the later kit"))
    part.add_argument("earlier", metavar="EARLIER", type=Path, nargs="?", help=_("an earlier file of it"))
    part.add_argument("--since", metavar="NAME", help=_("a named version to compare with"))
    part.add_argument("--until", metavar="NAME", help=_("the later version; otherwise the kit as it is"))
    part.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        type=Path,
        help=_("a Word document that shows the changes as tracked"),
    )
    part.add_argument(
        "--langs", choices=tuple(EDITIONS), default="both", help=_("the edition of that document")
    )
    part.add_argument("--force", action="store_true", help=_("replace files that are there already"))
    add_format(part)


def _run(asked: Namespace) -> Outcome:
    later, before, stamp = _states(asked)
    made, found = with_changes_since(later, before, stamp)
    if asked.output is not None:
        plan = api.planned(made.kit, EDITIONS[asked.langs], release=None, markup=Markup.TRACKED)
        api.exported(made.kit, made.pictures, asked.output, plan, overwrite=asked.force)
        print(
            _("Wrote {path}.", path=asked.output), file=sys.stderr if asked.format == "json" else sys.stdout
        )
    if asked.format == "json":
        print_json(_object(found))
    else:
        _print(found)
    return Outcome.FINE if found.same else Outcome.FINDINGS


def _states(asked: Namespace) -> tuple[Stored, Kit, Stamp]:
    """Return the later kit, the earlier one, and under whose name the changes are shown."""
    stored = api.read_kit(asked.kit)
    if (asked.earlier is None) == (asked.since is None):
        raise BadRequest(
            marked("Say with what to compare: another file, or a version with --since."),
            marked("The versions of a kit are listed by: presskit versions"),
        )
    name = asked.since or asked.earlier.stem
    if asked.since is not None:
        before, stamp = state(stored, name), version_named(stored.kit, name).stamp
        author = stamp.author
    else:
        before, author = api.read_kit(asked.earlier).kit, ""
    later = stored if asked.until is None else Stored(state(stored, asked.until), stored.pictures)
    at = datetime.now().astimezone().replace(microsecond=0)
    if asked.until is not None:
        at = version_named(stored.kit, asked.until).stamp.at
    return later, before, Stamp(author or _("since {name}", name=name), at)


def _print(found: Comparison) -> None:
    rows = {pair.id: number for number, pair in enumerate(found.kit.pairs(), 1)}
    told = dict.fromkeys((*found.changed, *found.inserted, *found.deleted))
    for pair in found.kit.pairs():
        if pair.id in told:
            for line in _row(pair, rows[pair.id]):
                print(line)
    if found.moved:
        print(
            counted("{n} row stands in another place.", "{n} rows stand in another place.", len(found.moved))
        )
    for message, facts in found.others:
        print(_(message, **facts))
    if found.same:
        print(_("Nothing has changed."))


def _row(pair: Pair, number: int) -> Iterator[str]:
    befell = _("inserted") if pair.inserted else _("deleted") if pair.deleted else ""
    yield " ".join(filter(None, (str(number), str(pair.role), befell)))
    for lang in Lang:
        text = pair.side(lang)
        if any(run.inserted or run.deleted for run in text.runs):
            yield f"    {lang.upper()}  {_worded(text)}"


def _worded(text: Text) -> str:
    """Return a text with its changes in brackets, on a terminal in colours."""
    return bracketed(text, _GREEN, _PLAIN, _RED) if sys.stdout.isatty() else bracketed(text)


def _object(found: Comparison) -> dict[str, object]:
    """Return a comparison for scripts; texts are lists of what stayed, came or went."""
    told = {*found.changed, *found.inserted, *found.deleted}
    return {
        "changed": list(found.changed),
        "inserted": list(found.inserted),
        "deleted": list(found.deleted),
        "moved": list(found.moved),
        "others": [_(message, **facts) for message, facts in found.others],
        "rows": [
            {"pair": pair.id, **{str(lang): [_piece(run) for run in pair.side(lang).runs] for lang in Lang}}
            for pair in found.kit.pairs()
            if pair.id in told
        ],
    }


def _piece(run: Run) -> list[str]:
    return ["deleted" if run.deleted else "inserted" if run.inserted else "same", run.text]


COMPARE = Command(
    name="compare",
    summary=marked("show what has changed in a kit since a version, or from one file to another"),
    about=marked(
        "Compares the texts of two states word by word, Chinese character by character. What came "
        "stands in {+ +}, what went in [- -]. With -o, a Word document shows it as tracked "
        "changes. The exit status is 1 when something has changed."
    ),
    examples=(
        "presskit compare release.presskit earlier.presskit",
        'presskit compare release.presskit --since "issued 20 Sept."',
        'presskit compare release.presskit --since "issued 20 Sept." -o changes.docx --langs en',
    ),
    arguments=_arguments,
    run=_run,
)
