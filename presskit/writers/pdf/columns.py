"""The columns of a document: one, or two so wide that both languages run about equally deep."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from presskit.compose.blocks import Composition, Paragraph, Side
from presskit.compose.plan import Layout
from presskit.model.language import Lang
from presskit.writers.pdf.lines import lines, natural_width
from presskit.writers.pdf.look import Align
from presskit.writers.pdf.parts import Paragraph as SetParagraph
from presskit.writers.pdf.structure import TAGS, Element
from presskit.writers.pdf.styles import SETTINGS, Dress, Setting

_RAIL = 0.17
"""The share of the width that stays empty beside stacked languages: longer lines are hard to read."""
_NARROWEST = 0.38
"""The least share of the page's text width that a column may have."""


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Where the languages of a document stand: each one's left edge and width, in points.

    Equal columns are one object, so that what is set in them is found again quickly.
    """

    dress: Dress
    width: float
    lefts: tuple[float, ...]
    widths: tuple[float, ...]

    def paragraph(
        self,
        side: Side,
        setting: Setting,
        width: float,
        align: Align | None = None,
        *,
        kind: str = "P",
        parent: Element | None = None,
    ) -> SetParagraph:
        """Return a side of a block, set into a width in points.

        ``kind`` is what it is to a screen reader, inside the element ``parent`` when there is one.
        """
        look = self.dress.look(setting, side.lang, width, align)
        element = Element(kind, parent, TAGS[side.lang])
        return SetParagraph(lines(side.spans, look, width), look, element)


def columns(composition: Composition, width: float) -> Columns:
    """Return the columns of a document whose text is so wide, in points."""
    theme = composition.theme
    if len(composition.langs) == 1:
        return _columns(Dress(theme, 1), width, (0.0,), (width,))
    if composition.layout is Layout.STACKED:
        rail = float(round(width * _RAIL))
        return _columns(Dress(theme, 1), width, (rail, rail), (width - rail, width - rail))
    dress = Dress(theme, len(composition.langs))
    usable = width - theme.gutter
    first = round(usable * _share(composition, dress))
    return _columns(dress, width, (0.0, first + theme.gutter), (float(first), usable - first))


@lru_cache(64)
def _columns(dress: Dress, width: float, lefts: tuple[float, ...], widths: tuple[float, ...]) -> Columns:
    return Columns(dress, width, lefts, widths)


def _share(composition: Composition, dress: Dress) -> float:
    """Return the first language's share: that of its text's area, in steps, so that typing moves nothing."""
    areas = [_area(composition, dress, number, lang) for number, lang in enumerate(composition.langs)]
    share = areas[0] / sum(areas) if all(areas) else 0.5
    return min(max(round(share * 50) / 50, _NARROWEST), 1 - _NARROWEST)


def _area(composition: Composition, dress: Dress, number: int, lang: Lang) -> float:
    """Return how much paper the running text of a language takes, in square points."""
    area = 0.0
    for block in composition.blocks:
        if isinstance(block, Paragraph) and SETTINGS[block.style].flowing:
            look = dress.look(SETTINGS[block.style], lang, 0.0)
            area += natural_width(block.sides[number].spans, look) * look.leading
    return area
