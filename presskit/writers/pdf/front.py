"""What stands above the contents of a cover: coloured ground, logo, and texts at their places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from presskit.writers.pdf.images import Image
from presskit.writers.pdf.parts import Part
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
class Front:
    """Places are points from its upper left corner, which is that of the page's text."""

    shapes: tuple[Shape, ...]
    logo: Logo | None
    spots: tuple[Spot, ...]
    height: float

    @property
    def ascent(self) -> float:
        """Nothing: it stands alone."""
        return 0.0

    def cuts(self, least: int) -> tuple[float, ...]:  # noqa: ARG002 - the same question to every part
        """Return nothing: it stays whole."""
        return ()

    def cut(self, number: int, least: int) -> tuple[Part, Part]:
        """Refuse; there is no cut to choose."""
        raise IndexError(number, least)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw colours, logo and texts, in this order."""
        for shape in self.shapes:
            pen.box(left + shape.left, top + shape.top, shape.size, shape.colour, shape.radius)
        if self.logo:
            with pen.tagged(self.logo.element):
                pen.picture(self.logo.image, left + self.logo.left, top + self.logo.top, self.logo.size)
        for spot in self.spots:
            spot.part.draw(pen, left + spot.left, top + spot.top)
