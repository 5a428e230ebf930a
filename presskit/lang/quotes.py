"""Quotation marks and brackets: what they enclose, and which of them lack their partner."""

from __future__ import annotations

import re

CLOSING = {
    "“": "”",
    "‘": "’",
    "《": "》",
    "（": "）",
    "(": ")",
    "「": "」",
    "『": "』",
    "【": "】",
    "[": "]",
    "〈": "〉",
}
"""Opening marks and the marks that close them."""

_SPEECH = frozenset('“‘「『"')
_OPENING = {close: mark for mark, close in CLOSING.items()}
_MARK = re.compile("[" + re.escape("".join((*CLOSING, *_OPENING))) + '"]')
_LISTED = re.compile(r"(?:^|[\s;；])(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})$")


def enclosed(text: str) -> list[tuple[int, int]]:
    """Return what stands between quotation marks or brackets, marks included, as half-open ranges."""
    return _sorted_out(text)[0]


def quoted(text: str, at: int) -> bool:
    """Tell whether a place lies within quotation marks."""
    return any(start < at < stop and text[start] in _SPEECH for start, stop in enclosed(text))


def partnerless(text: str) -> list[int]:
    """Return where a quotation mark or a bracket stands without its partner; apostrophes are none."""
    return sorted(_sorted_out(text)[1])


def _sorted_out(text: str) -> tuple[list[tuple[int, int]], list[int]]:
    """Return the ranges that marks enclose, and the marks that are left over."""
    ranges: list[tuple[int, int]] = []
    lonely: list[int] = []
    opened: list[int] = []
    for match in _MARK.finditer(text):
        at, mark = match.start(), match[0]
        if (mark == '"' and not any(text[start] == '"' for start in opened)) or mark in CLOSING:
            opened.append(at)
        elif not _is_apostrophe(text, at, opened) and not _is_listing(text, at, opened):
            lonely += _closed(text, at, opened, ranges)
    return ranges, lonely + [at for at in opened if not (text[at] == "‘" and _elides(text, at))]


def _closed(text: str, at: int, opened: list[int], ranges: list[tuple[int, int]]) -> list[int]:
    """Close the mark that belongs to the one at a place; return what is left over by that."""
    wanted = _OPENING.get(text[at], '"')
    for depth in range(len(opened) - 1, -1, -1):
        if text[opened[depth]] == wanted:
            ranges.append((opened[depth], at + 1))
            skipped = opened[depth + 1 :]
            del opened[depth:]
            return skipped
    return [at]


def _is_apostrophe(text: str, at: int, opened: list[int]) -> bool:
    """Tell whether a closing single mark is an apostrophe: park’s, parks’, ’90s."""
    if text[at] != "’":
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if after.isalnum() and after.isascii():
        return before.isascii()
    return not any(text[start] == "‘" for start in opened) and before.isalpha() and before.isascii()


def _elides(text: str, at: int) -> bool:
    """Tell whether an opening single mark stands wrongly for an apostrophe, as in ‘90s."""
    return text[at + 1 : at + 2].isdigit()


def _is_listing(text: str, at: int, opened: list[int]) -> bool:
    """Tell whether a closing bracket follows the number of a list: 1) or a)."""
    if text[at] not in ")）" or any(text[start] in "(（" for start in opened):
        return False
    return bool(_LISTED.search(text[max(0, at - 6) : at]))
