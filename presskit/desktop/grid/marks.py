"""What review leaves in the grid besides the words: bars beside changed rows, tints of rows, comments."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from presskit.desktop.colours import Colours, tint
from presskit.desktop.grid.seeing import Seeing, View
from presskit.model.pair import Pair
from presskit.review.remarks import threads_of
from presskit.review.revisions import is_revised

_BAR, _GAP = 3, 2
"""How wide the bar beside a changed row is, and how far from the texts, in pixels."""
_SIGN = 3.5
"""Half the length of the strokes of plus and minus, in pixels."""
_BUBBLE = 12.0, 9.0


def ground(pair: Pair, seeing: Seeing, colours: Colours) -> str:
    """Return the colour below a row that has come or is to go, or nothing for other rows."""
    if seeing.view is not View.MARKUP:
        return ""
    return colours.went if pair.deleted else colours.came if pair.inserted else ""


def paint(painter: QPainter, cell: QRect, pair: Pair, top: int, seeing: Seeing, colours: Colours) -> None:
    """Paint into a cell of the first column; ``top`` is where the first line of the texts begins."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if seeing.view is View.MARKUP and is_revised(pair):
        bar = QRect(cell.right() - _BAR - _GAP + 1, cell.top() + 1, _BAR, cell.height() - 3)
        colour = tint(_bar(pair, colours))
        painter.fillRect(bar, colour)
        if pair.inserted or pair.deleted:
            painter.setPen(QPen(colour, 2))
            _paint_sign(painter, QPointF(bar.left() - 9, top + 10), plus=not pair.deleted)
    if seeing.view is not View.ORIGINAL and (threads := threads_of(pair)):
        corner = QPointF(cell.right() - 28, top + 20)
        _paint_bubble(painter, corner, colours, is_open=not threads <= seeing.quiet)


def _bar(pair: Pair, colours: Colours) -> str:
    """Return the colour of the author when all changes are by one."""
    runs = (*pair.en.runs, *pair.zh.runs)
    stamps = (pair.inserted, pair.deleted, *(stamp for run in runs for stamp in (run.inserted, run.deleted)))
    authors = {stamp.author for stamp in stamps if stamp}
    return colours.author(authors.pop()) if len(authors) == 1 else colours.muted


def _paint_sign(painter: QPainter, middle: QPointF, *, plus: bool) -> None:
    painter.drawLine(middle - QPointF(_SIGN, 0), middle + QPointF(_SIGN, 0))
    if plus:
        painter.drawLine(middle - QPointF(0, _SIGN), middle + QPointF(0, _SIGN))


def _paint_bubble(painter: QPainter, corner: QPointF, colours: Colours, *, is_open: bool) -> None:
    """Paint a balloon: filled while a comment on the row is open, hollow when all are resolved."""
    width, height = _BUBBLE
    painter.setPen(QPen(tint(colours.muted if is_open else colours.hint), 1.2))
    painter.setBrush(tint(colours.comment) if is_open else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(corner.x(), corner.y(), width, height), 2, 2)
    tail = corner + QPointF(3, height)
    painter.drawPolyline(QPolygonF([tail, tail + QPointF(0, 3), tail + QPointF(3, 0)]))
