"""The command that finds words in a kit, and puts others in their place."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from presskit import api
from presskit.api.searching import found, replaced
from presskit.cli.command import Command, Outcome
from presskit.cli.output import add_format, check_kit_name, print_json
from presskit.errors import BadRequest
from presskit.i18n import counted, marked
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.text import Stamp
from presskit.search.hits import Hit
from presskit.search.query import Query
from presskit.workspace import settings_file

_AROUND = 30
"""Characters printed on either side of a hit."""


def _arguments(part: ArgumentParser) -> None:
    part.add_argument("kit", metavar="KIT", type=Path, help=_("the kit to search"))
    part.add_argument("pattern", metavar="PATTERN", help=_("the words to look for"))
    part.add_argument("--regex", action="store_true", help=_("the words are a regular expression"))
    part.add_argument("--word", action="store_true", help=_("find whole words and numbers only"))
    part.add_argument("--case", action="store_true", help=_("tell capitals from small letters"))
    part.add_argument(
        "--width", action="store_true", help=_("tell full-width characters from half-width ones")
    )
    part.add_argument(
        "--langs",
        choices=("en", "zh", "both"),
        default="both",
        help=_("the languages to search; both when not said"),
    )
    part.add_argument(
        "--replace", metavar="WITH", help=_("put this in place of what is found; \\1 is the first group")
    )
    part.add_argument("-o", "--output", metavar="KIT", type=Path, help=_("the kit to write"))
    part.add_argument("--force", action="store_true", help=_("replace that kit if it is there"))
    add_format(part)


def _run(asked: Namespace) -> Outcome:
    _look_before(asked)
    stored = api.read_kit(asked.kit)
    kit, query = stored.kit, _query(asked)
    hits = found(kit, query)
    places = 0
    if asked.replace is not None:
        done = replaced(kit, query, asked.replace, _stamp(kit))
        api.write_kit(done.kit, stored.pictures, asked.output, overwrite=asked.force)
        places = done.places
    if asked.format == "json":
        rows = _rows(kit)
        told = [_object(kit, hit, rows[hit.pair]) for hit in hits]
        print_json({"hits": told, "found": len(hits), "replaced": places})
        return Outcome.FINE
    _print(kit, hits)
    if asked.replace is not None:
        print(counted("{n} place replaced.", "{n} places replaced.", places))
        print(_("Wrote {path}.", path=asked.output))
    return Outcome.FINE


def _look_before(asked: Namespace) -> None:
    """Refuse what cannot be meant before anything is read."""
    if not asked.pattern:
        raise BadRequest(marked("There are no words to look for."))
    if (asked.replace is None) != (asked.output is None):
        raise BadRequest(
            marked("Replacing needs the words that come and the kit to write. Nothing was written."),
            marked("Say both with --replace and --output; --force writes over a kit that is there."),
        )
    if asked.output is not None:
        check_kit_name(asked.output, replace=asked.force)


def _query(asked: Namespace) -> Query:
    langs = tuple(Lang) if asked.langs == "both" else (Lang(asked.langs),)
    return Query(
        asked.pattern, regex=asked.regex, word=asked.word, case=asked.case, width=asked.width, langs=langs
    )


def _stamp(kit: Kit) -> Stamp | None:
    """Return who replaces, and when, in a kit whose changes are tracked."""
    return Stamp(settings_file.load().author, datetime.now(UTC)) if kit.tracking else None


def _print(kit: Kit, hits: Sequence[Hit]) -> None:
    rows = _rows(kit)
    for hit in hits:
        text = kit.pair(hit.pair).side(hit.lang)
        before = text.sliced(0, hit.start).current
        after = text.sliced(hit.stop, len(text)).current
        cut = ("…" if len(before) > _AROUND else "") + before[-_AROUND:]
        rest = after[:_AROUND] + ("…" if len(after) > _AROUND else "")
        said = f"{cut}⟦{text.sliced(hit.start, hit.stop).current}⟧{rest}"
        print(_("Row {row}, {side}: {text}", row=rows[hit.pair], side=hit.lang.upper(), text=said))
    print(counted("Found {n} time.", "Found {n} times.", len(hits)) if hits else _("Nothing was found."))


def _object(kit: Kit, hit: Hit, row: int) -> dict[str, object]:
    """Return a hit for scripts: offsets in code points of the side, deleted ones counted."""
    return {
        "row": row,
        "pair": hit.pair,
        "lang": str(hit.lang),
        "start": hit.start,
        "stop": hit.stop,
        "text": kit.pair(hit.pair).side(hit.lang).sliced(hit.start, hit.stop).current,
    }


def _rows(kit: Kit) -> dict[str, int]:
    return {pair.id: number for number, pair in enumerate(kit.pairs(), 1)}


FIND = Command(
    name="find",
    summary=marked("find words in a kit, and replace them"),
    about=marked(
        "Prints where words stand in the texts of a kit, deleted ones left out. A space finds every kind of "
        "space, a straight quotation mark the curly ones, and full-width characters count as half-width "
        "ones. With --replace another kit is written; where changes are tracked, these are too. Each hit in "
        "JSON has: row, pair, lang, start, stop (code points), text."
    ),
    examples=(
        'presskit find release.presskit "industrial park" --word',
        'presskit find release.presskit "\\d+年" --regex --langs zh --format json',
        "presskit find release.presskit Sip --case --replace SIP --output corrected.presskit",
    ),
    arguments=_arguments,
    run=_run,
)
