"""Selects everything: the paragraph at hand first, then all rows."""

from __future__ import annotations

from presskit.desktop.grid.block import Block
from presskit.desktop.grid.table import Table


def select_all(table: Table) -> None:
    """Select all of the paragraph at hand; all rows when it is selected already."""
    if table.live and not table.segment.all_selected:
        table.segment.selectAll()
    else:
        select_rows(table)


def select_rows(table: Table) -> None:
    """Select all rows."""
    if table.rows.pairs:
        table.choose(Block(0, len(table.rows.pairs) - 1))
        table.close_editor()
