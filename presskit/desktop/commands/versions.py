"""The commands of named versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.desktop.actions import Command
from presskit.i18n import marked, translated

if TYPE_CHECKING:
    from presskit.desktop.window import Window


def show(window: Window, *, naming: bool = False) -> None:
    """List the versions of the kit, and ask for a name of the present state at once if that is wanted."""
    if window.workspace is None:
        return
    from presskit.desktop.dialogs.versions import VersionsDialog
    from presskit.desktop.reviewing.author import stamp

    points = float(window.settings.font_size)
    dialog = VersionsDialog(
        window, window.workspace, window.render_lane, lambda: stamp(window), _proposal(window), points
    )
    if naming:
        dialog.name()
    dialog.exec()
    opened = dialog.opened
    pictures = window.workspace.pictures
    dialog.deleteLater()
    if opened is not None:
        window.session.leave(lambda: window.session.take(opened, pictures))


def _proposal(window: Window) -> str:
    """Return the name that the present state will most likely get."""
    from babel.dates import format_date

    from presskit import i18n

    day = window.text.day if window.text is not None else None
    if day is None:
        return ""
    shown = format_date(day, "d MMM", locale="zh_Hans_CN" if i18n.interface() == "zh_Hans" else "en_GB")
    return translated("issued {day}", day=shown)


COMMANDS = (
    Command("name-version", marked("&Name this version…"), lambda w: show(w, naming=True), "Ctrl+Alt+V"),
    Command("versions", marked("&Versions…"), show, "Ctrl+Alt+H"),
)
