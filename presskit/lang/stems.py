"""What remains of an English word without its inflection, so that plurals and verb forms are found."""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = {
    form: stem
    for stem, forms in {
        "analysi": "analysis analyses",
        "basi": "basis",
        "becom": "became",
        "begin": "began begun",
        "bring": "brought",
        "build": "built",
        "buy": "bought",
        "child": "children",
        "choos": "chose chosen",
        "crisi": "crisis",
        "criterion": "criteria",
        "draw": "drew drawn",
        "fall": "fell fallen",
        "find": "found",
        "foot": "feet",
        "give": "gave given giving gives give",
        "go": "goes went gone",
        "grow": "grew grown",
        "hold": "held",
        "keep": "kept",
        "lead": "led",
        "leav": "left",
        "lie": "lying lies lied lie",
        "los": "lost",
        "mak": "made",
        "man": "men",
        "means": "means",
        "meet": "met",
        "news": "news",
        "pay": "paid",
        "person": "people",
        "phenomenon": "phenomena",
        "ris": "rose risen",
        "run": "ran",
        "series": "series",
        "see": "saw seen seeing sees",
        "seek": "sought",
        "sell": "sold",
        "send": "sent",
        "speak": "spoke spoken",
        "spend": "spent",
        "stand": "stood",
        "strive": "strove striven strived striving strives strive",
        "tak": "took taken",
        "tell": "told",
        "tie": "tying tied ties tie",
        "win": "won",
        "woman": "women",
        "write": "wrote written writing writes write",
    }.items()
    for form in forms.split()
}
_VOWELS = frozenset("aeiouy")
_SHORTEST = 3
_ACRONYM = 5
_DOUBLED_L = 6


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """Return the word in lower case without possessive, plural and verb endings; not itself a word.

    Only inflection goes (clusters → cluster; promoted, promotes → promot): "promotion" stays apart. Short
    words in capitals are taken for acronyms, which have a plural and nothing else.
    """
    low = word.lower()
    if "'" in low or "’" in low:
        low = _bare(low.replace("’", "'"))
    capitals = word.split("'", maxsplit=1)[0].split("’", maxsplit=1)[0].removesuffix("s")
    if 1 < len(capitals) <= _ACRONYM and capitals.isupper():
        return capitals.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if len(low) <= _SHORTEST or not low.isalpha():
        return low
    return _closed(_verbless(_singular(low)))


def _bare(low: str) -> str:
    """Return a word without its possessive mark."""
    return low[:-2] if low.endswith("'s") else low.rstrip("'")


def _singular(low: str) -> str:
    """Return a word without the ending of plurals and of third persons."""
    if not low.endswith("s") or low.endswith(("ss", "us", "is")):
        return low
    if low.endswith("ies"):
        return low[:-3] + "y" if len(low) > _SHORTEST + 1 else low[:-1]
    if low.endswith(("sses", "xes", "ches", "shes", "zzes", "oes")):
        return low[:-2]
    return low[:-1]


def _verbless(low: str) -> str:
    """Return a word without -ed and -ing, where a syllable remains."""
    if low.endswith("ied"):
        return low[:-3] + "y"
    for ending in ("ed", "ing"):
        root = low.removesuffix(ending)
        if root != low and len(root) > 1 and not _VOWELS.isdisjoint(root) and not root.endswith("e"):
            doubled = len(root) > _SHORTEST and root[-1] == root[-2] and root[-1] not in "aeioulsz"
            return root[:-1] if doubled else root
    return low


def _closed(low: str) -> str:
    """Return a root without the silent e and the doubled l that come and go with endings."""
    if low.endswith("ll") and len(low) > _DOUBLED_L - 1:
        return low[:-1]
    return low[:-1] if low.endswith("e") and len(low) > _SHORTEST else low
