"""The words of a text whose spelling can be judged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presskit.lang.placeholders import own
from presskit.lang.scripts import ADDRESS

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\u1e00-\u1eff"
_WORD = re.compile(rf"[{_LATIN}]+(?:['’][{_LATIN}]+)*")
_NO_WORDS = re.compile(
    rf"{ADDRESS.pattern}|[@#]\w+|\b[\w-]+(?:\.[A-Za-z]{{2,}})+(?:/[!-~]*)?|\w*\d\w*|\w+_\w*"
)
"""Addresses, names of sites and files, handles, and everything with digits."""


_POSSESSIVE = re.compile(r"['’]s?$")


def words(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the words in Latin letters, without those that no dictionary has.

    Left out: placeholders, addresses, anything with digits, single letters, abbreviations in capitals (also
    ``SMEs``), names with a capital inside (``SpaceX``).
    """
    taken = [*(match.span() for match in _NO_WORDS.finditer(text)), *own(text)]
    for match in _WORD.finditer(text):
        start, stop = match.span()
        if not any(first < stop and start < last for first, last in taken) and _can_be_judged(match[0]):
            yield start, stop


def bare(word: str) -> str:
    """Return a word without the ending of a possessive, its apostrophe straight."""
    return _POSSESSIVE.sub("", word).replace("’", "'")


def _can_be_judged(word: str) -> bool:
    plain = bare(word)
    if len(plain) == 1:
        return False
    return plain[1:].islower() or (not plain[1:].isupper() and "'" in plain)
