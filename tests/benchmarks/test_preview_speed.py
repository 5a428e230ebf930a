"""How far the preview is behind the last key, and what it costs the keys that come while it is made."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from presskit.desktop import faces, looks
from presskit.desktop.window import Window
from presskit.edits.edit import Place
from presskit.model.language import Lang
from presskit.workspace.settings import Settings
from presskit.workspace.workspace import Workspace
from tests.build import a_long_kit

BEHIND = 0.15
"""Seconds that the edited page may be behind the last key."""
PROMISED = 300
"""Pairs of a kit for which that is promised."""


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    faces.load()
    looks.dress(qapp, "light")
    shown = Window(Settings(theme="light"), tmp_path / "journals")
    shown.resize(1400, 900)
    shown.show()
    yield shown
    shown.session.close()
    shown.show_kit(None)
    shown.close()
    shown.deleteLater()
    qtbot.wait(1)


def until_shown(window: Window) -> None:
    """Let events run until the pages in view are those of the kit as it is, and painted."""
    loop, view = QEventLoop(), window.preview.pages
    look = QTimer(loop)
    look.setInterval(1)

    def done() -> bool:
        assert window.workspace is not None
        return window.preview._kit is window.workspace.kit and not view.missing

    look.timeout.connect(lambda: loop.quit() if done() else None)
    look.start()
    loop.exec()
    view.viewport().repaint()


@pytest.mark.parametrize("pairs", [40, 300, 1000])
def test_the_edited_page_after_the_last_key(
    benchmark: BenchmarkFixture, window: Window, qtbot: QtBot, pairs: int
) -> None:
    window.session._show(Workspace(a_long_kit(pairs)))
    window.preview.show()
    until_shown(window)
    qtbot.waitUntil(lambda: not window.quick_lane.busy, timeout=60000)
    window.go(Place(f"p{pairs // 2}", Lang.EN, 10))
    qtbot.wait(500)
    assert window.grid is not None
    segment = window.grid.table.segment

    def press() -> None:
        QTest.keyClick(segment, "a")
        until_shown(window)

    benchmark.pedantic(press, rounds=30, warmup_rounds=4)
    if benchmark.stats is not None and pairs <= PROMISED:
        assert benchmark.stats.stats.median < BEHIND


def test_keys_while_pages_are_made(benchmark: BenchmarkFixture, window: Window, qtbot: QtBot) -> None:
    """Keys come every 60 milliseconds; only the work of the window's own thread counts."""
    window.session._show(Workspace(a_long_kit(300)))
    window.preview.show()
    until_shown(window)
    qtbot.waitUntil(lambda: not window.quick_lane.busy, timeout=60000)
    window.go(Place("p150", Lang.EN, 10))
    qtbot.wait(500)
    assert window.grid is not None
    segment = window.grid.table.segment

    def wait() -> None:
        end = time.monotonic() + 0.06
        while time.monotonic() < end:
            qtbot.wait(5)

    def press() -> None:
        QTest.keyClick(segment, "a")
        QApplication.processEvents()

    benchmark.pedantic(press, setup=wait, rounds=60, warmup_rounds=3)
