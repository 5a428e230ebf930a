"""Prints a composition as a Word document."""

from __future__ import annotations

from typing import BinaryIO

from docx.document import Document
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from presskit.compose.blocks import Composition, ContactCard, Letterhead, Opening, Paragraph, Picture
from presskit.model.language import Lang
from presskit.progress import Report
from presskit.writers.docx import kit_looks, looks, package, revisions
from presskit.writers.docx.body import Place
from presskit.writers.docx.comments import comment
from presskit.writers.docx.flow import beside, flow
from presskit.writers.docx.looks import Look
from presskit.writers.docx.markup import element, writable
from presskit.writers.docx.pages import SIZES, lay_out, text_width
from presskit.writers.docx.pictures import Frame, Numbers
from presskit.writers.docx.sections import bookmarks
from presskit.writers.docx.styles import dress

_TALLEST = 0.34
"""The greatest part of the page's height that a picture may take."""

_TABLE = qn("w:tbl")
_LONGEST_PROPERTY = 255
_TAGS = {Lang.EN: "en-US", Lang.ZH: "zh-CN"}


def write(composition: Composition, stream: BinaryIO, report: Report) -> None:
    """Write a composition; the same composition gives the same bytes. ``report`` may raise ``Cancelled``."""
    document, numbers = package.opened(), Numbers()
    dress(document, composition.theme, _looks(composition))
    _describe(document, composition)
    lay_out(document, composition, numbers)
    _fill(document, composition, numbers, report)
    comment(document, composition.threads)
    revisions.number(document.element.body)
    package.save(document, stream)


def _looks(composition: Composition) -> tuple[Look, ...]:
    """Return the styles a document offers; a release alone has none of those of a kit's other sections."""
    of_a_release = Letterhead | Paragraph | Picture | ContactCard
    alone = all(isinstance(block, of_a_release) for block in composition.blocks)
    return looks.ALL if alone else kit_looks.ALL


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
    body: Element = document.element.body
    end = body[-1]
    before: Element | None = None
    for made in flow(_place(document, composition, numbers), composition, report):
        if before is not None and before.tag == made.tag == _TABLE:
            end.addprevious(_closing())
        end.addprevious(made)
        before = made
    if before is not None and before.tag == _TABLE:
        end.addprevious(_closing())


def _place(document: Document, composition: Composition, numbers: Numbers) -> Place:
    theme, width = composition.theme, text_width(composition)
    room = width - theme.gutter if beside(composition) else width
    begins = composition.blocks[0] if composition.blocks else None
    return Place(
        part=document.part,
        frame=Frame(room, SIZES[composition.paper][1] * _TALLEST),
        numbers=numbers,
        theme=theme,
        width=width,
        bookmarks=bookmarks(composition.blocks),
        first=begins.key if isinstance(begins, Letterhead | Opening) else None,
    )


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
