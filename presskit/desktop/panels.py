"""The panels beside the panes: kit, glossary, findings, review, preview. The welcome page has none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QMenu

from presskit.desktop.commands import findings as finding_commands
from presskit.desktop.commands import glossary as glossary_commands
from presskit.desktop.commands import kit as kit_commands
from presskit.desktop.commands import outline as outline_commands
from presskit.desktop.commands import review as review_commands
from presskit.desktop.docks.findings import FindingsDock
from presskit.desktop.docks.glossary import GlossaryDock
from presskit.desktop.docks.outline import OutlineDock
from presskit.desktop.docks.preview import PreviewDock
from presskit.desktop.docks.review import ReviewDock
from presskit.desktop.standing import StandingView

if TYPE_CHECKING:
    from presskit.desktop.window import Window

T = TypeVar("T")


class Panels:
    """The panels of one window, made when a first kit is shown."""

    def __init__(self, window: Window) -> None:
        self.glossary = GlossaryDock(window.derived, window.quick_lane, window)
        self.findings = FindingsDock(window)
        self.preview = PreviewDock(window.render_lane, window)
        self.outline = OutlineDock(window)
        self.review = ReviewDock(window)
        self.standing = StandingView(window)
        self._window = window
        self.all = (self.outline, self.glossary, self.findings, self.review, self.preview)
        self.preview.follow(window.settings.export)
        self.outline.offer(_menu(window, (command.id for command in kit_commands.ADD_COMMANDS)))
        self.preview.led.connect(window.go)
        outline_commands.connect(window, self.outline)
        self.glossary.inserted.connect(_changing(window, glossary_commands.insert))
        self.glossary.added.connect(window.commands["add-term"].trigger)
        self.glossary.opened.connect(_changing(window, glossary_commands.change_term))
        self.glossary.removed.connect(_changing(window, glossary_commands.remove_term))
        self.findings.visited.connect(lambda finding: finding_commands.visit(window, finding))
        self.findings.fixed.connect(_changing(window, finding_commands.fix))
        review_commands.connect(window, self.review)

    def follow(self) -> None:
        """Show what belongs to the words at the caret: their page, their terms."""
        window = self._window
        if window.workspace is not None:
            self.preview.show_text(window.text, window.place)
            self.glossary.show_glossary(window.workspace.kit.glossary)
            self.glossary.show_pair(window.present_pair)

    def refresh(self) -> None:
        """Show the present state of the kit in lists, counts and marks."""
        window = self._window
        if window.workspace is not None:
            kit, text, fixed = window.workspace.kit, window.text, review_commands.barred(window)
            self.outline.show_kit(kit, text.id if text else "", fixed=window.workspace.read_only)
            self.review.show_kit(kit, text.id if text else "", window.place, fixed=fixed)
        self.standing.refresh()


def _changing(window: Window, run: Callable[[Window, T], object]) -> Callable[[T], None]:
    """Return what changes the kit, unless that may only be read."""

    def changed(what: T) -> None:
        if not window.session.guard.bars():
            run(window, what)

    return changed


def _menu(window: Window, names: Iterable[str]) -> QMenu:
    """Return a menu of some commands."""
    menu = QMenu(window)
    for name in names:
        if name:
            menu.addAction(window.commands[name])
        else:
            menu.addSeparator()
    return menu
