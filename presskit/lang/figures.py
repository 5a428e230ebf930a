"""Figures in running text, by what they are worth: 152.3 billion and 1523亿 are the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple


class Amount(NamedTuple):
    """What a figure is worth; ``unit`` is ``%`` for percentages, else empty."""

    value: Decimal
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a text: its code points, half-open, and every amount it may stand for.

    ``sure`` figures must have a counterpart in a translation. The others may well be worded differently
    there, as "two", "first" and 一 are, and only serve as counterparts. ``scale`` is the power of ten
    spelled after the digits, such as of "million" and 万.
    """

    start: int
    stop: int
    amounts: tuple[Amount, ...]
    sure: bool = True
    scale: Decimal = Decimal(1)

    @property
    def year(self) -> bool:
        """Whether the figure may well be a year."""
        first = self.amounts[0]
        return self.scale == 1 and not first.unit and _FIRST_YEAR <= first.value <= _LAST_YEAR


_CENTURY = 100
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_RANGE = re.compile(r"\s?(?:to|and|or|-|–|—|~|～|至|到|或|和|、)\s?")


def related(text: str, figures: Iterable[Figure]) -> list[Figure]:
    """Return figures in order, ranges and composites put right.

    The first of a range is also read with the scale and the unit of the second: "2 to 3 million" speaks of
    two million, "5-6%" of five per cent. 4亿5千万 is one figure.
    """
    found = sorted(figures, key=lambda figure: figure.start)
    for at in range(len(found) - 1, 0, -1):
        one, other = found[at - 1], found[at]
        if one.stop == other.start and one.scale > other.amounts[0].value:
            found[at - 1 : at + 1] = [_composite(one, other)]
        elif one.scale == 1 and _RANGE.fullmatch(text, one.stop, other.start):
            found[at - 1], found[at] = _ranged(one, other)
    return found


def _composite(one: Figure, other: Figure) -> Figure:
    """Return the one figure that is written as two: 4亿5千万."""
    amount = Amount(one.amounts[0].value + other.amounts[0].value, other.amounts[0].unit)
    return Figure(one.start, other.stop, (amount,), sure=one.sure or other.sure, scale=other.scale)


def _ranged(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    """Return both ends of a range with what each lends the other: the scale, the unit, the century."""
    unit = other.amounts[0].unit
    wider = (Amount(amount.value * other.scale, unit) for amount in one.amounts if not amount.unit)
    first = replace(one, amounts=tuple(dict.fromkeys((*one.amounts, *wider))), scale=other.scale)
    start, stop = one.amounts[0], other.amounts[0]
    if one.year and stop.value < _CENTURY and not unit:
        full = Amount(start.value // _CENTURY * _CENTURY + stop.value)
        return first, replace(other, amounts=(*other.amounts, full))
    return first, other


def unmatched(figures: Iterable[Figure], others: Iterable[Figure]) -> list[Figure]:
    """Return the sure figures of one text for which none of the other text's is worth the same."""
    there = {amount for other in others for amount in other.amounts}
    return [figure for figure in figures if figure.sure and there.isdisjoint(figure.amounts)]
