"""The command that prints on paper: made and drawn away from the window, with progress, to be broken off."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from presskit import i18n
from presskit.desktop.actions import Command
from presskit.i18n import marked as _

if TYPE_CHECKING:
    from presskit.desktop.exporting import Choice
    from presskit.desktop.window import Window


def print_out(window: Window) -> None:
    """Ask what to print, make its pages, ask for the printer, and draw them there."""
    from presskit.desktop import naming
    from presskit.desktop.dialogs.on_paper import OnPaperDialog
    from presskit.desktop.exporting import remembered

    if window.workspace is None or window.text is None:
        return
    kit = window.workspace.kit
    choice = remembered(window.settings.export)
    edition = choice.editions[0] if choice.editions else "both"
    dialog = OnPaperDialog(window, naming.named(kit, window.text), choice, edition)
    if dialog.exec():
        _make(window, dialog.choice)
    dialog.deleteLater()


def _make(window: Window, choice: Choice) -> None:
    """Make the document that is to be printed, away from the window."""
    from presskit.compose.plan import EDITIONS
    from presskit.desktop import printing_out

    assert window.workspace is not None
    kit, pictures = window.workspace.kit, window.workspace.pictures
    text = window.text.id if window.text is not None else ""
    plan = choice.plan(kit, EDITIONS[choice.editions[0]], text=text)
    window.session.work(
        "print",
        lambda report: printing_out.made(kit, pictures, plan, report),
        partial(_send, window, window.session.name),
    )


def _send(window: Window, name: str, pdf: bytes) -> None:
    """Ask for the printer and let it have the document."""
    from presskit.desktop import printing_out
    from presskit.desktop.dialogs import on_paper

    printer = printing_out.prepared(pdf, name)
    if not on_paper.agreed(window, printer):
        return

    def done(pages: int) -> None:
        told = i18n.counted("{n} page went to the printer.", "{n} pages went to the printer.", pages)
        window.statusBar().showMessage(told, 6000)

    window.session.work("print", lambda report: printing_out.sent(pdf, printer, report), done)


def _has_text(window: Window) -> bool:
    return window.text is not None


COMMANDS = (Command("print", _("&Print…"), print_out, "Ctrl+P", "print", _has_text, reads=True),)
