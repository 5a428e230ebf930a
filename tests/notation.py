"""Texts and ranges written the way one reads them.

``text("Acme {--said--}{++announced++} **profit** *today* [here](https://example.org)")`` is a text with
revisions and marks, ``notated`` writes it back, and ``marked_ranges("a ⟦b⟧ c")`` gives the plain text with
the ranges that the brackets mark. A backslash takes the meaning from the character behind it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

from presskit.model.text import BOLD, ITALIC, Mark, MarkKind, Run, Stamp, Text, joined

STAMP = Stamp("lee", datetime(2025, 1, 1, tzinfo=UTC))
"""Who made the revisions of notated texts, and when."""

_TOKEN = re.compile(
    r"\\(?P<escaped>.)|(?P<sign>\{--|--\}|\{\+\+|\+\+\}|\*\*|\*|\[|\]\((?P<href>[^)]*)\))", re.DOTALL
)
_SIGNS = re.compile(r"([\\*\[\]{}]|--|\+\+)")


def text(notated: str, stamp: Stamp = STAMP) -> Text:
    """Return the text that a notation stands for."""
    runs: list[Run] = []
    look = Run("")
    opened: list[int] = []
    at = 0
    for token in _TOKEN.finditer(notated):
        runs.append(replace(look, text=notated[at : token.start()] + (token["escaped"] or "")))
        at = token.end()
        if token["sign"] == "[":
            opened.append(len(runs))
        elif token["href"] is not None:
            link = Mark(MarkKind.LINK, token["href"])
            first = opened.pop()
            runs[first:] = [replace(run, marks=run.marks | {link}) for run in runs[first:]]
        elif token["sign"]:
            look = _turned(look, token["sign"], stamp)
    runs.append(replace(look, text=notated[at:]))
    return joined(runs)


def _turned(look: Run, sign: str, stamp: Stamp) -> Run:
    """Return the look of what follows a sign."""
    match sign:
        case "{--" | "--}":
            return replace(look, deleted=stamp if sign == "{--" else None)
        case "{++" | "++}":
            return replace(look, inserted=stamp if sign == "{++" else None)
        case _:
            return replace(look, marks=look.marks ^ {BOLD if sign == "**" else ITALIC})


def notated(text: Text) -> str:
    """Return the notation of a text; who revised it, when, and comments are left out."""
    return "".join(map(_notated_run, text.runs))


def _notated_run(run: Run) -> str:
    said = _SIGNS.sub(r"\\\1", run.text).replace("\\--", "\\-\\-").replace("\\++", "\\+\\+")
    for mark, sign in ((ITALIC, "*"), (BOLD, "**")):
        if mark in run.marks:
            said = f"{sign}{said}{sign}"
    if run.href:
        said = f"[{said}]({run.href})"
    if run.inserted:
        said = f"{{++{said}++}}"
    return f"{{--{said}--}}" if run.deleted else said


def marked_ranges(notated: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text without its ``⟦ ⟧``, and the ranges they mark in the order in which they open."""
    plain, ranges, opened = "", [], []
    for character in notated:
        if character == "⟦":
            opened.append(len(ranges))
            ranges.append((len(plain), -1))
        elif character == "⟧":
            number = opened.pop()
            ranges[number] = (ranges[number][0], len(plain))
        else:
            plain += character
    assert not opened, f"a bracket is not closed in {notated!r}"
    return plain, ranges
