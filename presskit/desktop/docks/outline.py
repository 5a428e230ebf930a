"""The kit at a glance: its texts by what they are, and what else it holds."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDockWidget,
    QHeaderView,
    QMenu,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from presskit import i18n
from presskit.desktop.docks.title import DockTitle
from presskit.desktop.icons import icon
from presskit.desktop.looks import tone
from presskit.desktop.naming import GROUPS, ICONS, KINDS, titled
from presskit.desktop.strings import Phrases
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.release import Genre

DOORS = (
    ("facts", "facts", _("Facts and figures")),
    ("people", "people", _("People")),
    ("contacts", "phone", _("Media contacts")),
    ("kit-details", "kit", _("Kit details")),
)
"""What leads to the rest of the kit: the command, its icon, its words."""
_UNNAMED = _("No headline yet")
_BESIDES = _("In the kit")
_USUAL = {genre: KINDS[genre] for genre in (Genre.BIOGRAPHY, Genre.TERMS)}
"""What texts are called that need no headline."""
_TEXT, _DOOR = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class Entry(NamedTuple):
    """A line of the outline: what it leads to, how it is shown, and how many things are behind it."""

    group: str
    icon: str
    title: str
    text: str = ""
    door: str = ""
    things: int = 0


class _Tree(QTreeWidget):
    """A tree whose headings the keyboard passes over."""

    def moveCursor(self, action: QTreeWidget.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the entry a key leads to: one behind a heading, or the present one where there is none."""
        found = super().moveCursor(action, modifiers)
        down = self._is_further(found)
        while found.isValid() and not found.parent().isValid():
            found = self.indexBelow(found) if down else self.indexAbove(found)
        return found if found.isValid() else self.currentIndex()

    def _is_further(self, heading: QModelIndex) -> bool:
        """Tell whether a heading stands below the present entry, or first of all."""
        return heading.row() == 0 or heading.row() > self.currentIndex().parent().row()


class OutlineDock(QDockWidget):
    """Lists what a kit holds.

    ``chosen`` asks to show a text, ``entered`` to write in it, ``opened`` for a command by its id;
    ``menu_wanted`` gives the point of the screen for the menu of a text.
    """

    chosen = Signal(str)
    entered = Signal(str)
    opened = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self.tree = _Tree(self)
        self.add = QToolButton(self)
        self._entries: tuple[Entry, ...] = ()
        self._items: dict[str, QTreeWidgetItem] = {}
        self._shown = ""
        self._phrases = Phrases(self)
        self._dress()
        self.tree.currentItemChanged.connect(self._choose)
        self.tree.itemClicked.connect(self._enter)
        self.tree.itemActivated.connect(self._enter)
        self.tree.customContextMenuRequested.connect(self._ask)

    def sizeHint(self) -> QSize:
        """Ask for room in which a headline can be told."""
        return QSize(210, 260)

    def show_kit(self, kit: Kit, shown: str) -> None:
        """Show what a kit holds; ``shown`` is the id of the text in the panes."""
        entries = _entries(kit)
        if entries != self._entries:
            self._entries = entries
            self._shown = shown
            self._fill()
        elif shown != self._shown:
            self._shown = shown
            self._mark()

    def offer(self, menu: QMenu) -> None:
        """Give the button that adds texts its menu."""
        self.add.setMenu(menu)

    def repaint_icons(self) -> None:
        """Take on the colours of the palette."""
        self._title.repaint_icons()
        self.add.setIcon(icon("add"))
        self._fill()

    def _dress(self) -> None:
        self._title = DockTitle(self, _("Kit"))
        self.add.setObjectName("plain")
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._phrases.say(self.add.setToolTip, _("Add a text to the kit"))
        self._phrases.say(self.add.setAccessibleName, _("Add a text to the kit"))
        self._title.row.addWidget(self.add)
        self._dress_tree()
        self._phrases.say(self.tree.setAccessibleName, _("What the kit holds"))
        self.setWidget(self.tree)
        self._phrases.keep(self._fill)
        self.repaint_icons()

    def _dress_tree(self) -> None:
        tree = self.tree
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setIndentation(8)
        tree.setIconSize(QSize(16, 16))
        tree.setUniformRowHeights(True)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.setMinimumHeight(40)
        tree.header().setStretchLastSection(False)
        tree.header().setMinimumSectionSize(10)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _fill(self) -> None:
        self.tree.blockSignals(True)
        self.tree.clear()
        self._items.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        for entry in self._entries:
            group = groups.get(entry.group)
            if group is None:
                group = groups[entry.group] = self._group(entry.group)
            item = self._item(entry)
            group.addChild(item)
            if entry.text:
                item.setFirstColumnSpanned(True)
                self._items[entry.text] = item
        self.tree.expandAll()
        self.tree.blockSignals(False)
        self._mark()

    def _group(self, message: str) -> QTreeWidgetItem:
        """Add a heading, which nothing but a reader's eye can rest on."""
        item = QTreeWidgetItem(self.tree, [i18n.translated(message)])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setForeground(0, tone("muted"))
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        item.setFirstColumnSpanned(True)
        return item

    def _item(self, entry: Entry) -> QTreeWidgetItem:
        known = bool(entry.door) or entry.title in _USUAL.values()
        title = i18n.translated(entry.title or _UNNAMED) if known or not entry.title else entry.title
        item = QTreeWidgetItem([title, str(entry.things) if entry.things else ""])
        item.setIcon(0, icon(entry.icon, tone("muted")))
        item.setToolTip(0, title)
        item.setData(0, _TEXT, entry.text)
        item.setData(0, _DOOR, entry.door)
        item.setForeground(1, tone("muted"))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if not entry.title:
            item.setForeground(0, tone("hint"))
        return item

    def _mark(self) -> None:
        """Select the text that is shown."""
        item = self._items.get(self._shown)
        if item is not None:
            self.tree.blockSignals(True)
            self.tree.setCurrentItem(item)
            self.tree.blockSignals(False)
        self.tree.viewport().update()

    def _choose(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        text = item.data(0, _TEXT) if item else ""
        if text:
            self.chosen.emit(text)

    def _enter(self, item: QTreeWidgetItem, _column: int) -> None:
        """Go where an entry leads."""
        if item.data(0, _TEXT):
            self.entered.emit(item.data(0, _TEXT))
        elif item.data(0, _DOOR):
            self.opened.emit(item.data(0, _DOOR))
            self._mark()

    def _ask(self, at: QPoint) -> None:
        item = self.tree.itemAt(at)
        if item is not None and item.data(0, _TEXT):
            self.chosen.emit(item.data(0, _TEXT))
            self.menu_wanted.emit(self.tree.viewport().mapToGlobal(at))


def _entries(kit: Kit) -> tuple[Entry, ...]:
    """Return the lines of the outline of a kit, the texts of each genre together."""
    texts = (
        Entry(message, ICONS[genre], titled(kit, text) or _USUAL.get(genre, ""), text=text.id)
        for genre, message in GROUPS.items()
        for text in kit.releases
        if text.genre is genre
    )
    counts = {"facts": len(kit.facts), "people": len(kit.people), "contacts": len(kit.contacts)}
    doors = (
        Entry(_BESIDES, picture, message, door=command, things=counts.get(command, 0))
        for command, picture, message in DOORS
    )
    return (*texts, *doors)
