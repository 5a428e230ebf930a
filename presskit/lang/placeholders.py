"""Places in a text that somebody meant to fill in later, as templates and writers in a hurry mark them."""

from __future__ import annotations

import re
from collections.abc import Iterator

OPEN, CLOSE = "〖", "〗"
"""What stands around a placeholder of our templates. No news text has it, and both keyboards know it."""

_OWN = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
_STRAY = re.compile(f"[{OPEN}{CLOSE}]")
_NAMED = (
    r"(?:full |company |product |brand )?names?|titles?|dates?|cit(?:y|ies)|(?:e-?mail|web)(?: address)?"
    r"|numbers?|amounts?|quotes?|links?|urls?|phone(?: number)?|tk+|tb[acd]|to come|x{2,}|\?+|\.{3}|…+"
)
_ASKED = r"(?:insert|add|fill in|to be (?:added|announced|confirmed|supplied))\b[^\]］]*"
_AWAITED = "待定|待补|待填|待确认|待核实|待更新|此处|请填|请补充|请插入|填写"
_HABITS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"[\[［](?:{_NAMED}|{_ASKED})[\]］]",
        rf"[【（(［\[](?:{_AWAITED})[^】）)］\]]*[】）)］\]]",
        r"\{\{[^{}]+\}\}",
        r"(?<![A-Za-z0-9$£€/])(?:TK|TKTK|TBC|TBD)(?![A-Za-z0-9])(?!\d)",
        r"(?<![A-Za-z0-9×])(?:[×✕]{2,}|XX|XXXX+)(?![A-Za-z0-9×])",
        r"[○◯●]{2,}",
        r"_{3,}|＿{2,}",
        r"\blorem ipsum\b",
    )
)


def own(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the placeholders of our templates, and of a mark that has lost its twin."""
    at = 0
    for match in _OWN.finditer(text):
        yield from (stray.span() for stray in _STRAY.finditer(text, at, match.start()))
        yield match.span()
        at = match.end()
    yield from (stray.span() for stray in _STRAY.finditer(text, at))


def habitual(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of what people write to come back to: ``TK``, ``[date]``, ``XX``, （待定）."""
    taken: list[tuple[int, int]] = []
    for pattern in _HABITS:
        for match in pattern.finditer(text):
            start, stop = match.span()
            if all(stop <= first or last <= start for first, last in taken):
                taken.append((start, stop))
    yield from sorted(taken)
