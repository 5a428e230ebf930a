"""Icons: strokes in a file, drawn in the colour of the text they stand beside."""

from __future__ import annotations

import math
from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from presskit.resources import ICONS

_SIZE = 24


def icon(name: str, colour: QColor | None = None) -> QIcon:
    """Return an icon in a colour, by default that of the window's text; an empty name gives none."""
    if not name:
        return QIcon()
    palette = QApplication.palette()
    wanted = colour or palette.color(QPalette.ColorRole.WindowText)
    faint = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
    chosen = palette.color(QPalette.ColorRole.HighlightedText).name() if colour else ""
    scale = math.ceil(QGuiApplication.primaryScreen().devicePixelRatio())
    return _drawn(name, wanted.name(), faint.name(), chosen, scale)


def app_icon() -> QIcon:
    """Return the icon of the program, in its own colours."""
    return QIcon(str(ICONS / "presskit.svg"))


def picture(name: str, colour: QColor, size: int) -> QPixmap:
    """Return an icon as a picture of some device-independent pixels in width and height."""
    return icon(name, colour).pixmap(size, size)


@cache
def _drawn(name: str, colour: str, faint: str, chosen: str, scale: int) -> QIcon:
    strokes = _strokes(name, scale)
    made = QIcon()
    made.addPixmap(_coloured(strokes, colour), QIcon.Mode.Normal)
    made.addPixmap(_coloured(strokes, faint), QIcon.Mode.Disabled)
    if chosen:
        made.addPixmap(_coloured(strokes, chosen), QIcon.Mode.Selected)
    return made


@cache
def _strokes(name: str, scale: int) -> QPixmap:
    """Return the strokes of an icon in black, drawn once for all colours."""
    from PySide6.QtSvg import QSvgRenderer

    strokes = QPixmap(_SIZE * scale, _SIZE * scale)
    strokes.fill(Qt.GlobalColor.transparent)
    painter = QPainter(strokes)
    QSvgRenderer(f"{ICONS}/{name}.svg").render(painter, QRectF(strokes.rect()))
    painter.end()
    return strokes


def _coloured(strokes: QPixmap, colour: str) -> QPixmap:
    pixmap = QPixmap(strokes)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), QColor(colour))
    painter.end()
    return pixmap
