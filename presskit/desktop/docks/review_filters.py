"""The filters of the review: which items, by whom, in which texts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from presskit import i18n
from presskit.desktop.reviewing.items import Choice, Sort
from presskit.desktop.strings import Phrases
from presskit.i18n import marked as _

_SORTS = (
    (Sort.ALL, _("Changes and comments")),
    (Sort.CHANGES, _("Changes")),
    (Sort.COMMENTS, _("Comments")),
    (Sort.OPEN, _("Open comments")),
)
_TEXT, _KIT = "text", "kit"
_SCOPES = ((_TEXT, _("This text")), (_KIT, _("The whole kit")))


class ReviewFilters(QWidget):
    """Three choices; ``changed`` tells when the user makes one."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sort, self.author, self.scope = QComboBox(self), QComboBox(self), QComboBox(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.addWidget(self.sort)
        lower = QHBoxLayout()
        lower.addWidget(self.author, 1)
        lower.addWidget(self.scope, 1)
        column.addLayout(lower)
        phrases = Phrases(self)
        for box, message in (
            (self.sort, _("What is listed")),
            (self.author, _("Whose changes and comments")),
            (self.scope, _("In which texts")),
        ):
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            phrases.say(box.setAccessibleName, message)
            box.activated.connect(lambda _number: self.changed.emit())
        phrases.keep(self._reword)

    def choice(self, text: str) -> Choice:
        """Return what is chosen, seen from the text with an id."""
        here = text if self.scope.currentData() == _TEXT else ""
        return Choice(Sort(self.sort.currentData()), str(self.author.currentData() or ""), here)

    def offer(self, names: list[str]) -> None:
        """Offer the authors there are; the chosen one stays chosen."""
        if [self.author.itemData(row) for row in range(1, self.author.count())] == names:
            return
        chosen = self.author.currentData()
        self.author.clear()
        self.author.addItem(i18n.translated(_("Everybody")), "")
        for name in names:
            self.author.addItem(name, name)
        self.author.setCurrentIndex(max(0, self.author.findData(chosen)))

    def _reword(self) -> None:
        for box, entries in ((self.sort, _SORTS), (self.scope, _SCOPES)):
            at = max(0, box.currentIndex())
            box.clear()
            for name, message in entries:
                box.addItem(i18n.translated(message), name)
            box.setCurrentIndex(at)
        if self.author.count():
            self.author.setItemText(0, i18n.translated(_("Everybody")))
