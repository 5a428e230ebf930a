"""A strip above the panes that says what went wrong or worked, what is safe, and what to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from presskit.desktop.delays import delay
from presskit.desktop.icons import icon, picture
from presskit.desktop.looks import tone
from presskit.desktop.strings import Phrases
from presskit.errors import PresskitError
from presskit.i18n import marked as _

_STAYS = 8000
"""Milliseconds that good news stays; bad news stays until it is closed."""


class Banner(QFrame):
    """One message at a time, the latest."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._bad = False
        self._run: Callable[[], object] | None = None
        self._mark = QLabel(self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._act)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self.hide)
        phrases = Phrases(self)
        phrases.say(self._close.setToolTip, _("Close this message"))
        phrases.say(self._close.setAccessibleName, _("Close this message"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        for part in (self._mark, self._words, self._button, self._close):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.setStretch(1, 1)
        self._timer = delay(self, _STAYS, self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What the banner says now; nothing when it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def fail(self, error: PresskitError) -> None:
        """Show a failure and its remedy until it is closed."""
        self._show(error.told, error.advice, bad=True)

    def tell(self, text: str, button: str = "", run: Callable[[], object] | None = None) -> None:
        """Show good news for a while, with a button when there is something to do about it."""
        self._show(text, "", bad=False)
        self._run = run
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._timer.start()

    def repaint_icons(self) -> None:
        """Take on the colours of the palette."""
        colour = tone("error" if self._bad else "signed")
        self._mark.setPixmap(picture("error" if self._bad else "check", colour, 18))
        self._close.setIcon(icon("close"))
        ground = QColor(colour)
        ground.setAlpha(30)
        self.setStyleSheet(
            f"#banner {{ background: {ground.name(QColor.NameFormat.HexArgb)};"
            f" border: none; border-bottom: 1px solid {colour.name()}; }}"
        )

    def _show(self, text: str, advice: str, *, bad: bool) -> None:
        self._bad, self._run = bad, None
        self._timer.stop()
        self._button.hide()
        self._words.setText(f"{text}\n{advice}" if advice else text)
        self.repaint_icons()
        self.show()

    def _act(self) -> None:
        if self._run is not None:
            self._run()
        self.hide()
