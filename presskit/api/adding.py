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
from presskit.model.language import Lang, Wording
from presskit.model.pair import Pair, Role
from presskit.model.release import Genre
from presskit.readers.reader import Note
from presskit.store.kit_file import Stored

_PLAIN = frozenset({Role.DATELINE, Role.BOILERPLATE})
"""What a text that is no release holds as body text, though it may read like these."""

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
    for fact in (replace(fact, id="") for fact in read.facts):
        if fact in known:
            notes.append(Note(KNOWN, (("name", fact.name.en or fact.name.zh),)))
        else:
            known.add(fact)
            fresh.append(replace(fact, id=fresh_id()))
    return Added(replace(stored, kit=facts.added(*fresh).change(stored.kit)), tuple(notes))


def with_text(stored: Stored, genre: Genre, files: Sequence[Path], person: str = "") -> Added:
    """Return a kit with a further text, made of one file or two as ``imported`` does.

    ``person`` is the id of the one whose biography it is. ``UnreadableDocument`` when a file cannot be read,
    or when none says anything.
    """
    fresh_id = _fresh_ids(stored.kit)
    made = imported(*files, new_id=fresh_id)
    pairs = _of_genre(tuple(made.kit.pairs()), genre)
    if not pairs:
        raise UnreadableDocument(
            _("{path} holds no text."),
            _("Nothing has been changed."),
            path=" / ".join(one.name for one in files),
        )
    kit = texts.added(genre, fresh_id, person, pairs).change(stored.kit)
    known = {asset.id for asset in kit.assets}
    fresh = tuple(one for one in made.kit.assets if one.id not in known)
    kit = replace(kit, assets=(*kit.assets, *fresh), threads=(*kit.threads, *made.kit.threads))
    return Added(Stored(kit, {**stored.pictures, **made.pictures}), made.notes, made.doubts)


def with_person(
    stored: Stored, name: Wording, title: Wording = Wording(), portrait: Path | None = None
) -> tuple[Stored, Person]:
    """Return a kit with somebody in it, and who it is; one who is there gets the title and the portrait.

    ``BadRequest`` without a name; ``UnreadableDocument`` when the portrait is no picture a kit can hold.
    """
    known = _known(stored.kit, name)
    put = people.replaced if known else people.added
    person = known or Person(_fresh_ids(stored.kit)(), name)
    person = replace(person, title=Wording(*(title.side(one) or person.title.side(one) for one in Lang)))
    if portrait is None:
        return replace(stored, kit=put(person).change(stored.kit)), person
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
    kit = put(person, asset).change(stored.kit)
    return Stored(kit, {**stored.pictures, asset.digest: content}), person


def _known(kit: Kit, name: Wording) -> Person | None:
    """Return the one person of the kit who has a name, or the names in both languages."""
    said = {name.en, name.zh} - {""}
    found = [one for one in kit.people if said and said <= {one.name.en, one.name.zh}]
    return found[0] if len(found) == 1 else None


def _of_genre(pairs: tuple[Pair, ...], genre: Genre) -> tuple[Pair, ...]:
    """Return the rows of a text that goes with the news without the parts that only a release has."""
    if genre is Genre.NEWS or not pairs:
        return pairs
    plain = _PLAIN if genre is Genre.BACKGROUND else _PLAIN | {Role.LEAD}
    rows = [replace(pair, role=Role.BODY) if pair.role in plain else pair for pair in pairs]
    if rows[0].role is Role.CROSSHEAD and all(pair.role is not Role.HEADLINE for pair in rows):
        rows[0] = replace(rows[0], role=Role.HEADLINE)
    return tuple(rows)


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
        kit.threads,
    )
    taken = {str(getattr(one, "id", "")) for group in groups for one in group}
    free = (f"n{number}" for number in count(1) if f"n{number}" not in taken)
    return lambda: next(free)
