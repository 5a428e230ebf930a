"""Sets a table up to be a grid: its columns, its scroll bars, and none of the table's own ways of editing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from presskit.desktop.colours import Colours
from presskit.desktop.grid.margin import WIDTH
from presskit.desktop.grid.rows import ROLE
from presskit.desktop.grid.styles import PAD

_HEADER = 30
"""The height of the names of the columns, in pixels."""


def arrange(table: QTableView, colours: Colours) -> None:
    """Give a table its columns, and take from it what the grid does in its own way."""
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setAutoScroll(False)
    table.setCornerButtonEnabled(False)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    table.verticalScrollBar().setSingleStep(24)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.resizeSection(ROLE, WIDTH)
    header.setFixedHeight(_HEADER)
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    header.setStyleSheet(header_sheet(colours))
    side = table.verticalHeader()
    side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    side.setMinimumSectionSize(16)
    side.setDefaultSectionSize(48)
    side.hide()


def header_sheet(colours: Colours) -> str:
    """Return how the names of the columns look: quiet, and level with the texts below."""
    return (
        f"QHeaderView {{ background: {colours.window}; border: none; }}"
        f"QHeaderView::section {{ background: {colours.window}; color: {colours.muted}; border: none;"
        f" border-bottom: 1px solid {colours.line}; padding-left: {PAD - 2}px; font-weight: 600; }}"
    )
