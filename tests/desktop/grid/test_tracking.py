"""Tracked changes in the grid: made by keys, shown in three views."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from presskit.desktop.grid.grid import Grid
from presskit.desktop.grid.seeing import View
from presskit.edits import comments, pairs
from presskit.edits.comments import Words
from presskit.edits.edit import Place
from presskit.model.ids import numbered
from presskit.model.language import Lang
from presskit.model.text import Stamp
from presskit.model.thread import Comment
from presskit.review.revisions import revisions
from tests.desktop.grid.conftest import Make, pair, texts
from tests.notation import notated, text

Key = Qt.Key
EN, ZH = Lang.EN, Lang.ZH
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ANN = Stamp("Ann", datetime(2025, 1, 1, tzinfo=UTC))
BEN = Stamp("Ben", datetime(2025, 1, 2, tzinfo=UTC))
REVISED = text("one {--two--}{++2++} three", ANN)


def track(grid: Grid, stamp: Stamp = ANN) -> Grid:
    """Let somebody's changes be tracked, each a second after the one before."""
    seconds = iter(range(10_000))
    grid.stamp = lambda: Stamp(stamp.author, stamp.at + timedelta(seconds=next(seconds)))
    return grid


def english(grid: Grid) -> list[str]:
    return [notated(row.en) for row in grid.workspace.kit.pairs()]


def shown(grid: Grid) -> str:
    return str(grid.table.segment.toPlainText())


