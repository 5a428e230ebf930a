"""The commands of the Review menu: changes are tracked, accepted, rejected; words are commented on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.desktop.actions import Command
from presskit.i18n import marked as _

if TYPE_CHECKING:
    from presskit.desktop.window import Window


def track(window: Window) -> None:
    """Track changes from now on, or no longer; ask for a name when nobody is known to make them."""
    if window.workspace is None:
        return
    from presskit.desktop.reviewing.author import known
    from presskit.edits import tracking

    on = not window.workspace.kit.tracking
    if not on or known(window):
        window.do(tracking.switched(on=on), follow=False)


def tracks(window: Window) -> bool:
    """Tell whether changes are tracked."""
    return window.workspace is not None and window.workspace.kit.tracking


COMMANDS = (Command("track", _("&Track changes"), track, "Ctrl+Shift+E", "track", checked=tracks),)
