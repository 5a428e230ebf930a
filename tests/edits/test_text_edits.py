"""Edits inside one paragraph."""

import pytest

from presskit.edits.edit import Place
from presskit.edits.text import linked, pasted, printable, styled, typed
from presskit.errors import BadRequest
from presskit.model.ids import numbered
from presskit.model.language import Lang
from presskit.model.pair import Role, Status
from presskit.model.text import BOLD
from tests.build import a_kit, a_pair, headline, said
from tests.notation import STAMP, notated, text


def test_typing_replaces_a_range_on_one_side():
    kit = typed("p1", Lang.ZH, 1, 2, "们").change(a_kit(("Hello", "你好")))
    assert said(kit) == [("Hello", "你们")]


def test_tracked_typing_keeps_what_it_replaces():
    kit = typed("p1", Lang.EN, 0, 5, "Good day", STAMP).change(a_kit(("Hello", "")))
    assert notated(kit.pair("p1").en) == "{--Hello--}{++Good day++}"


def test_only_the_changed_pair_is_another_value():
    before = a_kit(("a", ""), ("b", ""))
    after = typed("p2", Lang.EN, 1, 1, "c").change(before)
    assert after.pair("p1") is before.pair("p1")
    assert typed("p2", Lang.EN, 0, 1, "b").change(before) is before


def test_the_caret_goes_behind_what_was_typed_and_back_to_where_it_was():
    edit = typed("p1", Lang.EN, 2, 4, "new")
    assert (edit.before, edit.after) == (Place("p1", Lang.EN, 4), Place("p1", Lang.EN, 5))
    assert typed("p1", Lang.EN, 2, 4, "new", STAMP).after == Place("p1", Lang.EN, 7)
    assert typed("p1", Lang.EN, 2, 3, "", caret=2).before == Place("p1", Lang.EN, 2)


@pytest.mark.parametrize(
    ("insert", "closes"), [("a", False), (" ", True), ("。", True), ("发布，", True), ("", False)]
)
def test_a_space_or_the_end_of_a_clause_ends_the_step(insert, closes):
    assert typed("p1", Lang.EN, 0, 0, insert).closes is closes


def test_typing_into_a_signed_side_takes_the_signature_back_there_alone():
    signed = a_pair("Hello", "你好", en_status=Status.SIGNED, zh_status=Status.SIGNED, pair_id="p1")
    pair = typed("p1", Lang.EN, 5, 5, "!").change(a_kit(signed)).pair("p1")
    assert (pair.en_status, pair.zh_status) == (Status.TRANSLATED, Status.SIGNED)


def test_a_pair_that_is_not_there_is_a_mistake_of_the_program():
    with pytest.raises(KeyError, match="p7"):
        typed("p7", Lang.EN, 0, 0, "x").change(a_kit(("a", "")))


def test_what_no_paragraph_can_hold_is_left_out():
    assert printable("a\r\nb\tc\0d\ud800e\u2028f") == "a b cde f"


def test_a_style_is_laid_on_and_lifted():
    kit = styled("p1", Lang.EN, 0, 4, BOLD, on=True).change(a_kit(("Acme said", "")))
    assert notated(kit.pair("p1").en) == "**Acme** said"
    kit = styled("p1", Lang.EN, 2, 4, BOLD, on=False).change(kit)
    assert notated(kit.pair("p1").en) == "**Ac**me said"


def test_a_link_is_made_changed_and_taken_away():
    kit = linked("p1", Lang.EN, 0, 4, " https://example.org/a ").change(a_kit(("Acme said", "")))
    assert notated(kit.pair("p1").en) == "[Acme](https://example.org/a) said"
    kit = linked("p1", Lang.EN, 0, 4, "mailto:a@example.org").change(kit)
    assert notated(kit.pair("p1").en) == "[Acme](mailto:a@example.org) said"
    kit = linked("p1", Lang.EN, 0, 4, "").change(kit)
    assert notated(kit.pair("p1").en) == "Acme said"


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "file:///x", "example.org", "https://a b", "https://a\nb"]
)
def test_an_address_that_cannot_be_linked_to_is_refused(href):
    with pytest.raises(BadRequest, match="not an address"):
        linked("p1", Lang.EN, 0, 4, href)


def test_one_pasted_paragraph_goes_into_the_text_with_its_marks():
    edit = pasted("p1", Lang.EN, 5, 9, (text("**big** news"),), numbered("n"))
    kit = edit.change(a_kit(("Some news here", "")))
    assert notated(kit.pair("p1").en) == "Some **big** news here"
    assert edit.after == Place("p1", Lang.EN, 13)


def test_several_pasted_paragraphs_make_rows():
    edit = pasted("p1", Lang.EN, 2, 4, tuple(map(text, ("one", "two", "three"))), numbered("n"))
    kit = edit.change(a_kit(headline("ab--cd", "标题"), ("last", "")))
    assert [(pair.id, pair.role, pair.en.current, pair.zh.current) for pair in kit.pairs()] == [
        ("p1", Role.HEADLINE, "abone", "标题"),
        ("n1", Role.BODY, "two", ""),
        ("n2", Role.BODY, "threecd", ""),
        ("p2", Role.BODY, "last", ""),
    ]
    assert edit.after == Place("n2", Lang.EN, 5)


def test_tracked_pasting_strikes_what_it_replaces():
    edit = pasted("p1", Lang.EN, 1, 2, (text("x"), text("y")), numbered("n"), STAMP)
    kit = edit.change(a_kit(("abc", "")))
    assert [notated(pair.en) for pair in kit.pairs()] == ["a{--b--}{++x++}{--c--}", "{++yc++}"]


def test_pasting_nothing_is_refused():
    with pytest.raises(BadRequest, match="nothing to paste"):
        pasted("p1", Lang.EN, 0, 0, (), numbered())
