"""What keys do in the grid beyond editing one paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from presskit.desktop.grid.block import Block
from presskit.desktop.grid.choosing import select_rows
from presskit.desktop.grid.travel import Travel
from presskit.model.text import MarkKind

if TYPE_CHECKING:
    from presskit.desktop.grid.grid import Grid

_Key = Qt.Key
_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_ENTER: Final = {_Key.Key_Return, _Key.Key_Enter}
_UP_DOWN: Final[dict[int, int]] = {_Key.Key_Up: -1, _Key.Key_Down: 1}
_EDITING: Final = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.DeleteStartOfWord,
    QKeySequence.StandardKey.DeleteEndOfWord,
    QKeySequence.StandardKey.MoveToNextWord,
    QKeySequence.StandardKey.MoveToPreviousWord,
    QKeySequence.StandardKey.SelectNextWord,
    QKeySequence.StandardKey.SelectPreviousWord,
)


class Keys(QObject):
    """Sees the keys before the editor and before the table, and takes those that concern rows."""

    def __init__(self, grid: Grid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._table = grid.table
        self._travel = Travel(grid.table)
        do = grid.commands
        self._both = {
            _CTRL | _Key.Key_Z: grid.undo,
            _CTRL | _SHIFT | _Key.Key_Z: grid.redo,
            _CTRL | _Key.Key_Y: grid.redo,
            _ALT | _Key.Key_Up: self._move_up,
            _ALT | _Key.Key_Down: self._move_down,
            _CTRL | _Key.Key_Home: self._travel.first,
            _CTRL | _Key.Key_End: self._travel.last,
            _CTRL | _Key.Key_C: grid.copy,
        }
        self._editing = {
            _SHIFT | _Key.Key_Return: do.split,
            _SHIFT | _Key.Key_Enter: do.split,
            _CTRL | _Key.Key_B: self._bold,
            _CTRL | _Key.Key_I: self._italic,
        }
        grid.table.installEventFilter(self)
        grid.table.segment.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell whether a key has been taken."""
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._left_to_shortcuts(event)
        if kind != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if self._common(event.keyCombination()):
            return True
        if watched is self._table:
            self._in_table(event)
            return True
        return self._in_editor(event)

    def _left_to_shortcuts(self, event: QKeyEvent) -> bool:
        """Keep the editor from claiming keys that the window may have a command for."""
        modifiers = event.modifiers()
        plain = not modifiers & (_CTRL | _ALT) or bool(modifiers & _CTRL and modifiers & _ALT)
        if plain or any(map(event.matches, _EDITING)):
            return False
        event.ignore()
        return True

    def _common(self, keys: QKeyCombination) -> bool:
        """Do what a key means whether text is edited or rows are selected."""
        command = self._both.get(_plain(keys))
        if command is not None:
            command()
        return command is not None

    def _in_editor(self, event: QKeyEvent) -> bool:
        """Tell whether a key has been taken from the live editor."""
        if self._table.segment.composing:
            return False
        modifiers = event.modifiers()
        if (command := self._editing.get(_plain(event.keyCombination()))) is not None:
            command()
            return True
        if modifiers & _CTRL:
            return not modifiers & _ALT and self._control(event)
        return self._in_paragraph(event.key(), shift=bool(modifiers & _SHIFT))

    def _in_paragraph(self, key: int, *, shift: bool) -> bool:
        """Take the keys that lead out of a paragraph, or make two of it."""
        if key in _ENTER:
            if not shift:
                self._enter()
            return True
        if key in {_Key.Key_Tab, _Key.Key_Backtab}:
            back = key == _Key.Key_Backtab or shift
            return self._travel.next_cell(-1 if back else 1) or self._leave(back=back)
        if key in _UP_DOWN and shift:
            return self._begin_block(_UP_DOWN[key])
        return not shift and (self._at_edge(key) or self._travel.step(key))

    def _enter(self) -> None:
        """Go on in the next paragraph: the one below that waits for its text, or a new one."""
        if not self._travel.into_gap():
            self._grid.commands.split()

    def _control(self, event: QKeyEvent) -> bool:
        """Select all rows when all text is selected; swallow what would edit behind the model's back."""
        segment = self._table.segment
        if event.matches(QKeySequence.StandardKey.SelectAll):
            if segment.all_selected:
                self.select_rows()
                return True
            return False
        if any(map(event.matches, _EDITING)):
            return False
        return _Key.Key_A <= event.key() <= _Key.Key_Z

    def _at_edge(self, key: int) -> bool:
        """Merge rows when a deletion has nothing more to delete in this one."""
        segment = self._table.segment
        if segment.textCursor().hasSelection():
            return False
        if key == _Key.Key_Backspace and segment.at_start:
            self._grid.commands.join(above=True)
            return True
        if key == _Key.Key_Delete and segment.at_end:
            self._grid.commands.join(above=False)
            return True
        return False

    def _begin_block(self, by: int) -> bool:
        """Select rows once selecting text has come to the edge of this one."""
        table = self._table
        if not table.cell or not self._travel.at_edge(by):
            return False
        row, lang = table.cell
        target = row + by
        if not 0 <= target < len(table.rows.pairs):
            return False
        table.choose(Block(row, target, lang))
        table.close_editor()
        self._travel.reveal(target)
        return True

    def _in_table(self, event: QKeyEvent) -> None:
        """Do what a key means while rows are selected or nothing is open."""
        table, key = self._table, event.key()
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_rows()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self._grid.cut()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._grid.paste()
        elif not table.rows.pairs:
            if key in _ENTER:
                self._grid.commands.insert()
        elif key in {_Key.Key_Delete, _Key.Key_Backspace}:
            self._grid.commands.delete()
        elif key in _UP_DOWN:
            self._reach(_UP_DOWN[key], extend=bool(event.modifiers() & _SHIFT))
        elif key == _Key.Key_Menu and table.block:
            self._grid.open_role_menu(table.block.active)
        elif key in _ENTER or key in {_Key.Key_Escape, _Key.Key_Tab, _Key.Key_Left, _Key.Key_Right}:
            self._travel.enter(table.block.active if table.block else None)

    def _reach(self, by: int, *, extend: bool) -> None:
        """Select a row more or less, or go from the selection into the row above or below."""
        table = self._table
        if not table.block:
            self._travel.enter(None)
            return
        target = max(0, min(table.block.active + by, len(table.rows.pairs) - 1))
        if extend:
            table.choose(table.block.reaching(target))
            self._travel.reveal(target)
        else:
            self._travel.enter(target)

    def select_rows(self) -> None:
        """Select all rows."""
        select_rows(self._table)

    def _leave(self, *, back: bool) -> bool:
        """Give the focus to the widget before or after the grid; tell whether there is one."""
        self._table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        found = self._grid.focusNextPrevChild(not back)
        self._table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return found

    def _move_up(self) -> None:
        self._grid.commands.move(-1)

    def _move_down(self) -> None:
        self._grid.commands.move(1)

    def _bold(self) -> None:
        self._grid.commands.toggle(MarkKind.BOLD)

    def _italic(self) -> None:
        self._grid.commands.toggle(MarkKind.ITALIC)


def _plain(keys: QKeyCombination) -> QKeyCombination:
    """Return a combination without the mark of the number pad."""
    return QKeyCombination(keys.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier, keys.key())
