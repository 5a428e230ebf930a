"""Kits as JSON and back."""

import json
from copy import deepcopy

import pytest
from hypothesis import given

from presskit.errors import UnreadableKit
from presskit.model.kit import Kit
from presskit.store import document
from presskit.store.codec import decoded, encoded
from presskit.store.upgrade import upgraded
from tests.build import a_kit, a_picture, a_term
from tests.strategies import KITS

FULL = encoded(
    a_kit(
        ("Hello {++there++}", "你好"),
        ("**x** [y](https://example.org)", ""),
        assets=(a_picture(b"x"),),
        glossary=(a_term("park", "园区"),),
    )
)


@given(KITS)
def test_any_kit_comes_back_as_it_was(kit):
    assert decoded(document.parsed(document.written(encoded(kit)))) == kit


def test_what_equals_its_default_is_left_out():
    assert encoded(Kit("k")) == {"id": "k"}
    assert encoded(a_kit(("Hello", ""))) == {
        "id": "kit",
        "releases": [{"id": "r1", "pairs": [{"id": "p1", "en": "Hello"}]}],
    }


WRONG = [
    (("releases", 0, "pairs", 1, "role"), "slogan", "releases[0].pairs[1].role is slogan"),
    (("releases", 0, "pairs", 0, "en"), 7, "releases[0].pairs[0].en should be a list"),
    (("releases", 0, "pairs", 0, "en", 1, "text"), None, "releases[0].pairs[0].en[1].text should be text"),
    (("releases", 0, "pairs", 0, "en", 1, "inserted", "at"), "soon", "should be a date and time"),
    (("releases", 0, "pairs", 0, "zh"), "\ud800", "releases[0].pairs[0].zh holds half a character"),
    (("releases", 0, "pairs", 0, "doubtful"), 1, "should be true or false"),
    (("releases", 0, "day"), "2024-13-01", "releases[0].day should be a date such as"),
    (("releases", 0, "embargo"), "0001-01-01T00:00:00+08:00", "releases[0].embargo is not in a year"),
    (("releases", 0, "pairs", 0, "colour"), "red", "releases[0].pairs[0].colour is not known"),
    (("releases", 0), [], "releases[0] should be an object"),
    (("releases",), {}, "releases should be a list"),
    (("assets", 0, "width"), 2.5, "assets[0].width should be a whole number"),
    (("assets", 0, "width"), True, "assets[0].width should be a whole number"),
    (("assets", 0, "width"), -1, "assets[0].width should be a whole number"),
    (("assets", 0, "width"), 10**30, "assets[0].width should be a whole number"),
    (("glossary", 0, "en", 0, "usage"), ["preferred"], "glossary[0].en[0].usage is list"),
    (("releases", 0, "pairs", 1, "en", 0, "marks"), ["bold"], "marks[0] should be a mark"),
    (("releases", 0, "pairs", 1, "id"), "p1", "Two things in pairs have the id p1"),
    (("title",), None, "title should be an object"),
]


@pytest.mark.parametrize(("place", "value", "told"), WRONG)
def test_what_does_not_fit_is_named_with_its_place(place, value, told):
    wrong = deepcopy(FULL)
    at = wrong
    for step in place[:-1]:
        at = at[step]
    at[place[-1]] = value
    with pytest.raises(UnreadableKit) as caught:
        decoded(wrong)
    assert told in caught.value.told
    assert caught.value.advice


@pytest.mark.parametrize("value", [None, [], "kit", 3])
def test_what_is_no_object_at_all_is_refused(value):
    with pytest.raises(UnreadableKit, match="kit should be an object"):
        decoded(value)


def test_a_missing_member_is_named():
    with pytest.raises(UnreadableKit, match=r"releases\[0\]\.pairs\[0\]\.id is missing"):
        decoded({"id": "k", "releases": [{"id": "r", "pairs": [{}]}]})


@pytest.mark.parametrize(
    "content",
    [
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b'{"a": 1e5}',
        b'{"a": 1, "a": 2}',
        b'{"a": ' + b"9" * 5000 + b"}",
        b"[" * 500 + b"]" * 500,
        b"[" * 100_000,
        b'{"a": "\xff"}',
        b'{"a": ',
        b"",
    ],
)
def test_broken_or_ambiguous_json_is_damage(content):
    with pytest.raises(UnreadableKit, match="damaged"):
        document.parsed(content)


@pytest.mark.parametrize("content", [b"[" + b"{}," * 700_000 + b"{}]", b"[" + b"1," * 2_100_000 + b"1]"])
def test_far_too_much_json_is_refused_before_parsing(content):
    with pytest.raises(UnreadableKit, match="far more"):
        document.parsed(content)


def test_half_a_surrogate_pair_is_replaced_rather_than_written():
    assert json.loads(document.written(["a\ud800b😀"])) == ["a\ufffdb😀"]


def test_older_formats_are_upgraded_step_by_step():
    steps = (lambda kit: {**kit, "two": 2}, lambda kit: {**kit, "three": 3})
    assert upgraded({"format": 1, "kit": {}}, steps) == {"two": 2, "three": 3}
    assert upgraded({"format": 2, "kit": {}}, steps) == {"three": 3}
    assert upgraded({"format": 3, "kit": {}}, steps) == {}


def test_a_newer_format_asks_for_an_update():
    with pytest.raises(
        UnreadableKit, match=r"newer presskit made this kit: it has format 7.*Update presskit"
    ):
        upgraded({"format": 7, "kit": {}})


@pytest.mark.parametrize(
    "document_",
    [
        None,
        [],
        {},
        {"format": 1},
        {"format": "1", "kit": {}},
        {"format": True, "kit": {}},
        {"format": 0, "kit": {}},
    ],
)
def test_a_document_without_a_format_is_refused(document_):
    with pytest.raises(UnreadableKit, match="does not say which format"):
        upgraded(document_)


def test_a_document_with_unknown_parts_is_refused():
    with pytest.raises(UnreadableKit, match="extra is not known"):
        upgraded({"format": 1, "kit": {}, "extra": 1})
