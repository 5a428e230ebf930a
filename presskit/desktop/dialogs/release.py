"""The dialog of details: what is said of a text and of the kit, and whom journalists may call."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QTabWidget, QWidget

from presskit.desktop.dialogs.brand import BrandPage
from presskit.desktop.dialogs.contacts import ContactList
from presskit.desktop.dialogs.dates import TextPage
from presskit.desktop.dialogs.parts import Sheet
from presskit.desktop.naming import KINDS
from presskit.edits import kit as kit_edits
from presskit.edits.edit import Edit
from presskit.i18n import marked
from presskit.i18n import translated as _
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.model.release import Release
from presskit.workspace.workspace import Workspace

LABEL = marked("Change details")


class ReleaseDialog(Sheet):
    """Changes what is said of a text and of the kit as a whole, all as one step of undo."""

    careful = True

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, shown: Release | None, folder: Path
    ) -> None:
        super().__init__(parent, _("Details"))
        kit = workspace.kit
        self._kit, self._shown = kit, shown
        text = shown or Release("")
        self.text = TextPage(kit, text)
        self.brand = BrandPage(workspace, folder, self.reads)
        self.contacts = ContactList(kit.contacts, workspace.new_id)
        self.pages = QTabWidget(self)
        self.pages.addTab(self.text, _(KINDS[text.genre]))
        self.pages.addTab(self.brand, _("Kit"))
        self.pages.addTab(self.contacts, _("Media contacts"))
        self.pages.setTabVisible(0, shown is not None)
        self.column.addWidget(self.pages)
        self.finish(_("Apply"))
        self.resize(700, self.sizeHint().height())

    @property
    def pictures(self) -> Pictures:
        """The bytes of a logo that comes from a file."""
        return self.brand.logo.pictures

    def edit(self) -> Edit:
        """Return the edit that makes the kit say what the fields say; ``BadRequest`` on contradictions."""
        edits = [
            kit_edits.titled(self.brand.title.wording),
            kit_edits.branded(self.brand.brand),
            kit_edits.with_contacts(self.contacts.contacts),
        ]
        number = next((n for n, one in enumerate(self._kit.releases) if one is self._shown), None)
        if number is not None:
            text = self.text
            edits.append(
                kit_edits.released(number, text.issued, text.place.wording, text.embargo, text.notice.wording)
            )
        logo, told_of = self.brand.with_logo, self.text.told_of

        def change(kit: Kit) -> Kit:
            kit = logo(kit)
            for edit in edits:
                kit = edit.change(kit)
            if number is not None and kit.releases[number].person != told_of:
                kit = kit.with_release(number, replace(kit.releases[number], person=told_of))
            return kit

        return Edit(LABEL, change)

    def accept(self) -> None:
        """Close when what the fields say makes sense."""
        if self.reads(lambda: self.edit().change(self._kit)):
            super().accept()
