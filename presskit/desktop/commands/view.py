"""The commands of the View menu: panels, order, look, language, size."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from presskit import i18n
from presskit.desktop.actions import Command, always
from presskit.i18n import marked as _
from presskit.workspace.settings import Settings, told

if TYPE_CHECKING:
    from presskit.desktop.window import Window

_SIZE = told("font_size")
_USUAL = Settings().font_size

_THEMES = {"system": _("Like the &system"), "light": _("&Light"), "dark": _("&Dark")}


def set_theme(window: Window, theme: str) -> None:
    """Wear another look."""
    window.settle(replace(window.settings, theme=theme))


def set_language(window: Window, name: str) -> None:
    """Speak another language."""
    window.settle(replace(window.settings, language=name))


def zoom(window: Window, by: int) -> None:
    """Make the text in the panes larger or smaller by some points; 0 makes it as it usually is."""
    size = window.settings.font_size + by if by else _USUAL
    window.settle(replace(window.settings, font_size=max(_SIZE.low, min(_SIZE.high, size))))


def swap(window: Window) -> None:
    """Put the other language on the left."""
    window.settle(replace(window.settings, zh_first=not window.settings.zh_first))


def _theme(name: str) -> Command:
    return Command(
        f"theme-{name}",
        _THEMES[name],
        lambda w: set_theme(w, name),
        when=always,
        checked=lambda w: w.settings.theme == name,
    )


def _language(name: str) -> Command:
    return Command(
        f"language-{name}",
        i18n.INTERFACES[name],
        lambda w: set_language(w, name),
        when=always,
        checked=lambda _w: i18n.interface() == name,
        named=lambda _w: i18n.INTERFACES[name],
    )


THEME_COMMANDS = tuple(map(_theme, _THEMES))
LANGUAGE_COMMANDS = tuple(map(_language, i18n.INTERFACES))

COMMANDS = (
    Command(
        "swap",
        _("&Swap the languages"),
        swap,
        "Ctrl+Shift+X",
        "swap",
        always,
        checked=lambda w: w.settings.zh_first,
    ),
    *THEME_COMMANDS,
    *LANGUAGE_COMMANDS,
    Command("larger", _("&Larger text"), lambda w: zoom(w, 1), "Ctrl++ Ctrl+=", "zoom-in", always),
    Command("smaller", _("S&maller text"), lambda w: zoom(w, -1), "Ctrl+-", "zoom-out", always),
    Command("usual-size", _("&Usual size"), lambda w: zoom(w, 0), "Ctrl+0", when=always),
)
