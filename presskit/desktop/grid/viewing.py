"""Which view of tracked changes a grid shows, and what follows from it: rows left out, words only read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.desktop.grid import reading
from presskit.desktop.grid.seeing import Seeing, View
from presskit.model.kit import Kit
from presskit.model.pair import Pair

if TYPE_CHECKING:
    from presskit.desktop.grid.grid import Grid


class Viewing:
    """The view of one grid. The original is only read."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self.seeing = Seeing()
        self._kept: tuple[tuple[Pair, ...], tuple[Pair, ...]] = ((), ())
        self._threads: object = None

    @property
    def barred(self) -> bool:
        """Whether nothing can be changed here now."""
        return self._grid.workspace.read_only or self.seeing.view is View.ORIGINAL

    def pairs(self, pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
        """Return the rows that are shown: the same tuple for the same rows."""
        if self.seeing.view is View.MARKUP or not any(map(self.seeing.hides_row, pairs)):
            return pairs
        if self._kept[0] is not pairs:
            self._kept = (pairs, tuple(pair for pair in pairs if not self.seeing.hides_row(pair)))
        return self._kept[1]

    def row_near(self, pair_id: str) -> int:
        """Return the row of a pair, or that of the last one shown before it when the view leaves it out."""
        text = self._grid.shown.text(self._grid.workspace.kit)
        rows, near = self._grid.table.rows, 0
        for pair in text.pairs if text else ():
            near = row if (row := rows.row_of(pair.id)) is not None else near
            if pair.id == pair_id:
                break
        return near

    def show(self, view: View) -> None:
        """Show all changes, the text as it will be, or as it was; the caret stays where it is."""
        if view is not self.seeing.view:
            self._see(Seeing(view, self.seeing.quiet))

    def heed(self, kit: Kit) -> None:
        """Set the words of open comments apart, and those of resolved ones no more."""
        if kit.threads is self._threads:
            return
        self._threads = kit.threads
        quiet = frozenset(thread.id for thread in kit.threads if thread.resolved)
        if quiet != self.seeing.quiet:
            self._see(Seeing(self.seeing.view, quiet))

    def settle(self) -> None:
        """Let texts be edited or only read, as kit and view want it."""
        reading.settle(self._grid.table, self.barred)

    def _see(self, seeing: Seeing) -> None:
        table = self._grid.table
        table.segment.commit_composition()
        place = self._grid.current_place()
        live = table.live is not None
        self.seeing, self._kept = seeing, ((), ())
        for part in (table.layouts, table.underlines, table.segment):
            part.seeing = seeing
        table.layouts.clear()
        table.underlines.forget(None)
        table.show_pairs(self._grid.shown_pairs)
        if live and table.live and table.pair is not None:
            table.segment.reconcile(table.pair.side(table.live[1]))
            table.refresh()
            if place is not None and place.pair == table.pair.id:
                table.segment.go_to(place.offset)
        table.heights.begin()
        self.settle()
        table.reveal_row()
