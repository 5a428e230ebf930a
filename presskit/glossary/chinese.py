"""Finding Chinese terms in running text by their characters."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

_ALIKE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | dict.fromkeys(map(ord, "—–‐‑－"), ord("-"))
_ALIKE |= {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_ALIKE |= {code: code - 0xFEE0 + 32 for code in range(0xFF21, 0xFF3B)}


class ChineseForms:
    """Terms by their characters; width of Latin letters and of brackets, case and dashes do not matter."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._ends: dict[str, int | tuple[int, ...]] = {}
        self._heads: dict[str, int] = {}
        for number, text in enumerate(texts):
            self._add(_plain(text), number)

    def _add(self, text: str, number: int) -> None:
        if not text:
            return
        ends = self._ends
        if text in ends:
            known = ends[text]
            ends[text] = (known, number) if isinstance(known, int) else (*known, number)
        else:
            ends[text] = number
            head = text[:2]
            self._heads[head] = self._heads.get(head, 0) | 1 << len(text)

    def alike(self, text: str) -> tuple[int, ...]:
        """Return the numbers of all forms that read like a text."""
        found = self._ends.get(_plain(text), ())
        return (found,) if isinstance(found, int) else found

    def spans(self, text: str) -> list[tuple[int, int, int]]:
        """Return start, stop and form number of each term: leftmost, then longest, none overlapping."""
        text = _plain(text)
        heads, ends = self._heads, self._ends
        found = []
        past = 0
        for start in range(len(text)):
            if start < past:
                continue
            mask = heads.get(text[start : start + 2])
            if mask is None and text[start] not in ends:
                continue
            stop = self._longest(text, start, mask or 0)
            if stop:
                number = ends[text[start:stop]]
                found.append((start, stop, number if isinstance(number, int) else number[0]))
                past = stop
        return found

    def _longest(self, text: str, start: int, mask: int) -> int:
        """Return where the longest term from a place ends, 0 where none begins."""
        for length in (*_lengths(mask), 1):
            stop = start + length
            if stop <= len(text) and text[start:stop] in self._ends and _whole(text, start, stop):
                return stop
        return 0


@cache
def _lengths(mask: int) -> tuple[int, ...]:
    """Return the bits that are set, highest first."""
    return tuple(bit for bit in range(mask.bit_length() - 1, 1, -1) if mask >> bit & 1)


def _plain(text: str) -> str:
    """Return text with Latin letters, digits and marks in one width and case; its length stays."""
    return text.translate(_ALIKE)


def _whole(text: str, start: int, stop: int) -> bool:
    """Tell whether a range cuts no Latin word and no number."""
    return not (_joins(text, start) or _joins(text, stop))


def _joins(text: str, at: int) -> bool:
    """Tell whether two Latin letters or two digits meet at a place."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if not (before.isascii() and after.isascii()):
        return False
    return (before.isalpha() and after.isalpha()) or (before.isdigit() and after.isdigit())
