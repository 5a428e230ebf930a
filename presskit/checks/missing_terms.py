"""Terms of one side that the other side renders in a way the glossary does not know."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.checks.desk import Desk
from presskit.checks.found import finding
from presskit.checks.rule import Example, Finding, Rule, Severity
from presskit.glossary.index import Hit
from presskit.glossary.wording import holds, touches
from presskit.i18n import marked as _
from presskit.lang.quotes import enclosed
from presskit.lang.scripts import is_han
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.term import Usage

_MESSAGE = _("“{found}” is “{preferred}” on the other side, by the glossary.")
_SHORT_ACRONYM = 5
_SHORT_WORD = 2


def check(pair: Pair, desk: Desk) -> Iterator[Finding]:
    """Yield terms without their counterpart, each once, unless the document has had both before."""
    texts = {lang: pair.side(lang).current for lang in Lang}
    if not all(text.strip() for text in texts.values()):
        return
    reported: set[str] = set()
    for lang in Lang:
        brackets = enclosed(texts[lang])
        for hit in desk.terms.hits(texts[lang], lang):
            if hit.term.id in reported or not _counts(hit, texts[lang], lang):
                continue
            if any(start < hit.start and hit.stop < stop for start, stop in brackets):
                continue
            if _rendered(hit, texts, lang, desk) or desk.known_before(hit.term, pair):
                continue
            reported.add(hit.term.id)
            facts = {
                "found": texts[lang][hit.start : hit.stop],
                "preferred": hit.term.preferred(lang.twin),
            }
            yield finding(RULE.id, RULE.severity, pair, lang, (hit.start, hit.stop), _MESSAGE, facts)


def _counts(hit: Hit, text: str, lang: Lang) -> bool:
    """Tell whether a hit is telling enough: no short acronym, no everyday word of two characters."""
    found = text[hit.start : hit.stop]
    if hit.form.usage is Usage.FORBIDDEN or not hit.term.preferred(lang.twin):
        return False
    if lang is Lang.ZH:
        return len(found) > _SHORT_WORD and is_han(found)
    return len(found) > _SHORT_ACRONYM or not found.isupper()


def _rendered(hit: Hit, texts: dict[Lang, str], lang: Lang, desk: Desk) -> bool:
    """Tell whether the other side has the term, or another one that reads the same."""
    other, found = texts[lang.twin], texts[lang][hit.start : hit.stop]
    senses = desk.terms.alike(hit.form.text, lang)
    if any(holds(other, term, lang.twin) for term in senses) or found.lower() in other.lower():
        return True
    return found.isalpha() and found.islower() and any(touches(other, term) for term in senses)


RULE = Rule(
    id="missing-terms",
    severity=Severity.WARNING,
    title=_("Terms rendered otherwise"),
    why=_("One term with several renderings looks like several things."),
    source="ISO 17100:2015 5.3.3",
    check=check,
    clean=(
        Example("SIP serves the new development pattern.", "园区服务新发展格局。"),
        Example("The industrial clusters of SIP grow.", "产业集群壮大。"),
    ),
    failing=(
        Example("SIP serves the ⟦new development pattern⟧.", "园区服务新格局。"),
        Example("SIP builds centers.", "园区打造⟦产业集群⟧。"),
    ),
)
