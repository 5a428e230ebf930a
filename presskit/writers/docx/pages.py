"""The page: paper, margins, letterhead, running line, page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from docx.document import Document
from docx.parts.story import StoryPart
from docx.section import Section
from docx.shared import Pt
from lxml.etree import _Element as Element

from presskit.compose.blocks import Composition, Letterhead, Side, Span
from presskit.compose.wordings import label
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.writers.docx.looks import DOCUMENT_KIND, FOOTER, HEADER, LETTERHEAD
from presskit.writers.docx.markup import element, run
from presskit.writers.docx.paragraphs import inline, language, paragraph, properties, spoken
from presskit.writers.docx.pictures import Frame, Numbers, picture

SIZES = {"A4": (595.3, 841.9), "Letter": (612.0, 792.0)}
"""Width and height of each paper in points."""

_FIELD = re.compile(r"(\{pages?\})")
_CODES = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_LOGO = Frame(160.0, 40.0)
_EDGE = 34.0


def text_width(composition: Composition) -> float:
    """Return the width of the text in points."""
    return SIZES[composition.paper][0] - 2 * composition.theme.margin


def lay_out(document: Document, composition: Composition, numbers: Numbers) -> None:
    """Set paper and margins, and write what stands at the head and the foot of each page."""
    section = document.sections[0]
    _set_paper(section, composition)
    first, later = section.first_page_header, section.header
    heads = [block for block in composition.blocks if isinstance(block, Letterhead)]
    _fill(first.part, (made for head in heads for made in _letterhead(first.part, head, numbers)))
    _fill(later.part, (paragraph(later.part, HEADER, side) for side in composition.running if side.text))
    for foot in (section.first_page_footer, section.footer):
        _fill(foot.part, [_page_numbers(composition.langs)])


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


def _letterhead(part: StoryPart, head: Letterhead, numbers: Numbers) -> Iterator[Element]:
    named = [side for side in head.organisation if side.text]
    if head.logo:
        alt = " / ".join(side.text for side in named)
        shown = picture(part, head.logo, alt, "logo", _LOGO, numbers)
        if shown is not None:
            yield element("p", properties(LETTERHEAD, head.organisation[0].lang), shown)
    if named:
        yield _line(part, LETTERHEAD.id, named)
    kinds = [side for side in head.kind if side.text]
    if kinds:
        yield _line(part, DOCUMENT_KIND.id, kinds)


def _line(part: StoryPart, style: str, sides: list[Side]) -> Element:
    """Return one paragraph with the words of all languages."""
    made = element("p", element("pPr", element("pStyle", val=style)))
    for number, side in enumerate(sides):
        if number:
            made.extend(inline(part, Side(side.lang, (Span(" \u00b7 "),))))
        made.extend(inline(part, side))
    return made


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
