"""The values around the text: kit, pair, term, ids."""

from dataclasses import replace

import pytest

from presskit.model.ids import numbered
from presskit.model.language import Lang, Wording
from presskit.model.pair import Status
from presskit.model.release import Release
from presskit.model.term import Form, Term, Usage
from presskit.model.text import Text
from tests.build import a_kit, a_pair, a_picture

TWO = replace(
    a_kit(("a", "甲"), ("b", "乙")),
    releases=(*a_kit(("a", "甲")).releases, Release("r2", (a_pair("b", pair_id="x"),))),
)


def test_a_kit_gives_the_pairs_of_all_its_releases():
    assert [pair.id for pair in TWO.pairs()] == ["p1", "x"]


def test_a_changed_pair_leaves_everything_else_the_same_value():
    changed = TWO.with_pair(TWO.pair("x").with_side(Lang.ZH, Text.plain("乙")))
    assert changed.pair("x").zh.current == "乙"
    assert changed.releases[0] is TWO.releases[0]
    assert TWO.pair("x").zh == Text()


def test_a_pair_that_is_not_there_is_a_mistake_of_the_program():
    with pytest.raises(KeyError):
        TWO.pair("p9")
    with pytest.raises(KeyError):
        TWO.with_pair(a_pair(pair_id="p9"))


def test_a_picture_is_found_by_its_id():
    kit = a_kit(assets=(a_picture(b"x"),))
    assert kit.asset("a1") == a_picture(b"x")
    assert kit.asset("a2") is None


def test_each_side_has_its_own_text_and_status():
    pair = a_pair("Hello", "你好").with_status(Lang.ZH, Status.SIGNED)
    assert [(pair.side(lang).current, pair.status(lang)) for lang in Lang] == [
        ("Hello", Status.DRAFT),
        ("你好", Status.SIGNED),
    ]
    assert [lang.twin for lang in Lang] == [Lang.ZH, Lang.EN]


def test_a_wording_is_there_when_either_side_is():
    assert [bool(wording) for wording in (Wording(), Wording("a"), Wording(zh="甲"))] == [False, True, True]


@pytest.mark.parametrize(
    ("usages", "preferred"),
    [
        ((Usage.ALLOWED, Usage.PREFERRED), "form 1"),
        ((Usage.FORBIDDEN, Usage.ALLOWED), "form 1"),
        ((Usage.FORBIDDEN,), ""),
        ((), ""),
    ],
)
def test_the_form_to_insert_is_never_a_forbidden_one(usages, preferred):
    forms = tuple(Form(f"form {number}", usage) for number, usage in enumerate(usages))
    assert Term("t", forms).preferred(Lang.EN) == preferred


def test_counted_ids_are_the_same_each_time():
    new_id = numbered("p")
    assert [new_id(), new_id()] == ["p1", "p2"]
