"""Forms as tables with rules around every cell, and room to sign by hand."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from presskit.compose.blocks import Form, Side
from presskit.writers.docx import tables
from presskit.writers.docx.body import Place, said
from presskit.writers.docx.kit_looks import CELL, FORM_LABEL, FORM_TITLE, SOURCE
from presskit.writers.docx.looks import COLUMN
from presskit.writers.docx.paragraphs import joined

_ROOMY = 38.0
"""The least height of a row that is written in by hand, in points."""


def form(place: Place, block: Form) -> Iterator[Element]:
    """Yield the table of a form, its name above it when it is titled."""
    if block.titled:
        yield joined(place.part, FORM_TITLE, [side for side in block.name if side.text], between="\n")
    columns = tables.shares(place.width, *block.shares)
    rows = []
    if block.heads:
        heads = [[made for side in sides for made in said(place, COLUMN, (side,))] for sides in block.heads]
        rows.append(tables.head(heads, columns, place.tint))
    for row in block.rows:
        cells = [_label(place, row.label), *(list(said(place, CELL, value)) for value in row.values)]
        rows.append(tables.row(cells, columns, tall=_ROOMY if row.roomy else 0.0, first=place.tint))
    name = " / ".join(side.text for side in block.name if side.text)
    yield tables.table(place.theme, columns, rows, caption=name, headed=bool(block.heads), boxed=True)


def _label(place: Place, sides: tuple[Side, ...]) -> list[Element]:
    """Return the words of a label: the first language in bold, the other below it."""
    told = tuple(side for side in sides if side.text.strip())
    return [*said(place, FORM_LABEL, told[:1]), *said(place, SOURCE, told[1:])]
