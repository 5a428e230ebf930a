"""A document in two languages: one table with a row for every pair of twins, which so never part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from lxml.etree import _Element as Element

from presskit.compose.blocks import (
    Block,
    Chart,
    Composition,
    ContactCard,
    Cover,
    FactTable,
    Gallery,
    Letterhead,
    Opening,
    Paragraph,
    Picture,
    Profile,
    ScanCode,
    Side,
    Span,
    Style,
    TermTable,
)
from presskit.lang.scripts import HAN
from presskit.writers.docx.body import Place, captioned, contact, shown
from presskit.writers.docx.looks import COLUMN, LOOKS
from presskit.writers.docx.markup import element, twips, writable
from presskit.writers.docx.paragraphs import paragraph
from presskit.writers.docx.styles import CHINESE_STEP, colour

NARROWEST = 0.42
"""The least share of the width that a column may have."""

_LATIN = 0.47
"""The mean width of the characters of English text, in ems."""

_LONG = 400
"""Characters from which a paragraph may break over two pages."""


def table(place: Place, composition: Composition, width: float) -> Element:
    """Return the table with its first row, which names the languages on every page; ``width`` is points."""
    columns = column_widths(composition, width)
    fill = colour(composition.theme, "tint")
    heads = [
        _cell([paragraph(place.part, COLUMN, Side(lang, (Span(name),)))], column, fill=fill)
        for lang, name, column in zip(composition.langs, composition.headers, columns, strict=True)
    ]
    return element(
        "tbl",
        _properties(composition, sum(columns)),
        element("tblGrid", *(element("gridCol", w=column) for column in columns)),
        element("tr", element("trPr", element("cantSplit"), element("tblHeader")), *heads),
    )


def column_widths(composition: Composition, width: float) -> tuple[int, ...]:
    """Return the widths of the columns in twentieths of a point, so that both languages run about as deep."""
    theme = composition.theme
    latin = _LATIN * theme.size**2 * theme.leading
    han = (theme.size + CHINESE_STEP) ** 2 * theme.leading_zh
    said = (
        [block.sides[number].text for block in composition.blocks if isinstance(block, Paragraph)]
        for number in range(len(composition.langs))
    )
    areas = [sum(_area(text, latin, han) for text in texts) for texts in said]
    share = areas[0] / sum(areas) if all(areas) else 0.5
    first = twips(width * min(max(share, NARROWEST), 1 - NARROWEST))
    return first, twips(width) - first


def _area(text: str, latin: float, han: float) -> float:
    """Return how much paper a text takes, in square points."""
    wide = len(HAN.findall(text))
    return wide * han + (len(text) - wide) * latin


def rows(place: Place, block: Block, columns: tuple[int, ...]) -> Iterator[Element]:
    """Yield the rows of a block, its columns so wide; a picture stands across all of them."""
    match block:
        case Letterhead():
            return
        case Paragraph():
            cells = [_side(place, block.style, side) for side in block.sides]
            fill = place.tint if LOOKS[block.style].shaded else ""
            yield _row(cells, columns, whole=max(len(side.text) for side in block.sides) < _LONG, fill=fill)
        case Picture():
            across = _cell([shown(place, block)], sum(columns), span=len(columns))
            yield element("tr", element("trPr", element("cantSplit")), across)
            told = zip(block.caption, block.credit, strict=True)
            cells = [list(captioned(place, caption, credit, kept=False)) for caption, credit in told]
            if any(cells):
                yield _row(cells, columns)
        case ContactCard():
            yield _row([list(contact(place, card)) for card in block.cards], columns, fill=place.tint)
        case Chart() | Cover() | FactTable() | Gallery() | Opening() | Profile() | ScanCode() | TermTable():
            raise NotImplementedError(type(block).__name__)
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


def _side(place: Place, style: Style, side: Side) -> list[Element]:
    """Return one language of a paragraph; where it says nothing, its style leaves no bar or bullet."""
    return [paragraph(place.part, LOOKS[style if side.text else Style.BODY], side)]


def _row(
    cells: list[list[Element]], columns: tuple[int, ...], *, whole: bool = True, fill: str = ""
) -> Element:
    made = element("tr", *([element("trPr", element("cantSplit"))] if whole else []))
    made.extend(_cell(held, column, fill=fill) for held, column in zip(cells, columns, strict=True))
    return made


def _cell(held: list[Element], width: int, *, span: int = 1, fill: str = "") -> Element:
    look = element("tcPr", element("tcW", w=width, type="dxa"))
    if span > 1:
        look.append(element("gridSpan", val=span))
    if fill:
        look.append(element("shd", val="clear", color="auto", fill=fill))
    return element("tc", look, *(held or [element("p")]))
