"""What the window shows while no kit is open: how to begin, and what was open before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from presskit.desktop.delays import delay
from presskit.desktop.icons import app_icon, icon
from presskit.desktop.looks import tone
from presskit.desktop.strings import Phrases
from presskit.i18n import marked as _
from presskit.store.templates import TEMPLATES

if TYPE_CHECKING:
    from presskit.desktop.recent_list import RecentList
    from presskit.desktop.window import Window

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
_FIRST = _ENTRIES[0][0]
_WIDTH = 420


class Welcome(QWidget):
    """A calm page in the middle of the window. Files may be dropped on it, as on the whole window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.buttons: dict[str, QPushButton] = {}
        self.setAutoFillBackground(True)
        self._phrases = Phrases(self)
        self.recent: RecentList | None = None
        self._right = QVBoxLayout()
        self._nothing, self._drop = QLabel(self), QLabel(self)
        self._soon = delay(self, 0, self._list)
        self._arrange(self._beginnings(), self._before())
        self.setFocusProxy(self.buttons[_FIRST])
        window.session.recents.changed.connect(self._list)
        self.repaint_icons()

    def show_recent(self) -> None:
        """List the kits that were open before, and find out which of them are still there."""
        self._soon.start()
        self._window.session.recents.look()

    def repaint_icons(self) -> None:
        """Take on the colours of the palette."""
        for name, picture, _text, _more in _ENTRIES:
            self.buttons[name].setIcon(icon(picture, tone("accent")))
        line, accent, row = (tone(name).name() for name in ("line", "accent", "row"))
        self.setStyleSheet(
            "#name { font-size: 21pt; font-weight: 700; }"
            f"Welcome {{ background: {tone('paper').name()}; }}"
            f"QCommandLinkButton, #template {{ padding: 8px 12px; border: 1px solid {line};"
            " border-radius: 8px; text-align: left; background: transparent; }"
            f"QCommandLinkButton:hover, QCommandLinkButton:focus, #template:hover, #template:focus"
            f" {{ border-color: {accent}; background: {row}; }}"
            "#recents { background: transparent; }"
            f"#drop {{ border: 1px dashed {tone('draft').name()}; border-radius: 8px; padding: 14px;"
            f" color: {tone('muted').name()}; }}"
        )

    def _beginnings(self) -> QVBoxLayout:
        """Return the name of the program above the ways to begin."""
        logo, title, claim = QLabel(self), QLabel("presskit", self), QLabel(self)
        logo.setPixmap(app_icon().pixmap(QSize(52, 52)))
        title.setObjectName("name")
        claim.setObjectName("hint")
        self._phrases.say(claim.setText, _("News in English and Chinese, side by side."))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(claim)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(logo)
        head.addLayout(words, 1)
        left = QVBoxLayout()
        left.setSpacing(7)
        left.addLayout(head)
        left.addSpacing(12)
        for name, picture, text, more in _ENTRIES:
            left.addWidget(self._button(name, picture, text, more))
        left.addWidget(self._section(_("New from a template")))
        left.addLayout(self._templates())
        left.addStretch(1)
        return left

    def _templates(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(7)
        for place, template in enumerate(TEMPLATES):
            button = QPushButton(self)
            button.setObjectName("template")
            button.setAutoDefault(True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            self._phrases.say(button.setText, template.title)
            self._phrases.say(button.setToolTip, template.about)
            self._phrases.say(button.setAccessibleDescription, template.about)
            self._put(f"new-{template.name}", button)
            grid.addWidget(button, place // 2, place % 2)
        return grid

    def _before(self) -> QVBoxLayout:
        """Return what was open before, above where files may be dropped."""
        self._nothing.setObjectName("hint")
        self._nothing.setWordWrap(True)
        self._phrases.say(self._nothing.setText, _("Kits that you save or open are listed here."))
        self._drop.setObjectName("drop")
        self._drop.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._drop.setWordWrap(True)
        self._phrases.say(self._drop.setText, _("Drop a kit or manuscripts anywhere in the window."))
        right = self._right
        right.setSpacing(6)
        right.addWidget(self._section(_("Open before")))
        right.addWidget(self._nothing)
        right.addSpacing(10)
        right.addWidget(self._drop)
        right.addStretch(1)
        return right

    def _section(self, message: str) -> QLabel:
        heading = QLabel(self)
        heading.setObjectName("section")
        self._phrases.say(heading.setText, message)
        return heading

    def _button(self, name: str, picture: str, text: str, more: str) -> QCommandLinkButton:
        button = QCommandLinkButton(self)
        button.setIconSize(QSize(24, 24))
        button.setIcon(icon(picture))
        button.setAutoDefault(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._phrases.say(button.setText, text)
        self._phrases.say(button.setDescription, more)
        self._put(name, button)
        return button

    def _put(self, name: str, button: QPushButton) -> None:
        """Let a button do what a command does."""
        self.buttons[name] = button
        button.clicked.connect(partial(self._run, name))

    def _run(self, name: str) -> None:
        self._window.commands[name].trigger()

    def _list(self) -> None:
        """List what was open before; without anything say what will be listed."""
        some = bool(self._window.session.recents.listed)
        self._nothing.setVisible(not some)
        if self.recent is None and some:
            self.recent = self._recent_list()
        if self.recent is not None:
            self.recent.refresh()
            self.recent.setVisible(some)
            self.recent.setMaximumHeight(self.recent.sizeHint().height())
            self.recent.updateGeometry()
        had_focus = self._window.focusWidget() is self.focusProxy()
        self.setFocusProxy(self.recent if self.recent is not None and some else self.buttons[_FIRST])
        if had_focus:
            self.setFocus()

    def _recent_list(self) -> RecentList:
        """Return the list in its place. It is made once the window is there, which should not wait for it."""
        from presskit.desktop.recent_list import RecentList

        made = RecentList(self._window.session.recents, self)
        made.opened.connect(self._window.reopen)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._phrases.say(made.setAccessibleName, _("Open before"))
        self._right.insertWidget(self._right.indexOf(self._nothing) + 1, made)
        return made

    def _arrange(self, left: QVBoxLayout, right: QVBoxLayout) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 28, 32, 28)
        row.setSpacing(40)
        row.addStretch(1)
        for column in (left, right):
            side = QWidget(self)
            side.setLayout(column)
            column.setContentsMargins(0, 0, 0, 0)
            side.setMinimumWidth(360)
            side.setMaximumWidth(_WIDTH if column is left else _WIDTH + 60)
            row.addWidget(side, 4)
        row.addStretch(1)
