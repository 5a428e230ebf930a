"""The parts of a composed document. Writers match on these types and end in ``assert_never``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from presskit.compose.forms import Form, FormRow
from presskit.compose.plan import Layout, Markup, Order
from presskit.compose.sides import Revised, Side, Span, Style
from presskit.compose.theme import Theme
from presskit.model.language import Lang
from presskit.model.text import Stamp
from presskit.model.thread import Thread

__all__ = [
    "Block",
    "Card",
    "Chart",
    "ChartPoint",
    "Composition",
    "ContactCard",
    "Cover",
    "Entry",
    "FactRow",
    "FactTable",
    "Form",
    "FormRow",
    "Gallery",
    "Letterhead",
    "Opening",
    "Paragraph",
    "Picture",
    "Profile",
    "Revised",
    "ScanCode",
    "Side",
    "Span",
    "Style",
    "TermRow",
    "TermTable",
]


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
