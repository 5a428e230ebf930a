"""Facts stand in a table: figures large, units small, heads on every page, cells that know their heads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from presskit.compose.blocks import FactTable
from presskit.compose.plan import EDITIONS
from presskit.compose.theme import names
from presskit.model.language import Lang
from presskit.writers.pdf.columns import columns
from presskit.writers.pdf.fact_table import fact_table as rows_of
from tests.writers.pdf.boxes import Watched, watched
from tests.writers.pdf.build import BOTH, composition, sides
from tests.writers.pdf.build_kit import fact_table, opening
from tests.writers.pdf.faults import faults
from tests.writers.pdf.printed import chars, printed
from tests.writers.pdf.tagged import Node, Tagged

EN = (Lang.EN,)


def drawn(table: FactTable, langs: tuple[Lang, ...] = BOTH) -> Watched:
    [row] = rows_of(table, columns(composition(table, langs=langs), 471.0))
    return watched(row)


def tables(table: FactTable, langs: tuple[Lang, ...] = BOTH) -> list[Node]:
    read = Tagged(printed(composition(table, langs=langs)))
    return [node for node in read.tree.nodes() if node.kind == "/Table"]


@pytest.mark.parametrize("langs", EDITIONS.values())
@pytest.mark.parametrize("look", names())
def test_figures_are_about_twice_as_large_as_text(look: str, langs: tuple[Lang, ...]) -> None:
    made = composition(fact_table(langs), langs=langs, look=look)
    sizes = [char.size for char in chars(printed(made)) if char.text == "5"]
    assert 1.9 <= max(sizes) / made.theme.size <= 2.5


def test_a_unit_stands_beside_its_figure_or_below_it() -> None:
    wide, narrow = drawn(fact_table(EN), EN), drawn(fact_table())
    assert wide.at("billion yuan").left > wide.at("152.3").right
    assert narrow.at("billion yuan").top >= narrow.at("152.3").bottom
    assert narrow.at("亿元").left > narrow.at("1523").right


def test_a_per_cent_sign_is_as_large_as_its_figure() -> None:
    shown = chars(printed(composition(fact_table(EN), langs=EN)))
    at = next(number for number, char in enumerate(shown) if char.text == "%")
    assert shown[at].size == shown[at - 1].size
    assert shown[at].left - shown[at - 1].right < 0.1 * shown[at].size


@pytest.mark.parametrize("langs", EDITIONS.values())
def test_each_language_has_a_table_with_heads_for_columns_and_rows(langs: tuple[Lang, ...]) -> None:
    found = tables(fact_table(langs), langs)
    assert [table.lang for table in found] == [{"en": "en", "zh": "zh-Hans"}[lang] for lang in langs]
    for table in found:
        assert {len(row.below) for row in table.below} == {4 if len(langs) == 1 else 3}
        assert {cell.scope for cell in table.below[0].below} == {"/Column"}
        for row in table.below[1:]:
            assert [cell.scope for cell in row.below if cell.kind == "/TH"] == ["/Row"]


def test_a_column_that_no_fact_fills_is_left_out() -> None:
    [table] = tables(fact_table(EN, 3, sourced=False), EN)
    assert [len(row.below) for row in table.below] == [2] * 4


def test_a_language_without_words_has_no_table() -> None:
    rows = tuple(
        replace(row, name=sides("Output", ""), figure=sides("5", ""), unit=sides("", ""), as_of=sides("", ""))
        for row in fact_table(count=2, sourced=False).rows
    )
    [table] = tables(replace(fact_table(), rows=rows))
    assert table.lang == "en"


def test_a_table_of_forty_facts_repeats_its_head_on_every_page() -> None:
    made = composition(opening(1), fact_table(BOTH, 40))
    file = printed(made)
    read = Tagged(file)
    pages = len(read.pdf.pages)
    assert pages > 3
    heads = [one for one in read.shown if one.text == "What it counts"]
    assert [head.page for head in heads] == list(range(pages))
    assert [head.artifact for head in heads] == [False] + [True] * (pages - 1)
    assert [node.kind for node in read.tree.nodes()].count("/Table") == 2
    assert list(faults(file, made)) == []


def test_a_fact_stays_on_one_page() -> None:
    read = Tagged(printed(composition(fact_table(BOTH, 40))))
    rows = [node for node in read.tree.nodes() if node.kind == "/TR"]
    assert len(rows) == 82
    assert all(len({page for page, _ in _places(row)}) == 1 for row in rows)


def test_a_fact_longer_than_a_page_goes_on_over_the_next() -> None:
    long = replace(fact_table(EN, 1).rows[0], name=sides("A very long name of a fact. " * 300, "", EN))
    read = Tagged(printed(composition(replace(fact_table(EN), rows=(long,)), langs=EN)))
    lowest = min(one.box.low for one in read.shown if one.kind == "TJ")
    assert len(read.pdf.pages) > 1
    assert lowest > 20


def test_no_facts_are_no_table() -> None:
    assert list(rows_of(fact_table(BOTH, 0), columns(composition(), 471.0))) == []


def _places(node: Node) -> list[tuple[int, int]]:
    return [kid for one in node.nodes() for kid in one.kids if isinstance(kid, tuple)]


@pytest.mark.parametrize("langs", EDITIONS.values())
def test_a_long_figure_is_smaller_rather_than_parted(langs: tuple[Lang, ...]) -> None:
    table = fact_table(langs)
    long = replace(table.rows[0], figure=sides("1,234,567.89", "1234567.89", langs))
    shown = chars(printed(composition(replace(table, rows=(long,)), langs=langs)))
    told = "".join(char.text for char in shown)
    for side in long.figure:
        start = told.index(side.text)
        assert len({round(char.baseline, 1) for char in shown[start : start + len(side.text)]}) == 1
