"""Half-width marks in Chinese, full-width marks and digits in English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presskit.checks.desk import Desk
from presskit.checks.found import finding
from presskit.checks.rule import Example, Finding, Fix, Rule, Severity
from presskit.i18n import marked as _
from presskit.lang.quotes import enclosed
from presskit.lang.scripts import HAN, is_han
from presskit.model.language import Lang
from presskit.model.pair import Pair

_HALF = _("Chinese text takes the full-width mark {mark} here.")
_FULL = _("English text takes the half-width {mark} here.")
_FIX = _("Put the right mark")

_WIDER = dict(zip(",;:?!.()", "，；：？！。（）", strict=True))
_MARK = re.compile(rf"(?<={HAN.pattern})[,;:?!](?!//)|(?<={HAN.pattern})\.(?=\s|$|[”’」）]|{HAN.pattern})")
_NARROWER = {wide: half for half, wide in _WIDER.items()} | {"、": ","}
_WIDE = re.compile(r"[，；：？！。（）、]|[！-～]")
_SPACED = frozenset(",;:?!.)")


def check(pair: Pair, _desk: Desk) -> Iterator[Finding]:
    """Yield marks of the wrong width, each with the right one."""
    text = pair.zh.current
    for match in _MARK.finditer(text):
        yield _found(pair, Lang.ZH, match.start(), _HALF, _WIDER[match[0]])
    for start, stop in enclosed(text):
        if text[start] == "(" and text[stop - 1] == ")" and is_han(text[start:stop]):
            yield _found(pair, Lang.ZH, start, _HALF, "（")
            yield _found(pair, Lang.ZH, stop - 1, _HALF, "）")
    text = pair.en.current
    for match in _WIDE.finditer(text):
        at = match.start()
        if is_han(text[max(0, at - 1) : at] + text[at + 1 : at + 2]):
            continue
        narrow = _NARROWER.get(match[0]) or chr(ord(match[0]) - 0xFEE0)
        after = text[at + 1 : at + 2]
        blank = " " if narrow in _SPACED and after.isalnum() else ""
        yield _found(pair, Lang.EN, at, _FULL, narrow + blank)


def _found(pair: Pair, lang: Lang, at: int, message: str, right: str) -> Finding:
    fix = Fix(_FIX, right)
    mark = right.strip()
    return finding(RULE.id, RULE.severity, pair, lang, (at, at + 1), message, {"mark": mark}, fix)


RULE = Rule(
    id="punctuation-width",
    severity=Severity.WARNING,
    title=_("Width of punctuation"),
    why=_("Marks of the wrong width tear gaps into Chinese lines and break English ones."),
    source="GB/T 15834-2011 5.1; W3C Requirements for Chinese Text Layout 3.1",
    check=check,
    clean=(
        Example(
            "SIP (苏州工业园区，园区) has grown: 10:30, 2,000.", "园区（SIP）发展，10:30，2,000家，3:2。"
        ),
        Example("See https://example.org.", "见https://example.org。版本2.0"),
    ),
    failing=(
        Example("SIP⟦，⟧a park", "园区⟦,⟧发展⟦.⟧"),
        Example("⟦２⟧000 firms⟦。⟧", "园区⟦(⟧苏州⟦)⟧好⟦!⟧"),
    ),
)
