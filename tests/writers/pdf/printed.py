"""Reads a printed document back: its characters, where they stand, its links and outline."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTChar, LTPage
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1

from presskit.compose.blocks import Composition
from presskit.progress import silent
from presskit.writers.pdf.document import write


@dataclass(frozen=True, slots=True)
class Char:
    """A character as shown: its text, font, and place in points from the left and the top of the page.

    Its box is as wide as its advance; ``size`` is the em.
    """

    text: str
    font: str
    left: float
    right: float
    baseline: float
    page: int
    size: float = 0.0


class _Collector(PDFLayoutAnalyzer):
    """Collects characters in the order in which they are drawn."""

    def __init__(self) -> None:
        super().__init__(PDFResourceManager(), laparams=None)
        self.pages: list[LTPage] = []

    def receive_layout(self, ltpage: LTPage) -> None:
        self.pages.append(ltpage)


def printed(composition: Composition) -> bytes:
    """Return the document's file."""
    stream = io.BytesIO()
    write(composition, stream, silent)
    return stream.getvalue()


def chars(file: bytes) -> list[Char]:
    """Return the characters of all pages in drawing order."""
    collector = _Collector()
    interpreter = PDFPageInterpreter(collector.rsrcmgr, collector)
    for page in PDFPage.get_pages(io.BytesIO(file)):
        interpreter.process_page(page)
    return [
        Char(
            item.get_text(),
            item.fontname,
            item.x0,
            item.x1,
            layout.height - item.matrix[5],
            number,
            item.height,
        )
        for number, layout in enumerate(collector.pages)
        for item in layout
        if isinstance(item, LTChar)
    ]


def text(file: bytes) -> str:
    """Return the text of all pages in drawing order."""
    return "".join(char.text for char in chars(file))


def lines(shown: list[Char]) -> Iterator[list[Char]]:
    """Yield the characters line by line."""
    line: list[Char] = []
    for char in shown:
        moved = line and (char.page != line[-1].page or abs(char.baseline - line[-1].baseline) > 0.1)
        if moved or (line and char.left < line[-1].left - 2):
            yield line
            line = []
        line.append(char)
    if line:
        yield line


def document(file: bytes) -> PDFDocument:
    """Return the document for questions about its objects."""
    return PDFDocument(PDFParser(io.BytesIO(file)))


def links(file: bytes) -> list[str]:
    """Return the addresses that the document links to."""
    return [
        resolve1(resolve1(annotation)["A"])["URI"].decode("ascii")
        for page in PDFPage.get_pages(io.BytesIO(file))
        for annotation in resolve1(page.annots) or []
    ]


def outline(file: bytes) -> list[tuple[int, str]]:
    """Return the outline's entries with their levels."""
    return [(level, title) for level, title, *_ in document(file).get_outlines()]
