"""The panes of a kit, and what their signals set off in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from presskit.desktop.commands import edit, release, typing, view
from presskit.desktop.delays import delay
from presskit.desktop.grid.grid import Grid
from presskit.desktop.grid.underlines import Span
from presskit.desktop.house import HouseTyping
from presskit.desktop.reviewing.author import tracked
from presskit.desktop.spelling.menu import offer
from presskit.desktop.spelling.writing import Writing
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from presskit.desktop.window import Window

_RESTS = 400
"""Milliseconds after which a wheel rests."""
_REVIEWED = ("accept", "reject", "comment", "reply", "resolve")
_EXTRAS = ("insert-term", "add-term", "fix", "link")
"""Commands that the menu of the panes has while they can work."""


def panes(window: Window, workspace: Workspace) -> Grid:
    """Return the panes of a kit, ready to be shown."""
    grid = Grid(workspace, window)
    grid.stamp = lambda: tracked(window)
    grid.set_underlines(lambda pair, lang: _spans(window, pair, lang))
    grid.place_changed.connect(window.moved)
    grid.text_shown.connect(window.turned)
    grid.selection_changed.connect(window.selected_anew)
    grid.picture_pasted.connect(lambda image: release.place_image(window, image))
    grid.refused.connect(lambda told: window.statusBar().showMessage(told, 6000))
    grid.menu_opened.connect(lambda menu: _extend(menu, window))
    grid.link_clicked.connect(lambda href: edit.follow_link(window, href))
    HouseTyping(grid, lambda lang: typing.wanted(window, lang))
    window.derived.settled = Writing(grid).settled
    _let_zoom(window, grid)
    workspace.listen(window.changed)
    return grid


def _spans(window: Window, pair: Pair, lang: Lang) -> tuple[Span, ...]:
    """Return what to draw over one side of a pair: terms, findings, and what was looked for."""
    finder = window.frame.finder
    spans = window.derived.underlines(pair, lang)
    return (*spans, *finder.spans(pair, lang)) if finder is not None else spans


def _let_zoom(window: Window, grid: Grid) -> None:
    """Let the wheel change the size of the text at once; it is remembered when the wheel rests."""
    remember = delay(grid, _RESTS, lambda: view.set_size(window, grid.look.points))

    def zoomed(by: int) -> None:
        grid.look.set_text_size(view.bounded(grid.look.points + by))
        remember.start()

    grid.zoomed.connect(zoomed)


def _extend(menu: QMenu, window: Window) -> None:
    """Add what concerns the review, the glossary and the checks to the menu of the panes."""
    window.commands.refresh()
    offer(menu, window)
    menu.addSeparator()
    for name in (*_REVIEWED, *_EXTRAS):
        if window.commands[name].isEnabled():
            menu.addAction(window.commands[name])
