"""A bar below the panes: what the twin of the side with the caret says now, and said when both were level."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from presskit import i18n
from presskit.desktop.icons import picture
from presskit.desktop.looks import shades, tone
from presskit.desktop.strings import Phrases
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.model.pair import Pair

if TYPE_CHECKING:
    from presskit.review.compare import Change

CHANGED = {Lang.EN: _("The English has changed:"), Lang.ZH: _("The Chinese has changed:")}
"""What is said of the twin that a side may have to follow."""
GO = {Lang.EN: _("Go to the &English"), Lang.ZH: _("Go to the &Chinese")}

_AROUND = 28
"""Characters shown before and after what has changed."""
_MOST = 420
"""Characters shown in all; the hint under the mouse has everything."""


class LookingBar(QFrame):
    """Shown while the caret stands in a side that needs a look."""

    levelled = Signal()
    gone_to = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("looking")
        self._pair: Pair | None = None
        self._lang = Lang.EN
        self._mark, self._words = QLabel(self), QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._level, self._go = QPushButton(self), QPushButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        for button in (self._level, self._go):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._level.clicked.connect(self.levelled)
        self._go.clicked.connect(lambda: self.gone_to.emit(self.first))
        phrases = Phrases(self)
        phrases.say(self._level.setText, _("&No change needed"))
        phrases.keep(self._reword)
        self._repaint()
        self.hide()

    @property
    def first(self) -> int:
        """Where in the text of the twin the first change is."""
        if self._pair is None:
            return 0
        found = (change.first for change in _changes(self._pair, self._lang) if not change.same)
        return next(found, 0)

    @property
    def text(self) -> str:
        """What the bar says, with its marks in HTML; nothing while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def show_side(self, pair: Pair | None, lang: Lang) -> bool:
        """Show what a side may have to follow, or nothing; tell whether the bar came or went."""
        if pair is not None and not pair.needs_look(lang):
            pair = None
        was_hidden = self.isHidden()
        known = self._pair
        same = known is not None and pair is not None and _said(known, self._lang) == _said(pair, lang)
        self._pair = pair
        if pair is not None and not (same and lang is self._lang):
            self._lang = lang
            self._reword()
        self.setVisible(pair is not None)
        return was_hidden is not self.isHidden()

    def changeEvent(self, event: QEvent) -> None:
        """Take on the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._repaint()
            self._reword()

    def _reword(self) -> None:
        twin = self._lang.twin
        self._go.setText(i18n.translated(GO[twin]))
        if self._pair is not None:
            self._words.setText(
                f"<b>{escape(i18n.translated(CHANGED[twin]))}</b> {brief(self._pair, self._lang)}"
            )
            self._words.setToolTip(whole(self._pair, self._lang))
            self._words.setAccessibleName(in_words(self._pair, self._lang))

    def _repaint(self) -> None:
        self._mark.setPixmap(picture("warning", tone("warning"), 18))
        sheet = (
            f"#looking {{ background: {tone('row').name()}; border: none;"
            f" border-top: 2px solid {tone('warning').name()}; }}"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)


def brief(pair: Pair, lang: Lang) -> str:
    """Return in HTML what the twin of a side said and says, around what has changed."""
    parts: list[str] = []
    room = _MOST
    found = _changes(pair, lang)
    before, now = _said(pair, lang)
    for at, change in enumerate(found):
        gone, new = before[change.start : change.stop], now[change.first : change.last]
        if change.same:
            gone, new = "", _shortened(new, first=at == 0, last=at == len(found) - 1)
        parts.append(_marked_up(change, gone, new))
        room -= len(gone) + len(new)
        if room < 0:
            parts.append(" …")
            break
    return "".join(parts)


def whole(pair: Pair, lang: Lang) -> str:
    """Return in HTML all that the twin of a side said and says."""
    before, now = _said(pair, lang)
    told = (
        _marked_up(
            change, "" if change.same else before[change.start : change.stop], now[change.first : change.last]
        )
        for change in _changes(pair, lang)
    )
    return f"<b>{escape(i18n.translated(CHANGED[lang.twin]))}</b><br>{''.join(told)}"


def in_words(pair: Pair, lang: Lang) -> str:
    """Return what has changed in the twin of a side, for those who do not see it."""
    return " ".join((i18n.translated(CHANGED[lang.twin]), *_told(pair, lang)))


def _told(pair: Pair, lang: Lang) -> Iterator[str]:
    before, now = _said(pair, lang)
    for change in _changes(pair, lang):
        gone, new = before[change.start : change.stop], now[change.first : change.last]
        if not change.same and gone:
            yield i18n.translated(_("Deleted: {text}."), text=gone.strip())
        if not change.same and new:
            yield i18n.translated(_("Inserted: {text}."), text=new.strip())


def _said(pair: Pair, lang: Lang) -> tuple[str, str]:
    """Return what the twin of a side said when both were level, and what it says now."""
    now = pair.side(lang.twin).current
    before = pair.before(lang.twin)
    return now if before is None else before, now


def _changes(pair: Pair, lang: Lang) -> list[Change]:
    from presskit.review.compare import changes

    return changes(*_said(pair, lang))


def _marked_up(change: Change, gone: str, new: str) -> str:
    if change.same:
        return escape(new)
    shade = shades()
    struck = f"<s style='color:{shade.error}'>{escape(gone)}</s>" if gone else ""
    return struck + (f"<u style='color:{shade.link}'>{escape(new)}</u>" if new else "")


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Return the ends of a stretch that border on changes."""
    if len(text) <= 2 * _AROUND:
        return text
    head = "" if first else text[: text.rfind(" ", 0, _AROUND) + 1 or _AROUND].rstrip()
    tail = "" if last else text[text.find(" ", -_AROUND) if " " in text[-_AROUND:] else -_AROUND :].lstrip()
    return f"{head} … {tail}" if head or tail else text
