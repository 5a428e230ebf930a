"""The live editor: one paragraph in one language, shown over the cell it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from presskit.desktop.colours import Colours, tint
from presskit.desktop.grid import clipboard, writing
from presskit.desktop.grid.layouts import set_document, within_lines, wrapping
from presskit.desktop.grid.offsets import Offsets, difference, shown
from presskit.desktop.grid.seeing import Seeing, Seen
from presskit.desktop.grid.styles import Style
from presskit.desktop.grid.text_menu import aim
from presskit.desktop.grid.underlines import extra_selections
from presskit.model.text import Text

_KEEP = QTextCursor.MoveMode.KeepAnchor


class Segment(QTextEdit):
    """Shows a text of the model and tells what the user does to it; the model's answer is ``reconcile``.

    ``typed`` carries start and stop of the range replaced, what replaced it, and where the caret stood before
    (-1 when unknown), in code points of the model. Text that an input method composes is never told.
    Whoever sets ``seeing``, which says what is hidden, shows the text anew.
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
        self.seeing = Seeing()
        self._text = Text()
        self._seen = Seen(Text(), [])
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
        return self._range(*self._spots)

    @property
    def caret(self) -> int:
        """Where the caret stands, in code points."""
        return self.offset_at(self.textCursor().position())

    @property
    def at_start(self) -> bool:
        """Whether the caret stands before everything that is shown, and nothing is selected."""
        return self._spots == (0, 0)

    @property
    def at_end(self) -> bool:
        """Whether the caret stands behind everything that is shown, and nothing is selected."""
        return self._spots == (len(self._shown),) * 2

    @property
    def all_selected(self) -> bool:
        """Whether everything that is shown is selected."""
        return self._spots == (0, len(self._shown))

    def offset_at(self, position: int) -> int:
        """Return the offset of the character behind a position of the document."""
        return self._seen.offset(self._offsets.offset(position))

    def show_text(self, text: Text, style: Style) -> None:
        """Show another text in a style, the caret at its start."""
        with self._silently():
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.removeSelectedText()
            self.set_style(style)
            seen = self._look(text)
            self._take(shown(seen))
            writing.fill(cursor, seen, self.colours)
            cursor.endEditBlock()
            cursor.setPosition(0)
            self.setTextCursor(cursor)
            if not seen.runs:
                self.setCurrentCharFormat(QTextCharFormat())

    def set_style(self, style: Style) -> None:
        """Set the paragraph as a role wants it, its first line where painting puts it."""
        set_document(self.document(), style)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, tint(style.colour))
        self.setPalette(palette)

    def reconcile(self, text: Text) -> None:
        """Show what the model says now, touching nothing that is shown already."""
        with self._silently():
            seen, raw = self._look(text), writing.raw(self.document())
            wanted = shown(seen)
            if raw != wanted:
                writing.exchange(self.document(), raw, wanted, self.textCursor().position())
            self._take(wanted)
            writing.reformat(self.document(), seen, self._offsets, self.colours)

    def go_to(self, offset: int, select: int = 0) -> None:
        """Put the caret behind ``select`` characters from an offset, and select them."""
        cursor = self.textCursor()
        cursor.setPosition(self._position(offset))
        if select:
            cursor.setPosition(self._position(offset + select), _KEEP)
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
        point = event.position().toPoint()
        href = self.anchorAt(point)
        if href and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.link_clicked.emit(href)
            return
        super().mousePressEvent(event)
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
        """Ask for the menu of the grid in place of that of Qt, about the words that were pointed at."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            aim(self, event.pos())
        self.menu_wanted.emit(event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Tell when the focus comes or goes, so that the frame can show it."""
        done = super().event(event)
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.focused.emit()
        return done

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is selected, as text and with bold, italic and links."""
        return clipboard.of_text(self._seen.text.sliced(*self._spots))

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
        new, old = writing.raw(self.document()), self._shown
        if new == old:
            return
        self._take(new)
        start, stop, insert = difference(old, new, self._offsets.offset(self.textCursor().position()))
        self.typed.emit(*self._range(start, stop), insert.replace("\u2028", "\n"), self._before)

    def _tell_move(self) -> None:
        if not self._quiet:
            self.moved.emit()

    @property
    def _spots(self) -> tuple[int, int]:
        cursor = self.textCursor()
        return self._offsets.offset(cursor.selectionStart()), self._offsets.offset(cursor.selectionEnd())

    def _range(self, start: int, stop: int) -> tuple[int, int]:
        """Return the offsets between which the characters between two spots stand."""
        offset = self._seen.offset(start)
        return offset, self._seen.end(stop) if start < stop else offset

    def _position(self, offset: int) -> int:
        """Return the position of an offset of the model, the last one for those beyond it."""
        return self._offsets.position(min(self._seen.spot(offset), len(self._shown)))

    def _look(self, text: Text) -> Text:
        """Remember what the model says; return what is shown of it."""
        self._text, self._seen = text, self.seeing.of(text)
        return self._seen.text

    def _take(self, shown_text: str) -> None:
        """Remember what the editor shows."""
        if shown_text != self._shown:
            self._shown, self._offsets = shown_text, Offsets(shown_text)
            if self.wordWrapMode() is not (mode := wrapping(shown_text)):
                self.setWordWrapMode(mode)

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
