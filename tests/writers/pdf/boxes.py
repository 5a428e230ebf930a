"""A pen that remembers the boxes and pictures it draws, and where texts stand."""

from __future__ import annotations

from typing import NamedTuple

from presskit.writers.pdf.images import Image
from presskit.writers.pdf.lines import Line
from presskit.writers.pdf.look import Look
from presskit.writers.pdf.parts import Part
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.side_by_side import Row


class Drawn(NamedTuple):
    """Something drawn: its place in points from the origin, and its colour or its words."""

    left: float
    top: float
    width: float
    height: float
    what: str

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.height

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width


class Watched(Pen):
    """A pen that can be asked what it drew."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[Drawn] = []
        self.pictures: list[Drawn] = []
        self.texts: list[Drawn] = []

    def box(self, left: float, top: float, size: tuple[float, float], fill: str, radius: float = 0.0) -> None:
        self.boxes.append(Drawn(left, top, *size, fill))
        super().box(left, top, size, fill, radius)

    def picture(self, image: Image, left: float, top: float, size: tuple[float, float]) -> None:
        self.pictures.append(Drawn(left, top, *size, image.name))
        super().picture(image, left, top, size)

    def text(self, lines: tuple[Line, ...], look: Look, left: float, top: float) -> None:
        words = "".join(line.text for line in lines)
        width = max(line.left + line.width for line in lines)
        self.texts.append(Drawn(left, top, width, len(lines) * look.leading, words))
        super().text(lines, look, left, top)

    def at(self, words: str) -> Drawn:
        """Return the first text that contains some words."""
        return next(text for text in self.texts if words in text.what)


def watched(what: Part | Row) -> Watched:
    """Return the pen that drew a part or a row at the origin."""
    pen = Watched()
    what.draw(pen, 0.0, 0.0)
    return pen
