"""A document in two languages: one table with a row for every pair of twins, which so never part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from lxml.etree import _Element as Element

from presskit.compose.blocks import Composition, ContactCard, Paragraph, Picture, Side, Span, Style
from presskit.lang.scripts import HAN
from presskit.writers.docx import tables
from presskit.writers.docx.body import Place, captioned, contact, shown
from presskit.writers.docx.looks import COLUMN, LOOKS
from presskit.writers.docx.markup import twips
from presskit.writers.docx.paragraphs import paragraph
from presskit.writers.docx.revisions import marked, row
from presskit.writers.docx.styles import CHINESE_STEP

NARROWEST = 0.42
"""The least share of the width that a column may have."""

_LATIN = 0.47
"""The mean width of the characters of English text, in ems."""

_LONG = 400
"""Characters from which a paragraph may break over two pages."""


def table(place: Place, composition: Composition, columns: tuple[int, ...]) -> Element:
    """Return a table with its first row, which names the languages on every page."""
    heads = [
        [paragraph(place.part, COLUMN, Side(lang, (Span(name),)))]
        for lang, name in zip(composition.langs, composition.headers, strict=True)
    ]
    head = tables.head(heads, columns, place.tint)
    caption = " / ".join(composition.headers)
    return tables.table(place.theme, columns, [head], caption=caption, upright=True)


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


def rows(
    place: Place, block: Paragraph | Picture | ContactCard, columns: tuple[int, ...]
) -> Iterator[Element]:
    """Yield the rows of a block, its columns so wide; a picture stands across all of them."""
    match block:
        case Paragraph():
            cells = [list(marked(_side(place, block.style, side), block)) for side in block.sides]
            fill = place.tint if LOOKS[block.style].shaded else ""
            whole = max(len(side.text) for side in block.sides) < _LONG
            yield row(tables.row(cells, columns, whole=whole, fill=fill), block)
        case Picture():
            yield row(tables.across(list(marked([shown(place, block)], block)), columns), block)
            told = zip(block.caption, block.credit, strict=True)
            cells = [
                list(marked(captioned(place, caption, credit, kept=False), block)) for caption, credit in told
            ]
            if any(cells):
                yield row(tables.row(cells, columns), block)
        case ContactCard():
            yield tables.row([list(contact(place, card)) for card in block.cards], columns, fill=place.tint)
        case _:
            assert_never(block)


def _side(place: Place, style: Style, side: Side) -> list[Element]:
    """Return one language of a paragraph; where it says nothing, its style leaves no bar or bullet."""
    return [paragraph(place.part, LOOKS[style if side.text else Style.BODY], side)]
