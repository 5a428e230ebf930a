"""Where the texts of a kit stand: how many rows of each side are in which state, kept up with the kit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import compress
from operator import is_not

from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.review.states import State, is_unfinished, state


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one side of some rows has come. Rows without any text do not count.

    ``counts`` has a number for each ``State`` in order; ``looks`` of the rows need a look, ``unfinished``
    are still to be written or looked at.
    """

    counts: tuple[int, ...] = (0,) * len(State)
    looks: int = 0
    unfinished: int = 0

    def of(self, wanted: State) -> int:
        """Return how many rows are in a state."""
        return self.counts[_PLACES[wanted]]

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return sum(self.counts)

    @property
    def done(self) -> float:
        """The share of rows that nothing is left to do in, from 0 to 1; 1 where there are none."""
        return 1 - self.unfinished / self.rows if self.rows else 1.0

    def plus(self, other: Progress, times: int = 1) -> Progress:
        """Return both together, or what is left without the other when ``times`` is -1."""
        return Progress(
            tuple(mine + times * theirs for mine, theirs in zip(self.counts, other.counts, strict=True)),
            self.looks + times * other.looks,
            self.unfinished + times * other.unfinished,
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """How far both sides of a text have come, as the text read then."""

    text: Release
    en: Progress
    zh: Progress

    def side(self, lang: Lang) -> Progress:
        """Return how far one side has come."""
        return self.en if lang is Lang.EN else self.zh


@dataclass(frozen=True, slots=True)
class Standings:
    """How far each text of a kit has come, in its order."""

    texts: tuple[Standing, ...] = ()
    known: dict[str, Standing] = field(default_factory=dict, compare=False)

    def side(self, lang: Lang) -> Progress:
        """Return how far one side of the whole kit has come."""
        whole = Progress()
        for standing in self.texts:
            whole = whole.plus(standing.side(lang))
        return whole


_PLACES = {one: place for place, one in enumerate(State)}


def progress(pairs: Iterable[Pair], lang: Lang) -> Progress:
    """Return how far one side of some pairs has come."""
    counts = [0] * len(State)
    looks = unfinished = 0
    for pair in pairs:
        now = state(pair, lang)
        if pair.deleted or (now is State.EMPTY and state(pair, lang.twin) is State.EMPTY):
            continue
        counts[_PLACES[now]] += 1
        looks += pair.needs_look(lang)
        unfinished += is_unfinished(pair, lang)
    return Progress(tuple(counts), looks, unfinished)


def standings(kit: Kit, earlier: Standings | None = None) -> Standings:
    """Return how far the texts of a kit have come; what has not changed since earlier is not counted anew."""
    known = earlier.known if earlier is not None else {}
    told = tuple(_standing(text, known.get(text.id)) for text in kit.releases)
    return Standings(told, {one.text.id: one for one in told})


def _standing(text: Release, earlier: Standing | None) -> Standing:
    if earlier is None:
        return Standing(text, *(progress(text.pairs, lang) for lang in Lang))
    old = earlier.text.pairs
    if old is text.pairs:
        return earlier if earlier.text is text else Standing(text, earlier.en, earlier.zh)
    gone, new = _between(old, text.pairs)
    sides = (earlier.side(lang).plus(progress(gone, lang), -1).plus(progress(new, lang)) for lang in Lang)
    return Standing(text, *sides)


def _between(old: Sequence[Pair], new: Sequence[Pair]) -> tuple[Sequence[Pair], Sequence[Pair]]:
    """Return what of two series of pairs is not the same at their beginnings and ends."""
    start = _shared(old, new)
    end = min(_shared(old[::-1], new[::-1]), len(old) - start, len(new) - start)
    return old[start : len(old) - end], new[start : len(new) - end]


def _shared(old: Sequence[Pair], new: Sequence[Pair]) -> int:
    """Return how many pairs two series have in common from the beginning."""
    differing = compress(range(min(len(old), len(new))), map(is_not, old, new))
    return next(differing, min(len(old), len(new)))
