"""Which things of a list have been put in another place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def strayed(places: Sequence[tuple[str, int]]) -> list[str]:
    """Return the fewest ids whose removal leaves the earlier places of the others in rising order."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (_name, place) in enumerate(places):
        length = bisect_left(tails, place)
        before.append(ends[length - 1] if length else -1)
        tails[length:] = [place] if length == len(tails) else [place, *tails[length + 1 :]]
        ends[length:] = [at] if length == len(ends) else [at, *ends[length + 1 :]]
    kept = set[int]()
    at = ends[-1] if ends else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return [name for at, (name, _place) in enumerate(places) if at not in kept]
