"""The checks run over a kit."""

from __future__ import annotations

from datetime import UTC, datetime

from presskit.checks.found import located
from presskit.checks.rule import Severity
from presskit.checks.run import findings
from presskit.checks.specimen import GLOSSARY
from presskit.glossary.index import Index
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.model.text import Run, Stamp, Text, edited

STAMP = Stamp("Ann", datetime(2024, 9, 20, tzinfo=UTC))
TERMS = Index(GLOSSARY)


def kit(*sides: tuple[str, str]) -> Kit:
    pairs = (Pair(f"p{n}", en=Text.plain(en), zh=Text.plain(zh)) for n, (en, zh) in enumerate(sides, 1))
    return Kit("k", releases=(Release("r", tuple(pairs)),), glossary=GLOSSARY)


def test_findings_come_pair_by_pair_and_english_first() -> None:
    found = findings(kit(("It is the the day.", "这是的的方案"), ("It has grown.", "")), TERMS)
    assert [(f.pair, f.lang) for f in found] == [("p1", Lang.EN), ("p1", Lang.ZH), ("p2", Lang.ZH)]


def test_only_the_pairs_asked_for_are_looked_at() -> None:
    whole = kit(("the the", "一"), ("a a", "二"))
    assert {f.pair for f in findings(whole, TERMS, [whole.pair("p2")])} == {"p2"}


def test_deleted_words_are_not_checked_but_counted_in_offsets() -> None:
    text = edited(Text.plain("Once the the park grew by the the sea."), 5, 9, "", STAMP)
    pair = Pair("p", en=text, zh=Text.plain("园区滨海。"))
    (found,) = findings(Kit("k", releases=(Release("r", (pair,)),)), Index(()))
    assert text.everything[found.start : found.stop] == "the the"
    assert found.start == 26


def test_a_range_takes_in_what_is_deleted_within_it_and_nothing_beside_it() -> None:
    text = Text((Run("ab"), Run("XX", deleted=STAMP), Run("cd"), Run("YY", deleted=STAMP), Run("ef")))
    assert located(text, 2, 4) == (4, 6)
    assert located(text, 1, 3) == (1, 5)


def test_a_year_that_one_side_leaves_out_is_a_notice_and_another_amount_an_error() -> None:
    found = findings(kit(("It grew in 2023.", "当年增长。"), ("3 billion yuan", "3亿元")), TERMS)
    assert [(f.pair, f.severity) for f in found] == [
        ("p1", Severity.NOTICE),
        ("p2", Severity.ERROR),
        ("p2", Severity.ERROR),
    ]
    assert dict(found[1].facts) == {"figure": "3 billion", "other": "3亿"}


def test_a_language_that_has_not_been_begun_is_not_asked_for() -> None:
    assert findings(kit(("SIP has grown.", ""), ("More.", "")), TERMS) == []


def test_a_term_used_on_both_sides_before_may_be_shortened_later() -> None:
    both = ("SIP serves the new development pattern.", "园区服务新发展格局。")
    later = ("The new development pattern helps.", "这一格局很有帮助。")
    assert findings(kit(both, later), TERMS) == []
    assert [f.rule for f in findings(kit(later, both), TERMS)] == ["missing-terms"]


def test_a_fix_keeps_capital_and_plural() -> None:
    (found,) = findings(kit(("Industrial clusters grow.", "产业集群壮大。")), TERMS)
    assert found.fix is not None
    assert found.fix.insert == "Industry clusters"


def test_a_long_speech_may_be_closed_in_a_later_paragraph() -> None:
    assert findings(kit(("“We came.", "“我们来了。"), ("“We won.”", "“我们赢了。”")), TERMS) == []
