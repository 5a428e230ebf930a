"""A window to try things in, and the time its lanes need."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from presskit.desktop import faces, looks
from presskit.desktop.dialogs import asking, file_questions
from presskit.desktop.window import Window
from presskit.model.kit import Kit
from presskit.model.pair import Role
from presskit.model.term import Form, Term, Usage
from presskit.workspace.settings import Settings
from presskit.workspace.workspace import Workspace
from tests.build import a_kit, a_pair, a_term, headline, lead

CLOUD = Term("t2", (Form("computing cloud"), Form("cumulus", Usage.FORBIDDEN)), (Form("计算云"),))


@pytest.fixture
def kit() -> Kit:
    """Return a small release with a glossary, and something for the checks to find."""
    return a_kit(
        headline("Suzhou opens", "苏州开放"),
        lead("The the park grew by 5 percent.", "园区增长5%。"),
        a_pair("The computing cloud serves the park.", "服务园区。", Role.BODY),
        glossary=(a_term("park", "园区"), CLOUD),
    )


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    """Return a window that is shown, on the welcome page."""
    faces.load()
    looks.dress(qapp, "light")
    shown = Window(Settings(theme="light", language="en"), tmp_path / "journals")
    shown.resize(1400, 900)
    shown.show()
    yield shown
    shown.session.close()
    shown.show_kit(None)
    shown.close()
    shown.deleteLater()
    qtbot.wait(1)


@pytest.fixture
def settled(qtbot: QtBot, window: Window) -> Callable[[], None]:
    """Return what waits until everything derived from the kit is there."""

    def wait() -> None:
        qtbot.wait(80)
        qtbot.waitUntil(lambda: not window.quick_lane.busy, timeout=5000)
        qtbot.wait(130)

    return wait


@pytest.fixture
def opened(window: Window, kit: Kit, settled: Callable[[], None]) -> Window:
    """Return the window with the small kit in it."""
    window.preview.close()
    window.session._show(Workspace(kit))
    settled()
    return window


@pytest.fixture(autouse=True)
def no_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a test fail that opens a question it has no answer for."""

    def unexpected(*_args: object, **_kwargs: object) -> None:
        pytest.fail("nobody is there to answer")

    for name in (
        "unsaved",
        "leaving",
        "replacing",
        "kit_to_open",
        "kit_to_save",
        "file_to_read",
        "folder_to_fill",
    ):
        monkeypatch.setattr(asking, name, unexpected)
    for name in ("changed", "open_elsewhere", "discarding"):
        monkeypatch.setattr(file_questions, name, unexpected)
