"""The list of all keys, by menu: to be searched and to be printed."""

from __future__ import annotations

from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from presskit.desktop.actions import Actions
from presskit.desktop.dialogs.parts import Sheet
from presskit.desktop.key_list import Group, groups, html
from presskit.i18n import translated as _


class ShortcutsDialog(Sheet):
    """Shows what every key does, with a filter."""

    def __init__(self, parent: QWidget | None, actions: Actions) -> None:
        super().__init__(parent, _("Keyboard shortcuts"))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(_("Search the shortcuts"))
        self.filter.setAccessibleName(_("Search the shortcuts"))
        self.filter.setClearButtonEnabled(True)
        self.tree = QTreeWidget()
        self._listed = groups(actions)
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.tree.setHeaderLabels([_("Command"), _("Keys")])
        self.tree.setAccessibleName(_("Keyboard shortcuts"))
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for group in self._listed:
            self._add(group)
        self.tree.expandAll()
        self.filter.textChanged.connect(self._filter)
        self.column.addWidget(self.filter)
        self.column.addWidget(self.tree)
        self.print = self.buttons.addButton(_("&Print…"), self.buttons.ButtonRole.ActionRole)
        self.print.setAutoDefault(False)
        self.print.clicked.connect(self._print)
        self.close_only()
        self.filter.setFocus()
        self.resize(600, 640)

    def _add(self, group: Group) -> None:
        head = QTreeWidgetItem([group.title])
        font = head.font(0)
        font.setBold(True)
        head.setFont(0, font)
        items = [QTreeWidgetItem([words, keys]) for words, keys in group.entries]
        head.addChildren(items)
        self.tree.addTopLevelItem(head)
        self._groups.append((head, items))

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        for head, items in self._groups:
            for item in items:
                told = f"{head.text(0)} {item.text(0)} {item.text(1)}".casefold()
                item.setHidden(not all(word in told for word in wanted))
            head.setHidden(all(item.isHidden() for item in items))

    def _print(self) -> None:
        """Print the whole list; it is short enough to be set while one waits."""
        from PySide6.QtGui import QTextDocument
        from PySide6.QtPrintSupport import QPrinter

        from presskit.desktop.dialogs import on_paper

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.windowTitle())
        if on_paper.agreed(self, printer):
            document = QTextDocument()
            document.setDefaultFont(self.font())
            document.setHtml(html(self._listed))
            document.print_(printer)
