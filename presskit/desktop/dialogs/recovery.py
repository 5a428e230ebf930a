"""The dialog that gives unsaved work back after the program or the machine went down."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from presskit.desktop import moments
from presskit.desktop.dialogs import file_questions
from presskit.desktop.dialogs.change_table import ChangeTable
from presskit.desktop.dialogs.parts import Sheet, section
from presskit.desktop.icons import icon
from presskit.desktop.looks import tone
from presskit.i18n import counted
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.store.recovery import LeftBehind
from presskit.workspace.changes import changes, told

_MOST = 3
"""Kits shown without scrolling."""
_MARGIN = 24


class RecoveryDialog(Sheet):
    """Lists what was left behind: open one, discard one, or keep all for later.

    ``opened`` takes the chosen work and raises ``PresskitError`` when it cannot be had back; ``discarded`` is
    told what was removed for good.
    """

    def __init__(
        self,
        parent: QWidget | None,
        left: Sequence[LeftBehind],
        opened: Callable[[LeftBehind], object],
        discarded: Callable[[LeftBehind], object],
    ) -> None:
        super().__init__(
            parent,
            _("Unsaved work"),
            _("Presskit did not end as it should. These kits have changes that were not saved:"),
        )
        self._left, self._opened, self._discarded = list(left), opened, discarded
        self.list = QListWidget()
        self.list.setAccessibleName(_("Kits with unsaved changes"))
        for each in self._left:
            self.list.addItem(QListWidgetItem(icon("preview", tone("muted")), _told(each)))
        self.list.setSpacing(3)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(min(_MOST, len(self._left)) * self.list.sizeHintForRow(0) + _MARGIN)
        self.found = section("")
        self.found.setWordWrap(True)
        self.table = ChangeTable(_("As it was saved"), _("With the unsaved changes"))
        for part in (self.list, self.found, self.table):
            self.column.addWidget(part)
        self._accept = self.finish(_("&Open"), _("&Keep for later"))
        self._discard = self.buttons.addButton(_("&Discard…"), self.buttons.ButtonRole.DestructiveRole)
        self._discard.clicked.connect(self.discard)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(self.accept)
        self.list.setCurrentRow(0)
        self.resize(720, 560)

    @property
    def chosen(self) -> LeftBehind:
        """The work that is chosen in the list."""
        return self._left[max(0, self.list.currentRow())]

    def accept(self) -> None:
        """Open the chosen kit as it was."""
        if self.reads(lambda: self._opened(self.chosen)):
            super().accept()

    def discard(self) -> None:
        """Remove the chosen work for good, once the user agrees."""
        if file_questions.discarding(self, _name(self.chosen)):
            row = self.list.currentRow()
            self._discarded(self._left.pop(row))
            self.list.takeItem(row)
            if not self._left:
                self.reject()

    def _show(self, row: int) -> None:
        """Show what the chosen work holds beyond what was saved."""
        if not 0 <= row < len(self._left):
            return
        left = self._left[row]
        found = changes(left.before if left.before is not None else Kit(left.after.id), left.after)
        self.table.show_changes(found)
        if left.before is None:
            rows = counted("{n} row", "{n} rows", found.added)
            self.found.setText(_("The kit was never saved: {rows}.", rows=rows))
        else:
            self.found.setText(told(found))


def _name(left: LeftBehind) -> str:
    return left.title.en or left.title.zh or (left.path.stem if left.path is not None else _("Untitled"))


def _told(left: LeftBehind) -> str:
    """Return what a kit is called, how much and when it was changed, and where its file is."""
    count = counted("{n} unsaved change", "{n} unsaved changes", left.changes)
    when = _("last changed {when}", when=moments.said(left.at))
    place = str(left.path) if left.path is not None else _("never saved")
    return f"{_name(left)}\n{count} · {when}\n{place}"
