"""A file that two windows have open: the second reads, or asks before it saves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from presskit.desktop.dialogs import asking, file_questions
from presskit.desktop.dialogs.file_questions import Verdict
from presskit.desktop.guard import Standing
from presskit.desktop.window import Window
from presskit.edits.edit import Place
from presskit.model.language import Lang
from presskit.store import kit_file
from tests.desktop.safety.gestures import Opening, notice, press, save, type_in


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


def test_closing_the_window_lets_others_have_the_file(
    mine: Window, second: Window, path: Path, open_file: Opening
) -> None:
    mine.close()
    assert open_file(second, path).session.guard.standing is Standing.OWN
