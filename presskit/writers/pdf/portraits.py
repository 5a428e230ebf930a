"""Portraits: upright rectangles of one shape; head and shoulders of nobody where a picture is damaged."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.writers.pdf.images import Image
from presskit.writers.pdf.parts import Whole
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.structure import Element

_SHOULDERS = (0.3, 0.62)
"""The height and width of the shoulders of a figure, as parts of the portrait's width."""
_FACE = 0.34
_NECK = 0.06


@dataclass(frozen=True, slots=True)
class Portrait(Whole):
    """A portrait of a size in points."""

    image: Image | None
    size: tuple[float, float]
    element: Element
    tint: str
    figure: str

    @property
    def height(self) -> float:
        """How tall it is."""
        return self.size[1]

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw the picture, or head and shoulders of nobody."""
        with pen.tagged(self.element):
            if self.image:
                pen.picture(self.image, left, top, self.size)
                return
            wide, high = self.size
            face, (tall, broad) = _FACE * wide, (_SHOULDERS[0] * wide, _SHOULDERS[1] * wide)
            pen.box(left, top, self.size, self.tint)
            below = top + high - tall
            pen.box(left + (wide - broad) / 2, below, (broad, tall), self.figure, tall * 0.7)
            pen.box(left + (wide - broad) / 2, below + tall * 0.6, (broad, tall * 0.4), self.figure)
            above = below - face - _NECK * wide
            pen.box(left + (wide - face) / 2, above, (face, face), self.figure, face / 2)
