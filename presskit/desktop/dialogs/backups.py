"""The dialog of a kit's backups: what stood in its file before each save, and how it differs from now."""

from __future__ import annotations

from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from presskit.desktop import moments
from presskit.desktop.dialogs.change_table import ChangeTable
from presskit.desktop.dialogs.parts import Sheet, section
from presskit.desktop.lanes import Job, Lane
from presskit.errors import PresskitError
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.pair import Role
from presskit.store.backups import Backup
from presskit.store.kit_file import Stored
from presskit.workspace import backups
from presskit.workspace.changes import Changes, changes, told

_KILO = QLocale.DataSizeFormat.DataSizeTraditionalFormat
_numbers = count()


class BackupsDialog(Sheet):
    """Lists the backups at once; what is in them is read one after the other beside the window."""

    def __init__(self, parent: QWidget | None, kit: Kit, path: Path, lane: Lane) -> None:
        super().__init__(
            parent,
            _("Backups of {name}", name=path.name),
            _("Each save keeps what stood in the file before: the last ten, then one a day for two weeks."),
        )
        self.chosen: Stored | None = None
        self._kit, self._lane = kit, lane
        self._found: dict[int, tuple[Stored, Changes]] = {}
        self._jobs: list[Job] = []
        self._backups = backups.listed(path, kit.id)
        self.list = _list()
        for one in self._backups:
            self.list.addTopLevelItem(_row(one))
        self.found = section(_("There are no backups yet.") if not self._backups else "")
        self.table = ChangeTable(_("In the backup"), _("Now"))
        for part, stretch in ((self.list, 2), (self.found, 0), (self.table, 3)):
            self.column.addWidget(part, stretch)
        self.button = self.finish(_("&Open as a new kit"), _("Close"))
        self.button.setEnabled(False)
        self.list.currentItemChanged.connect(self._show)
        self.list.itemActivated.connect(self.accept)
        self._read_all()
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.resize(780, 600)

    def accept(self) -> None:
        """Take the chosen backup, once it has been read."""
        found = self._found.get(self._row)
        if found is not None:
            self.chosen = found[0]
            super().accept()

    def done(self, result: int) -> None:
        """Stop reading."""
        for job in self._jobs:
            job.cancel()
        super().done(result)

    @property
    def _row(self) -> int:
        return self.list.currentIndex().row()

    def _read_all(self) -> None:
        kit = self._kit
        for number, backup in enumerate(self._backups):
            self._jobs.append(
                self._lane.put(
                    f"backup {next(_numbers)}",
                    partial(_read, backup, kit),
                    partial(self._take, number),
                    partial(self._fail, number),
                )
            )

    def _take(self, number: int, found: tuple[Stored, Changes]) -> None:
        self._found[number] = found
        item = self.list.topLevelItem(number)
        if item is not None:
            item.setText(2, told(found[1]))
            item.setText(3, _title(found[0].kit))
        if number == self._row:
            self._show()

    def _fail(self, number: int, error: PresskitError) -> None:
        item = self.list.topLevelItem(number)
        if item is not None:
            item.setText(2, error.told)

    def _show(self, *_items: object) -> None:
        """Show how the chosen backup differs from the present state."""
        found = self._found.get(self._row)
        self.button.setEnabled(found is not None)
        self.table.show_changes(found[1] if found is not None else None)
        self.found.setText(told(found[1]) if found is not None else "")


def _list() -> QTreeWidget:
    made = QTreeWidget()
    made.setAccessibleName(_("Backups"))
    made.setHeaderLabels([_("Saved at"), _("Size"), _("Changed since"), _("Title of the kit")])
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setAllColumnsShowFocus(True)
    made.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return made


def _read(backup: Backup, kit: Kit, _report: object) -> tuple[Stored, Changes]:
    stored = backups.read(backup)
    return stored, changes(stored.kit, kit)


def _row(backup: Backup) -> QTreeWidgetItem:
    size = QLocale().formattedDataSize(backup.size, 1, _KILO)
    item = QTreeWidgetItem([moments.said(backup.saved.timestamp()), size, _("is being read…"), ""])
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def _title(kit: Kit) -> str:
    """Return what a kit is called, else its first headline."""
    headline = next((pair for pair in kit.pairs() if pair.role is Role.HEADLINE), None)
    named = kit.title.en or kit.title.zh
    return (
        named or (headline.en.current or headline.zh.current if headline is not None else "") or _("Untitled")
    )
