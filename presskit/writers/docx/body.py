"""The blocks of a document in one language, and the cells of one in two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from docx.parts.story import StoryPart
from lxml.etree import _Element as Element

from presskit.compose.blocks import (
    Block,
    Card,
    Chart,
    ContactCard,
    Cover,
    FactTable,
    Gallery,
    Letterhead,
    Opening,
    Paragraph,
    Picture,
    Profile,
    ScanCode,
    Side,
    Span,
    Style,
    TermTable,
)
from presskit.model.language import Lang
from presskit.writers.docx.looks import CAPTION, CONTACT_HEADING, CREDIT, LOOKS, PICTURE
from presskit.writers.docx.markup import element
from presskit.writers.docx.paragraphs import paragraph, properties
from presskit.writers.docx.pictures import Frame, Numbers, picture


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks are written: the part that holds their links and pictures, and the room for pictures.

    ``tint`` is what fills the cells of boxes, as Word writes colours.
    """

    part: StoryPart
    frame: Frame
    numbers: Numbers
    tint: str


def one_language(place: Place, block: Block) -> Iterator[Element]:
    """Yield the paragraphs of a block in a document of one language; a letterhead stands in the header."""
    match block:
        case Letterhead():
            return
        case Paragraph():
            for side in block.sides:
                yield paragraph(place.part, LOOKS[block.style], side)
        case Picture():
            yield shown(place, block)
            for caption, credit in zip(block.caption, block.credit, strict=True):
                yield from captioned(place, caption, credit)
        case ContactCard():
            for card in block.cards:
                yield from contact(place, card)
        case Chart() | Cover() | FactTable() | Gallery() | Opening() | Profile() | ScanCode() | TermTable():
            raise NotImplementedError(type(block).__name__)
        case _:
            assert_never(block)


def shown(place: Place, block: Picture) -> Element:
    """Return the paragraph that holds a picture; what cannot be shown is named in words."""
    alt = " / ".join(side.text for side in block.alt if side.text)
    held = picture(place.part, block.content, alt, block.name, place.frame, place.numbers)
    if held is None:
        lang = block.caption[0].lang if block.caption else Lang.EN
        return paragraph(place.part, PICTURE, Side(lang, (Span(f"[{alt or block.name}]"),)))
    return element("p", properties(PICTURE, Lang.EN), held)


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
