"""The outline puts a kit in order: by dragging, by keys, by its menu; each is one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from presskit.desktop.dialogs.facts import FactsDialog
from presskit.desktop.docks.outline_items import Goal, items, line_of
from presskit.desktop.docks.outline_lines import Kind
from presskit.desktop.window import Window
from presskit.edits import tracking
from presskit.model.contact import Contact, Person
from presskit.model.fact import Fact
from presskit.model.kit import Kit
from presskit.model.language import Wording
from presskit.model.pair import Role
from presskit.model.release import Genre, Release
from tests.build import a_pair, headline, lead

Wait = Callable[[], None]
NEWS = Release(
    "r1",
    (
        replace(headline("Park grows", "园区增长"), id="h"),
        replace(lead("It grew.", "增长了。"), id="l"),
        a_pair("Roads", "道路", Role.CROSSHEAD, pair_id="A"),
        a_pair("Roads are long.", "道路很长。", pair_id="a"),
        a_pair("Trees", "树木", Role.CROSSHEAD, pair_id="B"),
        a_pair("Trees are tall.", "树木很高。", pair_id="b"),
        a_pair("About us.", "关于我们。", Role.BOILERPLATE, pair_id="z"),
    ),
)
SECOND = Release("r2", (replace(headline("Second", "第二"), id="h2"), a_pair("Text.", "文。", pair_id="t2")))
BRIEF = Release("b1", (replace(headline("Brief", "概况"), id="h3"),), genre=Genre.BACKGROUND)
LIFE = Release("b2", (a_pair("Born.", "出生。", pair_id="q"),), genre=Genre.BIOGRAPHY, person="m1")


@pytest.fixture
def kit(kit: Kit) -> Kit:
    """Return a kit with two releases, a backgrounder, a life, facts, people and contacts."""
    return replace(
        kit,
        releases=(NEWS, SECOND, BRIEF, LIFE),
        facts=tuple(Fact(f"f{n}", Wording(name, "数")) for n, name in enumerate(("Area", "Jobs", "Sales"))),
        people=(Person("m1", Wording("Ann", "安")), Person("m2", Wording("Bo", "博"))),
        contacts=(Contact("c1", Wording("Cai", "蔡")), Contact("c2", Wording("", "丁"))),
    )


@pytest.fixture
def window(opened: Window) -> Window:
    """Return the window with that kit, its outline high enough for all of it."""
    opened.resize(1400, 1300)
    opened._refresh()
    opened.outline.tree.expandAll()
    return opened


@pytest.fixture(name="opened")
def _opened(opened: Window) -> Window:
    return opened


def item(window: Window, key: str) -> QTreeWidgetItem:
    """Return the item of what has an id."""
    return next(one for one in items(window.outline.tree) if (line := line_of(one)) and line.id == key)


def at(window: Window, key: str, part: float = 0.5) -> QPoint:
    """Return a point of an item, some part of its height below its top."""
    area = window.outline.tree.visualItemRect(item(window, key))
    return QPoint(area.left() + 20, round(area.top() + part * (area.height() - 1)))


def focus(window: Window, key: str, qtbot: QtBot) -> None:
    tree = window.outline.tree
    tree.setCurrentItem(item(window, key))
    window.activateWindow()
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    window._refresh()


def opened_bottom(window: Window) -> int:
    """Return a height below all lines."""
    return window.outline.tree.viewport().height() - 2


def drag(window: Window, key: str, to: QPoint) -> None:
    """Drag an item to a point, and drop it there."""
    tree = window.outline.tree
    tree._dragged = line_of(item(window, key))
    move, mime = Qt.DropAction.MoveAction, QMimeData()
    button, bare = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    tree.dragMoveEvent(QDragMoveEvent(to, move, mime, button, bare))
    tree.dropEvent(QDropEvent(QPointF(to), move, mime, button, bare))
    tree._dragged = None
    window._refresh()


def state(window: Window) -> Kit:
    assert window.workspace is not None
    return window.workspace.kit


def texts(window: Window, genre: Genre = Genre.NEWS) -> list[str]:
    return [text.id for text in state(window).releases if text.genre is genre]


def rows(window: Window, number: int = 0) -> str:
    return "".join(pair.id for pair in state(window).releases[number].pairs)


def undo(window: Window) -> None:
    window.commands.refresh()
    window.commands["undo"].trigger()
    window._refresh()


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
    ("key", "to", "part", "after"),
    [("B", "A", 0.1, "hlBbAaz"), ("A", "B", 0.9, "hlBbAaz"), ("B", "h", 0.5, "hlBbAaz")],
)
def test_a_crosshead_that_is_dragged_takes_its_section_along(
    window: Window, key: str, to: str, part: float, after: str
) -> None:
    drag(window, key, at(window, to, part))
    assert rows(window) == after
    undo(window)
    assert rows(window) == "hlAaBbz"


def test_a_section_is_dragged_into_another_text(window: Window) -> None:
    drag(window, "A", at(window, "r2"))
    assert (rows(window), rows(window, 1)) == ("hlBbz", "h2t2Aa")
    undo(window)
    assert (rows(window), rows(window, 1)) == ("hlAaBbz", "h2t2")


def test_texts_are_dragged_within_their_genre_and_into_another(window: Window) -> None:
    drag(window, "r2", at(window, "r1", 0.1))
    assert texts(window) == ["r2", "r1"]
    drag(window, "r2", at(window, "b1", 0.9))
    assert texts(window) == ["r1"]
    assert texts(window, Genre.BACKGROUND) == ["b1", "r2"]
    undo(window)
    undo(window)
    assert texts(window) == ["r1", "r2"]


@pytest.mark.parametrize(
    ("key", "to", "part", "name", "after"),
    [
        ("f2", "f0", 0.1, "facts", ["f2", "f0", "f1"]),
        ("m1", "m2", 0.9, "people", ["m2", "m1"]),
        ("c2", "c1", 0.1, "contacts", ["c2", "c1"]),
        ("f2", "facts", 0.5, "facts", ["f2", "f0", "f1"]),
    ],
)
def test_facts_people_and_contacts_are_dragged_into_order(
    window: Window, key: str, to: str, part: float, name: str, after: list[str]
) -> None:
    before = [one.id for one in getattr(state(window), name)]
    drag(window, key, at(window, to, part))
    assert [one.id for one in getattr(state(window), name)] == after
    undo(window)
    assert [one.id for one in getattr(state(window), name)] == before


@pytest.mark.parametrize(
    ("key", "to"), [("f0", "m1"), ("r1", "facts"), ("m1", "r1"), ("A", "b1x"), ("A", "f0")]
)
def test_nothing_is_dropped_where_it_makes_no_sense(window: Window, key: str, to: str) -> None:
    before = state(window)
    drag(window, key, at(window, to) if to != "b1x" else QPoint(20, opened_bottom(window)))
    assert state(window) is before


def test_a_line_shows_where_a_dragged_text_would_come_to_stand(window: Window) -> None:
    tree = window.outline.tree
    line = line_of(item(window, "r2"))
    assert line is not None
    quiet = tree.viewport().grab().toImage()
    tree._aim(tree.goal(line, at(window, "r1", 0.1)))
    assert tree._goal == Goal(line_of(item(window, "news")), "r1")  # type: ignore[arg-type]  # it is there
    assert tree.viewport().grab().toImage() != quiet
    tree._aim(None)
    assert tree.viewport().grab().toImage() == quiet


@pytest.mark.parametrize(
    ("key", "name", "after"),
    [("r2", "releases", "r2"), ("f1", "facts", "f1"), ("m2", "people", "m2"), ("c2", "contacts", "c2")],
)
def test_alt_and_an_arrow_key_move_what_is_chosen_and_keep_it_chosen(
    window: Window, qtbot: QtBot, key: str, name: str, after: str
) -> None:
    focus(window, key, qtbot)
    QTest.keyClick(window.outline.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    window._refresh()
    assert getattr(state(window), name)[0].id == after
    line = window.outline.tree.line
    assert line is not None
    assert line.id == key
    assert window.outline.tree.hasFocus()
    QTest.keyClick(window.outline.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(window.outline.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert getattr(state(window), name)[1].id == after


def test_alt_and_an_arrow_key_move_a_section_not_a_row(window: Window, qtbot: QtBot) -> None:
    focus(window, "A", qtbot)
    QTest.keyClick(window.outline.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert rows(window) == "hlBbAaz"
    QTest.keyClick(window.outline.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert rows(window) == "hlAaBbz"


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
    window._refresh()
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
    window._refresh()
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


def test_what_was_opened_stays_open_when_the_kit_changes(window: Window) -> None:
    item(window, "people").setExpanded(False)
    drag(window, "f2", at(window, "f0", 0.1))
    assert item(window, "facts").isExpanded()
    assert not item(window, "people").isExpanded()
