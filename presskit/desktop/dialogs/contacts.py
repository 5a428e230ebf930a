"""The media contacts of a kit in a list, with the fields of the one that is chosen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from presskit.desktop.dialogs.parts import TwoSided, form, line, two_sided
from presskit.i18n import translated as _
from presskit.model.contact import Contact
from presskit.model.ids import NewId


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one contact, and the page they stand on."""

    id: str
    page: QWidget
    name: TwoSided
    title: TwoSided
    organisation: TwoSided
    phone: QLineEdit
    email: QLineEdit

    @property
    def contact(self) -> Contact:
        """The contact that the fields describe."""
        return Contact(
            self.id,
            self.name.wording,
            self.title.wording,
            self.organisation.wording,
            self.phone.text().strip(),
            self.email.text().strip(),
        )


class ContactList(QWidget):
    """Adds, changes, removes contacts."""

    def __init__(self, contacts: tuple[Contact, ...], new_id: NewId) -> None:
        super().__init__()
        self._new_id = new_id
        self._fields: list[Fields] = []
        self.list = QListWidget(self)
        self.list.setMaximumWidth(190)
        self.list.setAccessibleName(_("Media contacts"))
        self._pages = QStackedWidget(self)
        self._pages.addWidget(QWidget())
        self.add = QPushButton(_("Add"))
        self.remove = QPushButton(_("Remove"))
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.list.currentRowChanged.connect(self._turn)
        self._arrange()
        for contact in contacts:
            self._take(contact)
        self.list.setCurrentRow(0 if contacts else -1)
        self._turn(self.list.currentRow())

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """The contacts as the fields describe them; those that say nothing are left out."""
        described = (fields.contact for fields in self._fields)
        return tuple(contact for contact in described if contact != Contact(contact.id))

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        left = QVBoxLayout()
        left.addWidget(self.list)
        left.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 14, 14, 14)
        row.setSpacing(14)
        row.addLayout(left)
        row.addWidget(self._pages, 1)

    def _take(self, contact: Contact) -> None:
        page = QWidget()
        lines = form()
        fields = Fields(
            contact.id,
            page,
            two_sided(lines, _("Name"), contact.name),
            two_sided(lines, _("Title"), contact.title),
            two_sided(lines, _("Organisation"), contact.organisation),
            line(lines, _("Phone"), contact.phone, "+86"),
            line(lines, _("E-mail"), contact.email),
        )
        page.setLayout(lines)
        self._fields.append(fields)
        self._pages.addWidget(page)
        self.list.addItem(_shown(contact))
        for field in (fields.name.en, fields.name.zh):
            field.textChanged.connect(self._rename)

    def _rename(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.list.item(row).setText(_shown(self._fields[row].contact))

    def _add(self) -> None:
        self._take(Contact(self._new_id()))
        self.list.setCurrentRow(self.list.count() - 1)
        self._fields[-1].name.setFocus()

    def _remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            gone = self._fields.pop(row)
            self._pages.removeWidget(gone.page)
            gone.page.deleteLater()
            self.list.takeItem(row)
            self._turn(self.list.currentRow())

    def _turn(self, row: int) -> None:
        self._pages.setCurrentIndex(row + 1)
        self.remove.setEnabled(row >= 0)


def _shown(contact: Contact) -> str:
    words = (contact.name.en, contact.name.zh, contact.organisation.en, contact.organisation.zh)
    return next(filter(None, words), _("New contact"))
