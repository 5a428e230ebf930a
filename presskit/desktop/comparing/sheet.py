"""The dialog that shows what has changed between two states of a kit, in panes that are only read."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from presskit.desktop.dialogs.parts import Sheet, hint
from presskit.desktop.grid.grid import Grid
from presskit.desktop.icons import icon
from presskit.edits.edit import Place
from presskit.i18n import counted
from presskit.i18n import translated as _
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.review.revisions import Revision, revisions
from presskit.review.versions import Comparison
from presskit.workspace.workspace import Workspace


class CompareSheet(Sheet):
    """Both languages side by side with what came and what went; goes from change to change.

    ``wanted`` says that the changes are to be shown as tracked ones in the kit itself.
    """

    wanted = False

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        found: Comparison,
        pictures: Pictures,
        points: float,
        *,
        present: bool = False,
    ) -> None:
        super().__init__(parent, title, _summary(found))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._found, self._pictures, self._points = found, pictures, points
        self._changes: tuple[Revision, ...] = ()
        self._at = -1
        self._room = QVBoxLayout()
        self.grid: Grid | None = None
        self.only_changed = QCheckBox(_("Changed rows only"))
        self.where = QLabel()
        self.column.addLayout(self._bar())
        self.column.addLayout(self._room, 1)
        others = "\n".join(_(message, **facts) for message, facts in found.others)
        if others:
            self.column.addWidget(hint(others))
        self.close_only()
        if present:
            self._offer_tracked()
        self.only_changed.toggled.connect(lambda _on: self._show())
        self.only_changed.setChecked(bool(found.changed or found.inserted or found.deleted))
        self.resize(1040, 680)

    def go(self, by: int) -> None:
        """Go to the next change, or the one before; the last is followed by the first."""
        if self.grid is None or not self._changes:
            return
        self._at = (self._at + by) % len(self._changes) if self._at >= 0 else 0
        change = self._changes[self._at]
        self.grid.go_to(Place(change.pair, change.lang, change.start))
        self.where.setText(_("Change {n} of {of}", n=self._at + 1, of=len(self._changes)))

    def _offer_tracked(self) -> None:
        """Offer to show the changes in the kit itself, to accept or reject them there."""
        button = QPushButton(_("Show as &tracked changes"))
        button.setToolTip(_("In the kit itself, where each can be accepted or rejected; one step of undo"))
        button.setEnabled(any(revisions(self._found.kit)))
        button.setAutoDefault(False)
        button.clicked.connect(self._take)
        self.buttons.addButton(button, self.buttons.ButtonRole.ActionRole)

    def _take(self) -> None:
        self.wanted = True
        self.accept()

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.addWidget(self.only_changed)
        bar.addStretch(1)
        bar.addWidget(self.where)
        for text, picture, keys, by in (
            (_("Previous change"), "up", "Shift+F7", -1),
            (_("Next change"), "down", "F7", 1),
        ):
            button = QPushButton(icon(picture), text)
            button.setToolTip(
                f"{text} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})"
            )
            button.setAutoDefault(False)
            button.setEnabled(any(revisions(self._found.kit)))
            button.clicked.connect(lambda *_checked, by=by: self.go(by))
            QShortcut(QKeySequence(keys), self, lambda by=by: self.go(by))
            bar.addWidget(button)
        return bar

    def _show(self) -> None:
        """Show all rows or those that differ."""
        kit = self._rows()
        workspace = Workspace(kit, self._pictures)
        workspace.read_only = True
        old, self.grid = self.grid, Grid(workspace, self)
        self.grid.look.set_text_size(self._points)
        self.grid.viewing.settle()
        self._room.addWidget(self.grid)
        if old is not None:
            old.hide()
            old.deleteLater()
        self._changes, self._at = tuple(revisions(kit)), -1
        self.where.setText(counted("{n} change", "{n} changes", len(self._changes)))

    def _rows(self) -> Kit:
        """Return the texts as one, so that one pane shows them all."""
        kit = self._found.kit
        told = {*self._found.changed, *self._found.inserted, *self._found.deleted, *self._found.moved}
        chosen = self.only_changed.isChecked()
        pairs: tuple[Pair, ...] = tuple(pair for pair in kit.pairs() if not chosen or pair.id in told)
        return replace(kit, releases=(Release("compared", pairs),))


def _summary(found: Comparison) -> str:
    """Return in a line how many rows differ in which way."""
    if found.same:
        return _("Nothing has changed.")
    told = (
        counted("{n} row changed", "{n} rows changed", len(found.changed)),
        counted("{n} row inserted", "{n} rows inserted", len(found.inserted)),
        counted("{n} row deleted", "{n} rows deleted", len(found.deleted)),
        counted("{n} row moved", "{n} rows moved", len(found.moved)),
    )
    counts = (found.changed, found.inserted, found.deleted, found.moved)
    return "  ·  ".join(words for words, ids in zip(told, counts, strict=True) if ids)
