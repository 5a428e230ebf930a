"""The command that tells how long the texts of a kit are beside what a wire wants."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from presskit import api
from presskit.cli.command import Command, Outcome
from presskit.cli.output import add_format, print_json
from presskit.i18n import marked
from presskit.i18n import translated as _
from presskit.lang.lengths.measure import Measure, of_pair, of_text, share
from presskit.lang.lengths.told import explained, told
from presskit.lang.lengths.wire import WIRES, Wire, wire
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.workspace import settings_file


def _arguments(part: ArgumentParser) -> None:
    part.add_argument("kit", metavar="KIT", type=Path, help=_("the kit to measure"))
    part.add_argument(
        "--wire",
        choices=tuple(WIRES),
        help=_("whose limits to go by; those chosen in the window when not said"),
    )
    part.add_argument("--all", action="store_true", help=_("tell of what keeps to its limit, too"))
    add_format(part)


def _run(asked: Namespace) -> Outcome:
    chosen = wire(settings_file.load().wire if asked.wire is None else asked.wire)
    kit = api.read_kit(asked.kit).kit
    found = list(_measures(kit, chosen))
    if asked.format == "json":
        print_json({"wire": chosen.name, "lengths": [_object(*one) for one in found]})
    else:
        shown = [one for one in found if asked.all or one[2].over]
        for text, row, measure in shown:
            where = _("Row {row}", row=row) if row else _("Text {text}", text=text)
            print(f"{where}, {measure.lang.upper()}: {told(measure)}.", explained(measure))
        if not shown:
            print(_("Nothing is too long."))
    return Outcome.FINDINGS if any(measure.over for _text, _row, measure in found) else Outcome.FINE


def _measures(kit: Kit, chosen: Wire) -> Iterator[tuple[int, int, Measure]]:
    """Yield the lengths with their text and row, both counted from 1; row 0 is the whole text."""
    row = 0
    for text, release in enumerate(kit.releases, 1):
        for pair in release.pairs:
            row += 1
            if not pair.deleted:
                yield from ((text, row, of_pair(pair, lang, chosen)) for lang in Lang)
        for lang in Lang:
            yield text, 0, of_text((share(pair, lang) for pair in release.pairs), lang, chosen)


def _object(text: int, row: int, measure: Measure) -> dict[str, object]:
    """Return a length for scripts; ``row`` is null for the whole text, ``most`` where there is no limit."""
    limit = measure.limit
    return {
        "text": text,
        "row": row or None,
        "lang": str(measure.lang),
        "count": measure.count,
        "unit": str(measure.unit),
        "most": limit.most if limit else None,
        "over": measure.over,
        "source": limit.source.en if limit else None,
    }


LENGTHS = Command(
    name="lengths",
    summary=marked("tell what is too long for a wire"),
    about=marked(
        "Counts words in English and 字 in Chinese (each Han character and each mark one, a Latin word or a "
        "number one) beside the limits of a wire. The exit status is 1 when something is too long. Each "
        "length in JSON has: text, row, lang, count, unit (words, characters, zi), most, over, source."
    ),
    examples=(
        "presskit lengths release.presskit",
        "presskit lengths release.presskit --wire mainland --all",
        "presskit lengths release.presskit --wire ap --format json",
    ),
    arguments=_arguments,
    run=_run,
)
