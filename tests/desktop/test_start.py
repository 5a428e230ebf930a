"""How the program starts: what it needs, what it says without a screen, what a kill leaves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from presskit import __main__ as program
from presskit.store import kit_file
from presskit.store.recovery import Journal
from tests.build import a_kit

SLOW = ("reportlab", "docx", "lxml", "babel", "PIL", "pypdfium2", "markdown_it")


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a process of its own, with a screen only where the environment names one."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    own = {name: value for name, value in os.environ.items() if name not in screens}
    return subprocess.run(
        [sys.executable, *words],
        env=own | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_without_a_screen_the_window_says_what_to_do_and_fails() -> None:
    done = run("-m", "presskit")
    assert done.returncode == 2
    assert "no display" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_is_slow_to_load_is_not_loaded_for_the_window() -> None:
    """The preview is the first to need ReportLab and pypdfium2, an export python-docx."""
    code = (
        "import sys, json, presskit.desktop.app;"
        f"print(json.dumps([name for name in {SLOW} if name in sys.modules]))"
    )
    done = run("-c", code, QT_QPA_PLATFORM="offscreen")
    assert json.loads(done.stdout) == [], done.stderr


@pytest.mark.parametrize(
    ("words", "wishes"),
    [
        ([], {}),
        (["news.presskit"], {"path": "news.presskit"}),
        (["--lang", "zh_Hans", "news.presskit"], {"language": "zh_Hans", "path": "news.presskit"}),
        (["--interface", "zh_Hans", "news.presskit"], {"language": "zh_Hans", "path": "news.presskit"}),
        (["--interface=en"], {"language": "en"}),
        (["--theme=dark"], {"theme": "dark"}),
        (["check", "news.presskit"], None),
        (["--help"], None),
        (["--version"], None),
    ],
)
def test_words_go_to_the_window_or_to_the_command_line(
    words: list[str], wishes: dict[str, str] | None
) -> None:
    assert program._window(words) == wishes


TRAP = """
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
class Source(QObject):
    told = Signal(int)
app = QApplication([])
widget, source = QWidget(), Source()
source.told.connect(lambda number: None)
for number in range(200_000):
    widget.update()
    source.told.emit(number)
print("alive")
"""


def test_many_calls_and_signals_do_not_wear_out_the_binding() -> None:
    """PySide6 6.12 on Python below 3.12 lost a reference to None with each call, and aborted in the end."""
    done = run("-c", TRAP, QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr


KILLED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from presskit.desktop import app
from presskit.desktop.window import Window
from presskit.edits.edit import Place
from presskit.model.language import Lang
from presskit.workspace.settings import Settings
qt = app.application(Settings(language="en"))
window = Window(Settings(language="en"), Path(sys.argv[2]))
window.preview.hide()
window.show()
window.session.open(Path(sys.argv[1]))
def type_on():
    if window.grid is None:
        return QTimer.singleShot(10, type_on)
    window.go(Place("p1", Lang.EN, 0))
    for number in range(100000):
        QTest.keyClicks(window.grid.table.segment, f"{number} ")
        print(number, flush=True)
QTimer.singleShot(10, type_on)
qt.exec()
"""


def test_a_kill_loses_nothing_that_was_typed(tmp_path: Path) -> None:
    path, journals = tmp_path / "news.presskit", tmp_path / "journals"
    kit_file.write(a_kit(("Hello.", "你好。")), {}, path)
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path), str(journals)],
        stdout=subprocess.PIPE,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert child.stdout is not None
    last = 0
    while last < 20:
        last = int(child.stdout.readline())
    time.sleep(0.05)
    child.send_signal(signal.SIGKILL)
    rest = child.stdout.read().split()
    child.stdout.close()
    child.wait()
    last = int(rest[-1]) if rest else last
    (left,) = Journal.left_behind(journals)
    recovered = left.recovered()
    typed = recovered.kit.pair("p1").en.current
    assert recovered.path == path
    assert (
        "".join(f"{number} " for number in range(last + 1))
        == typed[: typed.index(f" {last} ") + len(str(last)) + 2]
    )


def test_a_file_with_the_name_of_a_command_does_not_hide_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "check").write_text("")
    (tmp_path / "notes.txt").write_text("")
    monkeypatch.chdir(tmp_path)
    assert program._window(["check"]) is None
    assert program._window(["notes.txt"]) == {"path": "notes.txt"}
