"""What a reader takes for one character: a letter with its marks, a flag, an emoji that is joined of several.

Source: Unicode Standard Annex 29, 3.1 (extended grapheme clusters), and Technical Standard 51, 1.4.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_JOINER = "\u200d"
IGNORED = frozenset("\u200c\u200d\ufe0e\ufe0f") | {chr(point) for point in range(0xE0020, 0xE0080)}
"""What changes its neighbours and is nothing to see itself."""
TONES = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
_MARKS = frozenset({"Mn", "Mc", "Me"})
_LETTERS = ("\U0001f1e6", "\U0001f1ff")
"""The first and the last of the letters that make flags in twos."""

# Joiners matter to emoji and to scripts whose letters join; elsewhere nobody sees them.
_JOINING = "\u0590-\u1fff\u2190-\u2bff\ufe0f\U0001f000-\U0001faff\U000e007f"
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0e\ufeff"
    "\U000e0100-\U000e01ef]"
    f"|(?<![{_JOINING}])[\u200c\u200d]"
    "|\ufe0f(?![\u200d\u20e3])"
)
_SELECTOR = "\ufe0f"


def visible(text: str) -> str:
    """Return text without what leaves no trace: controls, needless joiners, marks of direction."""
    return _UNSEEN.sub("", text)


def plain(cluster: str) -> str:
    """Return an emoji without what no picture of ours shows: the colour of skin, how it wants to be drawn."""
    return "".join(char for char in cluster if char not in TONES and char != _SELECTOR)


def clusters(text: str) -> Iterator[str]:
    """Yield text character by character as readers see them."""
    start = 0
    for at in range(1, len(text)):
        if not _goes_on(text, start, at):
            yield text[start:at]
            start = at
    if text:
        yield text[start:]


def _goes_on(text: str, start: int, at: int) -> bool:
    """Tell whether the character at a place belongs to the cluster that began before it."""
    char, before = text[at], text[at - 1]
    if char in IGNORED or char in TONES or unicodedata.category(char) in _MARKS:
        return True
    if before == _JOINER:
        return True
    flag = _LETTERS[0] <= char <= _LETTERS[1] and _LETTERS[0] <= before <= _LETTERS[1]
    return flag and at == start + 1
