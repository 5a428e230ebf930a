"""Tables: cells, rows, and what a table says of itself to those who do not see it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml.etree import _Element as Element

from presskit.compose.theme import Theme
from presskit.writers.docx.markup import element, twips, writable
from presskit.writers.docx.styles import colour


def table(
    theme: Theme,
    columns: Sequence[int],
    rows: Iterable[Element],
    *,
    caption: str,
    told: str = "",
    upright: bool = False,
    headed: bool = True,
    boxed: bool = False,
) -> Element:
    """Return a table whose columns are so many twentieths of a point wide; ``upright`` rules part them.

    A ``boxed`` one has rules around every cell, and its first column names the rows. ``caption`` is its
    title and ``told`` what it shows, for screen readers; the first row of a ``headed`` one names its
    columns.
    """
    return element(
        "tbl",
        element(
            "tblPr",
            element("tblW", w=sum(columns), type="dxa"),
            _boxes(theme) if boxed else _rules(theme, upright=upright, headed=headed),
            element("tblLayout", type="fixed"),
            _margins(theme),
            element(
                "tblLook",
                val=f"{0x20 * headed + 0x80 * boxed:04X}",
                firstRow=int(headed),
                lastRow=0,
                firstColumn=int(boxed),
                lastColumn=0,
                noHBand=1,
                noVBand=1,
            ),
            *([element("tblCaption", val=writable(caption))] if caption else []),
            *([element("tblDescription", val=writable(told))] if told else []),
        ),
        element("tblGrid", *(element("gridCol", w=column) for column in columns)),
        *rows,
    )


def head(cells: Sequence[list[Element]], columns: Sequence[int], fill: str) -> Element:
    """Return the row that names the columns, which stands above them on every page."""
    look = element("trPr", element("cantSplit"), element("tblHeader"))
    return element("tr", look, *_cells(cells, columns, fill))


def row(
    cells: Sequence[list[Element]],
    columns: Sequence[int],
    *,
    whole: bool = True,
    fill: str = "",
    tall: float = 0.0,
    first: str = "",
) -> Element:
    """Return a row of cells; a ``whole`` one stays on one page, one may be at least so ``tall`` in points.

    ``first`` fills the first cell alone.
    """
    least = [element("trHeight", val=twips(tall), hRule="atLeast")] if tall else []
    look = [element("trPr", element("cantSplit"), *least)] if whole else []
    return element(
        "tr", *look, *_cells(cells[:1], columns[:1], first or fill), *_cells(cells[1:], columns[1:], fill)
    )


def across(held: list[Element], columns: Sequence[int]) -> Element:
    """Return a row of one cell, as wide as all columns."""
    return element("tr", element("trPr", element("cantSplit")), _cell(held, sum(columns), span=len(columns)))


def shares(width: float, *parts: float) -> tuple[int, ...]:
    """Return the widths of columns, in twentieths of a point, that share a width in points."""
    whole = sum(parts)
    first = [twips(width * part / whole) for part in parts[1:]]
    return twips(width) - sum(first), *first


def _cells(cells: Sequence[list[Element]], columns: Sequence[int], fill: str) -> list[Element]:
    return [_cell(held, column, fill=fill) for held, column in zip(cells, columns, strict=True)]


def _cell(held: list[Element], width: int, *, span: int = 1, fill: str = "") -> Element:
    look = element("tcPr", element("tcW", w=width, type="dxa"))
    if span > 1:
        look.append(element("gridSpan", val=span))
    if fill:
        look.append(element("shd", val="clear", color="auto", fill=fill))
    return element("tc", look, *(held or [element("p")]))


def _rules(theme: Theme, *, upright: bool, headed: bool) -> Element:
    line = {"val": "single", "sz": 6, "space": 0, "color": colour(theme, "tint")}
    rules = [element("insideH", **line)] if headed else []
    return element("tblBorders", *rules, *([element("insideV", **line)] if upright else []))


def _boxes(theme: Theme) -> Element:
    line = {"val": "single", "sz": 4, "space": 0, "color": colour(theme, "muted")}
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    return element("tblBorders", *(element(edge, **line) for edge in edges))


def _margins(theme: Theme) -> Element:
    gap = twips(theme.gutter / 2)
    edges = {"top": 70, "left": gap, "bottom": 0, "right": gap}
    return element("tblCellMar", *(element(edge, w=wide, type="dxa") for edge, wide in edges.items()))
