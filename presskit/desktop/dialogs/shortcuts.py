"""The list of all keys, by menu."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from presskit.desktop.actions import Actions, plain
from presskit.desktop.dialogs.parts import Sheet
from presskit.desktop.menus import COMMANDS_OF
from presskit.i18n import marked
from presskit.i18n import translated as _

IN_THE_PANES = (
    (marked("Next side or row"), "Tab"),
    (marked("Side or row before"), "Shift+Tab"),
    (marked("Start a new row below"), "Enter"),
    (marked("Select the row"), "Esc"),
)
"""Keys that the panes answer themselves."""


class ShortcutsDialog(Sheet):
    """Shows what every key does, with a filter."""

    def __init__(self, parent: QWidget | None, actions: Actions) -> None:
        super().__init__(parent, _("Keyboard shortcuts"))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(_("Search the shortcuts"))
        self.filter.setAccessibleName(_("Search the shortcuts"))
        self.filter.setClearButtonEnabled(True)
        self.tree = QTreeWidget()
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.tree.setHeaderLabels([_("Command"), _("Keys")])
        self.tree.setAccessibleName(_("Keyboard shortcuts"))
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for title, names in COMMANDS_OF:
            entries = [
                (
                    plain(actions[name].text()),
                    "  ".join(keys.toString() for keys in actions[name].shortcuts()),
                )
                for name in names
            ]
            self._add(plain(_(title)), entries)
        self._add(_("In the panes"), [(_(message), keys) for message, keys in IN_THE_PANES])
        self.tree.expandAll()
        self.filter.textChanged.connect(self._filter)
        self.column.addWidget(self.filter)
        self.column.addWidget(self.tree)
        self.close_only()
        self.resize(560, 620)

    def _add(self, title: str, entries: list[tuple[str, str]]) -> None:
        group = QTreeWidgetItem([title])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        items = [QTreeWidgetItem([words, keys]) for words, keys in entries if keys]
        if items:
            group.addChildren(items)
            self.tree.addTopLevelItem(group)
            self._groups.append((group, items))

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        for group, items in self._groups:
            for item in items:
                told = f"{item.text(0)} {item.text(1)}".casefold()
                item.setHidden(not all(word in told for word in wanted))
            group.setHidden(all(item.isHidden() for item in items))


def _keys(action: QAction) -> str:
    return "  ".join(keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts())
