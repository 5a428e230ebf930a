from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.model.text import Stamp, Text
from presskit.review.compare import tracked

STAMP = Stamp("Li Na", datetime(2024, 9, 20, tzinfo=UTC))


def shown(before: str, after: str) -> str:
    """Return the comparison of two strings in the notation of the tests."""
    runs = tracked(Text.plain(before), Text.plain(after), STAMP).runs
    return "".join(
        f"[-{run.text}-]" if run.deleted else f"{{+{run.text}+}}" if run.inserted else run.text
        for run in runs
    )


@pytest.mark.parametrize(
    ("before", "after", "seen"),
    [
        ("The park grew fast", "The park grew steadily", "The park grew [-fast-]{+steadily+}"),
        ("one two three", "four five three", "[-one two-]{+four five+} three"),
        ("园区增长百分之三", "园区增长百分之五", "园区增长百分之[-三-]{+五+}"),
        ("same", "same", "same"),
        ("", "new", "{+new+}"),
        ("old", "", "[-old-]"),
        ("152.3 billion yuan", "15.23 billion yuan", "[-152.3-]{+15.23+} billion yuan"),
    ],
)
def test_english_is_compared_by_words_and_chinese_by_characters(before: str, after: str, seen: str) -> None:
    assert shown(before, after) == seen


WORDS = st.lists(st.sampled_from(["a ", "park", " ", "增", "长", "，", "3.5", "😀"]), max_size=12).map(
    "".join
)


@given(WORDS, WORDS)
def test_a_comparison_rejected_is_the_one_text_and_accepted_the_other(before: str, after: str) -> None:
    text = tracked(Text.plain(before), Text.plain(after), STAMP)
    assert (text.original, text.current) == (before, after)


def test_texts_beyond_measure_are_compared_by_their_ends() -> None:
    before, after = "a b " * 2000 + "old" + " c" * 500, "a b " * 2000 + "new" + " c" * 500
    text = tracked(Text.plain(before), Text.plain(after), STAMP)
    assert [run.text for run in text.runs if run.inserted] == ["new"]
