"""The outline leads to everything in a kit, renames it in place, takes it out and brings it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from presskit.desktop.dialogs.facts import FactsDialog
from presskit.desktop.docks.outline_items import items, line_of
from presskit.desktop.docks.outline_lines import Kind
from presskit.desktop.window import Window
from presskit.edits import tracking
from presskit.model.kit import Kit
from presskit.model.language import Wording
from tests.desktop.outlined import (
    at,
    focus,
    full,
    item,
    state,
    undo,
    unfolded,
)


@pytest.fixture
def kit(kit: Kit) -> Kit:
    """Return a kit with something of everything."""
    return full(kit)


@pytest.fixture
def window(opened: Window) -> Window:
    """Return the window with that kit, its outline high enough for all of it."""
    return unfolded(opened)


@pytest.fixture(name="opened")
def _opened(opened: Window) -> Window:
    return opened


def test_the_present_text_shows_its_headings_the_others_only_their_names(window: Window) -> None:
    shown = [line.title for one in items(window.outline.tree) if (line := line_of(one))]
    assert shown[:6] == ["News releases", "Park grows", "Park grows", "Roads", "Trees", "Second"]


def test_a_heading_leads_to_its_row(window: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.outline.tree.viewport(), Qt.MouseButton.LeftButton, pos=at(window, "B"))
    assert window.place is not None
    assert window.place.pair == "B"
    assert not window.outline.tree.hasFocus()


def test_keys_lead_from_heading_to_heading_and_stay_in_the_outline(window: Window, qtbot: QtBot) -> None:
    focus(window, "A", qtbot)
    QTest.keyClick(window.outline.tree, Qt.Key.Key_Down)
    assert window.place is not None
    assert window.place.pair == "B"
    assert window.outline.tree.hasFocus()


@pytest.mark.parametrize(
    ("key", "name"), [("r2", "New name"), ("A", "Streets"), ("f0", "Land"), ("m2", "Bob"), ("b2", "Annie")]
)
def test_f2_renames_in_place(window: Window, qtbot: QtBot, key: str, name: str) -> None:
    focus(window, key, qtbot)
    QTest.keyClick(window.outline.tree, Qt.Key.Key_F2)
    field = window.outline.tree.findChild(QLineEdit)
    assert field is not None
    assert field.accessibleName()
    field.setText(name)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    window.following.now()
    assert item(window, key).text(0) == name
    undo(window)
    assert item(window, key).text(0) != name


def test_a_contact_named_in_chinese_only_is_renamed_in_chinese(window: Window) -> None:
    line = line_of(item(window, "c2"))
    window.outline.named.emit(line, "丁一")
    assert state(window).contacts[1].name == Wording("", "丁一")


def test_escape_leaves_a_name_as_it_was(window: Window, qtbot: QtBot) -> None:
    before = state(window)
    focus(window, "A", qtbot)
    QTest.keyClick(window.outline.tree, Qt.Key.Key_F2)
    field = window.outline.tree.findChild(QLineEdit)
    assert field is not None
    field.setText("Streets")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert state(window) is before
    assert item(window, "A").text(0) == "Roads"


@pytest.mark.parametrize("key", ["r2", "A", "f1", "m2", "c1"])
def test_delete_takes_out_what_is_chosen_and_the_banner_brings_it_back(
    window: Window, qtbot: QtBot, key: str
) -> None:
    before = state(window)
    focus(window, key, qtbot)
    QTest.keyClick(window.outline.tree, Qt.Key.Key_Delete)
    window.following.now()
    assert all(line.id != key for one in items(window.outline.tree) if (line := line_of(one)))
    assert window.banner.text.endswith("was removed.")
    assert window.outline.tree.hasFocus()
    line = window.outline.tree.line
    assert line is not None
    assert line.kind is not Kind.GROUP
    window.banner._button.click()
    assert state(window) == before


def test_a_section_that_goes_while_changes_are_tracked_is_struck(window: Window, qtbot: QtBot) -> None:
    window.do(tracking.switched(on=True))
    focus(window, "A", qtbot)
    QTest.keyClick(window.outline.tree, Qt.Key.Key_Delete)
    assert [pair.id for pair in state(window).releases[0].pairs if pair.deleted] == ["A", "a"]


def test_a_kit_that_can_only_be_read_is_not_put_in_order(window: Window, qtbot: QtBot) -> None:
    assert window.workspace is not None
    window.workspace.read_only = True
    before = state(window)
    focus(window, "r2", qtbot)
    for key, modifier in (
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(window.outline.tree, key, modifier)
    assert state(window) is before
    assert not window.outline.tree.naming


def test_the_menu_of_a_line_offers_what_can_be_done_there(window: Window) -> None:
    line = line_of(item(window, "f0"))
    assert line is not None
    menu = window.outline.menu(line)
    able = {action.text(): action.isEnabled() for action in menu.actions() if action.text()}
    assert able == {"&Open…": True, "&Rename": True, "Move &up": False, "Move &down": True, "R&emove": True}
    next(action for action in menu.actions() if action.text() == "Move &down").trigger()
    assert [fact.id for fact in state(window).facts] == ["f1", "f0", "f2"]
    menu.deleteLater()


def test_the_menu_of_a_text_leads_to_its_details(window: Window) -> None:
    line = line_of(item(window, "r1"))
    assert line is not None
    menu: QMenu = window.outline.menu(line)
    assert window.commands["details"] in menu.actions()
    menu.deleteLater()


def test_a_fact_opens_the_list_with_that_fact_chosen(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = []
    monkeypatch.setattr(FactsDialog, "exec", lambda self: chosen.append(self.listing.chosen))
    focus(window, "f1", qtbot)
    QTest.keyClick(window.outline.tree, Qt.Key.Key_Return)
    assert chosen == [("f1",)]
