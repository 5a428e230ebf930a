"""Chooses where the lines of a paragraph end, weighing all of them together, in any script.

Source: D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines" (1981). Lines are weighed from their
beginnings, and only those that can be reached and are neither too full nor too loose.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from presskit.writers.pdf.places import Places

_STUMP, _LONELY = 2.5e5, 1e9
"""What a last line costs that is short, or holds one character: more than a line that gapes and is ragged."""
_GOOD, _GOOD_LINE = 5e5, 1.2e4
_GAPING = 1e8
_OVERFULL = 1e12
_SLACK = 0.01
_LOOSE, _TIGHT = 500.0, 100.0
"""How bad a line is that is as loose, or as tight, as may be."""
_HYPHENS_TOGETHER = 1e4
_MOST_HYPHENS = 2
_UNLIKE, _UNLIKE_COST = 0.5, 3000.0
"""Neighbours that differ so much in looseness cost so much."""
_EMPTY = 0.6
"""The greatest part of a line's width that may stay empty, when nothing else helps."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide lines are, in points; the last one should not be shorter than ``least``.

    ``give`` is how far a ragged line may stay short without looking so; 0 where lines are justified and
    their gaps grow. Balanced lines aim at ``target`` instead of the width.
    """

    width: float
    indent: float = 0.0
    least: float = 0.0
    give: float = 0.0
    target: float = 0.0


@dataclass(frozen=True, slots=True)
class Broken:
    """The places at which lines begin and end, from the first to the last, and what they cost in all."""

    cuts: tuple[int, ...]
    cost: float

    @property
    def lonely(self) -> bool:
        """Whether the last line holds but one character."""
        return self.cost >= _LONELY

    @property
    def good(self) -> bool:
        """Whether there is nothing that another look might mend: no lonely last line, no figure torn off."""
        return self.cost < _GOOD + _GOOD_LINE * len(self.cuts)


class _Search:
    """The cheapest way to each place."""

    def __init__(self, places: Places, measure: Measure, tolerance: float) -> None:
        self.places, self.measure = places, measure
        self.emergency = tolerance == float("inf")
        count = len(places.at)
        self.tolls = [value * value for value in places.reluctance]
        self.tight = [natural - shrink for natural, _stretch, shrink in places.ends]
        self.reach = _EMPTY * measure.width if measure.target or self.emergency else tolerance * measure.give
        self.factor = 0.0 if measure.give or measure.target or self.emergency else tolerance
        self.loose = [natural + self.factor * stretch for natural, stretch, _shrink in places.ends]
        self.cost = [float("inf")] * count
        self.back, self.ratio, self.run = [0] * count, [0.0] * count, [0] * count
        self.cost[0] = 0.0

    def from_place(self, start: int) -> None:
        """Weigh all lines that begin at a place that was reached."""
        measure, last = self.measure, len(self.tight) - 1
        room = measure.width - (0.0 if start else measure.indent)
        natural, stretch, shrink = self.places.starts[start]
        high = bisect_right(self.tight, room + natural - shrink + _SLACK, start + 1)
        full = room + natural + self.factor * stretch - self.reach - _SLACK
        low = bisect_left(self.loose, full, start + 1, high)
        if high > last:
            self._end(start, room)
            high = last
        if low >= high <= last and self.emergency:
            low = max(min(low, high - 1), start + 1)
            if high <= low < last:
                self._take(start, low, self.cost[start] + _OVERFULL)
                return
        if measure.target:
            self._even(start, low, high)
        else:
            self._weigh(start, room, low, high)

    def _weigh(self, start: int, room: float, low: int, high: int) -> None:
        """Weigh the lines that end at places of a range."""
        ends, tolls, costs, inside = self.places.ends, self.tolls, self.cost, self.places.inside
        natural, stretch, shrink = self.places.starts[start]
        base, before, give, run = costs[start], self.ratio[start], self.measure.give, 0
        for end in range(low, high):
            if base + tolls[end] >= costs[end]:
                continue
            to_natural, to_stretch, to_shrink = ends[end]
            spare = room - to_natural + natural
            if spare < 0:
                ratio = spare / ((to_shrink - shrink) or _SLACK)
                badness = 1 - _TIGHT * ratio * ratio * ratio
            else:
                ratio = spare / (give or (to_stretch - stretch) or _SLACK)
                badness = 1 + _LOOSE * ratio * ratio * ratio
            cost = base + tolls[end] + badness * badness
            if ratio > 1 and not give:
                cost = base + tolls[end] + _GAPING * (1 + spare / room)
            elif abs(ratio - before) > _UNLIKE:
                cost += _UNLIKE_COST
            if inside[end]:
                run = self.run[start] + 1
                cost += self._hyphens(run)
            if cost < costs[end]:
                costs[end], self.back[end], self.ratio[end], self.run[end] = cost, start, ratio, run
            run = 0

    def _hyphens(self, run: int) -> float:
        """Return what it costs that so many lines in a row end with a hyphen: never more than two."""
        if run > _MOST_HYPHENS:
            return _OVERFULL if self.emergency else float("inf")
        return _HYPHENS_TOGETHER * (run - 1)

    def _even(self, start: int, low: int, high: int) -> None:
        """Weigh the lines of a headline that end at places of a range."""
        natural, target = self.places.starts[start][0], self.measure.target
        for end in range(low, high):
            short = 1000 * (self.places.ends[end][0] - natural - target) / target
            self._take(start, end, self.cost[start] + short * short + self.tolls[end])

    def _end(self, start: int, room: float) -> None:
        """Weigh the line that ends the paragraph."""
        end = len(self.tight) - 1
        natural, _stretch, shrink = self.places.starts[start]
        to_natural, _more, to_shrink = self.places.ends[end]
        spare = room - to_natural + natural
        cost = 1.0
        if self.measure.target:
            short = 1000 * (spare + self.measure.target - room) / self.measure.target
            cost = short * short
        elif spare < 0:
            ratio = -spare / max(to_shrink - shrink, _SLACK)
            cost = (1 + _TIGHT * ratio * ratio * ratio) ** 2
        if start and room - spare < self.measure.least:
            cost += _STUMP
        if start >= max(1, self.places.lonely):
            cost += _LONELY
        self._take(start, end, self.cost[start] + cost)

    def _take(self, start: int, end: int, cost: float) -> None:
        """Remember a line if no cheaper way leads to its end."""
        if cost < self.cost[end]:
            self.cost[end], self.back[end], self.ratio[end], self.run[end] = cost, start, 0.0, 0


def chosen(places: Places, measure: Measure, tolerance: float) -> Broken | None:
    """Return the best lines of which none is looser than a part of what it may be, if there are any.

    With no end of tolerance there always is an answer: lines may gape, and if nothing fits, overflow.
    """
    search = _Search(places, measure, tolerance)
    last = len(places.at) - 1
    for start in range(last):
        if search.cost[start] < float("inf"):
            search.from_place(start)
    if search.cost[last] == float("inf"):
        return None
    cuts = [last]
    while cuts[-1]:
        cuts.append(search.back[cuts[-1]])
    return Broken(tuple(cuts[::-1]), search.cost[last])
