"""Gives each atom its place on its line: takes space in or lets it out, stage by stage.

Source: CLREQ, "Line Adjustment": reduce first, then expand; the spaces of a stage alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from presskit.writers.pdf.atoms import Atom
from presskit.writers.pdf.characters import Kind
from presskit.writers.pdf.look import Look
from presskit.writers.pdf.places import grows
from presskit.writers.pdf.spacing import Gap, Giving, Taking

_SPACE = Kind.SPACE
_FLUSH = 0.002
"""Ems that nobody sees missing at the end of a line."""
_BY_TURNS = (Giving.WORDS, Giving.WESTERN)


class Shares(NamedTuple):
    """What gaps gain, in ems, by the stage in which they give; what they lose, as a part of what they may."""

    more: tuple[float, ...]
    less: tuple[float, ...]
    looseness: float = 0.0
    """The most that any gap gains, in ems."""


_AS_IT_IS = Shares((0.0,) * len(Giving), (0.0,) * len(Taking))


def shares(gaps: Sequence[Gap], spare: float, look: Look, *, justified: bool) -> Shares | None:
    """Return how a line comes to its width from which it is ``spare`` ems short; ``None`` if it cannot."""
    if spare < 0:
        return _taken(gaps, -spare)
    if not justified:
        return _AS_IT_IS
    return _given(gaps, spare, look)


def _taken(gaps: Sequence[Gap], wanted: float) -> Shares:
    held = [0.0] * len(Taking)
    for gap in gaps:
        held[gap.taking] += gap.shrink
    less = [0.0] * len(Taking)
    for stage, most in enumerate(held):
        if most:
            less[stage] = min(1.0, wanted / most)
            wanted -= less[stage] * most
    return Shares(_AS_IT_IS.more, tuple(less))


def _given(gaps: Sequence[Gap], spare: float, look: Look) -> Shares | None:
    """Let out word spaces, then spaces beside Han, then all alike."""
    counts = [0] * len(Giving)
    for gap in gaps:
        counts[gap.giving] += 1
    most, together = grows(look), grows(look)[Giving.HAN]
    more = [0.0] * len(Giving)
    for stage in _BY_TURNS:
        if counts[stage]:
            more[stage] = min(most[stage] - together, spare / counts[stage])
            spare -= more[stage] * counts[stage]
    growing = sum(counts[Giving.WORDS :])
    if spare > 0 and growing:
        each = min(together, spare / growing)
        spare -= each * growing
        for stage in Giving:
            more[stage] += each if stage else 0.0
    if spare > _FLUSH:
        return None
    loosest = max(more[stage] for stage in Giving if counts[stage] or not stage)
    return Shares(tuple(more), _AS_IT_IS.less, loosest)


def standing(atoms: Sequence[Atom], gaps: Sequence[Gap], given: Shares | None, size: float) -> list[float]:
    """Return how far from the left each atom stands, in points, and after them where the last one ends."""
    more, less, _looseness = given or _AS_IT_IS
    at, found = 0.0, [0.0]
    for atom, (natural, shrink, giving, taking) in zip(atoms, gaps, strict=False):
        at += (natural + more[giving] - less[taking] * shrink) * size
        if atom.kind is not _SPACE:
            at += atom.width
        found.append(at)
    return found
