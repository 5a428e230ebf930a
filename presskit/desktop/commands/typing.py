"""The commands of house typing: on or off for each language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from presskit.desktop.actions import Command, always
from presskit.i18n import marked as _
from presskit.model.language import Lang

if TYPE_CHECKING:
    from presskit.desktop.window import Window


def wanted(window: Window, lang: Lang) -> bool:
    """Tell whether what is typed in a language becomes house typing."""
    return window.settings.house_en if lang is Lang.EN else window.settings.house_zh


def toggle_english(window: Window) -> None:
    """Type English as the house prints it, or as it is pressed."""
    window.settle(replace(window.settings, house_en=not window.settings.house_en))


def toggle_chinese(window: Window) -> None:
    """Type Chinese as the house prints it, or as it is pressed."""
    window.settle(replace(window.settings, house_zh=not window.settings.house_zh))


HOUSE_COMMANDS = (
    Command(
        "house-en",
        _("&English: curly quotation marks, dashes, spaces that hold"),
        toggle_english,
        "Ctrl+Alt+Q",
        when=always,
        checked=lambda w: wanted(w, Lang.EN),
    ),
    Command(
        "house-zh",
        _("&Chinese: full-width punctuation, paired quotation marks"),
        toggle_chinese,
        "Ctrl+Alt+W",
        when=always,
        checked=lambda w: wanted(w, Lang.ZH),
    ),
)

COMMANDS = HOUSE_COMMANDS
