"""The languages beside each other or one above the other; lines closer or farther apart; rows dimmed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from presskit.desktop.grid.grid import Grid
from presskit.desktop.grid.rows import COLUMNS
from presskit.edits.edit import Place
from presskit.model.language import Lang
from tests.desktop.grid.conftest import THREE, Make, pair

LONG = "The park grew and grew until nobody could say where it ended. " * 6


@pytest.fixture
def stacked(make: Make) -> Grid:
    grid = make(pair(1, LONG, "园区" * 60), *THREE[1:])
    grid.look.set_layout("stacked")
    return grid


def rect(grid: Grid, row: int, lang: Lang) -> QRect:
    return grid.table.visualRect(grid.table.rows.index(row, COLUMNS[lang]))


def place(grid: Grid) -> tuple[int, Lang] | None:
    return grid.table.live


def test_stacked_sides_share_the_whole_width_and_the_height_of_the_row(stacked: Grid) -> None:
    upper, lower = rect(stacked, 0, Lang.EN), rect(stacked, 0, Lang.ZH)
    assert upper.left() == lower.left()
    assert upper.width() == lower.width() > 700
    assert upper.bottom() + 1 == lower.top()
    assert upper.height() + lower.height() == stacked.table.rowHeight(0)


def test_the_live_editor_lies_over_its_side(stacked: Grid) -> None:
    for lang in Lang:
        stacked.go_to(Place("a1", lang, 0))
        assert stacked.table.segment.geometry() == rect(stacked, 0, lang)
        assert stacked.table.segment.document().size().height() <= rect(stacked, 0, lang).height()


def test_chinese_may_stand_above(stacked: Grid) -> None:
    stacked.look.set_order(zh_first=True)
    assert rect(stacked, 0, Lang.ZH).top() < rect(stacked, 0, Lang.EN).top()
    assert stacked.table.segment.geometry() == rect(stacked, 0, Lang.EN)


def test_a_click_goes_into_the_side_it_hits(stacked: Grid) -> None:
    for row, lang in ((0, Lang.ZH), (1, Lang.EN), (1, Lang.ZH)):
        QTest.mouseClick(
            stacked.table.viewport(), Qt.MouseButton.LeftButton, pos=rect(stacked, row, lang).center()
        )
        assert place(stacked) == (row, lang)


def test_down_and_up_go_through_both_sides_as_they_are_seen(stacked: Grid) -> None:
    stacked.go_to(Place("a2", Lang.EN, 0))
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(stacked.table.segment, key)
        seen.append(place(stacked))
    assert seen == [(1, Lang.ZH), (2, Lang.EN), (1, Lang.ZH), (1, Lang.EN)]


def test_typing_makes_the_side_higher_and_moves_the_other(stacked: Grid) -> None:
    stacked.go_to(Place("a2", Lang.EN, 0))
    before = rect(stacked, 1, Lang.ZH).top() - rect(stacked, 1, Lang.EN).top()
    stacked.insert_text(LONG)
    assert rect(stacked, 1, Lang.ZH).top() - rect(stacked, 1, Lang.EN).top() > before
    assert stacked.table.segment.geometry() == rect(stacked, 1, Lang.EN)


def test_the_head_names_both_languages(stacked: Grid) -> None:
    head = stacked.table.rows.headerData(COLUMNS[Lang.EN], Qt.Orientation.Horizontal)
    assert head == "English / Chinese"


def test_a_narrow_grid_stacks_by_itself_and_a_wide_one_does_not(make: Make) -> None:
    grid = make(*THREE)
    assert not grid.table.placing.stacked
    grid.resize(480, 700)
    QApplication.processEvents()
    assert grid.table.placing.stacked
    grid.resize(1200, 700)
    QApplication.processEvents()
    assert not grid.table.placing.stacked
    assert rect(grid, 0, Lang.EN).top() == rect(grid, 0, Lang.ZH).top()


def test_a_narrow_grid_stays_side_by_side_when_told_to(make: Make) -> None:
    grid = make(*THREE)
    grid.look.set_layout("beside")
    grid.resize(480, 700)
    QApplication.processEvents()
    assert not grid.table.placing.stacked


def test_larger_text_stacks_a_grid_that_may_choose(make: Make) -> None:
    grid = make(*THREE)
    grid.look.set_text_size(36)
    assert grid.table.placing.stacked


def test_lines_stand_closer_or_farther_apart(make: Make) -> None:
    grid = make(pair(1, LONG, LONG))
    heights = []
    for spacing in ("compact", "normal", "wide"):
        grid.look.set_spacing(spacing)
        heights.append(grid.table.rowHeight(0))
        assert grid.table.segment.document().size().height() <= grid.table.rowHeight(0)
    assert heights == sorted(set(heights))


def test_only_the_present_row_is_lit(make: Make) -> None:
    grid = make(*THREE)

    def ink(row: int) -> int:
        grab = grid.table.viewport().grab(rect(grid, row, Lang.ZH)).toImage()
        points = (QPoint(x, y) for x in range(10, 60) for y in range(grab.height()))
        return min(grab.pixelColor(point).lightness() for point in points)

    assert ink(1) < 100
    grid.look.dim(on=True)
    assert ink(1) > 110
    assert ink(0) < 100
    grid.look.dim(on=False)
    assert ink(1) < 100
