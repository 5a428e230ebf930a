"""Rows found by a few words that somebody remembers of them."""

from __future__ import annotations

from collections.abc import Iterable

from presskit.model.pair import Pair
from presskit.search import spelling


def plain(text: str) -> str:
    """Return text for comparing: small letters, half-width signs."""
    return spelling.narrowed(text).casefold()


def told(pairs: Iterable[Pair]) -> tuple[str, ...]:
    """Return what each pair says in both languages, for comparing."""
    return tuple(plain(f"{pair.en.current}\n{pair.zh.current}") for pair in pairs)


def remembered(rows: tuple[str, ...], words: str) -> tuple[int, ...]:
    """Return which of some rows, as ``told`` gives them, hold every word, in either language."""
    wanted = plain(words).split()
    return tuple(number for number, said in enumerate(rows) if all(word in said for word in wanted))
