"""Rows of the grid: split, merged, moved, inserted, deleted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from presskit.desktop.grid.block import Block
from presskit.edits.edit import Edit, Place
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Role
from presskit.model.text import Text
from tests.desktop.grid.conftest import ALT, THREE, Make, pair, texts


def test_enter_splits_a_paragraph_and_backspace_puts_it_together(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "one two", "一二"))
    grid.go_to(Place("a1", Lang.EN, 4))
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Return)
    assert texts(grid) == [("one ", "一二"), ("two", "")]
    assert grid.current_place() == Place("n1", Lang.EN, 0)
    assert grid.table.segment.toPlainText() == "two"
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Backspace)
    assert texts(grid) == [("one two", "一二")]
    assert grid.current_place() == Place("a1", Lang.EN, 4)


def test_delete_at_the_end_merges_with_the_next_row(make: Make, qtbot: QtBot) -> None:
    grid = make(*THREE)
    grid.go_to(Place("a1", Lang.EN, 3))
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Delete)
    assert texts(grid) == [("one two", "一二"), ("three", "三")]
    assert grid.current_place() == Place("a1", Lang.EN, 4)


def test_backspace_does_not_melt_a_headline_into_the_body(make: Make, qtbot: QtBot) -> None:
    grid = make(pair(1, "Head", "题", Role.HEADLINE), pair(2, "body", "文"))
    grid.go_to(Place("a2", Lang.EN, 0))
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Backspace)
    assert texts(grid) == [("Head", "题"), ("body", "文")]


def test_rows_move_with_the_caret(make: Make, qtbot: QtBot) -> None:
    grid = make(*THREE)
    grid.go_to(Place("a1", Lang.ZH, 1))
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Down, ALT)
    assert [row.id for row in grid.workspace.kit.pairs()] == ["a2", "a1", "a3"]
    assert grid.current_place() == Place("a1", Lang.ZH, 1)
    qtbot.keyClicks(grid.table.segment, "x")
    assert grid.workspace.kit.pair("a1").zh.current == "一x"


def test_selected_rows_move_together_and_stay_selected(make: Make, qtbot: QtBot) -> None:
    grid = make(*THREE)
    grid.table.choose(Block(0, 1))
    grid.table.close_editor()
    grid.commands.move(1)
    assert [row.id for row in grid.workspace.kit.pairs()] == ["a3", "a1", "a2"]
    assert grid.selected_pairs() == ("a1", "a2")


def test_a_row_is_inserted_above_and_below(make: Make) -> None:
    grid = make(*THREE)
    grid.commands.insert()
    assert grid.current_place() == Place("n1", Lang.EN, 0)
    grid.commands.insert(above=True)
    assert [row.id for row in grid.workspace.kit.pairs()] == ["a1", "n2", "n1", "a2", "a3"]


def test_a_deleted_row_leaves_the_caret_in_its_neighbour(make: Make) -> None:
    grid = make(*THREE)
    grid.go_to(Place("a3", Lang.ZH, 0))
    grid.commands.delete()
    assert texts(grid) == [("one", "一"), ("two", "二")]
    assert grid.current_place() == Place("a2", Lang.ZH, 0)
    grid.undo()
    assert len(texts(grid)) == 3


def test_an_undone_row_takes_the_caret_to_where_it_was(make: Make, qtbot: QtBot) -> None:
    grid = make(*THREE)
    grid.go_to(Place("a1", Lang.EN, 1))
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Return)
    grid.undo()
    assert texts(grid)[0] == ("one", "一")
    assert grid.current_place() == Place("a1", Lang.EN, 1)


def test_one_side_slides_past_its_twin(make: Make) -> None:
    grid = make(*THREE)
    grid.go_to(Place("a2", Lang.ZH, 0))
    grid.commands.slide(1)
    assert [row[1] for row in texts(grid)] == ["一", "", "二", "三"]


def test_what_cannot_be_done_is_told(make: Make, qtbot: QtBot) -> None:
    grid = make(*THREE)
    grid.go_to(Place("a2", Lang.ZH, 0))
    with qtbot.waitSignal(grid.refused) as told:
        grid.commands.slide(-1)
    assert "no empty place above" in told.args[0]


@pytest.mark.parametrize("layout", ["beside", "stacked"])
def test_rows_may_go_from_above_the_caret_of_a_view_that_scrolls(make: Make, layout: str) -> None:
    grid = make(*(pair(number, "Long words " * 90, "长") for number in range(1, 13)))
    grid.look.set_layout(layout)
    grid.go_to(Place("a12", Lang.EN, 3))
    QApplication.processEvents()

    def change(kit: Kit) -> Kit:
        first = replace(kit.releases[0].pairs[9], en=Text.plain("short"))
        return kit.with_release(0, replace(kit.releases[0], pairs=(first, *kit.releases[0].pairs[10:])))

    grid.workspace.do(Edit("Accept", change))
    QApplication.processEvents()
    assert grid.current_place() == Place("a12", Lang.EN, 3)
    grid.undo()
    assert len(texts(grid)) == 12
