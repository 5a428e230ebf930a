"""Prints a composition as a PDF document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache, partial
from typing import BinaryIO, NamedTuple

from presskit.compose.blocks import Block, Composition, Cover, Letterhead, Opening
from presskit.compose.walk import sides
from presskit.i18n import translated as _
from presskit.progress import Report
from presskit.writers.pdf import fonts, margins
from presskit.writers.pdf.areas import Area, areas
from presskit.writers.pdf.assembly import Goal, Page, assembled
from presskit.writers.pdf.columns import Columns, columns
from presskit.writers.pdf.contents import paginated
from presskit.writers.pdf.drawing import Drawing
from presskit.writers.pdf.pages import Placed, paged
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.rows import block_rows
from presskit.writers.pdf.sheets import Standing, sheet
from presskit.writers.pdf.side_by_side import Row

_MARGINS = -1
"""The group of what stands in the margins of a page."""


def write(composition: Composition, stream: BinaryIO, report: Report) -> None:
    """Write a composition; the same composition gives the same bytes. ``report`` may raise ``Cancelled``."""
    stream.write(printed(composition, report).pdf)


def missing(composition: Composition) -> tuple[str, ...]:
    """Return the characters of a composition that no face has, each once, as ``fonts.missing`` names them."""
    return fonts.missing("\n".join(side.text for side in sides(composition.blocks)))


class Printed(NamedTuple):
    """A document, and where on its pages it says what."""

    pdf: bytes
    areas: tuple[Area, ...]


def printed(composition: Composition, report: Report) -> Printed:
    """Return a composition as a document; ``report`` may raise ``Cancelled``."""
    around = margins.frame(composition)
    standing = columns(composition, around.width)
    report(0, 1, _("Setting the text"))
    groups, waiting = _set(composition, standing)
    filled = paginated(paged(waiting, around.heights))
    goals = dict(_goals(composition, filled, around))
    pages = []
    for number, placed in enumerate(filled):
        report(number, len(filled), _("Drawing page {page} of {pages}", page=number + 1, pages=len(filled)))
        top = _top(placed, around)
        on_page = [Standing(_drawn(one.row), around.margin, top + one.top) for one in placed]
        if not (placed and placed[0].row.alone):
            foot = margins.foot(composition.langs, number, len(filled), standing, around)
            on_page.append(Standing(foot, 0, 0))
        if placed and not placed[0].row.bare:
            on_page.append(Standing(margins.head(composition.running, standing, around), 0, 0))
        if around.press:
            on_page.append(Standing(margins.crop_marks(around), 0, 0))
        owners = (*(groups[one.number] for one in placed), *[_MARGINS] * 3)
        pages.append(Page(sheet(tuple(on_page), around.sheet), owners))
    sections = [group for group, block in enumerate(composition.blocks) if _begins(block)]
    finished = assembled(composition, pages, around.sheet, goals, partial(bisect_right, sections))
    report(len(pages), len(pages), _("Wrote the document"))
    return Printed(finished, tuple(areas(composition.blocks, groups, filled, around)))


def _set(composition: Composition, standing: Columns) -> tuple[list[int], list[Row]]:
    """Return the rows of a document, and for each of them the number of its block."""
    groups, waiting = [], []
    for group, block in enumerate(composition.blocks):
        for row in block_rows(block, standing):
            groups.append(group)
            waiting.append(row)
    return groups, waiting


def _top(placed: list[Placed], around: margins.Frame) -> float:
    """Return where the text of a page begins, in points from the edge of the paper."""
    return around.top(bare=bool(placed) and placed[0].row.bare)


def _goals(
    composition: Composition, filled: list[list[Placed]], around: margins.Frame
) -> Iterator[tuple[str, Goal]]:
    """Yield where the sections begin that the contents name."""
    entries = [entry for block in composition.blocks if isinstance(block, Cover) for entry in block.contents]
    titles = {entry.key: " / ".join(side.text for side in entry.title if side.text) for entry in entries}
    for number, placed in enumerate(filled):
        top = _top(placed, around)
        for one in placed:
            key = one.row.key
            if key in titles:
                high = around.size[1] - top - one.top + around.sheet.slug
                yield key, Goal(number, high, titles[key])


def _begins(block: Block) -> bool:
    return isinstance(block, Letterhead | Opening)


@lru_cache(4096)
def _drawn(row: Row) -> Drawing:
    """Return what draws a row; the same row is drawn once."""
    pen = Pen()
    row.draw(pen, 0.0, 0.0)
    return pen.finished()
