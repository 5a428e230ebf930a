"""Whose changes and comments are made in a window, and when."""

from __future__ import annotations

import getpass
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from presskit.model.text import Stamp

if TYPE_CHECKING:
    from presskit.desktop.window import Window


def login() -> str:
    """Return what the system calls the user, or nothing."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def known(window: Window) -> bool:
    """Tell whether the user's name is known; it is asked for when it is not."""
    if window.settings.author:
        return True
    from presskit.desktop.dialogs.author import AuthorDialog

    dialog = AuthorDialog(window, login())
    agreed = bool(dialog.exec())
    if agreed:
        window.settle(replace(window.settings, author=dialog.name))
    dialog.deleteLater()
    return agreed


def stamp(window: Window) -> Stamp:
    """Return who does something now, to the second."""
    name = window.settings.author or login() or "?"
    return Stamp(name, datetime.now().astimezone().replace(microsecond=0))


def tracked(window: Window) -> Stamp | None:
    """Return who changes a text now if changes are tracked."""
    if window.workspace is None or not window.workspace.kit.tracking:
        return None
    return stamp(window)
