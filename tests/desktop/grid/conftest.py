"""Grids to test: shown, with the keyboard, over a workspace whose ids count."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from presskit.desktop import colours, faces
from presskit.desktop.grid.grid import Grid
from presskit.edits.edit import Place
from presskit.model.ids import numbered
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role
from presskit.model.release import Release
from presskit.model.text import Text
from presskit.workspace.workspace import Workspace

Make = Callable[..., Grid]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def pair(number: int, en: str | Text = "", zh: str | Text = "", role: Role = Role.BODY) -> Pair:
    """Return a pair named ``a1``, ``a2`` and on."""
    sides = [Text.plain(side) if isinstance(side, str) else side for side in (en, zh)]
    return Pair(f"a{number}", role, *sides)


THREE = (pair(1, "one", "一"), pair(2, "two", "二"), pair(3, "three", "三"))


def texts(grid: Grid) -> list[tuple[str, str]]:
    """Return what the kit says, row by row."""
    return [(row.en.current, row.zh.current) for row in grid.workspace.kit.pairs()]


@pytest.fixture
def make(qtbot: QtBot, qapp: QApplication) -> Iterator[Make]:
    """Give a function that shows pairs in a grid, the caret at the start of the first."""
    faces.load()
    qapp.setStyle("Fusion")
    qapp.setPalette(colours.palette(dark=False))
    qapp.setCursorFlashTime(0)

    def shown(*pairs: Pair, pictures: dict[str, bytes] | None = None, kit: Kit | None = None) -> Grid:
        whole = kit or Kit("kit", releases=(Release("r", pairs),))
        grid = Grid(Workspace(whole, pictures or {}, draw=numbered("n")))
        qtbot.addWidget(grid)
        grid.resize(900, 700)
        grid.show()
        grid.activateWindow()
        if pairs:
            grid.go_to(Place(pairs[0].id, Lang.EN, 0))
        QApplication.processEvents()
        return grid

    yield shown
    qapp.setPalette(colours.palette(dark=False))
