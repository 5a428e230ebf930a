"""What has changed between two texts, as tracked text: word by word, in Chinese character by character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import accumulate, groupby

from presskit.model.text import Run, Stamp, Text, final, joined, spliced

_TOKEN = re.compile(r"[A-Za-zÀ-ɏ0-9]+(?:['’.,-][A-Za-zÀ-ɏ0-9]+)*|\s+|.", re.DOTALL)
_LONGEST = 4_000
"""Words between their common beginning and end beyond which two texts are not compared any closer."""


@dataclass(frozen=True, slots=True)
class Change:
    """A range of the earlier text and what stands for it in the later one: the same, or something else."""

    start: int
    stop: int
    first: int
    last: int
    same: bool


def tracked(before: Text, after: Text, stamp: Stamp) -> Text:
    """Return what the later text says, with what it has more inserted and what it has less deleted.

    Both are taken as they read with every revision accepted. Characters that stay have the later marks.
    """
    old, new = final(before), final(after)
    runs: list[Run] = []
    for change in changes(old.current, new.current):
        kept = new.sliced(change.first, change.last)
        if change.same:
            runs += kept.runs
        else:
            gone = old.sliced(change.start, change.stop)
            runs += spliced(gone, 0, len(gone), Text(), stamp).runs
            runs += spliced(Text(), 0, 0, kept, stamp).runs
    return joined(runs)


def bracketed(text: Text, before: str = "", after: str = "", gone: str = "") -> str:
    """Return a text with what was inserted in ``{+ +}`` and what was deleted in ``[- -]``.

    ``before`` stands ahead of insertions and ``gone`` ahead of deletions, ``after`` behind both: colours.
    """

    def worded(run: Run) -> str:
        if run.deleted:
            return f"{gone}[-{run.text}-]{after}"
        return f"{before}{{+{run.text}+}}{after}" if run.inserted else run.text

    return "".join(map(worded, text.runs))


def changes(old: str, new: str) -> list[Change]:
    """Return ranges that cover two strings in order, equal and changed ones in turn.

    A blank that alone stays between two replacements belongs to them.
    """
    found = list(_matched(old, new))
    for at in range(1, len(found) - 1):
        blank = found[at].same and not old[found[at].start : found[at].stop].strip()
        if blank and _replaces(found[at - 1]) and _replaces(found[at + 1]):
            found[at] = replace(found[at], same=False)
    return [_run_on(list(group)) for _same, group in groupby(found, key=lambda change: change.same)]


def _run_on(group: list[Change]) -> Change:
    return replace(group[0], stop=group[-1].stop, last=group[-1].last)


def _replaces(change: Change) -> bool:
    return not change.same and change.start < change.stop and change.first < change.last


def _matched(old: str, new: str) -> Iterator[Change]:
    """Yield the ranges in which the words of both strings match, and those between."""
    words, others = _TOKEN.findall(old), _TOKEN.findall(new)
    places, elsewhere = ([0, *accumulate(map(len, tokens))] for tokens in (words, others))
    for i, j, k, m, same in _matched_words(words, others):
        yield Change(places[i], places[j], elsewhere[k], elsewhere[m], same)


def _matched_words(words: list[str], others: list[str]) -> Iterator[tuple[int, int, int, int, bool]]:
    """Yield ranges of two lists in order; what both begin and end with is not looked through."""
    most = min(len(words), len(others))
    start = next((at for at in range(most) if words[at] != others[at]), most)
    end = next((at for at in range(most - start) if words[-1 - at] != others[-1 - at]), most - start)
    below, beyond = len(words) - end, len(others) - end
    yield 0, start, 0, start, True
    if below - start + beyond - start > _LONGEST:
        yield start, below, start, beyond, False
    else:
        between = SequenceMatcher(None, words[start:below], others[start:beyond], autojunk=False)
        for tag, i, j, k, m in between.get_opcodes():
            yield start + i, start + j, start + k, start + m, tag == "equal"
    yield below, len(words), beyond, len(others), True
