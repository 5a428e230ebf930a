"""The word that is being written: it is not underlined before it is finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from presskit.desktop.derived import SPELLING
from presskit.edits.edit import Place

if TYPE_CHECKING:
    from presskit.checks.rule import Finding
    from presskit.desktop.grid.grid import Grid


class Writing(QObject):
    """Holds back what the spell check says of the word behind which the caret stands since it was typed."""

    def __init__(self, grid: Grid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._place: Place | None = None
        self._held = False
        grid.table.segment.typed.connect(self._typed)
        grid.place_changed.connect(self._moved)

    def settled(self, finding: Finding) -> bool:
        """Tell whether a finding may show."""
        if finding.rule != SPELLING or self._place is None:
            return True
        held = self._place == Place(finding.pair, finding.lang, finding.stop)
        self._held = self._held or held
        return not held

    def _typed(self, _start: int, _stop: int, insert: str, _before: int) -> None:
        self._place = self._grid.current_place() if insert else None

    def _moved(self, place: Place) -> None:
        before = self._place
        if before is not None and before != place:
            self._place = None
            if self._held:
                self._held = False
                self._grid.refresh_underlines([before.pair])
