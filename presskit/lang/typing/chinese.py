"""What typing becomes in Chinese: full-width marks, paired quotation marks, dashes and dots of two."""

from __future__ import annotations

import re

from presskit.lang.scripts import HAN
from presskit.lang.typing.context import in_address, is_open, is_straight_open
from presskit.lang.typing.correction import Correction, last

_WIDE = dict(zip(",.;:?!()", "，。；：？！（）", strict=True))
_AFTER_CHINESE = re.compile(rf"(?:{HAN.pattern}|[，。；：？！、…—“”‘’（）《》〈〉【】「」『』·％])$")
_HAN_OR_OPENING = re.compile(rf"{HAN.pattern}|[《“（「【]")
_LEFT_NARROW = re.compile(r"[!-~][,;:?!(]$")
_LATIN_BEFORE = re.compile(r"[A-Za-z0-9]$")
_DOTS = re.compile(r"(?<![.。])[.。]{2}$")
_DASH, _DOTTED = "——", "……"


def correction(before: str, typed: str) -> Correction | None:
    """Return what becomes of the text before the caret once some characters are typed, if anything does.

    A mark after a Latin letter or a digit may belong to a number, a time, a name: it becomes full-width
    only once Chinese follows it. Source: GB/T 15834-2011, 4 and 5.1.
    """
    text = before + typed
    earlier, sign = text[:-1], text[-1:]
    if sign in _MARKS and (len(typed) == 1 or not sign.isascii()):
        return None if in_address(earlier) else _MARKS[sign](earlier, text)
    if _LEFT_NARROW.search(before) and _HAN_OR_OPENING.match(typed) and not in_address(before[:-1]):
        return Correction(len(before) - 1, len(before), _WIDE[before[-1]])
    return None


def _mark(earlier: str, text: str) -> Correction | None:
    """Widen a mark after Chinese."""
    return last(text, 1, _WIDE[text[-1]]) if _AFTER_CHINESE.search(earlier) else None


def _stop(earlier: str, text: str) -> Correction | None:
    """Make six dots of three full stops, however wide, else widen a full stop."""
    if _DOTS.search(earlier):
        return last(text, 3, _DOTTED)
    return _mark(earlier, text) if text[-1] == "." else None


def _bracket(earlier: str, text: str) -> Correction | None:
    """Widen an opening bracket after Chinese and where a paragraph begins."""
    return last(text, 1, "（") if not earlier.strip() else _mark(earlier, text)


def _closing(earlier: str, text: str) -> Correction | None:
    """Close a bracket as wide as it was opened."""
    if is_open(earlier, "（", "）"):
        return last(text, 1, "）")
    return None if is_open(earlier, "(", ")") else _mark(earlier, text)


def _double(earlier: str, text: str) -> Correction | None:
    """Open a quotation, or close the one that is open."""
    if is_straight_open(earlier, '"'):
        return None
    return last(text, 1, "”" if is_open(earlier, "“", "”") else "“")


def _single(earlier: str, text: str) -> Correction | None:
    """Open or close a quotation within a quotation; after a Latin letter it is an apostrophe."""
    opened = earlier[: max(0, earlier.rfind("'"))]
    if is_straight_open(earlier, "'") and not _LATIN_BEFORE.search(opened):
        return None
    closes = is_open(earlier, "‘", "’") or bool(_LATIN_BEFORE.search(earlier))
    return last(text, 1, "’" if closes else "‘")


def _dash(earlier: str, text: str) -> Correction | None:
    """Make a dash of two hyphens."""
    alone = earlier.endswith("-") and not earlier.endswith("--")
    return last(text, 2, _DASH) if alone else None


def _title_opens(earlier: str, text: str) -> Correction | None:
    return _title(earlier, text, "<", "《")


def _title_closes(earlier: str, text: str) -> Correction | None:
    return _title(earlier, text, ">", "》")


def _title(earlier: str, text: str, sign: str, mark: str) -> Correction | None:
    """Make a mark of a title of two angle brackets."""
    alone = earlier.endswith(sign) and not earlier.endswith(sign * 2)
    return last(text, 2, mark) if alone else None


_MARKS = {
    **dict.fromkeys(",;:?!", _mark),
    **dict.fromkeys(".。", _stop),
    "(": _bracket,
    ")": _closing,
    '"': _double,
    "'": _single,
    "-": _dash,
    "<": _title_opens,
    ">": _title_closes,
}
