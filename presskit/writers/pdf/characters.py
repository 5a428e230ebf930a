"""What a character is to line breaking: Han, part of a Western word, one of the kinds of full-width marks.

Source: W3C Requirements for Chinese Text Layout (CLREQ), 3.1; GB/T 15834-2011.
"""

from __future__ import annotations

import re
from enum import Enum

from presskit.model.language import Lang


class Kind(Enum):
    """A kind of character; characters of Western words stay together in one atom."""

    HAN = "han"
    WORD = "word"
    SPACE = "space"
    OPEN = "open"
    CLOSE = "close"
    STOP = "stop"
    DOT = "dot"
    DASH = "dash"
    JOINT = "joint"
    SIGN = "sign"

    # Identity is all that members are compared by, and they are compared often.
    __hash__ = object.__hash__


OPENING = "（《〈「『【〔［｛〖﹁﹃"
CLOSING = "）》〉」』】〕］｝〗﹂﹄"
STOPS = "，、；：。．！？"
DOTS = "・‧"
JOINTS = "～－／〜"
SIGNS = "￥％＄￡"
"""Full-width signs, which stay with their figure."""
SPACES = " \t\n\u3000\u2002\u2003"
PREFIXES = frozenset("￥¥$£￡€№#＄")
SUFFIXES = frozenset("%‰℃°％‱")
FULL_WIDTH = frozenset({Kind.OPEN, Kind.CLOSE, Kind.STOP})
"""Marks whose ink fills one half of the em square; the other half is space that may go."""
NEVER_FIRST = frozenset({Kind.CLOSE, Kind.STOP, Kind.DOT, Kind.JOINT, Kind.DASH})
"""What never begins a line (避头)."""

_HAN = (
    "\u1100-\u11ff\u2e80-\u2fff\u3001-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
)
_FULL = f"{OPENING}{CLOSING}{STOPS}{DOTS}{JOINTS}{SIGNS}"
_AMBIGUOUS = "“”‘’—…·⸺⋯"
# An apostrophe inside a Western word belongs to the word, whatever the language around it.
_APOSTROPHE = "(?<=[A-Za-z])’(?=[A-Za-z])"


def _pattern(opening: str, closing: str, dots: str, dashes: str, others: str) -> re.Pattern[str]:
    """Return the pattern whose named groups are kinds; ``others`` belong to Western words never."""
    return re.compile(
        f"(?P<space>[{SPACES}]+)"
        f"|(?P<word>(?:{_APOSTROPHE}|[^{SPACES}{_HAN}{_FULL}{others}])+)"
        f"|(?P<open>[{opening}])|(?P<close>[{closing}])|(?P<stop>[{STOPS}])|(?P<dot>[{dots}])"
        f"|(?P<joint>[{JOINTS}])|(?P<sign>[{SIGNS}])"
        + (f"|(?P<dash>{dashes})" if dashes else "")
        + "|(?P<han>.)"
    )


PATTERNS = {
    Lang.EN: _pattern(OPENING, CLOSING, DOTS, "", ""),
    Lang.ZH: _pattern(OPENING + "“‘", CLOSING + "”’", DOTS + "·", "——?|⸺|……?|⋯⋯?", _AMBIGUOUS),
}
"""Takes text of a language apart: in Chinese, quotation marks, dashes and the dot are full-width marks."""
