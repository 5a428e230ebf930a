"""Converts between code points, which the model counts, and UTF-16 units, which Qt counts."""

from __future__ import annotations

import re
from bisect import bisect_left

from presskit.model.text import Text

_UNSHOWABLE = re.compile("[\x00\n\r\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_LINE_BREAKS = "\n\r\u2029"
_LAST_OF_ONE_UNIT = "\uffff"


class Offsets:
    """The places of one string in both ways of counting.

    An *offset* counts code points, a *position* counts UTF-16 units. A position inside a surrogate pair
    belongs to the character it stands in.
    """

    __slots__ = ("_offsets", "_positions")

    def __init__(self, text: str) -> None:
        self._offsets: list[int] = []
        self._positions: list[int] = []
        if len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
            return
        self._offsets = [offset for offset, sign in enumerate(text) if sign > _LAST_OF_ONE_UNIT]
        self._positions = [offset + wide for wide, offset in enumerate(self._offsets)]

    def position(self, offset: int) -> int:
        """Return the position of an offset."""
        return offset + bisect_left(self._offsets, offset)

    def offset(self, position: int) -> int:
        """Return the offset of a position."""
        return position - bisect_left(self._positions, position)


def shown(text: Text) -> str:
    """Return all characters of a text as Qt can hold them in one paragraph, each in its place."""
    return showable(text.everything)


def showable(text: str) -> str:
    """Return a string with as many code points and no character that Qt would take for its own marks."""
    if text.isascii() and "\n" not in text and "\r" not in text and "\0" not in text:
        return text
    return _UNSHOWABLE.sub(lambda sign: "\u2028" if sign[0] in _LINE_BREAKS else "\ufffd", text)


def difference(old: str, new: str, caret: int) -> tuple[int, int, str]:
    """Return which range of ``old`` was replaced by what, knowing where the caret stands after it.

    Where several answers would do, as for a letter typed beside its like, the caret tells the right one.
    """
    end = len(new) - caret
    suffix = min(end, len(old))
    if old[len(old) - suffix :] != new[len(new) - suffix :]:
        suffix = _alike(old[::-1], new[::-1], suffix)
    most = min(len(old), len(new)) - suffix
    prefix = most if old[:most] == new[:most] else _alike(old, new, most)
    return prefix, len(old) - suffix, new[prefix : len(new) - suffix]


def _alike(one: str, other: str, most: int) -> int:
    """Return how many characters two strings have in common at their start."""
    return next((place for place in range(most) if one[place] != other[place]), most)
