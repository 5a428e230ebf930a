"""Where a query is found: ranges in the sides of pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.text import Text
from presskit.progress import Report, silent
from presskit.search.pattern import PATIENCE, Pattern

if TYPE_CHECKING:
    import regex


@dataclass(frozen=True, slots=True)
class Hit:
    """A range of one side of a pair, in code points over all runs, half-open.

    Deleted runs are never searched; those amid a hit are covered by its range.
    """

    pair: str
    lang: Lang
    start: int
    stop: int


def hits(
    pattern: Pattern, pairs: Iterable[Pair], langs: tuple[Lang, ...], report: Report = silent
) -> dict[str, tuple[Hit, ...]]:
    """Return what is found in each pair, by its id: side after side, from left to right.

    ``TooSlow`` when the pattern takes too long on one of them.
    """
    found = {}
    pairs = tuple(pairs)
    for number, pair in enumerate(pairs):
        report(number, len(pairs), "")
        found[pair.id] = hits_in(pattern, pair, langs)
    return found


def hits_in(
    pattern: Pattern, pair: Pair, langs: tuple[Lang, ...], patience: float = PATIENCE
) -> tuple[Hit, ...]:
    """Return what is found in one pair."""
    return tuple(
        Hit(pair.id, lang, *span_of(pair.side(lang), match))
        for lang in langs
        for match in found_in(pattern, pair.side(lang), patience)
    )


def found_in(pattern: Pattern, text: Text, patience: float = PATIENCE) -> Iterator[regex.Match[str]]:
    """Yield the matches in a text as it reads now; they count in that reading."""
    current = text.current
    return pattern.matches(current, patience) if current else iter(())


def span_of(text: Text, match: regex.Match[str], group: int | str = 0) -> tuple[int, int]:
    """Return the range that a match, or one of its groups, covers in a text, in code points over all runs."""
    start, stop = match.span(group)
    if start >= stop:
        at = text.offset_of(max(start, 0))
        return at, at
    return text.offset_of(start), text.offset_of(stop - 1) + 1
