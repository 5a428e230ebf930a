"""The live editor: one paragraph in one language, shown over the cell it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from presskit.desktop.colours import Colours, tint
from presskit.desktop.grid import clipboard
from presskit.desktop.grid.layouts import set_document, within_lines, wrapping
from presskit.desktop.grid.offsets import Offsets, difference, showable, shown
from presskit.desktop.grid.runs import run_format, stretches_shown, stretches_wanted
from presskit.desktop.grid.styles import Style
from presskit.desktop.grid.underlines import extra_selections
from presskit.i18n import translated as _
from presskit.model.text import Text

_KEEP = QTextCursor.MoveMode.KeepAnchor


class Segment(QTextEdit):
    """Shows a text of the model and tells what the user does to it; the model's answer is ``reconcile``.

    ``typed`` carries start and stop of the range replaced, what replaced it, and where the caret stood
    before (-1 when unknown), in code points. Text that an input method composes is never told.
    """

    typed = Signal(int, int, str, int)
    moved = Signal()
    composed = Signal()
    pasted = Signal(object)
    dragged = Signal(QPoint)
    dragged_back = Signal()
    released = Signal()
    link_clicked = Signal(str)
    menu_wanted = Signal(QPoint)
    focused = Signal()

    def __init__(self, parent: QWidget, colours: Colours) -> None:
        super().__init__(parent)
        self.colours = colours
        self._text = Text()
        self._shown = ""
        self._offsets = Offsets("")
        self._before = -1
        self._quiet = False
        self._composing = False
        self.setWordWrapMode(wrapping(""))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(True)
        self.setAcceptDrops(False)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._tell_change)
        self.cursorPositionChanged.connect(self._tell_move)
        self.selectionChanged.connect(self._tell_move)

    @property
    def text(self) -> Text:
        """What the model says stands here."""
        return self._text

    @property
    def blank(self) -> bool:
        """Whether there is nothing to read, not even text being composed."""
        return not self._shown and not self._composing

    @property
    def composing(self) -> bool:
        """Whether an input method is composing text."""
        return self._composing

    @property
    def selected(self) -> tuple[int, int]:
        """Start and stop of the selection in code points; equal where the caret stands."""
        cursor = self.textCursor()
        return self._offsets.offset(cursor.selectionStart()), self._offsets.offset(cursor.selectionEnd())

    @property
    def caret(self) -> int:
        """Where the caret stands, in code points."""
        return self._offsets.offset(self.textCursor().position())

    def show_text(self, text: Text, style: Style) -> None:
        """Show another text in a style, the caret at its start."""
        with self._silently():
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.removeSelectedText()
            self.set_style(style)
            self._take(text, shown(text))
            for run in text.runs:
                cursor.insertText(showable(run.text), run_format(run, self.colours))
            cursor.endEditBlock()
            cursor.setPosition(0)
            self.setTextCursor(cursor)
            if not text.runs:
                self.setCurrentCharFormat(QTextCharFormat())

    def set_style(self, style: Style) -> None:
        """Set the paragraph as a role wants it, its first line where painting puts it."""
        set_document(self.document(), style)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, tint(style.colour))
        self.setPalette(palette)

    def reconcile(self, text: Text) -> None:
        """Show what the model says now, touching nothing that is shown already."""
        wanted = shown(text)
        with self._silently():
            raw = self._raw()
            if raw != wanted:
                self._replace(raw, wanted)
            self._take(text, wanted)
            self._reformat(text)

    def go_to(self, offset: int, select: int = 0) -> None:
        """Put the caret behind ``select`` characters from an offset, and select them."""
        length = len(self._shown)
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.position(min(offset, length)))
        if select:
            cursor.setPosition(self._offsets.position(min(offset + select, length)), _KEEP)
        self.setTextCursor(cursor)

    def go_to_point(self, point: QPoint, *, select: bool = False) -> None:
        """Put the caret at a point of the editor, or draw the selection there."""
        cursor = self.textCursor()
        place = self.cursorForPosition(within_lines(self, point)).position()
        cursor.setPosition(place, _KEEP if select else QTextCursor.MoveMode.MoveAnchor)
        self.setTextCursor(cursor)

    def underline(self, ranges: list[QTextLayout.FormatRange]) -> None:
        """Draw underlines over the text."""
        self.setExtraSelections(extra_selections(self.document(), ranges))

    def commit_composition(self) -> None:
        """Take over what an input method is composing before something else happens to the text."""
        if self._composing:
            QGuiApplication.inputMethod().commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remember where the caret stood before a key."""
        with self._remembering():
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Compose or commit; only what is committed is told."""
        with self._remembering():
            self._composing = bool(event.preeditString())
            super().inputMethodEvent(event)
        self.composed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open a link with Ctrl held down, else do as any editor does."""
        href = self.anchorAt(event.position().toPoint())
        if href and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.link_clicked.emit(href)
            return
        super().mousePressEvent(event)
        point = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and within_lines(self, point) != point:
            self.go_to_point(point, select=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select text; beyond the edge it is rows that are selected."""
        point = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            if not 0 <= point.y() < self.height():
                self.dragged.emit(self.mapToParent(point))
                return
            self.dragged_back.emit()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End selecting."""
        super().mouseReleaseEvent(event)
        self.released.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the table."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the grid in place of that of Qt."""
        self.menu_wanted.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell where a link leads."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            if href := self.anchorAt(event.pos()):
                tip = _("{address}: hold Ctrl and click to open", address=href)
                QToolTip.showText(event.globalPos(), tip, self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell when the focus comes or goes, so that the frame can show it."""
        done = super().event(event)
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.focused.emit()
        return done

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is selected, as text and with bold, italic and links."""
        return clipboard.of_text(self._text.sliced(*self.selected))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Tell whether there is something to paste."""
        return source.hasText() or source.hasHtml() or source.hasImage()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Let the grid paste, since several paragraphs make rows."""
        self.pasted.emit(source)

    def _tell_change(self) -> None:
        """Tell what the user changed, as one replacement."""
        if self._quiet:
            return
        new = self._raw()
        if new == self._shown:
            return
        old = self._shown
        self._take(self._text, new)
        start, stop, insert = difference(old, new, self.caret)
        self.typed.emit(start, stop, insert.replace("\u2028", "\n"), self._before)

    def _tell_move(self) -> None:
        if not self._quiet:
            self.moved.emit()

    def _take(self, text: Text, shown_text: str) -> None:
        """Remember what the model says and what the editor shows."""
        self._text = text
        if shown_text != self._shown:
            self._shown, self._offsets = shown_text, Offsets(shown_text)
            if self.wordWrapMode() is not (mode := wrapping(shown_text)):
                self.setWordWrapMode(mode)

    def _raw(self) -> str:
        return showable(self.document().toRawText())

    def _replace(self, old: str, new: str) -> None:
        offsets = Offsets(old)
        caret = offsets.offset(self.textCursor().position())
        start, stop, insert = difference(old, new, min(caret, len(new)))
        cursor = QTextCursor(self.document())
        cursor.setPosition(offsets.position(start))
        cursor.setPosition(offsets.position(stop), _KEEP)
        cursor.insertText(insert, QTextCharFormat())

    def _reformat(self, text: Text) -> None:
        """Give each run its format where the editor shows another."""
        if not text.runs or stretches_shown(self.document()) == stretches_wanted(text):
            return
        at = 0
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for run in text.runs:
            cursor.setPosition(self._offsets.position(at))
            at += len(run.text)
            cursor.setPosition(self._offsets.position(at), _KEEP)
            cursor.setCharFormat(run_format(run, self.colours))
        cursor.endEditBlock()

    @contextmanager
    def _silently(self) -> Iterator[None]:
        was, self._quiet = self._quiet, True
        yield
        self._quiet = was

    @contextmanager
    def _remembering(self) -> Iterator[None]:
        self._before = self.caret
        yield
        self._before = -1
