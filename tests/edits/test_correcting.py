"""Corrections of what was typed, as edits."""

from __future__ import annotations

from datetime import UTC, datetime

from presskit.edits.correcting import corrected
from presskit.edits.edit import Place
from presskit.lang.typing.correction import Correction
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.model.text import BOLD, Run, Stamp, Text

STAMP = Stamp("Li", datetime(2024, 9, 20, tzinfo=UTC))
OTHER = Stamp("Wu", datetime(2024, 9, 19, tzinfo=UTC))


def done(en: Text, caret: int, correction: Correction, stamp: Stamp | None = None) -> tuple[Text, int] | None:
    pair = Pair("a1", en=en)
    edit = corrected(pair, Lang.EN, caret, correction, stamp)
    if edit is None or edit.after is None:
        return None
    assert edit.before == Place("a1", Lang.EN, caret)
    kit = edit.change(Kit("k", releases=(Release("r", (pair,)),)))
    return kit.pair("a1").en, edit.after.offset


def test_the_caret_stays_behind_what_was_typed() -> None:
    found = done(Text.plain("a-- b"), 3, Correction(1, 3, " —"))
    assert found == (Text.plain("a — b"), 3)


def test_offsets_count_what_was_deleted_before() -> None:
    text = Text((Run("gone ", deleted=OTHER), Run('say "', inserted=OTHER), Run("x")))
    found = done(text, 10, Correction(4, 5, "“"))
    assert found is not None
    assert found[0].current == "say “x"
    assert found[1] == 10


def test_ones_own_typing_is_replaced_without_a_trace_while_changes_are_tracked() -> None:
    text = Text((Run("say "), Run('"', inserted=STAMP)))
    assert done(text, 5, Correction(4, 5, "“"), STAMP) == (Text((Run("say "), Run("“", inserted=STAMP))), 5)


def test_a_space_that_was_there_before_is_struck_while_changes_are_tracked() -> None:
    text = Text((Run("10 millio"), Run("n", inserted=STAMP)))
    found = done(text, 10, Correction(2, 3, "\u00a0"), STAMP)
    assert found is not None
    assert (found[0].everything, found[1]) == ("10 \u00a0million", 11)


def test_nothing_is_corrected_across_deleted_words() -> None:
    text = Text((Run("a-"), Run("gone", deleted=OTHER), Run("-")))
    assert done(text, 7, Correction(1, 3, " —")) is None


def test_bold_stays_bold() -> None:
    text = Text((Run('say "', frozenset({BOLD})),))
    assert done(text, 5, Correction(4, 5, "“")) == (Text((Run("say “", frozenset({BOLD})),)), 5)
