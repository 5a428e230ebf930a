"""Tracked changes as a list of revisions."""

from datetime import UTC, datetime

from presskit.edits import pairs, text
from presskit.model.ids import numbered
from presskit.model.language import Lang
from presskit.model.pair import Role
from presskit.model.text import Stamp, Text
from presskit.review.revisions import Kind, at, authors, revisions
from tests.build import a_kit

EN, ZH = Lang.EN, Lang.ZH
KIT = a_kit(("one two three", "甲乙丙"), ("four", "丁"))


def stamp(author, minute=0):
    return Stamp(author, datetime(2025, 1, 1, 10, minute, tzinfo=UTC))


ANN, BEN = stamp("Ann"), stamp("Ben", 1)


def after(*edits, kit=KIT):
    for edit in edits:
        kit = edit.change(kit)
    return kit


def told(kit, *rest):
    return [(one.kind, one.author, one.old, one.new) for one in revisions(kit, *rest)]


def test_a_kit_without_tracked_changes_has_no_revisions():
    assert revisions(KIT) == []


def test_words_replaced_are_one_revision_with_what_they_were_and_what_they_are():
    kit = after(text.typed("p1", EN, 4, 7, "2", ANN))
    assert told(kit) == [(Kind.REPLACED, "Ann", "two", "2")]
    assert (revisions(kit)[0].start, revisions(kit)[0].stop) == (4, 8)


def test_what_an_author_did_side_by_side_is_one_revision_of_the_latest_time():
    kit = after(text.typed("p1", EN, 3, 3, "x", ANN), text.typed("p1", EN, 4, 4, "y", stamp("Ann", 9)))
    assert told(kit) == [(Kind.INSERTED, "Ann", "", "xy")]
    assert revisions(kit)[0].stamp == stamp("Ann", 9)


def test_neighbours_of_two_authors_are_two_revisions():
    kit = after(text.typed("p1", EN, 3, 3, "x", ANN), text.typed("p1", EN, 4, 4, "y", BEN))
    assert told(kit) == [(Kind.INSERTED, "Ann", "", "x"), (Kind.INSERTED, "Ben", "", "y")]


def test_striking_the_insertion_of_another_is_a_revision_inside_it():
    kit = after(text.typed("p1", EN, 0, 0, "abc", ANN), text.typed("p1", EN, 1, 2, "", BEN))
    assert told(kit) == [(Kind.INSERTED, "Ann", "", "abc"), (Kind.DELETED, "Ben", "b", "")]


def test_revisions_stand_in_the_order_of_the_text_and_can_be_chosen_by_author_and_text():
    kit = after(
        text.typed("p2", EN, 0, 4, "", ANN),
        text.typed("p1", ZH, 1, 1, "新", BEN),
        text.typed("p1", EN, 0, 3, "", ANN),
    )
    assert [one.old or one.new for one in revisions(kit)] == ["one", "新", "four"]
    assert [one.old for one in revisions(kit, author="Ann")] == ["one", "four"]
    assert revisions(kit, text="elsewhere") == []
    assert authors(kit) == ["Ann", "Ben"]


def test_a_deleted_row_is_one_revision():
    kit = after(pairs.deleted(["p1"], ANN))
    assert told(kit) == [(Kind.ROWS_DELETED, "Ann", "one two three", "")]
    assert revisions(kit)[0].rows == ("p1",)


def test_an_inserted_row_and_what_its_author_writes_in_it_are_one_revision():
    kit = after(
        pairs.inserted("p1", Role.BODY, numbered("n"), stamp=ANN),
        text.typed("n1", EN, 0, 0, "new", stamp("Ann", 5)),
        text.typed("n1", EN, 3, 3, "er", BEN),
    )
    assert told(kit) == [
        (Kind.ROWS_INSERTED, "Ann", "", "newer"),
        (Kind.INSERTED, "Ben", "", "er"),
    ]


def test_a_split_is_one_revision_with_what_it_struck_above():
    kit = after(pairs.split("p1", EN, 4, numbered("n"), ANN))
    assert told(kit) == [(Kind.SPLIT, "Ann", "", "two three")]


def test_a_split_stays_one_revision_when_the_new_row_is_worked_on():
    kit = after(
        pairs.split("p1", EN, 4, numbered("n"), ANN), text.typed("n1", EN, 0, 1, "T", stamp("Ann", 5))
    )
    assert told(kit) == [(Kind.SPLIT, "Ann", "", "Two three")]


def test_a_merging_is_one_revision_with_what_it_said_above():
    kit = after(pairs.merged("p1", stamp=ANN))
    assert told(kit) == [(Kind.MERGED, "Ann", "four", "")]


def test_other_changes_of_the_same_moment_are_not_taken_for_part_of_a_new_row():
    kit = after(
        text.typed("p1", EN, 8, 13, "3", ANN),
        pairs.inserted("p1", Role.BODY, numbered("n"), stamp=ANN),
        text.typed("n1", EN, 0, 0, "new", ANN),
    )
    assert told(kit) == [
        (Kind.REPLACED, "Ann", "three", "3"),
        (Kind.ROWS_INSERTED, "Ann", "", "new"),
    ]


def test_several_rows_of_one_paste_are_one_revision():
    paste = text.pasted("p1", EN, 13, 13, tuple(map(Text.plain, "abc")), numbered("n"), ANN)
    kit = after(paste)
    assert [one.rows for one in revisions(kit) if one.rows] == [("n1", "n2")]


def test_the_revision_at_a_place_is_the_narrowest_one_the_caret_touches():
    kit = after(text.typed("p1", EN, 0, 0, "abc", ANN), text.typed("p1", EN, 1, 2, "", BEN))
    found = revisions(kit)
    assert at(found, "p1", EN, 1).author == "Ben"
    assert at(found, "p1", EN, 3).author == "Ann"
    assert at(found, "p1", EN, 8) is None
    assert at(found, "p1", ZH, 0) is None
