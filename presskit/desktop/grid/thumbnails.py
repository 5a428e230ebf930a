"""Small likenesses of the pictures that captions name, made while nothing else is to do."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImageReader, QPixmap

from presskit.model.asset import Pictures

SIZE = QSize(84, 60)
"""The room a thumbnail may take, in pixels."""

_MOST_BYTES = 64 * 2**20
_MOST_PIXELS = 40_000_000
_KEPT = 300


class Thumbnails(QObject):
    """Thumbnails by digest. One that is not there yet is made soon, and ``made`` tells so.

    Pictures of more than 40 million pixels or 64 MiB get none: decoding them would hold up the typist.
    """

    made = Signal()

    def __init__(self, pictures: Pictures, parent: QObject) -> None:
        super().__init__(parent)
        self.pictures = pictures
        self._kept: dict[str, QPixmap | None] = {}
        self._wanted: deque[str] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._make_one)

    def of(self, digest: str, ratio: float) -> QPixmap | None:
        """Return the thumbnail of a picture for a screen of a pixel ratio, or nothing yet."""
        if digest not in self._kept and digest not in self._wanted and digest in self.pictures:
            self._wanted.append(digest)
            self._ratio = ratio
            self._timer.start()
        return self._kept.get(digest)

    def _make_one(self) -> None:
        if not self._wanted:
            self._timer.stop()
            return
        digest = self._wanted.popleft()
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        self._kept[digest] = _decoded(self.pictures.get(digest, b""), self._ratio)
        self.made.emit()


def _decoded(picture: bytes, ratio: float) -> QPixmap | None:
    """Return a picture made small, or nothing for what is too large or no picture."""
    if not picture or len(picture) > _MOST_BYTES:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(picture))
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    fitting = size.scaled(SIZE * ratio, Qt.AspectRatioMode.KeepAspectRatio)
    reader.setScaledSize(fitting.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        return None
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
