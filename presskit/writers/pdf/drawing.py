"""What is drawn, as a value that any page may take in: operators, tags, links, fonts and pictures.

Places are points from the drawing's own origin, to the right and downwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from presskit.writers.pdf.fonts import Face
from presskit.writers.pdf.images import Image
from presskit.writers.pdf.structure import Element


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float


class Link(NamedTuple):
    """An area that leads to an address or, when it begins with ``#``, to the section of that key."""

    address: str
    box: Box
    element: Element


class Bookmark(NamedTuple):
    """An entry of the outline; ``level`` counts from 0."""

    title: str
    level: int
    top: float


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """Operators in pieces: between two of them comes the number of a marked-content sequence.

    ``elements`` are those that the sequences belong to, in their order. Two drawings are the same only when
    they are one object.
    """

    pieces: tuple[str, ...]
    elements: tuple[Element, ...] = ()
    links: tuple[Link, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    uses: tuple[tuple[Face, frozenset[int]], ...] = ()
    images: tuple[Image, ...] = ()
