"""A kit with several texts, facts, people and contacts in a window, and what tests do to its outline."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from presskit.desktop.docks.outline_items import items, line_of
from presskit.desktop.window import Window
from presskit.model.contact import Contact, Person
from presskit.model.fact import Fact
from presskit.model.kit import Kit
from presskit.model.language import Wording
from presskit.model.pair import Role
from presskit.model.release import Genre, Release
from tests.build import a_pair, headline, lead

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


def full(kit: Kit) -> Kit:
    """Return a kit with two releases, a backgrounder, a life, facts, people and contacts."""
    return replace(
        kit,
        releases=(NEWS, SECOND, BRIEF, LIFE),
        facts=tuple(Fact(f"f{n}", Wording(name, "数")) for n, name in enumerate(("Area", "Jobs", "Sales"))),
        people=(Person("m1", Wording("Ann", "安")), Person("m2", Wording("Bo", "博"))),
        contacts=(Contact("c1", Wording("Cai", "蔡")), Contact("c2", Wording("", "丁"))),
    )


def unfolded(window: Window) -> Window:
    """Return a window whose outline shows all of its kit."""
    window.resize(1400, 1300)
    window.following.now()
    window.outline.tree.expandAll()
    return window


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
    window.following.now()


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
    window.following.now()


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
    window.following.now()
