"""The findings beside the text: what the checks found, where, why it matters, and how to mend it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
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
from presskit.desktop.docks.title import DockTitle
from presskit.desktop.icons import icon, picture
from presskit.desktop.looks import tone
from presskit.desktop.strings import Phrases
from presskit.i18n import marked as _
from presskit.model.language import Lang

if TYPE_CHECKING:
    from presskit.checks.rule import Finding, Rule

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

KINDS = {
    "error": (_("Errors: must not go out"), _("Error")),
    "warning": (_("Warnings: need a look"), _("Warning")),
    "notice": (_("Notices: a matter of taste"), _("Notice")),
}
"""What each severity is called: in the filter, and in words for one finding."""

SIDES = {Lang.EN: _("English"), Lang.ZH: _("Chinese")}


def told(finding: Finding) -> str:
    """Return what a finding says, in the language of the interface."""
    return i18n.translated(finding.message, **dict(finding.facts))


@cache
def rules() -> dict[str, Rule]:
    """Return all checks by their ids; they are loaded when there is a first finding to word."""
    from presskit import checks

    return {rule.id: rule for rule in checks.RULES}


class FindingTable(QAbstractTableModel):
    """Findings as rows: what was found, and the number of its row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.findings: tuple[Finding, ...] = ()
        self.rows: dict[str, int] = {}

    def show_findings(self, findings: tuple[Finding, ...], rows: dict[str, int]) -> bool:
        """Show other findings; tell whether they differ from those before."""
        if findings == self.findings and rows == self.rows:
            return False
        self.beginResetModel()
        self.findings, self.rows = findings, rows
        self.endResetModel()
        return True

    def reword(self) -> None:
        """Tell the view that all words have changed."""
        self.layoutChanged.emit()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of findings."""
        return 0 if parent.isValid() else len(self.findings)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns: message and place."""
        return 0 if parent.isValid() else 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Word a finding."""
        finding = self.findings[index.row()]
        title = i18n.translated(rules()[finding.rule].title)
        place = i18n.translated(
            _("Row {row}, {side}"),
            row=self.rows.get(finding.pair, 0) + 1,
            side=i18n.translated(SIDES[finding.lang]),
        )
        match role, index.column():
            case Qt.ItemDataRole.DisplayRole, column:
                return (told(finding), place)[column]
            case Qt.ItemDataRole.DecorationRole, 0:
                return icon(finding.severity, tone(finding.severity))
            case Qt.ItemDataRole.ForegroundRole, 1:
                return tone("muted")
            case (Qt.ItemDataRole.AccessibleTextRole, 0):
                return f"{i18n.translated(KINDS[finding.severity][1])}: {told(finding)}"
            case Qt.ItemDataRole.ToolTipRole, _column:
                return f"{title}\n{told(finding)}\n{place}"
        return None


class FindingsDock(QDockWidget):
    """Lists the findings: ``visited`` asks to go to one, ``fixed`` to mend it."""

    visited = Signal(object)
    fixed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self.table = FindingTable(self)
        self._all: tuple[Finding, ...] = ()
        self._rows: dict[str, int] = {}
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

    def show_findings(self, findings: tuple[Finding, ...], rows: dict[str, int]) -> None:
        """Show findings; ``rows`` numbers the pairs' rows from 0. The chosen one stays chosen."""
        self._all, self._rows = findings, rows
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
        if self.table.show_findings(shown, self._rows) and chosen is not None:
            self.choose(chosen)
        for severity, button in self.kinds.items():
            button.setText(str(sum(finding.severity == severity for finding in self._all)))
        self._clean.setText(
            i18n.translated(_("The checks found nothing."))
            if not self._all
            else i18n.translated(_("Nothing of the kinds that are shown."))
        )
        self._stack.setCurrentIndex(0 if shown else 1)
        self._explain()

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
