"""What the views of tracked changes show, and where in it the model's offsets are."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from presskit.desktop.grid.entering import entered, shown_ranges
from presskit.desktop.grid.seeing import Seeing, View
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.text import BOLD, Mark, MarkKind, Run, Stamp, Text, joined
from tests.build import a_kit
from tests.notation import notated, text

EN = Lang.EN
AT = datetime(2025, 1, 1, tzinfo=UTC)
ANN, BEN = Stamp("Ann", AT), Stamp("Ben", AT)
FINAL, ORIGINAL = Seeing(View.FINAL), Seeing(View.ORIGINAL)
TEXT = text("one {--two--}{++2++} three")

STAMPS = st.sampled_from([None, None, ANN, BEN])
MARKS = st.sampled_from([frozenset(), frozenset({BOLD}), frozenset({Mark(MarkKind.COMMENT, "t1")})])
RUNS = st.builds(Run, st.text(st.sampled_from("ab 🙂甲"), min_size=1, max_size=4), MARKS, STAMPS, STAMPS)
TEXTS = st.lists(RUNS, max_size=8).map(joined)
SEEINGS = st.builds(Seeing, st.sampled_from(list(View)), st.sampled_from([frozenset(), frozenset({"t1"})]))


def test_all_markup_shows_every_character() -> None:
    assert Seeing().of(TEXT).text is TEXT


def test_the_final_view_shows_what_will_be_and_the_original_what_was() -> None:
    assert notated(FINAL.of(TEXT).text) == "one 2 three"
    assert notated(ORIGINAL.of(TEXT).text) == "one two three"


def test_a_spot_lies_behind_what_is_hidden_there() -> None:
    seen = FINAL.of(TEXT)
    assert [seen.offset(spot) for spot in (0, 3, 4, 5, 11)] == [0, 3, 7, 8, 14]
    assert [seen.spot(offset) for offset in (3, 4, 5, 6, 7, 8)] == [3, 4, 4, 4, 4, 5]
    assert seen.end(4) == 4


def test_rows_are_left_out_as_their_words_are() -> None:
    gone, come = Pair("p", deleted=ANN), Pair("p", inserted=ANN)
    assert [FINAL.hides_row(gone), FINAL.hides_row(come)] == [True, False]
    assert [ORIGINAL.hides_row(gone), ORIGINAL.hides_row(come)] == [False, True]
    assert not Seeing().hides_row(gone)


def test_words_of_resolved_comments_are_not_set_apart() -> None:
    about = Text((Run("a", frozenset({Mark(MarkKind.COMMENT, "t1"), BOLD})),))
    assert Seeing(quiet=frozenset({"t1"})).of(about).text.runs[0].marks == {BOLD}
    assert Seeing().of(about).text.runs[0].marks == about.runs[0].marks


@given(TEXTS, SEEINGS)
def test_every_spot_leads_to_its_character_and_back(whole: Text, seeing: Seeing) -> None:
    seen = seeing.of(whole)
    shown, everything = seen.text.everything, whole.everything
    for spot in range(len(shown) + 1):
        offset = seen.offset(spot)
        assert seen.spot(offset) == spot
        if spot < len(shown):
            assert everything[offset] == shown[spot]
            assert seen.end(spot + 1) == offset + 1
    assert seen.offset(len(shown)) == len(whole)
    assert seen.end(0) == 0


@given(TEXTS, SEEINGS)
def test_going_forward_in_the_text_never_goes_back_in_what_is_shown(whole: Text, seeing: Seeing) -> None:
    seen = seeing.of(whole)
    spots = [seen.spot(offset) for offset in range(len(whole) + 1)]
    assert spots == sorted(spots)
    assert spots[0] == 0
    assert spots[-1] == len(seen.text)


@given(
    TEXTS,
    st.sampled_from([View.MARKUP, View.FINAL]),
    st.integers(0, 30),
    st.integers(0, 30),
    st.text(st.sampled_from("xy🙂 "), max_size=3),
    st.sampled_from([None, ANN, BEN]),
    st.booleans(),
)
def test_an_edit_does_to_what_is_shown_what_typing_does_and_leaves_hidden_words(
    whole: Text, view: View, one: int, other: int, insert: str, stamp: Stamp | None, forwards: bool
) -> None:
    seeing = Seeing(view)
    seen = seeing.of(whole)
    length = len(seen.text)
    low, high = sorted((one % (length + 1), other % (length + 1)))
    start, stop = seen.offset(low), seen.end(high) if low < high else seen.offset(low)
    pair = Pair("p1", en=whole)
    edit = entered(pair, EN, (start, stop, start if forwards else stop), insert, stamp, seeing)
    after = edit.change(a_kit(pair)).pair("p1").en
    if view is View.FINAL and stamp is None:
        struck = [joined(run for run in side.runs if run.deleted) for side in (whole, after)]
        assert struck[0] == struck[1]
    if view is View.FINAL or stamp is None:
        shown = seen.text.everything
        assert seeing.of(after).text.everything == shown[:low] + insert + shown[high:]
        assert edit.after is not None
        assert seeing.of(after).spot(edit.after.offset) == low + len(insert)
    if stamp is not None:
        assert after.original == whole.original


@given(TEXTS, st.integers(0, 30), st.integers(0, 30))
def test_the_shown_parts_of_a_range_hold_what_is_shown_of_it(whole: Text, one: int, other: int) -> None:
    start, stop = sorted((one % (len(whole) + 1), other % (len(whole) + 1)))
    parts = list(shown_ranges(whole, start, stop, FINAL))
    said = "".join(whole.everything[low:high] for low, high in parts)
    assert said == whole.sliced(start, stop).current
