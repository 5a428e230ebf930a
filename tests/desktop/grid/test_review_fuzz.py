"""Two people work on a text in all views by any keys: panes and kit never part, and nothing is lost."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from presskit.desktop.grid.grid import Grid
from presskit.desktop.grid.offsets import shown
from presskit.desktop.grid.seeing import View
from presskit.edits.edit import Place
from presskit.edits.revisions import all_settled
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.text import Stamp, final
from presskit.review.revisions import revisions
from tests.desktop.grid.conftest import Make, pair

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
STEPS = 200
KEYS = [
    *((Key.Key_Backspace, PLAIN), (Key.Key_Delete, PLAIN), (Key.Key_Backspace, CTRL), (Key.Key_Delete, CTRL)),
    *((Key.Key_Return, PLAIN), (Key.Key_Left, PLAIN), (Key.Key_Right, SHIFT), (Key.Key_Left, CTRL)),
    *((Key.Key_Home, PLAIN), (Key.Key_End, SHIFT), (Key.Key_Down, PLAIN), (Key.Key_Up, PLAIN)),
]


def standing(kit: Kit) -> list[tuple[object, ...]]:
    return [(row.id, final(row.en), final(row.zh)) for row in kit.pairs() if not row.deleted]


def steps(grid: Grid, qtbot: QtBot, chance: random.Random) -> list[Callable[[], object]]:
    """Return what may be done next; everything is tracked."""
    segment = grid.table.segment

    def press() -> None:
        key, modifier = chance.choice(KEYS)
        qtbot.keyClick(segment, key, modifier)

    def jump() -> None:
        rows = grid.table.rows.pairs
        if rows:
            row, lang = chance.choice(rows), chance.choice(list(Lang))
            grid.go_to(Place(row.id, lang, chance.randrange(len(row.side(lang)) + 1)), chance.randrange(4))

    def paste() -> None:
        QGuiApplication.clipboard().setText(chance.choice(["new", "a\nb\nc", "新🙂"]))
        grid.paste()

    typing: list[Callable[[], object]] = [
        lambda: qtbot.keyClicks(segment, chance.choice(["x", "yz ", "Q"])),
        lambda: grid.insert_text(chance.choice(["🙂", "甲乙"])),
    ]
    rare: list[Callable[[], object]] = [
        paste,
        grid.undo,
        grid.redo,
        grid.commands.merge,
        grid.commands.insert,
        grid.commands.delete,
        lambda: grid.viewing.show(chance.choice(list(View))),
    ]
    return [*typing * 3, press, press, press, press, jump, jump, *rare]


@pytest.mark.parametrize("seed", [1, 2, 111])
def test_panes_and_kit_never_part_and_rejecting_all_gives_the_text_back(
    make: Make, qtbot: QtBot, seed: int
) -> None:
    grid = make(pair(1, "one two three", "甲乙丙"), pair(2, "four 🙂 five", "丁"), pair(3, "six", "戊己"))
    base, chance, seconds = grid.workspace.kit, random.Random(seed), iter(range(10**6))
    began = datetime(2025, 1, 1, tzinfo=UTC)
    grid.stamp = lambda: Stamp(chance.choice(["Ann", "Ben"]), began + timedelta(minutes=next(seconds)))
    for _step in range(STEPS):
        if not grid.table.live and grid.table.rows.pairs:
            grid.go_to(Place(grid.table.rows.pairs[0].id, Lang.EN, 0))
        chance.choice(steps(grid, qtbot, chance))()
        kit, seeing, table = grid.workspace.kit, grid.viewing.seeing, grid.table
        rows = tuple(row for row in kit.releases[0].pairs if not seeing.hides_row(row))
        assert table.rows.pairs == rows
        if table.live and table.pair is not None:
            seen = seeing.of(table.pair.side(table.live[1]))
            assert table.segment.toPlainText() == shown(seen.text)
            assert seen.offset(seen.spot(table.segment.caret)) == table.segment.caret
    kit = grid.workspace.kit
    assert standing(all_settled(accept=False).change(kit)) == standing(base)
    accepted = all_settled(accept=True).change(kit)
    assert standing(accepted) == standing(kit)
    assert revisions(accepted) == []
