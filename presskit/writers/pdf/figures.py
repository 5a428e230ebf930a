"""Pictures across the page, with caption and credit of each language below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from presskit.compose.blocks import Picture, Side, Span
from presskit.compose.wordings import label
from presskit.i18n import marked as _
from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.images import Image, image, pixels
from presskit.writers.pdf.look import Align
from presskit.writers.pdf.parts import Paragraph, Part, Whole
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.piles import pile, twins
from presskit.writers.pdf.side_by_side import Cell, Row
from presskit.writers.pdf.structure import TAGS, Element
from presskit.writers.pdf.styles import CAPTION, CREDIT, PLACEHOLDER

_COARSEST = 96
"""Pixels to the inch below which a picture is rather printed smaller."""
_BLANK = 92.0
"""The least height of the box in place of a picture, in points."""
_ASIDE = 12.0
_LEAST = 0.5
"""The part of its height to which a picture may shrink where a page ends."""
_TALLEST = 0.62
"""The greatest height of a picture, as a part of the page's text width."""


@dataclass(frozen=True, slots=True)
class Figure(Whole):
    """A picture, or what is said in its place when it cannot be read."""

    image: Image | None
    width: float
    height: float
    instead: tuple[Paragraph, ...]
    tint: str
    element: Element

    def scaled(self, height: float) -> Figure | None:
        """Return the picture at a smaller height; ``None`` when little would be left of it."""
        if self.image is None or not _LEAST * self.height <= height <= self.height:
            return None
        return replace(self, width=self.width * height / self.height, height=height)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw the picture, or a box with its alternative text."""
        with pen.tagged(self.element):
            if self.image:
                pen.picture(self.image, left, top, (self.width, self.height))
                return
            pen.box(left, top, (self.width, self.height), self.tint, 3)
            at = top + (self.height - sum(part.height for part in self.instead)) / 2
            for part in self.instead:
                part.draw(pen, left + _ASIDE, at)
                at += part.height


def described(alt: Sequence[Side], name: str = "") -> Element:
    """Return the element of something to look at, with what is said of it in each language, else its name."""
    told = [side for side in alt if side.text.strip()]
    lang = TAGS[(told or alt)[0].lang]
    return Element("Figure", lang=lang, alt=" / ".join(side.text.strip() for side in told) or name)


def badge(organisation: Sequence[Side]) -> Element | None:
    """Return the element of an organisation's logo: none where its name is written beside it."""
    if any(side.text.strip() for side in organisation):
        return None
    lang = organisation[0].lang
    return Element("Figure", lang=TAGS[lang], alt=label(lang, _("Logo")))


def figure(block: Picture, columns: Columns) -> Iterator[Row]:
    """Yield the rows of a picture: itself, then its captions and credits."""
    space = columns.dress.space
    parts = [
        pile(said(caption, credit, columns, width), 1.0)
        for caption, credit, width in zip(block.caption, block.credit, columns.widths, strict=True)
    ]
    captions = twins(parts, columns, space(0.35))
    told = any(part.height for part in parts)
    shown = pictured(block, columns, columns.width, columns.width * _TALLEST)
    yield Row((Cell(shown, 0.0),), space(1.15), space(0.0 if told else 1.2), leads=told)
    if told:
        yield Row(captions, space(0.5), space(1.3), whole=True)


def pictured(block: Picture, columns: Columns, width: float, tallest: float) -> Figure:
    """Return a picture in a width in points; one that is coarse or tall is narrower."""
    element, size = described(block.alt, block.name), pixels(block.content)
    if size:
        wide = min(width, size[0] * 72 / _COARSEST, tallest * size[0] / size[1])
        drawn = image(block.content, wide)
        if drawn:
            return Figure(drawn, wide, wide * size[1] / size[0], (), "", element)
    sides = [side for side in block.alt if side.text] or [Side(block.alt[0].lang, (Span(block.name),))]
    words = tuple(columns.paragraph(side, PLACEHOLDER, width - 2 * _ASIDE, Align.CENTRE) for side in sides)
    tall = max(_BLANK, sum(part.height for part in words) + 2 * _ASIDE)
    return Figure(None, width, tall, words, columns.dress.theme.tint, element)


def said(caption: Side, credit: Side, columns: Columns, width: float) -> tuple[Part, Part]:
    """Return caption and credit of a picture in one language, set into a width in points."""
    return (
        columns.paragraph(caption, CAPTION, width, kind="Caption"),
        columns.paragraph(credit, CREDIT, width, kind="Caption"),
    )
