"""A QR code with its quiet zone, what it leads to, and the address itself for those who type.

Source: ISO/IEC 18004:2015 (QR code, its quiet zone of four modules).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from presskit.compose.blocks import ScanCode, Side, Span
from presskit.compose.wordings import label
from presskit.i18n import marked as _
from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.links import target
from presskit.writers.pdf.parts import Part, Whole
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.piles import Pile, pile
from presskit.writers.pdf.side_by_side import Cell, Row
from presskit.writers.pdf.structure import TAGS, Element
from presskit.writers.pdf.styles import CODE_ADDRESS, CODE_LABEL
from presskit.writers.qr import QUIET, Modules, encoded

_EDGE = 79.0
"""The height of a code, in points."""
_BLACK = "#000000"


@dataclass(frozen=True, slots=True)
class Code(Whole):
    """A QR code, and what is said beside it. Lengths are points."""

    modules: Modules
    beside: Pile
    element: Element

    @property
    def module(self) -> float:
        """The height of one module."""
        return _EDGE / len(self.modules)

    @property
    def height(self) -> float:
        """How much room it takes, its quiet zone included."""
        return max(_EDGE + 2 * QUIET * self.module, self.beside.height)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw the words, then the code; its left edge is the column's, its quiet zone is in the margin."""
        self.beside.draw(pen, left + beside(self.modules), top + (self.height - self.beside.height) / 2)
        low = -(top + (self.height + _EDGE) / 2)
        with pen.tagged(self.element):
            pen.path(_path(self.modules, left, low), _BLACK)


def scan_code(block: ScanCode, columns: Columns) -> Row:
    """Return the row of a code; an address that no code can hold is only written."""
    modules = encoded(target(block.address))
    indent = beside(modules) if modules else 0.0
    left = columns.lefts[0]
    width = columns.width - left - indent
    words = pile(_words(block, columns, width), 1.0, columns.dress.space(0.4))
    space = columns.dress.space
    if not modules:
        return Row((Cell(words, left),), space(1.6), space(1.0), whole=True)
    lang = block.label[0].lang
    alt = label(lang, _("QR code: {address}"), address=block.address)
    code = Code(modules, words, Element("Figure", lang=TAGS[lang], alt=alt))
    return Row((Cell(code, left),), space(1.2), space(0.8), whole=True)


def beside(modules: Modules) -> float:
    """Return how far from a code's left edge the words beside it stand."""
    return _EDGE * (1 + 1.5 * QUIET / len(modules))


def _words(block: ScanCode, columns: Columns, width: float) -> Iterator[Part]:
    """Yield what awaits there in each language, then the address."""
    for side in block.label:
        yield columns.paragraph(side, CODE_LABEL, width)
    address = Side(block.label[0].lang, (Span(block.address, href=block.address),))
    yield columns.paragraph(address, CODE_ADDRESS, width)


def _path(modules: Modules, left: float, low: float) -> str:
    """Return the dark modules as one path, neighbours in a row as one box."""
    module = _EDGE / len(modules)
    boxes = []
    for number, row in enumerate(reversed(modules)):
        at = 0
        for dark, run in groupby(row):
            count = len(list(run))
            if dark:
                across, up = left + at * module, low + number * module
                boxes.append(f"{across:.3f} {up:.3f} {count * module:.3f} {module:.3f} re")
            at += count
    return "\n".join(boxes)
