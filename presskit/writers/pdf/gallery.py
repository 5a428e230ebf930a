"""Pictures in a grid of two columns, each on a mat of its row's height, captions and credits below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from presskit.compose.blocks import Gallery, Picture
from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.figures import Figure, figure, pictured, said
from presskit.writers.pdf.parts import Whole
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.piles import Pile, pile
from presskit.writers.pdf.side_by_side import Cell, Row

_ABREAST = 2
_TALLEST = 0.8
"""The greatest height of a picture, as a part of its column's width."""
_SLACK = 0.5


@dataclass(frozen=True, slots=True)
class Matted(Whole):
    """A picture in the middle of a mat, which shows where the picture does not fill it."""

    figure: Figure
    size: tuple[float, float]
    tint: str

    @property
    def height(self) -> float:
        """How tall the mat is."""
        return self.size[1]

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw the mat, then the picture."""
        across, down = self.size[0] - self.figure.width, self.size[1] - self.figure.height
        if max(across, down) > _SLACK:
            pen.box(left, top, self.size, self.tint)
        self.figure.draw(pen, left + across / 2, top + down / 2)


def gallery(block: Gallery, columns: Columns) -> Iterator[Row]:
    """Yield the rows of a gallery, two pictures in each; a single picture has the width of the page."""
    if len(block.pictures) == 1:
        yield from figure(block.pictures[0], columns)
        return
    gap = columns.dress.theme.gutter
    width = (columns.width - gap) / _ABREAST
    for first in range(0, len(block.pictures), _ABREAST):
        pictures = block.pictures[first : first + _ABREAST]
        figures = [pictured(one, columns, width, width * _TALLEST) for one in pictures]
        tall = max(one.height for one in figures)
        cells = tuple(
            Cell(_item(picture, one, columns, (width, tall)), at * (width + gap))
            for at, (picture, one) in enumerate(zip(pictures, figures, strict=True))
        )
        yield Row(cells, columns.dress.space(1.2), columns.dress.space(1.5), whole=True)


def _item(picture: Picture, one: Figure, columns: Columns, size: tuple[float, float]) -> Pile:
    """Return a picture with what is said of it, language by language."""
    matted = Matted(one, size, columns.dress.theme.tint)
    captions = [
        part
        for caption, credit in zip(picture.caption, picture.credit, strict=True)
        for part in said(caption, credit, columns, size[0])
    ]
    space = columns.dress.space
    return pile((matted, pile(captions, space(0.1), space(0.35), space(0.1))), space(0.55), kept=1)
