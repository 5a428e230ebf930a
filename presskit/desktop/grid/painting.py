"""Paints the cells: pairs that nobody is editing, and the ground below the live editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from presskit.desktop.colours import tint
from presskit.desktop.grid import marks, words
from presskit.desktop.grid.layouts import laid
from presskit.desktop.grid.rows import ROLE
from presskit.desktop.grid.styles import PAD, Style
from presskit.i18n import translated as _
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role
from presskit.model.text import Text

if TYPE_CHECKING:
    from presskit.desktop.grid.table import Table

_DIM = 0.42
"""How strongly rows are painted while only the present one is to be read."""
_Index = QModelIndex | QPersistentModelIndex


class Painting(QStyledItemDelegate):
    """The delegate of the grid."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell, which may hold both sides; the text of the live one is painted by its editor."""
        table, row, rect = self._table, index.row(), QRect(option.rect)
        painter.save()
        painter.setClipRect(rect)
        if index.column() == ROLE:
            pair = table.rows.pairs[row]
            self._paint_ground(painter, rect, row, None)
            self._dim(painter, row)
            style, seeing = table.styles.of(pair.role, Lang.EN), table.layouts.seeing
            table.margin.paint(painter, rect, row, pair, style)
            marks.paint(painter, rect, pair, rect.top() + style.above, seeing, table.styles.colours)
        for lang in table.placing.langs(index.column()):
            painter.setOpacity(1)
            self._paint_side(painter, table.placing.part(rect, row, lang), row, lang)
        painter.restore()

    def _paint_side(self, painter: QPainter, rect: QRect, row: int, lang: Lang) -> None:
        """Paint one side of a row, its text on its ground."""
        table, pair = self._table, self._table.rows.pairs[row]
        self._paint_ground(painter, rect, row, lang)
        self._dim(painter, row)
        style = table.styles.of(pair.role, lang)
        self._paint_ornament(painter, rect, pair, style)
        if (row, lang) != table.live:
            self._paint_text(painter, rect, pair, style)
        elif table.segment.blank:
            self._paint_hint(painter, rect, style)

    def _dim(self, painter: QPainter, row: int) -> None:
        """Let what follows be painted faintly where only the present row is to be read."""
        table = self._table
        chosen = table.block is not None and row in table.block.rows
        if table.dimmed and table.cell is not None and table.cell[0] != row and not chosen:
            painter.setOpacity(_DIM)

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size of a cell; heights are measured elsewhere."""
        return QSize(self._table.columnWidth(index.column()), self._table.rowHeight(index.row()))

    def _paint_ground(self, painter: QPainter, rect: QRect, row: int, lang: Lang | None) -> None:
        """Paint what lies below the text of a language, or below the first column."""
        table, colours = self._table, self._table.styles.colours
        cell, block = table.cell, table.block
        here = cell is not None and cell[0] == row
        live = lang is not None and table.live == (row, lang)
        chosen = block is not None and row in block.rows and (block.lang is None or block.lang is lang)
        under = marks.ground(table.rows.pairs[row], table.layouts.seeing, colours)
        ground = colours.chosen if chosen else under or (colours.row if here and not live else colours.paper)
        painter.fillRect(rect, tint(ground))
        painter.setPen(tint(colours.line))
        inner = table.placing.stacked and lang is table.placing.order[0]
        left = rect.left() + (PAD if inner else 0)
        painter.drawLine(left, rect.bottom(), rect.right() - (PAD if inner else 0), rect.bottom())
        if lang is not None:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        if live:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = table.segment.hasFocus()
            painter.setPen(QPen(tint(colours.accent if focused else colours.line), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1, -1.5, -2), 4, 4)

    def _paint_ornament(self, painter: QPainter, rect: QRect, pair: Pair, style: Style) -> None:
        """Paint the bar beside a quotation and the dot before an item of a list."""
        colours = self._table.styles.colours
        if pair.role is Role.QUOTE:
            bar = QRect(rect.left() + style.left - 13, rect.top() + style.above + 2, 3, 0)
            bar.setBottom(rect.bottom() - style.below)
            painter.fillRect(bar, tint(colours.line if colours.dark else "#cfd6dd"))
        elif pair.role is Role.BULLET:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = QPointF(rect.left() + style.left - 10, rect.top() + style.above + style.line * 0.55)
            painter.setBrush(tint(colours.muted))
            painter.setPen(tint(colours.muted))
            painter.drawEllipse(middle, 2, 2)

    def _paint_text(self, painter: QPainter, rect: QRect, pair: Pair, style: Style) -> None:
        table = self._table
        if not pair.side(style.lang).runs:
            self._paint_hint(painter, rect, style)
            return
        made = table.layouts.of(pair, style, rect.width(), table.styles.colours)
        painter.setPen(tint(style.colour))
        origin = QPointF(rect.left() + style.left, rect.top() + style.above)
        made.layout.draw(painter, origin, table.underlines.of(pair, style.lang), QRectF(rect))

    def _paint_hint(self, painter: QPainter, rect: QRect, style: Style) -> None:
        colours = self._table.styles.colours
        made = laid(Text.plain(words.hint(style.lang)), style, rect.width(), colours)
        painter.setPen(self._table.palette().color(QPalette.ColorRole.PlaceholderText))
        made.layout.draw(painter, QPointF(rect.left() + style.left, rect.top() + style.above))


def invite(table: Table) -> None:
    """Paint what to do where there are no rows."""
    painter = QPainter(table.viewport())
    painter.setPen(tint(table.styles.colours.hint))
    told = _("There are no paragraphs yet. Press Enter to write the first one, or paste a text.")
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(table.viewport().rect().adjusted(40, 40, -40, -40), flags, told)
