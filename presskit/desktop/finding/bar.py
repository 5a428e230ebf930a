"""The bar of find and replace above the panes: fields, what counts as found, how much was found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from presskit import i18n
from presskit.desktop.finding.field import Field
from presskit.desktop.icons import icon
from presskit.desktop.looks import tone
from presskit.desktop.strings import Phrases
from presskit.errors import PresskitError
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.search.query import Query

_TOGGLES = (
    ("case", "match-case", _("Match capitals")),
    ("word", "whole-word", _("Whole words only")),
    ("regex", "pattern", _("Regular expression")),
    ("width", "width", _("Tell full-width from half-width characters")),
)
_SIDES = ((Lang.EN, "EN", _("Search the English side")), (Lang.ZH, "中", _("Search the Chinese side")))


_LEAST = QSize(30, 28)


class FindBar(QFrame):
    """Says what is to be done: ``altered`` the query, ``stepped`` forwards (1) or back (-1), and so on."""

    altered = Signal()
    stepped = Signal(int)
    replaced = Signal()
    replaced_all = Signal()
    looked_up = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        self._buttons: list[tuple[QToolButton, str]] = []
        super().__init__(parent)
        self.setObjectName("findbar")
        self._phrases = Phrases(self)
        self.words = Field(self, _("Find"))
        self.new = Field(self, _("Replace with"))
        self._replace, self._replace_all = QPushButton(self), QPushButton(self)
        self.toggles = {name: self._toggle(picture, told) for name, picture, told in _TOGGLES}
        self.sides = {lang: self._toggle("", told, text) for lang, text, told in _SIDES}
        self.whole = self._toggle("kit", _("Search all texts of the kit"))
        self._count, self._trouble = QLabel(self), QLabel(self)
        self._buttons = [
            (self._button(_("Previous hit"), lambda: self.stepped.emit(-1)), "up"),
            (self._button(_("Next hit"), lambda: self.stepped.emit(1)), "down"),
            (self._button(_("Look these words up in the glossary"), self.looked_up.emit), "look-up"),
            (self._button(_("Close"), self.closed.emit), "close"),
        ]
        self._arrange()
        self._connect()
        for button in (*self.sides.values(), self.whole):
            button.setChecked(True)
        self.repaint_icons()
        self.show_replacing(replacing=False)

    def query(self, text_id: str, *, zh_first: bool) -> Query:
        """Return what the bar asks for; ``text_id`` names the text that the panes show."""
        order = tuple(reversed(Lang)) if zh_first else tuple(Lang)
        return Query(
            self.words.text(),
            **{name: button.isChecked() for name, button in self.toggles.items()},
            langs=tuple(lang for lang in order if self.sides[lang].isChecked()),
            text_id="" if self.whole.isChecked() else text_id,
        )

    def show_replacing(self, *, replacing: bool) -> None:
        """Show the line that replaces, or only the one that finds."""
        for part in (self.new, self._replace, self._replace_all):
            part.setVisible(replacing)

    def show_count(self, number: int, count: int) -> None:
        """Show which of how many hits is selected; 0 is none of them."""
        asked = bool(self.words.text())
        if number:
            told = i18n.translated(_("{number} of {count}"), number=number, count=count)
        elif count:
            told = i18n.counted("{n} found", "{n} found in all", count)
        else:
            told = i18n.translated(_("Nothing found")) if asked else ""
        self._trouble.hide()
        self._tell(told, lacking=asked and not count)

    def allow_replacing(self, *, able: bool) -> None:
        """Let the buttons replace, or not."""
        for button in (self._replace, self._replace_all):
            button.setEnabled(able)

    def show_searching(self) -> None:
        """Show that hits are being counted."""
        self._tell("…", lacking=False)

    def fail(self, error: PresskitError) -> None:
        """Show why nothing can be found, and what to do."""
        self._tell("", lacking=True)
        self._trouble.setText(str(error))
        self._trouble.show()
        self.allow_replacing(able=False)

    def refuse(self, error: PresskitError) -> None:
        """Show why something cannot be replaced."""
        self._trouble.setText(str(error))
        self._trouble.show()

    def begin(self, words: str) -> None:
        """Take words to look for, if there are any, and put the caret where they can be changed."""
        if words:
            with QSignalBlocker(self.toggles["regex"]):
                self.toggles["regex"].setChecked(False)
            self.words.setText(words)
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def repaint_icons(self) -> None:
        """Take on the colours of the palette."""
        for name, picture, _told in _TOGGLES:
            self.toggles[name].setIcon(icon(picture))
        self.whole.setIcon(icon("kit"))
        for button, picture in self._buttons:
            button.setIcon(icon(picture))
        for field in (self.words, self.new):
            field.repaint_icons()
        line, accent, chosen = (tone(name).name() for name in ("line", "accent", "chosen"))
        self.setStyleSheet(
            f"#findbar {{ border: none; border-bottom: 1px solid {line}; }}"
            "#toggle { border: 1px solid transparent; border-radius: 5px; padding: 4px; }"
            f"#toggle:hover {{ border-color: {line}; }}"
            f"#toggle:checked {{ background: {chosen}; border-color: {accent}; }}"
            f"#toggle:focus {{ border: 2px solid {accent}; padding: 3px; }}"
            f"#plain:focus {{ border: 2px solid {accent}; padding: 3px; }}"
            f"#trouble, #count[lacking='true'] {{ color: {tone('error').name()}; }}"
        )

    def changeEvent(self, event: QEvent) -> None:
        """Take on another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._buttons:
            self.repaint_icons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, told: str, *, lacking: bool) -> None:
        self._count.setText(told)
        self.words.setAccessibleDescription(told)
        if self._count.property("lacking") != lacking:
            self._count.setProperty("lacking", lacking)
            self._count.style().polish(self._count)

    def _arrange(self) -> None:
        self._count.setObjectName("count")
        self._count.setMinimumWidth(self.fontMetrics().horizontalAdvance("888 of 8,888"))
        self._count.setContentsMargins(8, 0, 0, 0)
        self._trouble.setObjectName("trouble")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 5, 8, 5)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        grid.addWidget(self.words, 0, 0)
        grid.addLayout(self._tools(), 0, 1)
        grid.addWidget(self.new, 1, 0)
        grid.addLayout(self._replacing(), 1, 1)
        grid.addWidget(self._trouble, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    def _tools(self) -> QHBoxLayout:
        """Return what stands beside the words to find."""
        row = QHBoxLayout()
        row.setSpacing(2)
        buttons = [button for button, _picture in self._buttons]
        for part in (*self.toggles.values(), *self.sides.values(), self.whole, self._count, *buttons):
            row.addWidget(part)
        return row

    def _replacing(self) -> QHBoxLayout:
        """Return what stands beside the words that come instead."""
        row = QHBoxLayout()
        row.setSpacing(6)
        for push, message in ((self._replace, _("Replace")), (self._replace_all, _("Replace all"))):
            push.setAutoDefault(False)
            self._phrases.say(push.setText, message)
            row.addWidget(push)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.words.textChanged.connect(self.altered)
        self.words.entered.connect(lambda keys: self.stepped.emit(-1 if keys & _SHIFT else 1))
        self.new.entered.connect(lambda keys: (self.replaced_all if keys & _CTRL else self.replaced).emit())
        for button in (*self.toggles.values(), self.whole):
            button.toggled.connect(self.altered)
        for lang, button in self.sides.items():
            button.toggled.connect(lambda on, lang=lang: self._side_toggled(lang, on=on))
        self._replace.clicked.connect(self.replaced)
        self._replace_all.clicked.connect(self.replaced_all)

    def _side_toggled(self, lang: Lang, *, on: bool) -> None:
        """Search at least one side: the other one, when this one is left out."""
        if not on and not self.sides[lang.twin].isChecked():
            with QSignalBlocker(self.sides[lang.twin]):
                self.sides[lang.twin].setChecked(True)
        self.altered.emit()

    def _toggle(self, picture: str, told: str, text: str = "") -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("toggle")
        button.setCheckable(True)
        button.setMinimumSize(_LEAST)
        button.setText(text)
        if not picture:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._phrases.say(button.setToolTip, told)
        self._phrases.say(button.setAccessibleName, told)
        return button

    def _button(self, told: str, run: object) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("plain")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(run)
        self._phrases.say(button.setToolTip, told)
        self._phrases.say(button.setAccessibleName, told)
        return button


_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
