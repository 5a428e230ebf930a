"""How quickly the grid answers: from a key to everything painted, from a kit to its first picture."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from presskit.desktop import faces
from presskit.desktop.grid.grid import Grid
from presskit.edits.edit import Place
from presskit.glossary.index import Index
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.model.term import Form, Term
from presskit.model.text import Text
from presskit.workspace.workspace import Workspace

EN = "The park number {n} has attracted a group of leading and innovative enterprises such as Roche. " * 5
ZH = "第{n}园区吸引了罗氏、强生等一批代表国际国内先进水平的龙头企业首次投资或增资。" * 3
FRAME = 0.016
"""One frame of a screen, in seconds: what is quicker feels immediate."""


def kit(count: int) -> Kit:
    pairs = (
        Pair(f"p{n}", en=Text.plain(EN.format(n=n)), zh=Text.plain(ZH.format(n=n))) for n in range(count)
    )
    return Kit("kit", releases=(Release("r", tuple(pairs)),))


def index() -> Index:
    signs = "工业园区开放创新医疗器械龙头企业投资产品"
    words = itertools.product(("open", "high", "new", "leading", "first", "global"), range(1700))
    made = [
        Term(
            f"t{n}",
            en=(Form(f"{word} thing{number}"),),
            zh=(Form(signs[n % 20] + signs[n // 20 % 20] + str(n)),),
        )
        for n, (word, number) in enumerate(words)
    ]
    return Index((*made, Term("roche", en=(Form("Roche"),), zh=(Form("罗氏"),))))


def shown(whole: Kit) -> Grid:
    grid = Grid(Workspace(whole))
    grid.resize(1200, 900)
    grid.show()
    QApplication.processEvents()
    return grid


@pytest.mark.parametrize("count", [300, 5000])
@pytest.mark.parametrize("lang", list(Lang))
def test_a_key_is_painted_within_a_frame(
    benchmark: BenchmarkFixture, qtbot: QtBot, count: int, lang: Lang
) -> None:
    faces.load()
    terms = index()

    def underlines(pair: Pair, side: Lang) -> tuple[tuple[int, int, str], ...]:
        return tuple((hit.start, hit.stop, "term") for hit in terms.hits(pair.side(side).everything, side))

    grid = shown(kit(count))
    qtbot.addWidget(grid)
    grid.set_underlines(underlines)
    grid.go_to(Place(f"p{count // 2}", lang, 40))

    def press() -> None:
        QTest.keyClick(grid.table.segment, Qt.Key.Key_E)
        grid.table.segment.viewport().repaint()
        QApplication.processEvents()

    benchmark.pedantic(press, rounds=300, warmup_rounds=5)
    times = sorted(benchmark.stats.stats.data)
    assert times[int(len(times) * 0.95)] < FRAME


def test_5000_pairs_are_shown_at_once(benchmark: BenchmarkFixture, qtbot: QtBot) -> None:
    faces.load()
    whole = kit(5000)
    shown(kit(3)).deleteLater()
    grids: list[Grid] = []
    benchmark.pedantic(lambda: grids.append(shown(whole)), rounds=5)
    for grid in grids:
        grid.deleteLater()
    assert sorted(benchmark.stats.stats.data)[2] < 0.150


def test_a_page_of_5000_pairs_scrolls_smoothly(benchmark: BenchmarkFixture, qtbot: QtBot) -> None:
    faces.load()
    grid = shown(kit(5000))
    qtbot.addWidget(grid)
    bar = grid.table.verticalScrollBar()

    def page() -> None:
        bar.setValue(bar.value() + bar.pageStep())
        grid.table.viewport().repaint()

    benchmark.pedantic(page, rounds=60)
    assert sorted(benchmark.stats.stats.data)[30] < 2 * FRAME
    assert grid.table.indexAt(QPoint(10, 10)).row() > 100
