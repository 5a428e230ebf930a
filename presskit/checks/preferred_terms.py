"""Wordings that the glossary allows, but the house does not prefer."""

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
from presskit.model.term import Term, Usage

_MESSAGE = _("The house prefers “{preferred}” to “{found}”.")
_FIX = _("Write the preferred form")


def check(pair: Pair, desk: Desk) -> Iterator[Finding]:
    """Yield forms that are only allowed, where there is a preferred one; quotations stay as they are."""
    for lang in Lang:
        text = pair.side(lang).current
        for hit in desk.terms.hits(text, lang):
            if (
                hit.form.usage is not Usage.ALLOWED
                or quoted(text, hit.start)
                or not _has_better(hit.term, lang)
            ):
                continue
            found = text[hit.start : hit.stop]
            insert = replacement(found, hit.form.text, hit.term.preferred(lang))
            fix = Fix(_FIX, insert)
            facts = {"found": found, "preferred": insert}
            yield finding(RULE.id, RULE.severity, pair, lang, (hit.start, hit.stop), _MESSAGE, facts, fix)


def _has_better(term: Term, lang: Lang) -> bool:
    return any(form.usage is Usage.PREFERRED for form in term.side(lang))


RULE = Rule(
    id="preferred-terms",
    severity=Severity.NOTICE,
    title=_("Preferred terms"),
    why=_("One wording for one thing lets readers see that the same thing is meant."),
    source="ISO 704:2022 7.4",
    check=check,
    clean=(
        Example("SIP serves the new development pattern.", "园区服务新发展格局。"),
        Example("“A new development paradigm,” he said.", "他说：“新发展格局。”"),
    ),
    failing=(
        Example("SIP serves the ⟦new development paradigm⟧.", "园区服务新发展格局。"),
        Example("⟦Industrial clusters⟧ grow.", "产业集群壮大。"),
    ),
)
