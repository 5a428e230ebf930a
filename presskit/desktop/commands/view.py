"""The commands of the View menu: panels, order, look, language, size."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from presskit import i18n
from presskit.desktop.actions import Command, always
from presskit.i18n import marked as _
from presskit.workspace.settings import Settings, told

if TYPE_CHECKING:
    from presskit.desktop.window import Window

_SIZE = told("font_size")
_USUAL = Settings().font_size

_SPACINGS = {"compact": _("&Compact"), "normal": _("&Normal"), "wide": _("&Wide")}
_ARRANGEMENTS = {
    "auto": _("As the &width allows"),
    "beside": _("&Side by side"),
    "stacked": _("&One above the other"),
}
_THEMES = {"system": _("Like the &system"), "light": _("&Light"), "dark": _("&Dark")}


def set_theme(window: Window, theme: str) -> None:
    """Wear another look."""
    window.settle(replace(window.settings, theme=theme))


def set_language(window: Window, name: str) -> None:
    """Speak another language."""
    window.settle(replace(window.settings, language=name))


def zoom(window: Window, by: int) -> None:
    """Make the text in the panes larger or smaller by some points; 0 makes it as it usually is."""
    set_size(window, window.settings.font_size + by if by else _USUAL)


def set_size(window: Window, points: float) -> None:
    """Set the size of the text in the panes, as near as may be."""
    window.settle(replace(window.settings, font_size=bounded(points)))


def bounded(points: float) -> int:
    """Return the nearest size that text in the panes may have, in points."""
    return int(max(_SIZE.low, min(_SIZE.high, points)))


def space(window: Window, spacing: str) -> None:
    """Set how far apart lines stand in the panes."""
    window.settle(replace(window.settings, spacing=spacing))


def arrange(window: Window, panes: str) -> None:
    """Put the languages beside each other, one above the other, or as the width allows."""
    window.settle(replace(window.settings, panes=panes))


def fill_screen(window: Window) -> None:
    """Let the window fill the screen, or be as large as before."""
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)


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


def _spacing(name: str) -> Command:
    return Command(
        f"spacing-{name}",
        _SPACINGS[name],
        lambda w: space(w, name),
        when=always,
        checked=lambda w: w.settings.spacing == name,
    )


def _arrangement(name: str) -> Command:
    return Command(
        f"panes-{name}",
        _ARRANGEMENTS[name],
        lambda w: arrange(w, name),
        when=always,
        checked=lambda w: w.settings.panes == name,
    )


SPACING_COMMANDS = tuple(map(_spacing, _SPACINGS))
PANES_COMMANDS = tuple(map(_arrangement, _ARRANGEMENTS))
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
    *PANES_COMMANDS,
    *SPACING_COMMANDS,
    *THEME_COMMANDS,
    *LANGUAGE_COMMANDS,
    Command("larger", _("&Larger text"), lambda w: zoom(w, 1), "Ctrl++ Ctrl+=", "zoom-in", always),
    Command("smaller", _("S&maller text"), lambda w: zoom(w, -1), "Ctrl+-", "zoom-out", always),
    Command("usual-size", _("&Usual size"), lambda w: zoom(w, 0), "Ctrl+0", when=always),
    Command(
        "focus",
        _("&Focus on the panes"),
        lambda w: w.frame.calm.toggle(),
        "Shift+F11",
        checked=lambda w: w.frame.calm.on,
        reads=True,
    ),
    Command(
        "full-screen",
        _("Full scr&een"),
        fill_screen,
        "F11",
        when=always,
        checked=lambda w: w.isFullScreen(),
    ),
    Command("reset-layout", _("&Reset the layout"), lambda w: w.frame.reset(), reads=True),
)
