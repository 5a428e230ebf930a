"""Puts other words in the place of hits: of the one at hand at once, of all away from the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from presskit import i18n
from presskit.desktop.finding.bar import FindBar
from presskit.desktop.finding.search import Search
from presskit.edits.edit import Edit
from presskit.edits.replacing import Replaced, all_replaced, one_replaced
from presskit.errors import PresskitError
from presskit.i18n import marked as _
from presskit.search.hits import Hit
from presskit.search.query import searched
from presskit.search.replacement import Replacement, replacement
from presskit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from presskit.desktop.window import Window


class Exchange:
    """What the lower line of the bar does. What is refused is told in the bar."""

    def __init__(self, window: Window, search: Search, bar: FindBar) -> None:
        self._window, self._search, self._bar = window, search, bar

    @property
    def open(self) -> Workspace | None:
        """The kit in which words can be replaced, if one is open that may be changed."""
        workspace = self._window.workspace
        return None if workspace is None or workspace.read_only else workspace

    def one(self, hit: Hit) -> Edit | None:
        """Replace a hit; return what was done, if it could be."""
        workspace, grid, pattern = self.open, self._window.grid, self._search.pattern
        new = self._new()
        if workspace is None or grid is None or pattern is None or new is None:
            return None
        try:
            edit = one_replaced(workspace.kit.pair(hit.pair), hit, pattern, new, grid.stamp())
        except PresskitError as error:
            self._bar.refuse(error)
            return None
        if edit is not None:
            grid.table.segment.commit_composition()
            workspace.do(edit)
        return edit

    def all(self) -> None:
        """Replace everything found as one step; it shows how far it is and can be stopped."""
        window, query, pattern = self._window, self._search.query, self._search.pattern
        workspace, new = self.open, self._new()
        if workspace is None or window.grid is None or pattern is None or new is None:
            return
        window.grid.table.segment.commit_composition()
        pairs, stamp = searched(workspace.kit, query), window.grid.stamp()
        window.render_lane.cancel("preview")
        job = window.render_lane.put(
            "replace",
            lambda report: all_replaced(pairs, query.langs, pattern, new, stamp, report),
            self._resting(lambda replaced: self._take(workspace, replaced)),
            self._resting(self._bar.refuse),
            window.status.rest,
        )
        window.status.follow(job)

    def _resting(self, run: Callable[..., object]) -> Callable[..., None]:
        """Return what goes on with the outcome of work, once no progress is shown any more."""

        def then(outcome: object) -> None:
            self._window.status.rest()
            run(outcome)

        return then

    def _take(self, workspace: Workspace, replaced: Replaced) -> None:
        """Make the change in the kit it was made for, and say how much it was."""
        window = self._window
        if window.workspace is not workspace:
            return
        if not replaced.places:
            window.banner.tell(i18n.translated(_("There was nothing to replace.")))
            return
        window.do(replaced.edit, follow=False)
        told = i18n.counted("{n} place replaced.", "{n} places replaced.", replaced.places)
        window.banner.tell(told, i18n.translated(_("Undo")), window.commands["undo"].trigger)

    def _new(self) -> Replacement | None:
        """Return what takes the place of hits, if that can be understood."""
        if self._search.pattern is None:
            return None
        try:
            return replacement(self._search.query, self._search.pattern, self._bar.new.text())
        except PresskitError as error:
            self._bar.refuse(error)
            return None
