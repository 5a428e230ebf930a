"""A dialog that lists things of a kit in a table; each change is made at once, and undone one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from presskit.desktop.dialogs.lines import Cells, Lines, SideButton, Table
from presskit.desktop.dialogs.parts import Sheet
from presskit.desktop.icons import icon
from presskit.edits.edit import Edit
from presskit.i18n import translated as _
from presskit.workspace.workspace import Workspace

_ROOM, _PICTURE = 16, 36
"""What a row has above and below its two lines, and the size of a picture, in device-independent pixels."""


class Listed(NamedTuple):
    """What a listing shows: the ids of things, what their rows say, a picture of each if there are any."""

    ids: tuple[str, ...]
    rows: tuple[Cells, ...]
    icons: tuple[QIcon, ...] = ()


class Listing(QWidget):
    """A table of things with buttons beside it; says what somebody wants to do with which.

    The columns that are ``wide`` share the room that the others leave.
    """

    added = Signal()
    changed = Signal(str)
    removed = Signal(tuple)
    moved = Signal(tuple, int)

    def __init__(self, name: str, heads: Sequence[str], wide: Iterable[int], parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = Lines(heads, self)
        self.view = Table(self)
        self.buttons: dict[str, QPushButton] = {}
        self._when: dict[str, Callable[[], bool]] = {}
        self._begun = False
        self._side = QVBoxLayout()
        self._side.addStretch(1)
        self._dress(name, wide)
        self.offer("add", "add", _("Add…"), self.added.emit)
        self.offer("change", "edit", _("Change…"), self._change, self.has_chosen)
        self.offer("remove", "delete", _("Remove"), self._remove, self.has_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.view, 1)
        row.addLayout(self._side)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the things that are selected, in their order."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return tuple(self.lines.ids[row] for row in rows)

    def show_lines(
        self, ids: tuple[str, ...], rows: tuple[Cells, ...], icons: tuple[QIcon, ...] = ()
    ) -> None:
        """Show things: what was selected stays so, else what has come is, else what has taken its place."""
        old, chosen = self.lines.ids, set(self.chosen)
        kept = chosen & set(ids)
        wanted = (set(ids) - set(old) if self._begun else set()) or kept
        gone = min((row for row, one in enumerate(old) if one in chosen - kept), default=-1)
        if not wanted and ids and gone >= 0:
            wanted = {ids[min(gone, len(ids) - 1)]}
        self._begun = True
        self.lines.show_lines(ids, rows, icons)
        for row, one in enumerate(ids):
            if one in wanted:
                index = self.lines.index(row, 0)
                flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
                self.view.selectionModel().select(index, flags)
                self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
                self.view.scrollTo(index)
        self._enable()

    def offer(
        self,
        name: str,
        picture: str,
        text: str,
        run: Callable[[], object],
        when: Callable[[], bool] | None = None,
    ) -> QPushButton:
        """Add a button below the others; ``when`` tells whether it works now."""
        button = SideButton(icon(picture), text)
        button.clicked.connect(lambda *_checked: run())
        self.buttons[name] = button
        if when is not None:
            self._when[name] = when
        self._side.insertWidget(len(self.buttons) - 1, button)
        self._enable()
        return button

    def has_chosen(self) -> bool:
        """Tell whether anything is selected."""
        return bool(self.chosen)

    def offer_moves(self) -> None:
        """Let things be moved up and down."""
        for name, text, keys, by in (
            ("up", _("Move up"), "Alt+Up", -1),
            ("down", _("Move down"), "Alt+Down", 1),
        ):
            self.offer(name, name, text, partial(self._move, by), partial(self._can_move, by))
            QShortcut(QKeySequence(keys), self, partial(self._move, by))

    def _move(self, by: int) -> None:
        if self._can_move(by):
            self.moved.emit(self.chosen, by)

    def _can_move(self, by: int) -> bool:
        """Tell whether the selected things are not at that end of the list already."""
        chosen, ids = self.chosen, self.lines.ids
        edge = ids[: len(chosen)] if by < 0 else ids[len(ids) - len(chosen) :]
        return bool(chosen) and chosen != edge

    def _dress(self, name: str, wide: Iterable[int]) -> None:
        view = self.view
        view.setModel(self.lines)
        view.setAccessibleName(name)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setIconSize(QSize(_PICTURE, _PICTURE))
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setAlternatingRowColors(True)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(2 * view.fontMetrics().lineSpacing() + _ROOM)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in wide:
            view.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        view.selectionModel().selectionChanged.connect(lambda *_changed: self._enable())
        self.lines.modelReset.connect(self._enable)
        view.doubleClicked.connect(lambda _index: self._change())
        for key, run in (
            (Qt.Key.Key_Delete, self._remove),
            (Qt.Key.Key_Return, self._change),
            (Qt.Key.Key_Enter, self._change),
        ):
            shortcut = QShortcut(QKeySequence(key), view, run)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _enable(self) -> None:
        for name, when in self._when.items():
            self.enable(name, able=when())

    def enable(self, name: str, *, able: bool) -> None:
        """Let a button work or not; the keyboard goes to the table rather than nowhere."""
        button = self.buttons[name]
        held = button.hasFocus()
        button.setEnabled(able)
        if held and not able:
            self.view.setFocus()

    def _change(self) -> None:
        if self.chosen:
            self.changed.emit(self.chosen[0])

    def _remove(self) -> None:
        if self.chosen:
            self.removed.emit(self.chosen)


class ListSheet(Sheet):
    """A dialog around a listing. Each change is made in the kit at once; those made here can be undone."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        purpose: str,
        workspace: Workspace,
        heads: Sequence[str],
        wide: Iterable[int],
        listed: Callable[[Workspace], Listed],
    ) -> None:
        super().__init__(parent, title, purpose)
        self.workspace = workspace
        self._listed = listed
        self.listing = Listing(title, heads, wide, self)
        self._before = workspace.kit
        for keys, run in (
            (QKeySequence.StandardKey.Undo, self.undo),
            (QKeySequence.StandardKey.Redo, self.redo),
        ):
            QShortcut(QKeySequence(keys), self, run)
        self.column.addWidget(self.listing, 1)
        stop = workspace.listen(lambda _before, _after: self._refresh())
        self.finished.connect(lambda _result: stop())

    def do(self, edit: Edit) -> None:
        """Make a change; a refusal is shown above the buttons."""
        self.fail(None)
        self.tries(lambda: self.workspace.do(edit))

    def choose(self, chosen: str) -> None:
        """Select a thing by its id."""
        if chosen in self.listing.lines.ids:
            self.listing.view.selectRow(self.listing.lines.ids.index(chosen))

    def undo(self) -> None:
        """Take back the last change that was made here."""
        if self.workspace.kit is not self._before:
            self.workspace.undo()

    def redo(self) -> None:
        """Make a change again that was taken back here."""
        self.workspace.redo()

    def begin(self) -> None:
        """Show the things for the first time, and finish the dialog."""
        self.listing.offer("undo", "undo", _("Undo"), self.undo)
        self.close_only()
        self._refresh()
        if self.listing.lines.ids:
            self.listing.view.selectRow(0)

    def _refresh(self) -> None:
        self.listing.show_lines(*self._listed(self.workspace))
        if "undo" in self.listing.buttons:
            self.listing.enable("undo", able=self.workspace.kit is not self._before)
