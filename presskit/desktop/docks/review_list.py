"""The list of changes and comments: who and when in the first line, the words in the second."""

from __future__ import annotations

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
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from presskit.desktop.grid.telling import moment
from presskit.desktop.looks import shades, small
from presskit.desktop.reviewing import wording
from presskit.desktop.reviewing.items import Item
from presskit.review.remarks import Remark
from presskit.review.revisions import Revision

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_PAD, _GAP, _BAR = 10, 3, 3


class ReviewList(QAbstractListModel):
    """Items as rows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: list[Item] = []

    def show(self, items: list[Item]) -> bool:
        """Show other items; tell whether they differ from those before."""
        if items == self.items:
            return False
        if len(items) == len(self.items):
            self.items = items
            if items:
                self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return True
        self.beginResetModel()
        self.items = items
        self.endResetModel()
        return True

    def reword(self) -> None:
        """Tell the view that all words have changed."""
        self.layoutChanged.emit()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of items."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Word an item."""
        if not index.isValid() or index.row() >= len(self.items):
            return None
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(filter(None, wording.words(item)))
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return wording.spoken(item)
        return None


class ReviewLines(QStyledItemDelegate):
    """Paints an item in two lines, beside a bar in the colour of its author."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one item."""
        model = index.model()
        assert isinstance(model, ReviewList)
        item, rect = model.items[index.row()], QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        palette: QPalette = option.palette
        painter.fillRect(
            rect, palette.color(QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.Base)
        )
        by = wording.stamp(item)
        colour = QColor(shades().author(by.author if by else ""))
        painter.fillRect(QRect(rect.left() + 4, rect.top() + 6, _BAR, rect.height() - 12), colour)
        ink = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        quiet = ink if chosen else QColor(shades().muted)
        left, width = rect.left() + 4 + _BAR + _PAD - 2, rect.width() - _BAR - 2 * _PAD
        line = Line(painter, QFont(option.font), left, width)
        self._paint_head(line, item, rect.top() + _PAD - 3, ink if chosen else colour, quiet)
        below = rect.top() + _PAD - 3 + QFontMetrics(option.font).height() + _GAP
        self._paint_words(line, item, below, ink, quiet)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(palette.color(QPalette.ColorRole.WindowText))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the room for two lines."""
        return QSize(80, 2 * QFontMetrics(option.font).height() + _GAP + 2 * _PAD - 6)

    def _paint_head(self, line: Line, item: Item, top: int, ink: QColor, quiet: QColor) -> None:
        by = wording.stamp(item)
        time = moment(by) if by else ""
        line.begin(top, keep=line.measure(time, factor=0.88) + 8)
        line.write(by.author if by else "", ink, bold=True)
        line.write(f"  {wording.kind(item)}", quiet, factor=0.88)
        line.end(time, quiet, factor=0.88)

    def _paint_words(self, line: Line, item: Item, top: int, ink: QColor, quiet: QColor) -> None:
        old, new = wording.words(item)
        line.begin(top)
        match item:
            case Revision():
                half = bool(old and new)
                line.write(_flat(old), quiet, struck=True, most=0.5 if half else 1)
                line.write(" → " if half else "", quiet)
                line.write(_flat(new), ink)
            case Remark():
                line.write(_flat(new), quiet if item.thread.resolved else ink)


class Line:
    """A line of words that is written piece by piece, each cut where the room ends."""

    def __init__(self, painter: QPainter, font: QFont, left: int, width: int) -> None:
        self._painter, self._font, self._left, self._width = painter, font, left, width
        self._at, self._right, self._top = left, left + width, 0

    def begin(self, top: int, keep: int = 0) -> None:
        """Begin at the left, and keep some pixels free on the right."""
        self._top, self._at, self._right = top, self._left, self._left + self._width - keep

    def measure(self, words: str, factor: float = 1) -> int:
        """Return how wide some words would be."""
        return QFontMetrics(small(self._font, factor)).horizontalAdvance(words)

    def write(
        self,
        words: str,
        colour: QColor,
        *,
        bold: bool = False,
        struck: bool = False,
        factor: float = 1,
        most: float = 1,
    ) -> None:
        """Write words behind those before, in at most some part of the line."""
        room = min(self._right - self._at, round(self._width * most))
        if not words or room <= 0:
            return
        font = small(self._font, factor)
        font.setBold(bold)
        font.setStrikeOut(struck)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        self._painter.setFont(font)
        self._painter.setPen(colour)
        self._painter.drawText(QPoint(self._at, self._top + self._ascent), shown)
        self._at += metrics.horizontalAdvance(shown)

    def end(self, words: str, colour: QColor, factor: float = 1) -> None:
        """Write words at the right end."""
        self._painter.setFont(small(self._font, factor))
        self._painter.setPen(colour)
        at = self._left + self._width - self.measure(words, factor)
        self._painter.drawText(QPoint(at, self._top + self._ascent), words)

    @property
    def _ascent(self) -> int:
        return QFontMetrics(self._font).ascent()


def _flat(words: str) -> str:
    return " ".join(words.split())
