"""House typing in the panes: what is typed becomes what the newsroom prints, as a step of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from presskit.edits.correcting import corrected
from presskit.lang.typing.house import correction
from presskit.model.language import Lang

if TYPE_CHECKING:
    from presskit.desktop.grid.grid import Grid


class HouseTyping(QObject):
    """Looks at what has been typed or committed by an input method, never at what is pasted.

    ``wanted`` tells for which languages.
    """

    def __init__(self, grid: Grid, wanted: Callable[[Lang], bool]) -> None:
        super().__init__(grid)
        self._grid = grid
        self._wanted = wanted
        grid.table.segment.typed.connect(self._look)

    def _look(self, _start: int, _stop: int, insert: str, _before: int) -> None:
        grid = self._grid
        place, pair = grid.current_place(), grid.table.pair
        if not insert or place is None or pair is None or grid.workspace.read_only:
            return
        if not self._wanted(place.lang) or grid.table.segment.composing:
            return
        text = pair.side(place.lang).sliced(0, place.offset).current
        found = correction(text.removesuffix(insert), insert, place.lang) if text.endswith(insert) else None
        edit = corrected(pair, place.lang, place.offset, found, grid.stamp()) if found else None
        if edit is not None and edit.after is not None:
            grid.workspace.do(edit)
            grid.go_to(edit.after)
