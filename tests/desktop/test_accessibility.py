"""Who works by keyboard or by ear can do everything: names, roles, the order of Tab, a focus that is seen."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from presskit.desktop import looks
from presskit.desktop.dialogs.parts import Sheet
from presskit.desktop.window import Window
from presskit.model.contact import Contact, Person
from presskit.model.fact import Fact
from presskit.model.kit import Kit
from presskit.model.language import Wording
from tests.desktop.surfaces import controls, dialogs, place, shown

Role = QAccessible.Role
_TAB = Qt.FocusReason.TabFocusReason
_NEAR = 6
"""How many pixels things beside each other may stand apart in height."""


@pytest.fixture
def kit(kit: Kit) -> Kit:
    """Return a kit in which every list has something."""
    return replace(
        kit,
        facts=(Fact("f1", Wording("Area", "面积")), Fact("f2", Wording("Jobs", "就业"))),
        people=(Person("m1", Wording("Ann", "安")),),
        contacts=(Contact("c1", Wording("Cai", "蔡")),),
    )


@pytest.fixture
def each(opened: Window, tmp_path: Path) -> Iterator[Callable[[], Iterator[Sheet]]]:
    """Return what shows one dialog after the other, and closes each again."""

    def walk() -> Iterator[Sheet]:
        for dialog in dialogs(opened, tmp_path):
            shown(dialog)
            yield dialog
            dialog.careful = False
            dialog.close()
            dialog.deleteLater()
            QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete.value)

    gc.collect()
    gc.disable()  # as the program does: widgets must not go while Qt dresses all of them
    yield walk
    gc.enable()


def spoken(widget: QWidget) -> tuple[str, QAccessible.Role]:
    """Return the name and the role that a screen reader is told."""
    told = QAccessible.queryAccessibleInterface(widget)
    return (told.text(QAccessible.Text.Name).strip(), told.role()) if told else ("", Role.NoRole)


def nameless(whole: QWidget) -> list[str]:
    told = {widget: spoken(widget) for widget in controls(whole)}
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget, (name, role) in told.items()
        if not name or role is Role.NoRole
    ]


def test_every_control_of_every_dialog_has_a_name_and_a_role(each: Callable[[], Iterator[Sheet]]) -> None:
    poor = {type(dialog).__name__: found for dialog in each() if (found := nameless(dialog))}
    assert poor == {}


def test_every_control_of_the_window_and_its_panels_has_a_name_and_a_role(
    opened: Window, qtbot: QtBot
) -> None:
    opened.tabifyDockWidget(opened.glossary, opened.findings)
    for dock in opened.panels.all:
        dock.show()
    qtbot.wait(50)
    opened.following.now()
    assert nameless(opened) == []


def backward(whole: QWidget) -> list[str]:
    """Return the steps of Tab that lead neither down nor to the right."""
    found = []
    for one, other in pairwise(controls(whole)):
        before, after = place(one, whole), place(other, whole)
        down = after.center().y() >= before.center().y() - _NEAR
        right = after.left() >= before.right() - _NEAR
        if not down and not right and not isinstance(other.parent(), QDialogButtonBox):
            found.append(f"{spoken(one)[0]} → {spoken(other)[0]}")
    return found


def test_tab_follows_the_order_of_reading_in_every_dialog(each: Callable[[], Iterator[Sheet]]) -> None:
    poor = {type(dialog).__name__: found for dialog in each() if (found := backward(dialog))}
    assert poor == {}


def unseen(whole: QWidget) -> list[str]:
    """Return the controls that look the same with the focus and without it."""
    found, order = [], controls(whole)
    whole.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as the first Tab does
    for widget in order:
        other = next((one for one in order if one is not widget), None)
        if other is not None:
            other.setFocus(_TAB)
        else:
            widget.clearFocus()
        QApplication.processEvents()
        before = whole.grab(place(widget, whole).adjusted(-3, -3, 3, 3)).toImage()
        widget.setFocus(_TAB)
        QApplication.processEvents()
        if whole.grab(place(widget, whole).adjusted(-3, -3, 3, 3)).toImage() == before:
            found.append(f"{type(widget).__name__} {spoken(widget)[0]}")
    return found


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_is_seen_on_every_control_of_every_dialog(
    each: Callable[[], Iterator[Sheet]], qapp: QApplication, theme: str
) -> None:
    looks.dress(qapp, theme)
    poor = {type(dialog).__name__: found for dialog in each() if (found := unseen(dialog))}
    looks.dress(qapp, "light")
    assert poor == {}


def test_the_focus_is_seen_on_every_control_of_the_panels(opened: Window, qtbot: QtBot) -> None:
    opened.activateWindow()
    for dock in opened.panels.all:
        dock.show()
    qtbot.wait(50)
    opened.following.now()
    poor = {dock.objectName(): found for dock in opened.panels.all if (found := unseen(dock))}
    assert poor == {}


def test_rows_tell_their_role_their_states_and_their_text(opened: Window) -> None:
    assert opened.grid is not None
    table = QAccessible.queryAccessibleInterface(opened.grid.table)
    assert table is not None
    assert table.role() is Role.Table
    model = opened.grid.table.model()
    told = [
        " ".join(
            str(model.index(row, column).data(role) or "")
            for column in range(model.columnCount())
            for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)
        )
        for row in range(3)
    ]
    assert "Headline" in told[0]
    assert "Draft" in told[0]
    assert "Suzhou opens" in told[0]
    assert "苏州开放" in told[0]
    assert "Lead" in told[1]


def test_lines_of_the_outline_are_told(opened: Window) -> None:
    opened.following.now()
    tree = QAccessible.queryAccessibleInterface(opened.outline.tree)
    assert tree is not None
    assert tree.role() is Role.Tree
    said = {tree.child(number).text(QAccessible.Text.Name) for number in range(tree.childCount())}
    assert {"Suzhou opens", "Facts and figures", "People"} <= said
