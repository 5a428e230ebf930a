"""What a query matches, and what is said of patterns that cannot be used."""

from __future__ import annotations

import time

import pytest

from presskit.search.pattern import LONGEST, BadPattern, TooSlow, compiled
from presskit.search.query import Query


def matched(query: Query, text: str) -> list[str]:
    return [text[match.start() : match.end()] for match in compiled(query).matches(text)]


@pytest.mark.parametrize(
    ("query", "text", "wanted"),
    [
        (Query("park"), "Park, parks, PARKING", ["Park", "park", "PARK"]),
        (Query("Park", case=True), "Park, parks", ["Park"]),
        (Query("park", word=True), "Park, parks, park's, car-park", ["Park", "park", "park"]),
        (Query("5", word=True), "5, 152, 5%", ["5", "5"]),
        (Query("园区", word=True), "园区增长，新园区2025", ["园区", "园区"]),
        (Query("SIP", word=True), "苏州SIP园区 SIPs", ["SIP"]),
        (Query("a.c"), "abc a.c", ["a.c"]),
        (Query("(10%)"), "(10%)", ["(10%)"]),
    ],
)
def test_words_are_found_as_people_mean_them(query: Query, text: str, wanted: list[str]) -> None:
    assert matched(query, text) == wanted


@pytest.mark.parametrize(
    ("query", "text", "wanted"),
    [
        (Query('"here"'), "He said “here”.", ["“here”"]),
        (Query("park's"), "the park’s", ["park’s"]),
        (Query("5 km"), "5\u00a0km", ["5\u00a0km"]),
        (Query("2025"), "２０２５年", ["２０２５"]),
        (Query("（SIP）"), "(SIP)（SIP）", ["(SIP)", "（SIP）"]),
        (Query("（SIP）", width=True), "(SIP)（SIP）", ["（SIP）"]),
        (Query(r"\d+年", regex=True), "２０２５年", ["２０２５年"]),
        (Query("（[A-Z]+）", regex=True), "(SIP) SIP", ["(SIP)"]),
        (Query("（[A-Z]+）", regex=True, width=True), "(SIP)（SIP）", ["（SIP）"]),
    ],
)
def test_what_is_typed_on_a_keyboard_finds_what_is_typeset(
    query: Query, text: str, wanted: list[str]
) -> None:
    assert matched(query, text) == wanted


@pytest.mark.parametrize(
    ("query", "text", "wanted"),
    [
        (Query(r"\b\w+ed\b", regex=True), "opened and closed", ["opened", "closed"]),
        (Query("a|b", regex=True, word=True), "a ab b", ["a", "b"]),
        (Query("x*", regex=True), "axxb", ["xx"]),
        (Query(r"\p{Han}+", regex=True), "SIP园区", ["园区"]),
        (Query(r"\d+(?= percent)", regex=True, word=True), "15 percent", ["15"]),
    ],
)
def test_regular_expressions_match_nothing_empty(query: Query, text: str, wanted: list[str]) -> None:
    assert matched(query, text) == wanted


@pytest.mark.parametrize(
    ("pattern", "told", "place"),
    [
        ("(a", "a parenthesis is opened and not closed", 2),
        ("a)", "a parenthesis is closed and not opened", 2),
        ("[a", "a bracket is opened and not closed", 2),
        ("*", "there is nothing to repeat", 1),
        ("a**", "there is nothing to repeat", 3),
        ("\\", "a backslash", 1),
        (r"\p{Nope}", "names a class", 8),
        (r"(a)\2", "refers to a group", 5),
        ("(" * 900 + ")" * 900, "too long", 0),
        ("(" * 450 + ")" * 451, "cannot be read", 0),
        ("a{2,1}", "cannot be read", 0),
    ],
)
def test_a_pattern_that_cannot_be_read_is_told_with_its_place(pattern: str, told: str, place: int) -> None:
    with pytest.raises(BadPattern) as refused:
        compiled(Query(pattern, regex=True))
    assert told in refused.value.told
    assert "Nothing has changed." in refused.value.advice
    assert not place or f"character {place}," in refused.value.advice


def test_a_stray_parenthesis_cannot_close_what_whole_words_are_framed_with() -> None:
    with pytest.raises(BadPattern):
        compiled(Query("a)(b", regex=True, word=True))


def test_words_are_never_longer_than_can_be_looked_for() -> None:
    assert matched(Query("a" * LONGEST), "a" * LONGEST) == ["a" * LONGEST]
    with pytest.raises(BadPattern):
        compiled(Query("a" * (LONGEST + 1)))


@pytest.mark.parametrize("pattern", ["(a+)+$", "(x+x+)+y", "(a|aa)+$", "^(([a-z])+.)+[A-Z]([a-z])+$"])
def test_a_pattern_that_would_never_end_gives_up_in_time(pattern: str) -> None:
    text = "ax" * 10 + "a" * 3000 + "x" * 3000 + "!"
    begun = time.monotonic()
    with pytest.raises(TooSlow) as refused:
        list(compiled(Query(pattern, regex=True)).matches(text, patience=0.1))
    assert time.monotonic() - begun < 1
    assert "takes too long" in refused.value.told
