"""The cheapest way to string two texts together, paragraph against paragraph, by dynamic programming."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

STEPS = {
    (1, 1): 0.0,
    (1, 0): 3.1,
    (0, 1): 3.1,
    (2, 1): 2.5,
    (1, 2): 2.5,
    (2, 2): 6.0,
    (3, 1): 4.6,
    (1, 3): 4.6,
}
"""How many English and how many Chinese paragraphs a bead may hold, and what that costs."""

_UNEVEN = 3.0
_SHORT = 25_000
_WIDTH, _MARGIN = 24, 18.0
_CERTAIN = -4.0


class Bead(NamedTuple):
    """Paragraphs that belong together, by half-open ranges; ``cost`` tells how badly they do."""

    en: range
    zh: range
    cost: float


def strung(en: int, zh: int, cost: Callable[[range, range], float]) -> list[Bead]:
    """Return the beads of two texts with so many paragraphs, in order, none left out.

    Short texts are searched completely. In long ones states with as many paragraphs behind them compete and
    only the best of them go on, so that time grows with the length and not with its square.
    """
    width, margin = (en + zh + 1, math.inf) if en * zh <= _SHORT else (_WIDTH, _MARGIN)
    levels: list[dict[int, float]] = [{} for _ in range(en + zh + 1)]
    back: list[dict[int, Bead]] = [{} for _ in range(en + zh + 1)]
    levels[0][0] = 0.0
    for level, states in enumerate(levels):
        for i, total in _best(states, width, margin):
            for bead in _beads(i, level - i, en, zh, cost):
                after = level + len(bead.en) + len(bead.zh)
                if total + bead.cost < levels[after].get(bead.en.stop, float("inf")):
                    levels[after][bead.en.stop] = total + bead.cost
                    back[after][bead.en.stop] = bead
    return _traced(back, en, zh)


def _best(states: dict[int, float], width: int, margin: float) -> list[tuple[int, float]]:
    """Return the states that may still win."""
    if not states:
        return []
    limit = min(states.values()) + margin
    near = [(i, total) for i, total in states.items() if total <= limit]
    return near if len(near) <= width else sorted(near, key=lambda state: state[1])[:width]


def _beads(i: int, j: int, en: int, zh: int, cost: Callable[[range, range], float]) -> Iterator[Bead]:
    """Yield the beads that may begin at a place; uneven ones cost more where both texts count the same.

    In long texts nothing else is tried where two paragraphs have much in common.
    """
    for (more_en, more_zh), price in STEPS.items():
        if i + more_en <= en and j + more_zh <= zh:
            ours, theirs = range(i, i + more_en), range(j, j + more_zh)
            own = cost(ours, theirs) if more_en and more_zh else 0.0
            uneven = _UNEVEN if en == zh and more_en != more_zh else 0.0
            yield Bead(ours, theirs, price + own + uneven)
            if own < _CERTAIN and more_en == more_zh == 1 and en * zh > _SHORT:
                return


def _traced(back: list[dict[int, Bead]], en: int, zh: int) -> list[Bead]:
    """Return the beads on the way that led to the end."""
    beads = []
    i, level = en, en + zh
    while level:
        bead = back[level][i]
        beads.append(bead)
        i, level = bead.en.start, level - len(bead.en) - len(bead.zh)
    return beads[::-1]
