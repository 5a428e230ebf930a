"""An address to be scanned from paper, as a picture and in words."""

from __future__ import annotations

import io
from collections.abc import Iterator

from lxml.etree import _Element as Element
from PIL import Image

from presskit.compose.blocks import ScanCode, Side, Span, Style
from presskit.compose.wordings import label
from presskit.i18n import marked as _
from presskit.writers.docx.body import Place, said
from presskit.writers.docx.kit_looks import CODE, CODE_LABEL
from presskit.writers.docx.looks import LOOKS
from presskit.writers.docx.markup import element
from presskit.writers.docx.paragraphs import address, paragraph, properties
from presskit.writers.docx.pictures import Frame, picture
from presskit.writers.qr import QUIET, Modules, encoded

_MODULE = 8
"""Pixels of a module."""
_FRAME = Frame(96.0, 96.0)


def scan_code(place: Place, block: ScanCode) -> Iterator[Element]:
    """Yield the code, what awaits there, and the address itself; one that no code holds is only written."""
    lang = block.label[0].lang
    modules = encoded(address(block.address))
    if modules:
        alt = label(lang, _("QR code: {address}"), address=block.address)
        shown = picture(place.part, drawn(modules), alt, "QR", _FRAME, place.numbers)
        if shown is not None:
            yield element("p", properties(CODE, lang), shown)
    yield from said(place, CODE_LABEL, block.label)
    link = Side(lang, (Span(block.address, href=block.address),))
    yield paragraph(place.part, LOOKS[Style.BODY], link)


def drawn(modules: Modules) -> bytes:
    """Return a code with its quiet zone as a PNG picture."""
    size = len(modules) + 2 * QUIET
    image = Image.new("1", (size, size), 1)
    image.putdata([0 if _dark(modules, at // size, at % size) else 1 for at in range(size * size)])
    out = io.BytesIO()
    image.resize((size * _MODULE, size * _MODULE), Image.Resampling.NEAREST).save(out, "PNG", optimize=True)
    return out.getvalue()


def _dark(modules: Modules, row: int, column: int) -> bool:
    row, column = row - QUIET, column - QUIET
    inside = 0 <= row < len(modules) and 0 <= column < len(modules)
    return inside and modules[row][column]
