"""A file open in a window, and another window beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from presskit.desktop.window import Window
from presskit.model.kit import Kit
from presskit.store import kit_file
from presskit.workspace.settings import Settings
from tests.desktop.safety.gestures import Opening


@pytest.fixture
def path(tmp_path: Path, kit: Kit) -> Path:
    """Return the file of the small kit."""
    made = tmp_path / "news" / "a.presskit"
    made.parent.mkdir()
    kit_file.write(kit, {}, made)
    return made


@pytest.fixture
def open_file(qtbot: QtBot) -> Opening:
    """Return what opens a file in a window and waits until it is shown."""

    def wait(window: Window, path: Path) -> Window:
        before = window.workspace
        window.session.open(path)
        qtbot.waitUntil(lambda: window.workspace is not before and not window.render_lane.busy)
        window.preview.close()
        return window

    return wait


@pytest.fixture
def mine(window: Window, path: Path, open_file: Opening) -> Window:
    """Return the window with the file open."""
    return open_file(window, path)


@pytest.fixture
def second(qtbot: QtBot, window: Window, tmp_path: Path) -> Iterator[Window]:
    """Return another window of the same user."""
    other = Window(Settings(theme="light", language="en"), tmp_path / "journals")
    other.show()
    yield other
    other.session.close()
    other.show_kit(None)
    other.close()
    other.deleteLater()
    qtbot.wait(1)


@pytest.fixture
def look(qtbot: QtBot) -> Callable[[Window], None]:
    """Return what lets a window look at its file, as when it comes to the front."""

    def wait(window: Window) -> None:
        window.session.guard.look()
        qtbot.waitUntil(lambda: not window.quick_lane.busy)
        qtbot.wait(5)

    return wait
