"""Rows that come and go while changes are tracked."""

from datetime import UTC, datetime

from presskit.edits import pairs
from presskit.model.ids import numbered
from presskit.model.language import Lang
from presskit.model.pair import Role
from presskit.model.text import Stamp, settled
from tests.build import a_kit
from tests.notation import STAMP, notated

EN, ZH = Lang.EN, Lang.ZH
OTHER = Stamp("王", datetime(2025, 1, 2, tzinfo=UTC))
KIT = a_kit(("one two", "甲乙"), ("three", "丙"))


def english(kit):
    return [notated(pair.en) for pair in kit.pairs()]


def test_a_deleted_row_stays_struck_and_out_of_what_is_printed():
    kit = pairs.deleted(["p1"], STAMP).change(KIT)
    assert english(kit) == ["{--one two--}", "three"]
    assert kit.pair("p1").deleted == STAMP
    assert [pair.id for pair in kit.releases[0].standing] == ["p2"]


def test_an_author_takes_back_his_own_new_row_for_good():
    kit = pairs.inserted("p1", Role.BODY, numbered("n"), stamp=STAMP).change(KIT)
    assert kit.pair("n1").inserted == STAMP
    assert pairs.deleted(["n1"], STAMP).change(kit) == KIT
    assert pairs.deleted(["n1"], OTHER).change(kit).pair("n1").deleted == OTHER


def test_splitting_strikes_the_rest_and_says_it_in_a_new_row():
    kit = pairs.split("p1", EN, 4, numbered("n"), STAMP).change(KIT)
    assert english(kit) == ["one {--two--}", "{++two++}", "three"]
    assert [pair.id for pair in kit.pairs() if pair.inserted] == ["n1"]


def test_merging_says_the_lower_row_in_the_upper_one_and_strikes_it():
    kit = pairs.merged("p1", stamp=STAMP).change(KIT)
    assert english(kit) == ["one two{++ three++}", "{--three--}"]
    assert [notated(pair.zh) for pair in kit.pairs()] == ["甲乙{++丙++}", "{--丙--}"]
    assert kit.pair("p2").deleted == STAMP


def test_every_tracked_change_of_rows_can_be_rejected_whole():
    for edit in (
        pairs.split("p1", EN, 4, numbered("n"), STAMP),
        pairs.merged("p1", stamp=STAMP),
        pairs.deleted(["p1", "p2"], STAMP),
    ):
        kept = [pair for pair in edit.change(KIT).pairs() if not pair.inserted]
        sides = [tuple(settled(pair.side(lang), accept=False).current for lang in Lang) for pair in kept]
        assert sides == [("one two", "甲乙"), ("three", "丙")]
