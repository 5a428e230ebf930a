"""The dialog of an export: which editions and formats, where to, how far it is, where the files are."""

from __future__ import annotations

from pathlib import Path
from textwrap import shorten

from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QWidget,
)

from presskit.compose.plan import Layout, Order
from presskit.desktop.dialogs import asking
from presskit.desktop.dialogs.forewarned import Forewarned, warned_of
from presskit.desktop.dialogs.parts import Sheet, form, hint
from presskit.desktop.dialogs.printing import Contents, Pages
from presskit.desktop.exporting import Choice, Target, Task, targets, unready, written
from presskit.desktop.icons import icon
from presskit.desktop.lanes import Job, Lane
from presskit.desktop.looks import tone
from presskit.errors import PresskitError
from presskit.i18n import translated as _
from presskit.model.release import Release
from presskit.workspace.workspace import Workspace

_LISTED = 84
"""The height of the list of files, in device-independent pixels."""


class ExportDialog(Sheet):
    """Writes documents in the render lane, and stays open to show how it went."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        shown: Release | None,
        lane: Lane,
        folder: Path,
        choice: Choice,
        errors: int,
    ) -> None:
        super().__init__(parent, _("Export"))
        self._workspace, self._lane = workspace, lane
        self._job: Job | None = None
        self.files: tuple[Path, ...] = ()
        self.contents = Contents(workspace.kit, shown, choice)
        self.pages = Pages(workspace.kit, choice)
        self.folder = QLineEdit(str(folder))
        self.stem = QLineEdit(_stem(workspace))
        self.overwrite = QCheckBox(_("Replace files that exist already"))
        self.names = QListWidget()
        self.progress = QProgressBar()
        self._tabs = QTabWidget()
        self._open = QPushButton(icon("folder"), _("Open folder"))
        self.forewarned = Forewarned(workspace, lane)
        self.why = hint("")
        if errors:
            self.column.addWidget(warned_of(errors))
        self.column.addWidget(self.forewarned)
        self._arrange()
        self._connect()
        self._update()
        lane.progressed.connect(self._progressed)
        self.resize(620, self.sizeHint().height())

    @property
    def choice(self) -> Choice:
        """What the fields ask for."""
        contents, pages = self.contents, self.pages
        return Choice(
            whole=contents.whole.isChecked(),
            left_out=contents.left_out,
            editions=tuple(name for name, box in contents.editions.items() if box.isChecked()),
            formats=tuple(name for name, box in contents.formats.items() if box.isChecked()),
            paper=str(pages.paper.currentData()),
            layout=Layout(pages.standing.currentData()),
            order=Order(pages.order.currentData()),
            press=pages.press.isChecked(),
        )

    @property
    def chosen(self) -> tuple[Target, ...]:
        """The files that an export would write now."""
        if not self.contents.complete:
            return ()
        return targets(Path(self.folder.text()).expanduser(), self.stem.text(), self.choice)

    def accept(self) -> None:
        """Write the files; the dialog stays open."""
        self.fail(None)
        task = Task(
            self._workspace.kit,
            self._workspace.pictures,
            self.chosen,
            self.choice,
            str(self.pages.theme.currentData()),
            str(self.contents.text.currentData() or ""),
            self.overwrite.isChecked(),
        )
        self._working(on=True)
        self._job = self._lane.put(
            "export", lambda report: written(task, report), self._done, self._failed, self._stopped
        )

    def reject(self) -> None:
        """Stop the export that is under way, else close."""
        if self._job is not None:
            self._job.cancel()
        else:
            self.forewarned.end()
            super().reject()

    def _arrange(self) -> None:
        self._tabs.addTab(self.contents, _("What to print"))
        self._tabs.addTab(self.pages, _("Pages"))
        self.column.addWidget(self._tabs)
        self.column.addLayout(self._where())
        self.names.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.names.setFixedHeight(_LISTED)
        self.names.setAccessibleName(_("Files that the export writes"))
        self.column.addWidget(self.names)
        below = QHBoxLayout()
        below.addWidget(self.overwrite)
        below.addWidget(self.progress, 1)
        self.column.addLayout(below)
        self.column.addWidget(self.why)
        kept = self.progress.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(kept)
        self.progress.hide()
        self._accept = self.finish(_("Export"), _("Close"))
        self.buttons.addButton(self._open, self.buttons.ButtonRole.ActionRole)
        self._open.clicked.connect(lambda: asking.show_folder(self.files[0].parent))
        self._open.hide()

    def _where(self) -> QFormLayout:
        fields = form()
        fields.addRow(_("File name"), self.stem)
        browse = QPushButton(_("Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.folder, 1)
        where.addWidget(browse)
        fields.addRow(_("Folder"), where)
        self.stem.setAccessibleName(_("File name"))
        self.folder.setAccessibleName(_("Folder"))
        return fields

    def _connect(self) -> None:
        self.contents.changed.connect(self._update)
        self.pages.changed.connect(self._update)
        self.folder.textChanged.connect(self._update)
        self.stem.textChanged.connect(self._update)
        self.overwrite.toggled.connect(self._update)

    def _update(self) -> None:
        """List the files, and tell which stand in the way."""
        self.names.clear()
        chosen, choice = self.chosen, self.choice
        self.pages.offer(twofold="both" in choice.editions, pdf="pdf" in choice.formats)
        blocked = False
        for target in chosen:
            there = target.path.exists()
            blocked |= there
            item = QListWidgetItem(
                _("{name} — exists already", name=target.path.name) if there else target.path.name
            )
            if there:
                item.setIcon(icon("warning", tone("warning")))
            else:
                item.setIcon(icon("preview", tone("muted")))
            self.names.addItem(item)
        self.overwrite.setEnabled(blocked)
        self._allow(self._reason(chosen, blocked=blocked))
        text = str(self.contents.text.currentData() or "")
        self.forewarned.look(choice, str(self.pages.theme.currentData()), text)

    def _allow(self, reason: str) -> None:
        """Let the export begin, unless there is a reason why it cannot, which is said."""
        self._accept.setEnabled(not reason)
        self._accept.setToolTip(reason)
        self._accept.setAccessibleDescription(reason)
        self.why.setText(reason)
        self.why.setVisible(bool(reason))

    def _reason(self, chosen: tuple[Target, ...], *, blocked: bool) -> str:
        """Return why nothing can be exported as things are, or nothing."""
        choice, kit = self.choice, self._workspace.kit
        text = None if choice.whole else str(self.contents.text.currentData() or "")
        if reason := unready(kit, choice, text, complete=self.contents.complete):
            return _(reason)
        if not self.stem.text().strip() or not chosen:
            return _("Give the files a name.")
        if blocked and not self.overwrite.isChecked():
            return _("Files of these names exist already. Choose to replace them, or another name.")
        return ""

    def _browse(self) -> None:
        folder = asking.folder_to_fill(self, Path(self.folder.text()))
        if folder is not None:
            self.folder.setText(str(folder))

    def _working(self, *, on: bool) -> None:
        """Lock the fields while files are written."""
        self.progress.setVisible(on)
        self.progress.setRange(0, 0)
        for part in (self._tabs, self.stem, self.folder, self.overwrite, self._accept):
            part.setEnabled(not on)
        cancel = self.buttons.buttons()[1]
        cancel.setText(_("Stop") if on else _("Close"))

    def _progressed(self, job: Job, done: int, of: int, what: str) -> None:
        if job is self._job:
            self.progress.setRange(0, of)
            self.progress.setValue(done)
            self.progress.setFormat(f"{what}  %p%" if what else "%p%")

    def _done(self, paths: tuple[Path, ...]) -> None:
        self._job, self.files = None, paths
        self._working(on=False)
        self.overwrite.setChecked(False)
        self._update()
        self.names.clear()
        for path in paths:
            self.names.addItem(
                QListWidgetItem(
                    icon("check", tone("signed")),
                    _("{name} — written, {size}", name=path.name, size=_size(path)),
                )
            )
        self._open.show()
        self.buttons.buttons()[1].setFocus()

    def _failed(self, error: PresskitError) -> None:
        self._job = None
        self._working(on=False)
        self._update()
        self.fail(error)

    def _stopped(self) -> None:
        self._job = None
        self._working(on=False)
        self._update()


def _stem(workspace: Workspace) -> str:
    """Return the name that files are given: that of the kit's file, else its title."""
    if workspace.path is not None:
        return workspace.path.stem
    title = workspace.kit.title
    return shorten(title.en, 60, placeholder="") or title.zh[:30] or _("Press release")


def _size(path: Path) -> str:
    size = path.stat().st_size
    return (
        _("{n} kB", n=max(1, round(size / 1000))) if size < 10**6 else _("{n} MB", n=round(size / 10**6, 1))
    )
