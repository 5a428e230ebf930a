"""The dialog of a link: the address that selected words lead to."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from presskit.desktop.dialogs.parts import Sheet, form, line
from presskit.edits import text
from presskit.i18n import translated as _
from presskit.model.language import Lang


class LinkDialog(Sheet):
    """Asks for an address; an empty one takes the link away."""

    def __init__(self, parent: QWidget | None, words: str, href: str) -> None:
        super().__init__(parent, _("Link"), _("Where “{words}” leads to.", words=words))
        fields = form()
        self.href = line(fields, _("Address"), href, "https://")
        self.column.addLayout(fields)
        self.finish(_("Set link"))
        self.resize(460, self.sizeHint().height())

    @property
    def address(self) -> str:
        """The address as it was typed, with https:// put before a bare domain."""
        typed = self.href.text().strip()
        if typed and ":" not in typed:
            return f"mailto:{typed}" if "@" in typed else f"https://{typed}"
        return typed

    def accept(self) -> None:
        """Close when a press release can link there."""
        if self.tries(lambda: text.linked("", Lang.EN, 0, 0, self.address)):
            super().accept()
