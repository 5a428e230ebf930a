"""What stands above the contents of a cover: coloured ground, logo, and texts at their places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from presskit.writers.pdf.images import Image
from presskit.writers.pdf.parts import Part, Whole
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.structure import Element


class Shape(NamedTuple):
    """A coloured box."""

    left: float
    top: float
    size: tuple[float, float]
    colour: str
    radius: float = 0.0


class Logo(NamedTuple):
    """A picture at its place; without an element it is decoration."""

    image: Image
    left: float
    top: float
    size: tuple[float, float]
    element: Element | None


class Spot(NamedTuple):
    """A part at its place."""

    part: Part
    left: float
    top: float

    @property
    def bottom(self) -> float:
        """Where the part ends."""
        return self.top + self.part.height


@dataclass(frozen=True, slots=True)
class Front(Whole):
    """Places are points from its upper left corner, which is that of the page's text."""

    shapes: tuple[Shape, ...]
    logo: Logo | None
    spots: tuple[Spot, ...]
    height: float

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw colours, logo and texts, in this order."""
        for shape in self.shapes:
            pen.box(left + shape.left, top + shape.top, shape.size, shape.colour, shape.radius)
        if self.logo:
            with pen.tagged(self.logo.element):
                pen.picture(self.logo.image, left + self.logo.left, top + self.logo.top, self.logo.size)
        for spot in self.spots:
            spot.part.draw(pen, left + spot.left, top + spot.top)
