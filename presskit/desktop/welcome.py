"""What the window shows while no kit is open: how to begin, and what was open before."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from presskit.desktop.icons import app_icon, icon
from presskit.desktop.looks import tone
from presskit.desktop.strings import Phrases
from presskit.i18n import marked as _

_ENTRIES = (
    (
        "sample",
        "sample",
        _("Open the Suzhou Industrial Park sample"),
        _("A whole release in both languages, with its glossary, to try everything on."),
    ),
    ("new", "new", _("New kit"), _("Start with an empty release.")),
    (
        "import",
        "import",
        _("Import manuscripts"),
        _("Bring an English and a Chinese text together, paragraph by paragraph."),
    ),
    ("open", "open", _("Open a kit"), _("Go on with what you saved.")),
)
_RECENT = 6


class Welcome(QWidget):
    """A calm page in the middle of the window."""

    def __init__(
        self, parent: QWidget, run: Callable[[str], object], reopen: Callable[[Path], object]
    ) -> None:
        super().__init__(parent)
        self._reopen = reopen
        self.buttons: dict[str, QCommandLinkButton] = {}
        self.setAutoFillBackground(True)
        self._phrases = Phrases(self)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._heading = QLabel(self)
        self._heading.setObjectName("section")
        self._phrases.say(self._heading.setText, _("Open before"))
        self._arrange(self._beginnings(run))
        self.setFocusProxy(self.buttons[_ENTRIES[0][0]])
        self.repaint_icons()

    def show_recent(self, paths: tuple[Path, ...]) -> None:
        """List the kits that were open before."""
        while self._recent.count() > 1:
            item = self._recent.takeAt(1)
            gone = item.widget() if item is not None else None
            if gone is not None:
                gone.deleteLater()
        for path in paths[:_RECENT]:
            button = QPushButton(path.stem.replace("&", "&&"), self)
            button.setObjectName("recent")
            button.setFlat(True)
            button.setAutoDefault(True)
            button.setToolTip(str(path))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(partial(self._reopen, path))
            self._recent.addWidget(button)
        self._right.setVisible(bool(paths))

    def repaint_icons(self) -> None:
        """Take on the colours of the palette."""
        for name, picture, _text, _more in _ENTRIES:
            self.buttons[name].setIcon(icon(picture, tone("accent")))
        self.setStyleSheet(
            "#name { font-size: 21pt; font-weight: 700; }"
            f"Welcome {{ background: {tone('paper').name()}; }}"
            f"QCommandLinkButton {{ padding: 9px 12px; border: 1px solid {tone('line').name()};"
            " border-radius: 8px; text-align: left; }"
            f"QCommandLinkButton:hover, QCommandLinkButton:focus {{ border-color: {tone('accent').name()};"
            f" background: {tone('row').name()}; }}"
            f"#recent {{ text-align: left; padding: 5px 10px; border: none; color: {tone('link').name()}; }}"
            "#recent:hover, #recent:focus { text-decoration: underline; }"
        )

    def _beginnings(self, run: Callable[[str], object]) -> QVBoxLayout:
        """Return the name of the program above the ways to begin."""
        logo, title, claim = QLabel(self), QLabel("presskit", self), QLabel(self)
        logo.setPixmap(app_icon().pixmap(QSize(56, 56)))
        title.setObjectName("name")
        claim.setObjectName("hint")
        self._phrases.say(claim.setText, _("News in English and Chinese, side by side."))
        left = QVBoxLayout()
        left.setSpacing(8)
        for widget in (logo, title, claim):
            left.addWidget(widget)
        left.addSpacing(14)
        for name, picture, text, more in _ENTRIES:
            left.addWidget(self._button(name, picture, text, more))
            self.buttons[name].clicked.connect(partial(run, name))
        left.addStretch(1)
        return left

    def _button(self, name: str, picture: str, text: str, more: str) -> QCommandLinkButton:
        button = QCommandLinkButton(self)
        button.setIconSize(QSize(24, 24))
        button.setIcon(icon(picture))
        button.setMinimumWidth(440)
        button.setAutoDefault(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._phrases.say(button.setText, text)
        self._phrases.say(button.setDescription, more)
        self.buttons[name] = button
        return button

    def _arrange(self, left: QVBoxLayout) -> None:
        self._right = QFrame(self)
        self._recent.addWidget(self._heading)
        outer = QVBoxLayout(self._right)
        outer.setContentsMargins(0, 128, 0, 0)
        outer.addLayout(self._recent)
        outer.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(36)
        row.addStretch(1)
        row.addLayout(left)
        row.addWidget(self._right)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
