"""A dialog that lists things of a kit in a table; each change is made at once, and undone one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from presskit.desktop.dialogs.parts import Sheet
from presskit.desktop.icons import icon
from presskit.edits.edit import Edit
from presskit.i18n import translated as _
from presskit.model.language import Wording
from presskit.workspace.workspace import Workspace

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
Cells: TypeAlias = tuple[Wording | str, ...]
"""What a row says, column by column."""
_ROOM, _PICTURE = 16, 36
"""What a row has above and below its two lines, and the size of a picture, in device-independent pixels."""


class Listed(NamedTuple):
    """What a listing shows: the ids of things, what their rows say, a picture of each if there are any."""

    ids: tuple[str, ...]
    rows: tuple[Cells, ...]
    icons: tuple[QIcon, ...] = ()


class Lines(QAbstractTableModel):
    """Things as rows; what is said in both languages stands on two lines, English above."""

    def __init__(self, heads: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self.ids: tuple[str, ...] = ()
        self._rows: tuple[Cells, ...] = ()
        self._icons: tuple[QIcon, ...] = ()

    def show_lines(self, ids: tuple[str, ...], rows: tuple[Cells, ...], icons: tuple[QIcon, ...]) -> None:
        """Show other things: their ids, what their cells say, and a picture for each if there are any."""
        self.beginResetModel()
        self.ids, self._rows, self._icons = ids, rows, icons
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of things."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Say what a cell says."""
        cell = self._rows[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return "\n".join(filter(None, (cell.en, cell.zh))) if isinstance(cell, Wording) else cell
            case Qt.ItemDataRole.DecorationRole if index.column() == 0 and self._icons:
                return self._icons[index.row()]
        return None


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
        self.view = QTableView(self)
        self.buttons: dict[str, QPushButton] = {}
        self._needy: set[str] = set()
        self._side = QVBoxLayout()
        self._side.addStretch(1)
        self._dress(name, wide)
        self.offer("add", "add", _("Add…"), self.added.emit)
        self.offer("change", "edit", _("Change…"), self._change, needs=True)
        self.offer("remove", "delete", _("Remove"), self._remove, needs=True)
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
        """Show things; what was selected stays selected, what has come is selected instead."""
        wanted = {one for one in ids if one not in self.lines.ids} if self.lines.ids else set()
        wanted = wanted or set(self.chosen)
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
        self, name: str, picture: str, text: str, run: Callable[[], object], *, needs: bool = False
    ) -> QPushButton:
        """Add a button below the others; one that ``needs`` it works only while something is selected."""
        button = QPushButton(icon(picture), text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda *_checked: run())
        self.buttons[name] = button
        if needs:
            self._needy.add(name)
        self._side.insertWidget(len(self.buttons) - 1, button)
        self._enable()
        return button

    def offer_moves(self) -> None:
        """Let things be moved up and down."""
        self.offer("up", "up", _("Move up"), lambda: self.moved.emit(self.chosen, -1), needs=True)
        self.offer("down", "down", _("Move down"), lambda: self.moved.emit(self.chosen, 1), needs=True)
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            QShortcut(QKeySequence(keys), self, lambda by=by: self.moved.emit(self.chosen, by))

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
        QShortcut(QKeySequence(Qt.Key.Key_Delete), view, self._remove)
        QShortcut(QKeySequence(Qt.Key.Key_Return), view, self._change)

    def _enable(self) -> None:
        for name in self._needy:
            self.buttons[name].setEnabled(bool(self.chosen))

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
        self._undo: QPushButton | None = None
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
        self._undo = self.listing.offer("undo", "undo", _("Undo"), self.undo)
        self.close_only()
        self._refresh()
        if self.listing.lines.ids:
            self.listing.view.selectRow(0)

    def _refresh(self) -> None:
        self.listing.show_lines(*self._listed(self.workspace))
        if self._undo is not None:
            self._undo.setEnabled(self.workspace.kit is not self._before)
