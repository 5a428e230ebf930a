"""The lines of the outline: what a kit holds, by what it is, and what stands below what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from presskit import i18n
from presskit.desktop.naming import GROUPS, ICONS, KINDS, either, titled
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.language import Wording
from presskit.model.pair import Pair, Role
from presskit.model.release import Genre, Release


class Kind(StrEnum):
    """What a line of the outline stands for."""

    GROUP = "group"
    TEXT = "text"
    HEADLINE = "headline"
    HEADING = "heading"
    DOOR = "door"
    FACT = "facts"
    PERSON = "people"
    CONTACT = "contacts"


@dataclass(frozen=True, slots=True)
class Line:
    """A line: what it stands for, its id among such, how it is shown, and the lines below it.

    The id of a group is its genre, that of a door its command. ``unnamed`` says that the title only stands
    for one; ``count`` is how many things are behind a door.
    """

    kind: Kind
    id: str
    title: str
    icon: str = ""
    below: tuple[Line, ...] = ()
    unnamed: bool = False
    count: int = 0

    @property
    def key(self) -> tuple[str, str]:
        """What no other line of the outline has."""
        return self.kind, self.id


DOORS = (
    ("facts", "facts", _("Facts and figures")),
    ("people", "people", _("People")),
    ("contacts", "phone", _("Media contacts")),
    ("kit-details", "kit", _("Kit details")),
)
"""What leads to the rest of the kit: the command, its icon, its words."""
_UNNAMED = _("No headline yet")
_NAMELESS = _("No name yet")
_BESIDES = _("In the kit")
_USUAL = {genre: KINDS[genre] for genre in (Genre.BIOGRAPHY, Genre.TERMS)}
"""What texts are called that need no headline."""
MOVABLE = frozenset({Kind.TEXT, Kind.HEADING, Kind.FACT, Kind.PERSON, Kind.CONTACT})
"""What can be put in another place, renamed and removed."""


def lines(kit: Kit, shown: str) -> tuple[Line, ...]:
    """Return the lines of the outline of a kit; the text with the id ``shown`` has its headings below it."""
    return (*_texts(kit, shown), Line(Kind.GROUP, "", i18n.translated(_BESIDES), below=tuple(_doors(kit))))


def _texts(kit: Kit, shown: str) -> Iterator[Line]:
    for genre, message in GROUPS.items():
        texts = tuple(_text(kit, text, shown) for text in kit.releases if text.genre is genre)
        if texts:
            yield Line(Kind.GROUP, genre.value, i18n.translated(message), below=texts)


def _text(kit: Kit, text: Release, shown: str) -> Line:
    title = titled(kit, text)
    usual = i18n.translated(_USUAL.get(text.genre, _UNNAMED))
    headings = _headings(text) if text.id == shown else ()
    unnamed = not title and text.genre not in _USUAL
    return Line(Kind.TEXT, text.id, title or usual, ICONS[text.genre], headings, unnamed)


def _headings(text: Release) -> tuple[Line, ...]:
    """Return the headings of a text; a headline alone says nothing that the text's name does not say."""
    heads = [pair for pair in text.standing if pair.role in {Role.HEADLINE, Role.CROSSHEAD}]
    if all(pair.role is Role.HEADLINE for pair in heads):
        return ()
    return tuple(_heading(pair) for pair in heads)


def _heading(pair: Pair) -> Line:
    said = either(Wording(pair.en.current.strip(), pair.zh.current.strip()))
    kind = Kind.HEADLINE if pair.role is Role.HEADLINE else Kind.HEADING
    return Line(kind, pair.id, said or i18n.translated(_NAMELESS), "dot", unnamed=not said)


def _doors(kit: Kit) -> Iterator[Line]:
    things: dict[str, tuple[Kind, list[tuple[str, Wording]]]] = {
        "facts": (Kind.FACT, [(one.id, one.name) for one in kit.facts]),
        "people": (Kind.PERSON, [(one.id, one.name) for one in kit.people]),
        "contacts": (Kind.CONTACT, [(one.id, one.name or one.organisation) for one in kit.contacts]),
    }
    for command, picture, message in DOORS:
        kind, held = things.get(command, (Kind.DOOR, []))
        below = tuple(_thing(kind, name, wording) for name, wording in held)
        yield Line(Kind.DOOR, command, i18n.translated(message), picture, below, count=len(below))


def _thing(kind: Kind, name: str, wording: Wording) -> Line:
    said = either(wording)
    return Line(kind, name, said or i18n.translated(_NAMELESS), "dot", unnamed=not said)
