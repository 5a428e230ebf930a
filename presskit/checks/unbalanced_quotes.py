"""Quotation marks and brackets that are opened and not closed, or closed and not opened."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.checks.desk import Desk
from presskit.checks.found import finding
from presskit.checks.rule import Example, Finding, Rule, Severity
from presskit.i18n import marked as _
from presskit.lang.quotes import CLOSING, partnerless
from presskit.model.language import Lang
from presskit.model.pair import Pair

_MESSAGE = _("{mark} lacks its partner.")


def check(pair: Pair, desk: Desk) -> Iterator[Finding]:
    """Yield each mark without a partner; a speech may go on in the next paragraph without being closed."""
    for lang in Lang:
        text = pair.side(lang).current
        lonely = partnerless(text)
        if lonely == [0] and text[0] in CLOSING and _goes_on(pair, lang, desk):
            continue
        for at in lonely:
            yield finding(RULE.id, RULE.severity, pair, lang, (at, at + 1), _MESSAGE, {"mark": text[at]})


def _goes_on(pair: Pair, lang: Lang, desk: Desk) -> bool:
    """Tell whether the next paragraph opens with the same mark: the custom for long speeches."""
    for release in desk.kit.releases:
        for one, other in zip(release.pairs, release.pairs[1:], strict=False):
            if one.id == pair.id:
                return other.side(lang).current[:1] == pair.side(lang).current[:1]
    return False


RULE = Rule(
    id="unbalanced-quotes",
    severity=Severity.WARNING,
    title=_("Unbalanced quotation marks or brackets"),
    why=_("A reader cannot tell where a quotation ends, and that changes who said what."),
    source="GB/T 15834-2011 4.8, 4.9; Chicago Manual of Style 13.30",
    check=check,
    clean=(
        Example(
            "“It’s the park’s day,” he said (in ‘both’ languages).", "他说：“园区（SIP）的《方案》很好。”"
        ),
        Example("1) the firms’ plans; a) the ’90s", "一）计划；2）“‘双’语”"),
        Example('the "best" park', "最佳"),
    ),
    failing=(
        Example("⟦“⟧It is the day, he said.", "他说：⟦“⟧很好。"),
        Example("SIP ⟦(⟧Suzhou", "《方案》⟦》⟧和⟦（⟧园区"),
        Example('the "best" park⟦"⟧', "最佳"),
    ),
)
