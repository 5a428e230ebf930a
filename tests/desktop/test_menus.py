"""The menus: every command in one of them, keys and accelerators unique, nothing enabled that cannot work."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from presskit.desktop import menus, palette, strings
from presskit.desktop.actions import always
from presskit.desktop.window import Window


def all_menus(window: Window) -> Iterator[QMenu]:
    """Yield the menus of the bar and those inside them, as they are when somebody opens them."""
    for menu in window.menuBar().findChildren(QMenu):
        menu.aboutToShow.emit()
        yield menu


def accelerators(actions: list[QAction]) -> list[str]:
    return [found[1].lower() for action in actions if (found := re.search("&([^&])", action.text()))]


def test_every_command_stands_in_a_menu_once() -> None:
    listed = Counter(name for _title, names in menus.COMMANDS_OF for name in names)
    commands = Counter(command.id for command in menus.COMMANDS)
    assert listed == commands


def test_the_palette_and_the_list_of_keys_know_the_same_menus() -> None:
    placed = [name for names, _path in menus.places() for name in names]
    assert sorted(placed) == sorted(name for _title, names in menus.COMMANDS_OF for name in names)


@pytest.mark.parametrize("language", ["en", "zh_Hans"])
def test_no_menu_has_an_accelerator_twice_with_panels_and_recent_kits(opened: Window, language: str) -> None:
    strings.speak(language)
    try:
        for actions in (opened.menuBar().actions(), *(menu.actions() for menu in all_menus(opened))):
            found = accelerators(actions)
            assert len(found) == len(set(found)), [action.text() for action in actions]
    finally:
        strings.speak("en")


@pytest.mark.parametrize("language", ["en", "zh_Hans"])
def test_no_key_is_given_twice_nor_taken_from_the_menu_bar(opened: Window, language: str) -> None:
    strings.speak(language)
    try:
        keys = [
            *(key.toString() for command in menus.COMMANDS for key in command.keys),
            *(f"Alt+{letter.upper()}" for letter in accelerators(opened.menuBar().actions())),
            *(short.key().toString() for short in opened.findChildren(QShortcut) if short.parent() is opened),
        ]
        assert {key for key, count in Counter(keys).items() if count > 1} == set()
    finally:
        strings.speak("en")


def test_every_key_is_one_that_qt_knows() -> None:
    for command in menus.COMMANDS:
        for key in command.keys:
            assert not key.isEmpty(), command.id
            assert QKeySequence(key.toString()) == key, command.id


def test_without_a_kit_only_that_works_which_always_does(window: Window) -> None:
    window.commands.refresh()
    enabled = {one.id for one in window.commands.commands if window.commands[one.id].isEnabled()}
    assert enabled == {one.id for one in window.commands.commands if one.when is always}


def test_no_menu_is_empty_or_begins_or_ends_with_a_line(opened: Window) -> None:
    for menu in all_menus(opened):
        shown = menu.actions()
        if menu.title() != "Open &recent":
            assert shown, menu.title()
            assert not shown[0].isSeparator(), menu.title()
            assert not shown[-1].isSeparator(), menu.title()


def test_what_a_menu_shows_has_words(opened: Window) -> None:
    for menu in all_menus(opened):
        assert all(action.text() or action.isSeparator() for action in menu.actions()), menu.title()


def test_reasons_are_given_for_commands_that_exist() -> None:
    assert set(palette._REASONS) <= {command.id for command in menus.COMMANDS}
