"""The looks of a theme: size, face, colour and spacing of each kind of paragraph in each language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from presskit.compose.blocks import Style
from presskit.compose.theme import Theme
from presskit.model.language import Lang
from presskit.writers.pdf.fonts import Family
from presskit.writers.pdf.look import Align, Look

WHITE = "#ffffff"
STEP = 0.5
"""How much larger Chinese is set than English, in points."""
_ROOMY = 26
"""English is justified in lines of at least so many ems of the theme's size; shorter ones would gape."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a kind of paragraph departs from plain text. Sizes and spaces are multiples of the theme's size."""

    size: float = 1.0
    before: float = 0.0
    after: float = 0.55
    leading: float = 0.0
    """A multiple of the English size; 0 for the theme's own. Chinese is a tenth more open."""
    colour: str = "ink"
    head: bool = False
    bold: bool = False
    flowing: bool = False
    """Set as running text: justified where the theme wants it."""
    indented: bool = False
    tracking: float = 0.0
    level: bool = False
    """Set both languages on the same lines."""
    narrow: float = 0.0
    """The size where two columns stand side by side, when it is another one."""


_TEXT = Setting(before=0.55, flowing=True, indented=True)
SETTINGS = {
    Style.RELEASE_LINE: Setting(0.8, 1.5, 1.5, 1.6, "white", head=True, bold=True, tracking=0.06, level=True),
    Style.NOTICE: Setting(0.86, 1.3, 1.5, 1.4, "alert", head=True, bold=True),
    Style.KICKER: Setting(0.98, 1.5, 0.4, 1.35, "accent", head=True, bold=True),
    Style.HEADLINE: Setting(2.1, 0.4, 0.8, 1.17, head=True, bold=True, narrow=1.55),
    Style.SUBHEAD: Setting(1.28, 0.0, 1.0, 1.3, "muted", head=True, narrow=1.12),
    Style.LEAD: _TEXT,
    Style.BODY: _TEXT,
    Style.CROSSHEAD: Setting(1.14, 1.15, 0.35, 1.3, "accent", head=True, bold=True, narrow=1.06),
    Style.QUOTE: Setting(1.0, 0.75, 0.95, flowing=True),
    Style.BULLET: Setting(after=0.3, flowing=True),
    Style.ABOUT_HEADING: Setting(1.0, 1.9, 0.35, 1.3, "accent", head=True, bold=True),
    Style.ABOUT: Setting(0.93, 0.0, 0.5, flowing=True, indented=True),
    Style.NOTE: Setting(0.87, 0.2, 0.5, 0.0, "muted"),
    Style.CONTACT_LINE: Setting(0.95, 0.0, 0.2),
    Style.END: Setting(0.95, 1.5, 0.0, 1.4, "muted", head=True),
}

CAPTION = Setting(0.84, 0.45, 0.0, 1.38, head=True)
CREDIT = Setting(0.78, 0.0, 0.0, 1.4, "muted", head=True)
ORGANISATION = Setting(1.12, 0.0, 0.0, 1.28, head=True, bold=True)
KIND = Setting(0.84, 0.0, 0.0, 1.5, "accent", head=True, bold=True)
MARGINAL = Setting(0.76, 0.0, 0.0, 1.4, "muted", head=True)
CARD_HEADING = Setting(0.98, leading=1.7, colour="accent", head=True, bold=True, level=True)
CARD_LINE = Setting(0.9, leading=1.62, head=True, level=True)
PLACEHOLDER = Setting(0.86, 0.0, 0.0, 1.4, "muted", head=True)

