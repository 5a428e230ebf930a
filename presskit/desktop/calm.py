"""Focus mode: nothing but the panes, the present row lit and the others dimmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDockWidget, QLayout, QToolBar, QWidget

if TYPE_CHECKING:
    from presskit.desktop.window import Window

_WIDEST = 1180
"""Device-independent pixels that the panes take at most, so that lines stay readable on a large screen."""


class Calm(QObject):
    """Hides what is around the panes of one window, and brings back what was there."""

    def __init__(self, window: Window, column: QLayout) -> None:
        super().__init__(window)
        self._window, self._column = window, column
        self._hidden: list[QWidget] = []
        self._state = QByteArray()
        self.on = False
        self._escape = QShortcut(Qt.Key.Key_Escape, window, context=Qt.ShortcutContext.WindowShortcut)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.leave)

    def toggle(self) -> None:
        """Begin, or end."""
        self.leave() if self.on else self.enter()

    def enter(self) -> None:
        """Leave nothing but the panes."""
        window = self._window
        if self.on or window.grid is None:
            return
        self.on = True
        self._state = window.saveState()
        around = [*window.findChildren(QDockWidget), *window.findChildren(QToolBar)]
        around += [window.menuBar(), window.statusBar(), window.strip]
        self._hidden = [part for part in around if part.isVisibleTo(window)]
        for part in self._hidden:
            part.hide()
        window.grid.look.dim(on=True)
        self._escape.setEnabled(True)
        window.installEventFilter(self)
        self.fit()
        window.grid.setFocus()
        window.commands.refresh()

    def leave(self) -> None:
        """Bring back what was there."""
        if not self.on:
            return
        self.on = False
        for part in self._hidden:
            part.show()
        self._hidden = []
        self._window.restoreState(self._state)
        if self._window.grid is not None:
            self._window.grid.look.dim(on=False)
        self._escape.setEnabled(False)
        self._window.removeEventFilter(self)
        self.fit()
        self._window.commands.refresh()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go with the window when it changes its size."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def fit(self) -> None:
        """Keep the panes in the middle of a wide window while nothing is beside them."""
        beside = max(0, (self._window.width() - _WIDEST) // 2) if self.on else 0
        self._column.setContentsMargins(beside, 0, beside, 0)
