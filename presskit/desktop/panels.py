"""The panels beside the panes: kit, glossary, findings, preview. The welcome page does without them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from presskit.desktop.commands import findings as finding_commands
from presskit.desktop.commands import glossary as glossary_commands
from presskit.desktop.commands import kit as kit_commands
from presskit.desktop.docks.findings import FindingsDock
from presskit.desktop.docks.glossary import GlossaryDock
from presskit.desktop.docks.outline import OutlineDock
from presskit.desktop.docks.preview import PreviewDock

if TYPE_CHECKING:
    from presskit.desktop.window import Window


class Panels:
    """The panels of one window, made when a first kit is shown."""

    def __init__(self, window: Window) -> None:
        self.glossary = GlossaryDock(window.derived, window.quick_lane, window)
        self.findings = FindingsDock(window)
        self.preview = PreviewDock(window.render_lane, window)
        self.outline = OutlineDock(window)
        self.all = (self.outline, self.glossary, self.findings, self.preview)
        self.preview.follow(window.settings.export)
        self.outline.offer(_menu(window, (command.id for command in kit_commands.ADD_COMMANDS)))
        self.outline.chosen.connect(lambda text: kit_commands.show(window, text, enter=False))
        self.outline.entered.connect(lambda text: kit_commands.show(window, text, enter=True))
        self.outline.opened.connect(lambda name: window.commands[name].trigger())
        self.outline.menu_wanted.connect(lambda at: _of_text(window).popup(at))
        self.glossary.inserted.connect(lambda term: glossary_commands.insert(window, term))
        self.glossary.added.connect(lambda: glossary_commands.add_term(window))
        self.glossary.opened.connect(lambda term: glossary_commands.change_term(window, term))
        self.glossary.removed.connect(lambda term: glossary_commands.remove_term(window, term))
        self.findings.visited.connect(lambda finding: finding_commands.visit(window, finding))
        self.findings.fixed.connect(lambda finding: finding_commands.fix(window, finding))


def _menu(window: Window, names: Iterable[str]) -> QMenu:
    """Return a menu of some commands."""
    menu = QMenu(window)
    for name in names:
        if name:
            menu.addAction(window.commands[name])
        else:
            menu.addSeparator()
    return menu


def _of_text(window: Window) -> QMenu:
    """Return the menu of the text in the panes; it deletes itself when it closes."""
    window.commands.refresh()
    menu = _menu(window, ("rename-text", "details", "", "text-up", "text-down", "", "remove-text"))
    menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
    return menu
