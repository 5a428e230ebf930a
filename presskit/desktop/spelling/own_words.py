"""The dialog of the user's own words: the spell check takes them as right."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from presskit.desktop.dialogs.parts import Sheet
from presskit.i18n import translated as _
from presskit.workspace.settings import Settings
from presskit.workspace.spelling import with_words


class OwnWordsDialog(Sheet):
    """Shows the words one to a line, to be changed, added and taken away."""

    def __init__(self, parent: QWidget | None, settings: Settings) -> None:
        super().__init__(
            parent, _("Your words"), _("One word a line. The spell check takes them as right in every kit.")
        )
        self._settings = settings
        self.words = QPlainTextEdit("\n".join(settings.user_words))
        self.words.setAccessibleName(_("Your words"))
        self.words.setTabChangesFocus(True)
        self.column.addWidget(self.words, 1)
        self.finish(_("Apply"))
        self.resize(420, 420)

    @property
    def settings(self) -> Settings:
        """The settings with the words as they stand here."""
        return with_words(self._settings, tuple(self.words.toPlainText().split()))
