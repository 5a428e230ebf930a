"""The algebra of styled, tracked text."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from presskit.model.text import (
    BOLD,
    Mark,
    MarkKind,
    Stamp,
    Text,
    concatenated,
    edited,
    final,
    has_mark,
    joined,
    marked,
    marks_at,
    settled,
    spliced,
    unmarked,
)
from tests.notation import notated, text
from tests.strategies import RUNS, TEXTS

AT = datetime(2025, 1, 1, tzinfo=UTC)
STEPS = st.lists(
    st.tuples(
        st.integers(0, 60),
        st.integers(0, 12),
        st.text("abé发布会😀𠮷 ", max_size=6),
        st.sampled_from(["lee", "王"]),
    ),
    max_size=12,
)


@given(st.text("xyz新闻稿😀", max_size=40), STEPS)
def test_any_history_of_tracked_edits_reads_like_plain_edits_and_can_be_taken_back(base, steps):
    tracked = Text.plain(base)
    for start, length, insert, author in steps:
        current = tracked.current
        low = min(start, len(current))
        high = min(low + length, len(current))
        tracked = edited(tracked, tracked.offset_of(low), tracked.offset_of(high), insert, Stamp(author, AT))
        assert tracked.current == current[:low] + insert + current[high:]
        assert tracked.original == base
        assert joined(tracked.runs) == tracked
    assert settled(tracked, accept=False) == Text.plain(base)
    assert settled(tracked, accept=True) == Text.plain(tracked.current)


@given(TEXTS, st.integers(0, 30), st.integers(0, 30), st.text("ab发😀", max_size=5))
def test_an_untracked_edit_is_an_edit_of_the_plain_string(before, start, length, insert):
    whole = before.everything
    start = min(start, len(whole))
    stop = min(start + length, len(whole))
    after = edited(before, start, stop, insert)
    assert after.everything == whole[:start] + insert + whole[stop:]
    assert joined(after.runs) == after


@given(TEXTS, st.integers(0, 30), st.integers(0, 30), st.text("ab发😀", max_size=5))
def test_marks_and_revisions_outside_an_edit_survive_it(before, start, length, insert):
    start = min(start, len(before))
    stop = min(start + length, len(before))
    after = edited(before, start, stop, insert)
    assert after.sliced(0, start) == before.sliced(0, start)
    assert after.sliced(start + len(insert), len(after)) == before.sliced(stop, len(before))


@given(st.lists(RUNS, max_size=6))
def test_joined_runs_are_never_empty_and_neighbours_always_differ(runs):
    whole = joined(runs)
    assert all(run.text for run in whole.runs)
    for left, right in zip(whole.runs, whole.runs[1:], strict=False):
        assert (left.marks, left.inserted, left.deleted) != (right.marks, right.inserted, right.deleted)
    assert whole.everything == "".join(run.text for run in runs)


@given(TEXTS, st.integers(0, 30), st.integers(0, 30))
def test_a_mark_covers_its_range_and_can_be_lifted_again(before, start, length):
    start = min(start, len(before))
    stop = min(start + length, len(before))
    link = Mark(MarkKind.LINK, "https://example.org/other")
    after = marked(before, start, stop, link)
    assert after.everything == before.everything
    assert all(link in run.marks for run in after.between(start, stop))
    assert has_mark(after, start, stop, MarkKind.LINK) == (start < stop)
    bare = unmarked(after, start, stop, MarkKind.LINK)
    assert bare == unmarked(before, start, stop, MarkKind.LINK)


@given(TEXTS, st.integers(0, 30))
def test_a_text_cut_in_two_and_put_together_is_the_same(whole, at):
    assert concatenated(whole.sliced(0, at), whole.sliced(at, len(whole))) == whole


def test_typing_in_bold_is_bold_and_typing_after_a_link_is_not_linked():
    assert notated(edited(text("**bold**"), 4, 4, "er")) == "**bolder**"
    assert notated(edited(text("[here](https://example.org)"), 4, 4, "!")) == "[here](https://example.org)!"
    assert notated(edited(text("[here](https://example.org)"), 2, 2, "x")) == "[hexre](https://example.org)"


def test_typing_over_a_word_takes_on_its_marks():
    assert notated(edited(text("a **bold** word"), 2, 6, "strong")) == "a **strong** word"


def test_deleting_ones_own_insertion_leaves_nothing_behind():
    stamp = Stamp("lee", AT)
    once = edited(Text.plain("ab"), 1, 1, "X", stamp)
    assert edited(once, 1, 2, "", stamp) == Text.plain("ab")


def test_deleting_the_insertion_of_another_author_keeps_both_names():
    once = edited(Text.plain("ab"), 1, 1, "X", Stamp("lee", AT))
    twice = edited(once, 1, 2, "", Stamp("王", AT))
    assert [
        (run.text, run.inserted and run.inserted.author, run.deleted and run.deleted.author)
        for run in twice.runs
    ] == [
        ("a", None, None),
        ("X", "lee", "王"),
        ("b", None, None),
    ]


def test_spliced_text_keeps_marks_of_its_own():
    assert notated(spliced(text("ab"), 1, 1, text("**X**"))) == "a**X**b"


def test_only_the_chosen_revisions_are_settled():
    both = edited(edited(Text.plain("ab"), 0, 1, "x", Stamp("lee", AT)), 3, 3, "y", Stamp("王", AT))
    by_lee = settled(both, accept=True, where=lambda run: (run.inserted or run.deleted) == Stamp("lee", AT))
    assert by_lee.original == "xb"
    assert by_lee.current == both.current


def test_a_link_on_every_character_is_told_from_one_on_some():
    assert has_mark(text("**ab**"), 0, 2, BOLD.kind)
    assert not has_mark(text("**a**b"), 0, 2, BOLD.kind)
    assert not has_mark(text("**a**b"), 1, 1, BOLD.kind)


def test_comments_overlap_and_do_not_grow_at_their_end():
    one, two = Mark(MarkKind.COMMENT, "c1"), Mark(MarkKind.COMMENT, "c2")
    both = marked(marked(text("abcd"), 0, 3, one), 1, 4, two)
    assert [(run.text, run.marks) for run in both.runs] == [
        ("a", {one}),
        ("bc", {one, two}),
        ("d", {two}),
    ]
    assert marks_at(both, 2) == {one, two}
    assert marks_at(both, 4) == frozenset()


def test_the_final_text_is_what_is_printed():
    commented = marked(text("a{--b--}{++c++}**d**"), 0, 4, Mark(MarkKind.COMMENT, "c1"))
    assert notated(final(commented)) == "ac**d**"
