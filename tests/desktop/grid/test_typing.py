"""Typing in the grid: what is pressed comes to stand in the kit, and only that."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from presskit.edits import text as text_edits
from presskit.edits.edit import Place
from presskit.model.language import Lang
from presskit.model.text import BOLD, Run, Stamp, Text
from tests.desktop.grid.conftest import Make, pair, texts

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
BOLD_WORD = Text((Run("one "), Run("two", frozenset({BOLD})), Run(" three")))


def compose(grid: object, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(grid.table.segment, event)  # type: ignore[attr-defined]  # a Grid


def test_what_is_typed_comes_into_the_kit(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "world"))
    qtbot.keyClicks(grid.table.segment, "Hello ")
    assert texts(grid) == [("Hello world", "")]
    assert grid.current_place() == Place("a1", Lang.EN, 6)


def test_fast_typing_in_a_marked_text_is_not_scrambled(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, BOLD_WORD))
    grid.go_to(Place("a1", Lang.EN, 7))
    for letter in "announced":
        qtbot.keyClick(grid.table.segment, letter)
        QApplication.processEvents()
    assert texts(grid)[0][0] == "one twoannounced three"


def test_typing_after_bold_goes_on_in_bold(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, BOLD_WORD))
    grid.go_to(Place("a1", Lang.EN, 7))
    qtbot.keyClicks(grid.table.segment, "xy")
    assert grid.workspace.kit.pair("a1").en.runs[1] == Run("twoxy", frozenset({BOLD}))


def test_the_editor_shows_bold_as_the_kit_has_it(make: Make) -> None:
    grid = make(pair(1, BOLD_WORD))
    cursor = grid.table.segment.textCursor()
    cursor.setPosition(6)
    assert cursor.charFormat().fontWeight() == 700
    cursor.setPosition(10)
    assert cursor.charFormat().fontWeight() != 700


def test_emoji_and_rare_characters_keep_their_places(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "", "发布会😀在𠮷野家"))
    grid.go_to(Place("a1", Lang.ZH, 6))
    qtbot.keyClicks(grid.table.segment, "x")
    assert texts(grid)[0][1] == "发布会😀在𠮷x野家"
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Backspace)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Backspace)
    assert texts(grid)[0][1] == "发布会😀在野家"
    assert grid.current_place() == Place("a1", Lang.ZH, 5)


def test_a_selection_is_told_in_code_points(make: Make) -> None:
    grid = make(pair(1, "", "发布会😀在𠮷野家"))
    grid.go_to(Place("a1", Lang.ZH, 3), select=3)
    assert grid.selection() == ("a1", Lang.ZH, 3, 6)


def test_composed_text_reaches_the_kit_only_when_committed(make: Make) -> None:
    grid = make(pair(1, "", "苏州"))
    grid.go_to(Place("a1", Lang.ZH, 2))
    compose(grid, "gong ye")
    assert texts(grid)[0][1] == "苏州"
    assert not grid.workspace.undo_label
    compose(grid, "", "工业园区")
    assert texts(grid)[0][1] == "苏州工业园区"
    assert grid.current_place() == Place("a1", Lang.ZH, 6)
    grid.undo()
    assert texts(grid)[0][1] == "苏州"


def test_composed_text_makes_room_for_itself(make: Make) -> None:
    grid = make(pair(1, "", "苏州"))
    grid.go_to(Place("a1", Lang.ZH, 2))
    before = grid.table.rowHeight(0)
    compose(grid, "长" * 60)
    assert grid.table.rowHeight(0) > before
    compose(grid, "")
    assert grid.table.rowHeight(0) == before


def test_keys_do_nothing_of_their_own_while_text_is_composed(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "", "苏州"))
    grid.go_to(Place("a1", Lang.ZH, 2))
    compose(grid, "gong")
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Tab)
    assert grid.table.cell == (0, Lang.ZH)


def test_undo_crosses_rows_and_brings_the_caret_back(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "one"), pair(2, "two", "二"))
    qtbot.keyClicks(grid.table.segment, "x")
    grid.go_to(Place("a2", Lang.ZH, 1))
    qtbot.keyClicks(grid.table.segment, "y")
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Z, CTRL)
    assert texts(grid) == [("xone", ""), ("two", "二")]
    assert grid.current_place() == Place("a2", Lang.ZH, 1)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Z, CTRL)
    assert texts(grid) == [("one", ""), ("two", "二")]
    assert grid.current_place() == Place("a1", Lang.EN, 0)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Z, CTRL | SHIFT)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Z, CTRL | SHIFT)
    assert texts(grid) == [("xone", ""), ("two", "二y")]


def test_the_editor_has_no_undo_of_its_own(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "one"))
    qtbot.keyClicks(grid.table.segment, "x")
    assert not grid.table.segment.isUndoRedoEnabled()
    assert not grid.table.segment.document().isUndoAvailable()


def test_a_change_from_elsewhere_shows_in_the_editor_and_leaves_the_caret(make: Make) -> None:
    grid = make(pair(1, "one two"))
    grid.go_to(Place("a1", Lang.EN, 7))
    grid.workspace.do(text_edits.typed("a1", Lang.EN, 0, 3, "three"))
    assert grid.table.segment.toPlainText() == "three two"
    assert grid.current_place() == Place("a1", Lang.EN, 9)


def test_tracked_typing_keeps_what_was_deleted_in_sight(make: Make, qtbot: QtBot) -> None:
    stamp = Stamp("Li", datetime(2024, 9, 20, tzinfo=UTC))
    grid = make(pair(1, "one two"))
    grid.stamp = lambda: stamp
    grid.go_to(Place("a1", Lang.EN, 0))
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Delete)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Delete)
    qtbot.keyClicks(grid.table.segment, "x")
    side = grid.workspace.kit.pair("a1").en
    assert (side.current, side.everything) == ("xe two", "onxe two")
    assert grid.table.segment.toPlainText() == "onxe two"
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_End)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Backspace)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Backspace)
    assert grid.workspace.kit.pair("a1").en.current == "xe t"


def test_text_that_is_inserted_takes_the_place_of_the_selection(make: Make) -> None:
    grid = make(pair(1, "Suzhou park"))
    grid.go_to(Place("a1", Lang.EN, 7), select=4)
    grid.insert_text("Industrial Park")
    assert texts(grid)[0][0] == "Suzhou Industrial Park"
    assert grid.current_place() == Place("a1", Lang.EN, 22)


def test_bold_is_laid_over_the_selection_and_taken_away_again(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "one two"))
    grid.go_to(Place("a1", Lang.EN, 4), select=3)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_B, CTRL)
    assert grid.workspace.kit.pair("a1").en.runs[-1] == Run("two", frozenset({BOLD}))
    assert grid.selection() == ("a1", Lang.EN, 4, 7)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_B, CTRL)
    assert grid.workspace.kit.pair("a1").en.runs == (Run("one two"),)


def test_a_line_break_inside_a_paragraph_is_shown_and_kept(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "one\ntwo"))
    assert grid.table.segment.document().blockCount() == 1
    qtbot.keyClicks(grid.table.segment, "x")
    assert texts(grid)[0][0] == "xone\ntwo"
    assert grid.table.segment.toPlainText() == "xone\ntwo"


def test_a_no_break_space_survives_typing_beside_it(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "10\u00a0million"))
    grid.go_to(Place("a1", Lang.EN, 2))
    qtbot.keyClicks(grid.table.segment, "0")
    assert texts(grid)[0][0] == "100\u00a0million"
