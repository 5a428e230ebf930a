"""A file that another program has changed, moved or removed, and what becomes of a save."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from presskit.desktop.dialogs import asking, file_questions
from presskit.desktop.dialogs.file_questions import Verdict
from presskit.desktop.window import Window
from presskit.store import kit_file
from presskit.store.recovery import Journal
from presskit.workspace import backups
from tests.desktop.safety.gestures import notice, press, save, saved_elsewhere, type_in


def test_a_change_by_another_program_is_told_and_reloaded_undoably(
    mine: Window, path: Path, look: Callable[[Window], None], qtbot: QtBot
) -> None:
    type_in(mine, "X")
    assert mine.workspace is not None
    own = mine.workspace.kit
    theirs = saved_elsewhere(path, "Theirs")
    look(mine)
    press(mine, "Reload")
    qtbot.waitUntil(lambda: not mine.render_lane.busy)
    assert (mine.workspace.kit, mine.workspace.unsaved, notice(mine)) == (theirs, False, "")
    mine.commands["undo"].trigger()
    assert (mine.workspace.kit, mine.workspace.unsaved) == (own, True)
    save(mine, qtbot)
    assert kit_file.read(path).kit == own


def test_keeping_ones_own_makes_it_unsaved_and_the_next_save_a_backup_of_theirs(
    mine: Window, path: Path, look: Callable[[Window], None], qtbot: QtBot
) -> None:
    assert mine.workspace is not None
    own = mine.workspace.kit
    theirs = saved_elsewhere(path, "Theirs")
    look(mine)
    press(mine, "Keep mine")
    assert mine.workspace.unsaved
    look(mine)
    assert notice(mine) == ""
    save(mine, qtbot)
    assert kit_file.read(path).kit == own
    assert backups.read(backups.listed(path)[0]).kit == theirs


@pytest.mark.parametrize("verdict", [Verdict.CANCEL, Verdict.SAVE, Verdict.RELOAD, Verdict.SAVE_AS])
def test_a_save_over_what_another_program_saved_is_asked_about(
    mine: Window, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, verdict: Verdict
) -> None:
    other = path.with_name("b.presskit")
    monkeypatch.setattr(file_questions, "changed", lambda *_args: verdict)
    monkeypatch.setattr(asking, "kit_to_save", lambda *_args: other)
    type_in(mine, "X")
    assert mine.workspace is not None
    own = mine.workspace.kit
    theirs = saved_elsewhere(path, "Theirs")
    save(mine, qtbot)
    qtbot.waitUntil(lambda: not mine.render_lane.busy)
    assert mine.workspace.unsaved is (verdict is Verdict.CANCEL)
    assert kit_file.read(path).kit == (own if verdict is Verdict.SAVE else theirs)
    if verdict is Verdict.SAVE_AS:
        assert kit_file.read(other).kit == own
        assert mine.workspace.path == other


def test_a_file_that_is_gone_is_told_and_saved_again(
    mine: Window, path: Path, look: Callable[[Window], None], qtbot: QtBot
) -> None:
    path.unlink()
    look(mine)
    assert "no longer in its folder" in notice(mine)
    assert mine.workspace is not None
    assert mine.workspace.unsaved
    press(mine, "Save it again")
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: notice(mine) == "")


def test_a_folder_that_is_gone_is_told_and_work_survives_a_crash(
    mine: Window, path: Path, look: Callable[[Window], None], qtbot: QtBot
) -> None:
    shutil.rmtree(path.parent)
    look(mine)
    assert "cannot be reached" in notice(mine)
    qtbot.waitUntil(lambda: mine.session.safekeeping.journal is not None)
    journal = mine.session.safekeeping.journal
    assert journal is not None
    assert journal._lock is not None
    journal._lock.close()
    (left,) = Journal.left_behind(journal.folder.parent)
    assert mine.workspace is not None
    assert left.after == mine.workspace.kit


def test_saving_twice_in_a_row_is_no_change_by_somebody_else(mine: Window, path: Path, qtbot: QtBot) -> None:
    for words in ("X", "Y", "Z"):
        type_in(mine, words)
        mine.session.save()
        mine.session.save()
    qtbot.waitUntil(lambda: not mine.render_lane.busy)
    assert mine.workspace is not None
    assert not mine.workspace.unsaved
    assert kit_file.read(path).kit == mine.workspace.kit


def test_the_notice_speaks_the_language_of_the_window(
    mine: Window, path: Path, look: Callable[[Window], None]
) -> None:
    saved_elsewhere(path, "Theirs")
    look(mine)
    shown = mine.session.guard._notice
    assert shown is not None
    assert shown.accessibleName() == shown.text
    assert [button.text() for button in shown.buttons] == ["&Reload", "&Keep mine", "Save &as…"]
