"""The panel of the review."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from presskit.desktop.docks.review import ReviewDock
from presskit.desktop.grid.seeing import View
from presskit.desktop.window import Window
from presskit.edits import comments, text
from presskit.edits.edit import Place
from presskit.review.revisions import revisions
from tests.desktop.review.conftest import CTRL, EN, ZH, do, english, words


def test_the_panel_lists_changes_and_comments_in_the_order_of_the_text(panel: ReviewDock) -> None:
    assert words(panel) == ["two 2", "three How many?", "新", "four", "the ", "戊 Sure?"]
    assert panel.model.data(panel.model.index(0), Qt.ItemDataRole.AccessibleTextRole).startswith(
        "Replaced. Ann, 2"
    )


def test_the_panel_is_filtered_by_sort_and_author(panel: ReviewDock) -> None:
    filters = panel.filters
    filters.author.setCurrentIndex(filters.author.findData("Ben"))
    filters.author.activated.emit(1)
    assert words(panel) == ["新", "four", "戊 Sure?"]
    filters.sort.setCurrentIndex(2)
    filters.sort.activated.emit(2)
    assert words(panel) == ["戊 Sure?"]
    filters.author.setCurrentIndex(0)
    filters.sort.setCurrentIndex(1)
    filters.sort.activated.emit(1)
    assert words(panel) == ["two 2", "新", "four", "the "]


def test_the_buttons_of_the_panel_settle_what_is_chosen_and_what_is_listed(
    reviewed: Window, panel: ReviewDock, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    panel.view.setCurrentIndex(panel.model.index(0))
    qtbot.mouseClick(panel.detail.reject, Qt.MouseButton.LeftButton)
    settled()
    assert english(reviewed)[0] == "one two three"
    panel.filters.author.setCurrentIndex(panel.filters.author.findData("Ben"))
    panel.filters.author.activated.emit(1)
    qtbot.mouseClick(panel.accept_all, Qt.MouseButton.LeftButton)
    settled()
    assert [one.author for one in revisions(reviewed.workspace.kit)] == ["Ann"]
    reviewed.grid.undo()
    assert len(revisions(reviewed.workspace.kit)) == 3


def test_a_list_of_ones_own_text_says_that_there_is_nothing(panel: ReviewDock, reviewed: Window) -> None:
    do(reviewed, "accept-kit")
    for thread in ("t1", "t2"):
        reviewed.workspace.do(comments.removed(thread))
    reviewed.following.now()
    panel.settle()
    assert panel.model.rowCount() == 0
    assert panel._nothing.isVisible()
    assert not panel.accept_all.isEnabled()


def test_a_thread_is_answered_reworded_and_resolved_in_the_panel(
    reviewed: Window, panel: ReviewDock, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    reviewed.go(Place("p1", EN, 10))
    do(reviewed, "reply")
    assert panel.detail.field.hasFocus()
    qtbot.keyClicks(panel.detail.field, "152.")
    qtbot.keyClick(panel.detail.field, Qt.Key.Key_Return, CTRL)
    settled()
    thread = reviewed.workspace.kit.thread("t2")
    assert [(one.stamp.author, one.text) for one in thread.comments] == [
        ("Ann", "How many?"),
        ("Zoe", "152."),
    ]
    panel.detail._change(1, "152.")
    panel.detail.field.setPlainText("153.")
    qtbot.mouseClick(panel.detail.reply, Qt.MouseButton.LeftButton)
    settled()
    assert reviewed.workspace.kit.thread("t2").comments[1].text == "153."
    qtbot.mouseClick(panel.detail.resolve, Qt.MouseButton.LeftButton)
    settled()
    assert reviewed.workspace.kit.thread("t2").resolved
    reviewed.following.now()
    panel.settle()
    assert panel.detail.resolve.text() == "Reopen"


def test_a_comment_whose_words_are_gone_is_listed_and_can_be_answered(
    reviewed: Window, panel: ReviewDock, settled: Callable[[], None]
) -> None:
    reviewed.workspace.do(text.typed("p3", ZH, 0, 1, ""))
    reviewed.following.now()
    panel.settle()
    assert words(panel)[-1] == "Sure?"
    panel.view.setCurrentIndex(panel.model.index(panel.model.rowCount() - 1))
    panel.detail.answered.emit("Gone.")
    assert reviewed.workspace.kit.thread("t1").comments[-1].text == "Gone."


def test_visiting_a_deleted_row_shows_all_changes_first(reviewed: Window, panel: ReviewDock) -> None:
    do(reviewed, "view-final")
    panel.settle()
    panel._visit(panel.model.index(3))
    assert reviewed.grid.viewing.seeing.view is View.MARKUP
    assert reviewed.place.pair == "p2"


def test_the_panel_is_not_there_until_it_is_wanted_and_costs_nothing_until_then(reviewed: Window) -> None:
    assert reviewed.panels.review.isHidden()
    assert not reviewed.panels.review.built


def test_everything_in_the_panel_has_a_name(panel: ReviewDock, reviewed: Window) -> None:
    do(reviewed, "next-change")
    for kind in (QComboBox, QPlainTextEdit):
        assert all(part.accessibleName() for part in panel.findChildren(kind) if part.isVisible())
    for button in panel.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.text() or button.accessibleName() or button.toolTip()
