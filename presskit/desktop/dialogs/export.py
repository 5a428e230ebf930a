"""The dialog of an export: which editions and formats, where to, how far it is, where the files are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QWidget,
)

from presskit.compose.plan import PAPERS
from presskit.compose.theme import names, theme
from presskit.desktop.dialogs import asking
from presskit.desktop.dialogs.parts import Sheet, form, section
from presskit.desktop.docks.preview import EDITION_NAMES
from presskit.desktop.exporting import FORMATS, Order, Target, targets, written
from presskit.desktop.icons import icon, picture
from presskit.desktop.lanes import Job, Lane
from presskit.desktop.looks import tone
from presskit.errors import PresskitError
from presskit.i18n import counted, interface
from presskit.i18n import translated as _
from presskit.workspace.workspace import Workspace

_EDITIONS = ("both", "en", "zh")


class ExportDialog(Sheet):
    """Writes documents in the render lane, and stays open to show how it went."""

    def __init__(self, parent: QWidget, workspace: Workspace, lane: Lane, folder: Path, errors: int) -> None:
        super().__init__(parent, _("Export the release"))
        self._workspace, self._lane = workspace, lane
        self._job: Job | None = None
        self.files: tuple[Path, ...] = ()
        self.editions = {name: QCheckBox(_(EDITION_NAMES[name])) for name in _EDITIONS}
        self.formats = {name: QCheckBox(_(label)) for name, label in FORMATS.items()}
        self.theme, self.paper = QComboBox(), QComboBox()
        self.folder = QLineEdit(str(folder))
        self.stem = QLineEdit(_stem(workspace))
        self.overwrite = QCheckBox(_("Replace files that exist already"))
        self.names = QListWidget()
        self.progress = QProgressBar()
        self._open = QPushButton(icon("folder"), _("Open folder"))
        if errors:
            self.column.addWidget(_warning(errors))
        self._arrange()
        self._fill()
        lane.progressed.connect(self._progressed)
        self.resize(620, self.sizeHint().height())

    @property
    def chosen(self) -> tuple[Target, ...]:
        """The files that an export would write now."""
        return targets(
            Path(self.folder.text()).expanduser(),
            self.stem.text(),
            [name for name, box in self.editions.items() if box.isChecked()],
            [name for name, box in self.formats.items() if box.isChecked()],
        )

    def accept(self) -> None:
        """Write the files; the dialog stays open."""
        self.fail(None)
        order = Order(
            self._workspace.kit,
            self._workspace.pictures,
            self.chosen,
            str(self.theme.currentData()),
            str(self.paper.currentData()),
            self.overwrite.isChecked(),
        )
        self._working(on=True)
        self._job = self._lane.put(
            "export", lambda report: written(order, report), self._done, self._failed, self._stopped
        )

    def reject(self) -> None:
        """Stop the export that is under way, else close."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def _arrange(self) -> None:
        self.column.addLayout(self._choices())
        self.column.addLayout(self._where())
        self.column.addWidget(section(_("Files")))
        self.names.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.names.setFixedHeight(168)
        self.names.setAccessibleName(_("Files that the export writes"))
        self.column.addWidget(self.names)
        self.column.addWidget(self.overwrite)
        self.column.addWidget(self.progress)
        kept = self.progress.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(kept)
        self.progress.hide()
        self._accept = self.finish(_("Export"), _("Close"))
        self.buttons.addButton(self._open, self.buttons.ButtonRole.ActionRole)
        self._open.clicked.connect(lambda: asking.show_folder(self.files[0].parent))
        self._open.hide()

    def _choices(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(40)
        grid.addWidget(section(_("Editions")), 0, 0)
        grid.addWidget(section(_("Formats")), 0, 1)
        for column, boxes in enumerate((self.editions, self.formats)):
            for row, box in enumerate(boxes.values(), 1):
                grid.addWidget(box, row, column)
                box.toggled.connect(self._update)
        return grid

    def _where(self) -> QFormLayout:
        fields = form()
        fields.addRow(_("Look"), self.theme)
        fields.addRow(_("Paper"), self.paper)
        fields.addRow(_("File name"), self.stem)
        browse = QPushButton(_("Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        where = QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(browse)
        fields.addRow(_("Folder"), where)
        return fields

    def _fill(self) -> None:
        self.editions["both"].setChecked(True)
        self.formats["pdf"].setChecked(True)
        for name in names():
            look = theme(name)
            self.theme.addItem(look.label_zh if interface() == "zh_Hans" else look.label_en, name)
        self.theme.setCurrentIndex(max(0, self.theme.findData(self._workspace.kit.brand.theme)))
        for paper in PAPERS:
            self.paper.addItem(_(paper), paper)
        for field, name in (
            (self.theme, _("Look")),
            (self.paper, _("Paper")),
            (self.stem, _("File name")),
            (self.folder, _("Folder")),
        ):
            field.setAccessibleName(name)
        self.folder.textChanged.connect(self._update)
        self.stem.textChanged.connect(self._update)
        self.overwrite.toggled.connect(self._update)
        self._update()

    def _update(self) -> None:
        """List the files, and tell which stand in the way."""
        self.names.clear()
        chosen = self.chosen
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
        self._accept.setEnabled(bool(chosen) and (not blocked or self.overwrite.isChecked()))

    def _browse(self) -> None:
        folder = asking.folder_to_fill(self, Path(self.folder.text()))
        if folder is not None:
            self.folder.setText(str(folder))

    def _working(self, *, on: bool) -> None:
        """Lock the fields while files are written."""
        self.progress.setVisible(on)
        self.progress.setRange(0, 0)
        for field in (*self.editions.values(), *self.formats.values(), self.theme, self.paper, self.folder):
            field.setEnabled(not on)
        self.stem.setEnabled(not on)
        self.overwrite.setEnabled(not on)
        self._accept.setEnabled(not on)
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
    return workspace.kit.title.en[:60] or workspace.kit.title.zh[:40] or _("Press release")


def _size(path: Path) -> str:
    size = path.stat().st_size
    return (
        _("{n} kB", n=max(1, round(size / 1000))) if size < 10**6 else _("{n} MB", n=round(size / 10**6, 1))
    )


def _warning(errors: int) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    mark = QLabel()
    mark.setPixmap(picture("error", tone("error"), 18))
    words = QLabel(
        counted(
            "The checks found {n} error. It is better mended before this goes out.",
            "The checks found {n} errors. They are better mended before this goes out.",
            errors,
        )
    )
    words.setWordWrap(True)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return whole
