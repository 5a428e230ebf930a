"""Where the two sides of a row stand: beside each other, or one above the other in a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QTableView

from presskit.desktop.grid.margin import WIDTH
from presskit.desktop.grid.rows import COLUMNS, LANGS, ROLE
from presskit.desktop.grid.styles import PAD
from presskit.model.language import Lang
from presskit.model.pair import Role

if TYPE_CHECKING:
    from presskit.desktop.grid.table import Table

AUTO, BESIDE, STACKED = "auto", "beside", "stacked"
_NARROW = 25
"""English characters that a line must hold; narrower columns are stacked when the table may choose."""


class Placing:
    """Shares the room of a table. Stacked, the column of the first language holds both."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._room = 0
        self.choice = AUTO
        self.stacked = False

    @property
    def order(self) -> tuple[Lang, Lang]:
        """The languages as they are read: left and right, or upper and lower."""
        header = self._table.horizontalHeader()
        return LANGS[header.logicalIndex(1)], LANGS[header.logicalIndex(2)]

    @property
    def is_new(self) -> bool:
        """Whether no room has been shared yet."""
        return self._room == 0

    def set_order(self, first: Lang) -> None:
        """Put a language on the left, or above the other."""
        header = self._table.horizontalHeader()
        header.moveSection(header.visualIndex(COLUMNS[first]), 1)
        self._divide(max(0, self._room))

    def share(self) -> bool:
        """Share the width there is; tell whether that has changed anything."""
        room = self._table.viewport().width() - WIDTH
        stacked = self._wants_stack(room)
        if room <= 0 or (room == self._room and stacked == self.stacked):
            return False
        self._room, self.stacked = room, stacked
        self._divide(room)
        return True

    def langs(self, column: int) -> tuple[Lang, ...]:
        """Return the languages that a column shows; none for the first."""
        if column == ROLE:
            return ()
        return self.order if self.stacked else (LANGS[column],)

    def width(self, lang: Lang) -> int:
        """Return how wide the texts of a language may be with the room beside them, in pixels."""
        return self._table.columnWidth(COLUMNS[self.order[0] if self.stacked else lang])

    def rect(self, row: int, lang: Lang) -> QRect:
        """Return where one side of a row is in the view."""
        column = COLUMNS[self.order[0] if self.stacked else lang]
        whole = QTableView.visualRect(self._table, self._table.rows.index(row, column))
        return self.part(whole, row, lang)

    def part(self, cell: QRect, row: int, lang: Lang) -> QRect:
        """Return the part of a row's cell that belongs to a language."""
        if not self.stacked:
            return cell
        upper = min(self._table.heights.upper(row), cell.height())
        if lang is self.order[0]:
            return QRect(cell.left(), cell.top(), cell.width(), upper)
        return cell.adjusted(0, upper, 0, 0)

    def column_at(self, point: QPoint) -> int:
        """Return the column, that of a language even where two share one, at a point of the view."""
        table = self._table
        column = table.columnAt(point.x())
        row = table.rowAt(point.y())
        if not self.stacked or column not in LANGS or row < 0:
            return column
        upper, lower = self.order
        return COLUMNS[upper if point.y() < self.rect(row, lower).top() else lower]

    def _wants_stack(self, room: int) -> bool:
        if self.choice != AUTO:
            return self.choice == STACKED
        letter = self._table.styles.of(Role.BODY, Lang.EN).em
        return room // 2 - 2 * PAD < _NARROW * letter

    def _divide(self, room: int) -> None:
        """Give the columns their widths."""
        header = self._table.horizontalHeader()
        first, second = (COLUMNS[lang] for lang in self.order)
        header.setSectionHidden(first, False)
        header.setSectionHidden(second, self.stacked)
        if room:
            header.resizeSection(first, room if self.stacked else room // 2)
        if room and not self.stacked:
            header.resizeSection(second, room - room // 2)
        self._table.rows.stacked = self.order if self.stacked else ()
        header.viewport().update()
