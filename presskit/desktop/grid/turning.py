"""Shows the pairs of another text in the table of the grid."""

from __future__ import annotations

from presskit.desktop.grid.table import Table
from presskit.edits.edit import Place
from presskit.model.language import Lang
from presskit.model.pair import Pair


def turn(table: Table, pairs: tuple[Pair, ...], place: Place | None) -> None:
    """Show the pairs of another text, at a place in it or at its beginning; the keyboard stays here."""
    focused, lang = table.hasFocus() or table.segment.hasFocus(), table.cell[1] if table.cell else Lang.EN
    table.choose(None)
    table.cell = None
    table.show_pairs(pairs)
    table.verticalScrollBar().setValue(0)
    row = table.rows.row_of(place.pair) if place else None
    here = (0, lang) if place is None or row is None else (row, place.lang)
    if focused and pairs:
        table.open(*here)
        table.segment.go_to(0 if place is None or row is None else place.offset)
    else:
        table.cell = here if pairs else None
        table.close_editor()
    table.reveal_row()
