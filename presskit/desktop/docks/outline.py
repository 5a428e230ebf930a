"""The kit at a glance: its texts by what they are, headings of the present one, and what else it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMenu, QToolButton, QTreeWidgetItem, QWidget

from presskit import i18n
from presskit.desktop.docks import outline_lines
from presskit.desktop.docks.outline_items import items, line_of, show_line
from presskit.desktop.docks.outline_lines import MOVABLE, Kind, Line
from presskit.desktop.docks.outline_tree import Tree
from presskit.desktop.docks.title import DockTitle
from presskit.desktop.icons import icon
from presskit.desktop.looks import tone
from presskit.desktop.strings import Phrases
from presskit.i18n import marked as _
from presskit.model.kit import Kit

_THINGS = frozenset({Kind.FACT, Kind.PERSON, Kind.CONTACT})


class OutlineDock(QDockWidget):
    """Lists what a kit holds, and asks for what somebody does to it there.

    ``chosen`` asks to show a text, ``entered`` to write in it, ``led`` to go to a heading, and into it when
    told to; ``opened`` asks for a command by its id and a thing by its own; ``of_text`` gives a menu to add
    to. ``moved``, ``dropped``, ``named`` and ``removed`` ask to change a line, as those of the tree do.
    """

    chosen = Signal(str)
    entered = Signal(str)
    led = Signal(str, bool)
    opened = Signal(str, str)
    of_text = Signal(QMenu)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self.tree = Tree(self)
        self.add = QToolButton(self)
        self._lines: tuple[Line, ...] = ()
        self._kit: Kit | None = None
        self._shown = ""
        self._phrases = Phrases(self)
        self.moved, self.dropped = self.tree.moved, self.tree.dropped
        self.named, self.removed = self.tree.named, self.tree.removed
        self._dress()
        self.tree.currentItemChanged.connect(self._choose)
        self.tree.itemClicked.connect(self._click)
        self.tree.itemActivated.connect(self._enter)
        self.tree.customContextMenuRequested.connect(self._ask)
        self.tree.itemDelegate().closeEditor.connect(lambda *_closed: self._look())

    def sizeHint(self) -> QSize:
        """Ask for room in which a headline can be told."""
        return QSize(210, 260)

    def show_kit(self, kit: Kit, shown: str, *, fixed: bool = False) -> None:
        """Show what a kit holds; ``shown`` is the id of the text in the panes. A ``fixed`` kit stays so."""
        turned = shown != self._shown
        self._kit, self._shown, self.tree.fixed = kit, shown, fixed
        self._look()
        if turned:
            self._mark()

    def offer(self, menu: QMenu) -> None:
        """Give the button that adds texts its menu."""
        self.add.setMenu(menu)

    def repaint_icons(self) -> None:
        """Take on the colours of the palette."""
        self._title.repaint_icons()
        self.add.setIcon(icon("add"))
        self._fill()

    def menu(self, line: Line) -> QMenu:
        """Return the menu of a line: what can be done to it here, and what others add for a text."""
        menu = QMenu(self)
        if line.kind in {Kind.TEXT, Kind.HEADLINE, Kind.HEADING}:
            self._add(menu, _("&Go there"), "", lambda: self._go(line))
        else:
            self._add(menu, _("&Open…"), "", lambda: self._go(line))
        if line.kind in MOVABLE:
            up, down = self._ends(line)
            menu.addSeparator()
            self._add(menu, _("&Rename"), "F2", self.tree.rename)
            self._add(menu, _("Move &up"), "Alt+Up", lambda: self.moved.emit(line, -1), able=up)
            self._add(menu, _("Move &down"), "Alt+Down", lambda: self.moved.emit(line, 1), able=down)
            menu.addSeparator()
            self._add(menu, _("R&emove"), "Del", lambda: self.removed.emit(line))
        if line.kind is Kind.TEXT:
            menu.addSeparator()
            self.of_text.emit(menu)
        menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
        return menu

    def _add(
        self, menu: QMenu, message: str, keys: str, run: Callable[[], object], *, able: bool = True
    ) -> None:
        action = QAction(i18n.translated(message), menu)
        action.setShortcut(QKeySequence(keys))
        action.setEnabled(able and not (keys and self.tree.fixed))
        action.triggered.connect(lambda *_checked: run())
        menu.addAction(action)

    def _ends(self, line: Line) -> tuple[bool, bool]:
        """Tell whether a line can move up, and down, among those of its kind."""
        kin = self.kin(line)
        return kin[0].key != line.key, kin[-1].key != line.key

    def kin(self, line: Line) -> tuple[Line, ...]:
        """Return the lines among which a line can move up and down."""
        waiting = list(self._lines)
        while waiting:
            one = waiting.pop()
            if any(below.key == line.key for below in one.below):
                return tuple(below for below in one.below if below.kind is line.kind)
            waiting += one.below
        return (line,)

    def _dress(self) -> None:
        self._title = DockTitle(self, _("Kit"))
        self.add.setObjectName("plain")
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._phrases.say(self.add.setToolTip, _("Add a text to the kit"))
        self._phrases.say(self.add.setAccessibleName, _("Add a text to the kit"))
        self._title.row.addWidget(self.add)
        self._phrases.say(self.tree.setAccessibleName, _("What the kit holds"))
        self.setWidget(self.tree)
        self._phrases.keep(self._look)
        self.repaint_icons()

    def _look(self) -> None:
        """Show what the kit holds now, unless a name is just being typed."""
        if self._kit is None or self.tree.naming:
            return
        lines = outline_lines.lines(self._kit, self._shown)
        if lines == self._lines:
            return
        same, self._lines = _keys(lines) == _keys(self._lines), lines
        self._reword() if same else self._fill()

    def _reword(self) -> None:
        """Show lines that stand where the same ones stood."""
        for item, line in zip(items(self.tree), _walk(self._lines), strict=True):
            if line_of(item) != line:
                _word(item, line)

    def _fill(self) -> None:
        """Show other lines; what was open stays open, what was present stays so if it is still there."""
        tree, present, at = self.tree, self.tree.line, self.tree.verticalScrollBar().value()
        place = next((n for n, item in enumerate(items(tree)) if item is tree.currentItem()), 0)
        opened = {line.key for item in items(tree) if item.isExpanded() and (line := line_of(item))}
        tree.blockSignals(True)
        tree.clear()
        for line in self._lines:
            tree.addTopLevelItem(_made(line))
        made = items(tree)
        for item in made:
            line = line_of(item)
            item.setExpanded(line is not None and (line.kind is not Kind.DOOR or line.key in opened))
            if line is not None and line.kind is not Kind.DOOR:
                item.setFirstColumnSpanned(True)
        same = next((item for item in made if present and _is(item, present)), None)
        goal = same or _nearest(made, place)
        if goal is not None:
            tree.setCurrentItem(goal)
        tree.blockSignals(False)
        tree.verticalScrollBar().setValue(at)
        if same is None and not tree.hasFocus():
            self._mark()

    def _mark(self) -> None:
        """Make the text that is shown the present line."""
        line = self.tree.line
        if self.tree.hasFocus() and line is not None and line.kind in {Kind.HEADLINE, Kind.HEADING}:
            return
        found = (item for item in items(self.tree) if (one := line_of(item)) and one.key == self._text)
        item = next(found, None)
        if item is not None:
            self.tree.blockSignals(True)
            self.tree.setCurrentItem(item)
            self.tree.blockSignals(False)
        self.tree.viewport().update()

    @property
    def _text(self) -> tuple[str, str]:
        return Kind.TEXT, self._shown

    def _choose(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        """Show what the keyboard has come to; what the mouse presses waits for its release."""
        line = line_of(item)
        if line is None or self.tree.pressing:
            return
        if line.kind is Kind.TEXT:
            self.chosen.emit(line.id)
        elif line.kind in {Kind.HEADLINE, Kind.HEADING}:
            self.led.emit(line.id, False)

    def _click(self, item: QTreeWidgetItem, _column: int) -> None:
        line = line_of(item)
        if line is not None and line.kind not in _THINGS:
            self._go(line)

    def _enter(self, item: QTreeWidgetItem, _column: int) -> None:
        line = line_of(item)
        if line is not None and line.kind in _THINGS | {Kind.TEXT, Kind.HEADLINE, Kind.HEADING, Kind.DOOR}:
            self._go(line)

    def _go(self, line: Line) -> None:
        """Go where a line leads."""
        match line.kind:
            case Kind.TEXT:
                self.entered.emit(line.id)
            case Kind.HEADLINE | Kind.HEADING:
                self.led.emit(line.id, True)
            case Kind.DOOR:
                self.opened.emit(line.id, "")
            case Kind.FACT | Kind.PERSON | Kind.CONTACT:
                self.opened.emit(line.kind.value, line.id)
            case Kind.GROUP:
                pass

    def _ask(self, at: QPoint) -> None:
        line = line_of(self.tree.itemAt(at))
        if line is not None and line.kind is not Kind.GROUP:
            if line.kind is Kind.TEXT:
                self.chosen.emit(line.id)
            self.menu(line).popup(self.tree.viewport().mapToGlobal(at))


def _made(line: Line) -> QTreeWidgetItem:
    """Return an item for a line, with items for the lines below it."""
    item = QTreeWidgetItem()
    _word(item, line)
    flags = Qt.ItemFlag.ItemIsEnabled
    if line.kind is Kind.GROUP:
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
    else:
        flags |= Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
    if line.kind in MOVABLE:
        flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable
    item.setFlags(flags)
    item.addChildren([_made(below) for below in line.below])
    return item


def _word(item: QTreeWidgetItem, line: Line) -> None:
    """Let an item say what its line says."""
    show_line(item, line)
    item.setText(0, line.title)
    item.setText(1, str(line.count) if line.count else "")
    item.setToolTip(0, line.title)
    item.setIcon(0, icon(line.icon, tone("muted")))
    item.setForeground(0, tone("muted" if line.kind is Kind.GROUP else "hint" if line.unnamed else "ink"))
    item.setForeground(1, tone("muted"))
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _is(item: QTreeWidgetItem, line: Line) -> bool:
    shown = line_of(item)
    return shown is not None and shown.key == line.key


def _nearest(made: list[QTreeWidgetItem], place: int) -> QTreeWidgetItem | None:
    """Return the item at a place or the one that comes next to it, no heading of a group."""
    fit = [n for n, item in enumerate(made) if (line := line_of(item)) and line.kind is not Kind.GROUP]
    return made[min(fit, key=lambda n: abs(n - place))] if fit else None


def _walk(lines: Iterable[Line]) -> Iterable[Line]:
    for line in lines:
        yield line
        yield from _walk(line.below)


def _keys(lines: Iterable[Line]) -> object:
    return [(line.key, _keys(line.below)) for line in lines]
