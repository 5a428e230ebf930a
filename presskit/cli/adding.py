"""The command that adds facts, further texts and people to a kit."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path

from presskit import api
from presskit.api.adding import Added, with_facts, with_person, with_text
from presskit.cli.command import Command, Outcome
from presskit.cli.output import check_kit_name, note, tell
from presskit.errors import BadRequest
from presskit.i18n import marked
from presskit.i18n import translated as _
from presskit.model.language import Wording
from presskit.model.release import Genre
from presskit.store.kit_file import Stored

TEXTS = {
    "release": (Genre.NEWS, marked("a further news release")),
    "background": (Genre.BACKGROUND, marked("a backgrounder")),
    "terms_of_use": (Genre.TERMS, marked("terms of use")),
    "biography": (Genre.BIOGRAPHY, marked("a biography; --person says whose")),
}
"""The options that add a text, with its genre and what it is."""


def add_parts(part: ArgumentParser, texts: Iterable[str]) -> None:
    """Declare the options that name a table of facts and files with texts."""
    part.add_argument("--facts", metavar="CSV", type=Path, help=_("a table of facts, one in each row"))
    for name in texts:
        part.add_argument(
            f"--{name.replace('_', '-')}",
            metavar="FILE",
            nargs="+",
            type=Path,
            default=(),
            help=_(TEXTS[name][1]),
        )


def check_parts(asked: Namespace, texts: Iterable[str]) -> None:
    """Refuse a text of more than two files before anything is read."""
    if any(len(getattr(asked, name)) > 2 for name in texts):  # noqa: PLR2004 - one file or two languages
        raise BadRequest(
            marked("A text is made of one file or two: English and Chinese. Nothing was written."),
            marked("Add further texts with further commands."),
        )


def with_parts(stored: Stored, asked: Namespace, texts: Iterable[str], person: str = "") -> Stored:
    """Return a kit with the facts and the texts that were named, after telling what needs a look.

    ``person`` is the id of the one whose biography is among them.
    """
    if asked.facts:
        added = with_facts(stored, asked.facts)
        for one in added.notes:
            tell(one, table=True)
        stored = added.stored
    for name in texts:
        genre, files = TEXTS[name][0], getattr(asked, name)
        if files:
            whose = person if genre is Genre.BIOGRAPHY else ""
            stored = _told(with_text(stored, genre, files, whose))
    return stored


def _arguments(part: ArgumentParser) -> None:
    part.add_argument("kit", metavar="KIT", type=Path, help=_("the kit to add to"))
    add_parts(part, TEXTS)
    part.add_argument("--person", metavar="NAME", default="", help=_("somebody's name: English|Chinese"))
    part.add_argument("--title", metavar="TITLE", default="", help=_("the person's title: English|Chinese"))
    part.add_argument(
        "--portrait", metavar="PICTURE", type=Path, help=_("the person's portrait, PNG or JPEG")
    )
    part.add_argument("-o", "--output", metavar="KIT", type=Path, help=_("write another kit instead"))
    part.add_argument("--force", action="store_true", help=_("replace the other kit if it is there"))


def _run(asked: Namespace) -> Outcome:
    _look_before(asked)
    if asked.output:
        check_kit_name(asked.output, replace=asked.force)
    stored, person = api.read_kit(asked.kit), ""
    if asked.person:
        stored, added = with_person(stored, _wording(asked.person), _wording(asked.title), asked.portrait)
        person = added.id
    stored = with_parts(stored, asked, TEXTS, person)
    target = asked.output or asked.kit
    api.write_kit(stored.kit, stored.pictures, target, overwrite=asked.force or asked.output is None)
    print(_("Wrote {path}.", path=target))
    return Outcome.FINE


def _look_before(asked: Namespace) -> None:
    """Refuse what cannot be meant before anything is read."""
    if (asked.title or asked.portrait) and not asked.person:
        raise BadRequest(
            marked("A title or a portrait needs a person. Nothing was written."),
            marked("Say whose with --person."),
        )
    if not (asked.facts or asked.person or any(getattr(asked, name) for name in TEXTS)):
        raise BadRequest(
            marked("Nothing to add was named."), marked("Name facts, a text or a person; see --help.")
        )
    check_parts(asked, TEXTS)


def _told(added: Added) -> Stored:
    """Return the kit after what a text has to tell has been said."""
    for one in added.notes:
        tell(one)
    rows = {pair.id: number for number, pair in enumerate(added.stored.kit.pairs(), 1)}
    for doubt in added.doubts:
        note(marked("Row {row} needs a look: {reason}"), row=rows[doubt.pair], reason=_(doubt.reason))
    return added.stored


def _wording(said: str) -> Wording:
    """Return what a word such as ``Lin Xiaolan|林晓岚`` says in each language; without a bar, in both."""
    en, bar, zh = (part.strip() for part in said.partition("|"))
    return Wording(en, zh if bar else en)


ADD = Command(
    name="add",
    summary=marked("add facts, further texts or people to a kit"),
    about=marked(
        "Adds to a kit what a press kit holds beside its release: facts from a table, a backgrounder, terms "
        "of use, somebody with a biography and a portrait. The kit is written in one step; with -o it stays "
        "as it is and another one is written. The columns of the table are headed name_en, name_zh, "
        "figure_en, figure_zh, unit_en, unit_zh, as_of_en, as_of_zh, source_en, source_zh and points "
        "(2022=140; 2023=152.3)."
    ),
    examples=(
        "presskit add release.presskit --facts facts.csv",
        "presskit add release.presskit --background park.docx 园区.docx",
        'presskit add release.presskit --person "Lin Xiaolan|林晓岚" --biography lin.md 林.md',
    ),
    arguments=_arguments,
    run=_run,
)
