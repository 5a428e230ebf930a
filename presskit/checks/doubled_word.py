"""A word that stands twice in a row by mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presskit.checks.desk import Desk
from presskit.checks.found import finding
from presskit.checks.rule import Example, Finding, Fix, Rule, Severity
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.model.pair import Pair

_MESSAGE = _("“{word}” stands here twice.")
_FIX = _("Leave one out")

_ENGLISH = re.compile(r"\b([A-Za-z][A-Za-z'’-]*)(\s+\1)+\b(?!['’-])", re.IGNORECASE)
_LEGITIMATE = frozenset(("had", "that", "very", "bye", "so", "no", "ha", "really", "many"))
_PARTICLE = re.compile(r"([的了是在和与及为对于把被从而将以由向并])\1+(?!确|非)")
_PHRASE = re.compile(r"([\u4e00-\u9fff]{2,6})\1")
_ABAB = re.compile(r"[一很好非许][\u4e00-\u9fff]|研究|讨论|考虑|学习|商量|交流|休息|了解|体验|感受|锻炼")


def check(pair: Pair, _desk: Desk) -> Iterator[Finding]:
    """Yield doubled words; reduplication that belongs to the language is none."""
    for match in _ENGLISH.finditer(pair.en.current):
        word = match[1]
        if word.lower() in _LEGITIMATE or (word[0].isupper() and word in match[2]):
            continue
        yield _found(pair, Lang.EN, match)
    text = pair.zh.current
    for match in _PARTICLE.finditer(text):
        yield _found(pair, Lang.ZH, match)
    for match in _PHRASE.finditer(text):
        if len(set(match[1])) > 1 and not _ABAB.fullmatch(match[1]):
            yield _found(pair, Lang.ZH, match)


def _found(pair: Pair, lang: Lang, match: re.Match[str]) -> Finding:
    word = match[1]
    fix = Fix(_FIX, word)
    return finding(RULE.id, RULE.severity, pair, lang, match.span(), _MESSAGE, {"word": word}, fix)


RULE = Rule(
    id="doubled-word",
    severity=Severity.WARNING,
    title=_("Doubled word"),
    why=_("Words double where text was cut and pasted, and spelling checks pass over them."),
    check=check,
    clean=(
        Example(
            "The one that that firm had had. New New York, year-on-year on time.",
            "天天向上，常常、刚刚、研究研究，的的确确。",
        ),
        Example("He said so. So it is. 10 10", "一个一个来，人人参与，是是非非"),
    ),
    failing=(
        Example("It is ⟦the the⟧ park.", "这是园区⟦的的⟧方案。"),
        Example("⟦The the⟧ park has grown.", "⟦园区园区⟧发展⟦了了⟧。"),
    ),
)
