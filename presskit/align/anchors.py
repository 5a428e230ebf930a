"""What two paragraphs have visibly in common: figures, Latin names, addresses, questions, quotations."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from presskit.lang import figures_en, figures_zh
from presskit.lang.figures import Figure

_LATIN = re.compile(r"(?a:[A-Za-z][A-Za-z0-9.&'-]*[A-Za-z0-9]|[A-Z])")
_ADDRESS = re.compile(r"https?://[!-~]+|(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]+@[A-Za-z0-9_-]+\.[A-Za-z0-9_.]+")
_QUOTED = re.compile(r"[“”\"「」『』]")
_SMALL = 13
_SHY = 0.35
_MARK = 0.7


@dataclass(frozen=True, slots=True)
class Traits:
    """What a paragraph shows: its anchors, and those of them that its twin must show too."""

    anchors: frozenset[str]
    needed: frozenset[str]


def english_traits(text: str) -> Traits:
    """Return the traits of an English paragraph."""
    words = frozenset(word.lower() for word in _LATIN.findall(text))
    stripped = frozenset(word.removesuffix("'s") for word in words)
    return _traits(text, figures_en.figures(text), words | stripped, frozenset())


def chinese_traits(text: str) -> Traits:
    """Return the traits of a Chinese paragraph."""
    words = frozenset(word.lower() for word in _LATIN.findall(text))
    return _traits(text, figures_zh.figures(text), words, words)


def _traits(text: str, figures: Iterable[Figure], words: frozenset[str], needed: frozenset[str]) -> Traits:
    amounts = set()
    due = set(needed)
    for figure in figures:
        names = [f"#{amount.value.normalize()}{amount.unit}" for amount in figure.amounts]
        amounts.update(names)
        if figure.sure and len(names) == 1:
            due.add(names[0])
    addresses = _ADDRESS.findall(text)
    return Traits(frozenset((*amounts, *words, *addresses, *_marks(text))), frozenset(due))


def _marks(text: str) -> list[str]:
    """Return the punctuation that translators keep."""
    marks = {"?": "?" in text or "？" in text, "!": "!" in text or "！" in text}
    marks['"'] = bool(_QUOTED.search(text))
    marks["("] = "(" in text or "（" in text
    return [f"·{mark}" for mark, there in marks.items() if there]


def weights(en: Sequence[Traits], zh: Sequence[Traits]) -> dict[str, float]:
    """Return what each anchor proves: the rarer in these texts, the more."""
    counts = Counter(anchor for traits in (*en, *zh) for anchor in traits.anchors)
    total = len(en) + len(zh) + 2
    return {anchor: _weight(anchor, count, total) for anchor, count in counts.items()}


def _weight(anchor: str, count: int, total: int) -> float:
    weight = math.log(1 + total / count)
    if anchor.startswith("·"):
        return weight * _SHY * _MARK
    if anchor.startswith("#") and anchor[1:].isdecimal() and int(anchor[1:]) < _SMALL:
        return weight * _SHY
    return weight


def told_apart(en: Sequence[Traits], zh: Sequence[Traits]) -> tuple[list[Traits], list[Traits]]:
    """Return the traits without the anchors that only one of the languages has anywhere."""
    ours: frozenset[str] = frozenset().union(*(traits.anchors for traits in en))
    theirs: frozenset[str] = frozenset().union(*(traits.anchors for traits in zh))
    both = ours & theirs
    kept_en = [Traits(traits.anchors & both, traits.needed) for traits in en]
    return kept_en, [Traits(traits.anchors & both, traits.needed) for traits in zh]


def together(traits: Sequence[Traits]) -> Traits:
    """Return what several paragraphs show as one."""
    if len(traits) == 1:
        return traits[0]
    anchors, needed = traits[0].anchors, traits[0].needed
    for more in traits[1:]:
        anchors, needed = anchors | more.anchors, needed | more.needed
    return Traits(anchors, needed)
