"""The kits that were open before, and which of them are still where they were."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from presskit.model.kit import Kit
from presskit.workspace import recent
from presskit.workspace.recent import Recent

if TYPE_CHECKING:
    from presskit.desktop.window import Window

_OFTEN = 40
"""Milliseconds between two looks at whether the files were found."""
_TRIES = 250
"""How often that is looked at; a server that is gone may take minutes to say so."""


class Recents(QObject):
    """Lists them for the start page and the menu. Whether they exist is found out beside the window."""

    changed = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._there: dict[Path, bool] = {}
        self._tries = 0
        self._poll = QTimer(self)
        self._poll.setInterval(_OFTEN)
        self._poll.timeout.connect(self._take)
        self._looking: threading.Thread | None = None

    @property
    def listed(self) -> tuple[Recent, ...]:
        """All that are remembered, the latest first."""
        return recent.listed(self._window.settings)

    def is_missing(self, path: Path) -> bool:
        """Tell whether a kit was looked for and not found."""
        return not self._there.get(path, True)

    def look(self) -> None:
        """Look for the files; ``changed`` tells when one turns out to be missing or back again."""
        if self._looking is not None and self._looking.is_alive():
            return
        self._found: dict[Path, bool] = {}
        paths = tuple(one.path for one in self.listed)
        self._looking = threading.Thread(target=_look, args=(paths, self._found), daemon=True)
        self._looking.start()
        self._tries = _TRIES
        self._poll.start()

    def remember(self, path: Path, kit: Kit) -> None:
        """Put a kit first."""
        self._there[path] = True
        now = datetime.now().astimezone()
        self._window.settle(recent.remembered(self._window.settings, path, recent.title_of(kit), now))

    def forget(self, path: Path) -> None:
        """Take a kit from the list; its file stays."""
        self._window.settle(recent.forgotten(self._window.settings, path))
        self.changed.emit()

    def forget_all(self) -> None:
        """Empty the list; the files stay."""
        self._window.settle(replace(self._window.settings, recent=(), recent_told=()))
        self.changed.emit()

    def _take(self) -> None:
        """Take on what has been found out so far."""
        self._tries -= 1
        done = self._looking is None or not self._looking.is_alive()
        if done or self._tries <= 0:
            self._poll.stop()
        new = dict(self._found)
        missing = {path for path, there in new.items() if not there}
        before = {path for path, there in self._there.items() if not there and path in new}
        self._there.update(new)
        if missing != before:
            self.changed.emit()


def _look(paths: tuple[Path, ...], found: dict[Path, bool]) -> None:
    for path in paths:
        try:
            found[path] = path.exists()
        except OSError:
            found[path] = False
