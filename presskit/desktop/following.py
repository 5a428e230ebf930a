"""Lets the window follow kit and caret: what the eye is on at once, what is around it in a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from presskit.desktop.delays import delay

if TYPE_CHECKING:
    from presskit.desktop.window import Window

_PAUSE = 120
"""Milliseconds without a key after which counts, lists and menus follow: nobody reads them between keys."""


class Following(QObject):
    """Shows the present state everywhere, once for however many changes came together.

    The first change after a pause enables the commands at once; those that follow it closely wait.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._soon = delay(self, 0, self._follow)
        self._later = delay(self, _PAUSE, self._catch_up)

    def start(self) -> None:
        """Follow once the present event is over."""
        self._soon.start()

    def now(self) -> None:
        """Follow at once in everything."""
        self._soon.stop()
        self._follow()
        self._catch_up()

    def _follow(self) -> None:
        window = self._window
        if window.workspace is not None:
            window.strip.show_text(window.workspace.kit, window.text)
        if window.has_panels:
            window.panels.follow()
        window.entitle()
        if self._later.isActive():
            window.commands.await_refresh()
        else:
            window.commands.refresh()
        self._later.start()

    def _catch_up(self) -> None:
        self._later.stop()
        window = self._window
        if window.has_panels:
            window.panels.refresh()
        window.status.refresh()
        window.frame.refresh()
        window.commands.refresh()
