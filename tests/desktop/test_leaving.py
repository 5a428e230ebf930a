"""Going from one kit to another: what stays until the other is there, what failures leave behind."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from presskit.desktop.dialogs import asking
from presskit.desktop.dialogs.asking import Answer
from presskit.desktop.dialogs.importing import ImportDialog
from presskit.desktop.window import Window
from presskit.edits.edit import Place
from presskit.errors import PresskitError
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.progress import Report


def test_an_import_that_is_broken_off_leaves_the_kit_that_was_open(
    opened: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "unsaved", lambda *_args: Answer.DISCARD)
    monkeypatch.setattr(ImportDialog, "exec", lambda self: self.reject() or self.result())
    opened.go(Place("p1", Lang.EN, 0))
    assert opened.grid is not None
    QTest.keyClicks(opened.grid.table.segment, "X")
    before = opened.workspace
    opened.commands["import"].trigger()
    assert opened.workspace is before
    assert opened.session.safekeeping.journal is not None


def test_a_failure_leaves_no_progress_in_the_status_bar(opened: Window, qtbot: QtBot) -> None:
    def slow(_report: Report) -> None:
        time.sleep(0.7)
        raise PresskitError(_("The file is empty."))

    opened.session.work("open", slow, lambda _nothing: None)
    qtbot.waitUntil(opened.status._work.isVisible)
    qtbot.waitUntil(lambda: bool(opened.banner.text))
    assert not opened.status._work.isVisible()


def test_the_next_success_takes_a_failure_off_the_banner(
    opened: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    opened.banner.fail(PresskitError(_("The file is empty.")))
    opened.session.open_sample()
    qtbot.waitUntil(lambda: len(opened.rows) > 5)
    assert not opened.banner.text


def test_a_kit_that_is_shown_has_the_keyboard(opened: Window, qtbot: QtBot) -> None:
    opened.activateWindow()
    QTest.qWaitForWindowActive(opened)
    opened.preview.show()
    opened.glossary.filter.setFocus()
    opened.session.open_sample()
    qtbot.waitUntil(lambda: len(opened.rows) > 5)
    assert opened.grid is not None
    assert opened.grid.table.segment.hasFocus()


def test_the_welcome_page_does_without_the_panels(window: Window, qtbot: QtBot) -> None:
    assert window._panels is None
    window.session.new()
    assert [dock.isVisibleTo(window) for dock in window.panels.all[:2]] == [True, True]


def test_the_menu_names_the_panels_before_there_is_a_kit(window: Window) -> None:
    menu = next(
        menu for menu in window.menuBar().findChildren(QMenu) if window.commands["swap"] in menu.actions()
    )
    menu.aboutToShow.emit()
    menu.aboutToShow.emit()
    toggles = [dock.toggleViewAction() for dock in window.panels.all]
    assert menu.actions()[: len(toggles)] == toggles
    assert not any(action.isEnabled() for action in toggles)
