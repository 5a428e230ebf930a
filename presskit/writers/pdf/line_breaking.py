"""Chooses where the lines of a paragraph end, weighing all of them together.

Source: D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines" (1981), without hyphenation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

OVERFULL = 1e9
_WORST = 1e4
_LONELY = 1e7
_SLACK = 0.01


@dataclass(frozen=True, slots=True)
class Sums:
    """Widths up to each atom, spaces included, in points: natural, what they stretch, what they shrink.

    ``ends`` hold the same for a line that ends before an atom, so without the space at its end.
    """

    natural: Sequence[float]
    stretch: Sequence[float]
    shrink: Sequence[float]
    ends: Sequence[tuple[float, float, float]]


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide lines are, in points; the last one should not be shorter than ``least``."""

    width: float
    indent: float
    justified: bool
    size: float
    least: float


def chosen(sums: Sums, breaks: Sequence[int], measure: Measure) -> list[int]:
    """Return the starts of the best lines and, at the end, the end of the last.

    ``breaks`` are the atoms that may begin a line, and after them the number of atoms.
    """
    starts, costs, back, low = [0], [0.0], [0], 0
    for at in breaks:
        while low < len(starts) - 1 and _overfull(sums, starts[low], at, measure):
            low += 1
        last = at == breaks[-1]
        options = [
            (costs[place] + _cost(sums, starts[place], at, measure, last=last), place)
            for place in range(low, len(starts))
            if place == low or last or not _short(sums, starts[place], at, measure)
        ]
        cost, place = min(options)
        starts.append(at)
        costs.append(cost)
        back.append(place)
    cuts, place = [breaks[-1]], len(starts) - 1
    while place:
        place = back[place]
        cuts.append(starts[place])
    return cuts[::-1]


def _room(start: int, measure: Measure) -> float:
    return measure.width - (0.0 if start else measure.indent)


def _overfull(sums: Sums, start: int, end: int, measure: Measure) -> bool:
    natural, _stretch, shrink = sums.ends[end]
    least = natural - sums.natural[start] - (shrink - sums.shrink[start])
    return least > _room(start, measure) + _SLACK


def _short(sums: Sums, start: int, end: int, measure: Measure) -> bool:
    """Tell whether a line would be so short that a longer one is surely better."""
    return sums.ends[end][0] - sums.natural[start] < 0.6 * _room(start, measure)


def _cost(sums: Sums, start: int, end: int, measure: Measure, *, last: bool) -> float:
    """Return how ugly a line would be."""
    room = _room(start, measure)
    to_natural, to_stretch, to_shrink = sums.ends[end]
    spare = room - (to_natural - sums.natural[start])
    if spare < 0:
        shrink = to_shrink - sums.shrink[start]
        if -spare > shrink + _SLACK:
            return OVERFULL - spare
        ratio = -spare / shrink if shrink else 0.0
        return float((100 * ratio**3 + 1) ** 2)
    if last:
        return 1.0 + (_LONELY if start and room - spare < measure.least else 0.0)
    stretch = to_stretch - sums.stretch[start] if measure.justified else 2.5 * measure.size
    ratio = spare / max(stretch, 0.01)
    return float((min(30 * ratio**3, _WORST) + 1) ** 2) + spare
