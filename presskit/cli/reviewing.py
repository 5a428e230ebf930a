"""The commands that list tracked changes and comments, and settle changes."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from presskit import api
from presskit.api.reviewing import changes, comments, reviewed
from presskit.cli.command import Command, Outcome
from presskit.cli.output import add_format, check_kit_name, print_json
from presskit.errors import BadRequest
from presskit.i18n import counted, marked
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.text import Stamp
from presskit.review.remarks import Remark
from presskit.review.revisions import Kind, Revision

_KINDS = {
    Kind.INSERTED: marked("inserted “{new}”"),
    Kind.DELETED: marked("deleted “{old}”"),
    Kind.REPLACED: marked("replaced “{old}” by “{new}”"),
    Kind.ROWS_INSERTED: marked("inserted the row “{new}”"),
    Kind.ROWS_DELETED: marked("deleted the row “{old}”"),
    Kind.SPLIT: marked("split the paragraph before “{new}”"),
    Kind.MERGED: marked("merged the paragraph “{old}” with the one above"),
}


def _changes_arguments(part: ArgumentParser) -> None:
    part.add_argument("kit", metavar="KIT", type=Path, help=_("the kit to review"))
    part.add_argument(
        "--author", metavar="AUTHOR", default="", help=_("list the changes of this author only")
    )
    for name, told in (
        ("--accept", _("accept the changes of this author, or of all; may be given several times")),
        ("--reject", _("reject the changes of this author, or of all; may be given several times")),
    ):
        part.add_argument(name, metavar="AUTHOR", action="append", default=[], help=told)
    part.add_argument("-o", "--output", metavar="KIT", type=Path, help=_("the kit to write"))
    part.add_argument("--force", action="store_true", help=_("replace that kit if it is there"))
    add_format(part)


def _list_changes(asked: Namespace) -> Outcome:
    settles = bool(asked.accept or asked.reject)
    if settles != (asked.output is not None):
        raise BadRequest(
            marked("Settling changes needs whose they are and the kit to write. Nothing was written."),
            marked("Say both, with --accept or --reject and --output."),
        )
    if settles:
        check_kit_name(asked.output, replace=asked.force)
    stored = api.read_kit(asked.kit)
    kit = stored.kit
    if settles:
        kit = reviewed(kit, accept=asked.accept, reject=asked.reject)
        api.write_kit(kit, stored.pictures, asked.output, overwrite=asked.force)
    found, rows = changes(kit, asked.author), _rows(kit)
    if asked.format == "json":
        print_json({"changes": [_change(one, rows) for one in found], "found": len(found)})
        return Outcome.FINE
    for one in found:
        said = _(_KINDS[one.kind], old=one.old, new=one.new)
        print(
            _("{place}, {author}, {time}: {words}", place=_place(one, rows), words=said, **_signed(one.stamp))
        )
    print(counted("{n} change.", "{n} changes.", len(found)) if found else _("No change is tracked."))
    if settles:
        print(_("Wrote {path}.", path=asked.output))
    return Outcome.FINE


def _comments_arguments(part: ArgumentParser) -> None:
    part.add_argument("kit", metavar="KIT", type=Path, help=_("the kit to read"))
    part.add_argument("--open", action="store_true", help=_("leave out what is resolved"))
    add_format(part)


def _list_comments(asked: Namespace) -> Outcome:
    kit = api.read_kit(asked.kit).kit
    found = [one for one in comments(kit) if not (asked.open and one.thread.resolved)]
    rows = _rows(kit)
    if asked.format == "json":
        print_json({"comments": [_comment(one, rows) for one in found], "found": len(found)})
        return Outcome.FINE
    for one in found:
        about = _("{place}, about “{words}”", place=_place(one, rows), words=one.words)
        print(_("The words are gone") if one.gone else about, _("(resolved)") if one.thread.resolved else "")
        for said in one.thread.comments:
            print("    " + _("{author}, {time}: {words}", words=said.text, **_signed(said.stamp)))
    print(counted("{n} comment.", "{n} comments.", len(found)) if found else _("There are no comments."))
    return Outcome.FINE


def _rows(kit: Kit) -> dict[str, int]:
    return {pair.id: number for number, pair in enumerate(kit.pairs(), 1)}


def _place(one: Revision | Remark, rows: dict[str, int]) -> str:
    return _("Row {row}, {side}", row=rows.get(one.pair, 0), side=one.lang.upper())


def _signed(stamp: Stamp) -> dict[str, str]:
    return {"author": stamp.author, "time": stamp.at.astimezone().strftime("%Y-%m-%d %H:%M")}


def _change(one: Revision, rows: dict[str, int]) -> dict[str, object]:
    """Return a change for scripts: offsets in code points of the side, deleted ones counted."""
    return {
        "kind": str(one.kind),
        "row": rows[one.pair],
        "pair": one.pair,
        "rows": list(one.rows),
        "lang": str(one.lang),
        "start": one.start,
        "stop": one.stop,
        "author": one.author,
        "time": one.stamp.at.isoformat(),
        "old": one.old,
        "new": one.new,
    }


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


CHANGES = Command(
    name="changes",
    summary=marked("list tracked changes, and accept or reject them"),
    about=marked(
        "Prints the tracked changes of a kit in the order of its texts. With --accept and --reject another "
        "kit is written in which those of an author, or of all, are settled: what is accepted first, and "
        "“all” after those who are named; what is printed is then what is left. Each change in JSON has: "
        "kind, row, pair, rows, lang, start, stop (code points), author, time, old, new."
    ),
    examples=(
        "presskit changes release.presskit",
        'presskit changes release.presskit --author "Li Na" --format json',
        'presskit changes release.presskit --accept "Li Na" --reject all --output final.presskit',
    ),
    arguments=_changes_arguments,
    run=_list_changes,
)

COMMENTS = Command(
    name="comments",
    summary=marked("list the comments of a kit"),
    about=marked(
        "Prints the comments of a kit with their replies, in the order of the words they are about. Each in "
        "JSON has: id, row, pair, lang, start, stop (code points), words, resolved, comments with author, "
        "time and text."
    ),
    examples=("presskit comments release.presskit --open",),
    arguments=_comments_arguments,
    run=_list_comments,
)
