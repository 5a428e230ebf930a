"""The panel of the review: changes and comments in one list, with what can be done about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from presskit import i18n
from presskit.desktop.delays import delay
from presskit.desktop.docks.title import DockTitle
from presskit.desktop.icons import icon
from presskit.desktop.reviewing.watching import Watching
from presskit.desktop.strings import Phrases
from presskit.edits.edit import Place
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.review.revisions import Known, Revision

if TYPE_CHECKING:
    from presskit.desktop.docks.review_detail import ReviewDetail
    from presskit.desktop.docks.review_filters import ReviewFilters
    from presskit.desktop.docks.review_list import ReviewList
    from presskit.desktop.reviewing.items import Item

_MOMENT = 120
"""Milliseconds after a change when the list follows."""


class ReviewDock(QDockWidget):
    """Lists what is to be reviewed, and tells what is wanted.

    ``visited`` carries an item, ``settled`` items and whether to accept the changes among them; the others
    are about the thread with an id, whose comments count from 0. What the panel holds is made when it is
    first seen. ``stand`` is the item that was visited last, and where the caret was put for it.
    """

    visited = Signal(object)
    settled = Signal(object, bool)
    answered = Signal(str, str)
    reworded = Signal(str, int, str)
    withdrawn = Signal(str, int)
    resolved = Signal(str, bool)
    stepped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("review")
        self._phrases = Phrases(self)
        self._title = DockTitle(self, _("Review"))
        self._kit: Kit | None = None
        self.watching = Watching()
        self._known: Known = {}
        self._text = ""
        self._place: Place | None = None
        self._fixed = False
        self.built = False
        self.stand: tuple[Item, Place | None] | None = None
        self._soon = delay(self, _MOMENT, self._list)
        self._add_steps()
        self.setWidget(QWidget(self))

    def show_kit(self, kit: Kit, text: str, place: Place | None, *, fixed: bool) -> None:
        """Show what a kit has, one of whose texts is in the panes; ``fixed`` when nothing can be done now."""
        moved = place != self._place
        again = (kit, text, fixed) != (self._kit, self._text, self._fixed) if kit is self._kit else True
        self._kit, self._text, self._place, self._fixed = kit, text, place, fixed
        if not self.built or not self.isVisible():
            return
        if again:
            self._soon.start()
        elif moved:
            self._follow()

    @property
    def chosen(self) -> list[Item]:
        """The items that are selected."""
        if not self.built:
            return []
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        return [self.model.items[row] for row in rows if row < len(self.model.items)]

    @property
    def chosen_changes(self) -> list[Item]:
        """The changes among the items that are selected."""
        return [item for item in self.chosen if isinstance(item, Revision)]

    @property
    def listed(self) -> list[Item]:
        """All items that pass the filters."""
        self.settle()
        return list(self.model.items) if self.built else []

    @property
    def is_at_hand(self) -> bool:
        """Whether the keyboard is in the list."""
        return self.built and self.view.hasFocus()

    def choose(self, item: Item) -> None:
        """Select an item, if it is listed."""
        from presskit.desktop.reviewing.items import same

        row = next((row for row, one in enumerate(self.listed) if same(one, item)), -1)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))

    def settle(self) -> None:
        """Bring the list up now if it waits for a moment."""
        if self._soon.isActive():
            self._soon.stop()
            self._list()

    def repaint_icons(self) -> None:
        """Take on the colours of the palette."""
        self._title.repaint_icons()
        for button, name in self._steps:
            button.setIcon(icon(name))
        if self.built:
            self._explain()
            self.view.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Build the panel when it is first seen, and bring it up."""
        super().showEvent(event)
        if not self.built:
            self._build()
        self._list()

    def _add_steps(self) -> None:
        """Put the buttons that go from item to item into the title."""
        self._steps: list[tuple[QToolButton, str]] = []
        for by, name, message in ((-1, "up", _("Previous")), (1, "down", _("Next"))):
            button = QToolButton(self)
            button.setObjectName("plain")
            button.clicked.connect(lambda *_checked, by=by: self.stepped.emit(by))
            self._phrases.say(button.setToolTip, message)
            self._phrases.say(button.setAccessibleName, message)
            self._title.row.addWidget(button)
            self._steps.append((button, name))

    def _build(self) -> None:
        from presskit.desktop.docks.review_detail import ReviewDetail
        from presskit.desktop.docks.review_filters import ReviewFilters
        from presskit.desktop.docks.review_list import ReviewLines, ReviewList

        self.built = True
        self.model: ReviewList = ReviewList(self)
        self.detail: ReviewDetail = ReviewDetail(self)
        self.filters: ReviewFilters = ReviewFilters(self)
        self.filters.changed.connect(self._list)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(ReviewLines(self.view))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.clicked.connect(self._visit)
        self.view.activated.connect(self._visit)
        self.view.selectionModel().selectionChanged.connect(lambda *_what: self._explain())
        self._phrases.say(self.view.setAccessibleName, _("Changes and comments"))
        self.setWidget(self._body())
        self._connect()
        self._phrases.keep(self._reword)
        self.repaint_icons()

    def _body(self) -> QWidget:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        middle = QWidget(body)
        self._stack = QStackedLayout(middle)
        self._nothing = QLabel(middle)
        self._nothing.setObjectName("hint")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setMargin(16)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        column.addWidget(middle, 1)
        column.addWidget(self.detail)
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 12, 8)
        row.setSpacing(8)
        self.accept_all, self.reject_all = QPushButton(body), QPushButton(body)
        row.addWidget(self.accept_all)
        row.addWidget(self.reject_all)
        row.addStretch(1)
        column.addLayout(row)
        return body

    def _connect(self) -> None:
        detail = self.detail
        detail.settled.connect(lambda accept: self.settled.emit(self.chosen, accept))
        self.accept_all.clicked.connect(lambda: self.settled.emit(self.listed, True))
        self.reject_all.clicked.connect(lambda: self.settled.emit(self.listed, False))
        detail.answered.connect(lambda words: self.answered.emit(self._thread(), words))
        detail.reworded.connect(lambda number, words: self.reworded.emit(self._thread(), number, words))
        detail.withdrawn.connect(lambda number: self.withdrawn.emit(self._thread(), number))
        detail.resolved.connect(lambda on: self.resolved.emit(self._thread(), on))

    def _thread(self) -> str:
        from presskit.review.remarks import Remark

        item = self._shown()
        return item.thread.id if isinstance(item, Remark) else ""

    def _shown(self) -> Item | None:
        """Return the item that is shown in full: the current one of those chosen."""
        chosen = self.chosen
        row = self.view.currentIndex().row()
        current = self.model.items[row] if 0 <= row < len(self.model.items) else None
        return current if current in chosen else chosen[0] if chosen else None

    def _list(self) -> None:
        """List what the filters let through; what was chosen stays chosen."""
        self._soon.stop()
        if self._kit is None or not self.built:
            return
        from presskit.desktop.reviewing.items import changes, items, same
        from presskit.review.revisions import authors

        self.filters.offer(authors(self._kit))
        before, found = self.chosen, items(self._kit, self.filters.choice(self._text), self._known)
        self.model.show(found)
        self._stack.setCurrentIndex(0 if found else 1)
        kept = next((row for row, one in enumerate(found) if before and same(one, before[0])), -1)
        if kept >= 0 and len(before) == 1:
            self.view.setCurrentIndex(self.model.index(kept))
        for button in (self.accept_all, self.reject_all):
            button.setEnabled(bool(changes(found)) and not self._fixed)
        self._explain()
        if kept < 0:
            self._follow()

    def _follow(self) -> None:
        """Choose the item in which the caret stands, unless the keyboard is in the list."""
        place = self._place
        if place is None or self.is_at_hand or self.detail.isAncestorOf(self.focusWidget() or self):
            return
        for row, item in enumerate(self.model.items):
            here = item.pair == place.pair and item.lang is place.lang
            if here and item.start <= place.offset <= item.stop:
                self.view.setCurrentIndex(self.model.index(row))
                return

    def _explain(self) -> None:
        self.detail.show_item(self._shown(), len(self.chosen), fixed=self._fixed)

    def _visit(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() < len(self.model.items):
            self.visited.emit(self.model.items[index.row()])

    def _reword(self) -> None:
        self._nothing.setText(i18n.translated(_("There is nothing to review here.")))
        self.accept_all.setText(i18n.translated(_("Accept all listed")))
        self.reject_all.setText(i18n.translated(_("Reject all listed")))
        self.model.reword()
        self._list()
