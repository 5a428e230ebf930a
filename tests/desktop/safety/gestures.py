"""What people and other programs do to a kit and its file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from presskit.desktop.window import Window
from presskit.edits.edit import Place
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording
from presskit.store import kit_file

Opening = Callable[[Window, Path], Window]


def type_in(window: Window, words: str) -> None:
    window.go(Place("p1", Lang.EN, 0))
    assert window.grid is not None
    QTest.keyClicks(window.grid.table.segment, words)


def saved_elsewhere(path: Path, words: str) -> Kit:
    """Save the kit with another title, as another program would."""
    kit = replace(kit_file.read(path).kit, title=Wording(words))
    kit_file.write(kit, {}, path)
    return kit


def save(window: Window, qtbot: QtBot) -> None:
    window.session.save()
    qtbot.waitUntil(lambda: not window.render_lane.busy)


def notice(window: Window) -> str:
    shown = window.session.guard._notice
    return shown.text if shown is not None else ""


def press(window: Window, label: str) -> None:
    shown = window.session.guard._notice
    assert shown is not None
    button = next(one for one in shown.buttons if one.text().replace("&", "") == label)
    button.click()
