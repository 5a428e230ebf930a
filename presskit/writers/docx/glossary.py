"""The glossary as a table."""

from __future__ import annotations

from lxml.etree import _Element as Element

from presskit.compose.blocks import TermTable
from presskit.writers.docx import tables
from presskit.writers.docx.body import Place, said
from presskit.writers.docx.kit_looks import CELL
from presskit.writers.docx.looks import COLUMN

_SHARES = (0.38, 0.3, 0.32)


def term_table(place: Place, block: TermTable) -> Element:
    """Return the table of terms; without any note it has no column for them."""
    count = 3 if any(row.note.text for row in block.rows) else 2
    columns = tables.shares(place.width, *_SHARES[:count])
    heads = [list(said(place, COLUMN, (side,))) for side in block.heads[:count]]
    rows = [tables.head(heads, columns, place.tint)]
    for row in block.rows:
        cells = [list(said(place, CELL, (side,))) for side in (row.en, row.zh, row.note)[:count]]
        rows.append(tables.row(cells, columns))
    return tables.table(place.theme, columns, rows, caption=" / ".join(side.text for side in block.heads[:2]))
