"""Finds the rows of an earlier text again in a later one: by their ids, or by what they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from presskit.lang.scripts import HAN, LATIN_WORD
from presskit.model.language import Lang
from presskit.model.pair import Pair

_ALIKE = 0.6
"""The least share of words that rows of different ids must have in common to be taken for one."""

_MOST = 200
"""Rows without a partner beyond which none is looked for by what it says."""


def partners(before: Sequence[Pair], after: Sequence[Pair]) -> dict[str, Pair]:
    """Return the earlier row of each later one that has one, by the later id; none has two."""
    old = {pair.id: pair for pair in before}
    found = {pair.id: old[pair.id] for pair in after if pair.id in old}
    left = [pair for pair in before if pair.id not in found]
    new = [pair for pair in after if pair.id not in found]
    if left and new and len(left) <= _MOST and len(new) <= _MOST:
        found |= _by_words(left, new)
    return found


def _by_words(before: list[Pair], after: list[Pair]) -> dict[str, Pair]:
    old, new = [(pair, _words(pair)) for pair in before], [(pair, _words(pair)) for pair in after]
    alike = sorted(
        (
            (-likeness(words, others), row, at)
            for row, (_pair, words) in enumerate(new)
            for at, (_old, others) in enumerate(old)
        ),
    )
    found: dict[str, Pair] = {}
    taken: set[int] = set()
    for share, row, at in alike:
        if -share < _ALIKE:
            break
        if at not in taken and new[row][0].id not in found:
            taken.add(at)
            found[new[row][0].id] = old[at][0]
    return found


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return the share of words that two bags of words have in common, from 0 to 1."""
    whole = one.total() + other.total()
    return 2 * (one & other).total() / whole if whole else 0.0


def words(text: str) -> Counter[str]:
    """Return the words of a text, a Han character being one, each as often as it stands there."""
    return Counter((*(word.lower() for word in LATIN_WORD.findall(text)), *"".join(HAN.findall(text))))


def _words(pair: Pair) -> Counter[str]:
    return sum((words(pair.side(lang).current) for lang in Lang), Counter[str]())
