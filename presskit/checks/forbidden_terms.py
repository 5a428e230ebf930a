"""Wordings that the glossary bans."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.checks.desk import Desk
from presskit.checks.found import finding
from presskit.checks.rule import Example, Finding, Fix, Rule, Severity
from presskit.glossary.wording import replacement
from presskit.i18n import marked as _
from presskit.lang.quotes import quoted
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.term import Usage

_INSTEAD = _("“{found}” is not used; write “{preferred}”.")
_NEVER = _("“{found}” is not used.")
_FIX = _("Write the preferred form")


def check(pair: Pair, desk: Desk) -> Iterator[Finding]:
    """Yield forbidden forms outside quotations: what somebody said stays as it was said."""
    for lang in Lang:
        text = pair.side(lang).current
        for hit in desk.terms.hits(text, lang):
            if hit.form.usage is not Usage.FORBIDDEN or quoted(text, hit.start):
                continue
            found, span = text[hit.start : hit.stop], (hit.start, hit.stop)
            preferred = hit.term.preferred(lang)
            if preferred:
                insert = replacement(found, hit.form.text, preferred)
                fix = Fix(_FIX, insert)
                facts = {"found": found, "preferred": insert}
                yield finding(RULE.id, RULE.severity, pair, lang, span, _INSTEAD, facts, fix)
            else:
                yield finding(RULE.id, RULE.severity, pair, lang, span, _NEVER, {"found": found})


RULE = Rule(
    id="forbidden-terms",
    severity=Severity.ERROR,
    title=_("Forbidden terms"),
    why=_("The house has decided against this wording, often because a client or an authority insists."),
    source="ISO 30042 (TBX), deprecated terms",
    check=check,
    clean=(
        Example("It builds new quality productive forces.", "培育新质生产力。"),
        Example("He said: “New productive forces win.”", "他说：“新型生产力重要。”"),
    ),
    failing=(Example("It builds ⟦new productive forces⟧.", "培育⟦新型生产力⟧。"),),
)
