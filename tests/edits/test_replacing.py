"""Replacing what was found: looks, revisions, groups, one step of undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.edits.replacing import all_replaced, one_replaced
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Status
from presskit.model.text import Mark, MarkKind, Stamp, Text, marked
from presskit.search.hits import hits_in
from presskit.search.pattern import BadPattern, compiled
from presskit.search.query import Query, searched
from presskit.search.replacement import replacement
from presskit.workspace.workspace import Workspace
from tests.build import a_kit, a_pair, said
from tests.notation import STAMP, notated

ANN = Stamp("ann", datetime(2025, 9, 20, tzinfo=UTC))


def changed(kit: Kit, query: Query, new: str, stamp: Stamp | None = None) -> tuple[Kit, int, int]:
    pattern = compiled(query)
    done = all_replaced(searched(kit, query), query.langs, pattern, replacement(query, pattern, new), stamp)
    return done.edit.change(kit), done.places, done.rows


def english(notation: str, query: Query, new: str, stamp: Stamp | None = None) -> str:
    return notated(changed(a_kit((notation, "")), query, new, stamp)[0].pair("p1").en)


def test_everything_found_is_replaced_in_both_languages_and_counted() -> None:
    kit = a_kit(("SIP and SIP", "SIP"), ("none", ""), ("", "园区SIP"))
    after, places, rows = changed(kit, Query("SIP"), "the park")
    assert said(after) == [("the park and the park", "the park"), ("none", ""), ("", "园区the park")]
    assert (places, rows) == (4, 2)
    assert after.pair("p2") is kit.pair("p2")


def test_one_side_only_is_replaced_when_that_was_asked() -> None:
    after, places, _rows = changed(a_kit(("SIP", "SIP")), Query("SIP", langs=(Lang.EN,)), "park")
    assert (said(after), places) == ([("park", "SIP")], 1)


def test_new_words_look_like_the_beginning_of_the_old() -> None:
    assert english("a **big** park", Query("big park"), "city") == "a **city**"
    assert english("a big **park**", Query("big park"), "city") == "a city"
    assert (
        english("[the park](https://a.org) grows", Query("the"), "our") == "[our park](https://a.org) grows"
    )


def test_groups_keep_their_looks() -> None:
    query = Query(r"(\w+) (park)", regex=True)
    assert english("a *big* **park** here", query, r"\2, \1") == "a **park***, big* here"


def test_groups_stand_for_what_they_matched() -> None:
    query = Query(r"(?P<n>\d+)(km)?", regex=True)
    assert english("5km and 7", query, r"[\g<n>|\2|\g<1>|\0|\\]") == r"\[5|km|5|5km|\\\] and \[7||7|7|\\\]"


def test_words_that_are_no_pattern_stand_for_themselves() -> None:
    assert english("a b", Query("b"), r"\1\\") == r"a \\1\\\\"


def test_whole_width_is_kept_in_groups() -> None:
    kit = a_kit(("", "２０２５年"))
    after, _places, _rows = changed(kit, Query(r"(\d+)年", regex=True), r"\1年度")
    assert said(after) == [("", "２０２５年度")]


@pytest.mark.parametrize("new", [r"\2", r"\g<name>", r"\g<9>", "\\q", "\\"])
def test_a_replacement_that_does_not_fit_is_refused(new: str) -> None:
    with pytest.raises(BadPattern) as refused:
        changed(a_kit(("a", "")), Query("(a)", regex=True), new)
    assert "Nothing has changed." in refused.value.advice


def test_line_breaks_and_control_characters_do_not_get_into_a_paragraph() -> None:
    assert english("a-b", Query("-"), "\n\x00") == "a b"


def test_with_tracking_the_old_words_are_struck_out_and_the_new_ones_inserted() -> None:
    kit, places, _rows = changed(a_kit(("the old park, old", "")), Query("old"), "new", ANN)
    text = kit.pair("p1").en
    assert notated(text) == "the {--old--}{++new++} park, {--old--}{++new++}"
    assert {run.deleted for run in text.runs} | {run.inserted for run in text.runs} == {None, ANN}
    assert (text.original, places) == ("the old park, old", 2)


def test_what_was_struck_out_before_stays_struck_out() -> None:
    assert english("a new{-- big--} park", Query("new park"), "city") == "a {-- big--}city"
    assert english("a new{-- big--} park", Query("new park"), "city", ANN) == (
        "a {--new--}{-- big--}{-- park--}{++city++}"
    )


def test_what_would_read_the_same_stays_as_it_is_even_with_tracking() -> None:
    kit = a_kit(("Park and park", ""))
    after, places, rows = changed(kit, Query("park"), "park", ANN)
    assert notated(after.pair("p1").en) == "{--Park--}{++park++} and park"
    assert (places, rows) == (1, 1)


def test_comments_on_part_of_what_goes_stay_on_what_comes() -> None:
    comment = Mark(MarkKind.COMMENT, "t1")
    pair = a_pair("a big park", pair_id="p1")
    kit = a_kit(replace(pair, en=marked(pair.en, 6, 10, comment)))
    after, _places, _rows = changed(kit, Query("big park"), "city")
    assert [run.text for run in after.pair("p1").en.runs if comment in run.marks] == ["city"]


def test_rows_whose_deletion_is_tracked_are_left_alone() -> None:
    kit = a_kit(a_pair("park", pair_id="p1", deleted=STAMP), ("park", ""))
    after, places, _rows = changed(kit, Query("park"), "city")
    assert (said(after), places) == ([("park", ""), ("city", "")], 1)
    pattern = compiled(Query("park"))
    done = all_replaced(kit.pairs(), tuple(Lang), pattern, replacement(Query("park"), pattern, "city"))
    assert done.places == 1


def test_a_reviewed_side_counts_as_translated_again_and_ids_stay() -> None:
    kit = a_kit(a_pair("park", "园区", pair_id="p1", en_status=Status.REVIEWED, zh_status=Status.REVIEWED))
    pair = changed(kit, Query("park"), "city")[0].pair("p1")
    assert (pair.en_status, pair.zh_status) == (Status.TRANSLATED, Status.REVIEWED)
    assert pair.needs_look(Lang.ZH)


def test_replacing_all_is_one_step_of_undo() -> None:
    workspace = Workspace(a_kit(("park park", "park"), ("park", "")))
    before = workspace.kit
    pattern = compiled(Query("park"))
    workspace.do(
        all_replaced(before.pairs(), tuple(Lang), pattern, replacement(Query("park"), pattern, "x")).edit
    )
    assert workspace.undo_label == "Replace all"
    workspace.undo()
    assert workspace.kit is before


def test_what_was_changed_since_the_search_is_not_overwritten() -> None:
    pattern = compiled(Query("park"))
    kit = a_kit(("park", ""), ("park", ""))
    done = all_replaced(kit.pairs(), tuple(Lang), pattern, replacement(Query("park"), pattern, "city"))
    typed = kit.with_pair(replace(kit.pair("p1"), en=Text.plain("park, typed")))
    assert said(done.edit.change(typed)) == [("park, typed", ""), ("city", "")]


def one(notation: str, query: Query, new: str, number: int, stamp: Stamp | None = None) -> tuple[str, int]:
    kit = a_kit((notation, ""))
    pattern, pair = compiled(query), kit.pair("p1")
    hit = hits_in(pattern, pair, query.langs)[number]
    edit = one_replaced(pair, hit, pattern, replacement(query, pattern, new), stamp)
    assert edit is not None
    assert edit.after is not None
    return notated(edit.change(kit).pair("p1").en), edit.after.offset


def test_one_hit_is_replaced_and_the_caret_goes_behind_it() -> None:
    assert one("park, park, park", Query("park"), "cities", 1) == ("park, cities, park", 12)
    assert one("a park b", Query("park"), "city", 0, ANN) == ("a {--park--}{++city++} b", 10)
    assert one("a p{--x--}ark b", Query("park"), "", 0) == ("a {--x--} b", 3)


def test_a_hit_that_is_there_no_more_is_not_replaced() -> None:
    query = Query("park")
    pattern, pair = compiled(query), a_pair("park", pair_id="p1")
    hit = hits_in(pattern, pair, query.langs)[0]
    moved = a_pair("a park", pair_id="p1")
    assert one_replaced(moved, hit, pattern, replacement(query, pattern, "x")) is None


@given(st.text("ab*園", max_size=20), st.text("ab園", min_size=1, max_size=2), st.text("abc園", max_size=3))
def test_tracked_or_not_the_text_reads_as_a_plain_replacement_and_can_be_rejected(
    old: str, find: str, new: str
) -> None:
    kit = a_kit(replace(a_pair(pair_id="p1"), en=Text.plain(old)))
    for stamp in (None, ANN):
        text = changed(kit, Query(find, case=True), new, stamp)[0].pair("p1").en
        assert text.current == old.replace(find, new)
    assert text.original == old
