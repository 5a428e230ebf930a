"""Rows of a page: one part, or the twins of a pair that start level and cross a page together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from presskit.writers.pdf.parts import NOTHING, Part, Scalable
from presskit.writers.pdf.pen import Pen

_SLACK = 0.01


@dataclass(frozen=True, slots=True)
class Cell:
    """A part and how far from the left margin it stands, in points."""

    part: Part
    left: float


@dataclass(frozen=True, slots=True)
class Band:
    """A filled box behind a row that is as wide as the page's text, with a bar at its left."""

    fill: str
    bar: str
    width: float
    padding: float


@dataclass(frozen=True, eq=False)
class Row:
    """Parts that start on one baseline. ``before`` and ``after`` are the space around it, in points.

    A row that ``leads`` stays with the next one; one that ``clings`` stays with the one before; one that
    is ``whole`` parts only where a page is too short; one that ``breaks`` begins a page. ``title`` is its
    entry in the outline, at ``level``; ``key`` is what the contents call it. A page that begins with a
    ``bare`` row has no running head, one that begins with a row that stands ``alone`` has no number. One
    that ``flows`` may stand before a picture that it follows. Two rows are the same only when they are one
    object.
    """

    cells: tuple[Cell, ...]
    before: float = 0.0
    after: float = 0.0
    leads: bool = False
    clings: bool = False
    whole: bool = False
    title: str = ""
    level: int = 0
    band: Band | None = None
    breaks: bool = False
    key: str = ""
    bare: bool = False
    alone: bool = False
    flows: bool = False

    @property
    def _padding(self) -> float:
        return self.band.padding if self.band else 0.0

    @cached_property
    def _drops(self) -> tuple[float, ...]:
        """Return how far each part is lowered so that all first lines share a baseline."""
        deepest = max(cell.part.ascent for cell in self.cells)
        return tuple(deepest - cell.part.ascent if cell.part.ascent else 0.0 for cell in self.cells)

    @cached_property
    def height(self) -> float:
        """How much room the row takes, without the space around it."""
        tallest = max(cell.part.height + drop for cell, drop in zip(self.cells, self._drops, strict=True))
        return tallest + 2 * self._padding

    @cached_property
    def least(self) -> float:
        """Return the room in which the row may begin: its first lines, or all of it."""
        parts = [cell.part for cell in self.cells if cell.part.height]
        cuts = [part.cuts(2) for part in parts]
        if self.whole or not any(cuts):
            return self.height
        firsts = (cut[0] if cut else part.height for cut, part in zip(cuts, parts, strict=True))
        return max(firsts) + max(self._drops) + 2 * self._padding

    @cached_property
    def scalable(self) -> bool:
        """Whether it is a picture or a chart that can be made less high."""
        return len(self.cells) == 1 and isinstance(self.cells[0].part, Scalable)

    def lowered(self, room: float) -> Row | None:
        """Return the row made less high to fit a height, as pictures can be; ``None`` if that cannot be."""
        return _lowered(self, room) if self.scalable else None

    def parted(self, room: float, least: int = 2) -> tuple[Row, Row] | None:
        """Return what fits into a height and the rest, each with lines of every twin; ``None`` if none can.

        The twin with more to say fills the room; the other one parts at the same share of its text.
        """
        return _parted(self, room, least)

    def pieces(self, room: float, least: int) -> tuple[Row, Row] | None:
        """Part the row as ``parted`` says; the pieces are new rows each time."""
        room -= 2 * self._padding
        shares = self._shares(room, least)
        if not shares:
            return None
        share = min(shares)
        pieces = [
            self._piece(cell, drop, room, share, least)
            for cell, drop in zip(self.cells, self._drops, strict=True)
        ]
        heads = tuple(Cell(head, cell.left) for (head, _), cell in zip(pieces, self.cells, strict=True))
        tails = tuple(Cell(tail, cell.left) for (_, tail), cell in zip(pieces, self.cells, strict=True))
        return (
            replace(self, cells=heads, after=0.0, leads=False),
            replace(self, cells=tails, before=0.0, clings=False, title="", breaks=False, key="", bare=False),
        )

    def _shares(self, room: float, least: int) -> list[float]:
        """Return for each twin that parts how much of it fits; nothing when one of them cannot in this room.

        A twin with too few lines to part stays whole beside the beginning of the other.
        """
        shares = []
        for cell, drop in zip(self.cells, self._drops, strict=True):
            if not cell.part.height:
                continue
            cuts = cell.part.cuts(least)
            if not cuts and cell.part.height + drop <= room + _SLACK:
                continue
            fitting = [cut for cut in cuts if cut + drop <= room + _SLACK]
            if not fitting:
                return []
            shares.append(fitting[-1] / cell.part.height)
        return shares

    @staticmethod
    def _piece(cell: Cell, drop: float, room: float, share: float, least: int) -> tuple[Part, Part]:
        part = cell.part
        if not part.height:
            return part, part
        cuts = [cut for cut in part.cuts(least) if cut + drop <= room + _SLACK]
        if not cuts:
            return part, NOTHING
        nearest = min(range(len(cuts)), key=lambda at: abs(cuts[at] / part.height - share))
        return part.cut(nearest, least)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw the band, then the parts in reading order."""
        if self.title:
            pen.bookmark(self.title, self.level, top)
        if self.band:
            pen.box(left, top, (self.band.width, self.height), self.band.fill)
            pen.box(left, top, (2.5, self.height), self.band.bar)
        for cell, drop in zip(self.cells, self._drops, strict=True):
            cell.part.draw(pen, left + cell.left, top + self._padding + drop)


@lru_cache(4096)
def _parted(row: Row, room: float, least: int) -> tuple[Row, Row] | None:
    """Return the same pieces of the same row each time, so that what is drawn of them is found again."""
    return row.pieces(room, least)


@lru_cache(1024)
def _lowered(row: Row, room: float) -> Row | None:
    """Return the same lower row of the same row each time."""
    [cell] = row.cells
    part = cell.part.scaled(room) if isinstance(cell.part, Scalable) else None
    return replace(row, cells=(Cell(part, cell.left),)) if part else None
