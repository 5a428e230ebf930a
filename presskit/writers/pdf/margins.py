"""What stands around the text of every page: running heads on later pages, page numbers below."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from presskit.compose.blocks import Composition, Side, Span
from presskit.compose.wordings import label
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.drawing import Drawing
from presskit.writers.pdf.look import Align
from presskit.writers.pdf.pages import Heights
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.sheets import BLEED, Size
from presskit.writers.pdf.styles import MARGINAL

SIZES = {"A4": (595.28, 841.89), "Letter": (612.0, 792.0)}
"""Width and height of papers in points."""
_AWAY = 5 * 72 / 25.4
_MARK = 5 * 72 / 25.4
_SLUG = _AWAY + _MARK + 6.0
_HAIR = 0.25
_REGISTRATION = "#000000"
_HIGH = 0.62
"""How far from the paper's edge running heads and page numbers stand, as a part of the margin."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A page and where its text stands, in points; an edition for the ``press`` has marks around it."""

    size: tuple[float, float]
    margin: float
    press: bool = False

    @property
    def sheet(self) -> Size:
        """The size of the page with what a print shop cuts off."""
        return Size(*self.size, BLEED, _SLUG) if self.press else Size(*self.size)

    @property
    def width(self) -> float:
        """The width of the text."""
        return self.size[0] - 2 * self.margin

    def top(self, *, bare: bool) -> float:
        """Return where the text of a page begins: higher on a ``bare`` one, which has no running head."""
        return self.margin * (0.8 if bare else 1.1)

    def tall(self, *, bare: bool) -> float:
        """Return the height of a page's text."""
        return self.size[1] - self.top(bare=bare) - self.margin * 1.05

    @property
    def heights(self) -> Heights:
        """The heights of the text on pages of both kinds."""
        return Heights(self.tall(bare=True), self.tall(bare=False))


def frame(composition: Composition) -> Frame:
    """Return the page that a composition is printed on."""
    return Frame(SIZES[composition.paper], composition.theme.margin, composition.press)


@lru_cache(8)
def crop_marks(around: Frame) -> Drawing:
    """Return the marks that show a print shop where to cut."""
    pen = Pen(decoration=True)
    width, height = around.size
    for across in (0.0, width):
        for top in (-_AWAY - _MARK, height + _AWAY):
            pen.box(across - _HAIR / 2, top, (_HAIR, _MARK), _REGISTRATION)
    for down in (0.0, height):
        for left in (-_AWAY - _MARK, width + _AWAY):
            pen.box(left, down - _HAIR / 2, (_MARK, _HAIR), _REGISTRATION)
    return pen.finished()


@lru_cache(64)
def head(running: tuple[Side, ...], columns: Columns, around: Frame) -> Drawing:
    """Return the running head, the same on all pages; its places count from the corner of the page."""
    pen = Pen(decoration=True)
    if any(side.text for side in running):
        top = around.margin * _HIGH
        width = _side_width(running, around)
        shortened = tuple(_shortened(side, columns, width) for side in running)
        _draw_line(pen, shortened, columns, around, top)
        pen.box(around.margin, top + 6.0, (around.width, 0.4), columns.dress.theme.accent)
    return pen.finished()


@lru_cache(2048)
def foot(langs: tuple[Lang, ...], page: int, pages: int, columns: Columns, around: Frame) -> Drawing:
    """Return the foot of a page with its number; the first page has number 0 here."""
    pen = Pen(decoration=True)
    numbers = tuple(
        Side(lang, (Span(label(lang, _("Page {page} of {pages}"), page=page + 1, pages=pages)),))
        for lang in langs
    )
    _draw_line(pen, numbers, columns, around, around.size[1] - around.margin * _HIGH)
    return pen.finished()


def _side_width(sides: tuple[Side, ...], around: Frame) -> float:
    return around.width * (0.5 if len(sides) > 1 else 1.0) - 6.0


def _shortened(side: Side, columns: Columns, width: float) -> Side:
    """Return a side that takes one line: its first span is cut, then all of it when that does not help."""
    if _fits(side, columns, width):
        return side
    rest = side.spans[1:]
    whole = Side(side.lang, (Span(side.text),))
    return _cut(side, rest, columns, width) or _cut(whole, (), columns, width) or side


def _cut(side: Side, rest: tuple[Span, ...], columns: Columns, width: float) -> Side | None:
    """Return the longest beginning of the first span that fits before the rest, or nothing."""
    text = side.spans[0].text

    def cut(length: int) -> Side:
        return Side(side.lang, (Span(text[:length].rstrip() + "…"), *rest))

    longest = bisect_left(range(1, len(text)), x=True, key=lambda at: not _fits(cut(at), columns, width))
    return cut(longest) if longest else None


def _fits(side: Side, columns: Columns, width: float) -> bool:
    return len(columns.paragraph(side, MARGINAL, width).lines) <= 1


def _draw_line(pen: Pen, sides: tuple[Side, ...], columns: Columns, around: Frame, baseline: float) -> None:
    """Draw one side at the left and one at the right, on one baseline; a single one at the right."""
    for number, side in enumerate(sides):
        first = number == 0 and len(sides) > 1
        width = _side_width(sides, around)
        part = columns.paragraph(side, MARGINAL, width, Align.LEFT if first else Align.RIGHT)
        left = around.margin if first else around.margin + around.width - width
        part.draw(pen, left, baseline - part.ascent)
