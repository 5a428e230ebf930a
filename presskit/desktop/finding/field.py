"""A field for words that remembers what was typed in it before: with the keys up and down, or as a menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from presskit.desktop.icons import icon
from presskit.desktop.strings import Phrases
from presskit.i18n import marked as _

MOST = 20
"""How many earlier words are remembered."""

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_UP_DOWN = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class Field(QLineEdit):
    """Words to look for, or what takes their place. ``entered`` tells of Enter, with its modifier keys."""

    entered = Signal(object)

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.past: tuple[str, ...] = ()
        self._at = -1
        self._draft = ""
        self._action = self.addAction(icon("chevron"), QLineEdit.ActionPosition.TrailingPosition)
        self._action.triggered.connect(self._offer)
        self.textEdited.connect(self._edited)
        phrases = Phrases(self)
        phrases.say(self.setPlaceholderText, name)
        phrases.say(self.setAccessibleName, name)
        phrases.say(self._action.setToolTip, _("Earlier words"))

    def remember(self, words: str) -> None:
        """Put words first among those that were typed before."""
        if words:
            self.past = (words, *(other for other in self.past if other != words))[:MOST]
        self._at = -1

    def repaint_icons(self) -> None:
        """Take on the colours of the palette."""
        self._action.setIcon(icon("chevron"))

    def event(self, event: QEvent) -> bool:
        """Keep Enter from the commands of the window, with whatever modifier keys."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _ENTER
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring back earlier words, tell of Enter, else do as any field does."""
        key = Qt.Key(event.key())
        if key in _ENTER:
            self.entered.emit(event.modifiers())
        elif key in _UP_DOWN:
            self._bring(self._at + _UP_DOWN[key])
        else:
            super().keyPressEvent(event)

    def _bring(self, number: int) -> None:
        """Show earlier words by their number; below 0 stands what was being typed."""
        if self._at < 0:
            self._draft = self.text()
        if -1 <= number < len(self.past):
            self._at = number
            self.setText(self.past[number] if number >= 0 else self._draft)

    def _edited(self) -> None:
        self._at = -1

    def _offer(self) -> None:
        menu = QMenu(self)
        for words in self.past:
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda *_checked, words=words: self.setText(words))
        menu.setEnabled(bool(self.past))
        menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
