"""Replacing in the window: one by one, all at once, tracked, undone, refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from presskit.desktop.finding.finder import Finder
from presskit.desktop.window import Window
from presskit.model.text import Stamp
from tests.build import said
from tests.desktop.finding.conftest import count, selection
from tests.notation import notated

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_replacing_goes_from_hit_to_hit(qtbot: QtBot, opened: Window, find: Callable[..., Finder]) -> None:
    found = find("park", "word")
    opened.commands["replace"].trigger()
    found.bar.new.setText("city")
    found.bar.new.setFocus()
    qtbot.keyClick(found.bar.new, Key.Key_Return)
    assert selection(found) == ("p1", "en", 4, 8)
    qtbot.keyClick(found.bar.new, Key.Key_Return)
    assert selection(found) == ("p2", "en", 2, 6)
    assert opened.workspace is not None
    assert opened.workspace.kit.pair("p1").en.current == "The city grew."
    assert opened.workspace.undo_label == "Replace"
    assert found.bar.new.hasFocus()


def test_replacing_all_is_one_step_of_undo_and_told(
    qtbot: QtBot, opened: Window, find: Callable[..., Finder]
) -> None:
    found = find(r"(p)ark(s?)", "regex")
    opened.commands["replace"].trigger()
    found.bar.begin("")
    assert opened.workspace is not None
    before = opened.workspace.kit
    found.bar.new.setText(r"\1lace\2")
    qtbot.keyClick(found.bar.new, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: opened.workspace is not None and opened.workspace.kit is not before, timeout=3000)
    assert [en for en, _zh in said(opened.workspace.kit)] == [
        "The place grew.",
        "A Place of places",
        "SIP",
        "Another place",
    ]
    assert opened.banner.text == "4 places replaced."
    opened.banner._button.click()
    assert opened.workspace.kit is before


def test_replacing_is_tracked_when_changes_are(
    qtbot: QtBot, opened: Window, find: Callable[..., Finder]
) -> None:
    ann = Stamp("ann", datetime(2025, 9, 20, tzinfo=UTC))
    assert opened.grid is not None
    assert opened.workspace is not None
    opened.grid.stamp = lambda: ann
    found = find("grew")
    found.bar.new.setText("shrank")
    found.replace()
    found.replace()
    assert notated(opened.workspace.kit.pair("p1").en) == "The park {--grew--}{++shrank++}."


@pytest.mark.parametrize(
    ("words", "new", "told"),
    [
        ("(", "", "a parenthesis is opened and not closed"),
        ("(park)", r"\2", "a group that the pattern does not have"),
    ],
)
def test_what_cannot_be_understood_is_told_in_the_bar(
    opened: Window, find: Callable[..., Finder], words: str, new: str, told: str
) -> None:
    found = find(words, "regex")
    found.bar.new.setText(new)
    assert opened.workspace is not None
    before = opened.workspace.kit
    found.replace_all()
    assert told in found.bar._trouble.text()
    assert not found.bar._trouble.isHidden()
    assert opened.workspace.kit is before
    find("park")
    assert found.bar._trouble.isHidden()


def test_a_kit_that_may_only_be_read_is_searched_and_not_changed(
    qtbot: QtBot, opened: Window, find: Callable[..., Finder]
) -> None:
    assert opened.workspace is not None
    opened.workspace.read_only = True
    opened.show_rights()
    found = find("park")
    qtbot.wait(10)
    assert count(found) == "4 found in all"
    assert not opened.commands["replace"].isEnabled()
    before = opened.workspace.kit
    found.bar.new.setText("city")
    found.replace()
    found.replace()
    found.replace_all()
    qtbot.wait(50)
    assert opened.workspace.kit is before
