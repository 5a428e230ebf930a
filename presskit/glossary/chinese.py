"""Finding Chinese terms in running text by their characters."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

_SINGLE = (1,)

_ALIKE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | dict.fromkeys(map(ord, "—–‐‑－"), ord("-"))
_ALIKE |= {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_ALIKE |= {code: code - 0xFEE0 + 32 for code in range(0xFF21, 0xFF3B)}


class ChineseForms:
    """Terms by their characters; width of Latin letters and of brackets, case and dashes do not matter."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._ends: dict[str, int | tuple[int, ...]] = {}
        self._heads: dict[str, tuple[int, ...]] = {}
        for number, text in enumerate(texts):
            self._add(plain(text), number)

    def _add(self, text: str, number: int) -> None:
        if not text:
            return
        known = self._ends.setdefault(text, number)
        if known is not number:
            self._ends[text] = (known, number) if isinstance(known, int) else (*known, number)
        head = text[:2]
        self._heads[head] = _with(self._heads.get(head, _SINGLE), len(text))

    def alike(self, text: str) -> tuple[int, ...]:
        """Return the numbers of all forms that read like a text."""
        found = self._ends.get(plain(text), ())
        return (found,) if isinstance(found, int) else found

    def spans(self, text: str) -> list[tuple[int, int, int]]:
        """Return start, stop and form number of each term: leftmost, then longest, none overlapping."""
        text = plain(text)
        ends, heads = self._ends, self._heads
        found = []
        start = 0
        while start < len(text):
            lengths = heads.get(text[start : start + 2])
            if lengths is None and text[start] in ends:
                lengths = _SINGLE
            for length in lengths or ():
                stop = start + length
                if text[start:stop] in ends and stop <= len(text) and _whole(text, start, stop):
                    number = ends[text[start:stop]]
                    found.append((start, stop, number if isinstance(number, int) else number[0]))
                    start = stop - 1
                    break
            start += 1
        return found


@cache
def _with(lengths: tuple[int, ...], length: int) -> tuple[int, ...]:
    """Return lengths, the greatest first and 1 last, with one more; alike ones are one object."""
    return tuple(sorted({*lengths, length, 1}, reverse=True))


def plain(text: str) -> str:
    """Return text with Latin letters, digits and marks in one width and case; its length stays."""
    return text.translate(_ALIKE)


def _whole(text: str, start: int, stop: int) -> bool:
    """Tell whether a range cuts no Latin word and no number."""
    if not (text[start].isascii() or text[stop - 1].isascii()):
        return True
    return not (_joins(text, start) or _joins(text, stop))


def _joins(text: str, at: int) -> bool:
    """Tell whether two Latin letters or two digits meet at a place."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if not (before.isascii() and after.isascii()):
        return False
    return (before.isalpha() and after.isalpha()) or (before.isdigit() and after.isdigit())
