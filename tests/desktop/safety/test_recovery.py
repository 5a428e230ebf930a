"""Unsaved work and backups, offered with what they hold."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from presskit.desktop import app, moments
from presskit.desktop.dialogs import file_questions
from presskit.desktop.dialogs.backups import BackupsDialog
from presskit.desktop.dialogs.recovery import RecoveryDialog
from presskit.desktop.guard import Standing
from presskit.desktop.window import Window
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.text import Text
from presskit.store import kit_file
from presskit.store.recovery import Journal
from presskit.workspace import files
from presskit.workspace.workspace import Workspace
from tests.build import a_kit

NOW = datetime(2026, 9, 20, 12, tzinfo=UTC)


def typed(kit: Kit, words: str) -> Kit:
    return kit.with_pair(kit.pair("p1").with_side(Lang.EN, Text.plain(words)))


@pytest.fixture
def path(tmp_path: Path, kit: Kit) -> Path:
    kit_file.write(kit, {}, tmp_path / "a.presskit")
    return tmp_path / "a.presskit"


def died(journals: Path, kit: Kit, path: Path | None, *words: str) -> None:
    """Leave what a window leaves that was killed after some changes."""
    stored = kit_file.read(path) if path is not None else None
    digest = stored.footprint.digest if stored is not None and stored.footprint is not None else ""
    journal = Journal(journals, kit, {}, path, unsaved=path is None, digest=digest)
    for said in words:
        after = typed(kit, said)
        journal.record(kit, after, {})
        kit = after
    journal._lines.close()
    assert journal._lock is not None
    journal._lock.close()


@pytest.fixture
def offered(
    window: Window, qtbot: QtBot, tmp_path: Path, path: Path, kit: Kit
) -> Callable[[], RecoveryDialog]:
    """Return what looks for unsaved work and returns the dialog that offers it."""

    def look() -> RecoveryDialog:
        window.session.leftovers.look()
        qtbot.waitUntil(lambda: bool(window.findChildren(RecoveryDialog)))
        (dialog,) = window.findChildren(RecoveryDialog)
        return dialog

    died(tmp_path / "journals", kit, path, "one", "two")
    return look


def cells(dialog: RecoveryDialog | BackupsDialog) -> list[tuple[str, str]]:
    table = dialog.table
    items = [[table.item(row, column) for column in range(2)] for row in range(table.rowCount())]
    return [(before.text(), after.text()) for before, after in items if before and after]


def test_unsaved_work_is_offered_with_what_it_holds_and_when(
    offered: Callable[[], RecoveryDialog], path: Path
) -> None:
    dialog = offered()
    shown = dialog.list.item(0).text().splitlines()
    assert shown[0] == "two"
    assert shown[1].startswith("2 unsaved changes · last changed today at ")
    assert shown[2] == str(path)
    assert dialog.found.text() == "1 row changed"
    assert cells(dialog) == [("Suzhou opens", "two")]


def test_opened_work_is_unsaved_work_of_its_file(
    offered: Callable[[], RecoveryDialog], window: Window, kit: Kit, path: Path, qtbot: QtBot
) -> None:
    offered().accept()
    window.preview.close()
    assert window.workspace is not None
    assert (window.workspace.kit, window.workspace.path) == (typed(kit, "two"), path)
    assert window.workspace.unsaved
    assert window.session.guard.standing is Standing.OWN
    assert window.session.leftovers.left == ()
    window.session.save()
    qtbot.waitUntil(lambda: window.workspace is not None and not window.workspace.unsaved)
    assert kit_file.read(path).kit == typed(kit, "two")


def test_a_file_that_changed_after_the_crash_is_told_when_its_work_is_opened(
    offered: Callable[[], RecoveryDialog], window: Window, path: Path, qtbot: QtBot
) -> None:
    kit_file.write(a_kit(("theirs", "别人的")), {}, path)
    offered().accept()
    window.preview.close()
    qtbot.waitUntil(lambda: window.session.guard._notice is not None)
    assert window.session.guard._notice is not None
    assert "has changed" in window.session.guard._notice.text


def test_work_kept_for_later_stays_in_the_menu(
    offered: Callable[[], RecoveryDialog], window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    offered().reject()
    qtbot.wait(1)
    window.commands.refresh()
    assert window.commands["recover"].isEnabled()
    assert len(Journal.left_behind(tmp_path / "journals")) == 1


def test_work_is_discarded_only_when_that_is_confirmed(
    offered: Callable[[], RecoveryDialog], window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog = offered()
    monkeypatch.setattr(file_questions, "discarding", lambda *_args: False)
    dialog.discard()
    assert len(Journal.left_behind(tmp_path / "journals")) == 1
    monkeypatch.setattr(file_questions, "discarding", lambda *_args: True)
    dialog.discard()
    assert Journal.left_behind(tmp_path / "journals") == []
    assert not window.commands["recover"].isEnabled()


def test_work_that_another_window_took_meanwhile_is_told_in_the_dialog(
    offered: Callable[[], RecoveryDialog], window: Window
) -> None:
    dialog = offered()
    window.session.leftovers.left[0].discard()
    dialog.accept()
    assert "another window" in dialog._trouble.text()
    assert window.workspace is None


def test_work_that_was_never_saved_says_so(window: Window, qtbot: QtBot, tmp_path: Path, kit: Kit) -> None:
    died(tmp_path / "journals", kit, None)
    window.session.leftovers.look()
    qtbot.waitUntil(lambda: bool(window.findChildren(RecoveryDialog)))
    (dialog,) = window.findChildren(RecoveryDialog)
    assert "never saved" in dialog.list.item(0).text()
    assert dialog.found.text() == "The kit was never saved: 3 rows."


@pytest.mark.usefixtures("qapp")
def test_without_unsaved_work_nothing_is_offered(window: Window, qtbot: QtBot) -> None:
    app.begin(window, None)
    qtbot.wait(20)
    assert window.findChildren(RecoveryDialog) == []
    assert not window.commands["recover"].isEnabled()


def test_times_are_said_as_people_say_them(qapp: QApplication) -> None:
    now = datetime.now().astimezone().replace(hour=12)
    assert qapp is not None
    assert moments.said(now.timestamp(), now).startswith("today at 12:")
    assert moments.said((now - timedelta(days=1)).timestamp(), now).startswith("yesterday at 12:")
    assert "at 12:" in moments.said((now - timedelta(days=2)).timestamp(), now)


def saved(path: Path, *states: Kit) -> None:
    for minute, state in enumerate(states):
        files.written(state, {}, path, NOW + timedelta(minutes=minute))


def test_backups_are_listed_with_what_has_changed_since(
    window: Window, qtbot: QtBot, path: Path, kit: Kit
) -> None:
    one, two = typed(kit, "one"), typed(kit, "two")
    saved(path, one, two)
    dialog = BackupsDialog(window, two, path, window.quick_lane)
    qtbot.addWidget(dialog)
    assert [dialog.list.topLevelItem(row).text(2) for row in range(2)] == ["is being read…"] * 2
    qtbot.waitUntil(lambda: len(dialog._found) == 2)
    shown = [[dialog.list.topLevelItem(row).text(column) for column in (3, 2)] for row in range(2)]
    assert shown == [["one", "1 row changed"], ["Suzhou opens", "1 row changed"]]
    assert cells(dialog) == [("one", "two")]
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    assert cells(dialog) == [("Suzhou opens", "two")]


def test_a_backup_opens_as_a_new_kit_and_leaves_the_file_alone(
    window: Window, qtbot: QtBot, path: Path, kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(path, typed(kit, "one"))
    window.session._show(Workspace(typed(kit, "one"), {}, path))
    window.preview.close()

    def choose(dialog: BackupsDialog) -> int:
        qtbot.waitUntil(lambda: len(dialog._found) == 1)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(BackupsDialog, "exec", choose)
    window.commands["backups"].trigger()
    assert (window.workspace.kit, window.workspace.path, window.workspace.unsaved) == (kit, None, True)
    assert kit_file.read(path).kit == typed(kit, "one")


def test_a_damaged_backup_says_so_and_cannot_be_opened(
    window: Window, qtbot: QtBot, path: Path, kit: Kit
) -> None:
    path.write_bytes(b"not a kit")
    saved(path, kit)
    dialog = BackupsDialog(window, kit, path, window.quick_lane)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "text file" in dialog.list.topLevelItem(0).text(2))
    dialog.accept()
    assert dialog.chosen is None
    assert not dialog.button.isEnabled()


def test_a_kit_without_backups_says_so(window: Window, qtbot: QtBot, path: Path, kit: Kit) -> None:
    dialog = BackupsDialog(window, kit, path, window.quick_lane)
    qtbot.addWidget(dialog)
    assert dialog.found.text() == "There are no backups yet."
    assert not dialog.button.isEnabled()


def test_looking_for_unsaved_work_does_not_keep_the_window_waiting(
    window: Window, tmp_path: Path, kit: Kit
) -> None:
    died(tmp_path / "journals", kit, None)
    started = time.perf_counter()
    window.session.leftovers.look()
    assert time.perf_counter() - started < 0.05
