"""The command that lists comments."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from presskit import api
from presskit.api.reviewing import comments
from presskit.cli.command import Command, Outcome
from presskit.cli.output import add_format, print_json
from presskit.cli.reviewing import place_of, rows_of, signed
from presskit.i18n import counted, marked
from presskit.i18n import translated as _
from presskit.review.remarks import Remark


def _arguments(part: ArgumentParser) -> None:
    part.add_argument("kit", metavar="KIT", type=Path, help=_("the kit to read"))
    part.add_argument("--open", action="store_true", help=_("leave out what is resolved"))
    add_format(part)


def _run(asked: Namespace) -> Outcome:
    kit = api.read_kit(asked.kit).kit
    found = [one for one in comments(kit) if not (asked.open and one.thread.resolved)]
    rows = rows_of(kit)
    if asked.format == "json":
        print_json({"comments": [_comment(one, rows) for one in found], "found": len(found)})
        return Outcome.FINE
    for one in found:
        about = _("{place}, about “{words}”", place=place_of(one, rows), words=one.words)
        print(_("The words are gone") if one.gone else about, _("(resolved)") if one.thread.resolved else "")
        for said in one.thread.comments:
            print("    " + _("{author}, {time}: {words}", words=said.text, **signed(said.stamp)))
    print(counted("{n} comment.", "{n} comments.", len(found)) if found else _("There are no comments."))
    return Outcome.FINE


def _comment(one: Remark, rows: dict[str, int]) -> dict[str, object]:
    said = [
        {"author": part.stamp.author, "time": part.stamp.at.isoformat(), "text": part.text}
        for part in one.thread.comments
    ]
    return {
        "id": one.thread.id,
        "row": rows.get(one.pair),
        "pair": one.pair,
        "lang": str(one.lang),
        "start": one.start,
        "stop": one.stop,
        "words": one.words,
        "resolved": one.thread.resolved,
        "comments": said,
    }


COMMENTS = Command(
    name="comments",
    summary=marked("list the comments of a kit"),
    about=marked(
        "Prints the comments of a kit with their replies, in the order of the words they are about. Each in "
        "JSON has: id, row, pair, lang, start, stop (code points), words, resolved, comments with author, "
        "time and text."
    ),
    examples=("presskit comments release.presskit --open",),
    arguments=_arguments,
    run=_run,
)
