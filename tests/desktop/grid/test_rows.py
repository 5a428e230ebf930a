"""Rows of the grid: split, merged, moved, selected, copied, pasted."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from presskit.desktop.grid import clipboard
from presskit.desktop.grid.block import Block
from presskit.desktop.grid.rows import COLUMNS, ROLE
from presskit.edits.edit import Place
from presskit.model.language import Lang
from presskit.model.pair import Role
from presskit.model.text import BOLD, ITALIC, Mark, MarkKind, Run, Text
from tests.desktop.grid.conftest import Make, pair, texts

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
THREE = (pair(1, "one", "一"), pair(2, "two", "二"), pair(3, "three", "三"))


def mime(text: str = "", html: str = "") -> QMimeData:
    made = QMimeData()
    if text:
        made.setText(text)
    if html:
        made.setHtml(html)
    return made


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


def test_tab_goes_through_the_cells_in_the_order_they_are_seen(make: Make, qtbot: QtBot) -> None:
    grid = make(*THREE)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Tab)
    assert grid.table.cell == (0, Lang.ZH)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Tab)
    assert grid.table.cell == (1, Lang.EN)
    grid.set_order(zh_first=True)
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


def test_three_pasted_paragraphs_make_rows_in_one_step(make: Make) -> None:
    grid = make(pair(1, "start end", "中文"))
    grid.go_to(Place("a1", Lang.EN, 6))
    grid.commands.paste(mime("one\n\ntwo\nthree "))
    assert [row[0] for row in texts(grid)] == ["start one", "two", "threeend"]
    assert texts(grid)[0][1] == "中文"
    assert grid.current_place() == Place("n2", Lang.EN, 5)
    grid.undo()
    assert texts(grid) == [("start end", "中文")]


def test_paste_keeps_bold_italic_and_links_and_nothing_else(make: Make) -> None:
    html = (
        "<html><head><style>p{color:red}</style></head><body><!--StartFragment-->"
        '<p style="color:red">A <b>bold</b> <span style="font-style: italic">slanted</span>\n '
        '<a href="https://example.org/a">link</a><script>alert(1)</script>'
        '<a href="javascript:alert(1)"> trap</a></p><p></p>'
        '<b style="font-weight:normal"><p>Plain &amp; simple<br>broken</p></b>'
        "<!--EndFragment--></body></html>"
    )
    link = Mark(MarkKind.LINK, "https://example.org/a")
    first, second, third = clipboard.of_html(html)
    assert first.runs == (
        Run("A "),
        Run("bold", frozenset({BOLD})),
        Run(" "),
        Run("slanted", frozenset({ITALIC})),
        Run(" "),
        Run("link", frozenset({link})),
        Run(" trap"),
    )
    assert (second, third) == (Text.plain("Plain & simple"), Text.plain("broken"))


def test_what_is_copied_in_the_editor_comes_back_with_its_styles(make: Make, qtbot: QtBot) -> None:
    styled = Text((Run("one "), Run("two", frozenset({BOLD}))))
    grid = make(pair(1, styled, ""))
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_C, CTRL)
    grid.go_to(Place("a1", Lang.ZH, 0))
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_V, CTRL)
    assert grid.workspace.kit.pair("a1").zh == styled


def test_copied_rows_come_back_as_rows_with_both_sides_and_their_roles(make: Make) -> None:
    quote = pair(2, Text((Run("two", frozenset({BOLD})),)), "", Role.QUOTE)
    grid = make(pair(1, "one", "一"), quote, pair(3, "three", "三"))
    grid.table.choose(Block(0, 1))
    grid.copy()
    grid.go_to(Place("a3", Lang.ZH, 1))
    grid.paste()
    assert texts(grid)[3:] == [("one", "一"), ("two", "")]
    pasted = list(grid.workspace.kit.pairs())[4]
    assert (pasted.role, pasted.en) == (Role.QUOTE, quote.en)
    grid.undo()
    assert len(texts(grid)) == 3


def test_paragraphs_pasted_onto_selected_rows_come_below_them(make: Make) -> None:
    grid = make(*THREE)
    grid.go_to(Place("a1", Lang.ZH, 0))
    grid.table.choose(Block(0, 1))
    grid.commands.paste(mime("四\n五"))
    assert [row[1] for row in texts(grid)] == ["一", "二", "四", "五", "三"]


def test_foreign_rows_on_the_clipboard_are_no_danger(make: Make) -> None:
    grid = make(*THREE)
    for hostile in (b"", b"[[]]", b"[5]", b'[["body"]]', b'{"a": 1}', b'[["villain", "a", "b"]]', b"\xff"):
        made = mime("text")
        made.setData("application/x-presskit-rows", hostile)
        assert clipboard.rows(made) == ()
    grid.commands.paste(made)
    assert texts(grid)[0] == ("textone", "一")


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


def test_a_pasted_picture_is_told(make: Make, qtbot: QtBot) -> None:
    grid = make(*THREE)
    made = QMimeData()
    made.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    with qtbot.waitSignal(grid.picture_pasted):
        grid.commands.paste(made)


def test_an_empty_release_is_begun_with_enter_or_by_pasting(make: Make) -> None:
    grid = make()
    QTest.keyClick(grid.table, Qt.Key.Key_Return)
    assert texts(grid) == [("", "")]
    grid.undo()
    assert texts(grid) == []
    grid.commands.paste(mime("one\ntwo"))
    assert texts(grid) == [("one", ""), ("two", "")]


@pytest.mark.parametrize("zh_first", [True, False])
def test_the_languages_stand_in_the_order_that_is_asked_for(make: Make, zh_first: bool) -> None:
    grid = make(*THREE)
    grid.set_order(zh_first=True)
    grid.set_order(zh_first=zh_first)
    en, zh = (grid.table.visualRect(grid.table.rows.index(0, COLUMNS[lang])).left() for lang in Lang)
    assert (zh < en) is zh_first
    assert grid.table.segment.x() == en
