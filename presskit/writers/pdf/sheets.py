"""Pages as values: the drawings that stand on them, in one compressed stream.

A page that holds the same drawings at the same places as one before is not made anew.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from presskit.writers.pdf.drawing import Bookmark, Drawing, Link
from presskit.writers.pdf.fonts import Face
from presskit.writers.pdf.images import Image
from presskit.writers.pdf.structure import Element

BLEED = 3 * 72 / 25.4
"""How far colour reaches over the edge of a page that will be cut, in points: 3 mm."""


class Standing(NamedTuple):
    """A drawing and where its origin stands, in points from the left and the top of the trimmed page."""

    drawing: Drawing
    left: float
    top: float


class Size(NamedTuple):
    """Width and height of a trimmed page, and the slug around it that a print shop cuts off, in points."""

    width: float
    height: float
    bleed: float = 0.0
    slug: float = 0.0


class Slot(NamedTuple):
    """A marked-content sequence: which of the page's drawings it is part of, and whose it is."""

    drawing: int
    element: Element


class PlacedLink(NamedTuple):
    """A link, its area as left, low, right and high in points of the page, and its drawing's number."""

    link: Link
    area: tuple[float, float, float, float]
    drawing: int


class PlacedBookmark(NamedTuple):
    """An entry of the outline and the height it leads to, in points of the page."""

    bookmark: Bookmark
    high: float


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A page. ``content`` is compressed; ``slots`` are in the order of their numbers on the page."""

    content: bytes
    slots: tuple[Slot, ...]
    links: tuple[PlacedLink, ...]
    bookmarks: tuple[PlacedBookmark, ...]
    uses: tuple[tuple[Face, frozenset[int]], ...]
    images: tuple[Image, ...]


@lru_cache(1024)
def sheet(standing: tuple[Standing, ...], size: Size) -> Sheet:
    """Return the page that drawings make."""
    slots: list[Slot] = []
    code: list[str] = []
    links: list[PlacedLink] = []
    bookmarks: list[PlacedBookmark] = []
    for number, (drawing, left, top) in enumerate(standing):
        across, high = left + size.slug, size.height + size.slug - top
        code.append(f"q 1 0 0 1 {across:.2f} {high:.2f} cm\n")
        code.extend(_numbered(drawing, len(slots)))
        code.append("\nQ\n")
        slots.extend(Slot(number, element) for element in drawing.elements)
        links.extend(PlacedLink(link, _area(link, across, high), number) for link in drawing.links)
        bookmarks.extend(PlacedBookmark(mark, high - mark.top) for mark in drawing.bookmarks)
    return Sheet(
        zlib.compress("".join(code).encode("ascii"), 4),
        tuple(slots),
        tuple(links),
        tuple(bookmarks),
        tuple(use for drawing, _, _ in standing for use in drawing.uses),
        tuple(dict.fromkeys(image for drawing, _, _ in standing for image in drawing.images)),
    )


def _numbered(drawing: Drawing, first: int) -> Iterator[str]:
    """Yield the operators of a drawing with its sequences numbered from the first."""
    for number, piece in enumerate(drawing.pieces):
        if number:
            yield str(first + number - 1)
        yield piece


def _area(link: Link, across: float, high: float) -> tuple[float, float, float, float]:
    left, top = across + link.box.left, high - link.box.top
    return left, top - link.box.height, left + link.box.width, top
