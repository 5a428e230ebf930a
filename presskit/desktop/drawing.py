"""Makes the pages of the preview: the very PDF that an export writes, drawn as pictures."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from presskit.compose.plan import EDITIONS, Layout, Plan
from presskit.desktop.docks.pages import Sheets, Wish
from presskit.desktop.docks.places import grouped
from presskit.desktop.exporting import Choice, remembered
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.progress import Report

if TYPE_CHECKING:
    from presskit.writers.pdf.areas import Area
    from presskit.writers.pdf.document import Printed


def planned(kit: Kit, wish: Wish) -> Plan:
    """Return the plan of what is wanted, on the paper that was chosen for printing."""
    layout = Layout.STACKED if wish.stacked else Layout.BESIDE
    choice = Choice(whole=wish.whole, paper=remembered(wish.chosen).paper, layout=layout)
    return choice.plan(kit, EDITIONS[wish.edition], text=wish.text)


def printed(kit: Kit, pictures: Pictures, wish: Wish, report: Report) -> Printed:
    """Return the PDF of what is wanted, and where on its pages it says what."""
    from presskit import api
    from presskit.writers.pdf.document import printed

    return printed(api.composition(kit, pictures, planned(kit, wish)), report)


def opened(pdf: bytes, pages: Iterable[int], scale: float, areas: tuple[Area, ...] = ()) -> Sheets:
    """Return a document with pictures of some of its pages; ``scale`` is device pixels to a point."""
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:  # type: ignore[no-untyped-call]  # pypdfium2 has no types
        sizes = tuple(document.get_page_size(number) for number in range(len(document)))
        images = {number: _image(document, number, scale) for number in pages if 0 <= number < len(document)}
    return Sheets(pdf, sizes, images, grouped(areas))


def _image(document: object, number: int, scale: float) -> QImage:
    page = document[number]  # type: ignore[index]  # pypdfium2 has no types
    bitmap = page.render(scale=scale, prefer_bgrx=True)
    image = QImage(
        bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
    ).copy()
    bitmap.close()
    page.close()
    return image
