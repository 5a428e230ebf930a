"""Finding English terms in running text, inflected and hyphenated ones too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from itertools import accumulate, count, pairwise

from presskit.lang.stems import stem

TOKEN = re.compile(r"(\w[\w'’]*|[^\w\s\-‐‑–])")
"""A word with its apostrophes, or one mark. Hyphens are no tokens: they part words as blanks do."""

_HYPHENATED = re.compile(r"([^\W_])[-‐‑](?=[^\W_])")
_SHORT_ACRONYM = 5
_REMEMBERED = 50_000
_PLURALS = frozenset(("", "s", "'s", "’s", "s'", "s’", "es"))


class _Singles(dict[str, int]):
    """What single words were found to be, remembered because texts repeat themselves."""

    def __init__(self, looked_up: Callable[[str], int]) -> None:
        super().__init__()
        self._looked_up = looked_up

    def __missing__(self, token: str) -> int:
        if len(self) > _REMEMBERED:
            self.clear()
        number = self[token] = self._looked_up(token)
        return number


class EnglishForms:
    """Terms by their stems. A term of several words is looked for only where its first two stand."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._ends: dict[str, int | tuple[int, ...]] = {}
        self._heads: dict[str, tuple[int, ...]] = {}
        self._singles = _Singles(self._single)
        for number, text in enumerate(self._texts):
            self._add(text, number)
            if "-" in text and len(_HYPHENATED.findall(text)) == 1:
                self._add(_HYPHENATED.sub(r"\1", text), number)

    def _add(self, text: str, number: int) -> None:
        words = stems(text)
        if not words:
            return
        key = " ".join(words)
        known = self._ends.setdefault(key, number)
        if known is not number:
            self._ends[key] = (known, number) if isinstance(known, int) else (*known, number)
        if len(words) > 1:
            head = key if len(words) == 2 else f"{words[0]} {words[1]}"  # noqa: PLR2004 - a pair of words
            self._heads[head] = _with(self._heads.get(head, ()), len(words))

    def alike(self, text: str) -> tuple[int, ...]:
        """Return the numbers of all forms that read like a text, inflection aside."""
        found = self._ends.get(" ".join(stems(text)), ())
        return (found,) if isinstance(found, int) else found

    def spans(self, text: str) -> list[tuple[int, int, int]]:
        """Return start, stop and form number of each term: leftmost, then longest, none overlapping."""
        parts = TOKEN.split(text)
        tokens = parts[1::2]
        words = list(map(stem, tokens))
        heads = [*map(self._heads.get, map(" ".join, pairwise(words))), None]
        singles = map(self._singles.__getitem__, tokens)
        places = list(accumulate(map(len, parts)))
        found = []
        past = 0
        for i, single, lengths in zip(count(), singles, heads, strict=False):
            if i < past or (single < 0 and lengths is None):
                continue
            phrase = self._phrase(i, lengths, words, parts) if lengths else None
            if phrase:
                past, number = phrase
                found.append((places[2 * i], places[2 * past - 1], number))
            elif single >= 0:
                found.append((places[2 * i], places[2 * i + 1], single))
        return [_unpossessed(text, *span) for span in found] if "'" in text or "’" in text else found

    def _phrase(
        self, i: int, lengths: tuple[int, ...], words: list[str], parts: list[str]
    ) -> tuple[int, int] | None:
        """Return where the longest term of several words from token ``i`` ends, and its number."""
        for length in lengths:
            numbers = self._ends.get(" ".join(words[i : i + length]))
            if numbers is not None and i + length <= len(words):
                if isinstance(numbers, int):
                    return i + length, numbers
                return i + length, self._chosen(numbers, "".join(parts[2 * i + 1 : 2 * (i + length)]))
        return None

    def _single(self, token: str) -> int:
        """Return the form of one word that fits a token, upper and lower case considered, or -1."""
        numbers = self._ends.get(stem(token), ())
        if isinstance(numbers, int):
            return numbers if _fits(self._texts[numbers], token) else -1
        fitting = tuple(number for number in numbers if _fits(self._texts[number], token))
        return self._chosen(fitting, token) if fitting else -1

    def _chosen(self, numbers: tuple[int, ...], surface: str) -> int:
        """Return the form that reads most like the text, the earlier one first."""
        texts = self._texts
        low = surface.lower()
        return min(numbers, key=lambda number: (texts[number] != surface, texts[number].lower() != low))


def stems(text: str) -> list[str]:
    """Return the stems of a text's words and marks; the split by blanks is the quick way for most forms."""
    return list(map(stem, text.split() if text.replace(" ", "").isalnum() else TOKEN.findall(text)))


@cache
def _with(lengths: tuple[int, ...], length: int) -> tuple[int, ...]:
    """Return lengths, the greatest first, with one more; alike ones are one object."""
    return tuple(sorted({*lengths, length}, reverse=True))


def _fits(form: str, token: str) -> bool:
    """Tell whether case allows a token to be a form of one word: acronyms and names are particular."""
    if not form[0].isupper():
        return True
    if form.isupper() and 1 < len(form) <= _SHORT_ACRONYM:
        return token.startswith(form) and token[len(form) :] in _PLURALS
    return token[0].isupper()


def _unpossessed(text: str, start: int, stop: int, number: int) -> tuple[int, int, int]:
    """Return a hit without its possessive mark."""
    if text[stop - 1] in "'’" and text[start].isalnum():
        return start, stop - 1, number
    if text[stop - 1] == "s" and stop - start > 2 and text[stop - 2] in "'’":  # noqa: PLR2004 - the mark's length
        return start, stop - 2, number
    return start, stop, number
