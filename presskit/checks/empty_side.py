"""A paragraph that exists in one language only."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.checks.desk import Desk
from presskit.checks.found import WHOLE, finding
from presskit.checks.rule import Example, Finding, Rule, Severity
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.model.pair import Pair

_MESSAGES = {
    Lang.EN: _("The English text is missing."),
    Lang.ZH: _("The Chinese text is missing."),
}


def check(pair: Pair, desk: Desk) -> Iterator[Finding]:
    """Yield the side without text; a language that the whole kit does without is not asked for."""
    for lang in Lang:
        if pair.side(lang).current.strip() or not pair.side(lang.twin).current.strip():
            continue
        if any(other.side(lang).current.strip() for other in desk.kit.pairs()):
            yield finding(RULE.id, RULE.severity, pair, lang, WHOLE, _MESSAGES[lang])


RULE = Rule(
    id="empty-side",
    severity=Severity.WARNING,
    title=_("Missing translation"),
    why=_("Readers of one language would miss what the others are told."),
    check=check,
    clean=(Example("SIP has grown.", "园区发展。"), Example("", "")),
    failing=(Example("SIP has grown.", "⟦⟧"), Example("⟦⟧", "园区发展。")),
)
