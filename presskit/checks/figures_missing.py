"""Figures that one side states and the other does not."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.checks.desk import Desk
from presskit.checks.found import finding
from presskit.checks.rule import Example, Finding, Rule, Severity
from presskit.i18n import marked as _
from presskit.lang import figures_en, figures_zh
from presskit.lang.figures import Figure, unmatched
from presskit.model.language import Lang
from presskit.model.pair import Pair

_MISSING = {
    Lang.EN: _("The Chinese text does not have {figure}."),
    Lang.ZH: _("The English text does not have {figure}."),
}
_DIFFERENT = _("{figure} here, but {other} on the other side.")


def check(pair: Pair, _desk: Desk) -> Iterator[Finding]:
    """Yield each figure without a counterpart of its worth; a year that one side leaves out is a notice."""
    texts = {lang: pair.side(lang).current for lang in Lang}
    if not all(text.strip() for text in texts.values()):
        return
    en, zh = figures_en.figures(texts[Lang.EN]), figures_zh.figures(texts[Lang.ZH])
    lonely = {Lang.EN: unmatched(en, zh), Lang.ZH: unmatched(zh, en)}
    for lang in Lang:
        others = [_shown(texts[lang.twin], other) for other in lonely[lang.twin]]
        for figure in lonely[lang]:
            severity = Severity.NOTICE if figure.year and not others else RULE.severity
            facts = {"figure": _shown(texts[lang], figure)}
            span = figure.start, figure.stop
            if len(others) == 1:
                yield finding(RULE.id, severity, pair, lang, span, _DIFFERENT, {**facts, "other": others[0]})
            else:
                yield finding(RULE.id, severity, pair, lang, span, _MISSING[lang], facts)


def _shown(text: str, figure: Figure) -> str:
    return text[figure.start : figure.stop]


RULE = Rule(
    id="figures-missing",
    severity=Severity.ERROR,
    title=_("Figures that disagree"),
    why=_("A figure ten times too large is printed as it stands: 亿 is a hundred million, not a billion."),
    source="GB/T 15835-2011",
    check=check,
    clean=(
        Example("more than 2,000 firms, worth 152.3 billion yuan", "超2000家，产值1523亿元"),
        Example("By the end of Sept. 20, 2023, 91.217 billion yuan", "截至2023年9月20日，912.17亿元"),
        Example("for the first time, 11 of the top 20; one in five", "首次，前20强中有十一家；五分之一"),
        Example("up 5 to 6 percent in the 1990s, 3 million", "20世纪90年代增长5%至6%，三百万"),
        Example("half a billion yuan, four decades, 9:00 a.m.", "5亿多元，40年，上午9点"),
        Example("G20 and COVID-19 at SIP, 450 million", "二十国集团、新冠，4亿5千万"),
    ),
    failing=(
        Example("⟦912.17 billion⟧ yuan", "⟦912.17亿⟧元"),
        Example("⟦1,200⟧ firms", "⟦1300⟧家"),
        Example("up ⟦5%⟧ in 2023", "2023年增长"),
        Example("SIP has grown.", "园区⟦2023⟧年增长⟦12%⟧。"),
    ),
)