OPENING = Setting(2.3, 0.0, 1.6, 1.15, head=True, bold=True, narrow=1.75)
TABLE_HEAD = Setting(0.74, leading=1.4, colour="muted", head=True, bold=True)
TABLE_HEAD_MORE = Setting(0.74, leading=1.4, colour="muted", head=True)
FACT_FIGURE = Setting(2.3, leading=1.15, colour="accent", head=True, bold=True, narrow=2.0, level=True)
FACT_UNIT = Setting(0.9, leading=1.3, colour="accent", head=True, level=True)
FACT_NAME = Setting(1.0, leading=1.32, head=True)
FACT_SOURCE = Setting(0.8, leading=1.38, colour="muted", head=True)
TERM = Setting(0.92, leading=1.36, head=True)
TERM_NOTE = Setting(0.82, leading=1.38, colour="muted", head=True)
FORM_TITLE = Setting(1.75, leading=1.25, head=True, bold=True, tracking=0.12)
FORM_TITLE_TWIN = Setting(1.1, leading=1.3, colour="muted", head=True)
FORM_LABEL = Setting(0.9, leading=1.34, head=True, bold=True)
FORM_TWIN = Setting(0.76, leading=1.34, colour="muted", head=True)
FORM_VALUE = Setting(0.94, leading=1.4, head=True)
CHART_TITLE = Setting(1.08, 1.6, 0.2, 1.28, head=True, bold=True)
CHART_UNIT = Setting(0.82, leading=1.4, colour="muted", head=True)
CHART_LABEL = Setting(0.8, leading=1.3, head=True)
CHART_VALUE = Setting(0.82, leading=1.3, head=True, bold=True)
CHART_TWIN = Setting(0.76, leading=1.3, colour="muted", head=True)
PERSON_NAME = Setting(1.75, 1.8, 0.0, 1.16, head=True, bold=True, narrow=1.45)
PERSON_TITLE = Setting(0.95, 0.0, 0.0, 1.36, "accent", head=True)
CODE_LABEL = Setting(1.0, leading=1.34, head=True, bold=True)
CODE_ADDRESS = Setting(0.88, leading=1.4, colour="accent", head=True)
COVER_TITLES = tuple(
    Setting(size, leading=1.13, head=True, bold=True) for size in (3.9, 3.3, 2.8, 2.3, 1.9, 1.6)
)
"""The titles of covers: the largest that takes few lines is the right one."""
COVER_NAME = Setting(1.3, leading=1.3, head=True, bold=True)
COVER_KIND = Setting(1.0, leading=1.4, colour="accent", head=True, bold=True, tracking=0.04)
COVER_LINE = Setting(0.98, leading=1.4, head=True)
COVER_HEADING = Setting(0.9, leading=1.4, colour="accent", head=True, bold=True, level=True)
COVER_ENTRY = Setting(1.06, leading=1.3, head=True)
COVER_PAGE = Setting(1.06, leading=1.3, colour="accent", head=True, bold=True)


@dataclass(frozen=True, slots=True)
class Dress:
    """A theme as it dresses one document: with one column or two."""

    theme: Theme
    columns: int

    def look(self, setting: Setting, lang: Lang, width: float, align: Align | None = None) -> Look:
        """Return the look of a kind of paragraph in a column of a width in points."""
        look = _look(self.theme, setting, lang, self.columns, align)
        wide = lang is Lang.ZH or width >= _ROOMY * self.theme.size
        return look if wide or look.align is not Align.JUSTIFIED else _ragged(look)

    def space(self, ems: float) -> float:
        """Return a multiple of the theme's size in points."""
        return ems * self.theme.size


@cache
def _look(theme: Theme, setting: Setting, lang: Lang, columns: int, align: Align | None) -> Look:
    chinese = lang is Lang.ZH
    scale = setting.narrow if columns > 1 and setting.narrow else setting.size
    size = round((theme.size + (STEP if chinese else 0.0)) * scale * 4) / 4
    own = theme.leading_zh if chinese else theme.leading
    leading = size * (setting.leading * (1.1 if chinese else 1.0) or own)
    if setting.level:
        leading = theme.size * scale * setting.leading
    justified = setting.flowing and (chinese or theme.justify)
    return Look(
        lang=lang,
        family=Family(theme.head_face if setting.head else theme.body_face),
        size=size,
        leading=round(leading * 4) / 4,
        colour=_colour(theme, setting.colour),
        link=theme.accent,
        bold=setting.bold,
        align=align or (Align.JUSTIFIED if justified else Align.LEFT),
        indent=theme.indent_zh if chinese and setting.indented else 0.0,
        tracking=setting.tracking,
        balanced=setting.head and not setting.flowing and setting.size > 1.0,
        hyphenate=theme.hyphenate and setting.flowing,
        loosest=theme.loosest,
        hang=chinese and justified and theme.hang_zh,
        dotted=theme.emphasis_zh == "dots",
    )


@cache
def _ragged(look: Look) -> Look:
    return replace(look, align=Align.LEFT)


def _colour(theme: Theme, name: str) -> str:
    colours = {
        "ink": theme.ink,
        "muted": theme.muted,
        "accent": theme.accent,
        "alert": theme.alert,
        "white": WHITE,
    }
    return colours[name]
