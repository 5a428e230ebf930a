"""Where English words may part at a line's end, by the patterns of F. M. Liang as pyphen carries them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, Protocol

from presskit.writers.pdf.atoms import Atom
from presskit.writers.pdf.characters import Kind

SHORTEST = 6
"""Words of fewer letters stay whole."""
_AFTER = 3
"""How many letters go to the next line at least."""
_BEFORE, _BEFORE_IN_NAMES = 2, 3
_WORD = re.compile(r"[(\[“‘\"']*([A-Za-z][a-z]+)(?:[’'](?:s|t|d|ll|re|ve))?[)\]”’\"'.,;:!?…%]*")
"""A word in its punctuation: no figures, no capitals inside, nothing of an address."""

_SCALES = frozenset({"million", "billion", "trillion", "percent"})
"""Words that are part of a figure stay whole."""


class _Patterns(Protocol):
    def positions(self, word: str) -> list[int]: ...


@cache
def _patterns() -> _Patterns:
    """Return the patterns; reading them takes a moment, so only when a line asks for them."""
    import pyphen  # noqa: PLC0415 - most documents of one page never need it

    untyped: Any = pyphen
    patterns: _Patterns = untyped.Pyphen(lang="en_US", left=_BEFORE, right=_AFTER)
    return patterns


def may_part(atom: Atom) -> bool:
    """Tell whether an atom looks like a word with places to part; a part of a compound does not."""
    return (
        atom.kind is Kind.WORD
        and len(atom.text) >= SHORTEST
        and not atom.tear
        and not atom.shown
        and bool(places(atom.text))
    )


@lru_cache(16384)
def places(text: str) -> tuple[int, ...]:
    """Return after how many characters of a word in its punctuation a hyphen may stand."""
    match = _WORD.fullmatch(text)
    if not match or len(match[1]) < SHORTEST or match[1].lower() in _SCALES:
        return ()
    word, start = match[1], match.start(1)
    least = _BEFORE_IN_NAMES if word[0].isupper() else _BEFORE
    return tuple(
        start + at for at in _patterns().positions(word.lower()) if least <= at <= len(word) - _AFTER
    )
