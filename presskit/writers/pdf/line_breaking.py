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
        cost, place = _cheapest(sums, starts, costs, (low, at), measure, last=at == breaks[-1])
        starts.append(at)
        costs.append(cost)
        back.append(place)
    cuts, place = [breaks[-1]], len(starts) - 1
    while place:
        place = back[place]
        cuts.append(starts[place])
    return cuts[::-1]


def _cheapest(
    sums: Sums,
    starts: list[int],
    costs: list[float],
    reach: tuple[int, int],
    measure: Measure,
    *,
    last: bool,
) -> tuple[float, int]:
    """Return the least cost of all lines up to an end, and where its last line begins.

    ``reach`` is the earliest place whose line fits and the end; from there on lines get shorter, and once
    they are far too short the rest need not be weighed.
    """
    low, end = reach
    best, chosen_place = costs[low] + _cost(sums, starts[low], end, measure, last=last), low
    enough = sums.ends[end][0] - 0.6 * measure.width
    for place in range(low + 1, len(starts)):
        start = starts[place]
        if sums.natural[start] > enough and not last:
            break
        cost = costs[place]
        if cost < best:
            cost += _cost(sums, start, end, measure, last=last)
            if cost < best:
                best, chosen_place = cost, place
    return best, chosen_place


def _room(start: int, measure: Measure) -> float:
    return measure.width - (0.0 if start else measure.indent)


def _overfull(sums: Sums, start: int, end: int, measure: Measure) -> bool:
    natural, _stretch, shrink = sums.ends[end]
    least = natural - sums.natural[start] - (shrink - sums.shrink[start])
    return least > _room(start, measure) + _SLACK


def _cost(sums: Sums, start: int, end: int, measure: Measure, *, last: bool) -> float:
    """Return how ugly a line would be."""
    room = measure.width - (0.0 if start else measure.indent)
    to_natural, to_stretch, to_shrink = sums.ends[end]
    spare = room - (to_natural - sums.natural[start])
    if spare < 0:
        shrink = to_shrink - sums.shrink[start]
        if -spare > shrink + _SLACK:
            return OVERFULL - spare
        ratio = -spare / shrink if shrink else 0.0
        badness = 100 * ratio * ratio * ratio + 1
        return badness * badness
    if last:
        return 1.0 + (_LONELY if start and room - spare < measure.least else 0.0)
    stretch = to_stretch - sums.stretch[start] if measure.justified else 2.5 * measure.size
    ratio = spare / max(stretch, 0.01)
    badness = 1 + min(30 * ratio * ratio * ratio, _WORST)
    return badness * badness + spare
