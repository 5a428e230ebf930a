"""The named versions of the kit: named, compared with each other or the present state, restored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from presskit.desktop import moments
from presskit.desktop.dialogs.listing import Listed, ListSheet
from presskit.desktop.dialogs.parts import Sheet, form
from presskit.desktop.lanes import Lane
from presskit.edits import versions as edits
from presskit.errors import PresskitError
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.text import Stamp
from presskit.model.version import Version
from presskit.review.versions import Comparison, compared
from presskit.workspace import versions
from presskit.workspace.workspace import Workspace

_TWO = 2


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
        self.begin()
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
        pictures, present = self.workspace.pictures, self.workspace.kit
        later = last.name if len(chosen) == _TWO else _("now")

        def work(_report: object) -> Comparison:
            after = versions.kit_of(last, pictures) if len(chosen) == _TWO else present
            return compared(versions.kit_of(first, pictures), after, first.stamp)

        title = _("From “{earlier}” to “{later}”", earlier=first.name, later=later)
        self.setEnabled(False)
        self._lane.put("compare", work, lambda found: self._show(title, found), self._failed, self._settle)

    def restore(self) -> None:
        """Make the kit what it was in the chosen version."""
        for version in self._chosen()[:1]:
            if self.reads(lambda: self._restore(self._chosen()[0])):
                told = _("The kit is as it was in “{name}”. Undo takes that back.", name=version.name)
                self.purpose.setText(told)

    def _restore(self, version: Version) -> None:
        kept = _("before restoring “{name}”", name=version.name)
        versions.restore(self.workspace, version, kept, self._stamp())

    def _show(self, title: str, found: Comparison) -> None:
        from presskit.desktop.comparing.sheet import CompareSheet

        self._settle()
        sheet = CompareSheet(self, title, found, self.workspace.pictures, self._points)
        sheet.exec()
        sheet.deleteLater()

    def _failed(self, error: PresskitError) -> None:
        self._settle()
        self.fail(error)

    def _settle(self) -> None:
        self.setEnabled(True)

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


def _listed(workspace: Workspace) -> Listed:
    every = workspace.kit.versions
    rows = tuple((one.name, moments.said(one.stamp.at.timestamp()), one.stamp.author) for one in every)
    return Listed(tuple(one.id for one in every), rows)
