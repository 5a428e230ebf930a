"""The command that hands a kit out as PDF and Word documents."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import dataclass
from pathlib import Path

from presskit import api
from presskit.cli.command import Command, Outcome
from presskit.cli.output import note, progress, tell
from presskit.cli.printing import add_printing, plan, tell_missing
from presskit.compose.plan import EDITIONS, Markup, Section
from presskit.errors import BadRequest, CannotWrite
from presskit.i18n import marked
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.readers.reader import Note
from presskit.writers import WRITERS, writer_for

ENDINGS = {"en": "en", "zh": "zh", "both": "en-zh"}
"""What the name of a file says of its edition."""

_UNSPOKEN = {
    Lang.EN: marked("The kit has no English text, so only the Chinese edition is written."),
    Lang.ZH: marked("The kit has no Chinese text, so only the English edition is written."),
}


@dataclass(frozen=True, slots=True)
class _Document:
    path: Path
    edition: str


def _arguments(part: ArgumentParser) -> None:
    part.add_argument("kit", metavar="KIT", type=Path, help=_("the kit to hand out"))
    part.add_argument(
        "outputs", metavar="OUT", type=Path, nargs="*", help=_("files to write, ending in .pdf or .docx")
    )
    part.add_argument("--all", metavar="DIR", type=_folder, help=_("write all editions in all formats here"))
    part.add_argument(
        "--langs", choices=tuple(EDITIONS), help=_("the edition; if not said, both where the kit has both")
    )
    add_printing(part)
    part.add_argument("--force", action="store_true", help=_("replace files that are there already"))


def _run(asked: Namespace) -> Outcome:
    stored = api.read_kit(asked.kit)
    documents = _documents(asked, stored.kit)
    _look_before(documents, asked)
    tell_missing(asked, stored.kit)
    told: set[Note] = set()
    for step, document in enumerate(documents):
        notes = api.exported(
            stored.kit,
            stored.pictures,
            document.path,
            plan(asked, stored.kit, EDITIONS[document.edition]),
            overwrite=asked.force,
            report=progress(step, len(documents)),
        )
        print(_("Wrote {path}.", path=document.path), flush=True)
        for one in notes:
            if one not in told:
                tell(one)
        told.update(notes)
    return Outcome.FINE


def _documents(asked: Namespace, kit: Kit) -> list[_Document]:
    """Return what is asked for; of all editions, those in whose every language the kit says something."""
    spoken = api.spoken(kit)
    named = asked.langs or (str(spoken[0]) if len(spoken) == 1 else "both")
    documents = [_Document(path, named) for path in asked.outputs]
    if asked.outputs and named != (asked.langs or "both"):
        note(_UNSPOKEN[Lang.ZH if named == "en" else Lang.EN])
    if asked.all:
        for lang in Lang:
            if spoken and lang not in spoken:
                note(_UNSPOKEN[lang])
        stem = asked.kit.stem if asked.sections == {Section.RELEASE} else f"{asked.kit.stem}-kit"
        documents += [
            _Document(asked.all / f"{stem}-{ENDINGS[edition]}{writer.suffix}", edition)
            for edition, langs in EDITIONS.items()
            for writer in WRITERS
            if not spoken or set(langs) <= set(spoken)
            if writer.tracks or asked.markup != Markup.TRACKED
        ]
    return documents


def _folder(word: str) -> Path:
    """Return the folder a word names; nothing, as from an unset variable of a script, names none."""
    if not word:
        raise ArgumentTypeError(_("no folder is named"))
    return Path(word)


def _look_before(documents: list[_Document], asked: Namespace) -> None:
    """Refuse before anything is written, so that a set is written whole or not at all."""
    if not documents:
        raise BadRequest(
            marked("No file to write was named."), marked("Name one ending in .pdf or .docx, or use --all.")
        )
    for document in documents:
        writer_for(document.path)
        _look_at_place(document.path, documents, made=asked.all)
        if document.path.exists() and not asked.force:
            raise CannotWrite(
                marked("{path} exists already. Nothing was written."),
                marked("Choose another name, or replace it with --force."),
                path=document.path,
            )
    if asked.all:
        _make_folder(asked.all)


def _look_at_place(path: Path, documents: list[_Document], made: Path | None) -> None:
    """Refuse a name that stands twice, a folder, and a file whose folder is neither there nor to be made."""
    if sum(one.path.resolve() == path.resolve() for one in documents) > 1:
        raise BadRequest(
            marked("{path} is named twice. Nothing was written."),
            marked("Give each file its own name."),
            path=path,
        )
    if path.is_dir():
        raise CannotWrite(
            marked("{path} is a folder. Nothing was written."), marked("Give the name of a file."), path=path
        )
    if path.parent != made and not path.parent.is_dir():
        raise CannotWrite(
            marked("There is no folder {path}. Nothing was written."),
            marked("Make the folder first, or choose another."),
            path=path.parent,
        )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(
            marked("The folder {path} could not be made: {reason}."),
            marked("Nothing was written. Choose another folder."),
            path=folder,
            reason=error.strerror or type(error).__name__,
        ) from error


EXPORT = Command(
    name="export",
    summary=marked("write a kit as PDF and Word, in English, in Chinese or side by side"),
    about=marked(
        "Writes documents from a kit; the ending of each name chooses the format. Files that are there "
        "already are left alone unless --force is given. With --all, every edition that "
        "the kit has text for is written in every format, in files called like the kit, with -en, -zh "
        "or -en-zh. Without --sections, the news release alone "
        "is printed; --sections all prints the whole press kit, with cover and contents, "
        "and --all calls the files of such a kit -kit-en and so on."
    ),
    examples=(
        "presskit export release.presskit release.pdf --langs en",
        "presskit export release.presskit 新闻稿.pdf 新闻稿.docx --langs zh --theme enterprise",
        "presskit export release.presskit --all handout --paper Letter",
        "presskit export release.presskit kit.pdf --sections all --layout stacked",
    ),
    arguments=_arguments,
    run=_run,
)
