"""Counting in code points and in UTF-16, and finding what was typed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from presskit.desktop.grid.offsets import Offsets, difference, showable

SIGNS = st.text(st.sampled_from("ab 发布，😀𠮷\u0301\n"), max_size=12)


@given(SIGNS)
def test_positions_and_offsets_are_each_others_inverse(text: str) -> None:
    offsets = Offsets(text)
    for offset in range(len(text) + 1):
        assert offsets.position(offset) == len(text[:offset].encode("utf-16-le")) // 2
        assert offsets.offset(offsets.position(offset)) == offset


def test_a_position_inside_a_character_belongs_to_it() -> None:
    assert Offsets("a😀b").offset(2) == 1


@given(SIGNS, SIGNS, SIGNS, SIGNS)
def test_a_difference_makes_the_old_text_the_new(before: str, old: str, new: str, after: str) -> None:
    was, now = before + old + after, before + new + after
    start, stop, insert = difference(was, now, len(before + new))
    assert was[:start] + insert + was[stop:] == now


def test_a_letter_beside_its_like_is_found_where_it_was_typed() -> None:
    assert difference("aaa", "aaaa", 2) == (1, 1, "a")
    assert difference("aaaa", "aaa", 1) == (1, 2, "")


def test_what_qt_would_take_for_its_own_marks_is_shown_as_something_else() -> None:
    hostile = "a\nb\r\u2029\ufdd0\ufffc\x00\ud800z"
    shown = showable(hostile)
    assert len(shown) == len(hostile)
    assert shown == "a\u2028b\u2028\u2028\ufffd\ufffd\ufffd\ufffdz"
