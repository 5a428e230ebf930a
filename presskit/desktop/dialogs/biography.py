"""The question whose life a new biography tells."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from presskit.desktop.dialogs.parts import Sheet, form
from presskit.desktop.naming import either
from presskit.i18n import translated as _
from presskit.model.kit import Kit


class BiographyDialog(Sheet):
    """Chooses among the people of the kit; those without a biography first."""

    def __init__(self, parent: QWidget | None, kit: Kit) -> None:
        super().__init__(parent, _("Add a biography"), _("It opens with the name, title and portrait."))
        written = {text.person for text in kit.releases}
        self.box = QComboBox()
        self.box.setAccessibleName(_("Whose life it tells"))
        for one in sorted(kit.people, key=lambda one: one.id in written):
            self.box.addItem(either(one.name) or _("Somebody without a name"), one.id)
        self.box.addItem(_("Somebody else"), "")
        fields = form()
        fields.addRow(_("Whose life it tells"), self.box)
        self.column.addLayout(fields)
        self.finish(_("Add"))
        self.resize(440, self.sizeHint().height())

    @property
    def person(self) -> str:
        """The id of the person, or nothing for somebody who is not in the kit."""
        return str(self.box.currentData() or "")
