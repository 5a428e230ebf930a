"""How long the window keeps a person waiting: at its start, and after each key in a long kit."""

from __future__ import annotations

import os
import subprocess
import sys
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
from presskit.store import kit_file
from presskit.workspace.settings import Settings
from presskit.workspace.workspace import Workspace
from tests.benchmarks.test_terms_speed import made_glossary
from tests.build import a_long_kit

EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""

OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from presskit.desktop import app
from presskit.desktop.window import Window
from presskit.workspace.settings import Settings
qt = app.application(Settings(preview=False))
window = Window(Settings(preview=False), Path(sys.argv[1]) / "journals")
window.show()
if len(sys.argv) > 2:
    window.session.open(Path(sys.argv[2]))
def look():
    if len(sys.argv) > 2 and window.grid is None:
        QTimer.singleShot(1, look)
    else:
        window.grab()
        qt.quit()
QTimer.singleShot(0, look)
qt.exec()
"""


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for compiled modules, so that the second start is one like any other."""
    return tmp_path_factory.mktemp("compiled")


def started(compiled: Path, code: str, *words: str) -> None:
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(
        [sys.executable, "-c", code, *words],
        env=own | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(compiled)},
        check=True,
        capture_output=True,
    )


def test_an_empty_window_for_comparison(benchmark: BenchmarkFixture, compiled: Path) -> None:
    benchmark.pedantic(started, (compiled, EMPTY), rounds=5, warmup_rounds=1)


def test_the_start_of_the_window(benchmark: BenchmarkFixture, compiled: Path, tmp_path: Path) -> None:
    benchmark.pedantic(started, (compiled, OURS, str(tmp_path)), rounds=5, warmup_rounds=1)


def test_the_start_on_a_kit_of_5000_pairs(
    benchmark: BenchmarkFixture, compiled: Path, tmp_path: Path
) -> None:
    path = tmp_path / "long.presskit"
    kit_file.write(a_long_kit(5000), {}, path)
    benchmark.pedantic(started, (compiled, OURS, str(tmp_path), str(path)), rounds=5, warmup_rounds=1)


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
