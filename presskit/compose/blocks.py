"""The parts of a composed document. Writers match on these types and end in ``assert_never``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from presskit.compose.plan import Layout, Markup, Order
from presskit.compose.theme import Theme
from presskit.model.language import Lang
from presskit.model.text import Stamp
from presskit.model.thread import Thread


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
class Revised(Span):
    """Characters with who inserted and who deleted them, and the ids of the comments on them."""

    inserted: Stamp | None = None
    deleted: Stamp | None = None
    threads: tuple[str, ...] = ()


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
    ``inserted`` and ``deleted`` are there where changes are shown, and speak of the whole.
    """

    style: Style
    sides: tuple[Side, ...]
    pair: str = ""
    inserted: Stamp | None = None
    deleted: Stamp | None = None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Whose news it is: the head of a release, which begins on a new page.

    ``logo`` is the bytes of a picture, or empty; ``key`` is what the contents call the release.
    """

    organisation: tuple[Side, ...]
    kind: tuple[Side, ...]
    logo: bytes = b""
    key: str = ""


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
    inserted: Stamp | None = None
    deleted: Stamp | None = None


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


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents; the section with the same key tells its page."""

    key: str
    title: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page of a kit: whose, what, from when, and what is in it.

    ``lines`` are said below the title, each in every language: the release line, the day, a notice.
    """

    organisation: tuple[Side, ...]
    kind: tuple[Side, ...]
    title: tuple[Side, ...]
    lines: tuple[tuple[Side, ...], ...]
    heading: tuple[Side, ...]
    contents: tuple[Entry, ...]
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class Opening:
    """The head of a section other than a release; it begins on a new page."""

    key: str
    title: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact in each language of the plan."""

    name: tuple[Side, ...]
    figure: tuple[Side, ...]
    unit: tuple[Side, ...]
    as_of: tuple[Side, ...]
    source: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class FactTable:
    """Facts as a table; ``heads`` name the columns: figure, what it counts, as of, source."""

    heads: tuple[tuple[Side, ...], ...]
    rows: tuple[FactRow, ...]


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One bar of a chart; ``shown`` is its value as each language writes it."""

    label: tuple[Side, ...]
    value: float
    shown: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Values of one fact to compare; ``alt`` says in words what the chart shows."""

    title: tuple[Side, ...]
    unit: tuple[Side, ...]
    points: tuple[ChartPoint, ...]
    alt: tuple[Side, ...]
    source: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """The head of a biography: who it is, and a portrait when there is one."""

    name: tuple[Side, ...]
    title: tuple[Side, ...]
    portrait: Picture | None = None


@dataclass(frozen=True, slots=True)
class Gallery:
    """Pictures beside each other, each with its captions and credits."""

    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term in both languages, whatever the languages of the plan, with a note on its use."""

    en: Side
    zh: Side
    note: Side


@dataclass(frozen=True, slots=True)
class TermTable:
    """The glossary for editors; ``heads`` name its columns."""

    heads: tuple[Side, Side, Side]
    rows: tuple[TermRow, ...]


@dataclass(frozen=True, slots=True)
class FormRow:
    """A line of a form: what it is about, and what stands in each further column, in one language or more.

    A ``roomy`` one is high enough to be written in by hand.
    """

    label: tuple[Side, ...]
    values: tuple[tuple[Side, ...], ...]
    roomy: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A ruled table to be read and signed; ``heads`` name the columns where there are several.

    ``name`` says what it is: above it when it is ``titled``, else to those alone who do not see it.
    ``shares`` are how wide the columns are.
    """

    name: tuple[Side, ...]
    shares: tuple[float, ...]
    rows: tuple[FormRow, ...]
    heads: tuple[tuple[Side, ...], ...] = ()
    titled: bool = False


@dataclass(frozen=True, slots=True)
class ScanCode:
    """An address to be scanned from paper (QR), and what awaits there."""

    address: str
    label: tuple[Side, ...]


Block: TypeAlias = (
    Letterhead
    | Paragraph
    | Picture
    | ContactCard
    | Cover
    | Opening
    | FactTable
    | Chart
    | Profile
    | Gallery
    | TermTable
    | Form
    | ScanCode
)


@dataclass(frozen=True, slots=True)
class Composition:
    """A whole document, ready to be printed by any writer.

    ``running`` is the line at the top of later pages, one side per language of the plan; its first span may
    be shortened where a page is too narrow. ``title``, ``author`` and ``subject`` are the document's own
    information; ``titles`` is the title in each language. ``embargo`` is the moment before which nothing may
    be published, ``day`` the day of issue.
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
    titles: tuple[Side, ...] = ()
    embargo: datetime | None = None
    day: date | None = None
    layout: Layout = Layout.BESIDE
    order: Order = Order.PAIRS
    press: bool = False
    markup: Markup = Markup.FINAL
    threads: tuple[Thread, ...] = ()
    """The comments, where changes are shown."""
