"""The bars of a chart, upright or lying, each with its label and its value. Lengths are points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from presskit.writers.pdf.parts import Paragraph, Part
from presskit.writers.pdf.pen import Pen
from presskit.writers.pdf.structure import Element

_PLOT = 128.0
"""How far the tallest upright bar reaches."""
_LEAST = 0.62
"""The part of that to which bars may shrink where a page ends."""
_SLENDER = 0.6
"""The share of its room that an upright bar takes."""
_WIDEST = 58.0
_FLAT = 0.8
"""The least height of the bar of a value that is not zero."""
_THICK = 12.0
_AIR = 6.0
_ASIDE = 5.0
_LINE = 0.7


class Bar(NamedTuple):
    """A bar. ``value`` is a part of the largest value without sign; texts are those of each language."""

    value: float
    labels: tuple[Paragraph, ...]
    shown: tuple[Paragraph, ...]
    fill: str


class Scale(NamedTuple):
    """The lowest and the highest value, 0 among them."""

    low: float
    high: float

    def part(self, value: float) -> float:
        """Return how far above the lowest value a value is, as a part of the whole."""
        return (value - self.low) / ((self.high - self.low) or 1.0)


def scale(bars: Sequence[Bar]) -> Scale:
    """Return the scale of bars; it always begins or ends at 0, or has it inside."""
    return Scale(min(0.0, *(bar.value for bar in bars)), max(0.0, *(bar.value for bar in bars)))


@dataclass(frozen=True, slots=True)
class Upright:
    """Upright bars on a line, values at their ends, labels below them; ``reach`` is that of the tallest."""

    bars: tuple[Bar, ...]
    width: float
    line: str
    element: Element
    reach: float = _PLOT

    @property
    def _ends(self) -> tuple[float, float]:
        """How much room the values take above the highest bar and below the lowest."""
        tallest = max(_tall(bar.shown) for bar in self.bars)
        return tallest, tallest + _ASIDE if scale(self.bars).low < 0 else 0.0

    @property
    def height(self) -> float:
        """How much room values, bars and labels take."""
        return sum(self._ends) + self._plot + _ASIDE + max(_tall(bar.labels) for bar in self.bars)

    @property
    def _plot(self) -> float:
        """How far bars reach; where all values are zero there is none."""
        return self.reach if any(bar.value for bar in self.bars) else 0.0

    @property
    def ascent(self) -> float:
        """Nothing: it stands alone."""
        return 0.0

    def cuts(self, least: int) -> tuple[float, ...]:  # noqa: ARG002 - the same question to every part
        """Return nothing: it stays whole."""
        return ()

    def cut(self, number: int, least: int) -> tuple[Part, Part]:
        """Refuse; there is no cut to choose."""
        raise IndexError(number, least)

    def scaled(self, height: float) -> Upright | None:
        """Return the chart with shorter bars; ``None`` when little would be left of them."""
        reach = self.reach - (self.height - height)
        return replace(self, reach=reach) if _LEAST * _PLOT <= reach <= self.reach and self._plot else None

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw the line that is zero, then bar by bar."""
        slot, found = self.width / len(self.bars), scale(self.bars)
        zero = top + self._ends[0] + self._plot * (1 - found.part(0.0))
        wide = min(slot * _SLENDER, _WIDEST)
        with pen.tagged(self.element):
            for number, bar in enumerate(self.bars):
                start = left + number * slot
                tall = _length(bar.value, found, self._plot)
                highest = zero - tall if bar.value > 0 else zero
                pen.box(start + (slot - wide) / 2, highest, (wide, tall), bar.fill)
                at = top + self.height - max(_tall(one.labels) for one in self.bars)
                _column(pen, bar.labels, start, at)
                _column(
                    pen, bar.shown, start, zero + tall + 2 if bar.value < 0 else highest - _tall(bar.shown)
                )
            pen.box(left, zero - _LINE / 2, (self.width, _LINE), self.line)


@dataclass(frozen=True, slots=True)
class Lying:
    """Lying bars below each other: labels at the left, values at their ends. It parts between bars.

    ``labels`` are the left edges of each language's labels, ``plot`` is where bars begin and how wide they
    are at most; ``found`` is the scale of all bars, also of those on another page.
    """

    bars: tuple[Bar, ...]
    labels: tuple[float, ...]
    plot: tuple[float, float]
    found: Scale
    line: str
    element: Element

    def _bottoms(self) -> tuple[float, ...]:
        return tuple(accumulate(map(_thick, self.bars)))

    @property
    def height(self) -> float:
        """How much room the bars take."""
        return self._bottoms()[-1]

    @property
    def ascent(self) -> float:
        """Nothing: it stands alone."""
        return 0.0

    def cuts(self, least: int) -> tuple[float, ...]:
        """Return the heights below each bar that may be the last on its page."""
        return self._bottoms()[least - 1 : len(self.bars) - least]

    def cut(self, number: int, least: int) -> tuple[Lying, Lying]:
        """Part between two bars."""
        at = least + number
        return replace(self, bars=self.bars[:at]), replace(self, bars=self.bars[at:])

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw bar by bar, then the line that is zero."""
        start, wide = left + self.plot[0], self.plot[1]
        zero = start + wide * self.found.part(0.0)
        with pen.tagged(self.element):
            for bar, bottom in zip(self.bars, self._bottoms(), strict=True):
                middle = top + bottom - _thick(bar) / 2
                long = _length(bar.value, self.found, wide)
                pen.box(zero if bar.value > 0 else zero - long, middle - _THICK / 2, (long, _THICK), bar.fill)
                for label, edge in zip(bar.labels, self.labels, strict=False):
                    label.draw(pen, left + edge, middle - label.height / 2)
                self._values(pen, bar, zero + long if bar.value >= 0 else zero - long, middle)
            pen.box(zero - _LINE / 2, top, (_LINE, self.height), self.line)

    @staticmethod
    def _values(pen: Pen, bar: Bar, end: float, middle: float) -> None:
        at = end + _ASIDE if bar.value >= 0 else end - _ASIDE - across(bar.shown)
        for shown in bar.shown:
            shown.draw(pen, at, middle - shown.height / 2)
            at += across((shown,)) + _ASIDE


def across(parts: Sequence[Paragraph]) -> float:
    """Return how wide short texts beside each other are."""
    wide = sum(max((line.width for line in part.lines), default=0.0) for part in parts)
    return wide + _ASIDE * max(len(parts) - 1, 0)


def _thick(bar: Bar) -> float:
    return max(_THICK, *(part.height for part in (*bar.labels, *bar.shown))) + _AIR


def _length(value: float, found: Scale, whole: float) -> float:
    """Return how long a bar is; what is not zero can be seen."""
    exact = abs(value) / ((found.high - found.low) or 1.0) * whole
    return max(exact, _FLAT) if value else 0.0


def _tall(parts: Sequence[Paragraph]) -> float:
    return sum(part.height for part in parts)


def _column(pen: Pen, parts: Sequence[Paragraph], left: float, top: float) -> None:
    """Draw texts below each other."""
    for part in parts:
        part.draw(pen, left, top)
        top += part.height
