"""A strip above the panes that says what is the matter with the kit's file, for as long as it is so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from presskit import i18n
from presskit.desktop.icons import icon, picture
from presskit.desktop.looks import tone
from presskit.desktop.strings import Phrases
from presskit.i18n import marked as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

Choice: TypeAlias = tuple[str, Callable[[], object]]
"""The message id of a button, and what it does."""


class Notice(QFrame):
    """One state of affairs at a time, with the choices there are. The keyboard stays where it is."""

    def __init__(self, parent: QWidget, column: QVBoxLayout, place: int) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.buttons: list[QPushButton] = []
        self._said: Callable[[], str] = str
        self._choices: Sequence[Choice] = ()
        self._mark, self._words = QLabel(self), QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 8, 6)
        self._row.setSpacing(10)
        for part in (self._mark, self._words, self._close):
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.setStretch(1, 1)
        column.insertWidget(place, self)
        self.hide()
        Phrases(self).keep(self._word)
        self._paint()

    @property
    def text(self) -> str:
        """What the notice says now; nothing when it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def say(self, said: Callable[[], str], *choices: Choice) -> None:
        """Show what a function words, now and in each language later, with buttons for the choices."""
        self._said, self._choices = said, choices
        for button in self.buttons:
            button.deleteLater()
        self.buttons = []
        for number, (_message, run) in enumerate(choices):
            button = QPushButton(self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda *_checked, run=run: run())
            self._row.insertWidget(2 + number, button, 0, Qt.AlignmentFlag.AlignVCenter)
            self.buttons.append(button)
        self._word()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def changeEvent(self, event: QEvent) -> None:
        """Take on the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()

    def _word(self) -> None:
        self._words.setText(self._said())
        self.setAccessibleName(self._words.text())
        for button, (message, _run) in zip(self.buttons, self._choices, strict=True):
            button.setText(i18n.translated(message))
        self._close.setToolTip(i18n.translated(_("Close this message")))
        self._close.setAccessibleName(self._close.toolTip())

    def _paint(self) -> None:
        colour = tone("warning")
        self._mark.setPixmap(picture("warning", colour, 18))
        self._close.setIcon(icon("close"))
        ground = QColor(colour)
        ground.setAlpha(30)
        sheet = (
            f"#notice {{ background: {ground.name(QColor.NameFormat.HexArgb)};"
            f" border: none; border-bottom: 1px solid {colour.name()}; }}"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
