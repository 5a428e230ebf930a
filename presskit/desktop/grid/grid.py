"""The paired editing grid: shows one release of a workspace, and turns gestures into edits."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from weakref import ref

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from shiboken6 import isValid

from presskit.desktop.colours import is_dark, semantic
from presskit.desktop.grid.clipboard import held, of_pairs, settle_at_end
from presskit.desktop.grid.commands import Commands
from presskit.desktop.grid.entering import entered
from presskit.desktop.grid.hovering import Hovering
from presskit.desktop.grid.keys import Keys
from presskit.desktop.grid.look import POINTS, Look
from presskit.desktop.grid.pointing import Pointing
from presskit.desktop.grid.role_menu import role_menu
from presskit.desktop.grid.rows import CHINESE, ROLE, Rows
from presskit.desktop.grid.shown import Shown, fresh, holding
from presskit.desktop.grid.table import Table
from presskit.desktop.grid.text_menu import text_menu
from presskit.desktop.grid.turning import turn
from presskit.desktop.grid.underlines import Provider
from presskit.desktop.grid.viewing import Viewing
from presskit.edits.edit import Place
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.text import Stamp
from presskit.workspace.workspace import Workspace


class Grid(QWidget):
    """The pairs of one release in rows, both languages level, edited in place.

    ``refused`` says in a sentence why a command did nothing, ``zoomed`` by how many points to change the
    text. ``menu_opened`` gives the context menu that is about to show, for others to add to. ``stamp`` gives
    who types and when if changes are to be tracked.
    """

    place_changed = Signal(Place)
    selection_changed = Signal()
    link_clicked = Signal(str)
    picture_pasted = Signal(QImage)
    text_shown = Signal()
    refused = Signal(str)
    zoomed = Signal(int)
    menu_opened = Signal(QMenu)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        settle_at_end()
        self.workspace = workspace
        self.stamp: Callable[[], Stamp | None] = _untracked
        self.shown = Shown(workspace.kit)
        self.viewing = Viewing(self)
        self._told: tuple[object, ...] = ()
        rows = Rows(self.shown_pairs, self)
        colours = semantic(is_dark(self.palette()))
        self.table = Table(rows, colours, POINTS, workspace.pictures, self)
        self.viewing.heed(workspace.kit)
        self.look = Look(self.table)
        self.table.margin.kit = workspace.kit
        self.commands = Commands(self)
        self._pointing = Pointing(self.table)
        self._keys = Keys(self)
        self._hovering = Hovering(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.setFocusProxy(self.table)
        self._connect()
        self._word()
        _listen(self)

    def _connect(self) -> None:
        segment = self.table.segment
        segment.typed.connect(self._type)
        segment.pasted.connect(self.commands.paste)
        segment.link_clicked.connect(self.link_clicked)
        segment.menu_wanted.connect(self._open_menu)
        self._pointing.link_clicked.connect(self.link_clicked)
        self._pointing.role_menu_wanted.connect(self.open_role_menu)
        self._pointing.zoomed.connect(self.zoomed)
        self._pointing.menu_wanted.connect(self._open_menu)
        self.table.moved.connect(self._tell_place)

    def turn_to(self, text_id: str) -> None:
        """Show another text of the kit, the caret where it was left there, else at the beginning."""
        if text_id != self.shown.id:
            self.table.segment.commit_composition()
            place = self.shown.turn(self.workspace.kit, text_id, self.current_place())
            self._turn(place)

    @property
    def shown_pairs(self) -> tuple[Pair, ...]:
        """The rows of the text that is shown, without those that the view leaves out."""
        text = self.shown.text(self.workspace.kit)
        return self.viewing.pairs(text.pairs) if text else ()

    def current_place(self) -> Place | None:
        """Return where the caret stands, or where it was before rows were selected."""
        table = self.table
        if table.cell is None or table.pair is None:
            return None
        return Place(table.pair.id, table.cell[1], table.segment.caret if table.live else 0)

    def selection(self) -> tuple[str, Lang, int, int] | None:
        """Return the pair, the side and the range that is selected in the editor; empty at the caret."""
        table = self.table
        if table.cell is None or table.pair is None:
            return None
        start, stop = table.segment.selected if table.live else (0, 0)
        return table.pair.id, table.cell[1], start, stop

    def selected_pairs(self) -> tuple[str, ...]:
        """Return the ids of the rows that are selected together; none while text is edited."""
        block = self.table.block
        return tuple(self.table.rows.pairs[row].id for row in block.rows) if block else ()

    def go_to(self, place: Place, select: int = 0) -> None:
        """Put the caret at a place, in whichever text it is, and select some code points after it."""
        row = self.table.rows.row_of(place.pair)
        if row is None:
            text_id = holding(self.workspace.kit, place.pair)
            if not text_id:
                return
            self.turn_to(text_id)
            row = self.viewing.row_near(place.pair)
            if not self.table.rows.pairs:
                return
        self.table.open(row, place.lang)
        self.table.segment.go_to(place.offset, select)
        self.table.reveal_caret()
        self._tell_place()

    def insert_text(self, text: str) -> None:
        """Put text in the place of the selection, as if it were typed."""
        if (selection := self.selection()) and not self.viewing.barred:
            pair_id, lang, start, stop = selection
            pair, place = self.workspace.kit.pair(pair_id), (start, stop, -1)
            edit = entered(pair, lang, place, text, self.stamp(), self.viewing.seeing)
            self.workspace.do(replace(edit, merge=""))
            if edit.after:
                self.go_to(edit.after)

    def set_underlines(self, provider: Provider) -> None:
        """Ask a function what to underline in each side of each pair."""
        self.table.underlines.provider = provider
        self.refresh_underlines()

    def refresh_underlines(self, pair_ids: Iterable[str] | None = None) -> None:
        """Ask again what to underline in some pairs, or in all."""
        self.table.underlines.forget(pair_ids)
        self.table.refresh()

    def open_role_menu(self, row: int, at: QPoint | None = None) -> None:
        """Show the menu of roles and states for the selected rows, at a point of the screen."""
        table = self.table
        menu = role_menu(table.rows.pairs[row], self.commands, self)
        corner = table.visualRect(table.rows.index(row, 0)).center()
        menu.popup(at or table.viewport().mapToGlobal(corner))

    @Slot()
    def undo(self) -> None:
        """Take back the last step, wherever it was made, and go there."""
        self.table.segment.commit_composition()
        if place := self.workspace.undo():
            self.go_to(place)

    @Slot()
    def redo(self) -> None:
        """Make the last undone step again, and go there."""
        if place := self.workspace.redo():
            self.go_to(place)

    @Slot()
    def cut(self) -> None:
        """Copy what is selected, and take it away."""
        if self.table.block:
            self.copy()
            self.commands.delete()
        else:
            self.table.segment.cut()

    @Slot()
    def copy(self) -> None:
        """Copy the selected rows, or what is selected in the editor."""
        table = self.table
        if table.block:
            rows = [table.rows.pairs[row] for row in table.block.rows]
            QGuiApplication.clipboard().setMimeData(of_pairs(rows, table.block.langs))
        elif table.live:
            table.segment.copy()

    @Slot()
    def paste(self) -> None:
        """Paste from the clipboard."""
        self.commands.paste(held())

    def changeEvent(self, event: QEvent) -> None:
        """Take on another language or another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        elif event.type() == QEvent.Type.PaletteChange:
            self.look.recolour(self.palette())

    def _word(self) -> None:
        self.table.setAccessibleName(_("Paragraphs in English and Chinese"))
        self.table.rows.headerDataChanged.emit(Qt.Orientation.Horizontal, ROLE, CHINESE)
        self.table.refresh()

    def kit_changed(self, before: Kit, after: Kit) -> None:
        """Show what has changed, a text that has come before others; the workspace tells."""
        self.table.margin.kit = after
        self.table.thumbnails.pictures = self.workspace.pictures
        if new := fresh(before, after):
            self.turn_to(new)
            return
        if self.shown.settle(after):
            self._turn(None)
            return
        self.viewing.heed(after)
        pairs = self.shown_pairs
        if pairs is not self.table.rows.pairs:
            self.table.show_pairs(pairs)
        else:
            self.table.viewport().update()

    def _turn(self, place: Place | None) -> None:
        """Show the pairs of another text, and a place in them."""
        turn(self.table, self.shown_pairs, place)
        self.text_shown.emit()
        self._tell_place()

    def _type(self, start: int, stop: int, insert: str, before: int) -> None:
        """Turn what was typed into an edit, and let the editor show what became of it."""
        table = self.table
        if table.cell is None or table.pair is None:
            return
        lang, place = table.cell[1], (start, stop, before)
        edit = entered(table.pair, lang, place, insert, self.stamp(), self.viewing.seeing)
        self.workspace.do(edit)
        table.segment.reconcile(table.pair.side(lang))
        caret = edit.after.offset if edit.after else start
        if table.segment.caret != caret:
            table.segment.go_to(caret)
        table.reveal_caret()
        self._tell_place()

    def _open_menu(self, at: QPoint) -> None:
        """Show the context menu of the text."""
        menu = text_menu(self)
        self.menu_opened.emit(menu)
        menu.popup(at)

    def _tell_place(self) -> None:
        """Tell where caret and selection are, if they are somewhere else than last time."""
        place, selection, block = self.current_place(), self.selection(), self.table.block
        before, self._told = self._told, (place, selection, block)
        if not before or before[1:] != (selection, block):
            self.selection_changed.emit()
        if place is not None and (not before or before[0] != place):
            self.place_changed.emit(place)


def _untracked() -> Stamp | None:
    """Say that changes are not tracked."""
    return None


def _listen(grid: Grid) -> None:
    """Let a grid hear of changes for as long as it lives, without keeping it alive."""
    known = ref(grid)

    def told(before: Kit, after: Kit) -> None:
        living = known()
        if living is not None and isValid(living):
            living.kit_changed(before, after)
        else:
            stop()

    stop = grid.workspace.listen(told)
