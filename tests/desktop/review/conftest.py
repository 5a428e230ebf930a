"""A window with a kit that two people have changed and talked about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from presskit.desktop.docks.review import ReviewDock
from presskit.desktop.window import Window
from presskit.edits import comments, pairs, text
from presskit.edits.comments import Words
from presskit.model.ids import numbered
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.text import Stamp
from presskit.model.thread import Comment
from presskit.workspace.workspace import Workspace
from tests.build import a_kit
from tests.notation import notated

EN, ZH = Lang.EN, Lang.ZH
ANN = Stamp("Ann", datetime(2025, 1, 1, tzinfo=UTC))
BEN = Stamp("Ben", datetime(2025, 1, 2, tzinfo=UTC))
CTRL = Qt.KeyboardModifier.ControlModifier


def revised() -> Kit:
    kit = a_kit(("one two three", "甲乙丙"), ("four", "丁"), ("five", "戊"))
    new_id = numbered("t")
    for edit in (
        text.typed("p1", EN, 4, 7, "2", ANN),
        text.typed("p1", ZH, 1, 1, "新", BEN),
        pairs.deleted(["p2"], BEN),
        text.typed("p3", EN, 0, 0, "the ", ANN),
        comments.commented((Words("p3", ZH, 0, 1),), Comment(BEN, "Sure?"), new_id),
        comments.commented((Words("p1", EN, 9, 14),), Comment(ANN, "How many?"), new_id),
    ):
        kit = edit.change(kit)
    return kit


@pytest.fixture
def reviewed(window: Window, settled: Callable[[], None]) -> Iterator[Window]:
    window.settings = replace(window.settings, author="Zoe")
    window.preview.close()
    window.session._show(Workspace(revised(), draw=numbered("n")))
    settled()
    return window


@pytest.fixture
def panel(reviewed: Window, settled: Callable[[], None]) -> ReviewDock:
    reviewed.commands["review-panel"].trigger()
    settled()
    return reviewed.panels.review


def english(window: Window) -> list[str]:
    assert window.workspace is not None
    return [notated(pair.en) for pair in window.workspace.kit.pairs()]


def do(window: Window, name: str) -> None:
    window.commands.refresh()
    assert window.commands[name].isEnabled(), name
    window.commands[name].trigger()


def words(panel: ReviewDock) -> list[str]:
    return [str(panel.model.data(panel.model.index(row))) for row in range(panel.model.rowCount())]
