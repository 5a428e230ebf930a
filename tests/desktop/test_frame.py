"""Focus mode, full screen, zoom by wheel, layouts and their reset."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolBar
from pytestqt.qtbot import QtBot

from presskit.desktop import looks
from presskit.desktop.colours import is_dark
from presskit.desktop.window import Window
from presskit.edits.edit import Place
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.workspace.settings import Settings
from presskit.workspace.workspace import Workspace

CTRL = Qt.KeyboardModifier.ControlModifier


def turn(window: Window, notches: float, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    assert window.grid is not None
    viewport = window.grid.table.viewport()
    at = QPointF(viewport.rect().center())
    nothing = QPoint()
    event = QWheelEvent(
        at,
        QPointF(viewport.mapToGlobal(at.toPoint())),
        nothing,
        QPoint(0, int(120 * notches)),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def around(window: Window) -> dict[str, bool]:
    """Return what stands around the panes, and whether it is seen."""
    docks = {dock.objectName() or type(dock).__name__: not dock.isHidden() for dock in window.panels.all}
    bars = {"menu": window.menuBar(), "status": window.statusBar(), "strip": window.strip}
    tools = window.findChild(QToolBar)
    assert tools is not None
    return docks | {name: not bar.isHidden() for name, bar in bars.items()} | {"tools": not tools.isHidden()}


def test_focus_mode_leaves_only_the_panes_and_brings_everything_back(opened: Window) -> None:
    before = around(opened)
    opened.commands["focus"].trigger()
    assert not any(around(opened).values())
    assert opened.grid is not None
    assert opened.grid.table.dimmed
    assert opened.commands["focus"].isChecked()
    opened.commands["focus"].trigger()
    assert around(opened) == before
    assert not opened.grid.table.dimmed


def test_escape_ends_focus_mode_and_selects_rows_otherwise(opened: Window, qtbot: QtBot) -> None:
    opened.go(Place("p2", Lang.EN, 0))
    opened.commands["focus"].trigger()
    assert opened.grid is not None
    QTest.keyClick(opened.grid.table.segment, Qt.Key.Key_Escape)
    assert not opened.frame.calm.on
    assert opened.place == Place("p2", Lang.EN, 0)


def test_focus_mode_ends_when_the_kit_is_left(opened: Window) -> None:
    opened.commands["focus"].trigger()
    opened.show_kit(None)
    assert not opened.frame.calm.on
    assert opened.menuBar().isVisible()


def test_what_is_remembered_knows_nothing_of_focus_mode(opened: Window) -> None:
    before = opened.frame.remembered(opened.settings)
    opened.commands["focus"].trigger()
    assert opened.frame.remembered(opened.settings).state == before.state


def test_text_stays_readable_on_a_very_wide_screen(opened: Window) -> None:
    opened.resize(2400, 900)
    opened.commands["focus"].trigger()
    assert opened.grid is not None
    QApplication.processEvents()
    assert opened.grid.width() <= 1200


def test_the_window_fills_the_screen_and_comes_back(opened: Window) -> None:
    opened.commands["full-screen"].trigger()
    assert opened.isFullScreen()
    opened.commands["full-screen"].trigger()
    assert not opened.isFullScreen()


def test_ctrl_and_the_wheel_change_the_size_of_the_text(opened: Window, qtbot: QtBot) -> None:
    usual = opened.settings.font_size
    turn(opened, 2)
    assert opened.grid is not None
    assert opened.grid.look.points == usual + 2
    qtbot.waitUntil(lambda: opened.settings.font_size == usual + 2)
    turn(opened, -1)
    assert opened.grid.look.points == usual + 1


def test_half_turns_add_up_and_a_plain_wheel_only_scrolls(opened: Window) -> None:
    assert opened.grid is not None
    usual = opened.grid.look.points
    turn(opened, 0.5)
    assert opened.grid.look.points == usual
    turn(opened, 0.5)
    assert opened.grid.look.points == usual + 1
    turn(opened, 3, Qt.KeyboardModifier.NoModifier)
    assert opened.grid.look.points == usual + 1


@pytest.mark.parametrize("name", ["compact", "wide"])
def test_line_spacing_is_chosen_in_the_menu(opened: Window, name: str) -> None:
    assert opened.grid is not None
    before = opened.grid.table.rowHeight(1)
    opened.commands[f"spacing-{name}"].trigger()
    after = opened.grid.table.rowHeight(1)
    assert (after < before) == (name == "compact")
    assert opened.commands[f"spacing-{name}"].isChecked()


def test_languages_are_stacked_from_the_menu(opened: Window) -> None:
    opened.commands["panes-stacked"].trigger()
    assert opened.grid is not None
    assert opened.grid.table.placing.stacked
    opened.commands["panes-auto"].trigger()
    assert not opened.grid.table.placing.stacked


def test_the_layout_is_put_back(opened: Window) -> None:
    opened.resize(1440, 900)
    for dock in opened.panels.all:
        dock.setFloating(True)
        dock.hide()
    opened.commands["reset-layout"].trigger()
    QApplication.processEvents()
    assert not any(dock.isFloating() for dock in opened.panels.all)
    usual = (opened.outline, opened.glossary, opened.findings, opened.preview)
    assert all(dock.isVisible() for dock in usual)
    assert opened.dockWidgetArea(opened.outline) is Qt.DockWidgetArea.LeftDockWidgetArea
    assert opened.dockWidgetArea(opened.preview) is Qt.DockWidgetArea.RightDockWidgetArea


def test_a_small_window_has_room_for_its_panes(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, kit: Kit
) -> None:
    window = Window(Settings(language="en", theme="light"), tmp_path / "journals")
    window.resize(1024, 700)
    window.show()
    window.session._show(Workspace(kit))
    QApplication.processEvents()
    assert window.grid is not None
    assert window.grid.width() >= 700
    qtbot.waitUntil(lambda: window.grid is not None and window.grid.height() >= 300)
    assert window.tabifiedDockWidgets(window.glossary) == [window.findings]
    assert (window.width(), window.height()) == (1024, 700)
    kept = window.frame.remembered(window.settings)
    window.session.close()
    window.close()
    again = Window(replace(kept, font_size=20), tmp_path / "journals")
    again.show()
    again.session._show(Workspace(kit))
    QApplication.processEvents()
    assert again.tabifiedDockWidgets(again.glossary) == [again.findings]
    again.session.close()
    again.close()


def test_the_colours_follow_the_system_while_the_window_is_open(
    opened: Window, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.commands["theme-system"].trigger()
    monkeypatch.setattr(looks, "wants_dark", lambda theme: theme == "system")
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert is_dark(qapp.palette())
    assert opened.grid is not None
    QApplication.processEvents()
    assert opened.grid.table.styles.colours.dark
    opened.commands["theme-light"].trigger()
    assert not is_dark(qapp.palette())
