"""Gives a name to the tabs of panels that stand behind each other, for who cannot see them."""

from __future__ import annotations

from PySide6.QtCore import QChildEvent, QEvent, QObject
from PySide6.QtWidgets import QMainWindow, QTabBar

from presskit import i18n
from presskit.i18n import marked as _


class TabNames(QObject):
    """Names each bar of tabs as it comes to a window, and all of them again in another language."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        self._name_all()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Name what has come."""
        if isinstance(event, QChildEvent) and event.type() == QEvent.Type.ChildPolished:
            _name(event.child())
        elif event.type() == QEvent.Type.LanguageChange:
            self._name_all()
        return False

    def _name_all(self) -> None:
        for bar in self._window.findChildren(QTabBar):
            _name(bar)


def _name(child: QObject) -> None:
    if isinstance(child, QTabBar):
        child.setAccessibleName(i18n.translated(_("Panels behind each other")))
