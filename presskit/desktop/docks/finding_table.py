"""Findings as rows of a list, with the places they are found in."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from presskit import i18n
from presskit.desktop.icons import icon
from presskit.desktop.looks import tone
from presskit.desktop.naming import SIDES, named
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.release import Release

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


_NAMED = 22
"""How much of a text's name fits beside a finding, in Latin letters; a Chinese character takes two."""


class Spot(NamedTuple):
    """Where a pair stands: its text and its row, from 0; the name of the text unless it is in the panes."""

    text: int
    row: int
    name: str = ""


_WIDE = 0x2E80
"""The first of the characters that are as wide as two."""
_NOWHERE = Spot(0, 0)


def spots(kit: Kit, shown: Release | None, pairs: Collection[str]) -> dict[str, Spot]:
    """Return where some pairs of a kit stand, seen from the text that is shown."""
    found: dict[str, Spot] = {}
    for number, text in enumerate(kit.releases):
        name = "" if shown is not None and text.id == shown.id else _short(named(kit, text))
        for row, pair in enumerate(text.pairs):
            if pair.id in pairs:
                found[pair.id] = Spot(number, row, name)
    return found


def _short(name: str) -> str:
    widths = accumulate(2 if ord(character) >= _WIDE else 1 for character in name)
    fits = sum(width <= _NAMED for width in widths)
    return name if fits == len(name) else f"{name[:fits].rstrip()}…"


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
        self.spots: dict[str, Spot] = {}

    def show_findings(self, findings: tuple[Finding, ...], spots: dict[str, Spot]) -> bool:
        """Show other findings; tell whether they differ from those before."""
        if findings == self.findings and spots == self.spots:
            return False
        self.beginResetModel()
        self.findings, self.spots = findings, spots
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
        match role, index.column():
            case Qt.ItemDataRole.DisplayRole, column:
                return self._place(finding) if column else told(finding)
            case Qt.ItemDataRole.DecorationRole, 0:
                return icon(finding.severity, tone(finding.severity))
            case Qt.ItemDataRole.ForegroundRole, 1:
                return tone("muted")
            case (Qt.ItemDataRole.AccessibleTextRole, 0):
                return f"{i18n.translated(KINDS[finding.severity][1])}: {told(finding)}"
            case Qt.ItemDataRole.ToolTipRole, _column:
                title = i18n.translated(rules()[finding.rule].title)
                return f"{title}\n{told(finding)}\n{self._place(finding)}"
        return None

    def _place(self, finding: Finding) -> str:
        spot = self.spots.get(finding.pair, _NOWHERE)
        row, side = spot.row + 1, i18n.translated(SIDES[finding.lang])
        if spot.name:
            return i18n.translated(_("{text}, row {row}, {side}"), text=spot.name, row=row, side=side)
        return i18n.translated(_("Row {row}, {side}"), row=row, side=side)
