"""Parts of any kind below each other, and the twins of a pair beside each other or stacked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.parts import Paragraph, Part
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.side_by_side import Cell


class _Seam(NamedTuple):
    """A place where a pile may part: a height, a part's index, and which of its cuts; -1 for below it."""

    height: float
    part: int
    cut: int


@dataclass(frozen=True, slots=True)
class Pile:
    """Parts below each other; it parts between them and inside them.

    ``gaps`` are the spaces above the parts in points, the first of them 0; the first ``kept`` parts are
    never the last of a page.
    """

    parts: tuple[Part, ...]
    gaps: tuple[float, ...]
    kept: int = 0

    def _tops(self) -> list[float]:
        heights = (0.0, *(part.height for part in self.parts[:-1]))[: len(self.parts)]
        return list(accumulate(gap + height for gap, height in zip(self.gaps, heights, strict=True)))

    @property
    def height(self) -> float:
        """How much room the parts and the spaces between them take."""
        return self._tops()[-1] + self.parts[-1].height if self.parts else 0.0

    @property
    def ascent(self) -> float:
        """The first part's."""
        return self.parts[0].ascent if self.parts else 0.0

    def _seams(self, least: int) -> Iterator[_Seam]:
        last = len(self.parts) - 1
        for at, (part, top) in enumerate(zip(self.parts, self._tops(), strict=False)):
            yield from (_Seam(top + cut, at, number) for number, cut in enumerate(part.cuts(least)))
            if self.kept <= at < last:
                yield _Seam(top + part.height, at, -1)

    def cuts(self, least: int) -> tuple[float, ...]:
        """Return the heights at which a part ends or may part itself."""
        return tuple(seam.height for seam in self._seams(least))

    def cut(self, number: int, least: int) -> tuple[Pile, Pile]:
        """Part between two parts, or inside one."""
        _, at, inner = list(self._seams(least))[number]
        if inner < 0:
            return self._piece(self.parts[: at + 1]), self._piece(self.parts[at + 1 :])
        head, tail = self.parts[at].cut(inner, least)
        return self._piece((*self.parts[:at], head)), self._piece((tail, *self.parts[at + 1 :]))

    def _piece(self, parts: tuple[Part, ...]) -> Pile:
        first = len(parts) == len(self.parts) and parts[0] is self.parts[0]
        gaps = self.gaps[: len(parts)] if first or parts[0] is self.parts[0] else self.gaps[-len(parts) :]
        return replace(self, parts=parts, gaps=(0.0, *gaps[1:]), kept=self.kept if first else 0)

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw the parts."""
        for part, down in zip(self.parts, self._tops(), strict=False):
            part.draw(pen, left, top + down)


def pile(parts: Iterable[Part], *gaps: float, kept: int = 0) -> Pile:
    """Return the parts that take room below each other; the last gap is that of all later parts, too.

    A gap is the space above the second, third… part, whether or not those before it take room.
    """
    above = (0.0, *gaps)
    numbered = [(part, above[min(at, len(gaps))]) for at, part in enumerate(parts) if part.height]
    spaces = [gap for _, gap in numbered]
    return Pile(tuple(part for part, _ in numbered), (0.0, *spaces[1:]) if spaces else (), kept)


def stacked(columns: Columns) -> bool:
    """Tell whether two languages stand below each other."""
    return len(columns.lefts) > 1 and columns.lefts[0] == columns.lefts[-1]


def twins(
    parts: Sequence[Part], columns: Columns, between: float = 0.0, *, kept: int = 0
) -> tuple[Cell, ...]:
    """Return the cells of twins: each in its column, or one cell in which they stand below each other.

    The first ``kept`` of stacked twins are never the last of a page.
    """
    if stacked(columns):
        return (Cell(pile(parts, between, kept=kept), columns.lefts[0]),)
    return tuple(Cell(part, left) for part, left in zip(parts, columns.lefts, strict=True))


def untagged(part: Part) -> Part:
    """Return paragraphs, or a pile of them, as decoration: what was said before is not said again."""
    match part:
        case Paragraph():
            return replace(part, element=None)
        case Pile():
            return replace(part, parts=tuple(map(untagged, part.parts)))
        case _:
            return part
