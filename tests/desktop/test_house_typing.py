"""House typing in the panes: each correction is a step of its own, and never touches what is pasted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from presskit.desktop.grid.grid import Grid
from presskit.desktop.window import Window
from presskit.edits import text as text_edits
from presskit.edits.edit import Place
from presskit.model.language import Lang
from presskit.model.text import Stamp

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of whoever runs the tests out of it."""
    monkeypatch.setattr("presskit.workspace.settings_file.save", lambda *_args: None)


def at_end(window: Window, lang: Lang, text: str) -> Grid:
    """Bring the caret behind a text on one side of the first row."""
    assert window.workspace is not None
    assert window.grid is not None
    pair = next(window.workspace.kit.pairs())
    window.workspace.do(replace(text_edits.typed(pair.id, lang, 0, len(pair.side(lang)), text), merge=""))
    window.go(Place(pair.id, lang, len(text)))
    return window.grid


def press(grid: Grid, keys: str, qtbot: QtBot) -> None:
    """Press keys; what keyboards do not have comes from an input method."""
    for key in keys:
        if key.isascii():
            qtbot.keyClicks(grid.table.segment, key)
        else:
            event = QInputMethodEvent("", [])
            event.setCommitString(key)
            QApplication.sendEvent(grid.table.segment, event)


def said(window: Window, lang: Lang) -> str:
    assert window.workspace is not None
    return next(window.workspace.kit.pairs()).side(lang).current


def test_typing_becomes_house_typing_on_both_sides(opened: Window, qtbot: QtBot) -> None:
    grid = at_end(opened, Lang.EN, "")
    qtbot.keyClicks(grid.table.segment, '"It\'s 10 million -- yes," he said')
    assert said(opened, Lang.EN) == "“It’s 10\u00a0million — yes,” he said"
    grid = at_end(opened, Lang.ZH, "")
    press(grid, '(苏州)他说:"好",10:30.', qtbot)
    assert said(opened, Lang.ZH) == "（苏州）他说：“好”，10:30."


def test_one_undo_gives_back_what_was_typed_and_it_stays(opened: Window, qtbot: QtBot) -> None:
    grid = at_end(opened, Lang.EN, "Wait")
    qtbot.keyClicks(grid.table.segment, "--")
    assert said(opened, Lang.EN) == "Wait —"
    assert opened.workspace is not None
    assert opened.workspace.undo_label == "House typing"
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Z, CTRL)
    assert said(opened, Lang.EN) == "Wait--"
    assert grid.current_place() == Place(next(opened.workspace.kit.pairs()).id, Lang.EN, 6)
    qtbot.keyClicks(grid.table.segment, " yes")
    assert said(opened, Lang.EN) == "Wait-- yes"


def test_undo_and_redo_go_through_typing_and_correction(opened: Window, qtbot: QtBot) -> None:
    grid = at_end(opened, Lang.ZH, "苏州")
    qtbot.keyClicks(grid.table.segment, ",")
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Z, CTRL)
    assert said(opened, Lang.ZH) == "苏州,"
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Z, CTRL)
    assert said(opened, Lang.ZH) == "苏州"
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Y, CTRL)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_Y, CTRL)
    assert said(opened, Lang.ZH) == "苏州，"


def test_what_an_input_method_commits_completes_a_mark(opened: Window) -> None:
    grid = at_end(opened, Lang.ZH, "SIP,")
    event = QInputMethodEvent("", [])
    event.setCommitString("园区")
    QApplication.sendEvent(grid.table.segment, event)
    assert said(opened, Lang.ZH) == "SIP，园区"
    grid.undo()
    assert said(opened, Lang.ZH) == "SIP,园区"


def test_what_is_pasted_stays_as_it_is(opened: Window) -> None:
    grid = at_end(opened, Lang.ZH, "苏州")
    QGuiApplication.clipboard().setText(",")
    grid.paste()
    assert said(opened, Lang.ZH) == "苏州,"


def test_tracked_typing_is_corrected_without_a_trace(opened: Window, qtbot: QtBot) -> None:
    grid = at_end(opened, Lang.EN, "He said ")
    stamp = Stamp("Li", datetime(2024, 9, 20, tzinfo=UTC))
    grid.stamp = lambda: stamp
    qtbot.keyClicks(grid.table.segment, '"yes"')
    assert opened.workspace is not None
    text = next(opened.workspace.kit.pairs()).en
    assert text.everything == "He said “yes”"
    assert text.runs[-1].inserted == stamp


@pytest.mark.parametrize("lang", Lang)
def test_each_side_can_do_without(opened: Window, qtbot: QtBot, lang: Lang) -> None:
    opened.commands[f"house-{lang}"].trigger()
    assert not opened.commands[f"house-{lang}"].isChecked()
    grid = at_end(opened, lang, "苏州")
    qtbot.keyClicks(grid.table.segment, '"--,')
    assert said(opened, lang) == '苏州"--,'


def test_the_settings_are_on_at_first(window: Window) -> None:
    assert window.settings.house_en
    assert window.settings.house_zh
    window.settle(replace(window.settings, house_en=False))
    assert not window.commands["house-en"].isChecked()
