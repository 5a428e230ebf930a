"""The people of the kit in a table: who is who, with title and portrait."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from presskit.desktop.dialogs.listing import Listed, ListSheet
from presskit.desktop.dialogs.person import PersonDialog
from presskit.desktop.icons import icon
from presskit.edits import people
from presskit.edits.edit import Edit
from presskit.i18n import translated as _
from presskit.model.contact import Person
from presskit.model.kit import Kit
from presskit.workspace.workspace import Workspace


class PeopleDialog(ListSheet):
    """Adds, changes and removes people, each as one step of undo.

    ``wanted`` is the id of somebody whose biography is to be shown once the dialog has closed.
    """

    def __init__(self, parent: QWidget | None, workspace: Workspace, folder: Path) -> None:
        super().__init__(
            parent,
            _("People"),
            _("Whom the news is about. Biographies show their names, titles and portraits."),
            workspace,
            (_("Name"), _("Title"), _("Biography")),
            (0, 1),
            _Portraits().listed,
        )
        self._folder = folder
        self.wanted = ""
        self.listing.added.connect(self._add)
        self.listing.changed.connect(self._change)
        self.listing.removed.connect(lambda ids: self.do(_removed(ids)))
        self.listing.moved.connect(lambda ids, by: self.do(people.moved(ids, by)))
        self.listing.offer_moves()
        told = self.listing.offer(
            "biography", "background", _("Biography"), self._tell, self.listing.has_chosen
        )
        told.setToolTip(_("Go to the biography of this person, or begin one"))
        self.begin()
        self.resize(760, 420)

    def _add(self) -> None:
        self._describe(Person(self.workspace.new_id()), new=True)

    def _change(self, person_id: str) -> None:
        kit = self.workspace.kit
        self._describe(next(person for person in kit.people if person.id == person_id), new=False)

    def _tell(self) -> None:
        self.wanted = self.listing.chosen[0]
        self.accept()

    def _describe(self, person: Person, *, new: bool) -> None:
        """Ask what is said of somebody; a portrait that came along is part of the step."""
        dialog = PersonDialog(self, person, self.workspace, self._folder, new=new)
        if dialog.exec():
            self.workspace.add_pictures(dialog.pictures)
            told = people.added if new else people.replaced
            self.do(told(dialog.described, dialog.pictured))
        dialog.deleteLater()


def _removed(ids: tuple[str, ...]) -> Edit:
    """Return the edit that takes people out of the kit, with portraits that nothing else shows."""
    edit = people.removed(ids)

    def change(kit: Kit) -> Kit:
        left = edit.change(kit)
        gone = {person.portrait for person in kit.people} - {person.portrait for person in left.people}
        gone -= {left.brand.logo, *(pair.asset for pair in left.pairs())}
        return replace(left, assets=tuple(asset for asset in left.assets if asset.id not in gone))

    return Edit(edit.label, change)


class _Portraits:
    """The rows of the table; portraits are made small once."""

    def __init__(self) -> None:
        self._made: dict[str, QIcon] = {}

    def listed(self, workspace: Workspace) -> Listed:
        """Return the people of a kit."""
        kit = workspace.kit
        written = {text.person for text in kit.releases}
        return Listed(
            tuple(person.id for person in kit.people),
            tuple(
                (person.name, person.title, _("Written") if person.id in written else "")
                for person in kit.people
            ),
            tuple(self._icon(workspace, person) for person in kit.people),
        )

    def _icon(self, workspace: Workspace, person: Person) -> QIcon:
        asset = workspace.kit.asset(person.portrait)
        if asset is None:
            return icon("person")
        if asset.digest not in self._made:
            image = QImage.fromData(workspace.pictures.get(asset.digest, b""))
            self._made[asset.digest] = QIcon(QPixmap.fromImage(image.scaledToHeight(_SMALL)))
        return self._made[asset.digest]


_SMALL = 96
"""The height of a portrait in the table, in pixels: more than it needs, for screens of high density."""
