"""The items of the outline: which line each stands for, where lines can be put, how one is renamed."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QTreeWidget, QTreeWidgetItem, QWidget

from presskit.desktop.docks.outline_lines import Kind, Line

_LINE = Qt.ItemDataRole.UserRole
_INTO = {Kind.TEXT: Kind.GROUP, Kind.HEADING: Kind.TEXT}
"""What things can be put into; the others stay behind their door."""


class Goal(NamedTuple):
    """Where something comes to stand: in which line, and before which one below it (nothing: as the last)."""

    into: Line
    before: str = ""


class Naming(QStyledItemDelegate):
    """Edits the name of a line, and tells what was typed instead of showing it."""

    named = Signal(object, str)

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Begin with the name a line has; words that only stand for one are none."""
        super().setEditorData(editor, index)
        line = index.data(_LINE)
        if isinstance(editor, QLineEdit) and isinstance(line, Line):
            editor.setText("" if line.unnamed else line.title)
            editor.selectAll()
            editor.setAccessibleName(line.title)

    def setModelData(
        self, editor: QWidget, _model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell the new name of a line."""
        line = index.data(_LINE)
        if isinstance(editor, QLineEdit) and isinstance(line, Line):
            self.named.emit(line, editor.text().strip())


def line_of(item: QTreeWidgetItem | None) -> Line | None:
    """Return the line that an item shows."""
    line = item.data(0, _LINE) if item is not None else None
    return line if isinstance(line, Line) else None


def show_line(item: QTreeWidgetItem, line: Line) -> None:
    """Let an item stand for a line."""
    item.setData(0, _LINE, line)


def items(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    """Return all items of a tree in order."""
    found: list[QTreeWidgetItem] = []
    waiting = children(tree.invisibleRootItem())[::-1]
    while waiting:
        found.append(waiting.pop())
        waiting += children(found[-1])[::-1]
    return found


def children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """Return the items right below one."""
    below = (item.child(row) for row in range(item.childCount()))
    return [one for one in below if one is not None]


def takes(into: Line, moving: Line) -> bool:
    """Tell whether a line can be put below another."""
    if into.kind is Kind.GROUP:
        return bool(into.id) and moving.kind is Kind.TEXT
    if into.kind is Kind.DOOR:
        return into.id == moving.kind.value
    return _INTO.get(moving.kind) is into.kind
