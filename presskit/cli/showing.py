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
from presskit.model.language import Lang, Wording
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
    number = 0
    for at, text in enumerate(kit.releases, 1):
        if len(kit.releases) > 1:
            yield ""
            yield f"== {at}  {text.genre}"
        for pair in text.pairs:
            number += 1
            yield ""
            yield from _row(number, pair, langs)
    yield from _others(kit, langs)
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


def _others(kit: Kit, langs: tuple[Lang, ...]) -> Iterator[str]:
    """Yield a line for each fact and each person."""
    for fact in kit.facts:
        yield from _other(_("fact"), (fact.name, fact.figure, fact.unit, fact.as_of, fact.source), langs)
    for person in kit.people:
        yield from _other(_("person"), (person.name, person.title), langs)


def _other(what: str, said: tuple[Wording, ...], langs: tuple[Lang, ...]) -> Iterator[str]:
    yield ""
    yield what
    for lang in langs:
        yield f"    {lang.upper()}  {' · '.join(filter(None, (one.side(lang) for one in said))) or '—'}"


def _counts(kit: Kit) -> Iterator[str]:
    yield counted("{n} row", "{n} rows", sum(1 for _pair in kit.pairs()))
    yield counted("{n} picture", "{n} pictures", len(kit.assets))
    yield counted("{n} term", "{n} terms", len(kit.glossary))
    yield counted("{n} contact", "{n} contacts", len(kit.contacts))
    yield counted("{n} fact", "{n} facts", len(kit.facts))
    yield counted("{n} person", "{n} people", len(kit.people))


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
