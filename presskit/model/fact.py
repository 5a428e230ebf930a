"""Facts of a kit: a figure stated once, with its date and its source."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from presskit.model.language import Wording


@dataclass(frozen=True, slots=True)
class Point:
    """One value in the course of a fact; ``label`` is what it belongs to, such as a year."""

    label: Wording
    value: Decimal


@dataclass(frozen=True, slots=True)
class Fact:
    """What is counted, how much it is, as of when and by whose account.

    ``figure`` and ``unit`` are as they are printed: ``152.3`` and ``billion yuan``, ``1523`` and ``亿元``.
    ``points`` are the values to compare in a chart, in the English unit.
    """

    id: str
    name: Wording = Wording()
    figure: Wording = Wording()
    unit: Wording = Wording()
    as_of: Wording = Wording()
    source: Wording = Wording()
    points: tuple[Point, ...] = ()
