"""What the mouse does in the table: carets, selections of text and of rows, the menu of roles."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent

from presskit.desktop.grid.block import Block
from presskit.desktop.grid.margin import role_rect
from presskit.desktop.grid.rows import COLUMNS, LANGS, ROLE
from presskit.desktop.grid.table import Table
from presskit.model.language import Lang

_STEP = 24
_NOTCH = 120
"""How far one notch of a wheel turns, in eighths of a degree."""


class Pointing(QObject):
    """Watches the view of a table. What happens inside the live editor is the editor's own matter."""

    role_menu_wanted = Signal(int, QPoint)
    menu_wanted = Signal(QPoint)
    link_clicked = Signal(str)
    zoomed = Signal(int)

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table
        self._pressed: tuple[int, int] | None = None
        self._dragged = False
        self._turned = 0
        table.viewport().installEventFilter(self)
        table.viewport().setMouseTracking(True)
        table.segment.dragged.connect(self._drag_out)
        table.segment.dragged_back.connect(self._drag_back)
        table.segment.released.connect(self._end)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the mouse from the table."""
        if isinstance(event, QContextMenuEvent):
            self.menu_wanted.emit(event.globalPos())
            return True
        if isinstance(event, QWheelEvent):
            return self._turn(event)
        if not isinstance(event, QMouseEvent):
            return False
        point = event.position().toPoint()
        match event.type():
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick:
                self._press(event, point)
            case QEvent.Type.MouseMove:
                self._move(event, point)
            case QEvent.Type.MouseButtonRelease:
                self._release(event, point)
            case _:
                return False
        return True

    def _turn(self, event: QWheelEvent) -> bool:
        """Ask for larger or smaller text while Ctrl is held down; leave scrolling to the table."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self.zoomed.emit(steps)
        return True

    def _press(self, event: QMouseEvent, point: QPoint) -> None:
        table = self._table
        if not table.rows.pairs:
            table.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        row, column = table.row_at(point.y()), table.placing.column_at(point)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.button() is not Qt.MouseButton.LeftButton:
            in_block = table.block is not None and row in table.block.rows
            if column in LANGS and not in_block:
                self._put_caret(row, LANGS[column], point)
            return
        self._pressed, self._dragged = (row, column), False
        if column == ROLE:
            start = table.block.anchor if table.block else table.cell[0] if table.cell else row
            table.choose(Block(start if shift else row, row))
            self._stand_in(row)
        elif shift and table.cell and table.cell[0] != row:
            table.choose(Block(table.cell[0], row, table.cell[1]))
            table.close_editor()
        else:
            self._put_caret(row, LANGS[column], point)
            href = table.segment.anchorAt(table.segment.mapFromParent(point))
            if href and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.link_clicked.emit(href)

    def _put_caret(self, row: int, lang: Lang, point: QPoint) -> None:
        table = self._table
        beyond = not table.visualRect(table.rows.index(row, COLUMNS[lang])).contains(point)
        table.open(row, lang)
        table.segment.go_to_point(table.segment.mapFromParent(point))
        if beyond:
            table.segment.go_to(len(table.segment.text))

    def _stand_in(self, row: int) -> None:
        """Make a row the one at hand without an editor in it."""
        table = self._table
        table.close_editor()
        table.cell = (row, table.cell[1] if table.cell else Lang.EN)
        table.setFocus(Qt.FocusReason.MouseFocusReason)
        table.moved.emit()

    def _move(self, event: QMouseEvent, point: QPoint) -> None:
        table = self._table
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_hand(point)
            return
        row, column = self._pressed
        target = self._scrolled_row(point)
        if target != row:
            self._dragged = True
        if column == ROLE:
            if table.block:
                table.choose(table.block.reaching(target))
        elif target == row:
            table.choose(None)
            table.segment.go_to_point(table.segment.mapFromParent(point), select=True)
        else:
            table.choose(Block(row, target, LANGS[column]))

    def _release(self, event: QMouseEvent, point: QPoint) -> None:
        table, pressed = self._table, self._pressed
        self._end()
        if pressed and pressed[1] == ROLE and not self._dragged and not event.modifiers():
            row = pressed[0]
            rect = self._name_rect(row)
            if rect.contains(point):
                self.role_menu_wanted.emit(row, table.viewport().mapToGlobal(rect.bottomLeft()))

    def _drag_out(self, point: QPoint) -> None:
        """Select rows while the mouse is dragged out of the editor."""
        table = self._table
        if table.live:
            row, lang = table.live
            target = self._scrolled_row(point)
            table.choose(None if target == row else Block(row, target, lang))

    def _drag_back(self) -> None:
        """Select text again when the mouse comes back into the editor."""
        if self._table.live:
            self._table.choose(None)

    def _end(self) -> None:
        """Leave the editor when rows have been selected."""
        self._pressed = None
        if self._table.block and self._table.block.lang:
            self._table.close_editor()

    def _scrolled_row(self, point: QPoint) -> int:
        """Return the row at a point, and scroll towards a point outside the view."""
        table = self._table
        bar = table.verticalScrollBar()
        if point.y() < 0:
            bar.setValue(bar.value() - _STEP)
        elif point.y() >= table.viewport().height():
            bar.setValue(bar.value() + _STEP)
        return table.row_at(point.y())

    def _show_hand(self, point: QPoint) -> None:
        """Show what a press would do."""
        table = self._table
        column = table.placing.column_at(point)
        shape = Qt.CursorShape.ArrowCursor
        if column in LANGS:
            shape = Qt.CursorShape.IBeamCursor
        elif table.rows.pairs and self._name_rect(table.row_at(point.y())).contains(point):
            shape = Qt.CursorShape.PointingHandCursor
        if table.viewport().cursor().shape() is not shape:
            table.viewport().setCursor(shape)

    def _name_rect(self, row: int) -> QRect:
        """Return where the name of a row's role is seen."""
        table = self._table
        cell = table.visualRect(table.rows.index(row, ROLE))
        return role_rect(cell, table.styles.of(table.rows.pairs[row].role, Lang.EN))
