"""How long the rows of a text are beside what a wire wants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from presskit.lang.lengths.count import COUNTS, Unit
from presskit.lang.lengths.wire import WHOLE, Limit, Wire, counts_for_text
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.release import Release

_USUAL = {Lang.EN: Unit.WORDS, Lang.ZH: Unit.ZI}


@dataclass(frozen=True, slots=True)
class Measure:
    """How long one side is. Without a limit it is told in words or 字."""

    lang: Lang
    count: int
    unit: Unit
    limit: Limit | None = None

    @property
    def over(self) -> int:
        """How much there is too much."""
        return max(0, self.count - self.limit.most) if self.limit else 0

    @property
    def short(self) -> int:
        """How much is lacking to what is usual; nothing while the side is empty."""
        return max(0, self.limit.least - self.count) if self.limit and self.count else 0


def of_pair(pair: Pair, lang: Lang, wire: Wire) -> Measure:
    """Return how long one side of a pair is."""
    limit = wire.limit_of(pair.role, lang)
    unit = limit.unit if limit else _USUAL[lang]
    return Measure(lang, COUNTS[unit](pair.side(lang).current), unit, limit)


def share(pair: Pair, lang: Lang) -> int:
    """Return what one side of a pair adds to the length of its text, in words or 字."""
    if pair.deleted or not counts_for_text(pair.role):
        return 0
    return COUNTS[_USUAL[lang]](pair.side(lang).current)


def of_text(shares: Iterable[int], lang: Lang, wire: Wire) -> Measure:
    """Return how long one side of a whole text is, from what its pairs add to it."""
    return Measure(lang, sum(shares), _USUAL[lang], wire.limit(WHOLE, lang))


def over_long(release: Release, wire: Wire) -> Iterator[tuple[Pair | None, Measure]]:
    """Yield what is too long in a text: rows in order, then the whole text without a row."""
    for pair in release.standing:
        for lang in Lang:
            if (measure := of_pair(pair, lang, wire)).over:
                yield pair, measure
    for lang in Lang:
        whole = of_text((share(pair, lang) for pair in release.pairs), lang, wire)
        if whole.over:
            yield None, whole
