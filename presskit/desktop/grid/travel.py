"""Takes the caret from cell to cell: over the edges of rows, by pages, from side to side."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

from presskit.desktop.grid.table import Table
from presskit.model.language import Lang

_Key = Qt.Key
_PAGE = 0.85


class Travel:
    """Moves the caret of one table. Going up or down keeps to one distance from the left."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._aim: int | None = None
        self._left_at: tuple[int, int] | None = None

    def step(self, key: int) -> bool:
        """Cross into another row if a key leads there; tell whether it did."""
        match key:
            case _Key.Key_Up | _Key.Key_Down:
                return self._across(-1 if key == _Key.Key_Up else 1)
            case _Key.Key_PageUp | _Key.Key_PageDown:
                return self._page(-1 if key == _Key.Key_PageUp else 1)
            case _Key.Key_Left | _Key.Key_Right:
                return self._sideways(-1 if key == _Key.Key_Left else 1)
            case _:
                return False

    def at_edge(self, by: int) -> bool:
        """Tell whether the caret stands in the first line, or in the last."""
        cursor = QTextCursor(self._table.segment.textCursor())
        way = QTextCursor.MoveOperation.Up if by < 0 else QTextCursor.MoveOperation.Down
        return not cursor.movePosition(way)

    def next_cell(self, by: int) -> bool:
        """Go to the next or the previous cell in reading order; tell whether there is one."""
        table = self._table
        if table.cell is None:
            return False
        row, lang = table.cell
        order = table.placing.order
        place = row * 2 + order.index(lang) + by
        if not 0 <= place < 2 * len(table.rows.pairs):
            return False
        table.open(place // 2, order[place % 2])
        table.segment.go_to(len(table.segment.text))
        table.reveal_caret()
        return True

    def into_gap(self) -> bool:
        """Go from the end of a text into the row below if nothing stands there yet; tell whether it is so."""
        table = self._table
        segment = table.segment
        if table.cell is None or segment.blank or not segment.at_end:
            return False
        row, lang = table.cell[0] + 1, table.cell[1]
        if row == len(table.rows.pairs) or table.rows.pairs[row].side(lang).runs:
            return False
        table.open(row, lang)
        table.reveal_caret()
        return True

    def first(self) -> None:
        """Go to the start of the first row."""
        if self._table.rows.pairs:
            self._table.open(0, self._lang)
            self._table.segment.go_to(0)
            self._table.reveal_row()

    def last(self) -> None:
        """Go to the end of the last row."""
        table = self._table
        if table.rows.pairs:
            table.open(len(table.rows.pairs) - 1, self._lang)
            table.segment.go_to(len(table.segment.text))
            table.reveal_row()

    def enter(self, row: int | None) -> None:
        """Go from selected rows into the text of one."""
        table = self._table
        lang = table.block.lang if table.block and table.block.lang else self._lang
        table.open(row if row is not None else table.cell[0] if table.cell else 0, lang)

    def reveal(self, row: int) -> None:
        """Scroll to a row, and make it the one at hand."""
        table = self._table
        table.cell = (row, self._lang)
        table.reveal_row()

    @property
    def _lang(self) -> Lang:
        return self._table.cell[1] if self._table.cell else Lang.EN

    def _across(self, by: int) -> bool:
        """Go up or down a row from the first or last line; stacked, to the twin or the next row's."""
        table = self._table
        if table.cell is None or not self.at_edge(by):
            return False
        row, lang = self._beyond(table.cell, by)
        if not 0 <= row < len(table.rows.pairs):
            return False
        caret = table.segment.cursorRect()
        x = caret.center().x()
        if self._left_at == (table.cell[0], table.segment.caret) and self._aim is not None:
            x = self._aim
        table.open(row, lang)
        style = table.styles.of(table.rows.pairs[row].role, lang)
        height = int(table.segment.document().size().height())
        y = style.above + style.line // 2 if by > 0 else height - style.below - style.line // 2
        table.segment.go_to_point(QPoint(x, y))
        self._aim, self._left_at = x, (row, table.segment.caret)
        table.reveal_caret()
        return True

    def _beyond(self, cell: tuple[int, Lang], by: int) -> tuple[int, Lang]:
        """Return which cell is seen above or below one."""
        row, lang = cell
        if not self._table.placing.stacked:
            return row + by, lang
        order = self._table.placing.order
        place = row * 2 + order.index(lang) + by
        return place // 2, order[place % 2]

    def _page(self, by: int) -> bool:
        """Go a page up or down, the caret as high in the view as before where that is possible."""
        table = self._table
        if table.cell is None:
            return False
        point = table.segment.mapToParent(table.segment.cursorRect().center())
        bar = table.verticalScrollBar()
        was = bar.value()
        bar.setValue(was + by * int(table.viewport().height() * _PAGE))
        if bar.value() == was:
            self.first() if by < 0 else self.last()
            return True
        row, lang = table.row_at(point.y()), table.cell[1]
        table.open(row, lang)
        table.segment.go_to_point(table.segment.mapFromParent(point))
        table.reveal_caret()
        return True

    def _sideways(self, by: int) -> bool:
        """Go on into the row above or below from the very start or end of a text."""
        table = self._table
        segment = table.segment
        if table.cell is None or not (segment.at_start if by < 0 else segment.at_end):
            return False
        row, lang = table.cell[0] + by, table.cell[1]
        if not 0 <= row < len(table.rows.pairs):
            return False
        table.open(row, lang)
        segment.go_to(len(segment.text) if by < 0 else 0)
        table.reveal_caret()
        return True
