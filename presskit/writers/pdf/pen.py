"""Draws on the pages of a document: the one place through which everything that is printed passes.

Lengths are points, places are counted from the left and from the top of the page.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from presskit.writers.pdf.font_object import EmbeddedFont
from presskit.writers.pdf.fonts import Face
from presskit.writers.pdf.images import Image
from presskit.writers.pdf.lines import Line
from presskit.writers.pdf.look import Look
from presskit.writers.pdf.operators import Operators, colour
from presskit.writers.pdf.structure import Element

_ROUND = 0.4477
"""How far the handles of a quarter circle stand from its corner, as a part of the radius."""


class _Canvas(Canvas):
    """A canvas whose pages begin without a font: every document would otherwise name Helvetica."""

    def _make_preamble(self) -> None:
        self._preamble = ""


class Pen:
    """Draws text, boxes and pictures on the present page."""

    def __init__(self, size: tuple[float, float], lang: str) -> None:
        self._file = io.BytesIO()
        # ReportLab leaves untyped what a page is made of.
        self._canvas: Any = _Canvas(
            self._file, pagesize=size, pageCompression=1, invariant=1, lang=lang, pdfVersion=(1, 7)
        )
        self._code = self._page()
        self._height = size[1]
        self._fonts: dict[Face, EmbeddedFont] = {}
        self._images: dict[Image, str] = {}
        self._marks = 0
        self._deepest = 0

    def _page(self) -> list[str]:
        """Return where ReportLab collects the operators of the present page."""
        code: list[str] = self._canvas._code  # noqa: SLF001 - it has no public name
        return code

    def describe(self, title: str, author: str, subject: str, keywords: str) -> None:
        """Say what the document is."""
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(subject)
        self._canvas.setKeywords(keywords)
        self._canvas.setCreator("presskit")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")

    @contextmanager
    def tagged(self, element: Element | None) -> Iterator[None]:  # noqa: ARG002 - pages are not tagged yet
        """Draw an element's content meanwhile."""
        yield

    def text(self, lines: tuple[Line, ...], look: Look, left: float, top: float) -> None:
        """Draw lines below each other, the first one's top at ``top``."""
        code = self._code
        code.extend(("BT", colour(look.colour)))
        baseline = self._height - top - look.ascent
        for line in lines:
            code.append(f"1 0 0 1 {left + line.left:.2f} {baseline:.2f} Tm")
            code.append(self._operators(line.drawing))
            if line.drawing.links:
                self._link(line.drawing, left + line.left, baseline, look)
            baseline -= look.leading
        code.append("ET")

    def _operators(self, drawing: Operators) -> str:
        for face, chars in drawing.uses:
            self._font(face).use(chars)
        return drawing.drawn(lambda face, text, shown: self._font(face).alias(text, shown))

    def _font(self, face: Face) -> EmbeddedFont:
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = EmbeddedFont(face)
            self._canvas._doc.delayedFonts.append(font)  # noqa: SLF001 - asked for when the file is made
        return font

    def _link(self, drawing: Operators, left: float, baseline: float, look: Look) -> None:
        low, high = baseline - 0.25 * look.size, baseline + 0.85 * look.size
        for link in drawing.links:
            self._canvas.linkURL(link.address, (left + link.start, low, left + link.stop, high))

    def box(self, left: float, top: float, size: tuple[float, float], fill: str, radius: float = 0.0) -> None:
        """Fill a box, its corners round when there is a radius."""
        width, height = size
        low = self._height - top - height
        shape = (
            _rounded(left, low, width, height, radius)
            if radius
            else f"{left:.2f} {low:.2f} {width:.2f} {height:.2f} re"
        )
        self._code.append(f"{colour(fill)} {shape} f")

    def picture(self, image: Image, left: float, top: float, size: tuple[float, float]) -> None:
        """Draw a picture; the same one is kept in the document once."""
        name = self._images.get(image)
        if name is None:
            name = self._images[image] = f"picture{len(self._images) + 1}"
            self._canvas._doc.addForm(name, _sampled(image))  # noqa: SLF001 - as Canvas.drawImage does
        self._canvas._formsinuse.append(name)  # noqa: SLF001 - as Canvas.drawImage does
        width, height = size
        low = self._height - top - height
        self._code.append(f"q {width:.2f} 0 0 {height:.2f} {left:.2f} {low:.2f} cm /FormXob.{name} Do Q")

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Let the document's outline lead to a place on this page.

        ``level`` counts from 0; no entry stands deeper than one below the entry before it.
        """
        self._marks += 1
        key = f"mark{self._marks}"
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=self._height - top, zoom=0)
        level = min(level, self._deepest)
        self._deepest = level + 1
        self._canvas.addOutlineEntry(title, key, level)

    def turn(self) -> None:
        """Finish the page and go on to the next."""
        self._canvas.showPage()
        self._code = self._page()

    def finished(self) -> bytes:
        """Return the document's file."""
        if self._marks:
            self._canvas.showOutline()
        self._canvas.save()
        return self._file.getvalue()


def _sampled(image: Image) -> PDFStream:
    """Return a picture as an object of a document."""
    entries = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Image"),
        "Width": image.width,
        "Height": image.height,
        "BitsPerComponent": 8,
        "ColorSpace": PDFName(image.space),
        "Filter": PDFName(image.filter),
    }
    return PDFStream(PDFDictionary(entries), image.content, [])


def _rounded(left: float, low: float, width: float, height: float, radius: float) -> str:
    """Return the path of a box with round corners."""
    radius = min(radius, width / 2, height / 2)
    right, high, handle = left + width, low + height, radius * _ROUND
    return (
        f"{left + radius:.2f} {low:.2f} m {right - radius:.2f} {low:.2f} l "
        f"{right - handle:.2f} {low:.2f} {right:.2f} {low + handle:.2f} {right:.2f} {low + radius:.2f} c "
        f"{right:.2f} {high - radius:.2f} l "
        f"{right:.2f} {high - handle:.2f} {right - handle:.2f} {high:.2f} {right - radius:.2f} {high:.2f} c "
        f"{left + radius:.2f} {high:.2f} l "
        f"{left + handle:.2f} {high:.2f} {left:.2f} {high - handle:.2f} {left:.2f} {high - radius:.2f} c "
        f"{left:.2f} {low + radius:.2f} l "
        f"{left:.2f} {low + handle:.2f} {left + handle:.2f} {low:.2f} {left + radius:.2f} {low:.2f} c h"
    )
