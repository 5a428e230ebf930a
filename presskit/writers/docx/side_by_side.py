"""A document in two languages: one table with a row for every pair of twins, which so never part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from lxml.etree import _Element as Element

from presskit.compose.blocks import (
    Block,
    Composition,
    ContactCard,
    Letterhead,
    Paragraph,
    Picture,
    Side,
    Span,
)
from presskit.writers.docx.body import Place, captioned, contact, shown
from presskit.writers.docx.looks import COLUMN, LOOKS
from presskit.writers.docx.markup import element, twips, writable
from presskit.writers.docx.paragraphs import paragraph
from presskit.writers.docx.styles import colour

_LONG = 400
"""Characters from which a paragraph may break over two pages."""


def table(place: Place, composition: Composition, width: float) -> Element:
    """Return the table with its first row, which names the languages on every page; ``width`` is points."""
    column = column_width(composition, width)
    heads = [
        _cell(
            [paragraph(place.part, COLUMN, Side(lang, (Span(name),)))],
            column,
            fill=colour(composition.theme, "tint"),
        )
        for lang, name in zip(composition.langs, composition.headers, strict=True)
    ]
    return element(
        "tbl",
        _properties(composition, column * len(heads)),
        element("tblGrid", *(element("gridCol", w=column) for _head in heads)),
        element("tr", element("trPr", element("cantSplit"), element("tblHeader")), *heads),
    )


def column_width(composition: Composition, width: float) -> int:
    """Return the width of one language's column in twentieths of a point."""
    return twips(width / len(composition.langs))


def rows(place: Place, block: Block, column: int) -> Iterator[Element]:
    """Yield the rows of a block; a picture stands across all columns."""
    match block:
        case Letterhead():
            return
        case Paragraph():
            cells = [[paragraph(place.part, LOOKS[block.style], side)] for side in block.sides]
            yield _row(cells, column, whole=max(len(side.text) for side in block.sides) < _LONG)
        case Picture():
            across = _cell([shown(place, block)], column * len(block.alt), span=len(block.alt))
            yield element("tr", element("trPr", element("cantSplit")), across)
            told = zip(block.caption, block.credit, strict=True)
            cells = [list(captioned(place, caption, credit)) for caption, credit in told]
            if any(cells):
                yield _row(cells, column)
        case ContactCard():
            yield _row([list(contact(place, card)) for card in block.cards], column)
        case _:
            assert_never(block)


def _properties(composition: Composition, width: int) -> Element:
    tint = colour(composition.theme, "tint")
    gap = twips(composition.theme.gutter / 2)
    line = {"val": "single", "sz": 6, "space": 0, "color": tint}
    margins = {"top": 70, "left": gap, "bottom": 0, "right": gap}
    return element(
        "tblPr",
        element("tblW", w=width, type="dxa"),
        element("tblBorders", element("insideH", **line), element("insideV", **line)),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *(element(edge, w=wide, type="dxa") for edge, wide in margins.items())),
        element(
            "tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1
        ),
        element("tblCaption", val=writable(" / ".join(composition.headers))),
    )


def _row(cells: list[list[Element]], column: int, *, whole: bool = True) -> Element:
    made = element("tr", *([element("trPr", element("cantSplit"))] if whole else []))
    made.extend(_cell(held, column) for held in cells)
    return made


def _cell(held: list[Element], width: int, *, span: int = 1, fill: str = "") -> Element:
    look = element("tcPr", element("tcW", w=width, type="dxa"))
    if span > 1:
        look.append(element("gridSpan", val=span))
    if fill:
        look.append(element("shd", val="clear", color="auto", fill=fill))
    return element("tc", look, *(held or [element("p")]))
