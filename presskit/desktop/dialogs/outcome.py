"""The pairs an import found, as a table that can show the doubtful ones only."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from presskit.align.pairing import Doubt
from presskit.desktop.icons import icon
from presskit.desktop.looks import tone
from presskit.i18n import translated as _
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.review.compare import bracketed

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class PairTable(QAbstractTableModel):
    """Pairs side by side; those that were brought together by a guess are marked, with the reason."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: tuple[tuple[int, Pair], ...] = ()
        self._shown: tuple[tuple[int, Pair], ...] = ()
        self._reasons: dict[str, str] = {}
        self._only_doubtful = False

    def show_pairs(self, pairs: tuple[Pair, ...], doubts: tuple[Doubt, ...]) -> None:
        """Show the outcome of an import."""
        self._all = tuple(enumerate(pairs, 1))
        self._reasons = {doubt.pair: doubt.reason for doubt in doubts}
        self.show_doubtful(self._only_doubtful)

    def show_doubtful(self, only: bool) -> None:
        """Show the doubtful pairs only, or all of them."""
        self.beginResetModel()
        self._only_doubtful = only
        self._shown = tuple(row for row in self._all if not only or self._is_doubtful(row[1]))
        self.endResetModel()

    @property
    def doubtful(self) -> int:
        """The number of doubtful pairs."""
        return sum(self._is_doubtful(pair) for _number, pair in self._all)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of pairs that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of languages."""
        return 0 if parent.isValid() else len(Lang)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the languages, and number the pairs."""
        if role == Qt.ItemDataRole.DisplayRole:
            if orientation is Qt.Orientation.Horizontal:
                return (_("English"), _("Chinese"))[section]
            return str(self._shown[section][0])
        if role == Qt.ItemDataRole.DecorationRole and orientation is Qt.Orientation.Vertical:
            doubtful = self._is_doubtful(self._shown[section][1])
            return icon("warning", tone("warning")) if doubtful else None
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a paragraph, or the reason for doubting its pair."""
        pair = self._shown[index.row()][1]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return bracketed(pair.side(tuple(Lang)[index.column()]))
            case Qt.ItemDataRole.BackgroundRole if self._is_doubtful(pair):
                ground = QColor(tone("warning"))
                ground.setAlpha(38)
                return ground
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return _(self._reasons[pair.id]) if pair.id in self._reasons else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return None

    def _is_doubtful(self, pair: Pair) -> bool:
        return pair.doubtful or pair.id in self._reasons
