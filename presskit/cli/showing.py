"""The command that prints what a kit holds."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from presskit import api
from presskit.cli.command import Command, Outcome
from presskit.cli.output import add_format, print_json
from presskit.i18n import counted, marked
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair


def _arguments(part: ArgumentParser) -> None:
    part.add_argument("kit", metavar="KIT", type=Path, help=_("the kit to print"))
    part.add_argument("--lang", choices=[str(lang) for lang in Lang], help=_("one language only; text only"))
    add_format(part)


def _run(asked: Namespace) -> Outcome:
    kit = api.read_kit(asked.kit).kit
    if asked.format == "json":
        print_json(api.shown(kit))
    else:
        for line in _lines(kit, tuple(Lang(lang) for lang in (asked.lang or "en zh").split())):
            print(line)
    return Outcome.FINE


def _lines(kit: Kit, langs: tuple[Lang, ...]) -> Iterator[str]:
    yield " / ".join(filter(None, map(kit.title.side, langs))) or _("A kit without a title")
    for number, pair in enumerate(kit.pairs(), 1):
        yield ""
        yield from _row(number, pair, langs)
    yield ""
    yield " · ".join(_counts(kit))


def _row(number: int, pair: Pair, langs: tuple[Lang, ...]) -> Iterator[str]:
    words = [
        str(pair.role),
        f"[{pair.asset}]" if pair.asset else "",
        _("needs a look") if pair.doubtful else "",
    ]
    yield f"{number}  {' '.join(filter(None, words))}"
    for lang in langs:
        yield f"    {lang.upper()}  {pair.side(lang).current or '—'}"


def _counts(kit: Kit) -> Iterator[str]:
    yield counted("{n} row", "{n} rows", sum(1 for _pair in kit.pairs()))
    yield counted("{n} picture", "{n} pictures", len(kit.assets))
    yield counted("{n} term", "{n} terms", len(kit.glossary))
    yield counted("{n} contact", "{n} contacts", len(kit.contacts))


SHOW = Command(
    name="show",
    summary=marked("print what a kit holds"),
    about=marked("Prints the rows of a kit with their roles in both languages, or everything in it as JSON."),
    examples=(
        "presskit show release.presskit",
        "presskit show release.presskit --lang zh",
        "presskit show release.presskit --format json",
    ),
    arguments=_arguments,
    run=_run,
)
