"""Edits of the glossary, the pictures and the kit as a whole."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from presskit.edits import assets, terms
from presskit.edits import kit as kit_edits
from presskit.errors import BadRequest
from presskit.model.contact import Contact
from presskit.model.ids import numbered
from presskit.model.kit import Brand, Kit
from presskit.model.language import Wording
from presskit.model.pair import Role
from presskit.model.term import Form, Term
from tests.build import a_kit, a_picture, a_term

KIT = a_kit(("a", "甲"), ("b", "乙"))


def test_terms_are_added_replaced_and_removed():
    kit = terms.added(a_term("park", "园区")).change(KIT)
    kit = terms.added(a_term("city", "城市", "t2")).change(kit)
    kit = terms.replaced(a_term("Park", "园区")).change(kit)
    assert [term.en[0].text for term in kit.glossary] == ["Park", "city"]
    assert terms.removed(["t1"]).change(kit).glossary == (a_term("city", "城市", "t2"),)


def test_a_term_without_any_words_is_refused():
    with pytest.raises(BadRequest, match="needs a wording"):
        terms.added(Term("t", (Form(" "),)))


@pytest.mark.parametrize("edit", [terms.replaced(a_term("a", "b", "t9")), terms.removed(["t9"])])
def test_a_term_that_is_not_there_is_a_mistake_of_the_program(edit):
    with pytest.raises(KeyError):
        edit.change(KIT)


def test_a_picture_is_placed_with_a_caption_below_a_row():
    kit = assets.placed(a_picture(b"x"), "p1", numbered("n")).change(KIT)
    assert [(pair.id, pair.role, pair.asset) for pair in kit.pairs()] == [
        ("p1", Role.BODY, ""),
        ("n1", Role.CAPTION, "a1"),
        ("p2", Role.BODY, ""),
    ]
    assert kit.assets == (a_picture(b"x"),)


def test_a_picture_can_be_the_first_thing_in_a_kit_or_stand_at_its_end():
    assert [
        pair.asset for pair in assets.placed(a_picture(b"x"), "", numbered()).change(Kit("k")).pairs()
    ] == ["a1"]
    assert [pair.asset for pair in assets.placed(a_picture(b"x"), "", numbered("n")).change(KIT).pairs()] == [
        "",
        "",
        "a1",
    ]


def test_a_picture_is_described():
    described = replace(a_picture(b"x"), alt=Wording("A chart", "图表"))
    kit = assets.described(described).change(replace(KIT, assets=(a_picture(b"x"),)))
    assert kit.assets == (described,)
    with pytest.raises(KeyError):
        assets.described(described).change(KIT)


def test_title_brand_and_contacts_are_set():
    brand = Brand(Wording("Park", "园区"), accent="#1f4e79", theme="civic")
    kit = kit_edits.titled(Wording("News", "新闻")).change(KIT)
    kit = kit_edits.branded(brand).change(kit)
    kit = kit_edits.with_contacts([Contact("c1")]).change(kit)
    assert (kit.title.zh, kit.brand, kit.contacts) == ("新闻", brand, (Contact("c1"),))


@pytest.mark.parametrize("brand", [Brand(accent="blue"), Brand(theme="nothing of the kind")])
def test_a_brand_that_no_document_could_show_is_refused(brand):
    with pytest.raises(BadRequest):
        kit_edits.branded(brand)


def test_a_release_is_dated_and_put_under_embargo():
    until = datetime(2024, 9, 20, 1, tzinfo=UTC)
    edit = kit_edits.released(0, date(2024, 9, 20), Wording("Suzhou, China", "苏州"), until, Wording("Draft"))
    (release,) = edit.change(KIT).releases
    assert (release.day, release.place.zh, release.embargo, release.notice.en) == (
        date(2024, 9, 20),
        "苏州",
        until,
        "Draft",
    )


@pytest.mark.parametrize("until", [datetime(2024, 9, 20), datetime(1, 1, 1, tzinfo=UTC)])  # noqa: DTZ001 - that is the point
def test_an_embargo_that_nobody_could_keep_is_refused(until):
    with pytest.raises(BadRequest):
        kit_edits.released(0, None, Wording(), until, Wording())
