"""The command that lists tracked changes, and settles them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from presskit import api
from presskit.api.reviewing import changes, reviewed
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
    found, rows = changes(kit, asked.author), rows_of(kit)
    if asked.format == "json":
        print_json({"changes": [_change(one, rows) for one in found], "found": len(found)})
        return Outcome.FINE
    for one in found:
        said = _(_KINDS[one.kind], old=one.old, new=one.new)
        print(
            _(
                "{place}, {author}, {time}: {words}",
                place=place_of(one, rows),
                words=said,
                **signed(one.stamp),
            )
        )
    print(counted("{n} change.", "{n} changes.", len(found)) if found else _("No change is tracked."))
    if settles:
        print(_("Wrote {path}.", path=asked.output))
    return Outcome.FINE


def rows_of(kit: Kit) -> dict[str, int]:
    """Return the rows of a kit, counted from 1, by the ids of their pairs."""
    return {pair.id: number for number, pair in enumerate(kit.pairs(), 1)}


def place_of(one: Revision | Remark, rows: dict[str, int]) -> str:
    """Return where a change or a comment stands."""
    return _("Row {row}, {side}", row=rows.get(one.pair, 0), side=one.lang.upper())


def signed(stamp: Stamp) -> dict[str, str]:
    """Return author and time of a stamp for a message."""
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
