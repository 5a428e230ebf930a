"""What is added to a kit that is there: facts, further texts, people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from presskit.align.pairing import Doubt
from presskit.api.importing import imported
from presskit.api.tables import read_facts
from presskit.edits import facts, people, texts
from presskit.errors import UnreadableDocument
from presskit.i18n import marked as _
from presskit.model.contact import Person
from presskit.model.ids import NewId
from presskit.model.kit import Kit
from presskit.model.language import Wording
from presskit.model.release import Genre
from presskit.readers.reader import Note
from presskit.store.kit_file import Stored

KNOWN = _("The kit has this fact already, so it was left out: {name}")


@dataclass(frozen=True, slots=True)
class Added:
    """The kit with what was added, what did not come along, and the rows that need a look."""

    stored: Stored
    notes: tuple[Note, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def with_facts(stored: Stored, path: Path) -> Added:
    """Return a kit with the facts of a table; those it has already are left out with a note.

    ``UnreadableDocument`` when the table holds none.
    """
    read, fresh_id = read_facts(path), _fresh_ids(stored.kit)
    known = {replace(fact, id="") for fact in stored.kit.facts}
    notes = list(read.notes)
    fresh = []
    for fact in read.facts:
        if replace(fact, id="") in known:
            notes.append(Note(KNOWN, (("name", fact.name.en or fact.name.zh),)))
        else:
            fresh.append(replace(fact, id=fresh_id()))
    return Added(replace(stored, kit=facts.added(*fresh).change(stored.kit)), tuple(notes))


def with_text(stored: Stored, genre: Genre, files: Sequence[Path], person: str = "") -> Added:
    """Return a kit with a further text, made of one file or two as ``imported`` does.

    ``person`` is the id of the one whose biography it is. ``UnreadableDocument`` when a file cannot be read.
    """
    fresh_id = _fresh_ids(stored.kit)
    made = imported(*files, new_id=fresh_id)
    pairs = tuple(made.kit.pairs())
    kit = texts.added(genre, fresh_id, person, pairs).change(stored.kit)
    known = {asset.id for asset in kit.assets}
    kit = replace(kit, assets=(*kit.assets, *(one for one in made.kit.assets if one.id not in known)))
    return Added(Stored(kit, {**stored.pictures, **made.pictures}), made.notes, made.doubts)


def with_person(
    stored: Stored, name: Wording, title: Wording = Wording(), portrait: Path | None = None
) -> tuple[Stored, Person]:
    """Return a kit with somebody in it, and who it is.

    ``BadRequest`` without a name; ``UnreadableDocument`` when the portrait is no picture a kit can hold.
    """
    person = Person(_fresh_ids(stored.kit)(), name, title)
    if portrait is None:
        return replace(stored, kit=people.added(person).change(stored.kit)), person
    from presskit.readers import pictures  # noqa: PLC0415 - few commands look at pictures

    content = _content(portrait, pictures.LARGEST + 1)
    asset = pictures.described(content, portrait.name)
    if asset is None:
        raise UnreadableDocument(
            _("{path} is no picture that a kit can hold."),
            _("Save it as PNG or JPEG and try again. Nothing has been changed."),
            path=portrait.name,
        )
    person = replace(person, portrait=asset.id)
    kit = people.added(person, asset).change(stored.kit)
    return Stored(kit, {**stored.pictures, asset.digest: content}), person


def _content(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise UnreadableDocument(
            _("{path} could not be read: {reason}."),
            _("Check that the file is there and may be read."),
            path=path,
            reason=error.strerror or type(error).__name__,
        ) from error


def _fresh_ids(kit: Kit) -> NewId:
    """Return a source of ids that nothing in the kit has; the same kit gets the same ones."""
    groups: tuple[Iterable[object], ...] = (
        kit.releases,
        kit.pairs(),
        kit.facts,
        kit.people,
        kit.contacts,
        kit.glossary,
    )
    taken = {str(getattr(one, "id", "")) for group in groups for one in group}
    free = (f"n{number}" for number in count(1) if f"n{number}" not in taken)
    return lambda: next(free)
