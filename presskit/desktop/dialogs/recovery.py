"""The dialog that gives unsaved work back after the program or the machine went down."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from presskit.desktop.dialogs.parts import Sheet
from presskit.desktop.icons import icon
from presskit.errors import PresskitError
from presskit.i18n import counted
from presskit.i18n import translated as _
from presskit.store.recovery import LeftBehind, Recovered


class RecoveryDialog(Sheet):
    """Lists what was left behind: recover one, discard one, or leave all for later."""

    def __init__(
        self, parent: QWidget | None, left: Sequence[LeftBehind], recover: Callable[[Recovered], object]
    ) -> None:
        super().__init__(
            parent,
            _("Unsaved work"),
            _("Presskit did not end as it should. These kits have changes that were not saved:"),
        )
        self._left, self._recover = list(left), recover
        self.list = QListWidget()
        self.list.setAccessibleName(_("Kits with unsaved changes"))
        for each in self._left:
            self.list.addItem(QListWidgetItem(icon("preview"), _told(each)))
        self.list.setCurrentRow(0)
        self.list.setSpacing(3)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self.list)
        self.finish(_("Recover"), _("Later"))
        self._discard = self.buttons.addButton(_("Discard"), self.buttons.ButtonRole.DestructiveRole)
        self._discard.clicked.connect(self.discard)
        self.resize(560, 300)

    def accept(self) -> None:
        """Open the chosen kit as it was; its journal goes, since a new one begins."""
        left = self._left[self.list.currentRow()]
        try:
            recovered = left.recovered()
        except PresskitError as error:
            self.fail(error)
            return
        self._recover(recovered)
        left.discard()
        super().accept()

    def discard(self) -> None:
        """Remove the chosen work for good."""
        row = self.list.currentRow()
        self._left.pop(row).discard()
        self.list.takeItem(row)
        if not self._left:
            self.reject()


def _told(left: LeftBehind) -> str:
    """Return what a kit is called, where it belongs, when and how much it was changed."""
    title = left.title.en or left.title.zh or _("Untitled")
    moment = QDateTime.fromSecsSinceEpoch(int(left.at))
    when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
    changes = counted("{n} change", "{n} changes", left.changes)
    place = str(left.path) if left.path is not None else _("never saved")
    return f"{title}\n{changes} · {when} · {place}"
