"""Tracked changes and comments in the window: the switch, the views, the panel, the commands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from presskit.desktop.dialogs import author as author_dialog
from presskit.desktop.dialogs import comment as comment_dialog
from presskit.desktop.docks.review import ReviewDock
from presskit.desktop.grid.seeing import View
from presskit.desktop.panes import _extend
from presskit.desktop.window import Window
from presskit.edits import comments, pairs, text
from presskit.edits.comments import Words
from presskit.edits.edit import Place
from presskit.model.ids import numbered
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.text import Stamp
from presskit.model.thread import Comment
from presskit.review.revisions import revisions
from presskit.workspace.workspace import Workspace
from tests.build import a_kit
from tests.notation import notated

EN, ZH = Lang.EN, Lang.ZH
ANN = Stamp("Ann", datetime(2025, 1, 1, tzinfo=UTC))
BEN = Stamp("Ben", datetime(2025, 1, 2, tzinfo=UTC))
CTRL = Qt.KeyboardModifier.ControlModifier


def revised() -> Kit:
    kit = a_kit(("one two three", "甲乙丙"), ("four", "丁"), ("five", "戊"))
    new_id = numbered("t")
    for edit in (
        text.typed("p1", EN, 4, 7, "2", ANN),
        text.typed("p1", ZH, 1, 1, "新", BEN),
        pairs.deleted(["p2"], BEN),
        text.typed("p3", EN, 0, 0, "the ", ANN),
        comments.commented((Words("p3", ZH, 0, 1),), Comment(BEN, "Sure?"), new_id),
        comments.commented((Words("p1", EN, 9, 14),), Comment(ANN, "How many?"), new_id),
    ):
        kit = edit.change(kit)
    return kit


@pytest.fixture
def reviewed(window: Window, settled: Callable[[], None]) -> Iterator[Window]:
    window.settings = replace(window.settings, author="Zoe")
    window.preview.close()
    window.session._show(Workspace(revised(), draw=numbered("n")))
    settled()
    return window


@pytest.fixture
def panel(reviewed: Window, settled: Callable[[], None]) -> ReviewDock:
    reviewed.commands["review-panel"].trigger()
    settled()
    return reviewed.panels.review


def english(window: Window) -> list[str]:
    assert window.workspace is not None
    return [notated(pair.en) for pair in window.workspace.kit.pairs()]


def do(window: Window, name: str) -> None:
    window.commands.refresh()
    assert window.commands[name].isEnabled(), name
    window.commands[name].trigger()


def words(panel: ReviewDock) -> list[str]:
    return [str(panel.model.data(panel.model.index(row))) for row in range(panel.model.rowCount())]


def test_the_switch_belongs_to_the_kit_and_can_be_undone(opened: Window, qtbot: QtBot) -> None:
    opened.settings = replace(opened.settings, author="Zoe")
    do(opened, "track")
    assert opened.workspace is not None
    assert opened.workspace.kit.tracking
    assert opened.commands["track"].isChecked()
    qtbot.keyClicks(opened.grid.table.segment, "New ")
    assert [(one.author, one.new) for one in revisions(opened.workspace.kit)] == [("Zoe", "New ")]
    opened.grid.undo()
    opened.grid.undo()
    assert not opened.workspace.kit.tracking


def test_who_tracks_changes_first_is_asked_for_a_name(
    opened: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(dialog: author_dialog.AuthorDialog) -> int:
        asked.append(dialog.name)
        dialog._field.setText(" Zoe ")
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr("presskit.desktop.reviewing.author.login", lambda: "zoe.login")
    monkeypatch.setattr(author_dialog.AuthorDialog, "exec", answer)
    do(opened, "track")
    do(opened, "track")
    do(opened, "track")
    assert asked == ["zoe.login"]
    assert opened.settings.author == "Zoe"


def test_nothing_is_tracked_when_nobody_says_a_name(opened: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(author_dialog.AuthorDialog, "exec", lambda _dialog: 0)
    do(opened, "track")
    assert opened.workspace is not None
    assert not opened.workspace.kit.tracking


def test_a_name_is_needed_to_agree(qtbot: QtBot) -> None:
    dialog = author_dialog.AuthorDialog(None, "")
    qtbot.addWidget(dialog)
    agree = dialog.buttons.buttons()[0]
    assert not agree.isEnabled()
    dialog._field.setText("Zoe")
    assert agree.isEnabled()


def test_the_views_are_chosen_by_command(reviewed: Window) -> None:
    for name in View:
        do(reviewed, f"view-{name}")
        assert reviewed.grid.viewing.seeing.view is name
        assert reviewed.commands[f"view-{name}"].isChecked()


def test_the_original_bars_what_changes_the_text_but_not_saving(reviewed: Window) -> None:
    do(reviewed, "view-original")
    reviewed.commands.refresh()
    for name in ("accept-kit", "split", "delete", "comment", "paste"):
        assert not reviewed.commands[name].isEnabled(), name
    for name in ("view-markup", "next-change", "find", "track"):
        assert reviewed.commands[name].isEnabled(), name
    do(reviewed, "view-markup")
    reviewed.commands.refresh()
    assert reviewed.commands["split"].isEnabled()


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


def test_next_and_previous_go_round_changes_and_comments(
    reviewed: Window, settled: Callable[[], None]
) -> None:
    seen = []
    for _step in range(7):
        do(reviewed, "next-change")
        settled()
        place = reviewed.place
        seen.append((place.pair, place.lang, reviewed.grid.selection()[2]))
    assert seen[:6] == [
        ("p1", EN, 4),
        ("p1", EN, 9),
        ("p1", ZH, 1),
        ("p2", EN, 0),
        ("p3", EN, 0),
        ("p3", ZH, 0),
    ]
    assert seen[6] == seen[0]
    do(reviewed, "previous-change")
    assert reviewed.place.pair == "p3"


def test_accepting_goes_on_to_the_next_change(reviewed: Window, settled: Callable[[], None]) -> None:
    do(reviewed, "next-change")
    settled()
    do(reviewed, "accept")
    assert english(reviewed)[0] == "one 2 three"
    assert reviewed.place.lang is ZH
    do(reviewed, "reject")
    assert reviewed.workspace.kit.pair("p1").zh.current == "甲乙丙"
    do(reviewed, "reject")
    assert english(reviewed)[1] == "four"
    assert reviewed.workspace.kit.pair("p2").deleted is None


def test_accepting_works_only_where_a_change_is(reviewed: Window) -> None:
    reviewed.go(Place("p1", EN, 1))
    reviewed.commands.refresh()
    assert not reviewed.commands["accept"].isEnabled()
    reviewed.go(Place("p1", EN, 6))
    reviewed.commands.refresh()
    assert reviewed.commands["accept"].isEnabled()


def test_all_changes_that_are_selected_are_settled_at_once(reviewed: Window) -> None:
    reviewed.workspace.do(text.typed("p1", EN, 0, 1, "O", BEN))
    reviewed.go(Place("p1", EN, 0), 10)
    do(reviewed, "accept")
    assert english(reviewed)[0] == "One 2 three"
    reviewed.grid.undo()
    assert english(reviewed)[0] == "{--o--}{++O++}ne {--two--}{++2++} three"


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


@pytest.mark.parametrize(("name", "left"), [("accept-text", "one 2 three"), ("reject-kit", "one two three")])
def test_all_changes_are_settled_as_one_step(reviewed: Window, name: str, left: str) -> None:
    do(reviewed, name)
    assert english(reviewed)[0] == left
    assert revisions(reviewed.workspace.kit) == []
    reviewed.commands.refresh()
    assert not reviewed.commands[name].isEnabled()
    reviewed.grid.undo()
    assert len(revisions(reviewed.workspace.kit)) == 4


def test_a_list_of_ones_own_text_says_that_there_is_nothing(panel: ReviewDock, reviewed: Window) -> None:
    do(reviewed, "accept-kit")
    for thread in ("t1", "t2"):
        reviewed.workspace.do(comments.removed(thread))
    reviewed._refresh()
    panel.settle()
    assert panel.model.rowCount() == 0
    assert panel._nothing.isVisible()
    assert not panel.accept_all.isEnabled()


def test_words_are_commented_on(reviewed: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    quoted: list[str] = []

    def answer(dialog: comment_dialog.CommentDialog) -> int:
        quoted.append(dialog.purpose.text())
        dialog.field.setPlainText("Check this.")
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(comment_dialog.CommentDialog, "exec", answer)
    reviewed.go(Place("p3", EN, 4), 4)
    do(reviewed, "comment")
    thread = reviewed.workspace.kit.threads[-1]
    assert (thread.comments[0].text, thread.comments[0].stamp.author) == ("Check this.", "Zoe")
    assert quoted == ["About “five”"]
    reviewed.go(Place("p1", EN, 0))
    do(reviewed, "comment")
    assert "三" not in quoted[1]
    assert quoted[1].startswith("About “one 2 three")


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
    panel.settle()
    assert panel.detail.resolve.text() == "Reopen"


def test_a_comment_is_resolved_and_deleted_at_its_words(reviewed: Window) -> None:
    reviewed.go(Place("p1", EN, 10))
    do(reviewed, "resolve")
    assert reviewed.workspace.kit.thread("t2").resolved
    do(reviewed, "remove-comment")
    assert reviewed.workspace.kit.thread("t2") is None
    reviewed.commands.refresh()
    assert not reviewed.commands["remove-comment"].isEnabled()


def test_a_comment_whose_words_are_gone_is_listed_and_can_be_answered(
    reviewed: Window, panel: ReviewDock, settled: Callable[[], None]
) -> None:
    reviewed.workspace.do(text.typed("p3", ZH, 0, 1, ""))
    settled()
    panel._list()
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


def test_undo_of_a_change_in_a_row_that_is_left_out_stays_near_it(reviewed: Window) -> None:
    do(reviewed, "view-final")
    reviewed.grid.go_to(Place("p2", EN, 0))
    assert reviewed.place.pair == "p1"


def test_the_panel_is_not_there_until_it_is_wanted_and_costs_nothing_until_then(reviewed: Window) -> None:
    assert reviewed.panels.review.isHidden()
    assert not reviewed.panels.review.built


def test_the_menu_of_the_panes_offers_to_settle_and_to_answer(reviewed: Window) -> None:
    reviewed.go(Place("p1", EN, 6))
    menu = QMenu()
    _extend(menu, reviewed)
    names = [action.objectName() for action in menu.actions()]
    assert {"accept", "reject", "comment"} <= set(names)
    reviewed.go(Place("p1", EN, 10))
    menu = QMenu()
    _extend(menu, reviewed)
    assert {"reply", "resolve"} <= {action.objectName() for action in menu.actions()}


def test_everything_in_the_panel_has_a_name(panel: ReviewDock, reviewed: Window) -> None:
    do(reviewed, "next-change")
    for kind in (QComboBox, QPlainTextEdit):
        assert all(part.accessibleName() for part in panel.findChildren(kind) if part.isVisible())
    for button in panel.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.text() or button.accessibleName() or button.toolTip()
