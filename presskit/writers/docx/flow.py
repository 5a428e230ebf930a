"""The blocks of a document one after the other; twins beside each other where the plan wants them so."""

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
    Form,
    Gallery,
    Letterhead,
    Opening,
    Paragraph,
    Picture,
    Profile,
    ScanCode,
    TermTable,
)
from presskit.compose.plan import Layout
from presskit.i18n import translated as _
from presskit.progress import Report
from presskit.writers.docx import side_by_side
from presskit.writers.docx.body import Place, captioned, contact, said, shown
from presskit.writers.docx.cover import cover
from presskit.writers.docx.facts import chart, fact_table
from presskit.writers.docx.form import form
from presskit.writers.docx.gallery import gallery, profile
from presskit.writers.docx.glossary import term_table
from presskit.writers.docx.looks import LOOKS
from presskit.writers.docx.paragraphs import held
from presskit.writers.docx.revisions import marked
from presskit.writers.docx.scan_code import scan_code
from presskit.writers.docx.sections import opening, release


def beside(composition: Composition) -> bool:
    """Tell whether a document has two languages in columns."""
    return len(composition.langs) > 1 and composition.layout is Layout.BESIDE


def flow(place: Place, composition: Composition, report: Report) -> Iterator[Element]:
    """Yield the paragraphs and tables of a document; all twins in a row stand in one table."""
    columns = side_by_side.column_widths(composition, place.width) if beside(composition) else ()
    table: Element | None = None
    for done, block in enumerate(composition.blocks, 1):
        if columns and isinstance(block, Paragraph | Picture | ContactCard):
            if table is None:
                table = side_by_side.table(place, composition, columns)
            table.extend(side_by_side.rows(place, block, columns))
        else:
            if table is not None:
                yield table
            table = None
            yield from one_below_the_other(place, block)
        report(done, len(composition.blocks), _("Writing the Word document"))
    if table is not None:
        yield table


def one_below_the_other(place: Place, block: Block) -> Iterator[Element]:
    """Yield the paragraphs and tables of a block in all its languages; the first letterhead is a header."""
    match block:
        case Letterhead():
            if block.key != place.first:
                yield from release(place, block)
        case Paragraph():
            yield from marked(said(place, LOOKS[block.style], block.sides), block)
        case Picture():
            yield from marked([shown(place, block), *_told(place, block)], block)
        case ContactCard():
            for card in block.cards:
                yield from contact(place, card)
        case Opening():
            yield opening(place, block)
        case _:
            yield from _of_a_kit(place, block)


def _told(place: Place, block: Picture) -> Iterator[Element]:
    """Yield what is said of a picture, in all languages on one page."""
    sides = zip(block.caption, block.credit, strict=True)
    lines = [line for caption, credit in sides for line in captioned(place, caption, credit)]
    yield from map(held, lines[:-1])
    yield from lines[-1:]


def _of_a_kit(
    place: Place, block: Chart | Cover | FactTable | Form | Gallery | Profile | ScanCode | TermTable
) -> Iterator[Element]:
    """Yield what only press kits hold."""
    match block:
        case Cover():
            yield from cover(place, block)
        case FactTable():
            yield fact_table(place, block)
        case Chart():
            yield from chart(place, block)
        case Profile():
            yield from profile(place, block)
        case Gallery():
            yield gallery(place, block)
        case TermTable():
            yield term_table(place, block)
        case Form():
            yield from form(place, block)
        case ScanCode():
            yield from scan_code(place, block)
        case _:
            assert_never(block)
