"""Twins that were brought together by a guess nobody has confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.checks.desk import Desk
from presskit.checks.found import WHOLE, finding
from presskit.checks.rule import Example, Finding, Rule, Severity
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.model.pair import Pair

_MESSAGE = _("The two sides were brought together by a guess.")


def check(pair: Pair, _desk: Desk) -> Iterator[Finding]:
    """Yield one finding for a doubtful pair."""
    if pair.doubtful:
        yield finding(RULE.id, RULE.severity, pair, Lang.EN, WHOLE, _MESSAGE)


RULE = Rule(
    id="doubtful-pair",
    severity=Severity.NOTICE,
    title=_("Pairing to confirm"),
    why=_("Paragraphs that do not belong together would stand side by side in print."),
    check=check,
    clean=(Example("SIP has grown.", "园区发展。"),),
    failing=(Example("⟦⟧SIP has grown.", "罗氏增资。", doubtful=True),),
)
