"""Unsaved work that earlier windows left behind when they were killed: looked for beside the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from presskit.desktop.window import Window
    from presskit.store.recovery import LeftBehind, Recovered


class Leftovers(QObject):
    """What was left behind, offered once at the start and in the File menu for as long as it is there."""

    def __init__(self, window: Window, folder: Path) -> None:
        super().__init__(window)
        self.left: tuple[LeftBehind, ...] = ()
        self._window = window
        self._folder = folder

    def look(self) -> None:
        """Look for unsaved work, and offer what there is."""
        folder = self._folder
        if not folder.is_dir():
            return

        def work(_report: object) -> tuple[LeftBehind, ...]:
            from presskit.store.recovery import Journal

            return tuple(Journal.left_behind(folder))

        self._window.render_lane.put("leftovers", work, self._offer)

    def show(self) -> None:
        """Show what was left behind, to be opened, kept for later or discarded."""
        from presskit.desktop.dialogs.recovery import RecoveryDialog

        dialog = RecoveryDialog(self._window, self.left, self._open, self._discard)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _offer(self, left: tuple[LeftBehind, ...]) -> None:
        self.left = left
        if left:
            self.show()

    def _open(self, left: LeftBehind) -> None:
        """Open work as it was; its journal goes, since a new one begins."""
        recovered = left.recovered()
        self._window.session.leave(lambda: self._take(left, recovered))

    def _discard(self, left: LeftBehind) -> None:
        left.discard()
        self._forget(left)

    def _take(self, left: LeftBehind, recovered: Recovered) -> None:
        self._window.session.recover(recovered)
        self._discard(left)

    def _forget(self, left: LeftBehind) -> None:
        self.left = tuple(one for one in self.left if one is not left)
        self._window.commands.refresh()
