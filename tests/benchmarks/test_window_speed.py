"""How long the window keeps a person waiting after each key in a long kit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
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
from tests.benchmarks.test_terms_speed import made_glossary
from tests.build import a_long_kit


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    faces.load()
    looks.dress(qapp, "light")
    shown = Window(Settings(theme="light"), tmp_path / "journals")
    shown.resize(1400, 900)
    shown.preview.hide()
    shown.show()
    yield shown
    shown.session.close()
    shown.show_kit(None)
    shown.close()
    shown.deleteLater()
    qtbot.wait(1)


@pytest.mark.parametrize(("pairs", "terms"), [(300, 100), (300, 100_000), (5000, 100)])
def test_a_key_press_with_everything_that_follows_at_once(
    benchmark: BenchmarkFixture, window: Window, qtbot: QtBot, pairs: int, terms: int
) -> None:
    """From the key to the last repaint, checks and glossary at work beside it."""
    kit = replace(a_long_kit(pairs), glossary=made_glossary(terms))
    window.session._show(Workspace(kit))
    qtbot.waitUntil(lambda: not window.quick_lane.busy, timeout=60000)
    window.go(Place("p7", Lang.EN, 10))
    qtbot.wait(500)
    assert window.grid is not None
    segment = window.grid.table.segment

    def press() -> None:
        QTest.keyClick(segment, "a")
        QApplication.processEvents()

    benchmark.pedantic(press, rounds=60, warmup_rounds=3)
