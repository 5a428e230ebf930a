"""The notation that other tests are written in."""

from hypothesis import given
from hypothesis import strategies as st

from presskit.model.text import BOLD, Mark, MarkKind, Run, Text, joined
from tests.notation import STAMP, marked_ranges, notated, text


def test_revisions_and_marks_are_read():
    assert text("Acme {--said--}{++announced++} **profit** [x](https://example.org)") == Text(
        (
            Run("Acme "),
            Run("said", deleted=STAMP),
            Run("announced", inserted=STAMP),
            Run(" "),
            Run("profit", frozenset({BOLD})),
            Run(" "),
            Run("x", frozenset({Mark(MarkKind.LINK, "https://example.org")})),
        )
    )


RUNS = st.builds(
    Run,
    st.text("ab *[]{}()\\-+发", max_size=6),
    st.frozensets(st.just(BOLD)),
    st.none() | st.just(STAMP),
    st.none() | st.just(STAMP),
)


@given(st.lists(RUNS, max_size=4).map(joined))
def test_what_is_notated_reads_the_same_again(whole):
    assert text(notated(whole)) == whole


def test_ranges_are_given_in_the_plain_text():
    assert marked_ranges("a ⟦b⟧ ⟦c⟦d⟧⟧") == ("a b cd", [(2, 3), (4, 6), (5, 6)])
