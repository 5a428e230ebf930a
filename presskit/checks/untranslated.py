"""Text that stands in the wrong language."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.checks.desk import Desk
from presskit.checks.found import WHOLE, finding
from presskit.checks.rule import Example, Finding, Rule, Severity
from presskit.i18n import marked as _
from presskit.lang.quotes import enclosed
from presskit.lang.scripts import ADDRESS, HAN_RUN, LATIN_WORD, is_han
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role

_LATIN = _("The Chinese side is written in Latin letters.")
_HAN = _("The English side holds Chinese text.")
_A_NAME = 4


def check(pair: Pair, _desk: Desk) -> Iterator[Finding]:
    """Yield a Chinese side without any Chinese, and Chinese in English outside brackets and quotations."""
    if _words(pair.zh.current) and not is_han(pair.zh.current) and _is_prose(pair):
        yield finding(RULE.id, RULE.severity, pair, Lang.ZH, WHOLE, _LATIN)
    text = pair.en.current
    if not is_han(text):
        return
    ranges = enclosed(text)
    for match in HAN_RUN.finditer(text):
        if not any(start <= match.start() and match.end() <= stop for start, stop in ranges):
            yield finding(RULE.id, RULE.severity, pair, Lang.EN, match.span(), _HAN)


def _words(text: str) -> list[str]:
    return LATIN_WORD.findall(ADDRESS.sub(" ", text))


def _is_prose(pair: Pair) -> bool:
    """Tell whether Latin letters on the Chinese side cannot be just a name or an address."""
    if pair.role in (Role.CONTACT, Role.END):
        return False
    words = _words(pair.zh.current)
    return len(words) >= _A_NAME or any(word.islower() and len(word) >= _A_NAME for word in words)


RULE = Rule(
    id="untranslated",
    severity=Severity.ERROR,
    title=_("Text in the wrong language"),
    why=_("A paragraph was left in the other language, or pasted on the wrong side."),
    check=check,
    clean=(
        Example("Suzhou Industrial Park (苏州工业园区) has grown.", "苏州工业园区（SIP）发展。"),
        Example("BioBAY", "BioBAY"),
        Example("www.example.org/en/news", "www.example.org/en/news"),
        Example("###", "###"),
    ),
    failing=(
        Example("SIP has grown.", "⟦⟧SIP has grown."),
        Example("SIP ⟦园区⟧ has grown.", "园区发展。"),
    ),
)
