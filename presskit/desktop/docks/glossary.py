"""The glossary beside the text: the terms of the present row, and the whole glossary with a filter."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDockWidget,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QSplitter,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from presskit import i18n
from presskit.desktop.delays import delay
from presskit.desktop.derived import Derived
from presskit.desktop.docks.terms import TermTable
from presskit.desktop.docks.title import DockTitle
from presskit.desktop.icons import icon
from presskit.desktop.lanes import Lane
from presskit.desktop.strings import Phrases
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.term import Term
from presskit.progress import Report

_TYPED = 90
"""Milliseconds after typing in the filter when it is applied."""
_SIDE_BY_SIDE = 440
"""Width from which the two lists may stand side by side."""


class GlossaryDock(QDockWidget):
    """Finds terms and hands them on: ``inserted`` into the text, ``opened`` to be changed."""

    inserted = Signal(object)
    opened = Signal(object)
    removed = Signal(object)
    added = Signal()

    def __init__(self, derived: Derived, lane: Lane, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("glossary")
        self._derived, self._lane = derived, lane
        self._terms: tuple[Term, ...] = ()
        self.here = TermTable(self)
        self.all = TermTable(self)
        self.filter = QLineEdit(self)
        self._split = QSplitter(Qt.Orientation.Vertical, self)
        self._views: list[QTreeView] = []
        self._labels = [QLabel(self), QLabel(self)]
        self._phrases = Phrases(self)
        self._timer = delay(self, _TYPED, self._filter)
        self.filter.textChanged.connect(lambda _text: self._timer.start())
        self.filter.setClearButtonEnabled(True)
        self._dress()

    def show_glossary(self, terms: tuple[Term, ...]) -> None:
        """Show another glossary."""
        if terms is not self._terms:
            self._terms = terms
            self._filter()

    def show_pair(self, pair: Pair | None) -> None:
        """Show the terms of a row, those first whose counterpart is missing on the other side."""
        found: dict[str, Term] = {}
        sides: dict[str, set[Lang]] = {}
        for lang in Lang:
            for hit in self._derived.hits(pair, lang) if pair else ():
                found.setdefault(hit.term.id, hit.term)
                sides.setdefault(hit.term.id, set()).add(lang)
        whole = pair is not None and bool(pair.en.runs) and bool(pair.zh.runs)
        lacking = {
            term.id: lang
            for term in found.values()
            for lang in Lang
            if whole and lang not in sides[term.id] and term.preferred(lang)
        }
        self.here.show_terms(tuple(found.values()), lacking)
        self._count()

    @property
    def chosen(self) -> Term | None:
        """The term that is selected in the list used last."""
        for view in sorted(self._views, key=lambda view: not view.hasFocus()):
            index = view.currentIndex()
            if index.isValid() and view.selectionModel().hasSelection():
                table = view.model()
                assert isinstance(table, TermTable)
                return table.terms[index.row()]
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two lists side by side where there is more width than height."""
        super().resizeEvent(event)
        wide = self.width() > max(_SIDE_BY_SIDE, self.height())
        self._split.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def repaint_icons(self) -> None:
        """Take on the colours of the palette."""
        self._title.repaint_icons()
        self._add.setIcon(icon("add"))
        self._search.setIcon(icon("search"))

    def _dress(self) -> None:
        self._title = DockTitle(self, _("Glossary"))
        self._add = QToolButton(self)
        self._add.setObjectName("plain")
        self._add.clicked.connect(self.added)
        self._title.row.addWidget(self._add)
        self._phrases.say(self._add.setToolTip, _("Add a term from the selected words"))
        self._phrases.say(self._add.setAccessibleName, _("Add a term from the selected words"))
        self._search = self.filter.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._phrases.say(self.filter.setPlaceholderText, _("Search the glossary"))
        self._phrases.say(self.filter.setAccessibleName, _("Search the glossary"))
        self._fill_split()
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        field = QVBoxLayout()
        field.setContentsMargins(10, 8, 10, 2)
        field.addWidget(self.filter)
        column.addLayout(field)
        column.addWidget(self._split)
        self.setWidget(body)
        self._phrases.keep(self._count)
        self.repaint_icons()

    def _fill_split(self) -> None:
        split = self._split
        split.setChildrenCollapsible(False)
        for label, table, message in (
            (self._labels[0], self.here, _("Terms in this row")),
            (self._labels[1], self.all, _("Whole glossary")),
        ):
            split.addWidget(self._part(label, self._view(table, message)))
        split.setStretchFactor(1, 2)

    def _part(self, label: QLabel, view: QTreeView) -> QWidget:
        part = QWidget(self)
        label.setObjectName("section")
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label)
        column.addWidget(view)
        return part

    def _view(self, table: TermTable, message: str) -> QTreeView:
        view = QTreeView(self)
        view.setModel(table)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setHeaderHidden(True)
        view.setIndentation(6)
        view.setMinimumHeight(36)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.activated.connect(self._insert)
        view.customContextMenuRequested.connect(lambda at, view=view: self._menu(view, at))
        self._phrases.say(view.setAccessibleName, message)
        self._views.append(view)
        return view

    def _insert(self, index: QModelIndex) -> None:
        table = index.model()
        assert isinstance(table, TermTable)
        self.inserted.emit(table.terms[index.row()])

    def _menu(self, view: QTreeView, at: QPoint) -> None:
        index, table = view.indexAt(at), view.model()
        if not index.isValid() or not isinstance(table, TermTable):
            return
        term = table.terms[index.row()]
        menu = QMenu(view)
        for name, message, signal in (
            ("insert-term", _("Insert into the text"), self.inserted),
            ("edit", _("Change term…"), self.opened),
            ("delete", _("Remove from the glossary"), self.removed),
        ):
            action = menu.addAction(icon(name), i18n.translated(message))
            action.triggered.connect(lambda *_checked, signal=signal: signal.emit(term))
        menu.exec(view.viewport().mapToGlobal(at))
        menu.deleteLater()

    def _filter(self) -> None:
        """Find the words of the filter in every form of every term, away from the window."""
        terms, words = self._terms, self.filter.text().casefold().split()
        if not words:
            self._lane.cancel("filter")
            self._show(terms)
        else:
            self._lane.put("filter", lambda report: _matching(terms, words, report), self._show)

    def _show(self, terms: tuple[Term, ...]) -> None:
        self.all.show_terms(terms)
        self._count()

    def _count(self) -> None:
        self._labels[0].setText(
            i18n.counted("{n} term in this row", "{n} terms in this row", len(self.here.terms))
            if self.here.terms
            else i18n.translated(_("No glossary terms in this row"))
        )
        self._labels[1].setText(
            i18n.counted("{n} term found", "{n} terms found", len(self.all.terms))
            if self.filter.text().strip()
            else i18n.counted("{n} term in the glossary", "{n} terms in the glossary", len(self._terms))
        )


def _matching(terms: tuple[Term, ...], words: list[str], report: Report) -> tuple[Term, ...]:
    """Return the terms that have every word in one of their forms or in their note."""
    found = []
    for number, term in enumerate(terms):
        if number % 5000 == 0:
            report(number, len(terms), "")
        text = "\n".join((*(form.text for form in (*term.en, *term.zh)), term.note)).casefold()
        if all(word in text for word in words):
            found.append(term)
    return tuple(found)
