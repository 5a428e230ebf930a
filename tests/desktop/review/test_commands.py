"""The commands of the review: the switch, the views, from change to change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from presskit.desktop.commands import findings
from presskit.desktop.dialogs import author as author_dialog
from presskit.desktop.dialogs import comment as comment_dialog
from presskit.desktop.grid.seeing import View
from presskit.desktop.panes import _extend
from presskit.desktop.reviewing import acting
from presskit.desktop.window import Window
from presskit.edits import text
from presskit.edits.edit import Place
from presskit.review.revisions import revisions
from tests.desktop.review.conftest import BEN, EN, ZH, do, english


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


@pytest.mark.parametrize(("name", "left"), [("accept-text", "one 2 three"), ("reject-kit", "one two three")])
def test_all_changes_are_settled_as_one_step(reviewed: Window, name: str, left: str) -> None:
    do(reviewed, name)
    assert english(reviewed)[0] == left
    assert revisions(reviewed.workspace.kit) == []
    reviewed.commands.refresh()
    assert not reviewed.commands[name].isEnabled()
    reviewed.grid.undo()
    assert len(revisions(reviewed.workspace.kit)) == 4


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


def test_a_comment_is_resolved_and_deleted_at_its_words(reviewed: Window) -> None:
    reviewed.go(Place("p1", EN, 10))
    do(reviewed, "resolve")
    assert reviewed.workspace.kit.thread("t2").resolved
    do(reviewed, "remove-comment")
    assert reviewed.workspace.kit.thread("t2") is None
    reviewed.commands.refresh()
    assert not reviewed.commands["remove-comment"].isEnabled()


def test_undo_of_a_change_in_a_row_that_is_left_out_stays_near_it(reviewed: Window) -> None:
    do(reviewed, "view-final")
    reviewed.grid.go_to(Place("p2", EN, 0))
    assert reviewed.place.pair == "p1"


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


def test_changes_of_a_long_kit_are_settled_away_from_the_window(
    reviewed: Window, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(acting, "_AT_ONCE", 1)
    do(reviewed, "accept-kit")
    qtbot.waitUntil(lambda: not revisions(reviewed.workspace.kit), timeout=5000)
    reviewed.grid.undo()
    assert len(revisions(reviewed.workspace.kit)) == 4


def test_the_status_bar_says_that_changes_are_tracked_and_which_view_is_shown(
    reviewed: Window, settled: Callable[[], None]
) -> None:
    do(reviewed, "track")
    do(reviewed, "view-original")
    reviewed.following.now()
    assert "Tracking changes  ·  Original text, only to be read" in [
        label.text() for label in reviewed.statusBar().findChildren(QLabel)
    ]


def test_mending_a_finding_is_tracked(opened: Window, settled: Callable[[], None]) -> None:
    opened.settings = replace(opened.settings, author="Zoe")
    do(opened, "track")
    doubled = next(one for one in opened.derived.findings if one.fix is not None)
    findings.fix(opened, doubled)
    assert [one.author for one in revisions(opened.workspace.kit)] == ["Zoe"]
