"""Sends a kit to a printer: the PDF that an export writes, each page drawn as finely as the printer can."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from presskit import i18n
from presskit.compose.plan import Plan
from presskit.errors import CannotWrite
from presskit.i18n import marked as _
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.progress import Report

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_FINEST = 400
"""Dots per inch beyond which drawing takes longer than what it gains is worth."""
_POINTS = 72
_QUICK = 80
"""How much Qt cares for speed when it packs a picture, of 100."""


def made(kit: Kit, pictures: Pictures, plan: Plan, report: Report) -> bytes:
    """Return the PDF that an export of a plan would write. ``BadRequest`` when there is nothing to print."""
    from presskit import api

    with tempfile.TemporaryDirectory(prefix="presskit-") as folder:
        path = Path(folder) / "print.pdf"
        api.exported(kit, pictures, path, plan, report=report)
        return path.read_bytes()


def prepared(pdf: bytes, name: str) -> QPrinter:
    """Return the usual printer, set to the paper of a document; ``name`` is what its queue shows."""
    from pypdfium2 import PdfDocument
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setCreator("presskit")
    printer.setFullPage(True)
    with PdfDocument(pdf) as document:  # type: ignore[no-untyped-call]  # pypdfium2 has no types
        printer.setPageLayout(_layout(QSizeF(*document.get_page_size(0))))
        printer.setFromTo(1, len(document))
    return printer


def sent(pdf: bytes, printer: QPrinter, report: Report) -> int:
    """Draw the pages that the printer was told to print; return how many. ``CannotWrite`` when it refuses.

    What ``report`` raises ends the work and nothing is printed: a queue cannot take back what it has got, so
    all pages are drawn before the printer sees the first.
    """
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:  # type: ignore[no-untyped-call]  # pypdfium2 has no types
        wanted = _wanted(printer, len(document))
        sheets = []
        for done, number in enumerate(wanted):
            told = i18n.translated(_("Page {page} of {pages}"), page=number + 1, pages=len(document))
            report(done, len(wanted) + 1, told)
            sheets.append(_drawn(document[number], printer))
    report(len(wanted), len(wanted) + 1, i18n.translated(_("To the printer")))
    _paint(sheets, printer)
    return len(sheets)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page as a picture, packed, and its size in points."""

    size: QSizeF
    content: QByteArray


def _drawn(page: Any, printer: QPrinter) -> _Sheet:
    """Draw a page as finely as it will be printed."""
    size = QSizeF(*page.get_size())
    place = _fitted(size, _paper(printer, size))
    scale = min(place.width() / size.width(), _FINEST / _POINTS)
    bitmap = page.render(scale=scale, prefer_bgrx=True)
    image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", _QUICK)  # type: ignore[call-overload]  # the name of a format, as PySide takes it
    buffer.close()
    bitmap.close()
    page.close()
    return _Sheet(size, content)


def _paint(sheets: list[_Sheet], printer: QPrinter) -> None:
    """Let the printer have pages, each turned as it is and as large as the paper allows."""
    painter = QPainter()
    for sheet in sheets:
        printer.setPageOrientation(_orientation(sheet.size))
        if not (printer.newPage() if painter.isActive() else painter.begin(printer)):
            raise CannotWrite(
                _("The printer did not take the document."),
                _("Check that it is switched on and has a connection, or choose another one."),
            )
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        place = _fitted(sheet.size, _paper(printer, sheet.size))
        painter.drawImage(place, QImage.fromData(sheet.content))
    painter.end()


def _paper(printer: QPrinter, page: QSizeF) -> QRectF:
    """Return the paper in dots, turned as a page is."""
    paper = printer.paperRect(printer.Unit.DevicePixel).size()
    if (paper.width() > paper.height()) != (page.width() > page.height()):
        paper.transpose()
    return QRectF(QPointF(), paper)


def _fitted(page: QSizeF, paper: QRectF) -> QRectF:
    """Return where a page lies in the middle of a paper, as large as it fits."""
    scale = min(paper.width() / page.width(), paper.height() / page.height())
    size = QSizeF(page.width() * scale, page.height() * scale)
    place = QRectF(paper.topLeft(), size)
    place.moveCenter(paper.center())
    return place


def _wanted(printer: QPrinter, count: int) -> range:
    """Return the pages to print, from 0."""
    if printer.printRange() is not printer.PrintRange.PageRange:
        return range(count)
    first, last = printer.fromPage() or 1, printer.toPage() or count
    return range(max(0, first - 1), min(count, last))


def _layout(page: QSizeF) -> QPageLayout:
    """Return a paper without margins, of the size of a page in points."""
    upright = QSizeF(min(page.width(), page.height()), max(page.width(), page.height()))
    size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    return QPageLayout(size, _orientation(page), QMarginsF())


def _orientation(page: QSizeF) -> QPageLayout.Orientation:
    wide = page.width() > page.height()
    return QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
