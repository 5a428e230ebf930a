"""Underlines stay with their words while the text around them changes."""

from __future__ import annotations

import pytest

from presskit.desktop.carried import carried

WORDS = [(0, 3, "a"), (8, 12, "b")]


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("one and four", "one and four", WORDS),
        ("one and four", "one or four", [(0, 3, "a"), (7, 11, "b")]),
        ("one and four", "one and fours", [(0, 3, "a")]),
        ("one and four", "tone and four", [(8 + 1, 12 + 1, "b")]),
        ("one and four", "", []),
    ],
)
def test_ranges_before_and_behind_a_change_are_kept(
    old: str, new: str, kept: list[tuple[int, int, str]]
) -> None:
    assert carried(WORDS, old, new) == kept
