"""Finding English terms in running text, inflected and hyphenated ones too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import accumulate

from presskit.lang.stems import stem

TOKEN = re.compile(r"([^\W_]+(?:['’][^\W_]+)*['’]?|[^\w\s\-‐‑–])")
"""A word with its apostrophes, or one mark. Hyphens are no tokens: they part words as blanks do."""

_HYPHENATED = re.compile(r"([^\W_])[-‐‑](?=[^\W_])")
_SHORT_ACRONYM = 5
_PLURALS = frozenset(("", "s", "'s", "’s", "s'", "s’", "es"))


class EnglishForms:
    """Terms by their stems. A term of several words is looked for only where its first two stand."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._ends: dict[str, int | tuple[int, ...]] = {}
        self._heads: dict[str, int] = {}
        for number, text in enumerate(self._texts):
            self._add(text, number)
            if "-" in text and len(_HYPHENATED.findall(text)) == 1:
                self._add(_HYPHENATED.sub(r"\1", text), number)

    def _add(self, text: str, number: int) -> None:
        stems = list(map(stem, TOKEN.findall(text)))
        if not stems:
            return
        key = " ".join(stems)
        ends = self._ends
        if key in ends:
            known = ends[key]
            ends[key] = (known, number) if isinstance(known, int) else (*known, number)
        else:
            ends[key] = number
        count = len(stems)
        if count > 1:
            head = key if count == 2 else f"{stems[0]} {stems[1]}"  # noqa: PLR2004 - a pair of words
            self._heads[head] = self._heads.get(head, 0) | 1 << count

    def alike(self, text: str) -> tuple[int, ...]:
        """Return the numbers of all forms that read like a text, inflection aside."""
        found = self._ends.get(" ".join(map(stem, TOKEN.findall(text))), ())
        return (found,) if isinstance(found, int) else found

    def spans(self, text: str) -> list[tuple[int, int, int]]:
        """Return start, stop and form number of each term: leftmost, then longest, none overlapping."""
        parts = TOKEN.split(text)
        tokens = parts[1::2]
        stems = list(map(stem, tokens))
        heads = list(map(self._heads.get, map(" ".join, zip(stems, stems[1:], strict=False))))
        heads.append(None)
        places = list(accumulate(map(len, parts)))
        found = []
        at = 0
        ends = self._ends
        for i, (word, mask) in enumerate(zip(stems, heads, strict=True)):
            if i < at or (mask is None and word not in ends):
                continue
            match = self._longest(i, mask, stems, tokens)
            if match:
                at, number = match
                start, stop = places[2 * i], places[2 * at - 1]
                found.append((start, _unpossessed(text, start, stop), number))
        return found

    def _longest(self, i: int, mask: int | None, stems: list[str], tokens: list[str]) -> tuple[int, int] | None:
        """Return where the longest term from token ``i`` ends, and its number."""
        ends = self._ends
        left = len(stems) - i
        for count in _lengths(mask) if mask else ():
            if count <= left:
                key = " ".join(stems[i : i + count])
                if key in ends:
                    return i + count, self._chosen(ends[key], " ".join(tokens[i : i + count]))
        number = self._single(stems[i], tokens[i])
        return None if number is None else (i + 1, number)

    def _single(self, key: str, token: str) -> int | None:
        """Return the form of one word that fits a token, upper and lower case considered."""
        if key not in self._ends:
            return None
        numbers = self._ends[key]
        fitting = tuple(
            number
            for number in ((numbers,) if isinstance(numbers, int) else numbers)
            if _fits(self._texts[number], token)
        )
        return self._chosen(fitting, token) if fitting else None

    def _chosen(self, numbers: int | tuple[int, ...], surface: str) -> int:
        """Return the form that reads most like the text, the earlier one first."""
        if isinstance(numbers, int):
            return numbers
        low = surface.lower()
        return min(
            numbers, key=lambda number: (self._texts[number] != surface, self._texts[number].lower() != low)
        )


@cache
def _lengths(mask: int) -> tuple[int, ...]:
    """Return the bits that are set, highest first."""
    return tuple(bit for bit in range(mask.bit_length() - 1, 1, -1) if mask >> bit & 1)


def _fits(form: str, token: str) -> bool:
    """Tell whether case allows a token to be a form of one word: acronyms and names are particular."""
    if not form[0].isupper():
        return True
    if form.isupper() and 1 < len(form) <= _SHORT_ACRONYM:
        return token.startswith(form) and token[len(form) :] in _PLURALS
    return token[0].isupper()


def _unpossessed(text: str, start: int, stop: int) -> int:
    """Return where a hit ends when its possessive mark is left out."""
    tail = text[max(start, stop - 2) : stop]
    if tail in ("'s", "’s"):
        return stop - 2
    return stop - 1 if tail.endswith(("'", "’")) else stop
