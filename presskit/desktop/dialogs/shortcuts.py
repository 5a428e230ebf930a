"""The list of all keys, by menu."""

from __future__ import annotations

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
        button = self.buttons.addButton(_("Close"), self.buttons.ButtonRole.RejectRole)
        button.setDefault(True)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(self.buttons)
        self.resize(560, 620)

    def _add(self, title: str, entries: list[tuple[str, str]]) -> None:
        group = QTreeWidgetItem([title])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        for words, keys in entries:
            if keys:
                group.addChild(QTreeWidgetItem([words, keys]))
        if group.childCount():
            self.tree.addTopLevelItem(group)

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        for number in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(number)
            shown = 0
            for row in range(group.childCount()):
                item = group.child(row)
                told = f"{item.text(0)} {item.text(1)}".casefold()
                item.setHidden(not all(word in told for word in wanted))
                shown += not item.isHidden()
            group.setHidden(not shown)
