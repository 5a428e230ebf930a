"""Named versions in the window: named, compared, restored."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from itertools import count

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from presskit.desktop.comparing.sheet import CompareSheet
from presskit.desktop.dialogs import versions as module
from presskit.desktop.dialogs.versions import VersionsDialog
from presskit.desktop.window import Window
from presskit.edits.text import typed
from presskit.model.language import Lang
from presskit.model.text import Stamp
from presskit.progress import Report
from presskit.review.versions import Comparison, compared
from presskit.workspace.versions import name_version
from tests.notation import notated

ISSUED = Stamp("王芳", datetime(2024, 9, 20, 9, tzinfo=UTC))


@pytest.fixture
def dialog(qtbot: QtBot, opened: Window) -> VersionsDialog:
    """Return the dialog of a kit with a version, and a word changed since."""
    assert opened.workspace is not None
    name_version(opened.workspace, "issued", ISSUED)
    opened.workspace.do(typed("p1", Lang.EN, 0, 6, "Wuxi"))
    made = VersionsDialog(opened, opened.workspace, opened.render_lane, lambda: ISSUED, "issued again", 13)
    qtbot.addWidget(made)
    made.show()
    return made


def words(window: Window) -> str:
    assert window.workspace is not None
    return window.workspace.kit.pair("p1").en.current


def names(window: Window) -> list[str]:
    assert window.workspace is not None
    return [version.name for version in window.workspace.kit.versions]


def test_the_present_state_gets_a_name_and_undo_takes_it_back(
    opened: Window, dialog: VersionsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module.NameDialog, "exec", lambda _self: 1)
    dialog.name()
    assert names(opened) == ["issued", "issued again"]
    dialog.undo()
    assert names(opened) == ["issued"]


def test_restoring_keeps_the_present_state_as_a_version_and_is_one_step(
    opened: Window, dialog: VersionsDialog
) -> None:
    dialog.restore()
    assert words(opened) == "Suzhou opens"
    assert names(opened) == ["issued", "before restoring “issued”"]
    assert "“issued”" in dialog.purpose.text()
    dialog.undo()
    assert (words(opened), names(opened)) == ("Wuxi opens", ["issued"])


def test_what_is_kept_already_is_not_kept_twice(opened: Window, dialog: VersionsDialog) -> None:
    assert opened.workspace is not None
    opened.workspace.undo()
    name_version(opened.workspace, "twice", ISSUED)
    dialog.choose("v")
    dialog.restore()
    assert names(opened)[0] == "issued"
    assert len(names(opened)) == len(set(names(opened)))


def test_comparing_shows_the_changed_rows_and_goes_from_change_to_change(
    qtbot: QtBot, opened: Window, dialog: VersionsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[CompareSheet] = []

    def seen(sheet: CompareSheet) -> None:
        shown.append(sheet)

    monkeypatch.setattr(CompareSheet, "exec", seen)
    monkeypatch.setattr(CompareSheet, "deleteLater", lambda _sheet: None)
    dialog.compare()
    qtbot.waitUntil(lambda: bool(shown), timeout=5000)
    (sheet,) = shown
    qtbot.addWidget(sheet)
    assert sheet.grid is not None
    assert [pair.id for pair in sheet.grid.table.rows.pairs] == ["p1"]
    sheet.only_changed.setChecked(False)
    assert len(sheet.grid.table.rows.pairs) == 3
    sheet.go(1)
    place = sheet.grid.current_place()
    assert place is not None
    assert (place.pair, place.lang) == ("p1", Lang.EN)
    assert sheet.where.text() == "Change 1 of 1"


def test_the_changes_since_a_version_become_tracked_ones_in_one_step(
    qtbot: QtBot, opened: Window, dialog: VersionsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened.workspace is not None
    before = opened.workspace.kit
    monkeypatch.setattr(CompareSheet, "exec", lambda sheet: sheet._take())
    dialog.compare()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=5000)
    assert notated(opened.workspace.kit.pair("p1").en) == "{--Suzhou--}{++Wuxi++} opens"
    opened.workspace.undo()
    assert opened.workspace.kit is before


def test_comparing_can_be_stopped_and_shows_how_far_it_is(
    qtbot: QtBot, dialog: VersionsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_before: object, _after: object, _stamp: object, report: Report) -> Comparison:
        for step in count():
            time.sleep(0.01)
            report(step % 10, 10, "")
        raise AssertionError

    monkeypatch.setattr(module, "compared", endless)
    dialog.compare()
    assert not dialog.listing.isEnabled()
    qtbot.waitUntil(lambda: dialog._work.isVisible() and dialog._progress.maximum() == 10, timeout=5000)
    dialog._work.findChild(QPushButton).click()
    qtbot.waitUntil(dialog.listing.isEnabled, timeout=5000)
    assert not dialog._work.isVisible()


def test_a_comparison_can_be_read_and_not_changed(qtbot: QtBot, opened: Window) -> None:
    assert opened.workspace is not None
    kit = opened.workspace.kit
    after = typed("p1", Lang.EN, 0, 6, "Wuxi").change(kit)
    sheet = CompareSheet(opened, "x", compared(kit, after, ISSUED), {}, 13)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.go(1)
    assert sheet.grid is not None
    before = sheet.grid.workspace.kit
    qtbot.keyClicks(sheet.grid.table.segment, "abc")
    sheet.grid.commands.delete()
    assert sheet.grid.workspace.kit is before


def test_versions_are_in_the_review_menu_while_a_kit_is_open(window: Window, opened: Window) -> None:
    assert opened.commands["versions"].isEnabled()
    opened.show_kit(None)
    assert not opened.commands["versions"].isEnabled()
