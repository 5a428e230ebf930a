"""Where on its pages a document says what: the areas that its paragraphs and the heads of its texts take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from presskit.compose.blocks import Block, Letterhead, Opening, Paragraph, Picture
from presskit.writers.pdf.margins import Frame
from presskit.writers.pdf.pages import Placed


class Area(NamedTuple):
    """A rectangle on a page, from 0, in points from the left and the top of the sheet.

    ``of`` is the id of the pair that stands there, or the key of the section that begins there. What crosses
    a page has an area on each.
    """

    of: str
    page: int
    left: float
    top: float
    width: float
    height: float


def areas(
    blocks: Sequence[Block], groups: Sequence[int], filled: Sequence[list[Placed]], around: Frame
) -> Iterator[Area]:
    """Yield the areas of a document in order; ``groups`` are the numbers of the rows' blocks."""
    names = [_name(block) for block in blocks]
    slug = around.sheet.slug
    for page, placed in enumerate(filled):
        top = slug + around.top(bare=bool(placed) and placed[0].row.bare)
        for one in placed:
            name = names[groups[one.number]]
            if name:
                yield Area(name, page, slug + around.margin, top + one.top, around.width, one.row.height)


def _name(block: Block) -> str:
    match block:
        case Paragraph() | Picture():
            return block.pair
        case Letterhead() | Opening():
            return block.key
        case _:
            return ""