def press(qtbot: QtBot, grid: Grid, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        qtbot.keyClick(grid.table.segment, key, modifier or Qt.KeyboardModifier.NoModifier)


def test_what_is_typed_is_one_insertion_however_long_it_takes(make: Make, qtbot: QtBot) -> None:
    grid = track(make(pair(1, "one three")))
    grid.go_to(Place("a1", EN, 4))
    qtbot.keyClicks(grid.table.segment, "two ")
    assert english(grid) == ["one {++two ++}three"]
    assert len(grid.workspace.kit.pair("a1").en.runs) == 3


def test_backspace_takes_ones_own_insertion_back_and_strikes_what_was_there(make: Make, qtbot: QtBot) -> None:
    grid = track(make(pair(1, "one")))
    grid.go_to(Place("a1", EN, 3))
    qtbot.keyClicks(grid.table.segment, "xy")
    press(qtbot, grid, Key.Key_Backspace, Key.Key_Backspace)
    assert english(grid) == ["one"]
    press(qtbot, grid, Key.Key_Backspace, Key.Key_Backspace)
    assert english(grid) == ["o{--ne--}"]
    assert grid.current_place() == Place("a1", EN, 1)


def test_backspace_leads_the_caret_over_what_is_struck(make: Make, qtbot: QtBot) -> None:
    grid = track(make(pair(1, REVISED)))
    grid.go_to(Place("a1", EN, 7))
    press(qtbot, grid, Key.Key_Backspace, Key.Key_Backspace)
    assert english(grid) == [notated(REVISED)]
    assert grid.current_place() == Place("a1", EN, 5)


def test_delete_leads_the_caret_past_what_it_strikes_as_one_step_of_undo(make: Make, qtbot: QtBot) -> None:
    grid = track(make(pair(1, "one two")))
    grid.go_to(Place("a1", EN, 4))
    press(qtbot, grid, Key.Key_Delete, Key.Key_Delete)
    assert english(grid) == ["one {--tw--}o"]
    assert grid.current_place() == Place("a1", EN, 6)
    grid.undo()
    assert english(grid) == ["one two"]


def test_delete_stays_where_it_takes_ones_own_insertion_back(make: Make, qtbot: QtBot) -> None:
    grid = track(make(pair(1, text("{++ab++}cd", ANN))))
    press(qtbot, grid, Key.Key_Delete)
    assert english(grid) == ["{++b++}cd"]
    assert grid.current_place() == Place("a1", EN, 0)


def test_typing_over_a_selection_strikes_it_and_goes_on_behind(make: Make, qtbot: QtBot) -> None:
    grid = track(make(pair(1, "one two three")))
    grid.go_to(Place("a1", EN, 4), 3)
    qtbot.keyClicks(grid.table.segment, "22")
    assert english(grid) == ["one {--two--}{++22++} three"]
    assert len(revisions(grid.workspace.kit)) == 1


def test_typing_over_ones_own_insertion_leaves_the_caret_behind_what_is_new(make: Make, qtbot: QtBot) -> None:
    grid = track(make(pair(1, text("{++abc++}d", ANN))))
    grid.go_to(Place("a1", EN, 0), 3)
    qtbot.keyClicks(grid.table.segment, "xy")
    assert english(grid) == ["{++xy++}d"]


def test_another_author_strikes_the_insertion_of_the_first(make: Make, qtbot: QtBot) -> None:
    grid = track(make(pair(1, text("{++ab++}", ANN))), BEN)
    grid.go_to(Place("a1", EN, 2))
    press(qtbot, grid, Key.Key_Backspace)
    assert english(grid) == ["{++a++}{--{++b++}--}"]


def test_splitting_and_merging_are_tracked(make: Make, qtbot: QtBot) -> None:
    grid = track(make(pair(1, "one two"), pair(2, "three")))
    grid.go_to(Place("a1", EN, 4))
    press(qtbot, grid, Key.Key_Return)
    assert english(grid) == ["one {--two--}", "{++two++}", "three"]
    grid.undo()
    grid.go_to(Place("a2", EN, 0))
    press(qtbot, grid, Key.Key_Backspace)
    assert english(grid) == ["one two{++ three++}", "{--three--}"]
    assert grid.current_place() == Place("a1", EN, 8)


def test_a_row_merges_with_the_next_one_that_is_not_struck_out(make: Make) -> None:
    grid = track(make(pair(1, "one"), pair(2, "two"), pair(3, "three")))
    grid.workspace.do(pairs.deleted(["a2"], BEN))
    grid.go_to(Place("a1", EN, 3))
    grid.commands.merge()
    assert english(grid) == ["one{++ three++}", "{--two--}", "{--three--}"]


def test_rows_that_come_and_go_are_tracked(make: Make) -> None:
    grid = track(make(pair(1, "one"), pair(2, "two")))
    grid.commands.insert()
    assert [bool(row.inserted) for row in grid.workspace.kit.pairs()] == [False, True, False]
    grid.commands.delete()
    assert [row.id for row in grid.workspace.kit.pairs()] == ["a1", "a2"]
    grid.go_to(Place("a1", EN, 0))
    grid.commands.delete()
    assert [bool(row.deleted) for row in grid.workspace.kit.pairs()] == [True, False]
    assert grid.current_place() == Place("a2", EN, 0)


def test_cut_and_paste_are_tracked(make: Make) -> None:
    grid = track(make(pair(1, "one two")))
    grid.go_to(Place("a1", EN, 0), 3)
    grid.cut()
    assert QGuiApplication.clipboard().text() == "one"
    grid.go_to(Place("a1", EN, 7))
    grid.paste()
    assert english(grid) == ["{--one--} two{++one++}"]


def test_a_term_that_is_inserted_is_tracked(make: Make) -> None:
    grid = track(make(pair(1, "one")))
    grid.go_to(Place("a1", EN, 3))
    grid.insert_text(" park")
    assert english(grid) == ["one{++ park++}"]


def test_the_final_view_shows_the_text_as_it_will_be(make: Make) -> None:
    grid = make(pair(1, REVISED), pair(2, "gone"), pair(3, "kept"))
    grid.workspace.do(pairs.deleted(["a2"], ANN))
    grid.viewing.show(View.FINAL)
    assert shown(grid) == "one 2 three"
    assert [row.id for row in grid.table.rows.pairs] == ["a1", "a3"]
    grid.viewing.show(View.MARKUP)
    assert shown(grid) == "one two2 three"
    assert [row.id for row in grid.table.rows.pairs] == ["a1", "a2", "a3"]


def test_the_caret_stays_where_it_is_when_the_view_changes(make: Make) -> None:
    grid = make(pair(1, REVISED))
    grid.go_to(Place("a1", EN, 10))
    for view in (View.FINAL, View.ORIGINAL, View.MARKUP):
        grid.viewing.show(view)
        assert grid.current_place() == Place("a1", EN, 10)


@pytest.mark.parametrize("tracked", [True, False])
def test_the_final_view_is_edited_without_harm_to_what_it_hides(
    make: Make, qtbot: QtBot, tracked: bool
) -> None:
    grid = make(pair(1, text("a{--HID--}b{--DEN--}c", BEN)))
    grid = track(grid) if tracked else grid
    grid.viewing.show(View.FINAL)
    grid.table.segment.selectAll()
    qtbot.keyClicks(grid.table.segment, "xyz")
    assert shown(grid) == "xyz"
    wanted = "{--aHIDbDENc--}{++xyz++}" if tracked else "{--HIDDEN--}xyz"
    assert english(grid)[0].replace("--}{--", "") == wanted


def test_deleting_backwards_in_the_final_view_is_one_step_of_undo(make: Make, qtbot: QtBot) -> None:
    grid = track(make(pair(1, "one two")))
    grid.viewing.show(View.FINAL)
    grid.go_to(Place("a1", EN, 7))
    press(qtbot, grid, Key.Key_Backspace, Key.Key_Backspace, Key.Key_Backspace)
    assert (shown(grid), english(grid)) == ("one ", ["one {--two--}"])
    grid.undo()
    assert english(grid) == ["one two"]


def test_pasting_and_making_bold_in_the_final_view_spare_what_it_hides(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, text("a{--HID--}b", BEN)))
    grid.viewing.show(View.FINAL)
    grid.table.segment.selectAll()
    press(qtbot, grid, Key.Key_B, modifier=CTRL)
    assert english(grid) == ["**a**{--HID--}**b**"]
    QGuiApplication.clipboard().setText("new")
    grid.table.segment.selectAll()
    grid.paste()
    assert english(grid) == ["{--HID--}new"]


