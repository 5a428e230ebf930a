"""The commands of the File menu: where kits come from and where they go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from presskit.desktop.actions import Command, always
from presskit.desktop.dialogs import asking
from presskit.i18n import marked as _
from presskit.model.language import Lang

if TYPE_CHECKING:
    from presskit.desktop.window import Window


def open_kit(window: Window) -> None:
    """Ask for a kit and open it, once the present one is safe."""

    def choose() -> None:
        path = asking.kit_to_open(window, window.session.folder)
        if path is not None:
            window.session.open(path)

    window.session.leave(choose)


def save(window: Window) -> None:
    """Save the kit where it was saved before."""
    window.session.save()


def save_as(window: Window) -> None:
    """Save the kit under another name."""
    window.session.save_as()


def bring_in(window: Window, files: Mapping[Lang, Path] = MappingProxyType({})) -> None:
    """Make a kit of manuscripts, of files that are known already or of others."""

    def choose() -> None:
        from presskit.desktop.dialogs.importing import ImportDialog

        dialog = ImportDialog(window, window.render_lane, window.session.folder)
        for lang, path in files.items():
            dialog.files[lang].setText(str(path))
        if dialog.exec() and dialog.outcome is not None:
            window.session.take(dialog.outcome.kit, dialog.outcome.pictures)
        dialog.deleteLater()

    window.session.leave(choose)


def export(window: Window) -> None:
    """Write documents."""
    from presskit.checks.rule import Severity
    from presskit.desktop.dialogs.export import ExportDialog
    from presskit.desktop.exporting import remembered

    if window.workspace is None:
        return
    errors = window.derived.counts()[Severity.ERROR]
    chosen = remembered(window.settings.export)
    dialog = ExportDialog(
        window, window.workspace, window.text, window.render_lane, window.session.folder, chosen, errors
    )
    dialog.exec()
    if dialog.files:
        window.settle(replace(window.settings, export=dialog.choice.words))
        window.preview.follow(window.settings.export)
        window.preview.refresh()
    dialog.deleteLater()


def _can_save(window: Window) -> bool:
    return window.workspace is not None and (window.workspace.unsaved or window.workspace.path is None)


def _has_file(window: Window) -> bool:
    return window.workspace is not None and window.workspace.path is not None


def _has_left(window: Window) -> bool:
    return bool(window.session.leftovers.left)


def show_backups(window: Window) -> None:
    """List what stood in the kit's file before it was saved, and open what the user chooses."""
    from presskit.desktop.dialogs.backups import BackupsDialog

    workspace = window.workspace
    if workspace is None or workspace.path is None:
        return
    dialog = BackupsDialog(window, workspace.kit, workspace.path, window.quick_lane)
    if dialog.exec() and (chosen := dialog.chosen) is not None:
        window.session.leave(partial(window.session.take, chosen.kit, chosen.pictures))
    dialog.deleteLater()


def recover(window: Window) -> None:
    """Show the unsaved work that was left behind."""
    window.session.leftovers.show()


def open_recent(path: Path, window: Window) -> None:
    """Open a kit that was open before, once the present one is safe."""
    window.session.leave(partial(window.session.open, path))


COMMANDS = (
    Command("new", _("&New"), lambda w: w.session.leave(w.session.new), "Ctrl+N", "new", always),
    Command("open", _("&Open…"), open_kit, "Ctrl+O", "open", always),
    Command(
        "sample",
        _("Open the sa&mple"),
        lambda w: w.session.leave(w.session.open_sample),
        icon="sample",
        when=always,
    ),
    Command("import", _("&Import manuscripts…"), bring_in, "Ctrl+Shift+I", "import", always),
    Command("save", _("&Save"), save, "Ctrl+S", "save", _can_save),
    Command("save-as", _("Save &as…"), save_as, "Ctrl+Shift+S", reads=True),
    Command("backups", _("&Backups…"), show_backups, "Ctrl+Alt+S", when=_has_file, reads=True),
    Command("recover", _("Unsa&ved work…"), recover, when=_has_left, reads=True),
    Command("export", _("&Export…"), export, "Ctrl+E", "export", reads=True),
    Command("quit", _("&Quit"), lambda w: w.close(), "Ctrl+Q", when=always),
)
