"""The contents of a kit: the title of each section in each language, and its page, between thin rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from typing import Protocol, runtime_checkable

from presskit.compose.blocks import Entry, Side, Span
from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.drawing import Box
from presskit.writers.pdf.look import Align
from presskit.writers.pdf.pages import Placed
from presskit.writers.pdf.parts import Paragraph, Part
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.side_by_side import Cell, Row
from presskit.writers.pdf.structure import TAGS, Element
from presskit.writers.pdf.styles import Setting

_PAGE = 30.0
"""How wide the column of page numbers is, in points."""
_PADDING = 5.2
_HAIR = 0.4
_STRONG = 0.9


@runtime_checkable
class Numbered(Protocol):
    """A part that names the pages of sections."""

    def numbered(self, pages: Mapping[str, int]) -> Part:
        """Return the part with the page of each section's key."""


def paginated(pages: Sequence[list[Placed]]) -> list[list[Placed]]:
    """Return the pages of a document with the numbers of pages in its contents; the first page is 1."""
    found = tuple(
        (placed.row.key, number) for number, page in enumerate(pages, 1) for placed in page if placed.row.key
    )
    return [
        [replace(one, row=_numbered(one.row, found)) if _asks(one.row) else one for one in page]
        for page in pages
    ]


@lru_cache(4096)
def _asks(row: Row) -> bool:
    return any(isinstance(cell.part, Numbered) for cell in row.cells)


@lru_cache(64)
def _numbered(row: Row, found: tuple[tuple[str, int], ...]) -> Row:
    return numbered(row, dict(found))


def numbered(row: Row, pages: Mapping[str, int]) -> Row:
    """Return a row whose parts know the page of each section's key; a row without such is the same."""
    if not _asks(row):
        return row
    cells = (
        Cell(cell.part.numbered(pages) if isinstance(cell.part, Numbered) else cell.part, cell.left)
        for cell in row.cells
    )
    return replace(row, cells=tuple(cells))


@dataclass(frozen=True, slots=True)
class Colours:
    """How contents look on their paper: settings of title and page.

    ``rule`` is the colour of the rules between lines, ``strong`` that of the first one.
    """

    entry: Setting
    page: Setting
    rule: str
    strong: str


@dataclass(frozen=True, slots=True)
class Title:
    """A section's title in one language, and where it stands in its line, in points."""

    part: Paragraph
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Line:
    """A section: its titles, its page when that is known, and how tall the line is."""

    key: str
    titles: tuple[Title, ...]
    item: Element
    page: Paragraph | None
    height: float


@dataclass(frozen=True, slots=True)
class Contents:
    """Lines of contents, a rule below each; they part between lines."""

    lines: tuple[Line, ...]
    columns: Columns
    colours: Colours

    def _bottoms(self) -> tuple[float, ...]:
        return tuple(accumulate(line.height for line in self.lines))

    @property
    def height(self) -> float:
        """How much room the lines take."""
        return sum(line.height for line in self.lines)

    @property
    def ascent(self) -> float:
        """Nothing: they stand alone."""
        return 0.0

    def cuts(self, least: int) -> tuple[float, ...]:
        """Return the heights below each line that may be the last on its page."""
        return self._bottoms()[least - 1 : len(self.lines) - least]

    def cut(self, number: int, least: int) -> tuple[Contents, Contents]:
        """Part between two lines."""
        at = least + number
        return replace(self, lines=self.lines[:at]), replace(self, lines=self.lines[at:])

    def numbered(self, pages: Mapping[str, int]) -> Contents:
        """Return the contents with the page of each section's key."""
        lines = (replace(line, page=self._page(line, str(pages.get(line.key, "")))) for line in self.lines)
        return replace(self, lines=tuple(lines))

    def _page(self, line: Line, number: str) -> Paragraph:
        side = Side(line.titles[0].part.look.lang, (Span(number),) if number else ())
        return self.columns.paragraph(side, self.colours.page, _PAGE, Align.RIGHT, parent=line.item)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw line by line; each title leads to its section."""
        pen.box(left, top - _STRONG / 2, (self.columns.width, _STRONG), self.colours.strong)
        for line, bottom in zip(self.lines, self._bottoms(), strict=True):
            above = top + bottom - line.height
            for title in line.titles:
                self._lead(pen, title, line.key, left + title.left, above + title.top)
            if line.page:
                first = line.titles[0]
                down = above + first.top + first.part.ascent - line.page.ascent
                line.page.draw(pen, left + self.columns.width - _PAGE, down)
            pen.box(left, top + bottom - _HAIR / 2, (self.columns.width, _HAIR), self.colours.rule)

    @staticmethod
    def _lead(pen: Pen, title: Title, key: str, left: float, top: float) -> None:
        """Draw a title that leads to a section."""
        title.part.draw(pen, left, top)
        with pen.tagged(title.part.element):
            width = max(line.width for line in title.part.lines)
            pen.goto(key, Box(left, top, width, title.part.height))


def contents(entries: Sequence[Entry], columns: Columns, colours: Colours) -> Contents:
    """Return the contents of a kit; the pages are told when they are known."""
    whole = Element("TOC")
    told = [entry for entry in entries if any(side.text.strip() for side in entry.title)]
    return Contents(tuple(_line(entry, columns, colours, whole) for entry in told), columns, colours)


def _line(entry: Entry, columns: Columns, colours: Colours, whole: Element) -> Line:
    item = Element("TOCI", whole)
    titles: list[Title] = []
    for side, left, width in zip(entry.title, columns.lefts, columns.widths, strict=True):
        room = width - (_PAGE + _PADDING if left == columns.lefts[-1] else 0.0)
        element = Element("P", item, TAGS[side.lang])
        part = columns.paragraph(side, colours.entry, room, kind="Link", parent=element)
        if part.lines:
            titles.append(Title(part, left, 0.0))
    deepest = max(title.part.ascent for title in titles)
    level = tuple(replace(title, top=_PADDING + deepest - title.part.ascent) for title in titles)
    tall = max(title.top + title.part.height for title in level)
    return Line(entry.key, level, item, None, tall + _PADDING)
