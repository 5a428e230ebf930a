"""The list of kits that were open before: title, folder and when; missing ones can be taken out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from presskit.desktop import moments, naming
from presskit.desktop.looks import small, tone
from presskit.desktop.recents import Recents
from presskit.i18n import translated as _
from presskit.workspace.recent import Recent

_Index = QModelIndex | QPersistentModelIndex
_ROW, _EDGE = 52, 12


class _Kits(QAbstractListModel):
    """The kits of a list, the latest first."""

    def __init__(self, recents: Recents, parent: QObject) -> None:
        super().__init__(parent)
        self._recents = recents
        self.kits: tuple[Recent, ...] = ()

    def refresh(self) -> None:
        self.beginResetModel()
        self.kits = self._recents.listed
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.kits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        kit = self.kits[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.title(kit)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (self.title(kit), self.place(kit), self.when(kit))))
            case Qt.ItemDataRole.ToolTipRole:
                return str(kit.path)
        return None

    def title(self, kit: Recent) -> str:
        return naming.either(kit.title) or kit.path.stem

    def place(self, kit: Recent) -> str:
        """Return the file and its folder, or that the file is not there."""
        folder = _short(kit.path.parent)
        if self.is_missing(kit):
            return _("{name} is not in {folder} any more", name=kit.path.name, folder=folder)
        return _("{name} in {folder}", name=kit.path.name, folder=folder)

    def when(self, kit: Recent) -> str:
        return moments.said(kit.at.timestamp()) if kit.at else ""

    def is_missing(self, kit: Recent) -> bool:
        return self._recents.is_missing(kit.path)


class _Painting(QStyledItemDelegate):
    """Paints a kit in two lines."""

    def __init__(self, model: _Kits, view: QListView) -> None:
        super().__init__(view)
        self._model, self._view = model, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        kit, rect = self._model.kits[index.row()], QRect(option.rect)
        missing = self._model.is_missing(kit)
        painter.save()
        self._paint_ground(painter, rect, QStyle.StateFlag(option.state))
        inside = rect.adjusted(_EDGE, 7, -_EDGE, -7)
        low, high = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignTop
        bold = QFont(self._view.font())
        bold.setBold(True)
        painter.setFont(small(self._view.font()))
        painter.setPen(tone("muted"))
        when = self._model.when(kit)
        taken = QFontMetrics(painter.font()).horizontalAdvance(when)
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | high, when)
        _elided(painter, inside, Qt.AlignmentFlag.AlignLeft | low, self._model.place(kit))
        painter.setFont(bold)
        painter.setPen(tone("hint" if missing else "ink"))
        beside = inside.adjusted(0, 0, -taken - 12, 0)
        _elided(painter, beside, Qt.AlignmentFlag.AlignLeft | high, self._model.title(kit))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = bool(state & QStyle.StateFlag.State_HasFocus) and self._view.hasFocus()
        if here or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(tone("row"))
            painter.setPen(QPen(tone("accent"), 1) if here else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 7, 7)


class RecentList(QListView):
    """Opens a kit by click or Enter, forgets one by Delete or from its menu."""

    opened = Signal(Path)

    def __init__(self, recents: Recents, parent: QWidget) -> None:
        super().__init__(parent)
        self._recents = recents
        self.kits = _Kits(recents, self)
        self.setModel(self.kits)
        self.setItemDelegate(_Painting(self.kits, self))
        self.setObjectName("recents")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.clicked.connect(lambda index: self._open(index.row()))

    def refresh(self) -> None:
        """List what is remembered now, the same row at hand."""
        row = max(0, self.currentIndex().row())
        self.kits.refresh()
        if self.kits.kits:
            self.setCurrentIndex(self.kits.index(min(row, len(self.kits.kits) - 1), 0))

    def sizeHint(self) -> QSize:
        """Return room for all rows."""
        return QSize(400, _ROW * max(1, len(self.kits.kits)) + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, forget with Delete."""
        row = self.currentIndex().row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open(row)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._forget(row)
        else:
            super().keyPressEvent(event)

    def _open(self, row: int) -> None:
        if 0 <= row < len(self.kits.kits) and not self.kits.is_missing(self.kits.kits[row]):
            self.opened.emit(self.kits.kits[row].path)

    def _forget(self, row: int) -> None:
        if 0 <= row < len(self.kits.kits):
            self._recents.forget(self.kits.kits[row].path)

    def _open_menu(self, at: QPoint) -> None:
        row = self.indexAt(at).row()
        if row < 0:
            return
        menu = QMenu(self)
        opening = menu.addAction(_("&Open"), lambda: self._open(row))
        opening.setEnabled(not self.kits.is_missing(self.kits.kits[row]))
        menu.addAction(_("&Remove from the list"), lambda: self._forget(row))
        menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
        menu.popup(self.viewport().mapToGlobal(at))


def _elided(painter: QPainter, rect: QRect, flags: Qt.AlignmentFlag, text: str) -> None:
    metrics = QFontMetrics(painter.font())
    painter.drawText(rect, flags, metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width()))


def _short(folder: Path) -> str:
    """Return a folder as people know it, their own as a tilde."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)
