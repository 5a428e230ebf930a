"""How far the texts of a kit have come, counted once and then kept up."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from presskit.edits import pairs
from presskit.edits.states import stated
from presskit.edits.text import typed
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Status
from presskit.model.text import Text
from presskit.review.progress import Standings, progress, standings
from presskit.review.states import State
from tests.build import a_kit, a_pair
from tests.notation import STAMP

KIT = a_kit(("One", "一"), ("Two", "二"), ("Three", ""), ("", ""))
DONE = stated(["p1", "p2"], Lang, Status.TRANSLATED).change(KIT)


def test_rows_are_counted_by_state_and_rows_without_text_are_not() -> None:
    chinese = standings(DONE).side(Lang.ZH)
    assert chinese.rows == 3
    assert (chinese.of(State.TRANSLATED), chinese.of(State.EMPTY), chinese.of(State.DRAFT)) == (2, 1, 0)
    assert (chinese.unfinished, round(chinese.done, 2)) == (1, 0.67)


def test_a_side_that_needs_a_look_is_not_finished() -> None:
    changed = typed("p1", Lang.EN, 0, 3, "Eleven").change(DONE)
    whole = standings(changed)
    assert (whole.side(Lang.ZH).looks, whole.side(Lang.ZH).unfinished) == (1, 2)
    assert (whole.side(Lang.EN).looks, whole.side(Lang.EN).unfinished) == (0, 1)


def test_rows_whose_deletion_is_tracked_do_not_count() -> None:
    struck = pairs.deleted(["p1"], STAMP).change(DONE)
    assert standings(struck).side(Lang.EN).rows == 2


def test_a_kit_without_texts_has_nothing_left_to_do() -> None:
    nothing = standings(Kit("k")).side(Lang.EN)
    assert (nothing.rows, nothing.done) == (0, 1.0)


def test_only_rows_that_changed_are_counted_again() -> None:
    text = DONE.releases[0]
    before = standings(DONE)
    renamed = replace(DONE, releases=(replace(text, pairs=text.pairs),))
    assert standings(renamed, before).texts[0].en is before.texts[0].en


ROWS = st.lists(
    st.builds(
        lambda row, en, zh, status: a_pair(en, zh, pair_id=f"p{row}", en_status=status),
        st.integers(0, 9),
        st.sampled_from(["", "a", "b"]),
        st.sampled_from(["", "一"]),
        st.sampled_from(Status),
    ),
    max_size=6,
).map(tuple)


@given(st.lists(ROWS, min_size=1, max_size=5))
def test_what_is_kept_up_is_what_counting_anew_would_give(history: list[tuple[Pair, ...]]) -> None:
    told: Standings | None = None
    for rows in history:
        kit = replace(KIT, releases=(replace(KIT.releases[0], pairs=rows),))
        told = standings(kit, told)
        assert told.side(Lang.EN) == progress(rows, Lang.EN)
        assert told.side(Lang.ZH) == progress(rows, Lang.ZH)


def test_stating_how_far_sides_have_come_leaves_empty_sides_alone() -> None:
    whole = stated([pair.id for pair in KIT.pairs()], Lang, Status.REVIEWED).change(KIT)
    assert [pair.zh_status for pair in whole.pairs()] == [
        *(Status.REVIEWED, Status.REVIEWED, Status.DRAFT, Status.DRAFT)
    ]
    assert stated(["p4"], Lang, Status.REVIEWED).change(KIT) is KIT


def test_stating_that_a_side_is_translated_brings_it_level_with_its_twin() -> None:
    changed = typed("p1", Lang.EN, 0, 3, "Eleven").change(DONE)
    assert changed.pair("p1").needs_look(Lang.ZH)
    assert stated(["p1"], [Lang.ZH], Status.DRAFT).change(changed).pair("p1").needs_look(Lang.ZH)
    assert not stated(["p1"], [Lang.ZH], Status.TRANSLATED).change(changed).pair("p1").needs_look(Lang.ZH)
    assert Text.plain("Eleven") == changed.pair("p1").en