def test_the_ends_of_what_is_shown_are_the_ends_of_the_paragraph(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, text("one{--HID--}", BEN)), pair(2, text("{--HID--}two", BEN)))
    grid.viewing.show(View.FINAL)
    press(qtbot, grid, Key.Key_End, Key.Key_Right)
    assert grid.current_place().pair == "a2"
    press(qtbot, grid, Key.Key_Backspace)
    assert [notated(row.en) for row in grid.workspace.kit.pairs()] == ["one{--HID--} {--HID--}two"]


def test_the_original_view_shows_what_was_and_lets_nothing_change(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, REVISED), pair(2, "two"))
    grid.viewing.show(View.ORIGINAL)
    before = grid.workspace.kit
    assert shown(grid) == "one two three"
    qtbot.keyClicks(grid.table.segment, "x")
    press(qtbot, grid, Key.Key_Backspace, Key.Key_Return)
    grid.insert_text("x")
    grid.cut()
    with qtbot.waitSignal(grid.refused):
        grid.commands.delete()
    assert grid.workspace.kit is before
    grid.viewing.show(View.MARKUP)
    qtbot.keyClicks(grid.table.segment, "x")
    assert texts(grid)[0][0] == "xone 2 three"


def test_terms_are_underlined_where_they_are_shown(make: Make) -> None:
    grid = make(pair(1, REVISED))
    grid.set_underlines(lambda _row, lang: ((4, 7, "term"), (8, 14, "term")) if lang is EN else ())
    grid.viewing.show(View.FINAL)
    underlines = grid.table.underlines.of(grid.table.rows.pairs[0], EN)
    assert [(one.start, one.length) for one in underlines] == [(5, 6)]


def hover(view: object, point: QPoint) -> str:
    QToolTip.hideText()
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.mapToGlobal(point))  # type: ignore[attr-defined]  # a widget
    QApplication.sendEvent(view, event)  # type: ignore[call-overload]  # a widget
    return QToolTip.text()


def test_the_mouse_tells_who_changed_words_and_what_was_said_of_them(make: Make) -> None:
    grid = make(pair(1, "x"), pair(2, REVISED))
    about = (Words("a2", EN, 0, 3),)
    grid.workspace.do(comments.commented(about, Comment(BEN, "Sure?"), numbered("t")))
    table = grid.table
    style = table.styles.of(table.rows.pairs[1].role, EN)
    corner = table.placing.rect(1, EN).topLeft() + QPoint(style.left, style.above + style.line // 2)
    assert "Ben, " in hover(table.viewport(), corner + QPoint(5, 0))
    found = {hover(table.viewport(), corner + QPoint(x, 0)) for x in range(30, 160, 4)}
    assert any(told.startswith("<span>Deleted by Ann, 2025-01-01") for told in found)
    assert any(told.startswith("<span>Inserted by Ann, 2025-01-01") for told in found)


def test_the_live_editor_tells_it_too(make: Make) -> None:
    grid = make(pair(1, REVISED))
    style = grid.table.styles.of(grid.table.rows.pairs[0].role, EN)
    view = grid.table.segment.viewport()
    line = style.above + style.line // 2
    found = {hover(view, QPoint(x, line)) for x in range(style.left, style.left + 160, 4)}
    assert any("Deleted by Ann" in told for told in found)


def test_a_menu_is_about_the_words_that_were_pointed_at(make: Make) -> None:
    grid = make(pair(1, "one two three"))
    segment, far = grid.table.segment, QPoint(80, 16)
    segment.menu_wanted.disconnect()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, far, far)
    QApplication.sendEvent(segment.viewport(), asked)
    assert grid.current_place().offset > 3
    segment.selectAll()
    QApplication.sendEvent(segment.viewport(), asked)
    assert segment.all_selected
