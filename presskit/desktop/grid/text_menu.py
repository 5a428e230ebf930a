"""The context menu of the text: what the clipboard can do; others add to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from presskit.desktop.grid.layouts import within_lines
from presskit.i18n import translated as _

if TYPE_CHECKING:
    from presskit.desktop.grid.grid import Grid
    from presskit.desktop.grid.segment import Segment


def aim(segment: Segment, point: QPoint) -> None:
    """Put the caret where a menu is wanted, unless that is inside what is selected."""
    place = segment.cursorForPosition(within_lines(segment, point)).position()
    cursor = segment.textCursor()
    if not cursor.hasSelection() or not cursor.selectionStart() <= place <= cursor.selectionEnd():
        segment.go_to_point(point)


def text_menu(grid: Grid) -> QMenu:
    """Return the context menu of a grid; it deletes itself when it closes."""
    menu = QMenu(grid)
    chosen = grid.table.block is not None or grid.table.segment.textCursor().hasSelection()
    barred = grid.commands.barred
    for name, keys, command, able in (
        (_("Cut"), QKeySequence.StandardKey.Cut, grid.cut, chosen and not barred),
        (_("Copy"), QKeySequence.StandardKey.Copy, grid.copy, chosen),
        (_("Paste"), QKeySequence.StandardKey.Paste, grid.paste, not barred),
    ):
        action = menu.addAction(name, command)
        action.setShortcut(keys)
        action.setEnabled(able)
    menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
    return menu
