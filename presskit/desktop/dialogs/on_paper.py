"""What to print on paper: a text or the whole kit, in which edition; then on which printer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from presskit.desktop.dialogs.parts import Sheet, form
from presskit.desktop.exporting import LAYOUT_NAMES, Choice
from presskit.desktop.naming import EDITIONS
from presskit.i18n import translated as _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class OnPaperDialog(Sheet):
    """Asks what to print, beginning with what was printed or exported last."""

    def __init__(self, parent: QWidget | None, name: str, choice: Choice, edition: str) -> None:
        super().__init__(
            parent,
            _("Print"),
            _("The pages are those of the PDF that an export writes."),
        )
        self._choice = choice
        self.what, self.edition, self.layout_of = QComboBox(), QComboBox(), QComboBox()
        self.what.addItem(name, False)
        self.what.addItem(_("Press kit"), True)
        self.what.setCurrentIndex(int(choice.whole))
        for box, names, chosen in (
            (self.edition, EDITIONS, edition),
            (self.layout_of, LAYOUT_NAMES, choice.layout),
        ):
            for value, label in names.items():
                box.addItem(_(label), value)
            box.setCurrentIndex(box.findData(chosen))
        fields = form()
        for label, box in (
            (_("What to print"), self.what),
            (_("Edition"), self.edition),
            (_("Languages"), self.layout_of),
        ):
            box.setAccessibleName(label)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            fields.addRow(label, box)
        self.column.addLayout(fields)
        self.finish(_("Choose the printer…"))
        self.edition.currentIndexChanged.connect(self._enable)
        self._enable()
        self.resize(460, self.sizeHint().height())

    @property
    def choice(self) -> Choice:
        """What was chosen; marks for a print shop are of no use on paper."""
        return replace(
            self._choice,
            whole=bool(self.what.currentData()),
            editions=(str(self.edition.currentData()),),
            layout=self.layout_of.currentData(),
            press=False,
        )

    def _enable(self) -> None:
        self.layout_of.setEnabled(self.edition.currentData() == "both")


def agreed(parent: QWidget, printer: QPrinter) -> bool:
    """Ask which printer to use and which pages to print; tell whether to go on."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog

    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print"))
    dialog.setMinMax(printer.fromPage(), printer.toPage())
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=True)
    going_on = bool(dialog.exec())
    dialog.deleteLater()
    return going_on
