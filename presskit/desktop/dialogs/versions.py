"""The named versions of the kit: named, compared with each other or the present state, restored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QWidget

from presskit.desktop import moments
from presskit.desktop.delays import delay
from presskit.desktop.dialogs.listing import Listed, ListSheet
from presskit.desktop.dialogs.parts import Sheet, form
from presskit.desktop.lanes import Job, Lane
from presskit.edits import versions as edits
from presskit.errors import PresskitError
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.text import Stamp
from presskit.model.version import Version
from presskit.progress import Report
from presskit.review.versions import Comparison, compared
from presskit.workspace import versions
from presskit.workspace.workspace import Workspace

_TWO = 2
_PATIENCE = 400
"""Milliseconds after which work that still goes on shows how far it is."""


class VersionsDialog(ListSheet):
    """Lists the versions; one is compared with the present state, two with each other.

    ``opened`` holds the kit of a version that is to be opened by itself.
    """

    def __init__(
        self,
        parent: QWidget | None,
        workspace: Workspace,
        lane: Lane,
        stamp: Callable[[], Stamp],
        proposal: str,
        points: float,
    ) -> None:
        super().__init__(
            parent,
            _("Versions"),
            _("Name a state to find it again: to compare it, to restore it, to show others what changed."),
            workspace,
            (_("Version"), _("Named"), _("By")),
            (0,),
            _listed,
        )
        self._lane, self._stamp, self._proposal, self._points = lane, stamp, proposal, points
        self.opened: Kit | None = None
        listing = self.listing
        listing.buttons["add"].setText(_("Name the present state…"))
        listing.buttons["change"].setText(_("Rename…"))
        listing.added.connect(self.name)
        listing.changed.connect(self._rename)
        listing.removed.connect(self._remove)
        listing.offer("compare", "beside", _("Compare"), self.compare, self.listing.has_chosen).setToolTip(
            _("One version with the present state, two with each other")
        )
        listing.offer("restore", "undo", _("Restore"), self.restore, self.listing.has_chosen)
        listing.offer("open", "open", _("Open as a new kit"), self._open, self.listing.has_chosen)
        self._job: Job | None = None
        self._work, self._progress = self._stoppable()
        self._later = delay(self, _PATIENCE, self._work.show)
        self.column.addWidget(self._work)
        self.begin()
        lane.progressed.connect(self._progressed)
        self.resize(760, 420)

    def name(self) -> None:
        """Give the present state a name."""
        chosen = self._ask(_("Name the present state"), self._proposal)
        if chosen:
            self.reads(lambda: versions.name_version(self.workspace, chosen, self._stamp()))

    def compare(self) -> None:
        """Show what has changed since the chosen version, or from the earlier to the later of two."""
        chosen = self._chosen()[:_TWO]
        if not chosen:
            return
        first, last = chosen[0], chosen[-1]
        present = None if len(chosen) == _TWO else self.workspace.kit
        pictures = self.workspace.pictures
        title = _(
            "From “{earlier}” to “{later}”", earlier=first.name, later=_("now") if present else last.name
        )

        def work(report: Report) -> Comparison:
            after = present or versions.kit_of(last, pictures)
            return compared(versions.kit_of(first, pictures), after, _since(first), report)

        self.listing.setEnabled(False)
        self._progress.setRange(0, 0)
        self._later.start()
        self._job = self._lane.put(
            "compare", work, lambda found: self._show(title, found, present), self._failed, self._settle
        )

    def done(self, result: int) -> None:
        """Stop comparing."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def restore(self) -> None:
        """Make the kit what it was in the chosen version."""
        for version in self._chosen()[:1]:
            if self.reads(lambda: self._restore(self._chosen()[0])):
                told = _("The kit is as it was in “{name}”. Undo takes that back.", name=version.name)
                self.purpose.setText(told)

    def _restore(self, version: Version) -> None:
        kept = _("before restoring “{name}”", name=version.name)
        versions.restore(self.workspace, version, kept, self._stamp())

    def _show(self, title: str, found: Comparison, present: Kit | None) -> None:
        """Show a comparison, unless the dialog was left meanwhile."""
        from presskit.desktop.comparing.sheet import CompareSheet

        self._settle()
        if not self.isVisible():
            return
        usable = present is not None and not self.workspace.read_only
        sheet = CompareSheet(self, title, found, self.workspace.pictures, self._points, present=usable)
        sheet.exec()
        if sheet.wanted and self.workspace.kit is present:
            self.do(edits.marked_up(found.kit))
            self.accept()
        sheet.deleteLater()

    def _stoppable(self) -> tuple[QWidget, QProgressBar]:
        """Return how far comparing is, with a button that stops it; hidden until it takes its time."""
        room, bar, stop = QWidget(self), QProgressBar(), QPushButton(_("Stop"))
        row = QHBoxLayout(room)
        row.setContentsMargins(0, 0, 0, 0)
        bar.setAccessibleName(_("Progress"))
        stop.setAutoDefault(False)
        stop.clicked.connect(lambda *_checked: self._lane.cancel("compare"))
        row.addWidget(bar, 1)
        row.addWidget(stop)
        room.hide()
        return room, bar

    def _progressed(self, job: Job, done: int, of: int, _what: str) -> None:
        if job is self._job:
            self._progress.setRange(0, of)
            self._progress.setValue(done)

    def _failed(self, error: PresskitError) -> None:
        self._settle()
        self.fail(error)

    def _settle(self) -> None:
        self._job = None
        self._later.stop()
        self._work.hide()
        self.listing.setEnabled(True)

    def _open(self) -> None:
        if self._chosen() and self.reads(self._read):
            self.accept()

    def _read(self) -> None:
        self.opened = versions.kit_of(self._chosen()[0], self.workspace.pictures)

    def _rename(self, version_id: str) -> None:
        version = next(one for one in self.workspace.kit.versions if one.id == version_id)
        name = self._ask(_("Rename the version"), version.name)
        if name and name != version.name:
            self.do(edits.renamed(replace(version, name=name)))

    def _remove(self, ids: tuple[str, ...]) -> None:
        for one in ids:
            self.do(edits.removed(one))

    def _chosen(self) -> list[Version]:
        return [version for version in self.workspace.kit.versions if version.id in self.listing.chosen]

    def _ask(self, title: str, proposal: str) -> str:
        """Return the name that is given, or nothing."""
        dialog = NameDialog(self, title, proposal)
        name = dialog.name if dialog.exec() else ""
        dialog.deleteLater()
        return name


class NameDialog(Sheet):
    """Asks for the name of a version."""

    def __init__(self, parent: QWidget | None, title: str, proposal: str) -> None:
        super().__init__(parent, title)
        self.field = QLineEdit(proposal)
        self.field.setAccessibleName(_("Name of the version"))
        lines = form()
        lines.addRow(_("Name of the version"), self.field)
        self.column.addLayout(lines)
        agree = self.finish(_("Give this name"))
        self.field.textChanged.connect(lambda _text: agree.setEnabled(bool(self.name)))
        agree.setEnabled(bool(self.name))
        self.field.selectAll()
        self.field.setFocus()
        self.resize(420, self.sizeHint().height())

    @property
    def name(self) -> str:
        """The name as the field says."""
        return self.field.text().strip()


def _since(version: Version) -> Stamp:
    """Return under whose name and time the changes since a version are shown."""
    author = version.stamp.author or _("since {name}", name=version.name)
    return Stamp(author, version.stamp.at)


def _listed(workspace: Workspace) -> Listed:
    every = workspace.kit.versions
    rows = tuple((one.name, moments.said(one.stamp.at.timestamp()), one.stamp.author) for one in every)
    return Listed(tuple(one.id for one in every), rows)
