"""How the parts of the window stand together, and where the user left them the last time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QScrollArea,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from presskit.desktop.calm import Calm
from presskit.workspace.settings import Settings

if TYPE_CHECKING:
    from presskit.desktop.finding.finder import Finder
    from presskit.desktop.grid.grid import Grid
    from presskit.desktop.panels import Panels
    from presskit.desktop.window import Window

_USUAL = QSize(1440, 900)
_NARROW, _LOW = 1180, 780
"""In a window narrower or lower than this the panels at the bottom start behind each other."""
_ROOM = {"outline": 1100, "preview": 1360}
"""How wide a window must be for these panels to be there at first."""
_UNASKED = {"review": False}
"""Panels that are not there until somebody wants them."""
_VERSION = 3
"""Goes up when panels come or go, so that an arrangement of other panels is not brought back."""


class Frame:
    """Places the panes, the strip, the banner and the panels.

    ``finder`` is there once somebody has looked for something.
    """

    def __init__(self, window: Window) -> None:
        self._window = window
        self.finder: Finder | None = None
        self._stack = QStackedWidget(window)
        self._welcome = _scrolled(window.welcome)
        self._stack.addWidget(self._welcome)
        middle = QWidget(window)
        self._column = column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (window.banner, window.strip):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        window.setCentralWidget(middle)
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.calm: Calm = Calm(window, column)
        QTimer.singleShot(0, window, self._take_drops)
        self._shown = self._fresh = False
        self._docks: tuple[QDockWidget, ...] = ()
        self._panels: dict[str, bool] = {**_UNASKED, "preview": window.settings.preview}
        if not window.restoreGeometry(_read(window.settings.geometry)):
            room = window.screen().availableSize()
            window.resize(_USUAL.boundedTo(room - QSize(40, 60)))

    def add_bar(self, bar: QWidget) -> None:
        """Place a bar right above the panes."""
        self._column.insertWidget(self._column.indexOf(self._stack), bar)

    def refresh(self) -> None:
        """Let what stands above the panes follow them."""
        if self.finder is not None:
            self.finder.refresh()

    def show_panes(self, grid: Grid | None) -> None:
        """Show the panes of a kit and the panels beside them, or the welcome page alone."""
        self.calm.leave()
        if grid is not None:
            self._docks = self._window.panels.all
        if self._shown:
            self._note()
        self._shown = grid is not None
        if self._fresh:
            self._leave_out()
        if grid is not None:
            self._stack.addWidget(grid)
        self._stack.setCurrentWidget(grid or self._welcome)
        self._window.strip.setVisible(self._shown)
        self._show_docks()
        if self._shown and self._fresh:
            self._fresh = False
            QTimer.singleShot(0, self._window, self._proportion)

    def remembered(self, settings: Settings) -> Settings:
        """Return the settings with where the window and its panels stand."""
        window = self._window
        self.calm.leave()
        if not self._docks:
            return replace(settings, geometry=_written(window.saveGeometry()))
        if self._shown:
            self._note()
        for dock in self._docks:
            dock.setVisible(self._wanted(dock))
        return replace(
            settings,
            geometry=_written(window.saveGeometry()),
            state=_written(window.saveState(_VERSION)),
            preview=self._panels.get("preview", True),
        )

    def place(self, panels: Panels) -> None:
        """Place the panels as they were left, else as they are at first."""
        window = self._window
        self._docks = panels.all
        self.add_bar(panels.standing.chips)
        self._column.addWidget(panels.standing.looking)
        self._lay_out(panels)
        if window.restoreState(_read(window.settings.state), _VERSION):
            self._panels = {dock.objectName(): not dock.isHidden() for dock in self._docks}
        else:
            self._fresh = True
        self._show_docks()

    def reset(self) -> None:
        """Put the panels back where they are at first."""
        self.calm.leave()
        for dock in self._docks:
            dock.setFloating(False)
            self._window.removeDockWidget(dock)
        self._lay_out(self._window.panels)
        self._panels = dict(_UNASKED)
        self._leave_out()
        self._show_docks()
        QTimer.singleShot(0, self._window, self._proportion)

    def _take_drops(self) -> None:
        """Let files be dropped on the window, once it is there."""
        from presskit.desktop.dropping import Dropping
        from presskit.desktop.tabs import TabNames

        Dropping(self._window)
        TabNames(self._window)

    def _lay_out(self, panels: Panels) -> None:
        """Put the outline on the left, preview and review on the right, the others at the bottom."""
        window = self._window
        right, bottom = Qt.DockWidgetArea.RightDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea
        window.setCorner(Qt.Corner.BottomRightCorner, right)
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, panels.outline)
        window.addDockWidget(right, panels.preview)
        window.addDockWidget(right, panels.review)
        window.tabifyDockWidget(panels.preview, panels.review)
        panels.preview.raise_()
        window.addDockWidget(bottom, panels.glossary)
        if self._is_small:
            window.addDockWidget(bottom, panels.findings)
            window.tabifyDockWidget(panels.glossary, panels.findings)
            panels.glossary.raise_()
        else:
            window.splitDockWidget(panels.glossary, panels.findings, Qt.Orientation.Horizontal)
        placed = (panels.outline, panels.preview, panels.review, panels.glossary, panels.findings)
        for dock in (one for one in panels.all if one not in placed):
            window.addDockWidget(bottom, dock)
            window.tabifyDockWidget(panels.findings, dock)
            panels.findings.raise_()

    @property
    def _is_small(self) -> bool:
        return self._window.width() < _NARROW or self._window.height() < _LOW

    def _leave_out(self) -> None:
        """Leave the panels at the sides out of a window that has no room for them."""
        for name, least in _ROOM.items():
            if self._window.width() < least:
                self._panels[name] = False

    def _note(self) -> None:
        """Remember which panels are there."""
        self._panels = {dock.objectName(): dock.isVisibleTo(self._window) for dock in self._docks}

    def _wanted(self, dock: QDockWidget) -> bool:
        return self._panels.get(dock.objectName(), True)

    def _show_docks(self) -> None:
        for dock in self._docks:
            dock.setVisible(self._shown and self._wanted(dock))
            dock.toggleViewAction().setEnabled(self._shown)

    def _proportion(self) -> None:
        """Give the panels the sizes they begin with."""
        window = self._window
        window.resizeDocks(
            [window.outline, window.preview],
            [round(min(240, window.width() * 0.15)), round(window.width() * 0.32)],
            Qt.Orientation.Horizontal,
        )
        window.resizeDocks([window.glossary], [round(window.height() * 0.27)], Qt.Orientation.Vertical)
        window.resizeDocks(
            [window.glossary, window.findings],
            [round(window.width() * 0.3), round(window.width() * 0.34)],
            Qt.Orientation.Horizontal,
        )


def _scrolled(page: QWidget) -> QScrollArea:
    """Return a page that scrolls where the window is too small for it."""
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusProxy(page)
    return area


def _written(content: QByteArray) -> str:
    return content.toBase64().toStdString()


def _read(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
