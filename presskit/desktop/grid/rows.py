"""The pairs of one release as a table model: role, English, Chinese."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from presskit.desktop.grid import words
from presskit.i18n import translated as _
from presskit.model.language import Lang
from presskit.model.pair import Pair

ROLE, ENGLISH, CHINESE = range(3)
COLUMNS = {Lang.EN: ENGLISH, Lang.ZH: CHINESE}
LANGS = {ENGLISH: Lang.EN, CHINESE: Lang.ZH}

_STRIDE = 128
"""How many pairs are compared at a time; tuples that share their parts compare quickly."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_TEXTS = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}
_SPOKEN = {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}


class Rows(QAbstractTableModel):
    """The pairs a table shows. What changed is found by comparing values, which share what did not."""

    def __init__(self, pairs: tuple[Pair, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pairs = pairs
        self.stacked: tuple[Lang, ...] = ()
        self._places: dict[str, int] = {}

    def row_of(self, pair_id: str) -> int | None:
        """Return the row of a pair, if it is here."""
        if not self._places:
            self._places = {pair.id: row for row, pair in enumerate(self.pairs)}
        return self._places.get(pair_id)

    def update(self, pairs: tuple[Pair, ...]) -> range:
        """Show other pairs, telling the views no more than they must know; return the rows to look at."""
        old = self.pairs
        start = _common(old, pairs, 0)
        end = _common(old, pairs, start, backwards=True)
        was, now = len(old) - start - end, len(pairs) - start - end
        changed = range(start, start + now)
        if was != now or any(old[row].id != pairs[row].id for row in changed):
            self._places = {}
        if now > was:
            self.beginInsertRows(_NOWHERE, start + was, start + now - 1)
            self.pairs = pairs
            self.endInsertRows()
        elif was > now:
            self.beginRemoveRows(_NOWHERE, start + now, start + was - 1)
            self.pairs = pairs
            self.endRemoveRows()
        self.pairs = pairs
        if now:
            self.dataChanged.emit(self.index(start, ROLE), self.index(start + now - 1, CHINESE))
        return changed

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of pairs."""
        return 0 if parent.isValid() else len(self.pairs)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of columns: role and two languages."""
        return 0 if parent.isValid() else len(COLUMNS) + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says, to painters and to screen readers."""
        if not index.isValid():
            return None
        pair = self.pairs[index.row()]
        lang = LANGS.get(index.column())
        if lang is None:
            return self._role(index.row(), pair, role)
        if role in _TEXTS:
            return pair.side(lang).current
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return pair.side(lang).current or words.hint(lang)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _look(pair, self.stacked or (lang,))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the names of the columns, and the numbers of the rows from 1."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            if orientation is Qt.Orientation.Vertical:
                return section + 1
            shown = self.stacked or tuple(filter(None, [LANGS.get(section)]))
            return " / ".join(map(words.language_name, shown)) if section in LANGS else _("Role")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that texts can be edited and everything can be selected."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in LANGS else flags

    def _role(self, row: int, pair: Pair, role: int) -> Any:
        if role in _SPOKEN:
            return words.row_told(row + 1, pair)
        return words.role_name(pair.role) if role in _TEXTS else None


def _look(pair: Pair, langs: tuple[Lang, ...]) -> str | None:
    """Return what a side may have to follow, in HTML, if it does."""
    stale = next(filter(pair.needs_look, langs), None)
    if stale is None:
        return None
    from presskit.desktop.looking import whole

    return whole(pair, stale)


def _common(old: tuple[Pair, ...], new: tuple[Pair, ...], start: int, *, backwards: bool = False) -> int:
    """Return how many pairs two releases share at one end, not counting the first ``start``."""
    most = min(len(old), len(new)) - start
    if backwards:
        old, new = old[: start - 1 if start else None : -1], new[: start - 1 if start else None : -1]
    else:
        old, new = old[start:], new[start:]
    same = 0
    while same < most and old[same : same + _STRIDE] == new[same : same + _STRIDE]:
        same += _STRIDE
    return next((n for n in range(min(same, most), most) if old[n] != new[n]), most)
