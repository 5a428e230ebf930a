"""The command that begins a kit, empty or from a template."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from presskit import api
from presskit.cli.command import Command, Outcome
from presskit.cli.output import add_format, check_kit_name, print_json
from presskit.errors import BadRequest
from presskit.i18n import marked
from presskit.i18n import translated as _
from presskit.lang.placeholders import CLOSE, OPEN
from presskit.store.templates import TEMPLATES


def _arguments(part: ArgumentParser) -> None:
    part.add_argument("kit", metavar="KIT", type=Path, nargs="?", help=_("the kit to write"))
    part.add_argument(
        "--template",
        metavar="NAME",
        choices=tuple(one.name for one in TEMPLATES),
        default="",
        help=_("begin with the rows of a template: {names}", names=", ".join(one.name for one in TEMPLATES)),
    )
    part.add_argument("--list", action="store_true", help=_("list the templates and end"))
    part.add_argument("--force", action="store_true", help=_("replace a file of that name"))
    add_format(part)


def _run(asked: Namespace) -> Outcome:
    if asked.list:
        _list(as_json=asked.format == "json")
        return Outcome.FINE
    if asked.kit is None:
        raise BadRequest(
            marked("A new kit needs a name. Nothing was written."),
            marked("Name the file, such as news.presskit, or list the templates with --list."),
        )
    check_kit_name(asked.kit, replace=asked.force)
    kit = api.new_kit(date.today(), asked.template)  # noqa: DTZ011 - the user's day
    api.write_kit(kit, {}, asked.kit, overwrite=asked.force)
    if asked.format == "json":
        print_json({"path": str(asked.kit), "template": asked.template})
        return Outcome.FINE
    print(_("Wrote {path}.", path=asked.kit))
    if asked.template:
        print(_("Fill in what stands between {open} and {close}.", open=OPEN, close=CLOSE))
    return Outcome.FINE


def _list(*, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "templates": [
                    {"name": one.name, "title": _(one.title), "about": _(one.about)} for one in TEMPLATES
                ]
            }
        )
        return
    width = max(len(one.name) for one in TEMPLATES)
    for one in TEMPLATES:
        print(f"{one.name:{width}}  {_(one.title)}. {_(one.about)}")


NEW = Command(
    name="new",
    summary=marked("begin a kit, empty or from a template"),
    about=marked(
        "Writes a new kit. A template gives it the rows of a kind of news in both languages, with "
        "placeholders to fill in; the checks find those that are left."
    ),
    examples=("presskit new news.presskit --template product", "presskit new --list"),
    arguments=_arguments,
    run=_run,
)
