"""What somebody has entered in a dialog: to ask before it is lost, and to see that it changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTableWidget,
    QWidget,
)


def entered(dialog: QWidget) -> tuple[object, ...]:
    """Return what all fields of a dialog say now."""
    return (
        *(field.text() for field in dialog.findChildren(QLineEdit)),
        *(field.toPlainText() for field in dialog.findChildren(QPlainTextEdit)),
        *(box.currentText() for box in dialog.findChildren(QComboBox)),
        *(button.isChecked() for button in dialog.findChildren(QAbstractButton) if button.isCheckable()),
        *(listed.count() for listed in dialog.findChildren(QListWidget)),
        *(_cells(table) for table in dialog.findChildren(QTableWidget)),
    )


def watch(dialog: QWidget, changed: Callable[[], object]) -> None:
    """Call something whenever somebody changes a field that a dialog has now."""
    for line in dialog.findChildren(QLineEdit):
        line.textChanged.connect(lambda *_said: changed())
    for text in dialog.findChildren(QPlainTextEdit):
        text.textChanged.connect(lambda *_none: changed())
    for box in dialog.findChildren(QComboBox):
        box.currentIndexChanged.connect(lambda *_index: changed())
    for button in dialog.findChildren(QAbstractButton):
        button.toggled.connect(lambda *_on: changed())
    for table in dialog.findChildren(QTableWidget):
        table.itemChanged.connect(lambda *_item: changed())


def _cells(table: QTableWidget) -> tuple[str, ...]:
    """Return what the cells of a table say, without rows at its end that say nothing."""
    rows = []
    for row in range(table.rowCount()):
        items = (table.item(row, column) for column in range(table.columnCount()))
        rows.append(tuple(item.text() if item is not None else "" for item in items))
    while rows and not any(rows[-1]):
        rows.pop()
    return tuple(cell for cells in rows for cell in cells)
