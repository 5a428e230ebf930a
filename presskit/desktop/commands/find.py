"""The commands that look for words: find, replace, look up in the glossary, go to a row, select all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from presskit.desktop.actions import Command, with_kit
from presskit.desktop.commands import glossary
from presskit.edits.edit import Place
from presskit.i18n import marked as _
from presskit.model.language import Lang

if TYPE_CHECKING:
    from presskit.desktop.finding.finder import Finder
    from presskit.desktop.window import Window


def finder(window: Window) -> Finder:
    """Return what finds and replaces in a window; it is made when it is needed first."""
    if window.frame.finder is None:
        from presskit.desktop.finding.finder import Finder

        window.frame.finder = Finder(window)
    return window.frame.finder


def step(window: Window, by: int) -> None:
    """Go to the next hit of what was looked for last, or the previous one when negative."""
    if window.frame.finder is not None:
        window.frame.finder.step(by)


def can_step(window: Window) -> bool:
    """Tell whether something was looked for."""
    return window.workspace is not None and window.frame.finder is not None and window.frame.finder.ready


def look_up(window: Window) -> None:
    """Show what the glossary has for the selected words, else for those in the bar that finds."""
    words = _words(window)
    if words:
        window.glossary.filter.setText(words)
        glossary.search(window)


def go_to_row(window: Window) -> None:
    """Ask for a row, and bring the caret there, on the side it is on now."""
    from presskit.desktop.dialogs.going import GoingDialog

    if window.workspace is None:
        return
    place, text = window.place, window.text
    dialog = GoingDialog(window, window.workspace.kit, text.id if text else "", place.pair if place else "")
    if dialog.exec() and dialog.chosen:
        window.go(Place(dialog.chosen, place.lang if place else Lang.EN, 0))
    dialog.deleteLater()


def has_rows(window: Window) -> bool:
    """Tell whether the kit has rows to go to."""
    return window.workspace is not None and any(text.pairs for text in window.workspace.kit.releases)


def select_all(window: Window) -> None:
    """Select all of the paragraph or field with the caret; once more, all rows."""
    focus, grid = QApplication.focusWidget(), window.grid
    inside = focus is None or grid is None or focus is grid or grid.isAncestorOf(focus)
    if not inside and isinstance(focus, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractItemView):
        focus.selectAll()
    elif grid is not None:
        from presskit.desktop.grid.choosing import select_all as select

        select(grid.table)


def _words(window: Window) -> str:
    """Return the words to look up: selected in the panes, or typed into the bar that finds."""
    where, bar = window.selected, window.frame.finder.bar if window.frame.finder is not None else None
    typed = bar.words.text().strip() if bar is not None and not bar.isHidden() else ""
    if typed and bar is not None and _is_inside(bar):
        return typed
    chosen = where[0].side(where[1]).sliced(*where[2:]).current.strip() if where else ""
    return chosen or typed


def _is_inside(bar: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and bar.isAncestorOf(focus)


COMMANDS = (
    Command("select-all", _("Select &all"), select_all, "Ctrl+A", reads=True),
    Command("find", _("&Find…"), lambda w: finder(w).open(replacing=False), "Ctrl+F", "search", reads=True),
    Command("replace", _("R&eplace…"), lambda w: finder(w).open(replacing=True), "Ctrl+H"),
    Command("find-next", _("Find &next"), lambda w: step(w, 1), "F3", "down", can_step, reads=True),
    Command(
        "find-previous", _("Find pre&vious"), lambda w: step(w, -1), "Shift+F3", "up", can_step, reads=True
    ),
    Command(
        "go-to-row",
        _("&Go to row…"),
        go_to_row,
        "Ctrl+G",
        when=has_rows,
        reads=True,
    ),
    Command(
        "look-up",
        _("&Look up in the glossary"),
        look_up,
        "Ctrl+Shift+L",
        "look-up",
        lambda w: with_kit(w) and bool(_words(w)),
        reads=True,
    ),
)
