"""The dialog of an import: two manuscripts in, their pairs to look at before they become a kit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from presskit.desktop.dialogs import asking
from presskit.desktop.dialogs.changes import ChangeChoices
from presskit.desktop.dialogs.outcome import PairTable
from presskit.desktop.dialogs.parts import Sheet, form, hint
from presskit.desktop.importing import Source, brought_in, kinds, settled
from presskit.desktop.lanes import Lane
from presskit.errors import PresskitError
from presskit.i18n import counted
from presskit.i18n import translated as _
from presskit.model.language import Lang
from presskit.model.pair import Pair

if TYPE_CHECKING:
    from presskit.api import Imported

_MARKED = 360
"""Device-independent pixels that a row of the outcome may be high."""


class ImportDialog(Sheet):
    """Reads manuscripts in the render lane; ``outcome`` holds the kit once it is accepted."""

    def __init__(self, parent: QWidget | None, lane: Lane, folder: Path) -> None:
        super().__init__(
            parent,
            _("Import manuscripts"),
            _("Choose the English and the Chinese manuscript, or paste their texts. One of them is enough."),
        )
        self._lane, self._folder = lane, folder
        self.outcome: Imported | None = None
        self.files = {lang: QLineEdit() for lang in Lang}
        self.texts = {lang: QPlainTextEdit() for lang in Lang}
        self.table = PairTable(self)
        self.only_doubtful = QCheckBox(_("Show doubtful pairs only"))
        self.only_doubtful.toggled.connect(self._sift)
        self._summary = QLabel()
        self._notes = QPlainTextEdit()
        self.changes = ChangeChoices(self)
        self.changes.changed.connect(self._settle)
        self._read: Imported | None = None
        self._steps = QStackedWidget()
        self._progress = QProgressBar()
        self._steps.addWidget(self._sources_page())
        self._steps.addWidget(self._outcome_page())
        self.column.addWidget(self._steps, 1)
        self.column.addWidget(_endless(self._progress))
        self._next = self.finish(_("Read"))
        self._back = self._way_back()
        self.files[Lang.EN].setFocus()
        self._update()
        self.resize(900, 640)

    def _way_back(self) -> QPushButton:
        back = QPushButton(_("Back"))
        back.setAutoDefault(False)
        back.clicked.connect(self._return)
        self.buttons.addButton(back, self.buttons.ButtonRole.ActionRole)
        back.hide()
        return back

    def accept(self) -> None:
        """Read the manuscripts; when their pairs are shown already, take them."""
        if self.outcome is not None:
            super().accept()
            return
        self.fail(None)
        sources = [self._source(lang) for lang in Lang]
        self._reading(on=True)
        self._lane.put(
            "import", lambda _report: brought_in(*sources), self._show, self._failed, self._stopped
        )

    def reject(self) -> None:
        """Stop reading, and close."""
        self._lane.cancel("import")
        self.outcome = None
        super().reject()

    def _source(self, lang: Lang) -> Source:
        if self._tabs.currentIndex() == 0:
            name = self.files[lang].text().strip()
            return Path(name).expanduser() if name else None
        return self.texts[lang].toPlainText().strip() or None

    def _sources_page(self) -> QWidget:
        self._tabs = QTabWidget()
        self._tabs.addTab(self._files_page(), _("Files"))
        self._tabs.addTab(self._texts_page(), _("Pasted text"))
        self._tabs.currentChanged.connect(self._update)
        return self._tabs

    def _files_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        fields = form()
        for lang, name in ((Lang.EN, _("English manuscript")), (Lang.ZH, _("Chinese manuscript"))):
            browse = QPushButton(_("Browse…"))
            browse.setAutoDefault(False)
            browse.setAccessibleName(_("Browse for: {name}", name=name))
            browse.clicked.connect(lambda *_checked, lang=lang, name=name: self._browse(lang, name))
            row = QHBoxLayout()
            row.addWidget(self.files[lang], 1)
            row.addWidget(browse)
            fields.addRow(name, row)
            self.files[lang].setAccessibleName(name)
            self.files[lang].textChanged.connect(self._update)
        column.addLayout(fields)
        column.addWidget(
            hint(
                _(
                    "Word, Markdown and plain text. A Word file with a table of two columns, or with both "
                    "languages in turn, needs no second file."
                )
            )
        )
        column.addStretch(1)
        return page

    def _texts_page(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(12)
        for lang, name in ((Lang.EN, _("English text")), (Lang.ZH, _("Chinese text"))):
            column = QVBoxLayout()
            label = QLabel(name)
            label.setBuddy(self.texts[lang])
            column.addWidget(label)
            column.addWidget(self.texts[lang])
            self.texts[lang].setTabChangesFocus(True)
            self.texts[lang].textChanged.connect(self._update)
            row.addLayout(column)
        return page

    def _outcome_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        top = QHBoxLayout()
        top.addWidget(self._summary, 1)
        top.addWidget(self.only_doubtful)
        column.addLayout(top)
        column.addWidget(self.changes)
        self.view = QTableView()
        self.view.setModel(self.table)
        self.view.setWordWrap(True)
        self.view.setAccessibleName(_("Pairs that were found"))
        self.view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.view.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.view, 1)
        self._notes.setReadOnly(True)
        self._notes.setMaximumHeight(96)
        self._notes.setAccessibleName(_("Notes on what was read"))
        column.addWidget(self._notes)
        return page

    def _browse(self, lang: Lang, title: str) -> None:
        path = asking.file_to_read(self, title, self._folder, kinds())
        if path is not None:
            self._folder = path.parent
            self.files[lang].setText(str(path))

    def _update(self) -> None:
        self._next.setEnabled(any(self._source(lang) for lang in Lang))

    def _reading(self, *, on: bool) -> None:
        self._progress.setVisible(on)
        self._next.setEnabled(not on)
        self._steps.setEnabled(not on)

    def _show(self, outcome: Imported) -> None:
        """Show the pairs that came of the manuscripts."""
        self._reading(on=False)
        self._read = self.outcome = outcome
        self.changes.offer(outcome.kit)
        pairs = self._list_pairs()
        doubtful = self.table.doubtful
        found = counted("{n} pair found.", "{n} pairs found.", len(pairs))
        doubt = counted("{n} is doubtful and needs a look.", "{n} are doubtful and need a look.", doubtful)
        self._summary.setText(f"{found} {doubt}" if doubtful else found)
        self.only_doubtful.setEnabled(doubtful > 0)
        self._notes.setPlainText("\n".join(_(note.message, **dict(note.facts)) for note in outcome.notes))
        self._notes.setVisible(bool(outcome.notes))
        self._steps.setCurrentIndex(1)
        self.purpose.hide()
        self._next.setText(_("Create the kit"))
        self._back.show()
        self._next.setFocus()
        self._fit()

    def _list_pairs(self) -> tuple[Pair, ...]:
        """List the pairs that the kit would have now."""
        assert self.outcome is not None
        pairs = tuple(self.outcome.kit.pairs())
        self.table.show_pairs(pairs, tuple(self.outcome.doubts))
        return pairs

    def _settle(self) -> None:
        """Show what becomes of the kit when its tracked changes are kept, or are not."""
        if self._read is not None:
            self.outcome = settled(self._read, self.changes.choice, self.changes.by_author)
            self._list_pairs()
            self._fit()

    def _sift(self, only: bool) -> None:
        self.table.show_doubtful(only)
        self._fit()

    def _fit(self) -> None:
        """Make the rows as high as their text, within reason; only so many are measured."""
        header = self.view.verticalHeader()
        header.setMaximumSectionSize(_MARKED)
        if self.table.rowCount() <= 400:  # noqa: PLR2004 - beyond that measuring takes noticeable time
            self.view.resizeRowsToContents()

    def _return(self) -> None:
        self.outcome = self._read = None
        self._steps.setCurrentIndex(0)
        self.purpose.show()
        self._next.setText(_("Read"))
        self._back.hide()

    def _failed(self, error: PresskitError) -> None:
        self._reading(on=False)
        self.fail(error)

    def _stopped(self) -> None:
        self._reading(on=False)


def _endless(bar: QProgressBar) -> QProgressBar:
    """Return a bar that shows that something is done, not how far it is; hidden at first."""
    bar.setRange(0, 0)
    bar.hide()
    return bar
