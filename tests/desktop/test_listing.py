"""The dialogs of lists are led by keys alone, and the keyboard never ends up nowhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from presskit.desktop.dialogs.facts import FactsDialog
from presskit.desktop.dialogs.people import PeopleDialog
from presskit.model.contact import Person
from presskit.model.fact import Fact
from presskit.model.kit import Kit
from presskit.model.language import Wording
from presskit.workspace.workspace import Workspace

Key = Qt.Key
FACTS = tuple(Fact(name, Wording(name)) for name in "abc")


@pytest.fixture
def workspace(kit: Kit) -> Workspace:
    return Workspace(replace(kit, facts=FACTS, people=(Person("m", Wording("Ann")),)))


@pytest.fixture
def facts(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> FactsDialog:
    dialog = FactsDialog(None, workspace, tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.listing.view.setFocus()
    return dialog


def order(workspace: Workspace) -> str:
    return "".join(fact.id for fact in workspace.kit.facts)


@pytest.mark.parametrize("name", ["add", "remove", "down", "change"])
@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_presses_the_button_that_has_the_keyboard(
    facts: FactsDialog, monkeypatch: pytest.MonkeyPatch, name: str, key: Qt.Key
) -> None:
    pressed = []
    monkeypatch.setattr(FactsDialog, "_add", lambda _self: pressed.append("add"))
    for signal, told in (
        (facts.listing.added, "add"),
        (facts.listing.changed, "change"),
        (facts.listing.removed, "remove"),
        (facts.listing.moved, "down"),
    ):
        signal.disconnect()
        signal.connect(lambda *_args, told=told: pressed.append(told))
    button = facts.listing.buttons[name]
    button.setFocus()
    QTest.keyClick(button, key)
    assert pressed == [name]
    assert facts.isVisible()


def test_enter_in_the_list_changes_what_is_chosen(facts: FactsDialog) -> None:
    asked = []
    facts.listing.changed.disconnect()
    facts.listing.changed.connect(asked.append)
    QTest.keyClick(facts.listing.view, Key.Key_Return)
    assert asked == ["a"]


@pytest.mark.parametrize("key", [Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_Space])
def test_the_only_row_is_selected_by_a_key(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, key: Qt.Key
) -> None:
    dialog = PeopleDialog(None, workspace, tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.listing.view.clearSelection()
    QTest.keyClick(dialog.listing.view, key)
    assert dialog.listing.chosen == ("m",)
    dialog.reject()


def test_delete_and_undo_keep_the_keyboard_and_a_selection(facts: FactsDialog, workspace: Workspace) -> None:
    view = facts.listing.view
    view.selectRow(1)
    QTest.keyClick(view, Key.Key_Delete)
    assert order(workspace) == "ac"
    assert facts.listing.chosen == ("c",)
    QTest.keyClick(view, Key.Key_Delete)
    assert facts.listing.chosen == ("a",)
    QTest.keyClick(view, Key.Key_Delete)
    assert order(workspace) == ""
    assert view.hasFocus()
    for left in ("a", "c", "b"):
        QTest.keyClick(view, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert facts.listing.chosen == (left,)
    assert view.hasFocus()


def test_a_button_that_stops_working_hands_the_keyboard_to_the_list(
    facts: FactsDialog, workspace: Workspace
) -> None:
    facts.listing.view.selectAll()
    remove = facts.listing.buttons["remove"]
    remove.setFocus()
    QTest.keyClick(remove, Key.Key_Space)
    assert order(workspace) == ""
    assert QApplication.focusWidget() is facts.listing.view
    undo = facts.listing.buttons["undo"]
    undo.setFocus()
    QTest.keyClick(undo, Key.Key_Space)
    assert order(workspace) == "abc"
    assert QApplication.focusWidget() is facts.listing.view


@pytest.mark.parametrize(
    ("rows", "ends"),
    [([0], (False, True)), ([1], (True, True)), ([2], (True, False)), ([0, 1, 2], (False, False))],
)
def test_things_move_no_further_than_the_ends(
    facts: FactsDialog, rows: list[int], ends: tuple[bool, bool]
) -> None:
    facts.listing.view.clearSelection()
    if len(rows) > 1:
        facts.listing.view.selectAll()
    else:
        facts.listing.view.selectRow(rows[0])
    able = facts.listing.buttons
    assert (able["up"].isEnabled(), able["down"].isEnabled()) == ends


def test_a_key_moves_nothing_beyond_the_end_and_makes_no_step_of_undo(
    facts: FactsDialog, workspace: Workspace
) -> None:
    before = workspace.kit
    QTest.keyClick(facts.listing.view, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert workspace.kit is before
