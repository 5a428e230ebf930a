"""What the user asks a document to be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from presskit.compose.theme import Theme
from presskit.model.language import Lang

EDITIONS: dict[str, tuple[Lang, ...]] = {
    "en": (Lang.EN,),
    "zh": (Lang.ZH,),
    "both": (Lang.EN, Lang.ZH),
}
"""The languages of each edition, by the name that commands use."""

PAPERS = ("A4", "Letter")


class Section(StrEnum):
    """A part of a press kit, in the order in which kits hold them."""

    COVER = "cover"
    RELEASE = "release"
    FACTS = "facts"
    BACKGROUND = "background"
    BIOGRAPHIES = "biographies"
    GALLERY = "gallery"
    GLOSSARY = "glossary"
    CONTACTS = "contacts"
    TERMS = "terms"


class Layout(StrEnum):
    """How two languages stand on a page: twins beside each other, or one below the other."""

    BESIDE = "beside"
    STACKED = "stacked"


class Order(StrEnum):
    """In which order a screen reader reads two languages: pair by pair, or one language after the other."""

    PAIRS = "pairs"
    LANGUAGES = "languages"


class Markup(StrEnum):
    """How a document shows tracked changes: as accepted, as rejected, or as changes for others to settle."""

    FINAL = "final"
    ORIGINAL = "original"
    TRACKED = "tracked"


@dataclass(frozen=True, slots=True)
class Plan:
    """The languages of an edition, its sections, its theme and its pages.

    ``sections`` are printed in the order of ``Section``; those the kit has nothing for are left out.
    ``release`` is the index of the release that is printed; ``None`` prints all news releases of the kit.
    ``press`` asks for an edition for a print shop: bleed and crop marks around the page.
    """

    langs: tuple[Lang, ...]
    theme: Theme
    paper: str = "A4"
    release: int | None = 0
    sections: frozenset[Section] = frozenset({Section.RELEASE})
    layout: Layout = Layout.BESIDE
    order: Order = Order.PAIRS
    press: bool = False
    markup: Markup = Markup.FINAL
