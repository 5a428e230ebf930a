"""The command palette finds what is wanted, says why something cannot be, and gets out of the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from presskit.desktop import strings
from presskit.desktop.dialogs.palette import Palette
from presskit.desktop.palette import Entry, entries, found
from presskit.desktop.window import Window
from presskit.edits.edit import Place
from presskit.model.language import Lang


def offer(*titles: str, **fields: object) -> list[Entry]:
    return [Entry(title, lambda: None, **fields) for title in titles]  # type: ignore[arg-type]  # as named


def titles(typed: str, *offered: str) -> list[str]:
    return [match.entry.title for match in found(typed, offer(*offered))]


@pytest.fixture
def palette(opened: Window, qtbot: QtBot) -> Palette:
    opened.go(Place("p1", Lang.EN, 0))
    opened.commands["palette"].trigger()
    found = opened.findChild(Palette)
    assert isinstance(found, Palette)
    qtbot.waitUntil(found.field.hasFocus)
    return found


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("save", ["Save", "Save as", "Autosave"]),
        ("sa", ["Save", "Save as", "Autosave"]),
        ("as save", ["Save as"]),
        ("kd", ["Kit details"]),
        ("zzz", []),
        ("详", ["资料包详情"]),
    ],
)
def test_the_best_match_comes_first(typed: str, expected: list[str]) -> None:
    offered = ("Autosave", "Save as", "Save", "Kit details", "资料包详情")
    assert titles(typed, *offered)[: len(expected)] == expected
    assert titles(typed, *offered)[len(expected) :] == []


def test_letters_that_were_meant_are_told() -> None:
    (match,) = found("kd", offer("Kit details"))
    assert match.letters == {0, 4}


def test_the_menu_and_the_english_name_are_searched_too() -> None:
    entry = Entry("加粗", lambda: None, path="编辑", also="Bold bold")
    assert [match.entry for match in found("bold", [entry])] == [entry]
    assert [match.entry for match in found("编辑", [entry])] == [entry]


def test_what_cannot_work_now_comes_after_what_can() -> None:
    offered = [*offer("Undo", enabled=False), *offer("Undo all")]
    assert [match.entry.title for match in found("undo", offered)] == ["Undo all", "Undo"]


def test_every_command_and_every_text_is_offered(opened: Window) -> None:
    offered = [entry.title for entry in entries(opened)]
    assert len(offered) >= len(opened.commands.commands)
    assert "Suzhou opens" in offered
    assert all(entry.path for entry in entries(opened))


@pytest.mark.parametrize("language", ["en", "zh_Hans"])
def test_what_is_disabled_says_why(window: Window, language: str) -> None:
    strings.speak(language)
    try:
        disabled = [entry for entry in entries(window) if not entry.enabled]
        assert disabled
        assert all(entry.why for entry in disabled)
    finally:
        strings.speak("en")


def test_enter_does_what_was_found(palette: Palette, opened: Window, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.field, "swap")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.settings.zh_first)


def test_escape_leaves_the_caret_where_it_was(palette: Palette, opened: Window, qtbot: QtBot) -> None:
    assert opened.grid is not None
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(opened.grid.table.segment.hasFocus)
    assert opened.place == Place("p1", Lang.EN, 0)


def test_what_cannot_work_now_stays_where_it_is(palette: Palette) -> None:
    QTest.keyClicks(palette.field, "redo")
    assert palette.chosen is not None
    assert not palette.chosen.enabled
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_arrows_move_in_the_list_and_are_told(palette: Palette) -> None:
    QTest.keyClicks(palette.field, "move")
    first = palette.chosen
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.chosen is not first
    assert palette.chosen is not None
    assert palette.chosen.title in palette.field.accessibleDescription()


def test_it_goes_when_the_focus_goes(palette: Palette, opened: Window, qtbot: QtBot) -> None:
    opened.go(Place("p2", Lang.EN, 0))
    qtbot.waitUntil(lambda: opened.findChild(Palette) is None)


def test_what_was_chosen_last_comes_first(
    palette: Palette, opened: Window, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    QTest.keyClicks(palette.field, "swap")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.findChild(Palette) is None)
    opened.commands["palette"].trigger()
    again = opened.findChild(Palette)
    assert isinstance(again, Palette)
    assert again.chosen is not None
    assert again.chosen.title == "Swap the languages"
    again.leave()
    settled()
