"""The faces the window writes with: those that ship with the program, so that no system lacks Chinese."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from presskit import i18n
from presskit.model.language import Lang
from presskit.resources import FONTS

_FILES = (
    "SourceSans3-Regular.ttf",
    "SourceSans3-Italic.ttf",
    "SourceSans3-Bold.ttf",
    "SourceSans3-BoldItalic.ttf",
    "NotoSansSC-Regular.ttf",
    "NotoSansSC-Bold.ttf",
)
_LATIN, _HAN = "Source Sans 3", "Noto Sans SC"


@cache
def load() -> tuple[str, ...]:
    """Make the shipped faces known to the running application, once; return those that would not load."""
    return tuple(name for name in _FILES if QFontDatabase.addApplicationFont(str(FONTS / name)) < 0)


def families_en() -> list[str]:
    """Return the families English is written in, the first that has a character first."""
    return [_LATIN, _HAN]


def families_zh() -> list[str]:
    """Return the families Chinese is written in; quotation marks and dashes come out full-width."""
    return [_HAN, _LATIN]


def families(lang: Lang) -> list[str]:
    """Return the families one side of a pair is written in."""
    return families_en() if lang is Lang.EN else families_zh()


def ui_font(size: float = 10.0) -> QFont:
    """Return the font of menus, labels and lists at a size in points, in the language of the interface."""
    font = QFont()
    font.setFamilies(families_zh() if i18n.interface() == "zh_Hans" else families_en())
    font.setPointSizeF(size)
    return font
