"""The cover of a kit: whose it is, its title, from when it may be used, and what is in it."""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from presskit.compose.blocks import Cover, Entry, Side, Style
from presskit.model.language import Lang
from presskit.writers.docx.body import Place, said
from presskit.writers.docx.kit_looks import (
    CONTENTS_HEADING,
    COVER_KIND,
    COVER_LINE,
    COVER_NAME,
    ENTRY,
    TITLE,
)
from presskit.writers.docx.looks import LOOKS, PICTURE, Look
from presskit.writers.docx.markup import element
from presskit.writers.docx.paragraphs import joined, properties
from presskit.writers.docx.pictures import Frame, picture

_LOGO = Frame(200.0, 64.0)


def cover(place: Place, block: Cover) -> Iterator[Element]:
    """Yield the paragraphs of a cover; a line in bold type, which nobody may overlook, stands in a box."""
    yield from _logo(place, block)
    yield from _line(place, COVER_NAME, block.organisation)
    yield from _line(place, COVER_KIND, block.kind)
    yield from said(place, TITLE, block.title)
    for line in block.lines:
        urgent = any(span.bold for side in line for span in side.spans)
        yield from said(place, LOOKS[Style.NOTICE], line) if urgent else _line(place, COVER_LINE, line)
    if block.contents:
        yield from _line(place, CONTENTS_HEADING, block.heading)
    for entry in block.contents:
        yield _entry(place, entry)


def _line(place: Place, look: Look, sides: tuple[Side, ...]) -> Iterator[Element]:
    """Yield one paragraph with the words of all languages that say something."""
    spoken = tuple(side for side in sides if side.text.strip())
    if spoken:
        yield joined(place.part, look, spoken)


def _logo(place: Place, block: Cover) -> Iterator[Element]:
    if block.logo:
        alt = " / ".join(side.text for side in block.organisation if side.text)
        shown = picture(place.part, block.logo, alt, "logo", _LOGO, place.numbers)
        if shown is not None:
            yield element("p", properties(PICTURE, Lang.EN), shown)


def _entry(place: Place, entry: Entry) -> Element:
    """Return a line of the contents, which leads to the section it names."""
    sides = tuple(side for side in entry.title if side.text.strip())
    made = joined(place.part, ENTRY, sides)
    look = made.find(qn("w:pPr"))
    runs = [part for part in made if part is not look]
    made.append(element("hyperlink", *runs, anchor=place.bookmarks[entry.key], history=1))
    return made
