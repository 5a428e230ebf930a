"""How long it takes to search a long kit, and to replace words in it."""

from __future__ import annotations

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from presskit.edits.replacing import all_replaced
from presskit.search.hits import hits
from presskit.search.pattern import compiled
from presskit.search.query import Query, searched
from presskit.search.replacement import replacement
from tests.build import a_long_kit


@pytest.mark.parametrize(
    "query",
    [Query("park"), Query("园区"), Query("park", word=True), Query(r"\b\w+ed\b", regex=True)],
    ids=["words", "chinese", "whole words", "pattern"],
)
def test_searching_3000_pairs(benchmark: BenchmarkFixture, query: Query) -> None:
    pairs, pattern = searched(a_long_kit(3000), query), compiled(query)
    found = benchmark(hits, pattern, pairs, query.langs)
    assert len(found) == 3000


def test_replacing_words_in_300_pairs(benchmark: BenchmarkFixture) -> None:
    query = Query("park")
    pairs, pattern = searched(a_long_kit(300), query), compiled(query)
    new = replacement(query, pattern, "city")
    done = benchmark(all_replaced, pairs, query.langs, pattern, new)
    assert done.places == 1500
