"""Terms of a glossary as rows of a table: English, Chinese, and whether the twin has the counterpart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from presskit.desktop.icons import icon
from presskit.desktop.looks import tone
from presskit.i18n import translated as _
from presskit.model.language import Lang
from presskit.model.term import Term, Usage

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class TermTable(QAbstractTableModel):
    """Some terms, in order. ``lacking`` names those whose counterpart is missing on a side."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.terms: Sequence[Term] = ()
        self.lacking: dict[str, Lang] = {}

    def show_terms(self, terms: Sequence[Term], lacking: dict[str, Lang] | None = None) -> None:
        """Show other terms."""
        if terms is self.terms or (terms == self.terms and (lacking or {}) == self.lacking):
            return
        self.beginResetModel()
        self.terms, self.lacking = terms, lacking or {}
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of terms."""
        return 0 if parent.isValid() else len(self.terms)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of languages."""
        return 0 if parent.isValid() else len(Lang)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name the languages."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("English"), _("Chinese"))[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Word a term in one language; colour says that its counterpart is missing."""
        term, lang = self.terms[index.row()], tuple(Lang)[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return term.preferred(lang) or "—"
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return told(term, self.lacking.get(term.id))
            case Qt.ItemDataRole.DecorationRole if self.lacking.get(term.id) is lang:
                return icon("warning", tone("warning"))
            case Qt.ItemDataRole.ForegroundRole if not term.preferred(lang):
                return tone("hint")
        return None


def told(term: Term, lacking: Lang | None = None) -> str:
    """Return all that is known of a term, a line each."""
    lines = []
    if lacking is Lang.EN:
        lines.append(_("The Chinese side has this term, the English side lacks its counterpart."))
    if lacking is Lang.ZH:
        lines.append(_("The English side has this term, the Chinese side lacks its counterpart."))
    for message, usage in (
        (_("Use: {forms}"), Usage.PREFERRED),
        (_("Allowed: {forms}"), Usage.ALLOWED),
        (_("Not: {forms}"), Usage.FORBIDDEN),
    ):
        forms = [form.text for lang in Lang for form in term.side(lang) if form.usage is usage]
        if forms:
            lines.append(message.format(forms=" · ".join(forms)))
    lines += [line for line in (term.note, term.source) if line]
    return "\n".join(lines)
