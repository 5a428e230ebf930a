"""How a grid is dressed: size of text, line spacing, order and place of the languages, what is dimmed."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from presskit.desktop.colours import is_dark, semantic
from presskit.desktop.grid.styles import SPACINGS
from presskit.desktop.grid.table import Table
from presskit.model.language import Lang

POINTS = 12.0


class Look:
    """Dresses one table; nothing happens where it looks as wanted already."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._points, self._spacing = POINTS, "normal"
        self._colours = table.styles.colours

    @property
    def points(self) -> float:
        """The size of body text, in points."""
        return self._points

    def set_text_size(self, points: float) -> None:
        """Set the size of body text, in points."""
        if points != self._points:
            self._points = points
            self._restyle()

    def set_spacing(self, spacing: str) -> None:
        """Set how far apart lines stand: a name of ``SPACINGS``."""
        if spacing != self._spacing:
            self._spacing = spacing
            self._restyle()

    def set_order(self, *, zh_first: bool) -> None:
        """Put Chinese left of English or above it, or English first."""
        table = self._table
        table.placing.set_order(Lang.ZH if zh_first else Lang.EN)
        table.margin.order = table.placing.order
        if table.placing.stacked:
            table.heights.begin()
        table.viewport().update()
        table.rearrange()

    def set_layout(self, choice: str) -> None:
        """Put the languages beside each other, one above the other, or as the width allows."""
        if choice != self._table.placing.choice:
            self._table.placing.choice = choice
            self._share()

    def dim(self, *, on: bool) -> None:
        """Dim all rows but the present one, or none."""
        self._table.dimmed = on
        self._table.viewport().update()

    def recolour(self, palette: QPalette) -> None:
        """Take on the colours of a palette."""
        colours = semantic(is_dark(palette))
        if colours is not self._colours:
            self._colours = colours
            self._restyle()

    def _restyle(self) -> None:
        self._table.restyle(self._colours, self._points, SPACINGS[self._spacing])
        self._share()

    def _share(self) -> None:
        if self._table.placing.share():
            self._table.heights.begin()
            self._table.rearrange()
            self._table.reveal_row()
