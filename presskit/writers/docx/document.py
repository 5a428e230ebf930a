"""Prints a composition as a Word document."""

from __future__ import annotations

from typing import BinaryIO

from docx.document import Document
from lxml.etree import _Element as Element

from presskit.compose.blocks import Composition
from presskit.i18n import translated as _
from presskit.model.language import Lang
from presskit.progress import Report
from presskit.writers.docx import package, side_by_side
from presskit.writers.docx.body import Place, one_language
from presskit.writers.docx.markup import element, writable
from presskit.writers.docx.pages import SIZES, lay_out, text_width
from presskit.writers.docx.pictures import Frame, Numbers
from presskit.writers.docx.styles import colour, dress

_TALLEST = 0.34
"""The greatest part of the page's height that a picture may take."""

_LONGEST_PROPERTY = 255
_TAGS = {Lang.EN: "en-US", Lang.ZH: "zh-CN"}


def write(composition: Composition, stream: BinaryIO, report: Report) -> None:
    """Write a composition; the same composition gives the same bytes. ``report`` may raise ``Cancelled``."""
    document, numbers = package.opened(), Numbers()
    dress(document, composition.theme)
    _describe(document, composition)
    lay_out(document, composition, numbers)
    _fill(document, composition, numbers, report)
    package.save(document, stream)


def _describe(document: Document, composition: Composition) -> None:
    told = document.core_properties
    told.title = _property(composition.title)
    told.author = _property(composition.author) or "presskit"
    told.subject = _property(composition.subject)
    told.language = ", ".join(_TAGS[lang] for lang in composition.langs)


def _property(text: str) -> str:
    return writable(text)[:_LONGEST_PROPERTY]


def _fill(document: Document, composition: Composition, numbers: Numbers, report: Report) -> None:
    """Write the blocks before the section's properties, which end the body."""
    width = text_width(composition)
    bilingual = len(composition.langs) > 1
    room = width - composition.theme.gutter if bilingual else width
    frame = Frame(room, SIZES[composition.paper][1] * _TALLEST)
    place = Place(document.part, frame, numbers, colour(composition.theme, "tint"))
    body: Element = document.element.body
    end = body[-1]
    table = side_by_side.table(place, composition, width) if bilingual else None
    columns = side_by_side.column_widths(composition, width) if bilingual else ()
    for done, block in enumerate(composition.blocks, 1):
        if table is not None:
            table.extend(side_by_side.rows(place, block, columns))
        else:
            for made in one_language(place, block):
                end.addprevious(made)
        report(done, len(composition.blocks), _("Writing the Word document"))
    if table is not None:
        end.addprevious(table)
        end.addprevious(_closing())


def _closing() -> Element:
    """Return the empty paragraph that Word asks for after a table, too small to need a page of its own."""
    return element(
        "p",
        element(
            "pPr",
            element("spacing", before=0, after=0, line=20, lineRule="exact"),
            element("rPr", element("sz", val=2), element("szCs", val=2)),
        ),
    )
