"""Signing a text: who has signed it at which stage, what stands against the next signature, and giving it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from presskit.compose.wordings import signed_at
from presskit.desktop.dialogs.parts import Sheet, form, hint, line, section
from presskit.desktop.icons import icon
from presskit.desktop.looks import tone
from presskit.desktop.naming import language
from presskit.desktop.sign_chips import changed_rows
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.release import Release
from presskit.model.signoff import Signature, Stage
from presskit.review.open_points import OpenPoint, open_points
from presskit.review.signing import NAMES, Since, approvals, digest, due

_STAGE, _NAME, _TIME, _VALID, _NOTE = range(5)
_GIVEN = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Question:
    """What the dialog is about. ``errors`` are the rows in which the checks found errors, once for each.

    ``since`` tells what has changed since a signature was given.
    """

    kit: Kit
    text: Release
    name: str
    errors: tuple[str, ...]
    since: Callable[[Signature], Since]


class SigningDialog(Sheet):
    """Signs a text at a stage.

    ``withdrawn`` is the signature that is to go instead, ``wanted`` the id of a row to go to.
    """

    careful = True

    def __init__(self, parent: QWidget | None, asked: Question, name: str) -> None:
        told = _("A signature holds for the text as it reads now; any later change voids it.")
        super().__init__(parent, _("Sign off"), told)
        self._asked = asked
        self._digest = digest(asked.text)
        self.withdrawn: Signature | None = None
        self.wanted = ""
        self._open = self._binding = False
        self.history = self._history()
        self._stage, self.points, self._told = QComboBox(), QListWidget(), hint("")
        title = section(asked.name)
        title.setWordWrap(True)
        self.column.addWidget(title)
        self.column.addWidget(self.history)
        self._add_fields(name)
        self._add_points()
        self._withdraw = QPushButton(_("&Withdraw the signature"))
        self._agree = self.finish(_("Sign"))
        self.buttons.addButton(self._withdraw, self.buttons.ButtonRole.ActionRole)
        self._connect()
        self._ask()
        self.resize(760, 600)

    def _add_fields(self, name: str) -> None:
        """Add stage, name and opinion; the stage that is due is chosen."""
        for stage, message in NAMES.items():
            self._stage.addItem(_(message), stage)
        coming = due(approvals(self._asked.text)) or Stage.ISSUE
        self._stage.setCurrentIndex(list(Stage).index(coming))
        self._stage.setAccessibleName(_("Stage"))
        fields = form()
        fields.addRow(_("Stage"), self._stage)
        self.name = line(fields, _("Your name"), name)
        self.note = line(fields, _("Opinion"), "", _("Needed when something is not settled"))
        self.column.addLayout(fields)

    def _add_points(self) -> None:
        """Add what stands against signing, and signing nevertheless."""
        self.points.setAccessibleName(_("What stands against signing"))
        self.points.setMaximumHeight(110)
        self.nevertheless = QCheckBox(_("Sign &nevertheless; the opinion says why"))
        for part in (self._told, self.points, self.nevertheless):
            self.column.addWidget(part)

    @property
    def stage(self) -> Stage:
        """The stage to sign at."""
        return Stage(self._stage.currentData())

    def _connect(self) -> None:
        self.points.itemActivated.connect(self._go)
        self._withdraw.clicked.connect(self._take_back)
        self._stage.currentIndexChanged.connect(self._ask)
        self.name.editingFinished.connect(self._ask)
        for field in (self.name, self.note):
            field.textChanged.connect(self._settle)
        self.nevertheless.toggled.connect(self._settle)
        self.history.itemSelectionChanged.connect(self._settle)

    def _history(self) -> QTreeWidget:
        """Return the list of the stages, with earlier signatures below the last of each."""
        tree = QTreeWidget()
        tree.setAccessibleName(_("Signatures"))
        tree.setHeaderLabels([_("Stage"), _("Name"), _("Time"), _("Validity"), _("Opinion")])
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(_VALID, QHeaderView.ResizeMode.Stretch)
        given = self._asked.text.signatures
        for stage in Stage:
            mine = [one for one in given if one.stage is stage]
            top = self._line(stage, mine[-1] if mine else None)
            tree.addTopLevelItem(top)
            top.addChildren([self._line(stage, one) for one in reversed(mine[:-1])])
        tree.setRootIsDecorated(len(given) > len({one.stage for one in given}))
        tree.setMinimumHeight(130)
        return tree

    def _line(self, stage: Stage, signature: Signature | None) -> QTreeWidgetItem:
        shown = QTreeWidgetItem([_(NAMES[stage]), "", "", _("Not given yet"), ""])
        if signature is None:
            return shown
        valid = signature.digest == self._digest
        shown.setText(_NAME, signature.stamp.author)
        shown.setText(_TIME, signed_at(signature.stamp.at, language()))
        shown.setText(_VALID, _("Valid") if valid else self._void(signature))
        shown.setIcon(_VALID, icon("check" if valid else "error", tone("signed" if valid else "error")))
        shown.setText(_NOTE, signature.note)
        for column in (_VALID, _NOTE):
            shown.setToolTip(column, shown.text(column))
        shown.setData(_STAGE, _GIVEN, signature)
        return shown

    def _void(self, signature: Signature) -> str:
        """Return that a signature is void, and what has changed since."""
        return _("Void: {changed}", changed=changed_rows(self._asked.text, self._asked.since(signature)))

    def _ask(self) -> None:
        """List what stands against signing at the stage that is chosen."""
        asked = self._asked
        found = open_points(asked.kit, asked.text, self.stage, self.name.text().strip(), asked.errors)
        self.points.clear()
        for point in found:
            self.points.addItem(_item(point))
        binding = any(point.binding for point in found)
        self.points.setVisible(bool(found))
        self.nevertheless.setVisible(bool(found) and not binding)
        self._told.setText(
            _("This stands against signing. Double-click a line to go to its row.")
            if found
            else _("Nothing stands against signing.")
        )
        self._open, self._binding = bool(found), binding
        self._settle()

    def _settle(self) -> None:
        """Let only be pressed what can be done."""
        reasoned = self.nevertheless.isChecked() and bool(self.note.text().strip())
        able = bool(self.name.text().strip()) and not self._binding and (reasoned or not self._open)
        self._agree.setEnabled(able)
        self._withdraw.setEnabled(self._selected() is not None)

    def _selected(self) -> Signature | None:
        chosen = self.history.selectedItems()
        found = chosen[0].data(_STAGE, _GIVEN) if chosen else None
        return found if isinstance(found, Signature) else None

    def _take_back(self) -> None:
        self.withdrawn = self._selected()
        if self.withdrawn is not None:
            self.done(self.DialogCode.Accepted)

    def _go(self, item: QListWidgetItem) -> None:
        self.wanted = str(item.data(_GIVEN) or "")
        if self.wanted:
            self.done(self.DialogCode.Rejected)


def _item(point: OpenPoint) -> QListWidgetItem:
    name = "error" if point.binding else "warning"
    item = QListWidgetItem(icon(name, tone(name)), point.told)
    item.setData(_GIVEN, point.pairs[0] if point.pairs else "")
    return item


def sheet_to_save(parent: QWidget, suggestion: Path) -> Path | None:
    """Ask for the name of an approval sheet."""
    kinds = {_("PDF document (*.pdf)"): ".pdf", _("Word document (*.docx)"): ".docx"}
    name, kind = QFileDialog.getSaveFileName(
        parent, _("Save the approval sheet"), str(suggestion), ";;".join(kinds)
    )
    path = Path(name)
    if not name or path.suffix.lower() in kinds.values():
        return path if name else None
    return path.with_name(path.name + kinds.get(kind, ".pdf"))
