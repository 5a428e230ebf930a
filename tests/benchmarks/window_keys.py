"""Types into the window in a process of its own, and tells how late each key was painted.

``python -m tests.benchmarks.window_keys FOLDER PAIRS TERMS KEYS`` prints the milliseconds as JSON. Keys are
due at a steady pace, as from a quick typist, whatever the window is doing then: checks, glossary and preview
work beside it. A key counts from when it is due to when its side is painted and nothing else is waiting.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from presskit.desktop import app, binding
from presskit.desktop.window import Window
from presskit.edits.edit import Place
from presskit.model.language import Lang
from presskit.store import kit_file
from presskit.workspace.settings import Settings
from tests.benchmarks.test_terms_speed import made_glossary
from tests.build import a_long_kit

PACE = 0.06
"""Seconds between two keys."""
_NEAR = 0.004
"""Seconds before a key is due in which the window is not waited for, but asked again and again."""
_PATIENCE = 120.0
"""Seconds after which a key that was never painted is given up."""

Press = Callable[[], object]


def pause(milliseconds: int) -> None:
    """Let the window and its lanes work; the waiting of Qt's tests would keep the lanes from it."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Eye(QObject):
    """Sees when the live editor is painted."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        assert window.grid is not None
        self._shown = window.grid.table.segment.viewport()
        self.painted = False
        self._shown.installEventFilter(self)

    def eventFilter(self, seen: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        """Take note of a paint, and let it happen."""
        if event.type() == QEvent.Type.Paint and seen is self._shown:
            self.painted = True
        return False


def presses(window: Window, pairs: int) -> Iterator[Press]:
    """Yield what is typed on the way through the rows: English by keys, Chinese as input methods give it."""
    assert window.grid is not None
    segment = window.grid.table.segment

    def composed(preedit: str, commit: str) -> Press:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        return lambda: QApplication.sendEvent(segment, event)

    for row in range(7, pairs, max(pairs // 12, 1)):
        window.go(Place(f"p{row}", Lang.EN, 40))
        for key in "the park grew ":
            yield lambda key=key: QTest.keyClick(segment, key)
        for _time in range(3):
            yield lambda: QTest.keyClick(segment, Qt.Key.Key_Backspace)
        window.go(Place(f"p{row}", Lang.ZH, 12))
        for preedit, commit in (("y", ""), ("yu", ""), ("yuan", ""), ("", "园"), ("qu", ""), ("", "区")):
            yield composed(preedit, commit)


def late(window: Window, keys: Iterator[Press]) -> Iterator[float]:
    """Press keys at their pace; yield how many milliseconds each was late."""
    eye = Eye(window)
    due = time.perf_counter() + PACE
    for press in keys:
        while (left := due - time.perf_counter()) > 0:
            if left > _NEAR:
                pause(1)
            else:
                QApplication.processEvents()
        eye.painted = False
        press()
        while not eye.painted:
            QApplication.processEvents()
            if time.perf_counter() > due + _PATIENCE:
                raise TimeoutError("a key was never painted")
        now = time.perf_counter()
        yield (now - due) * 1000
        due = max(due + PACE, now)


def main(folder: Path, pairs: int, terms: int, keys: int) -> None:
    """Open a kit, wait until the window has nothing left to do, type, and tell."""
    path = folder / "long.presskit"
    kit_file.write(replace(a_long_kit(pairs), glossary=made_glossary(terms)), {}, path)
    settings = Settings(theme="light", language="en", author="Li Na")
    app.application(settings)
    window = Window(settings, folder / "journals")
    window.resize(1400, 900)
    window.show()
    QTest.qWaitForWindowExposed(window)
    app.begin(window, path)
    end = time.monotonic() + _PATIENCE
    while not window.rows or window.quick_lane.busy or window.render_lane.busy:
        pause(50)
        if time.monotonic() > end:
            raise TimeoutError("the window never comes to rest")
    every = list(late(window, islice(presses(window, pairs), keys)))
    sys.stdout.write(json.dumps(every) + "\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    binding.quicken()
    main(Path(sys.argv[1]), *map(int, sys.argv[2:5]))
