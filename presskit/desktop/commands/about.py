"""The commands of the Help menu, and the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.desktop.actions import Command, always
from presskit.i18n import marked as _

if TYPE_CHECKING:
    from presskit.desktop.window import Window


def palette(window: Window) -> None:
    """Find a command, or a text of the kit, by some letters of its name."""
    from presskit.desktop.dialogs.palette import open_palette

    open_palette(window)


def shortcuts(window: Window) -> None:
    """List every key."""
    from presskit.desktop.dialogs.shortcuts import ShortcutsDialog

    ShortcutsDialog(window, window.commands).exec()


def about(window: Window) -> None:
    """Say what this is and whose work it contains."""
    from presskit.desktop.dialogs.about import AboutDialog

    AboutDialog(window).exec()


def settings(window: Window) -> None:
    """Change what the program remembers of the user's wishes."""
    from presskit.desktop.dialogs.settings import SettingsDialog

    dialog = SettingsDialog(window, window.settings)
    if dialog.exec():
        window.settle(dialog.settings)
    dialog.deleteLater()


COMMANDS = (
    Command("settings", _("&Settings…"), settings, "Ctrl+,", "settings", always),
    Command("palette", _("&Find a command…"), palette, "Alt+Q", "search", always),
    Command("shortcuts", _("&Keyboard shortcuts"), shortcuts, "F1", when=always),
    Command("about", _("&About presskit"), about, when=always),
)
