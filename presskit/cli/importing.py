"""The command that makes a kit of one manuscript or two."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from presskit import api
from presskit.cli.adding import add_parts, check_parts, with_parts
from presskit.cli.command import Command, Outcome
from presskit.cli.output import check_kit_name, note, tell
from presskit.i18n import counted, marked
from presskit.i18n import translated as _
from presskit.model.language import Wording
from presskit.store.kit_file import Stored

_TEXTS = ("background", "terms_of_use")
"""The texts that may come along with the release."""


def _arguments(part: ArgumentParser) -> None:
    part.add_argument(
        "en", metavar="EN", type=Path, help=_("the English text, or a file with both languages")
    )
    part.add_argument("zh", metavar="ZH", type=Path, nargs="?", help=_("the Chinese text"))
    part.add_argument("-o", "--output", metavar="KIT", type=Path, required=True, help=_("the kit to write"))
    part.add_argument("--terms", metavar="CSV", type=Path, help=_("a glossary to take into the kit"))
    part.add_argument(
        "--changes",
        choices=[str(one) for one in api.Changes],
        default=str(api.Changes.KEEP),
        help=_("keep tracked changes, or take the final or the original text"),
    )
    part.add_argument(
        "--changes-by",
        metavar="NAME=CHOICE",
        type=_choice,
        action="append",
        default=[],
        help=_("the same for the changes of one person"),
    )
    add_parts(part, _TEXTS)
    part.add_argument("--title", default="", help=_("the kit's English title; otherwise its headline"))
    part.add_argument("--title-zh", default="", help=_("the kit's Chinese title; otherwise its headline"))
    part.add_argument("--force", action="store_true", help=_("replace a kit of that name"))


def _run(asked: Namespace) -> Outcome:
    check_kit_name(asked.output, replace=asked.force)
    check_parts(asked, _TEXTS)
    made = api.imported(
        asked.en,
        asked.zh,
        title=Wording(asked.title, asked.title_zh),
        terms=asked.terms,
        changes=api.Changes(asked.changes),
        changes_by=dict(asked.changes_by),
    )
    for told in made.notes:
        tell(told)
    rows = {pair.id: number for number, pair in enumerate(made.kit.pairs(), 1)}
    for doubt in made.doubts:
        note(marked("Row {row} needs a look: {reason}"), row=rows[doubt.pair], reason=_(doubt.reason))
    whole = with_parts(Stored(made.kit, made.pictures), asked, _TEXTS)
    api.write_kit(whole.kit, whole.pictures, asked.output, overwrite=asked.force)
    count = sum(1 for _pair in whole.kit.pairs())
    print(counted("Wrote {path} with {n} row.", "Wrote {path} with {n} rows.", count, path=asked.output))
    return Outcome.FINE


def _choice(word: str) -> tuple[str, api.Changes]:
    """Return the name of a person and what becomes of her changes."""
    name, _sign, choice = word.rpartition("=")
    if choice not in {str(one) for one in api.Changes}:
        choices = ", ".join(api.Changes)
        raise ArgumentTypeError(
            _("{word} is not NAME=CHOICE with one of: {choices}", word=word, choices=choices)
        )
    return name, api.Changes(choice)


IMPORT = Command(
    name="import",
    summary=marked("make a kit of a text in English and its twin in Chinese"),
    about=marked(
        "Reads one text or two (plain text, Markdown, Word), brings both languages level paragraph by "
        "paragraph and writes a kit. What did not come along, and which rows need a look, is said "
        "on standard error."
    ),
    examples=(
        "presskit import release.docx -o release.presskit",
        "presskit import release.md 新闻稿.md -o release.presskit --terms glossary.csv",
        "presskit import release.docx -o release.presskit --facts facts.csv --background park.docx 园区.docx",
    ),
    arguments=_arguments,
    run=_run,
)
