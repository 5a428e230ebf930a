"""The dialog that asks for the name that stands beside changes and comments."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from presskit.desktop.dialogs.parts import Sheet, form
from presskit.i18n import translated as _


class AuthorDialog(Sheet):
    """Asks who makes changes and comments; the name is then kept in the settings."""

    def __init__(self, parent: QWidget | None, proposal: str) -> None:
        told = _("It stands beside your changes and comments. You can change it in the settings.")
        super().__init__(parent, _("What is your name?"), told)
        self._field = QLineEdit(proposal)
        self._field.setAccessibleName(_("Your name"))
        lines = form()
        lines.addRow(_("Your name"), self._field)
        self.column.addLayout(lines)
        agree = self.finish(_("Use this name"))
        self._field.textChanged.connect(lambda _text: agree.setEnabled(bool(self.name)))
        agree.setEnabled(bool(self.name))
        self._field.selectAll()
        self._field.setFocus()

    @property
    def name(self) -> str:
        """The name as the field says."""
        return self._field.text().strip()
