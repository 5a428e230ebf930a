"""The page: paper, margins, letterhead, running line, page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from docx.document import Document
from docx.parts.story import StoryPart
from docx.section import Section
from docx.shared import Pt
from lxml.etree import _Element as Element

from presskit.compose.blocks import Composition, Cover, Letterhead
from presskit.compose.wordings import label
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.writers.docx.looks import FOOTER, HEADER
from presskit.writers.docx.markup import element, run, twips
from presskit.writers.docx.paragraphs import language, paragraph, properties, spoken
from presskit.writers.docx.pictures import Numbers
from presskit.writers.docx.sections import letterhead

SIZES = {"A4": (595.3, 841.9), "Letter": (612.0, 792.0)}
"""Width and height of each paper in points."""

_FIELD = re.compile(r"(\{pages?\})")
_CODES = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_EDGE = 34.0
_CLEAR = 8.0


def text_width(composition: Composition) -> float:
    """Return the width of the text in points."""
    return SIZES[composition.paper][0] - 2 * composition.theme.margin


def lay_out(document: Document, composition: Composition, numbers: Numbers) -> None:
    """Set paper and margins, and write what stands at the head and the foot of each page."""
    section = document.sections[0]
    _set_paper(section, composition)
    first, later = section.first_page_header, section.header
    begins = composition.blocks[0] if composition.blocks else None
    match begins:
        case Letterhead():
            _fill(first.part, letterhead(first.part, begins, numbers))
        case Cover():
            _fill(first.part, ())
        case _:
            _fill(first.part, _running(first.part, composition))
    _fill(later.part, _running(later.part, composition))
    numbered = [section.footer] if isinstance(begins, Cover) else [section.first_page_footer, section.footer]
    for foot in numbered:
        _fill(foot.part, [_page_numbers(composition.langs)])


def _running(part: StoryPart, composition: Composition) -> Iterator[Element]:
    """Yield the running head; where it takes two lines, sections that begin below it stand clear of it."""
    lines = [paragraph(part, HEADER, side) for side in composition.running if side.text]
    if len(lines) > 1 and not any(isinstance(block, Letterhead) for block in composition.blocks[:1]):
        lines[-1][0].append(element("spacing", after=twips(_CLEAR)))
    yield from lines


def _set_paper(section: Section, composition: Composition) -> None:
    margin = Pt(composition.theme.margin)
    width, height = SIZES[composition.paper]
    section.page_width, section.page_height = Pt(width), Pt(height)
    section.left_margin = section.right_margin = margin
    section.top_margin = section.bottom_margin = margin
    section.header_distance = section.footer_distance = Pt(_EDGE)
    section.different_first_page_header_footer = True


def _fill(part: StoryPart, paragraphs: Iterable[Element]) -> None:
    """Put paragraphs in the place of what a new header or footer holds; it may not be without any."""
    made = list(paragraphs)
    part.element[:] = made or [element("p", element("pPr", element("pStyle", val=HEADER.id)))]


def _page_numbers(langs: tuple[Lang, ...]) -> Element:
    """Return the line that numbers the pages, counted afresh by the program that shows it."""
    made = element("p", properties(FOOTER, langs[0]))
    for number, lang in enumerate(langs):
        if number:
            made.append(run(" \u00b7 ", language()))
        for words in _FIELD.split(label(lang, _("Page {page} of {pages}"))):
            look = [*spoken(lang), language()]
            if words in _CODES:
                made.extend(_field(_CODES[words], lang))
            elif words:
                made.append(run(words, *look))
    return made


def _field(code: str, lang: Lang) -> Iterator[Element]:
    def part(*content: Element) -> Element:
        return element("r", element("rPr", *spoken(lang), language()), *content)

    asked = element("instrText")
    asked.text = code
    yield part(element("fldChar", fldCharType="begin"))
    yield part(asked)
    yield part(element("fldChar", fldCharType="separate"))
    yield run("1", *spoken(lang), language())
    yield part(element("fldChar", fldCharType="end"))
