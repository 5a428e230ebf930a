"""Shows the pages of a PDF; the old picture of a page stays until the new one is drawn."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from presskit.desktop.docks.places import Areas, under
from presskit.desktop.looks import shades, tone

if TYPE_CHECKING:
    from presskit.writers.pdf.areas import Area

_GAP = 14
_GROUNDS = {False: "#d3d7dc", True: "#101214"}
"""What pages lie on, in a light and in a dark window."""
_SHADOW = 3
_SOFT = (11, 92, 173, 26)
"""The colour over the present paragraph: red, green, blue and how dense; paper is white in every look."""
_BESIDE = 5
"""How far it reaches beyond the text on both sides, in device-independent pixels."""
ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Device-independent pixels to a point, by which the user can set the size of a page."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """A document: its bytes, the sizes of its pages in points, and pictures of some pages at one scale.

    ``areas`` tell where on its pages it says what.
    """

    pdf: bytes
    sizes: tuple[tuple[float, float], ...]
    images: dict[int, QImage] = field(default_factory=dict)
    areas: Areas = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wish:
    """What pages are wanted of: a text by its id or the whole kit, in an edition, as the settings say."""

    text: str
    edition: str
    chosen: tuple[str, ...] = ()
    whole: bool = False
    stacked: bool = False


class PageView(QAbstractScrollArea):
    """A column of pages, as wide as the view or at a fixed zoom.

    ``clicked`` tells on which area somebody has clicked, and how far across it, from 0 to 1.
    """

    wanted = Signal()
    zoomed = Signal()
    clicked = Signal(object, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheets = Sheets(b"", ())
        self.zoom: float | None = None
        self._images: dict[int, QImage] = {}
        self._fresh: set[int] = set()
        self._rects: list[QRectF] = []
        self._marked: tuple[Area, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def sizeHint(self) -> QSize:
        """Ask for room in which a page can be read."""
        return QSize(420, 500)

    def minimumSizeHint(self) -> QSize:
        """Get along with little room."""
        return QSize(180, 80)

    def show_sheets(self, sheets: Sheets) -> None:
        """Take a new document; pages without a new picture keep the old one until ``add`` brings it."""
        self.sheets = sheets
        self._fresh = set(sheets.images)
        self._images = {n: image for n, image in self._images.items() if n < len(sheets.sizes)}
        self._images.update(sheets.images)
        self._arrange()
        self.viewport().update()
        self._ask()

    def add(self, pdf: bytes, scale: float, images: dict[int, QImage]) -> None:
        """Take pictures of pages, unless the document or the scale has changed since they were asked for."""
        if pdf is self.sheets.pdf and scale == self.scale:
            self._images.update(images)
            self._fresh.update(images)
            self.viewport().update()
            self._ask()

    @property
    def scale(self) -> float:
        """Device-independent pixels to a point."""
        if self.zoom is not None:
            return self.zoom
        widest = max((width for width, _height in self.sheets.sizes), default=595.0)
        return max(0.1, (self.viewport().width() - 2 * _GAP) / widest)

    @property
    def missing(self) -> tuple[int, ...]:
        """The visible pages whose picture is not of the present document and scale."""
        return tuple(n for n in self.visible if n not in self._fresh)

    @property
    def visible(self) -> tuple[int, ...]:
        """The pages that can be seen now; before there are any, the first two."""
        if not self._rects:
            return (0, 1)
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        return tuple(n for n, rect in enumerate(self._rects) if rect.bottom() >= top and rect.top() <= bottom)

    def show_page(self, number: int) -> None:
        """Scroll to the top of a page."""
        if number < len(self._rects):
            self.verticalScrollBar().setValue(round(self._rects[number].top()) - _GAP)

    def mark(self, areas: tuple[Area, ...]) -> None:
        """Mark areas softly, and no others."""
        if areas != self._marked:
            self._marked = areas
            self.viewport().update()

    def shows(self, area: Area) -> bool:
        """Tell whether any of an area can be seen now."""
        place = self._place(area)
        top = self.verticalScrollBar().value()
        return place.bottom() > top and place.top() < top + self.viewport().height()

    def reveal(self, area: Area) -> None:
        """Scroll as little as shows an area, or as much of its beginning as there is room for."""
        place, bar, room = self._place(area), self.verticalScrollBar(), self.viewport().height()
        if place.isNull():
            return
        top, bottom = place.top() - _GAP, place.bottom() + _GAP
        bottom = min(bottom, top + room)
        if top < bar.value():
            bar.setValue(math.floor(top))
        elif bottom > bar.value() + room:
            bar.setValue(math.ceil(bottom - room))

    def set_zoom(self, zoom: float | None) -> None:
        """Show pages at a fixed zoom, or fitted to the width."""
        if zoom != self.zoom:
            self.zoom = zoom
            self._rescale()
            self.zoomed.emit()

    def step(self, by: int) -> None:
        """Go one zoom up (1) or down (-1)."""
        now = self.scale
        if by > 0:
            self.set_zoom(next((zoom for zoom in ZOOMS if zoom > now * 1.01), ZOOMS[-1]))
        else:
            self.set_zoom(next((zoom for zoom in reversed(ZOOMS) if zoom < now * 0.99), ZOOMS[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the same part of the document in view when the width changes."""
        if event.oldSize().width() != event.size().width() and self.zoom is None:
            self._rescale()
        else:
            self._arrange()
            self._ask()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom while Ctrl is down, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by a hand what a click leads to."""
        hand = self._under(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell what was clicked."""
        found = self._under(event.position())
        if event.button() is Qt.MouseButton.LeftButton and found is not None:
            self.clicked.emit(*found)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pages in view, white where there is no picture yet."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), _ground())
        offset = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for number in self.visible if self._rects else ():
            page = self._rects[number].translated(offset)
            painter.fillRect(page.translated(0, _SHADOW).adjusted(-1, 0, 1, 0), QColor(0, 0, 0, 40))
            painter.fillRect(page, Qt.GlobalColor.white)
            if number in self._images:
                painter.drawImage(page, self._images[number])
            self._paint_marks(painter, number, offset)
        if self.hasFocus():
            painter.setPen(tone("accent"))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _paint_marks(self, painter: QPainter, number: int, offset: QPointF) -> None:
        """Lay a soft colour over the marked areas of a page, and a line beside them."""
        for area in self._marked:
            if area.page == number:
                place = self._place(area).translated(offset).adjusted(-_BESIDE, -2, _BESIDE, 2)
                painter.fillRect(place, QColor(*_SOFT))
                painter.fillRect(
                    QRectF(place.left(), place.top(), 2, place.height()), QColor(*_SOFT[:3], 190)
                )

    def _place(self, area: Area) -> QRectF:
        """Return where an area lies among the pages, or nothing if its page is not there."""
        if area.page >= len(self._rects):
            return QRectF()
        scale, page = self.scale, self._rects[area.page]
        left, top = page.left() + area.left * scale, page.top() + area.top * scale
        return QRectF(left, top, area.width * scale, area.height * scale)

    def _under(self, at: QPointF) -> tuple[Area, float] | None:
        """Return the area at a point of the view, and how far across it the point is, from 0 to 1."""
        point = at + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        number = next(
            (n for n in self.visible if n < len(self._rects) and self._rects[n].contains(point)), -1
        )
        if number < 0:
            return None
        inside = (point - self._rects[number].topLeft()) / self.scale
        area = under(self.sheets.areas, number, inside.x(), inside.y())
        return (area, (inside.x() - area.left) / area.width) if area is not None else None

    def _rescale(self) -> None:
        bar = self.verticalScrollBar()
        at = bar.value() / max(1, bar.maximum())
        self._fresh.clear()
        self._arrange()
        bar.setValue(round(at * bar.maximum()))
        self.viewport().update()
        self._ask()

    def _arrange(self) -> None:
        """Lay the pages out below each other, centred."""
        scale, room = self.scale, self.viewport().width()
        widest = max((width * scale for width, _height in self.sheets.sizes), default=0.0)
        y = float(_GAP)
        self._rects = []
        for width, height in self.sheets.sizes:
            left = max(_GAP, (room - width * scale) / 2)
            self._rects.append(QRectF(round(left), round(y), round(width * scale), round(height * scale)))
            y += height * scale + _GAP
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setPageStep(self.viewport().height())
        vertical.setSingleStep(48)
        vertical.setRange(0, max(0, round(y - self.viewport().height())))
        horizontal.setPageStep(room)
        horizontal.setRange(0, max(0, round(widest + 2 * _GAP - room)) if self.zoom is not None else 0)

    def _scrolled(self) -> None:
        self.viewport().update()
        self._ask()

    def _ask(self) -> None:
        if self.sheets.sizes and self.missing:
            self.wanted.emit()


def _ground() -> QColor:
    return QColor(_GROUNDS[shades().dark])
