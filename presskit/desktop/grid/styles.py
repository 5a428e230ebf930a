"""How each role is set in the grid; both sides of a row share the height of a line."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from presskit.desktop import faces
from presskit.desktop.colours import Colours
from presskit.model.language import Lang
from presskit.model.pair import Role

PAD = 14
"""The room left and right of a text, in pixels."""

_HAN_SCALE = 0.96
"""Chinese beside English of the same size looks larger than it."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """How far apart lines and rows stand, as factors."""

    lines: float = 1.0
    rows: float = 1.0


SPACINGS = {"compact": Spacing(0.88, 0.5), "normal": Spacing(), "wide": Spacing(1.2, 1.6)}


@dataclass(frozen=True, slots=True)
class Setting:
    """How a role is set. ``scale`` and ``leading`` are factors, the rest pixels."""

    scale: float = 1.0
    leading: float = 1.5
    bold: bool = False
    above: int = 7
    below: int = 9
    indent: int = 0
    colour: str = "ink"
    capitals: bool = False


_SETTINGS = {
    Role.KICKER: Setting(0.84, bold=True, above=10, below=2, colour="accent", capitals=True),
    Role.HEADLINE: Setting(1.5, 1.36, bold=True, above=10, below=12),
    Role.SUBHEAD: Setting(1.16, 1.44, above=4, below=10, colour="muted"),
    Role.DATELINE: Setting(0.92, colour="muted"),
    Role.LEAD: Setting(1.06),
    Role.CROSSHEAD: Setting(1.08, bold=True, above=14, below=5),
    Role.QUOTE: Setting(indent=18),
    Role.BULLET: Setting(above=4, below=5, indent=18),
    Role.CAPTION: Setting(0.88, colour="muted"),
    Role.BOILERPLATE: Setting(0.94),
    Role.CONTACT: Setting(0.94, above=4, below=5),
    Role.NOTE: Setting(0.9, colour="muted"),
    Role.END: Setting(colour="muted"),
}


@dataclass(frozen=True, slots=True)
class Style:
    """How one side of a row is set: everything in whole pixels, so that rows are level.

    ``line`` is the height of a line, the baseline stands at four fifths of it. ``em`` is the average width
    of a character, for estimates.
    """

    role: Role
    lang: Lang
    font: QFont
    line: int
    above: int
    below: int
    left: int
    right: int
    colour: str
    em: float

    def height(self, lines: int) -> int:
        """Return the height of a side with so many lines."""
        return self.above + max(1, lines) * self.line + self.below


class Styles:
    """The styles of all roles at one text size, made when first asked for."""

    def __init__(self, points: float, colours: Colours, spacing: Spacing = SPACINGS["normal"]) -> None:
        self.points = points
        self.spacing = spacing
        self.colours = colours
        self._made: dict[tuple[Role, Lang], Style] = {}

    def of(self, role: Role, lang: Lang) -> Style:
        """Return the style of a role in a language."""
        style = self._made.get((role, lang))
        if style is None:
            style = self._made[role, lang] = self._style(role, lang)
        return style

    def _style(self, role: Role, lang: Lang) -> Style:
        setting = _SETTINGS.get(role, Setting())
        size = self.points * setting.scale
        font = QFont()
        font.setFamilies(faces.families(lang))
        font.setPointSizeF(size)
        line = round(QFontInfo(font).pixelSize() * setting.leading * self.spacing.lines)
        font.setPointSizeF(size * (_HAN_SCALE if lang is Lang.ZH else 1))
        font.setBold(setting.bold)
        if setting.capitals and lang is Lang.EN:
            font.setCapitalization(QFont.Capitalization.AllUppercase)
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        metrics = QFontMetricsF(font)
        return Style(
            role,
            lang,
            font,
            line,
            round(setting.above * self.spacing.rows),
            round(setting.below * self.spacing.rows),
            PAD + setting.indent,
            PAD,
            str(getattr(self.colours, setting.colour)),
            metrics.horizontalAdvance("中") if lang is Lang.ZH else metrics.averageCharWidth(),
        )
