"""Where sections begin: on a new page, under a heading that the contents lead to."""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.parts.story import StoryPart
from lxml.etree import _Element as Element

from presskit.compose.blocks import Block, Letterhead, Opening, Side
from presskit.writers.docx.body import Place
from presskit.writers.docx.kit_looks import SECTION
from presskit.writers.docx.looks import DOCUMENT_KIND, LETTERHEAD
from presskit.writers.docx.markup import element, twips
from presskit.writers.docx.paragraphs import joined, properties
from presskit.writers.docx.pictures import Frame, Numbers, picture

_LOGO = Frame(160.0, 40.0)
_CLEAR = 12.0


def bookmarks(blocks: tuple[Block, ...]) -> dict[str, str]:
    """Return a name for the place where each section begins, by its key, as Word allows names."""
    keys = dict.fromkeys(block.key for block in blocks if isinstance(block, Letterhead | Opening))
    return {key: f"section_{number}" for number, key in enumerate(keys, 1)}


def letterhead(part: StoryPart, head: Letterhead, numbers: Numbers) -> Iterator[Element]:
    """Yield the lines of a letterhead, each with the words of all languages."""
    named = tuple(side for side in head.organisation if side.text)
    if head.logo:
        alt = " / ".join(side.text for side in named)
        shown = picture(part, head.logo, alt, "logo", _LOGO, numbers)
        if shown is not None:
            yield element("p", properties(LETTERHEAD, head.organisation[0].lang), shown)
    if named:
        yield joined(part, LETTERHEAD, named)
    kinds = tuple(side for side in head.kind if side.text)
    if kinds:
        yield joined(part, DOCUMENT_KIND, kinds)


def release(place: Place, head: Letterhead) -> Iterator[Element]:
    """Yield the letterhead of a release that does not begin the document, on a page of its own."""
    lines = list(letterhead(place.part, head, place.numbers))
    if lines:
        _begin(place, lines[0], head.key)
        _spaced(lines[0])
    yield from lines


def opening(place: Place, block: Opening) -> Element:
    """Return the heading of a section, one language below the other."""
    sides = tuple(side for side in block.title if side.text.strip())
    made = joined(place.part, SECTION, sides or (Side(block.title[0].lang),), between="\n")
    _begin(place, made, block.key)
    return made


def _spaced(made: Element) -> None:
    """Let a letterhead stand clear of the running head."""
    look = made.find(qn("w:pPr"))
    assert look is not None, "every paragraph states its style"
    look.append(element("spacing", before=twips(_CLEAR)))


def _begin(place: Place, made: Element, key: str) -> None:
    """Let a paragraph begin a page, unless it begins the document, and give it the name of its section."""
    look = made.find(qn("w:pPr"))
    assert look is not None, "every paragraph states its style"
    if key != place.first:
        look.insert(1, element("pageBreakBefore"))
    name = place.bookmarks[key]
    number = name.rpartition("_")[2]
    look.addnext(element("bookmarkStart", id=number, name=name))
    made.append(element("bookmarkEnd", id=number))
