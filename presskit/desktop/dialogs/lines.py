"""The rows of a list's dialog: things with what is said of them, and a table that keys always lead into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton, QTableView

from presskit.model.language import Wording

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
Cells: TypeAlias = tuple[Wording | str, ...]
"""What a row says, column by column."""
_LEADING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Space})
"""Keys that select a row where none is selected, also when there is only one."""


class Lines(QAbstractTableModel):
    """Things as rows; what is said in both languages stands on two lines, English above."""

    def __init__(self, heads: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self.ids: tuple[str, ...] = ()
        self._rows: tuple[Cells, ...] = ()
        self._icons: tuple[QIcon, ...] = ()

    def show_lines(self, ids: tuple[str, ...], rows: tuple[Cells, ...], icons: tuple[QIcon, ...]) -> None:
        """Show other things: their ids, what their cells say, and a picture for each if there are any."""
        self.beginResetModel()
        self.ids, self._rows, self._icons = ids, rows, icons
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of things."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Say what a cell says."""
        cell = self._rows[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return "\n".join(filter(None, (cell.en, cell.zh))) if isinstance(cell, Wording) else cell
            case Qt.ItemDataRole.DecorationRole if index.column() == 0 and self._icons:
                return self._icons[index.row()]
        return None


class Table(QTableView):
    """A table in which every row can be reached by keys."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select the present row, or the first, when a key leads nowhere else."""
        super().keyPressEvent(event)
        if event.key() in _LEADING and not self.selectionModel().hasSelection() and self.model().rowCount():
            self.selectRow(max(0, self.currentIndex().row()))


class SideButton(QPushButton):
    """A button beside a list: Enter presses it, and not the one that closes the dialog."""

    def __init__(self, picture: QIcon, text: str) -> None:
        super().__init__(picture, text)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button by Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)
