"""A table of the rows that differ between two states of a kit, each shown around where it differs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from presskit.i18n import translated as _
from presskit.model.language import Lang
from presskit.workspace.changes import Changes, Row

_MOST = 60
"""Rows shown; whoever wants more opens the state."""
_BEFORE, _SHOWN = 24, 160
"""Characters shown before the first that differs, and of each text in all."""


class ChangeTable(QTableWidget):
    """Two columns, the earlier state left, the later right."""

    def __init__(self, before: str, after: str, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self.setHorizontalHeaderLabels([before, after])
        self.setAccessibleName(_("Rows that differ"))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )

    def show_changes(self, changes: Changes | None) -> None:
        """Show the rows that differ, the first of them where there are many."""
        rows = changes.rows if changes is not None else ()
        shown = [pair for row in rows[:_MOST] for pair in _sides(row)]
        self.setRowCount(0)
        self.setRowCount(len(shown))
        for number, texts in enumerate(shown):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                self.setItem(number, column, item)
        if shown:
            self.setCurrentCell(0, 0)


def _sides(row: Row) -> Iterator[tuple[str, str]]:
    """Yield both states of each side of a row that differs."""
    for lang in Lang:
        texts = [pair.side(lang).current if pair is not None else "" for pair in (row.before, row.after)]
        if texts[0] != texts[1]:
            start = max(0, _alike(*texts) - _BEFORE)
            yield _shown(texts[0], start), _shown(texts[1], start)


def _alike(before: str, after: str) -> int:
    """Return how many characters two texts have in common from their start on."""
    return sum(takewhile(bool, map(str.__eq__, before, after)))


def _shown(text: str, start: int) -> str:
    stretch = text[start : start + _SHOWN]
    return f"{'…' if start and stretch else ''}{stretch}{'…' if start + _SHOWN < len(text) else ''}"
