"""The tree of the outline: its lines as items, led by keys, put in order by dragging, renamed in place."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from presskit.desktop.docks.outline_items import Goal, Naming, children, items, line_of, takes
from presskit.desktop.docks.outline_lines import MOVABLE, Line
from presskit.desktop.looks import tone

_ALT = Qt.KeyboardModifier.AltModifier


class Tree(QTreeWidget):
    """Lines in which headings of groups are passed over by the keyboard.

    ``moved`` asks to move a line up or down, ``dropped`` to put it somewhere, ``named`` to rename it,
    ``removed`` to take it away. While it is ``fixed``, nothing can be changed.
    """

    moved = Signal(object, int)
    dropped = Signal(object, object)
    named = Signal(object, str)
    removed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fixed = False
        self.pressing = False
        self._dragged: Line | None = None
        self._goal: Goal | None = None
        self._naming = Naming(self)
        self._naming.named.connect(self.named)
        self.setItemDelegate(self._naming)
        self._dress()

    def _dress(self) -> None:
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(14)
        self.setIconSize(QSize(16, 16))
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setMinimumHeight(40)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(10)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    @property
    def line(self) -> Line | None:
        """The present line."""
        return line_of(self.currentItem())

    @property
    def naming(self) -> bool:
        """Whether a name is being edited."""
        return self.state() is QAbstractItemView.State.EditingState

    def rename(self) -> None:
        """Let the present line be renamed in place."""
        item = self.currentItem()
        if item is not None and self._may_change():
            self.editItem(item, 0)

    def goal(self, moving: Line, at: QPoint) -> Goal | None:
        """Return where a line would come to stand if it were dropped at a point; nothing if nowhere."""
        item = self.itemAt(at)
        line = line_of(item)
        while item is not None and line is not None and line.kind is not moving.kind:
            if takes(line, moving):
                return Goal(line, next((one.id for one in line.below if one.kind is moving.kind), ""))
            item = item.parent()
            line = line_of(item)
        above = line_of(item.parent()) if item is not None else None
        if item is None or line is None or above is None or not takes(above, moving):
            return None
        if at.y() <= self.visualItemRect(item).center().y():
            return Goal(above, line.id)
        behind = above.below[above.below.index(line) + 1 :]
        return Goal(above, behind[0].id if behind else "")

    def event(self, event: QEvent) -> bool:
        """Take keys that mean something here before they mean something to the window."""
        own = isinstance(event, QKeyEvent) and self._means(event) and not self.naming
        if event.type() == QEvent.Type.ShortcutOverride and own:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, rename or remove the present line by its keys."""
        line = self.line
        if line is None or self.naming or not self._means(event):
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Up if self._may_change():
                self.moved.emit(line, -1)
            case Qt.Key.Key_Down if self._may_change():
                self.moved.emit(line, 1)
            case Qt.Key.Key_F2:
                self.rename()
            case Qt.Key.Key_Delete if self._may_change():
                self.removed.emit(line)

    def moveCursor(self, action: QTreeWidget.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the line a key leads to: one behind a group's heading, or the present one where none is."""
        found = super().moveCursor(action, modifiers)
        down = self._is_further(found)
        while found.isValid() and not found.parent().isValid():
            found = self.indexBelow(found) if down else self.indexAbove(found)
        return found if found.isValid() else self.currentIndex()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take note that a button is down: what is pressed may be dragged, so it is not shown yet."""
        self.pressing = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show what was pressed, now that it is not dragged."""
        self.pressing = False
        super().mouseReleaseEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag the present line, if it can be put somewhere else."""
        self.pressing = False
        item = self.currentItem()
        if item is None or not self._may_change():
            return
        self._dragged = self.line
        drag, mime = QDrag(self), QMimeData()
        mime.setText(item.text(0))
        drag.setMimeData(mime)
        drag.setPixmap(self.viewport().grab(self.visualItemRect(item)))
        drag.exec(Qt.DropAction.MoveAction)
        self._dragged = None
        self._aim(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take only what comes from here."""
        event.setAccepted(self._dragged is not None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the line would come to stand."""
        super().dragMoveEvent(event)
        self._aim(self.goal(self._dragged, event.position().toPoint()) if self._dragged else None)
        event.setAccepted(self._goal is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        super().dragLeaveEvent(event)
        self._aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask to put the line where it is dropped."""
        dragged, goal = self._dragged, self._goal
        self.setState(QAbstractItemView.State.NoState)
        self._aim(None)
        event.setAccepted(goal is not None)
        if dragged is not None and goal is not None:
            self.dropped.emit(dragged, goal)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, and where a dragged one would come to stand."""
        super().paintEvent(event)
        if self._goal is not None:
            self._paint_goal(self._goal)

    def _paint_goal(self, goal: Goal) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tone("accent"), 2))
        area, outlined = self._goal_area(goal)
        if outlined:
            painter.drawRoundedRect(area.adjusted(1, 1, -2, -1), 4, 4)
        else:
            painter.drawLine(area.left() + 9, area.top(), area.right() - 4, area.top())
            painter.drawEllipse(QPoint(area.left() + 6, area.top()), 3, 3)
        painter.end()

    def _goal_area(self, goal: Goal) -> tuple[QRect, bool]:
        """Return the line between two items, or the item that is dropped into, and whether it is that."""
        into = self._item(goal.into)
        below = children(into) if into is not None else []
        for item in below:
            one = line_of(item)
            if one is not None and one.id == goal.before:
                return self._whole(item), False
        if into is not None and not below:
            return self._whole(into), True
        last = below[-1] if below else self._last()
        while last is not None and last.isExpanded() and (lowest := last.child(last.childCount() - 1)):
            last = lowest
        area = self._whole(last) if last is not None else QRect()
        return area.translated(0, area.height() - 1), False

    def _whole(self, item: QTreeWidgetItem) -> QRect:
        area = self.visualItemRect(item)
        return QRect(area.left(), max(2, area.top()), self.viewport().width() - area.left(), area.height())

    def _aim(self, goal: Goal | None) -> None:
        if goal != self._goal:
            self._goal = goal
            self.viewport().update()

    def _item(self, line: Line) -> QTreeWidgetItem | None:
        return next((item for item in items(self) if (of := line_of(item)) and of.key == line.key), None)

    def _last(self) -> QTreeWidgetItem | None:
        return self.topLevelItem(self.topLevelItemCount() - 1) if self.topLevelItemCount() else None

    def _may_change(self) -> bool:
        line = self.line
        return line is not None and line.kind in MOVABLE and not self.fixed

    def _means(self, event: QKeyEvent) -> bool:
        """Tell whether a key means something to the present line."""
        keys = Qt.Key
        movable = self.line is not None and self.line.kind in MOVABLE
        with_alt = event.key() in {keys.Key_Up, keys.Key_Down} and event.modifiers() == _ALT
        bare = Qt.KeyboardModifier.NoModifier
        alone = event.key() in {keys.Key_F2, keys.Key_Delete} and event.modifiers() == bare
        return movable and (with_alt or alone)

    def _is_further(self, heading: QModelIndex) -> bool:
        """Tell whether a heading stands below the present line, or first of all."""
        present = self.currentIndex()
        while present.parent().isValid():
            present = present.parent()
        return heading.row() == 0 or heading.row() > present.row()
