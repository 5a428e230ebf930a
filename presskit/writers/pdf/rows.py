"""Turns the blocks of a composition into the rows of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias, assert_never

from presskit.compose.blocks import (
    Block,
    Chart,
    Composition,
    ContactCard,
    Cover,
    FactTable,
    Form,
    Gallery,
    Letterhead,
    Opening,
    Paragraph,
    Picture,
    Profile,
    ScanCode,
    Side,
    Style,
    TermTable,
)
from presskit.writers.pdf.charts import chart
from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.contact_card import contact_card
from presskit.writers.pdf.cover import cover
from presskit.writers.pdf.fact_table import fact_table
from presskit.writers.pdf.figures import figure
from presskit.writers.pdf.form import form
from presskit.writers.pdf.gallery import gallery
from presskit.writers.pdf.letterhead import letterhead
from presskit.writers.pdf.look import Align
from presskit.writers.pdf.opening import opening
from presskit.writers.pdf.parts import Barred, Dotted, Part, Tag
from presskit.writers.pdf.piles import stacked, twins
from presskit.writers.pdf.profiles import profile
from presskit.writers.pdf.scan_code import scan_code
from presskit.writers.pdf.side_by_side import Band, Cell, Row
from presskit.writers.pdf.structure import TAGS, Element
from presskit.writers.pdf.styles import SETTINGS
from presskit.writers.pdf.term_table import term_table

_LEADING = frozenset(
    {Style.KICKER, Style.HEADLINE, Style.SUBHEAD, Style.CROSSHEAD, Style.ABOUT_HEADING, Style.RELEASE_LINE}
)
"""What never stands last on a page."""
_FLOWING = frozenset({Style.LEAD, Style.BODY, Style.QUOTE, Style.ABOUT})
"""What may stand before a picture that it follows; items of a list stay together."""
_OUTLINE = {Style.HEADLINE: 0, Style.CROSSHEAD: 1, Style.ABOUT_HEADING: 1}
"""What the outline names, and how deep."""
_KINDS = {
    Style.HEADLINE: "H1",
    Style.CROSSHEAD: "H2",
    Style.ABOUT_HEADING: "H2",
}
"""What a paragraph is to a screen reader, if not a paragraph."""
_INSET = 14.0
_WITHIN = 0.3
"""The space between stacked twins, a multiple of the theme's size."""
_SHORT = 150.0
"""Stacked twins that take less than so many points stay on one page."""
_APART = 0.45
"""How much further pairs stand from each other where twins are stacked."""
_ASIDE = 12.0

KitBlock: TypeAlias = Chart | Cover | FactTable | Form | Gallery | Opening | Profile | ScanCode | TermTable


def rows(composition: Composition, columns: Columns) -> Iterator[Row]:
    """Yield the rows of a document in reading order."""
    for block in composition.blocks:
        yield from _rows(block, columns)


@lru_cache(8192)
def block_rows(block: Block, columns: Columns) -> tuple[Row, ...]:
    """Return the rows of a block; the same block in the same columns has the same rows."""
    return tuple(_rows(block, columns))


def _rows(block: Block, columns: Columns) -> Iterator[Row]:
    match block:
        case Letterhead():
            yield letterhead(block, columns)
        case Paragraph():
            yield _paragraph(block, columns)
        case Picture():
            yield from figure(block, columns)
        case ContactCard():
            yield contact_card(block, columns)
        case _:
            yield from _kit_rows(block, columns)


def _kit_rows(block: KitBlock, columns: Columns) -> Iterator[Row]:
    """Yield the rows of what only a whole kit has."""
    match block:
        case Cover():
            yield from cover(block, columns)
        case Opening():
            yield opening(block, columns)
        case FactTable():
            yield from fact_table(block, columns)
        case Chart():
            yield from chart(block, columns)
        case Profile():
            yield profile(block, columns)
        case Gallery():
            yield from gallery(block, columns)
        case TermTable():
            yield from term_table(block, columns)
        case Form():
            yield from form(block, columns)
        case ScanCode():
            yield scan_code(block, columns)
        case _:
            assert_never(block)


def _paragraph(block: Paragraph, columns: Columns) -> Row:
    style, setting, space = block.style, SETTINGS[block.style], columns.dress.space
    parts = [
        _part(style, side, columns, width) for side, width in zip(block.sides, columns.widths, strict=True)
    ]
    cells = twins(parts, columns, space(_WITHIN), kept=int(style in _LEADING))
    apart = space(_APART) if stacked(columns) else 0.0
    return Row(
        _noticed(cells) if style is Style.NOTICE else cells,
        space(setting.before),
        space(setting.after) + apart,
        leads=style in _LEADING,
        clings=style is Style.END,
        whole=stacked(columns) and max(cell.part.height for cell in cells) < _SHORT,
        title=_title(block) if style in _OUTLINE else "",
        level=_OUTLINE.get(style, 0),
        band=_band(columns) if style is Style.NOTICE else None,
        flows=style in _FLOWING,
    )


def _part(style: Style, side: Side, columns: Columns, width: float) -> Part:
    setting, theme = SETTINGS[style], columns.dress.theme
    match style:
        case Style.RELEASE_LINE:
            part = columns.paragraph(side, setting, width - _ASIDE)
            return Tag(part, theme.accent, 7.0, 3.0)
        case Style.NOTICE:
            return columns.paragraph(side, setting, width - _ASIDE)
        case Style.QUOTE:
            quote = Element("BlockQuote", lang=TAGS[side.lang])
            part = columns.paragraph(side, setting, width - _INSET, parent=quote)
            return Barred(part, _INSET, theme.accent)
        case Style.BULLET:
            item = Element("LI", lang=TAGS[side.lang])
            part = columns.paragraph(side, setting, width - _INSET, kind="LBody", parent=item)
            return Dotted(part, _INSET, theme.accent)
        case Style.END:
            return columns.paragraph(side, setting, width, Align.CENTRE)
        case _:
            return columns.paragraph(side, setting, width, kind=_KINDS.get(style, "P"))


def _noticed(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Move the first cell in, away from the bar of the band it stands on."""
    return (Cell(cells[0].part, cells[0].left + _ASIDE), *cells[1:])


def _band(columns: Columns) -> Band:
    theme = columns.dress.theme
    return Band(theme.alert_tint, theme.alert, columns.width, 6.0)


def _title(block: Paragraph) -> str:
    return " / ".join(side.text.strip() for side in block.sides if side.text.strip())
