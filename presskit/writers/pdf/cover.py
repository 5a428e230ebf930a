"""The first page of a kit: whose it is, its title as large as it may be, from when, and what is in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from presskit.compose.blocks import Cover, Side
from presskit.compose.contrast import mixed
from presskit.model.language import Lang
from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.contents import Colours, contents
from presskit.writers.pdf.figures import badge
from presskit.writers.pdf.front import Front, Logo, Shape, Spot
from presskit.writers.pdf.images import image, pixels
from presskit.writers.pdf.margins import SIZES, Frame
from presskit.writers.pdf.parts import Paragraph, Part
from presskit.writers.pdf.piles import pile, stacked, twins
from presskit.writers.pdf.sheets import BLEED
from presskit.writers.pdf.side_by_side import Cell, Row
from presskit.writers.pdf.styles import (
    COVER_ENTRY,
    COVER_HEADING,
    COVER_KIND,
    COVER_LINE,
    COVER_NAME,
    COVER_PAGE,
    COVER_TITLES,
    WHITE,
    Setting,
)

_LOGO = (150.0, 50.0)
"""The greatest width and height of a logo, in points."""
_BESIDE = 14.0
_PANEL = 7.0
"""How far the white panel of a logo reaches beyond it on a coloured ground."""
_BAR = 12.0
"""The height of the rule at the head of a white cover."""
_SHORT = (44.0, 4.0)
"""Width and height of the rule below the title."""
_ABOUT = 20.0
"""The space above and below that rule."""
_MOST = 3
"""The most lines of a title, unless it is set in the smallest size."""
_LARGE = 3
"""In so many of the largest sizes, a Chinese title that takes one line is sought, or else two."""
_SHARE = 0.6
"""The greatest share of the page that stands above the contents, if there is room."""
_LEAST = 44.0
"""The least space between the name of the organisation and the title."""
_FOOT = 26.0
"""The space below the last text on a coloured field."""
_GAP = 26.0
_FAINT = 0.28
"""How much of the letters' colour is in the rules of the contents."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """The ground that a cover is printed on: ``rule``, ``field`` or ``page``, as themes have it."""

    kind: str
    columns: Columns
    smaller: int = 0
    """How many of the largest sizes of titles are too large."""

    @property
    def frame(self) -> Frame:
        """The page: the paper whose text is so wide."""
        margin = self.columns.dress.theme.margin
        wide = self.columns.width + 2 * margin
        size = min(SIZES.values(), key=lambda size: abs(size[0] - wide))
        return Frame(size, margin)

    @property
    def foot(self) -> float:
        """The space that colour takes below the texts."""
        return _FOOT if self.kind == "field" else 0.0

    def inked(self, setting: Setting) -> Setting:
        """Return a setting for texts beside the title: white on colour."""
        return setting if self.kind == "rule" else replace(setting, colour="white")

    def listed(self, setting: Setting) -> Setting:
        """Return a setting for the contents: white on a page that is all in colour."""
        return replace(setting, colour="white") if self.kind == "page" else setting

    @property
    def mark(self) -> str:
        """The colour of the rule below the title."""
        return self.columns.dress.theme.accent if self.kind == "rule" else WHITE

    def shape(self, height: float) -> Shape:
        """Return the coloured box: its upper corner lies outside the page."""
        theme, (wide, high) = self.columns.dress.theme, self.frame.size
        above = self.frame.top(bare=True)
        tall = {"rule": _BAR, "field": above + height, "page": high + BLEED}[self.kind] + BLEED
        return Shape(-theme.margin - BLEED, -above - BLEED, (wide + 2 * BLEED, tall), theme.accent)

    def colours(self) -> Colours:
        """Return the colours of the contents."""
        theme = self.columns.dress.theme
        ink, paper = (WHITE, theme.accent) if self.kind == "page" else (theme.ink, WHITE)
        strong = WHITE if self.kind == "page" else theme.accent
        entry, page = (self.listed(setting) for setting in (COVER_ENTRY, COVER_PAGE))
        return Colours(entry, page, mixed(ink, paper, _FAINT), strong)


def cover(block: Cover, columns: Columns) -> Iterator[Row]:
    """Yield the rows of a cover: what stands above, then heading and lines of the contents.

    Two languages stand beside each other whatever they do on later pages. Contents that are too long for
    the page go on over the next, which is white.
    """
    ground = _ground(block, _beside(columns))
    height = max(_natural(block, ground), min(_room(block, ground), ground.frame.tall(bare=True) * _SHARE))
    yield Row((Cell(_front(block, ground, height), 0.0),), after=_GAP, whole=True, bare=True, alone=True)
    listing = contents(block.contents, ground.columns, ground.colours())
    if listing.lines:
        yield _heading(block, ground)
        yield Row((Cell(listing, 0.0),))


def _ground(block: Cover, columns: Columns) -> _Ground:
    """Return the theme's ground with titles so large that the contents stand below them, if that can be."""
    kind = columns.dress.theme.cover
    for smaller in range(len(COVER_TITLES)):
        ground = _Ground(kind, columns, smaller)
        if _natural(block, ground) <= _room(block, ground):
            return ground
    return _Ground("field" if kind == "page" else kind, columns)


