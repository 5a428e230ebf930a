"""Paints the first column: role, number, how far both sides have come, what needs a look, thumbnail."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from presskit.desktop.colours import Colours, tint
from presskit.desktop.faces import ui_font
from presskit.desktop.grid import words
from presskit.desktop.grid.styles import Style
from presskit.desktop.grid.thumbnails import SIZE, Thumbnails
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role
from presskit.review.states import State, state

WIDTH = 116
"""The width of the column, in pixels."""

_LEFT, _DOT, _GAP = 14, 8, 9
_STRUCTURE = {Role.KICKER, Role.HEADLINE, Role.SUBHEAD, Role.CROSSHEAD}


def role_rect(cell: QRect, style: Style) -> QRect:
    """Return where in a cell of the column the name of the role stands: a press there opens the menu."""
    return QRect(cell.left() + _LEFT - 6, cell.top() + style.above, cell.width() - _LEFT, max(20, style.line))


class Margin:
    """Paints cells of the first column."""

    def __init__(self, colours: Colours, points: float, thumbnails: Thumbnails) -> None:
        self.thumbnails = thumbnails
        self.kit: Kit | None = None
        self.order = (Lang.EN, Lang.ZH)
        self.restyle(colours, points)

    def restyle(self, colours: Colours, points: float) -> None:
        """Take on other colours or another size."""
        self.colours = colours
        self._name = ui_font(points * 0.8)
        self._bold = QFont(self._name)
        self._bold.setBold(True)
        self._number = ui_font(points * 0.74)
        self._step = round(QFontMetricsF(self._name).height()) + 2

    def height(self, pair: Pair, style: Style) -> int:
        """Return the least height a row needs for this column, in pixels."""
        below = SIZE.height() + 10 if self._digest(pair) else 0
        return style.above + round(style.line * 0.8) + self._step + 10 + below

    def paint(self, painter: QPainter, cell: QRect, row: int, pair: Pair, style: Style) -> None:
        """Paint one cell; the name of the role stands on the baseline of the texts' first line."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        baseline = cell.top() + style.above + style.line * 0.8
        structure = pair.role in _STRUCTURE
        painter.setFont(self._bold if structure else self._name)
        painter.setPen(tint(self.colours.ink if structure else self.colours.muted))
        metrics = QFontMetricsF(painter.font())
        name = metrics.elidedText(
            words.role_name(pair.role), Qt.TextElideMode.ElideRight, cell.width() - _LEFT - 8
        )
        painter.drawText(QPointF(cell.left() + _LEFT, baseline), name)
        baseline += self._step
        self._paint_states(painter, QPointF(cell.left() + _LEFT, baseline), row, pair)
        if pair.doubtful or any(map(pair.needs_look, Lang)):
            painter.fillRect(QRect(cell.left(), cell.top(), 3, cell.height() - 1), tint(self.colours.warning))
        if digest := self._digest(pair):
            self._paint_picture(painter, QPointF(cell.left() + _LEFT, baseline + 10), digest)

    def _paint_states(self, painter: QPainter, at: QPointF, row: int, pair: Pair) -> None:
        painter.setFont(self._number)
        painter.setPen(tint(self.colours.hint))
        number = str(row + 1)
        painter.drawText(at, number)
        x = at.x() + max(26.0, QFontMetricsF(self._number).horizontalAdvance(number) + 8)
        for lang in self.order:
            dot = QRectF(QPointF(x, at.y() - _DOT - 0.5), QSizeF(_DOT, _DOT))
            self._paint_dot(painter, dot, pair, lang)
            if pair.needs_look(lang):
                self._paint_look(painter, dot.center())
            x += _DOT + _GAP
        if pair.doubtful:
            painter.setFont(self._bold)
            painter.setPen(tint(self.colours.warning))
            painter.drawText(QPointF(x + 3, at.y()), "?")

    def _paint_dot(self, painter: QPainter, dot: QRectF, pair: Pair, lang: Lang) -> None:
        """Paint a state by shape as well as by colour: dotted, hollow, half, full, full with a tick."""
        now = state(pair, lang)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if now is State.EMPTY:
            painter.setPen(QPen(tint(self.colours.draft), 1.2, Qt.PenStyle.DotLine))
            painter.drawEllipse(dot)
            return
        colour = tint(str(getattr(self.colours, now.value)))
        painter.setPen(QPen(colour, 1.4))
        painter.drawEllipse(dot)
        if now is State.DRAFT:
            return
        painter.setBrush(colour)
        if now is State.TRANSLATED:
            painter.drawPie(dot, 270 * 16, -180 * 16)
            return
        painter.drawEllipse(dot)
        if now is State.SIGNED:
            painter.setPen(QPen(tint(self.colours.paper), 1.4))
            middle = dot.center()
            painter.drawPolyline(
                [middle + QPointF(-2.2, 0.2), middle + QPointF(-0.6, 1.8), middle + QPointF(2.4, -1.6)]
            )

    def _paint_look(self, painter: QPainter, middle: QPointF) -> None:
        """Paint over a state that the side needs a look: a triangle at its upper right."""
        top = middle + QPointF(5, -8.5)
        painter.setPen(QPen(tint(self.colours.paper), 1.6))
        painter.setBrush(tint(self.colours.warning))
        painter.drawPolygon([top, top + QPointF(4.8, 8), top + QPointF(-4.8, 8)])

    def _paint_picture(self, painter: QPainter, at: QPointF, digest: str) -> None:
        pixmap = self.thumbnails.of(digest, painter.device().devicePixelRatio())
        if pixmap is None:
            painter.setPen(QPen(tint(self.colours.line), 1))
            painter.setBrush(tint(self.colours.window))
            painter.drawRoundedRect(QRectF(at, QSizeF(SIZE)), 3, 3)
            return
        painter.drawPixmap(at, pixmap)
        painter.setPen(QPen(tint(self.colours.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(at, pixmap.deviceIndependentSize()))

    def _digest(self, pair: Pair) -> str:
        """Return the digest of the picture a pair places, or nothing."""
        asset = self.kit.asset(pair.asset) if self.kit and pair.asset else None
        return asset.digest if asset else ""
