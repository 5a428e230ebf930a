"""Two texts to look through, the bar, and what can be seen of a search."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from presskit.desktop.commands.find import finder
from presskit.desktop.finding.finder import Finder
from presskit.desktop.window import Window
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.release import Genre, Release
from tests.build import a_kit, a_pair

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def kit() -> Kit:
    """Return two texts in which some words stand on both sides."""
    kit = a_kit(("The park grew.", "园区SIP增长"), ("A Park of parks", ""), ("SIP", "SIP"))
    other = Release("r2", (a_pair("Another park", "SIP", pair_id="b1"),), genre=Genre.BACKGROUND)
    return replace(kit, releases=(*kit.releases, other))


@pytest.fixture
def find(qtbot: QtBot, opened: Window) -> Callable[..., Finder]:
    """Return what types words into the bar and waits until they are counted."""

    def typed(words: str, *toggles: str) -> Finder:
        opened.commands["find"].trigger()
        found = finder(opened)
        for name in toggles:
            found.bar.toggles[name].setChecked(True)
        found.bar.words.setText(words)
        qtbot.wait(90)
        qtbot.waitUntil(lambda: found.search.settled, timeout=3000)
        return found

    return typed


def count(found: Finder) -> str:
    return found.bar._count.text()


def enter(qtbot: QtBot, found: Finder, *, back: bool = False) -> tuple[str, str, int, int] | None:
    qtbot.keyClick(found.bar.words, Key.Key_Return, SHIFT if back else Qt.KeyboardModifier.NoModifier)
    return selection(found)


def selection(found: Finder) -> tuple[str, str, int, int] | None:
    grid = found._window.grid
    assert grid is not None
    where = grid.selection()
    return (where[0], str(where[1]), where[2], where[3]) if where else None


def colours(window: Window, pair_id: str, lang: Lang) -> list[tuple[int, int]]:
    """Return the ranges of one side that stand on the ground of hits."""
    assert window.grid is not None
    assert window.workspace is not None
    ranges = window.grid.table.underlines.of(window.workspace.kit.pair(pair_id), lang)
    ground = window.grid.table.styles.colours.found
    return [(one.start, one.length) for one in ranges if one.format.background().color().name() == ground]
