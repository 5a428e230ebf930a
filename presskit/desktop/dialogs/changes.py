"""What becomes of the tracked changes of a manuscript: chosen for each person who made some."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from presskit.desktop.dialogs.parts import form
from presskit.i18n import marked, translated
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.review.revisions import revisions

KEEP, FINAL, ORIGINAL = "keep", "final", "original"
_CHOICES = {
    KEEP: marked("Keep as tracked changes"),
    FINAL: marked("Take the final text"),
    ORIGINAL: marked("Take the original text"),
}
_MOST = 6
"""People who are asked for one by one; the others share the choice for everybody."""


class ChangeChoices(QWidget):
    """One choice for everybody and, where several people made changes, one for each."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self.everybody = _box(_("Tracked changes"))
        self.everybody.currentIndexChanged.connect(self._spread)
        self.people: dict[str, QComboBox] = {}
        self._rows: QFormLayout | None = None
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addWidget(self.everybody)
        top.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(top)
        self._title.setBuddy(self.everybody)
        self.hide()

    def offer(self, kit: Kit) -> None:
        """Ask about the changes of a kit; without any there is nothing to ask."""
        found = revisions(kit)
        authors = sorted({revision.author for revision in found})
        self._title.setText(
            _("{n} tracked changes", n=len(found)) if len(found) > 1 else _("1 tracked change")
        )
        self._forget()
        if 1 < len(authors) <= _MOST:
            self._rows = form()
            for author in authors:
                name = author or _("somebody")
                self.people[author] = _box(_("Changes by {name}", name=name))
                self.people[author].currentIndexChanged.connect(lambda _index: self.changed.emit())
                self._rows.addRow(_("Changes by {name}", name=name), self.people[author])
            self._column.addLayout(self._rows)
        self.setVisible(bool(found))

    @property
    def choice(self) -> str:
        """What becomes of changes whose author is not asked for."""
        return str(self.everybody.currentData())

    @property
    def by_author(self) -> Mapping[str, str]:
        """What becomes of the changes of each person who is asked for."""
        return {author: str(box.currentData()) for author, box in self.people.items()}

    def _spread(self, index: int) -> None:
        """Let the choice for everybody be that of each."""
        for box in self.people.values():
            box.blockSignals(True)
            box.setCurrentIndex(index)
            box.blockSignals(False)
        self.changed.emit()

    def _forget(self) -> None:
        self.people.clear()
        if self._rows is not None:
            while self._rows.rowCount():
                self._rows.removeRow(0)
            self._column.removeItem(self._rows)
            self._rows = None


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for value, label in _CHOICES.items():
        box.addItem(translated(label), value)
    return box
