"""Keys and mouse in the grid: the caret from cell to cell, text and rows selected."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from presskit.desktop.grid.block import Block
from presskit.desktop.grid.grid import Grid
from presskit.desktop.grid.rows import COLUMNS, ROLE
from presskit.edits.edit import Place
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Role
from presskit.model.release import Release
from presskit.workspace.workspace import Workspace
from tests.desktop.grid.conftest import ALT, CTRL, SHIFT, THREE, Make, pair, texts


def test_tab_goes_through_the_cells_in_the_order_they_are_seen(make: Make, qtbot: QtBot) -> None:
    grid = make(*THREE)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Tab)
    assert grid.table.cell == (0, Lang.ZH)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Tab)
    assert grid.table.cell == (1, Lang.EN)
    grid.look.set_order(zh_first=True)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Backtab)
    assert grid.table.cell == (1, Lang.ZH)


def test_up_and_down_cross_rows_at_the_same_distance_from_the_left(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "A long first line"), pair(2, "x"), pair(3, "A long third line"))
    grid.go_to(Place("a1", Lang.EN, 10))
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Down)
    assert grid.current_place() == Place("a2", Lang.EN, 1)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Down)
    place = grid.current_place()
    assert place is not None
    assert place.pair == "a3"
    assert abs(place.offset - 10) <= 1


def test_left_and_right_cross_rows_at_the_ends(make: Make, qtbot: QtBot) -> None:
    grid = make(*THREE)
    grid.go_to(Place("a2", Lang.EN, 0))
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Left)
    assert grid.current_place() == Place("a1", Lang.EN, 3)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Right)
    assert grid.current_place() == Place("a2", Lang.EN, 0)


def test_the_ends_of_the_release_and_pages_are_reached_by_keys(make: Make, qtbot: QtBot) -> None:
    grid = make(*(pair(n, f"Row {n}") for n in range(1, 101)))
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_End, CTRL)
    assert grid.current_place() == Place("a100", Lang.EN, 7)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_PageUp)
    place = grid.current_place()
    assert place is not None
    assert 75 < int(place.pair[1:]) < 98
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Home, CTRL)
    assert grid.current_place() == Place("a1", Lang.EN, 0)


def test_shift_and_down_select_one_side_of_rows(make: Make, qtbot: QtBot) -> None:
    grid = make(*THREE)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(grid.table, Qt.Key.Key_Down, SHIFT)
    assert grid.selected_pairs() == ("a1", "a2", "a3")
    QTest.keyClick(grid.table, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "one\ntwo\nthree"
    QTest.keyClick(grid.table, Qt.Key.Key_Delete)
    assert [row.en.current for row in grid.workspace.kit.pairs()] == ["", "", ""]
    grid.undo()
    assert texts(grid)[2] == ("three", "三")


def test_select_all_takes_the_paragraph_first_and_then_all_rows(make: Make, qtbot: QtBot) -> None:
    grid = make(*THREE)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_A, CTRL)
    assert grid.selection() == ("a1", Lang.EN, 0, 3)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_A, CTRL)
    assert grid.selected_pairs() == ("a1", "a2", "a3")
    grid.copy()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == "one\t一\ntwo\t二\nthree\t三"
    assert "<td>two</td><td>二</td>" in copied.html()


def test_dragging_out_of_a_paragraph_selects_rows(make: Make, qtbot: QtBot) -> None:
    grid = make(*THREE)
    view = grid.table.segment.viewport()
    below = QPoint(60, grid.table.rowHeight(0) + 20)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseMove(view, below)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=below)
    assert grid.selected_pairs() == ("a1", "a2")
    assert grid.table.block == Block(0, 1, Lang.EN)
    assert grid.table.live is None


def test_a_press_in_a_text_puts_the_caret_there(make: Make, qtbot: QtBot) -> None:
    grid = make(*THREE)
    rect = grid.table.visualRect(grid.table.rows.index(2, COLUMNS[Lang.ZH]))
    QTest.mouseClick(grid.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert grid.current_place() == Place("a3", Lang.ZH, 1)


def test_a_press_on_the_name_of_a_role_opens_its_menu(make: Make, qtbot: QtBot) -> None:
    grid = make(*THREE)
    rect = grid.table.visualRect(grid.table.rows.index(1, ROLE))
    QTest.mouseClick(grid.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(20, 18))
    assert grid.selected_pairs() == ("a2",)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Quote").trigger()
    menu.close()
    assert grid.workspace.kit.pair("a2").role is Role.QUOTE


def test_tab_leaves_the_grid_at_its_ends(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "one", "一"))
    whole, first, last = QWidget(), QLineEdit(), QLineEdit()
    column = QVBoxLayout(whole)
    for part in (first, grid, last):
        column.addWidget(part)
    qtbot.addWidget(whole)
    whole.show()
    whole.activateWindow()
    QTest.qWait(10)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert grid.table.segment.hasFocus()
    QTest.keyClick(grid.table.segment, Qt.Key.Key_Tab)
    QTest.keyClick(grid.table.segment, Qt.Key.Key_Tab)
    assert last.hasFocus()
    grid.go_to(Place("a1", Lang.EN, 0))
    QTest.keyClick(grid.table.segment, Qt.Key.Key_Backtab)
    assert first.hasFocus()
    grid.setParent(None)


def test_a_shortcut_of_the_window_wins_over_the_editor(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "one two"))
    used: list[str] = []
    for keys in ("Ctrl+Z", "Ctrl+K", "Ctrl+Return", "Alt+Up"):
        QShortcut(QKeySequence(keys), grid, partial(used.append, keys))
    for key, modifier in (
        (Qt.Key.Key_Z, CTRL),
        (Qt.Key.Key_K, CTRL),
        (Qt.Key.Key_Return, CTRL),
        (Qt.Key.Key_Up, ALT),
    ):
        QTest.keyClick(grid.table.segment, key, modifier)
    assert used == ["Ctrl+Z", "Ctrl+K", "Ctrl+Return", "Alt+Up"]
    assert texts(grid) == [("one two", "")]


def test_keys_of_unix_editors_do_not_delete_behind_the_back(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "one two"))
    for key in (Qt.Key.Key_K, Qt.Key.Key_U, Qt.Key.Key_D, Qt.Key.Key_H):
        qtbot.keyClick(grid.table.segment, key, CTRL)
    assert texts(grid) == [("one two", "")]


@pytest.mark.parametrize("zh_first", [True, False])
def test_the_languages_stand_in_the_order_that_is_asked_for(make: Make, zh_first: bool) -> None:
    grid = make(*THREE)
    grid.look.set_order(zh_first=True)
    grid.look.set_order(zh_first=zh_first)
    en, zh = (grid.table.visualRect(grid.table.rows.index(0, COLUMNS[lang])).left() for lang in Lang)
    assert (zh < en) is zh_first
    assert grid.table.segment.x() == en


def test_a_press_in_the_room_above_a_text_counts_for_its_first_line(make: Make, qtbot: QtBot) -> None:
    grid = make(*THREE)
    for row in (0, 2):
        rect = grid.table.visualRect(grid.table.rows.index(row, COLUMNS[Lang.EN]))
        QTest.mouseClick(
            grid.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(200, 1)
        )
        assert grid.current_place() == Place(f"a{row + 1}", Lang.EN, len(grid.table.segment.text))
    live = grid.table.segment
    QTest.mouseClick(live.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    QTest.mouseClick(live.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 1))
    assert live.caret == len(live.text)


def test_going_into_an_empty_cell_is_told(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "one", ""))
    with qtbot.waitSignal(grid.place_changed) as told:
        QTest.keyClick(grid.table.segment, Qt.Key.Key_Tab)
    assert told.args == [Place("a1", Lang.ZH, 0)]


def test_enter_goes_on_in_a_row_that_waits_for_its_text(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "one", "一"), pair(2, "", "二"))
    grid.go_to(Place("a1", Lang.EN, 3))
    QTest.keyClick(grid.table.segment, Qt.Key.Key_Return)
    assert grid.current_place() == Place("a2", Lang.EN, 0)
    QTest.keyClick(grid.table.segment, Qt.Key.Key_Return)
    assert len(texts(grid)) == 3


def test_a_grid_that_is_not_shown_yet_measures_no_row(qtbot: QtBot) -> None:
    grid = Grid(Workspace(Kit("kit", releases=(Release("r", THREE),))))
    qtbot.addWidget(grid)
    assert not grid.table.seen()
    grid.look.set_text_size(20)
    assert not grid.table.heights._known
