"""The dialog of a new comment."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from presskit.desktop.dialogs.parts import Sheet
from presskit.i18n import translated as _

_QUOTED = 160
"""How much is quoted of the words a comment is about."""


class CommentDialog(Sheet):
    """Asks what there is to say about some words."""

    def __init__(self, parent: QWidget | None, words: str) -> None:
        shown = words if len(words) <= _QUOTED else f"{words[:_QUOTED].rstrip()}…"
        super().__init__(parent, _("Comment"), _("About “{words}”", words=shown))
        self.field = QPlainTextEdit(self)
        self.field.setAccessibleName(_("Comment"))
        self.field.setTabChangesFocus(True)
        self.column.addWidget(self.field, 1)
        agree = self.finish(_("Comment"))
        agree.setEnabled(False)
        self.field.textChanged.connect(lambda: agree.setEnabled(bool(self.words)))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, agree.click, context=Qt.ShortcutContext.WindowShortcut)
        self.resize(460, 240)
        self.field.setFocus()

    @property
    def words(self) -> str:
        """What there is to say."""
        return self.field.toPlainText().strip()
