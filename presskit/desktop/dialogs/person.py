"""The dialog of a person: name, title, portrait."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from presskit.desktop.dialogs.parts import Sheet, form, hint, two_sided
from presskit.desktop.dialogs.portrait import PictureField
from presskit.edits import people
from presskit.i18n import translated as _
from presskit.model.asset import Asset, Pictures
from presskit.model.contact import Person
from presskit.model.language import Wording
from presskit.workspace.workspace import Workspace


class PersonDialog(Sheet):
    """Changes what is said of somebody, or makes somebody known."""

    careful = True

    def __init__(
        self, parent: QWidget | None, person: Person, workspace: Workspace, folder: Path, *, new: bool = False
    ) -> None:
        super().__init__(parent, _("Add a person") if new else _("Change a person"))
        self._person = person
        fields = form()
        self.name = two_sided(fields, _("Name"), person.name)
        self.title = two_sided(fields, _("Title"), person.title)
        self.portrait = PictureField(
            _("Portrait"), _("No portrait"), person.portrait, workspace, folder, self.reads
        )
        fields.addRow(_("Portrait"), self.portrait)
        self.alt = two_sided(fields, _("Alternative text"), Wording())
        self.credit = two_sided(fields, _("Credit"), Wording())
        self.column.addLayout(fields)
        self.column.addWidget(hint(_("Without an alternative text, the name says whom the portrait shows.")))
        self.column.addStretch(1)
        self.portrait.changed.connect(self._tell)
        self._tell()
        self.finish(_("Add") if new else _("Change"))
        self.resize(640, self.sizeHint().height())
        self.name.setFocus()

    @property
    def described(self) -> Person:
        """The person as the fields describe them."""
        return replace(
            self._person,
            name=self.name.wording,
            title=self.title.wording,
            portrait=self.portrait.chosen,
        )

    @property
    def pictures(self) -> Pictures:
        """The bytes of a portrait that comes from a file."""
        return self.portrait.pictures

    @property
    def pictured(self) -> Asset | None:
        """The record of the portrait as the fields describe it."""
        asset = self.portrait.asset
        if asset is None:
            return None
        return replace(asset, alt=self.alt.wording or self.name.wording, credit=self.credit.wording)

    def accept(self) -> None:
        """Close when the person has a name."""
        if self.reads(lambda: people.added(self.described)):
            super().accept()

    def _tell(self) -> None:
        """Show what is said of the portrait that is chosen."""
        asset = self.portrait.asset
        for field, wording in (
            (self.alt, asset.alt if asset else Wording()),
            (self.credit, asset.credit if asset else Wording()),
        ):
            field.setEnabled(asset is not None)
            field.say(wording)
