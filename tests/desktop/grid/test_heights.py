"""Heights of rows in long texts: exact where they are seen, everywhere in the end."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from presskit.edits.edit import Place
from presskit.model.language import Lang
from tests.desktop.grid.conftest import Make, pair


def test_a_long_text_is_shown_before_its_rows_are_measured(make: Make, qtbot: QtBot) -> None:
    long = [pair(number, "words " * (number % 50), "字" * (number % 70)) for number in range(1200)]
    grid = make(*long)
    table = grid.table
    assert len(table.heights._known) < 200
    assert table.rowHeight(0) == table.heights.height(0)
    grid.go_to(Place("a1199", Lang.EN, 0))
    assert table.rowHeight(1199) == table.heights.height(1199)
    qtbot.waitUntil(lambda: not table.heights._idle.isActive(), timeout=20000)
    assert [row for row in range(1200) if table.rowHeight(row) != table.heights.height(row)] == []
    assert 1199 in table.seen()


def test_heights_become_exact_while_nobody_waits(make: Make, qtbot: QtBot) -> None:
    grid = make(*(pair(n, "The park grew. " * 25 * (n % 3), "园区发展壮大。" * 20) for n in range(200)))
    grid.go_to(Place("a150", Lang.EN, 0))
    top = grid.table.visualRect(grid.table.rows.index(150, 0)).top()

    def exact() -> bool:
        return all(grid.table.rowHeight(row) == grid.table.heights.height(row) for row in range(200))

    qtbot.waitUntil(exact)
    assert grid.table.visualRect(grid.table.rows.index(150, 0)).top() == top
