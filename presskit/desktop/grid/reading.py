"""Lets a table be read without letting it be changed: the caret goes everywhere, keys type nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt

from presskit.desktop.grid.table import Table

_READING = (
    Qt.TextInteractionFlag.TextSelectableByMouse
    | Qt.TextInteractionFlag.TextSelectableByKeyboard
    | Qt.TextInteractionFlag.LinksAccessibleByMouse
)


def settle(table: Table, read_only: bool) -> None:
    """Let a table be read only, or be edited again; text being composed is committed before."""
    segment = table.segment
    if segment.isReadOnly() != read_only:
        segment.commit_composition()
        segment.setReadOnly(read_only)
        if read_only:
            segment.setTextInteractionFlags(_READING)
