"""The findings beside the text: what the checks found, where, why it matters, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from presskit import i18n
from presskit.desktop.docks.finding_table import KINDS, FindingTable, Spot, rules, spots, told
from presskit.desktop.docks.title import DockTitle
from presskit.desktop.icons import icon, picture
from presskit.desktop.looks import tone
from presskit.desktop.strings import Phrases
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.release import Release

if TYPE_CHECKING:
    from presskit.checks.rule import Finding


_IN_VIEW = 0
"""Columns are as wide as the rows in view need: findings come anew after each key, and may be thousands."""


class FindingsDock(QDockWidget):
    """Lists the findings: ``visited`` asks to go to one, ``fixed`` to mend it."""

    visited = Signal(object)
    fixed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self.table = FindingTable(self)
        self._all: tuple[Finding, ...] = ()
        self._spots: dict[str, Spot] = {}
        self._checking = False
        self.kinds: dict[str, QToolButton] = {}
        self.view = QTreeView(self)
        self._why = QLabel(self)
        self._fix = QPushButton(self)
        self._clean = QLabel(self)
        self._phrases = Phrases(self)
        self._dress()
        self.view.clicked.connect(self._visit)
        self.view.activated.connect(self._visit)
        self.view.selectionModel().currentChanged.connect(lambda *_indexes: self._explain())
        self._fix.clicked.connect(self._mend)

    def show_findings(
        self, findings: tuple[Finding, ...], kit: Kit | None, shown: Release | None, *, checking: bool = False
    ) -> None:
        """Show the findings of a kit, one of whose texts is in the panes. The chosen one stays chosen.

        While ``checking`` goes on, nobody can say that there are none.
        """
        self._checking = checking
        pairs = {finding.pair for finding in findings}
        self._all, self._spots = findings, spots(kit, shown, pairs) if kit and pairs else {}
        self._filter()

    @property
    def current(self) -> Finding | None:
        """The finding that is chosen."""
        row = self.view.currentIndex().row()
        return self.table.findings[row] if 0 <= row < len(self.table.findings) else None

    def step(self, by: int) -> None:
        """Go to the next finding (1) or the one before (-1), round the end."""
        count = len(self.table.findings)
        if count:
            row = self.view.currentIndex().row()
            start = row if row >= 0 else (-1 if by > 0 else 0)
            self.go_to(self.table.findings[(start + by) % count])

    def go_to(self, finding: Finding) -> None:
        """Select a finding in the list, and ask to go there."""
        self.choose(finding)
        self._visit()

    def choose(self, finding: Finding) -> None:
        """Select a finding in the list."""
        if finding in self.table.findings:
            row = self.table.findings.index(finding)
            self.view.setCurrentIndex(self.table.index(row, 0))

    def repaint_icons(self) -> None:
        """Take on the colours of the palette."""
        self._title.repaint_icons()
        self._fix.setIcon(icon("fix"))
        for severity, button in self.kinds.items():
            button.setIcon(icon(severity, tone(severity)))
        self._mark.setPixmap(picture("check", tone("signed"), 28))

    def _dress(self) -> None:
        self._title = DockTitle(self, _("Findings"))
        for severity, (message, _name) in KINDS.items():
            button = QToolButton(self)
            button.setObjectName("plain")
            button.setCheckable(True)
            button.setChecked(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.toggled.connect(lambda _on: self._filter())
            self._phrases.say(button.setToolTip, message)
            self._phrases.say(button.setAccessibleName, message)
            self.kinds[severity] = button
            self._title.row.addWidget(button)
        self._dress_view()
        self._fill()
        self._phrases.keep(self._reword)
        self.repaint_icons()

    def _fill(self) -> None:
        """Place the list above the explanation, and behind both the page for when nothing was found."""
        body = QWidget(self)
        self._stack = QStackedLayout(body)
        listed = QWidget(self)
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self._explanation())
        self._stack.addWidget(listed)
        self._stack.addWidget(self._cleanliness())
        self.setWidget(body)

    def _dress_view(self) -> None:
        self.view.setModel(self.table)
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setHeaderHidden(True)
        self.view.setIndentation(6)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(_IN_VIEW)
        self._phrases.say(self.view.setAccessibleName, _("Findings of the checks"))

    def _explanation(self) -> QWidget:
        self._panel = QFrame(self)
        self._panel.setObjectName("docktitle")
        row = QHBoxLayout(self._panel)
        row.setContentsMargins(12, 8, 12, 8)
        self._why.setWordWrap(True)
        self._why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(self._why, 1)
        row.addWidget(self._fix, 0, Qt.AlignmentFlag.AlignTop)
        self._panel.hide()
        return self._panel

    def _cleanliness(self) -> QWidget:
        page = QWidget(self)
        self._mark = QLabel(page)
        for label in (self._mark, self._clean):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._clean.setObjectName("hint")
        self._clean.setWordWrap(True)
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(self._mark)
        column.addWidget(self._clean)
        column.addStretch(1)
        return page

    def _reword(self) -> None:
        self._fix.setText(i18n.translated(_("Fix")))
        self.table.reword()
        self._filter()
        self._explain()

    def _filter(self) -> None:
        chosen = self.current
        shown = tuple(finding for finding in self._all if self.kinds[finding.severity].isChecked())
        if self.table.show_findings(shown, self._spots) and chosen is not None:
            self.choose(chosen)
        for severity, button in self.kinds.items():
            button.setText(str(sum(finding.severity == severity for finding in self._all)))
        self._clean.setText(i18n.translated(self._quiet))
        self._mark.setVisible(not self._checking)
        self._stack.setCurrentIndex(0 if shown else 1)
        self._explain()

    @property
    def _quiet(self) -> str:
        """The id of the message why no findings are listed."""
        if self._checking:
            return _("Checking…")
        return _("Nothing of the kinds that are shown.") if self._all else _("The checks found nothing.")

    def _explain(self) -> None:
        finding = self.current
        rule = rules()[finding.rule] if finding else None
        self._panel.setVisible(rule is not None)
        if finding is None or rule is None:
            return
        from html import escape

        words = [f"<b>{escape(told(finding))}</b>", escape(i18n.translated(rule.why))]
        quiet = [i18n.translated(rule.title)]
        if rule.source:
            quiet.append(i18n.translated(_("Source: {source}"), source=i18n.translated(rule.source)))
        words.append(f'<span style="color: {tone("muted").name()}">{escape(" · ".join(quiet))}</span>')
        self._why.setText("<br>".join(words))
        self._fix.setVisible(finding.fix is not None)
        if finding.fix is not None:
            self._fix.setToolTip(i18n.translated(finding.fix.label))

    def _visit(self, *_index: QModelIndex) -> None:
        if self.current is not None:
            self.visited.emit(self.current)

    def _mend(self) -> None:
        if self.current is not None:
            self.fixed.emit(self.current)
