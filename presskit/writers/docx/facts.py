"""Facts as a table, and the values of one fact as a table with bars beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from presskit.compose.blocks import Chart, ChartPoint, FactRow, FactTable, Side
from presskit.model.language import Lang
from presskit.writers.docx import tables
from presskit.writers.docx.body import Place, said
from presskit.writers.docx.kit_looks import CELL, CHART_TITLE, FIGURE, SOURCE
from presskit.writers.docx.looks import COLUMN
from presskit.writers.docx.markup import element
from presskit.writers.docx.paragraphs import joined, properties
from presskit.writers.docx.styles import colour

_SHARES = (0.27, 0.33, 0.16, 0.24)
"""The widths of the columns of facts: figure, what it counts, as of, source."""
_BARS = (0.34, 0.46, 0.2)
"""The widths of the columns of charts: what a value belongs to, its bar, the value."""


def fact_table(place: Place, block: FactTable) -> Element:
    """Return the table of facts; a column that is empty in every row is left out."""
    rows = [_cells(place, row) for row in block.rows]
    kept = [at for at in range(len(_SHARES)) if at < 2 or any(row[at] for row in rows)]  # noqa: PLR2004 - figure and name
    columns = tables.shares(place.width, *(_SHARES[at] for at in kept))
    heads = [list(said(place, COLUMN, block.heads[at])) for at in kept]
    made = [tables.head(heads, columns, place.tint)]
    made += [tables.row([row[at] for at in kept], columns) for row in rows]
    return tables.table(place.theme, columns, made, caption=_words(block.heads[0]))


def _cells(place: Place, row: FactRow) -> list[list[Element]]:
    figure = [
        made
        for figure, unit in zip(row.figure, row.unit, strict=True)
        for made in (*said(place, FIGURE, (figure,)), *said(place, CELL, (unit,)))
    ]
    return [figure, *(list(said(place, CELL, sides)) for sides in (row.name, row.as_of, row.source))]


def chart(place: Place, block: Chart) -> Iterator[Element]:
    """Yield the title of a chart, its values with bars, and their source."""
    titles = tuple(side for side in block.title if side.text.strip())
    if titles:
        yield joined(place.part, CHART_TITLE, titles, between="\n")
    columns = tables.shares(place.width, *_BARS)
    most = max((abs(point.value) for point in block.points), default=0.0)
    rows = [tables.head([[], [], list(said(place, COLUMN, block.unit))], columns, place.tint)]
    rows += [tables.row(_values(place, point, most, columns[1]), columns) for point in block.points]
    yield tables.table(place.theme, columns, rows, caption=_words(block.title), told=_words(block.alt))
    yield from said(place, SOURCE, block.source)


def _values(place: Place, point: ChartPoint, most: float, width: int) -> list[list[Element]]:
    share = abs(point.value) / most if most else 0.0
    bar = _bar(place, share, width, "accent" if point.value >= 0 else "muted")
    return [list(said(place, CELL, point.label, kept=True)), [bar], list(said(place, CELL, point.shown))]


def _bar(place: Place, share: float, width: int, name: str) -> Element:
    """Return an empty paragraph with a coloured ground, as long as a value is great."""
    look = properties(CELL, Lang.EN)
    room = width - round(place.theme.gutter * 20)
    if share:
        look.append(element("shd", val="clear", color="auto", fill=colour(place.theme, name)))
        look.append(element("ind", right=round(room * (1 - share))))
    return element("p", look)


def _words(sides: Sequence[Side]) -> str:
    return " / ".join(side.text for side in sides if side.text)
