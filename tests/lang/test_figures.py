"""Figures by what they are worth."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.lang import figures_en, figures_zh
from presskit.lang.figures import unmatched


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("152.3 billion yuan", "1523亿元"),
        ("91.217 billion", "912.17亿"),
        ("2,000 firms", "2000家"),
        ("more than 16 million", "1600多万"),
        ("27.79 trillion", "27.79万亿"),
        ("450 million", "4亿5千万"),
        ("5 to 6 percent", "5%至6%"),
        ("2-3 million", "200万至300万"),
        ("20 percent", "两成"),
        ("53.5%", "百分之五十三点五"),
        ("1970s", "20世纪70年代"),
        ("the 1960s", "六七十年代"),
        ("16 years", "十六年"),
        ("in 2023", "二〇二三年"),
        ("40 years", "四十年"),
        ("four decades", "40年"),
        ("twenty-five", "25"),
        ("two hundred and fifty", "250"),
        ("half a billion", "5亿"),
        ("3 p.m.", "15时"),
        ("3 p.m.", "下午3时"),
        ("Sept. 20", "9月20日"),
        ("20th", "第二十"),
        ("2019–20", "2019至2020年"),
        ("12 km", "12千米"),
        ("a dozen", "12"),
    ],
)
def test_the_same_worth_is_recognised(en: str, zh: str) -> None:
    ours, theirs = figures_en.figures(en), figures_zh.figures(zh)
    assert ours
    assert unmatched(ours, theirs) == unmatched(theirs, ours) == []


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("912.17 billion", "912.17亿"),
        ("15.23 billion", "1523亿"),
        ("90 billion", "90亿"),
        ("5 percent", "5"),
        ("530 million", "530万"),
        ("in 2023", "2022年"),
        ("1,200", "12000"),
    ],
)
def test_another_worth_is_told_on_both_sides(en: str, zh: str) -> None:
    ours, theirs = figures_en.figures(en), figures_zh.figures(zh)
    assert len(unmatched(ours, theirs)) == len(unmatched(theirs, ours)) == 1


@pytest.mark.parametrize(
    "zh",
    [
        "万一",
        "一定首次统一",
        "千方百计",
        "十分重要",
        "亿万富翁",
        "三成员",
        "百分点",
        "双11购物节",
        "G20",
        "一带一路",
    ],
)
def test_idioms_do_not_ask_for_a_counterpart(zh: str) -> None:
    assert unmatched(figures_zh.figures(zh), []) == []


@pytest.mark.parametrize(
    "en", ["first of all", "one of a kind", "COVID-19", "a million thanks", "mail to a1@b2.org"]
)
def test_english_words_do_not_ask_for_a_counterpart(en: str) -> None:
    assert unmatched(figures_en.figures(en), []) == []


@given(st.integers(1, 10**13))
def test_every_whole_number_agrees_with_its_chinese_digits(number: int) -> None:
    ours, theirs = figures_en.figures(f"{number:,} firms"), figures_zh.figures(f"{number}家")
    assert [figure.amounts[0].value for figure in ours] == [Decimal(number)]
    assert unmatched(ours, theirs) == unmatched(theirs, ours) == []


@given(st.text())
def test_figures_lie_within_the_text_in_order(text: str) -> None:
    for figures in (figures_en.figures(text), figures_zh.figures(text)):
        past = 0
        for figure in figures:
            assert past <= figure.start < figure.stop <= len(text)
            past = figure.stop
