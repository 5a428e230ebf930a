"""The dialog that leads to a row: by its number, or by words that somebody remembers of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QWidget

from presskit.desktop.dialogs.parts import Sheet
from presskit.desktop.naming import named
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.search import rows

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LONGEST = 160
"""Characters of a text that a line has room for."""
_NAME = 24
"""Characters that the name of another text has room for."""
_TO_LIST = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
"""Keys that move in the list while the caret stands in the field."""


class _Lines(QAbstractTableModel):
    """Some rows of a kit: number, English, Chinese."""

    def __init__(self, parent: QObject, kit: Kit, text_id: str) -> None:
        super().__init__(parent)
        texts = sorted(kit.releases, key=lambda text: text.id != text_id)
        self._lines: list[tuple[str, Pair]] = []
        for text in texts:
            name = "" if text.id == text_id else f"  ·  {_short(named(kit, text))}"
            self._lines += [(f"{row}{name}", pair) for row, pair in enumerate(text.pairs, 1)]
        self.here = sum(len(text.pairs) for text in texts if text.id == text_id)
        self._told = rows.told(pair for _name, pair in self._lines)
        self._shown: Sequence[int] = range(len(self._lines))

    def narrow(self, words: str) -> None:
        """Show only the rows that hold every word in either language; a number shows all rows."""
        self.beginResetModel()
        found = range(len(self._lines)) if self.row_of(words) >= 0 else rows.remembered(self._told, words)
        self._shown = found
        self.endResetModel()

    def row_of(self, number: str) -> int:
        """Return the line of a row of the text that is shown, by its number; -1 when there is none."""
        row = int(number) - 1 if number.strip().isdecimal() else -1
        return row if row < self.here else -1

    def pair(self, line: int) -> Pair:
        """Return the pair in a line."""
        return self._lines[self._shown[line]][1]

    def line_of(self, pair_id: str) -> int:
        """Return the line of a pair; 0 when it is not shown."""
        return next((line for line in range(len(self._shown)) if self.pair(line).id == pair_id), 0)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("Row"), _("English"), _("Chinese"))[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Tell number or text."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        name, pair = self._lines[self._shown[index.row()]]
        if not index.column():
            return name
        return pair.side(tuple(Lang)[index.column() - 1]).current[:_LONGEST] or "—"


class GoingDialog(Sheet):
    """Lists the rows of the text that is shown, then those of the others; ``chosen`` is the id of a pair."""

    def __init__(self, parent: QWidget | None, kit: Kit, text_id: str, pair_id: str) -> None:
        super().__init__(
            parent, _("Go to row"), _("Type the number of a row, or words of it in either language.")
        )
        self.chosen = ""
        self._lines = _Lines(self, kit, text_id)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(_("Number or words"))
        self.field.setPlaceholderText(_("Number or words"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list = self._table()
        self.column.addWidget(self.field)
        self.column.addWidget(self.list, 1)
        self._go = self.finish(_("Go there"))
        self.list.selectRow(self._lines.line_of(pair_id))
        self.resize(720, 460)
        self.field.setFocus()

    def accept(self) -> None:
        """Close with the row that is chosen, if there is one."""
        index = self.list.currentIndex()
        if index.isValid():
            self.chosen = self._lines.pair(index.row()).id
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let keys that move in the list do so while words are typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _TO_LIST:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setAccessibleName(_("Rows"))
        table.setModel(self._lines)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(100)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        table.doubleClicked.connect(self.accept)
        return table

    def _narrow(self, words: str) -> None:
        """Show what fits, the row with that number or the first one chosen."""
        self._lines.narrow(words)
        count = self._lines.rowCount()
        if count:
            self.list.selectRow(max(0, self._lines.row_of(words)))
        self._go.setEnabled(bool(count))


def _short(name: str) -> str:
    return name if len(name) <= _NAME else f"{name[: _NAME - 1]}…"
