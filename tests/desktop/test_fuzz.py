"""Whatever is done in the panes, they show the value, and file and journal hold it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from presskit.desktop.window import Window
from presskit.model.pair import Pair, Role, Status
from presskit.workspace.workspace import Workspace
from tests.build import a_kit, a_pair, a_term, headline, lead
from tests.desktop.fuzzing import Hand, kept_wrong, shown_wrong

EVERY = 50
"""Actions after which the saved file and the journal are compared, too."""

LEVEL = {"en_status": Status.TRANSLATED, "zh_status": Status.TRANSLATED}


def a_paragraph(number: int) -> Pair:
    en = f"The park opened {number} laboratories and welcomed guests from ten cities."
    return a_pair(en, f"园区启用{number}个实验室，嘉宾来自十座城市。", **LEVEL)


def fuzzed(qtbot: QtBot, window: Window, seed: int, actions: int) -> list[str]:
    """Do so many things in a kit, drawn by lot; return what was wrong first, with what led there."""
    window.settings = replace(window.settings, author="Li Na")
    rows = (headline("Park opens", "园区启用"), lead("It grew by 5 percent.", "增长5%。"))
    kit = a_kit(*rows, *map(a_paragraph, range(8)), a_pair("###", "（完）", Role.END))
    kit = replace(kit, glossary=(a_term("park", "园区"),))
    window.session._show(Workspace(kit, unsaved=True))
    qtbot.waitUntil(lambda: window.session.safekeeping.journal is not None, timeout=5000)
    hand = Hand(window, seed)
    for number in range(1, actions + 1):
        hand.act()
        found = shown_wrong(window)
        if number % EVERY == 0:
            qtbot.wait(1)
            found += kept_wrong(window)
        if found:
            return [*found, *hand.done[-EVERY:]]
    while window.workspace is not None and window.workspace.undo_label:
        window.commands["undo"].trigger()
    found = [*shown_wrong(window), *kept_wrong(window)]
    if window.workspace is not None and window.workspace.kit != kit:
        found.append("undoing everything does not give the beginning")
    QGuiApplication.clipboard().clear()
    return found


@pytest.mark.parametrize("seed", [1, 2])
def test_panes_value_file_and_journal_stay_equal(qtbot: QtBot, window: Window, seed: int) -> None:
    assert fuzzed(qtbot, window, seed, 300) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10, 15))
def test_panes_value_file_and_journal_stay_equal_for_two_thousand_actions(
    qtbot: QtBot, window: Window, seed: int
) -> None:
    assert fuzzed(qtbot, window, seed, 2000) == []
