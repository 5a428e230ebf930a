"""What an export would lose, said in its dialog before it is made."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from presskit.desktop import forewarning
from presskit.desktop.delays import delay
from presskit.desktop.exporting import Choice
from presskit.desktop.forewarning import Lost
from presskit.desktop.icons import picture
from presskit.desktop.lanes import Lane
from presskit.desktop.looks import tone
from presskit.i18n import counted
from presskit.workspace.workspace import Workspace

_SOON = 150
"""Milliseconds after the last change of a choice when its losses are looked for."""
_KEY = "losses"


class Forewarned(QWidget):
    """A warning that is there only when there is something to warn of."""

    def __init__(self, workspace: Workspace, lane: Lane) -> None:
        super().__init__()
        self._kit, self._pictures, self._lane = workspace.kit, workspace.pictures, lane
        self._wanted: tuple[Choice, str, str] = (Choice(), "", "")
        self._soon = delay(self, _SOON, self._look)
        mark = QLabel()
        mark.setPixmap(picture("warning", tone("warning"), 18))
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.hide()

    def look(self, choice: Choice, look: str, text: str) -> None:
        """Look at what a choice would lose: at texts at once, at characters in a moment."""
        if (choice, look, text) != self._wanted:
            self._wanted = (choice, look, text)
            self._say(())
            self._soon.start()

    def end(self) -> None:
        """Look no more."""
        self._soon.stop()
        self._lane.cancel(_KEY)

    def _look(self) -> None:
        wanted, kit, pictures = self._wanted, self._kit, self._pictures
        choice, look, text = wanted

        def done(found: tuple[Lost, ...]) -> None:
            if self._wanted == wanted:
                self._say(found)

        self._lane.put(_KEY, lambda report: forewarning.lost(kit, pictures, choice, look, text, report), done)

    def _say(self, characters: tuple[Lost, ...]) -> None:
        told = forewarning.warnings(self._kit, self._wanted[0], characters)
        self.words.setText("\n".join(told))
        self.words.setAccessibleName(self.words.text())
        self.setVisible(bool(told))


def warned_of(errors: int) -> QWidget:
    """Return a warning of what the checks found."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    mark = QLabel()
    mark.setPixmap(picture("error", tone("error"), 18))
    words = QLabel(
        counted(
            "The checks found {n} error. It is better mended before this goes out.",
            "The checks found {n} errors. They are better mended before this goes out.",
            errors,
        )
    )
    words.setWordWrap(True)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return whole
