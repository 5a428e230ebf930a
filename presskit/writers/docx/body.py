"""What paragraphs, pictures and contacts are in a document, and where they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from docx.parts.story import StoryPart
from lxml.etree import _Element as Element

from presskit.compose.blocks import Card, Picture, Side, Span, Style
from presskit.compose.theme import Theme
from presskit.model.language import Lang
from presskit.writers.docx.looks import CAPTION, CONTACT_HEADING, CREDIT, LOOKS, PICTURE, Look
from presskit.writers.docx.markup import element
from presskit.writers.docx.paragraphs import paragraph, properties
from presskit.writers.docx.pictures import Frame, Numbers, picture
from presskit.writers.docx.revisions import within
from presskit.writers.docx.styles import colour


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks are written: the part that holds their links and pictures, and the room there.

    ``width`` is the width of the text in points, ``frame`` the room for pictures; ``bookmarks`` are the
    names of sections by their keys, and ``first`` is the key of the one that begins the document, if any.
    """

    part: StoryPart
    frame: Frame
    numbers: Numbers
    theme: Theme
    width: float
    bookmarks: Mapping[str, str]
    first: str | None = None

    @property
    def tint(self) -> str:
        """What fills the cells of boxes, as Word writes colours."""
        return colour(self.theme, "tint")

    def within(self, width: float, height: float) -> Place:
        """Return the same place with less room for pictures, in points."""
        return replace(self, frame=Frame(width, height))


def said(place: Place, look: Look, sides: tuple[Side, ...], *, kept: bool = False) -> Iterator[Element]:
    """Yield a paragraph for each language that says something."""
    for side in sides:
        if side.text.strip():
            yield paragraph(place.part, look, side, kept=kept)


def shown(place: Place, block: Picture) -> Element:
    """Return the paragraph that holds a picture; what cannot be shown is named in words."""
    alt = " / ".join(side.text for side in block.alt if side.text)
    held = picture(place.part, block.content, alt, block.name, place.frame, place.numbers)
    if held is None:
        lang = block.caption[0].lang if block.caption else Lang.EN
        return paragraph(place.part, PICTURE, Side(lang, (Span(f"[{alt or block.name}]"),)))
    return element("p", properties(PICTURE, Lang.EN), within(held, block.inserted, block.deleted))


def captioned(place: Place, caption: Side, credit: Side, *, kept: bool = True) -> Iterator[Element]:
    """Yield caption and credit in one language, as far as there are any, ``kept`` on one page.

    In a table the row keeps them together; there, what is kept with the next would take the next row along.
    """
    if caption.text:
        yield paragraph(place.part, CAPTION, caption, kept=kept and bool(credit.text))
    if credit.text:
        yield paragraph(place.part, CREDIT, credit)


def contact(place: Place, card: Card) -> Iterator[Element]:
    """Yield the lines of a contact card, held together on one page with the end mark that follows."""
    yield paragraph(place.part, CONTACT_HEADING, card.heading)
    for line in card.lines:
        yield paragraph(place.part, LOOKS[Style.CONTACT_LINE], line, kept=True)
