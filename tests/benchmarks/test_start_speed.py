"""How long it takes from the start of the process to the first paint of a window that can be used.

Each start is a process of its own, on a screen of its own where Xvfb is installed. Measured is the time at
which the window, or the panes with a kit, have been painted for the first time; what Python and Qt need
before anything of ours runs is in it. The empty window is the measure for the others.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from presskit.store import kit_file
from tests.build import a_long_kit

ROUNDS = 7
MEMORY = 300
"""The most MB that the window may take with a kit of 300 pairs."""

EYE = """
import json, os, resource, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
class Eye(QObject):
    def __init__(self, watched):
        super().__init__()
        self.watched = watched
    def eventFilter(self, seen, event):
        if event.type() == QEvent.Type.Paint and seen is self.watched():
            QTimer.singleShot(0, done)
        return False
def done():
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([time.time() - float(sys.argv[1]), peak]), flush=True)
    os._exit(0)
"""

EMPTY = (
    EYE
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1200, 680)
eye = Eye(lambda: window)
app.installEventFilter(eye)
window.show()
app.exec()
"""
)

OURS = (
    """
import sys
from presskit.desktop import binding
binding.quicken()
"""
    + EYE
    + """
from pathlib import Path
from PySide6.QtWidgets import QApplication
from presskit.desktop import app
path = Path(sys.argv[2]) if len(sys.argv) > 2 else None
made = app.Window
def watched():
    if path is None:
        return window
    return window.grid.table.viewport() if window.grid is not None else None
def make(*words):
    global window, eye
    window, eye = made(*words), Eye(watched)
    QApplication.instance().installEventFilter(eye)
    return window
app.Window = make
app.run(path)
"""
)

Start = Callable[..., tuple[float, float]]


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    """Return what tells a process where its screen is."""
    if shutil.which("Xvfb") is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    ear, mouth = os.pipe()
    words = ["Xvfb", "-displayfd", str(mouth), "-screen", "0", "1280x720x24", "-nolisten", "tcp"]
    with subprocess.Popen(words, pass_fds=(mouth,), stderr=subprocess.DEVNULL) as server:
        os.close(mouth)
        with os.fdopen(ear) as told:
            yield {"DISPLAY": f":{told.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
        server.terminate()


@pytest.fixture(scope="module")
def start(screen: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Start:
    """Return what starts a window and tells after how many seconds it was painted, and its memory in MB."""
    home, compiled = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("compiled")
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    own |= {"HOME": str(home), "PYTHONPYCACHEPREFIX": str(compiled)} | screen
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        own.pop(name, None)

    def started(code: str, *words: str) -> tuple[float, float]:
        shutil.rmtree(home / ".local", ignore_errors=True)
        done = subprocess.run(
            [sys.executable, "-c", code, str(time.time()), *words],
            env=own,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        painted, memory = json.loads(done.stdout)
        return float(painted), float(memory)

    return started


@pytest.fixture
def measured(benchmark: BenchmarkFixture, start: Start) -> Callable[..., tuple[float, float]]:
    """Return what starts a window several times; the best start and the memory it took."""

    def measure(code: str, *words: str) -> tuple[float, float]:
        starts: list[tuple[float, float]] = []
        start(code, *words)
        benchmark.pedantic(lambda: starts.append(start(code, *words)), rounds=ROUNDS)
        best, memory = min(starts)
        benchmark.extra_info.update(first_paint_ms=round(best * 1000), memory_mb=round(memory))
        return best, memory

    return measure


def a_file(tmp_path: Path, pairs: int) -> str:
    path = tmp_path / "long.presskit"
    kit_file.write(a_long_kit(pairs), {}, path)
    return str(path)


def test_the_first_paint_of_an_empty_window(measured: Start) -> None:
    assert measured(EMPTY)[0] > 0


def test_the_first_paint_of_the_welcome_page(measured: Start) -> None:
    assert measured(OURS)[0] > 0


@pytest.mark.parametrize("pairs", [300, 3000, 5000])
def test_the_first_paint_of_a_kit(measured: Start, tmp_path: Path, pairs: int) -> None:
    assert measured(OURS, a_file(tmp_path, pairs))[1] < MEMORY
