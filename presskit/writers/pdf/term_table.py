"""The glossary for editors: a quiet table of the terms in both languages and notes on their use."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.compose.blocks import Side, Span, TermRow, TermTable
from presskit.compose.contrast import mixed
from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.piles import stacked
from presskit.writers.pdf.side_by_side import Cell, Row
from presskit.writers.pdf.structure import TAGS, Element
from presskit.writers.pdf.styles import TABLE_HEAD, TERM, TERM_NOTE, WHITE, Setting
from presskit.writers.pdf.tables import Grid, Table

_SHARES = (0.35, 0.27, 0.38)
_GAP = 14.0
_PADDING = 3.6
_HAIR = 0.16
"""How much of the ink is in the rules between rows."""


def term_table(block: TermTable, columns: Columns) -> Iterator[Row]:
    """Yield the row that holds a glossary; without any notes it has two columns."""
    if not block.rows:
        return
    count = 3 if any(row.note.text.strip() for row in block.rows) else 2
    left, whole = (columns.lefts[0], columns.widths[0]) if stacked(columns) else (0.0, columns.width)
    room = whole - _GAP * (count - 1)
    widths = [room * share / sum(_SHARES[:count]) for share in _SHARES[:count]]
    table = Element("Table")

    def row(sides: tuple[Side, ...], settings: tuple[Setting, ...], kind: str, scope: str) -> Row:
        line, across, cells = Element("TR", table), 0.0, []
        for at, width in enumerate(widths):
            heads = bool(scope) and (scope == "Column" or at == 0)
            cell = Element("TH" if heads else kind, line, TAGS[sides[at].lang], scope=scope if heads else "")
            part = columns.paragraph(_said(sides[at]), settings[at], width, parent=cell)
            cells.append(Cell(part, across))
            across += width + _GAP
        return Row(tuple(cells))

    head = row(block.heads, (TABLE_HEAD,) * 3, "TH", "Column")
    records = tuple((row(_sides(term), (TERM, TERM, TERM_NOTE), "TD", "Row"),) for term in block.rows)
    theme = columns.dress.theme
    grid = Grid(((0.0, whole),), theme.accent, mixed(theme.ink, WHITE, _HAIR), _PADDING)
    yield Row((Cell(Table((head,), records, grid), left),), after=columns.dress.space(1.2))


def _sides(term: TermRow) -> tuple[Side, Side, Side]:
    return term.en, term.zh, term.note


def _said(side: Side) -> Side:
    """Return a side; one without words is a blank, for a table has all its cells."""
    return side if side.text.strip() else Side(side.lang, (Span("\u00a0"),))
