"""The parts of a composed document. Writers match on these types and end in ``assert_never``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from presskit.compose.theme import Theme
from presskit.model.language import Lang


class Style(StrEnum):
    """What a composed paragraph is; each writer has one look for each."""

    RELEASE_LINE = "release_line"
    NOTICE = "notice"
    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    LEAD = "lead"
    BODY = "body"
    CROSSHEAD = "crosshead"
    QUOTE = "quote"
    BULLET = "bullet"
    ABOUT_HEADING = "about_heading"
    ABOUT = "about"
    NOTE = "note"
    CONTACT_LINE = "contact_line"
    END = "end"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One language of a block: its spans in order."""

    lang: Lang
    spans: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The characters alone."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in each language of the plan, in the plan's order; twins stand level, a side may be empty.

    ``pair`` is the id of the pair it comes from, or empty where presskit itself speaks (release line, end).
    """

    style: Style
    sides: tuple[Side, ...]
    pair: str = ""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Whose news it is. ``logo`` is the bytes of a picture, or empty."""

    organisation: tuple[Side, ...]
    kind: tuple[Side, ...]
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with alternative text, caption and credit in each language of the plan."""

    content: bytes
    media_type: str
    width: int
    height: int
    name: str
    alt: tuple[Side, ...]
    caption: tuple[Side, ...]
    credit: tuple[Side, ...]
    pair: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One language of a contact card: its heading, and lines under it, level with those of its twin.

    A line is empty where only the twin says something, and between two contacts.
    """

    heading: Side
    lines: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class ContactCard:
    """Whom to call, in each language of the plan."""

    cards: tuple[Card, ...]


Block: TypeAlias = Letterhead | Paragraph | Picture | ContactCard


@dataclass(frozen=True, slots=True)
class Composition:
    """A whole document, ready to be printed by any writer.

    ``running`` is the line at the top of later pages, one side per language of the plan; its first span may
    be shortened where a page is too narrow. ``title``, ``author`` and ``subject`` are the document's own
    information.
    """

    langs: tuple[Lang, ...]
    title: str
    author: str
    subject: str
    running: tuple[Side, ...]
    blocks: tuple[Block, ...]
    theme: Theme
    paper: str
    headers: tuple[str, ...]
    """The name of each language's column, in that language."""
