"""The chosen change or comment in full, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from presskit import i18n
from presskit.desktop.icons import icon
from presskit.desktop.looks import shades
from presskit.desktop.reviewing import wording
from presskit.desktop.reviewing.items import Item
from presskit.i18n import marked as _
from presskit.model.thread import Comment
from presskit.review.remarks import Remark
from presskit.review.revisions import Revision

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SCROLL_BAR = 14
_TALLEST = 240
"""How much of the panel the words may take before they scroll, in pixels."""


class ReviewDetail(QFrame):
    """Shows one item. Signals say what its buttons want; numbers count the comments of a thread from 0.

    ``settled`` carries whether to accept; ``answered`` and ``reworded`` what was written.
    """

    settled = Signal(bool)
    answered = Signal(str)
    reworded = Signal(int, str)
    withdrawn = Signal(int)
    resolved = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("docktitle")
        self._item: Item | None = None
        self._changing = -1
        self._fixed = False
        self._words = QWidget(self)
        self._lines = QVBoxLayout(self._words)
        self._lines.setContentsMargins(12, 8, 12, 4)
        self._lines.setSpacing(6)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._words)
        self.accept, self.reject = QPushButton(self), QPushButton(self)
        self.reply, self.resolve = QPushButton(self), QPushButton(self)
        self.field = QPlainTextEdit(self)
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(self.field.fontMetrics().height() * 2 + 14)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._allow)
        self.accept.clicked.connect(lambda: self.settled.emit(True))
        self.reject.clicked.connect(lambda: self.settled.emit(False))
        self.reply.clicked.connect(self._send)
        self.resolve.clicked.connect(self._resolve)
        self._fill()

    def _fill(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        column.addWidget(self._scroll)
        row = QVBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.field)
        column.addLayout(row)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(12, 0, 12, 0)
        for button in (self.accept, self.reject, self.reply, self.resolve):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def show_item(self, item: Item | None, count: int, *, fixed: bool) -> None:
        """Show an item, one of ``count`` that are chosen; while ``fixed`` nothing can be done about it."""
        if item != self._item:
            self._stop_changing(clear=not _alike(item, self._item))
        self._item, self._fixed = item, fixed
        self.setVisible(item is not None)
        self._clear()
        if isinstance(item, Revision):
            self._add(_told(item))
            if count > 1:
                told = i18n.counted("{n} change is chosen.", "{n} changes are chosen.", count)
                self._add(f"<i>{escape(told)}</i>")
        elif item is not None:
            self._show_thread(item)
        self.reword()
        self._fit()

    def write(self) -> None:
        """Put the caret where a reply is written."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def reword(self) -> None:
        """Word the buttons, and show those that fit the item."""
        item = self._item
        thread = item.thread if isinstance(item, Remark) else None
        for button, message in (
            (self.accept, _("Accept")),
            (self.reject, _("Reject")),
            (self.reply, _("Reply") if self._changing < 0 else _("Change")),
            (self.resolve, _("Reopen") if thread and thread.resolved else _("Resolve")),
        ):
            button.setText(i18n.translated(message))
        for part in (self.accept, self.reject):
            part.setVisible(thread is None)
            part.setEnabled(not self._fixed)
        for widget in (self.field, self.reply, self.resolve):
            widget.setVisible(thread is not None)
            widget.setEnabled(not self._fixed)
        told = i18n.translated(_("Reply, Ctrl+Enter sends it") if self._changing < 0 else _("Other words"))
        self.field.setPlaceholderText(told)
        self.field.setAccessibleName(told)
        self._allow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words the height they need at another width."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send what is written with Ctrl+Enter; stop rewording with Escape."""
        if watched is not self.field or not isinstance(event, QKeyEvent):
            return False
        sends = event.key() in _ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if sends and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            if sends:
                self._send()
                return True
            if event.key() == Qt.Key.Key_Escape and self._changing >= 0:
                self._stop_changing(clear=True)
                self.reword()
                return True
        return False

    def _fit(self) -> None:
        """Give the words the height they need, up to where they scroll."""
        needed = self._lines.totalHeightForWidth(max(120, self.width() - _SCROLL_BAR))
        self._scroll.setFixedHeight(min(_TALLEST, needed + 2))

    def _show_thread(self, remark: Remark) -> None:
        if remark.gone:
            self._add(f"<i>{escape(i18n.translated(_('The words it was about are gone.')))}</i>")
        else:
            self._add(f'<span style="color: {shades().muted}">“{escape(remark.words)}”</span>')
        for number, comment in enumerate(remark.thread.comments):
            self._add(_spoken(comment), (number, comment.text))

    def _add(self, words: str, comment: tuple[int, str] | None = None) -> None:
        """Add a paragraph; one that is a comment can be reworded and taken back."""
        label = QLabel(words, self._words)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(label, 1)
        label.show()
        if comment is not None:
            number, text = comment
            for tool in (
                self._tool("edit", _("Change this comment"), partial(self._change, number, text)),
                self._tool("delete", _("Delete this comment"), partial(self.withdrawn.emit, number)),
            ):
                row.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
                tool.show()
        self._lines.addLayout(row)

    def _tool(self, name: str, message: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton(self._words)
        button.setObjectName("plain")
        button.setIcon(icon(name))
        button.setToolTip(i18n.translated(message))
        button.setAccessibleName(i18n.translated(message))
        button.setEnabled(not self._fixed)
        button.clicked.connect(lambda *_checked: run())
        return button

    def _clear(self) -> None:
        while (part := self._lines.takeAt(0)) is not None:
            inner = part.layout()
            while inner is not None and (one := inner.takeAt(0)) is not None:
                if (widget := one.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()

    def _change(self, number: int, text: str) -> None:
        """Let a comment be said in other words."""
        self._changing = number
        self.field.setPlainText(text)
        self.reword()
        self.write()
        self.field.selectAll()

    def _stop_changing(self, *, clear: bool) -> None:
        if clear or self._changing >= 0:
            self.field.clear()
        self._changing = -1

    def _send(self) -> None:
        words, number = self.field.toPlainText().strip(), self._changing
        if not words or self._fixed:
            return
        self._stop_changing(clear=True)
        if number < 0:
            self.answered.emit(words)
        else:
            self.reworded.emit(number, words)

    def _resolve(self) -> None:
        if isinstance(self._item, Remark):
            self.resolved.emit(not self._item.thread.resolved)

    def _allow(self) -> None:
        self.reply.setEnabled(not self._fixed and bool(self.field.toPlainText().strip()))


def _alike(one: Item | None, other: Item | None) -> bool:
    return isinstance(one, Remark) and isinstance(other, Remark) and one.thread.id == other.thread.id


def _told(item: Revision) -> str:
    """Return a change with the words before and after."""
    head = f"<b>{escape(item.author)}</b> · {escape(wording.kind(item))}"
    colour = shades().author(item.author)
    old = f'<s style="color: {colour}">{escape(item.old)}</s>' if item.old else ""
    new = f'<u style="color: {colour}">{escape(item.new)}</u>' if item.new else ""
    return "<br>".join(filter(None, (head, old, new)))


def _spoken(comment: Comment) -> str:
    head = escape(wording.signed(comment.stamp))
    words = escape(comment.text).replace("\n", "<br>")
    return f'<span style="color: {shades().muted}">{head}</span><br>{words}'
