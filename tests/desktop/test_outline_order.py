"""The outline puts a kit in order: by dragging and by keys, each as one step of undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from presskit.desktop.docks.outline_items import Goal, line_of
from presskit.desktop.window import Window
from presskit.model.kit import Kit
from presskit.model.release import Genre
from tests.desktop.outlined import (
    at,
    drag,
    focus,
    full,
    item,
    opened_bottom,
    rows,
    state,
    texts,
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
    window.following.now()
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


def test_what_was_opened_stays_open_when_the_kit_changes(window: Window) -> None:
    item(window, "people").setExpanded(False)
    drag(window, "f2", at(window, "f0", 0.1))
    assert item(window, "facts").isExpanded()
    assert not item(window, "people").isExpanded()