def _beside(columns: Columns) -> Columns:
    if not stacked(columns):
        return columns
    gutter = columns.dress.theme.gutter
    half = (columns.width - gutter) / 2
    return replace(columns, lefts=(0.0, half + gutter), widths=(half, half))


def _room(block: Cover, ground: _Ground) -> float:
    """Return the height that contents leave on their page, in points."""
    listing = contents(block.contents, ground.columns, ground.colours())
    heading = _heading(block, ground)
    taken = heading.height + heading.after + listing.height + _GAP if listing.lines else 0.0
    return ground.frame.tall(bare=True) - taken - 1.0


def _heading(block: Cover, ground: _Ground) -> Row:
    columns = ground.columns
    setting = ground.listed(COVER_HEADING)
    parts = [
        columns.paragraph(side, setting, width, kind="H2")
        for side, width in zip(block.heading, columns.widths, strict=True)
    ]
    return Row(twins(parts, columns), after=columns.dress.space(0.5), leads=True)


def _natural(block: Cover, ground: _Ground) -> float:
    """Return the least height of what stands above the contents."""
    logo, names = _whose(block, ground)
    head = max([logo.top + logo.size[1] if logo else 0.0, *(spot.bottom for spot in names)])
    return head + _LEAST + _bottom(_titled(block, ground)) + ground.foot


def _front(block: Cover, ground: _Ground, height: float) -> Front:
    logo, names = _whose(block, ground)
    titled = _titled(block, ground)
    down = height - ground.foot - _bottom(titled)
    texts = [spot._replace(top=spot.top + down) for spot in titled]
    rule = max(spot.bottom for spot in texts[: len(block.title)]) + _ABOUT if texts else down
    shapes = [ground.shape(height), Shape(0.0, rule, _SHORT, ground.mark)]
    if logo and ground.kind != "rule":
        size = (logo.size[0] + 2 * _PANEL, logo.size[1] + 2 * _PANEL)
        shapes.append(Shape(logo.left - _PANEL, logo.top - _PANEL, size, WHITE, 3.0))
    return Front(tuple(shapes), logo, (*names, *texts), height)


def _whose(block: Cover, ground: _Ground) -> tuple[Logo | None, list[Spot]]:
    """Return logo and names of the organisation; the names stand beside the logo's middle."""
    logo = _logo(block, ground)
    left = logo.left + logo.size[0] + _BESIDE if logo else 0.0
    if logo and ground.kind != "rule":
        left += _PANEL
    columns = ground.columns
    setting = ground.inked(COVER_NAME)
    names = pile(columns.paragraph(side, setting, columns.width - left) for side in block.organisation)
    middle = logo.top + logo.size[1] / 2 if logo else names.height / 2
    return logo, [Spot(names, left, max(middle - names.height / 2, 0.0))]


def _logo(block: Cover, ground: _Ground) -> Logo | None:
    size = pixels(block.logo)
    if not size:
        return None
    scale = min(_LOGO[0] / size[0], _LOGO[1] / size[1])
    printed = (size[0] * scale, size[1] * scale)
    drawn = image(block.logo, printed[0])
    inset = 0.0 if ground.kind == "rule" else _PANEL
    return Logo(drawn, inset, inset, printed, badge(block.organisation)) if drawn else None


def _titled(block: Cover, ground: _Ground) -> list[Spot]:
    """Return kind and title of each language below each other, then the lines; the first stands at 0."""
    columns, space = ground.columns, ground.columns.dress.space
    titles = _titles(block, ground)
    spots: list[Spot] = []
    down = 0.0
    for kind, title in zip(block.kind, titles, strict=True):
        part = pile(
            (columns.paragraph(kind, ground.inked(COVER_KIND), columns.width), title), space(0.45), kept=1
        )
        spots.append(Spot(part, 0.0, down))
        down += part.height + (space(2.1) if part.height else 0.0)
    down = _bottom(spots) + 2 * _ABOUT + _SHORT[1]
    for line in block.lines:
        cells = _line(line, ground)
        spots += [Spot(cell.part, cell.left, down) for cell in cells]
        down += max(cell.part.height for cell in cells) + space(0.15)
    return spots


def _titles(block: Cover, ground: _Ground) -> list[Part]:
    """Return the title in each language, as large as it can be in few lines."""
    columns = ground.columns
    sizes = [
        [columns.paragraph(side, ground.inked(setting), columns.width, kind="H1") for side in block.title]
        for setting in COVER_TITLES[ground.smaller :]
    ]
    unbroken = (
        size
        for most in range(1, _MOST)
        for size in sizes[:_LARGE]
        if all(_well_broken(part, most) for part in size)
    )
    few = (size for size in sizes if all(len(part.lines) <= _MOST for part in size))
    return list(next(unbroken, next(few, sizes[-1])))


def _well_broken(title: Paragraph, most: int) -> bool:
    """Tell whether a title has few lines, in Chinese, whose words a line may part, so many at most."""
    return len(title.lines) <= (most if title.look.lang is Lang.ZH else _MOST)


def _line(line: tuple[Side, ...], ground: _Ground) -> tuple[Cell, ...]:
    columns = ground.columns
    setting = ground.inked(COVER_LINE)
    parts = [
        columns.paragraph(side, setting, width) for side, width in zip(line, columns.widths, strict=True)
    ]
    return twins(parts, columns)


def _bottom(spots: list[Spot]) -> float:
    return max((spot.bottom for spot in spots), default=0.0)
