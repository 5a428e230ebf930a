"""What house typing and the spell check cost while somebody types."""

from __future__ import annotations

from pytest_benchmark.fixture import BenchmarkFixture

from presskit.checks.run import findings
from presskit.glossary.index import Index
from presskit.lang.spelling.dictionary import unknown
from presskit.lang.typing.house import correction
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.model.text import Text

EN = "“The park’s firms — 2,000 of them — will recieve 10\u00a0million yuan,” he said on Sept.\u00a020. " * 6
ZH = "苏州工业园区（SIP）2023年增长3.5%，他说：“很好——真的。”" * 12


def test_house_typing_of_a_key_in_a_long_paragraph(benchmark: BenchmarkFixture) -> None:
    def pressed() -> None:
        for key in "\"'-.a 1m":
            correction(EN, key, Lang.EN)
            correction(ZH, key, Lang.ZH)

    benchmark(pressed)


def test_spelling_of_a_paragraph_that_has_changed(benchmark: BenchmarkFixture) -> None:
    texts = iter(f"{EN}{number}" for number in range(10**9))
    unknown(EN)
    benchmark(lambda: unknown(next(texts)))


def test_all_checks_of_300_pairs_with_spelling(benchmark: BenchmarkFixture) -> None:
    pairs = tuple(Pair(f"p{number}", en=Text.plain(EN), zh=Text.plain(ZH)) for number in range(300))
    kit = Kit("k", releases=(Release("r", pairs),))
    terms = Index(())
    assert sum(one.rule == "spelling" for one in findings(kit, terms)) == 1800
    benchmark(lambda: findings(kit, terms))
