"""Edits of rows."""

from dataclasses import replace

import pytest

from presskit.edits import pairs
from presskit.edits.edit import Place
from presskit.errors import BadRequest
from presskit.model.ids import numbered
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Role, Status
from presskit.model.release import Release
from tests.build import a_kit, a_pair, headline, lead, said
from tests.notation import notated

EN, ZH = Lang.EN, Lang.ZH
FOUR = a_kit(("a", "甲"), ("b", "乙"), ("c", "丙"), ("d", "丁"))


def ids(kit):
    return "".join(pair.id.removeprefix("p") for pair in kit.pairs())


def test_splitting_moves_the_text_after_the_caret_below_and_leaves_the_twin():
    edit = pairs.split("p1", EN, 2, numbered("n"))
    kit = edit.change(a_kit(lead("**ab**cd", "你好"), ("x", "")))
    assert [(notated(p.en), p.zh.current, p.role) for p in kit.pairs()] == [
        ("**ab**", "你好", Role.LEAD),
        ("cd", "", Role.BODY),
        ("x", "", Role.BODY),
    ]
    assert (edit.before, edit.after) == (Place("p1", EN, 2), Place("n1", EN, 0))


def test_merging_joins_english_with_a_space_and_chinese_without():
    assert said(pairs.merged("p1").change(a_kit(("One.", "一。"), ("Two.", "二。")))) == [
        ("One. Two.", "一。二。")
    ]


@pytest.mark.parametrize(
    ("upper", "lower", "whole"), [("a ", "b", "a b"), ("", "b", "b"), ("a", "", "a"), ("a", " b", "a b")]
)
def test_merging_never_makes_a_space_too_many(upper, lower, whole):
    assert said(pairs.merged("p1").change(a_kit((upper, ""), (lower, "")))) == [(whole, "")]


def test_a_merged_row_is_as_far_as_its_lesser_part_and_keeps_notes_and_doubts():
    upper = a_pair("a", "甲", Role.QUOTE, en_status=Status.SIGNED, note="one", pair_id="p1")
    lower = a_pair(
        "b", "", en_status=Status.DRAFT, zh_status=Status.DRAFT, note="two", doubtful=True, pair_id="p2"
    )
    (pair,) = pairs.merged("p1").change(a_kit(replace(upper, zh_status=Status.REVIEWED), lower)).pairs()
    assert (pair.en_status, pair.zh_status) == (Status.DRAFT, Status.REVIEWED)
    assert (pair.id, pair.role, pair.note, pair.doubtful) == ("p1", Role.QUOTE, "one\ntwo", True)


def test_an_empty_row_takes_on_what_is_merged_into_it():
    (pair,) = pairs.merged("p1").change(a_kit(("", ""), headline("News", ""))).pairs()
    assert (pair.id, pair.role) == ("p1", Role.HEADLINE)


def test_the_last_row_has_nothing_to_merge_with():
    with pytest.raises(BadRequest, match="no row below"):
        pairs.merged("p1").change(a_kit(("a", "")))


def test_two_rows_with_a_picture_each_are_not_merged():
    with pytest.raises(BadRequest, match="Both rows place a picture"):
        pairs.merged("p1").change(a_kit(a_pair(asset="x"), a_pair(asset="y")))


@pytest.mark.parametrize(
    ("chosen", "by", "order"),
    [
        (["p1"], 1, "2134"),
        (["p1"], 9, "2341"),
        (["p4"], -2, "1423"),
        (["p1", "p3"], 1, "2143"),
        (["p2", "p3"], -1, "2314"),
        (["p1", "p2"], -1, "1234"),
        (["p1", "p3"], -1, "1324"),
        (["p3", "p4"], 1, "1234"),
    ],
)
def test_rows_move_up_and_down_as_far_as_there_is_room(chosen, by, order):
    assert ids(pairs.moved(chosen, by).change(FOUR)) == order


def test_moving_rows_that_are_not_there_is_a_mistake_of_the_program():
    with pytest.raises(KeyError):
        pairs.moved(["p9"], 1).change(FOUR)


def test_sliding_down_pushes_the_side_on_and_makes_a_row_at_the_end():
    assert said(pairs.slid("p3", ZH, 1, numbered("n")).change(FOUR)) == [
        ("a", "甲"),
        ("b", "乙"),
        ("c", ""),
        ("d", "丙"),
        ("", "丁"),
    ]


def test_sliding_down_stops_at_the_next_gap():
    kit = a_kit(("a", "甲"), ("b", ""), ("c", "丙"))
    assert said(pairs.slid("p1", ZH, 1, numbered("n")).change(kit)) == [("a", ""), ("b", "甲"), ("c", "丙")]


def test_sliding_up_fills_the_gap_and_drops_the_row_that_is_left_empty():
    kit = a_kit(("a", ""), ("b", "甲"), ("", "乙"))
    assert said(pairs.slid("p2", ZH, -1, numbered("n")).change(kit)) == [("a", "甲"), ("b", "乙")]


def test_sliding_up_onto_a_text_is_refused():
    for row in ("p1", "p2"):
        with pytest.raises(BadRequest, match="no empty place above"):
            pairs.slid(row, ZH, -1, numbered()).change(FOUR)


def test_sliding_there_and_back_changes_nothing():
    there = pairs.slid("p2", EN, 2, numbered("n")).change(FOUR)
    back = pairs.slid("p4", EN, -2, numbered("m")).change(there)
    assert said(back) == said(FOUR)


def test_the_status_slides_along_with_its_text():
    kit = a_kit(a_pair("a", "甲", zh_status=Status.SIGNED), ("b", ""))
    slid = pairs.slid("p1", ZH, 1, numbered("n")).change(kit)
    assert [pair.zh_status for pair in slid.pairs()] == [Status.DRAFT, Status.SIGNED]


def test_rows_are_inserted_below_above_and_at_the_end():
    new = numbered("n")
    assert ids(pairs.inserted("p2", Role.QUOTE, new).change(FOUR)) == "12n134"
    assert ids(pairs.inserted("p2", Role.QUOTE, new, above=True).change(FOUR)) == "1n2234"
    assert ids(pairs.inserted("", Role.QUOTE, new).change(FOUR)) == "1234n3"


def test_the_first_row_of_all_brings_its_release_along():
    kit = pairs.inserted("", Role.HEADLINE, numbered("n")).change(Kit("k"))
    assert [(release.id, [pair.role for pair in release.pairs]) for release in kit.releases] == [
        ("n2", [Role.HEADLINE])
    ]


def test_rows_are_deleted():
    assert ids(pairs.deleted(["p1", "p3"]).change(FOUR)) == "24"


def test_roles_status_and_doubts_are_set_on_several_rows():
    kit = a_kit(a_pair("a", "甲", doubtful=True), a_pair("b", "乙", doubtful=True))
    kit = pairs.with_role(["p1", "p2"], Role.BULLET).change(kit)
    kit = pairs.with_status(["p2"], ZH, Status.REVIEWED).change(kit)
    kit = pairs.confirmed(["p1"]).change(kit)
    assert [(p.role, p.zh_status, p.doubtful) for p in kit.pairs()] == [
        (Role.BULLET, Status.DRAFT, False),
        (Role.BULLET, Status.REVIEWED, True),
    ]


def test_rows_move_within_their_own_release():
    second = Release("r2", (a_pair("z", pair_id="z"),))
    kit = replace(FOUR, releases=(*FOUR.releases, second))
    assert pairs.moved(["p4"], 1).change(kit) == kit
