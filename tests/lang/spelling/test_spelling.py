"""Which words of English texts are looked up, and what the dictionary says of them."""

from __future__ import annotations

import pytest

from presskit.lang.spelling.dictionary import english, unknown
from presskit.lang.spelling.pinyin import is_name
from presskit.lang.spelling.words import words


def wrong(text: str) -> list[str]:
    return [text[start:stop] for start, stop in unknown(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It will recieve the goverment’s grant.", ["recieve", "goverment’s"]),
        ("The park's firms don’t agree; they're well-known.", []),
        ("state-of-the-artt", ["artt"]),
        ("Mr. Wu, Ph.D., met Dr. Li at 5 p.m. on Sept. 20 in the U.S.", []),
        ("SMEs, CEOs’ R&D, SpaceX’s iPhone, BioBAY and COVID-19", []),
        (
            "See https://exmaple.org/abcc, www.parkk.cn, info@parkk.cn, parkk.com/newws and @hanndle #taggg",
            [],
        ),
        ("5kmm and B2Bb and kit_namme", []),
        ("Zhangjiagang, Wuxi’s Jinji Lake, Xi’an, Xi Jinping, Lüliang", []),
        ("〖Organisatiom〗 opens", []),
        ("café, naïve, résumé", []),
        ("苏州工业园区", []),
        ("biopharmaceutical chipmakers livestream RCEP; Tencent’s", []),
        ("promoteboost Openning", ["promoteboost", "Openning"]),
    ],
)
def test_only_real_slips_are_found(text: str, found: list[str]) -> None:
    assert wrong(text) == found


def test_words_are_told_in_code_points() -> None:
    assert list(words("😀 park’s 3.5 fine")) == [(2, 8), (13, 17)]


def test_suggestions_keep_ending_and_capital() -> None:
    assert english().suggestions("goverment’s")[0] == "government’s"
    assert english().suggestions("Recieve")[0] == "Receive"
    assert "promote boost" in english().suggestions("promoteboost")
    assert english().suggestions("qqqqzzzxxx") == ()


@pytest.mark.parametrize("name", ["Jinji", "Wuzhong", "Xi'an", "Changchun", "Ouyang", "Li"])
def test_names_in_pinyin_are_recognised(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("word", ["jinji", "Park", "Openning", "Teh", "Recieve", ""])
def test_other_words_are_no_names(word: str) -> None:
    assert not is_name(word)
