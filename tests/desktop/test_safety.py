"""A file that is not only this window's: open elsewhere, changed, moved, and what becomes of a save."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from presskit.desktop.dialogs import asking, file_questions
from presskit.desktop.dialogs.file_questions import Verdict
from presskit.desktop.guard import Standing
from presskit.desktop.window import Window
from presskit.edits.edit import Place
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording
from presskit.store import kit_file
from presskit.store.recovery import Journal
from presskit.workspace import backups
from presskit.workspace.settings import Settings

Opening = Callable[[Window, Path], Window]


@pytest.fixture
def path(tmp_path: Path, kit: Kit) -> Path:
    """Return the file of the small kit."""
    made = tmp_path / "news" / "a.presskit"
    made.parent.mkdir()
    kit_file.write(kit, {}, made)
    return made


@pytest.fixture
def open_file(qtbot: QtBot) -> Opening:
    """Return what opens a file in a window and waits until it is shown."""

    def wait(window: Window, path: Path) -> Window:
        before = window.workspace
        window.session.open(path)
        qtbot.waitUntil(lambda: window.workspace is not before and not window.render_lane.busy)
        window.preview.close()
        return window

    return wait


@pytest.fixture
def mine(window: Window, path: Path, open_file: Opening) -> Window:
    """Return the window with the file open."""
    return open_file(window, path)


@pytest.fixture
def second(qtbot: QtBot, window: Window, tmp_path: Path) -> Iterator[Window]:
    """Return another window of the same user."""
    other = Window(Settings(theme="light", language="en"), tmp_path / "journals")
    other.show()
    yield other
    other.session.close()
    other.show_kit(None)
    other.close()
    other.deleteLater()
    qtbot.wait(1)


@pytest.fixture
def look(qtbot: QtBot) -> Callable[[Window], None]:
    """Return what lets a window look at its file, as when it comes to the front."""

    def wait(window: Window) -> None:
        window.session.guard.look()
        qtbot.waitUntil(lambda: not window.quick_lane.busy)
        qtbot.wait(5)

    return wait


def type_in(window: Window, words: str) -> None:
    window.go(Place("p1", Lang.EN, 0))
    assert window.grid is not None
    QTest.keyClicks(window.grid.table.segment, words)


def saved_elsewhere(path: Path, words: str) -> Kit:
    """Save the kit with another title, as another program would."""
    kit = replace(kit_file.read(path).kit, title=Wording(words))
    kit_file.write(kit, {}, path)
    return kit


def save(window: Window, qtbot: QtBot) -> None:
    window.session.save()
    qtbot.waitUntil(lambda: not window.render_lane.busy)


def notice(window: Window) -> str:
    shown = window.session.guard._notice
    return shown.text if shown is not None else ""


def press(window: Window, label: str) -> None:
    shown = window.session.guard._notice
    assert shown is not None
    button = next(one for one in shown.buttons if one.text().replace("&", "") == label)
    button.click()


def test_the_second_window_on_a_file_can_only_read_it(
    mine: Window, second: Window, path: Path, open_file: Opening
) -> None:
    open_file(second, path)
    type_in(second, "X")
    assert second.workspace is not None
    assert not second.workspace.unsaved
    assert "can only be read here" in notice(second)
    assert "read-only" in second.windowTitle()
    assert "Read-only" in second.status._saved.text()
    type_in(mine, "X")
    assert mine.workspace is not None
    assert mine.workspace.unsaved
    assert "read-only" not in mine.windowTitle()


def test_a_link_to_the_file_is_read_only_too(
    mine: Window, second: Window, path: Path, open_file: Opening
) -> None:
    link = path.with_name("link.presskit")
    link.symlink_to(path)
    assert open_file(second, link).session.guard.standing is Standing.READING
    assert mine.session.guard.standing is Standing.OWN


def test_what_changes_the_kit_is_disabled_while_it_can_only_be_read(
    mine: Window, second: Window, path: Path, open_file: Opening, qtbot: QtBot
) -> None:
    open_file(second, path)
    second.go(Place("p1", Lang.EN, 0), select=3)
    qtbot.waitUntil(second.commands["next-finding"].isEnabled)
    changing = ("save", "undo", "cut", "paste", "bold", "split", "merge", "delete", "add-term", "details")
    reading = ("new", "open", "save-as", "export", "copy", "next-finding", "larger", "swap", "quit")
    assert [name for name in changing if second.commands[name].isEnabled()] == []
    assert [name for name in reading if not second.commands[name].isEnabled()] == []
    assert mine.commands["insert-below"].isEnabled()


def test_panels_open_nothing_that_could_not_be_kept(
    mine: Window, second: Window, path: Path, open_file: Opening
) -> None:
    open_file(second, path)
    guard = second.session.guard
    assert guard._notice is not None
    guard._notice.hide()
    before = second.workspace.kit if second.workspace is not None else None
    second.glossary.removed.emit("t1")
    assert "can only be read here" in notice(second)
    second.strip.opened.emit()
    assert QApplication.activeModalWidget() is None
    assert second.workspace is not None
    assert second.workspace.kit is before


def test_a_copy_of_a_kit_that_is_open_elsewhere_can_be_edited(
    mine: Window, second: Window, path: Path, open_file: Opening
) -> None:
    open_file(second, path)
    press(second, "Open a copy")
    type_in(second, "X")
    assert second.workspace is not None
    assert (second.workspace.path, second.workspace.unsaved, notice(second)) == (None, True, "")
    assert mine.session.guard.standing is Standing.OWN


def test_editing_anyway_asks_before_it_saves(
    mine: Window,
    second: Window,
    path: Path,
    open_file: Opening,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        file_questions, "open_elsewhere", lambda _parent, name: asked.append(name) or Verdict.CANCEL
    )
    open_file(second, path)
    press(second, "Edit anyway")
    qtbot.wait(5)
    type_in(second, "X")
    qtbot.wait(5)
    assert second.commands["save"].isEnabled()
    save(second, qtbot)
    assert asked == ["a.presskit"]
    assert second.workspace is not None
    assert second.workspace.unsaved
    monkeypatch.setattr(file_questions, "open_elsewhere", lambda *_args: Verdict.SAVE)
    save(second, qtbot)
    assert not second.workspace.unsaved
    assert kit_file.read(path).kit == second.workspace.kit


def test_the_first_window_learns_that_the_second_has_saved(
    mine: Window,
    second: Window,
    path: Path,
    open_file: Opening,
    qtbot: QtBot,
    look: Callable[[Window], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(file_questions, "open_elsewhere", lambda *_args: Verdict.SAVE)
    open_file(second, path)
    press(second, "Edit anyway")
    type_in(second, "X")
    save(second, qtbot)
    look(mine)
    assert "has changed a.presskit" in notice(mine)


def test_a_window_may_edit_once_the_other_has_left(
    mine: Window, second: Window, path: Path, open_file: Opening, look: Callable[[Window], None]
) -> None:
    open_file(second, path)
    mine.session.close()
    look(second)
    type_in(second, "X")
    assert second.workspace is not None
    assert second.workspace.unsaved
    assert notice(second) == ""
    assert "edit it now" in second.banner.text


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


def test_saving_under_the_name_of_a_kit_that_is_open_elsewhere_is_asked_about(
    mine: Window, second: Window, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(asking, "kit_to_save", lambda *_args: path)
    monkeypatch.setattr(
        file_questions, "open_elsewhere", lambda _parent, name: asked.append(name) or Verdict.CANCEL
    )
    second.session.new()
    second.preview.close()
    before = path.read_bytes()
    second.session.save_as()
    qtbot.wait(20)
    assert asked == ["a.presskit"]
    assert path.read_bytes() == before


def test_the_notice_speaks_the_language_of_the_window(
    mine: Window, path: Path, look: Callable[[Window], None]
) -> None:
    saved_elsewhere(path, "Theirs")
    look(mine)
    shown = mine.session.guard._notice
    assert shown is not None
    assert shown.accessibleName() == shown.text
    assert [button.text() for button in shown.buttons] == ["&Reload", "&Keep mine", "Save &as…"]


def test_closing_the_window_lets_others_have_the_file(
    mine: Window, second: Window, path: Path, open_file: Opening
) -> None:
    mine.close()
    assert open_file(second, path).session.guard.standing is Standing.OWN
