"""The window in another language: every word changes, at once, and nothing stays behind."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QStatusBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from presskit import i18n
from presskit.desktop import strings
from presskit.desktop.dialogs.about import AboutDialog
from presskit.desktop.dialogs.biography import BiographyDialog
from presskit.desktop.dialogs.export import ExportDialog
from presskit.desktop.dialogs.fact import FactDialog
from presskit.desktop.dialogs.facts import FactsDialog
from presskit.desktop.dialogs.importing import ImportDialog
from presskit.desktop.dialogs.link import LinkDialog
from presskit.desktop.dialogs.parts import Sheet
from presskit.desktop.dialogs.people import PeopleDialog
from presskit.desktop.dialogs.person import PersonDialog
from presskit.desktop.dialogs.release import ReleaseDialog
from presskit.desktop.dialogs.settings import SettingsDialog
from presskit.desktop.dialogs.shortcuts import ShortcutsDialog
from presskit.desktop.dialogs.term import TermDialog
from presskit.desktop.exporting import Choice
from presskit.desktop.window import Window
from presskit.model.contact import Person
from presskit.model.fact import Fact
from presskit.model.kit import Kit
from presskit.model.language import Lang

MARK = "※"
"""What every message is given by the language of these tests, so that what lacks it was never translated."""


class Marking(gettext.NullTranslations):
    """A language that marks every message."""

    def gettext(self, message: str) -> str:
        return MARK + message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return MARK + (msgid1 if n == 1 else msgid2)


@pytest.fixture
def marking(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let Chinese be a language that marks every message."""
    real = i18n.catalog
    monkeypatch.setattr(i18n, "catalog", lambda name: Marking() if name == "zh_Hans" else real(name))
    yield
    strings.speak("en")


def words_of(whole: QWidget) -> Iterator[str]:
    """Yield what a person reads or hears of a widget and all inside it: titles, menus, tabs, rows, hints."""
    for widget in (whole, *whole.findChildren(QWidget)):
        if widget.objectName().startswith(("qt_dockwidget", "Scroll")):
            continue  # Qt's own title bar, which ours stands in the place of, and its arrows beside tabs
        yield from (widget.toolTip(), widget.statusTip(), widget.windowTitle())
        yield from (widget.accessibleName(), widget.accessibleDescription())
        for action in widget.actions():
            yield from (action.text(), action.iconText(), action.toolTip())
        yield from shown_by(widget)


def shown_by(widget: QWidget) -> Iterator[str]:
    """Yield what a widget of its kind shows."""
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(row) for row in range(widget.count()))
        case QMenu():
            yield widget.title()
        case QTabBar():
            yield from (widget.tabText(tab) for tab in range(widget.count()))
        case QStatusBar():
            yield widget.currentMessage()
        case QAbstractItemView():
            yield from said_by(widget)


def said_by(view: QAbstractItemView) -> Iterator[str]:
    """Yield what the cells and the heads of a list, a table or a tree say."""
    model, roles = view.model(), Qt.ItemDataRole
    waiting = [QModelIndex()] if model is not None else []
    while waiting:
        parent = waiting.pop()
        for column in range(_columns(model, parent)):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            for row in range(model.rowCount(parent)):
                index = model.index(row, column, parent)
                said = (
                    index.data(role)
                    for role in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole)
                )
                yield from (text for text in said if isinstance(text, str))
                waiting += [index] if not column else []


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    """Return the number of columns; lists have one, and keep it to themselves."""
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def own(kit: Kit) -> set[str]:
    """Return the words that are the user's, or names."""
    names = {"presskit", "UTC", "English", "简体中文", "A4", "Letter", "Civic", "政务", "Enterprise", "企业"}
    texts = {pair.side(lang).current for pair in kit.pairs() for lang in Lang}
    return names | texts | {term.preferred(lang) for term in kit.glossary for lang in Lang}


KEYS = re.compile(r"(\w+  )?(Ctrl|Alt|Shift|F\d|Esc|Del|Return|Tab|PgUp)\b.*")
"""What keys are called, which Qt words itself."""


def untranslated(whole: QWidget, kit: Kit) -> set[str]:
    """Return the words that nobody translated: those with letters and without the mark."""
    spoken = {text for text in words_of(whole) if re.search("[A-Za-z]{2}", re.sub("<[^>]*>", "", text))}
    return {text for text in spoken if MARK not in text and text not in own(kit) and not KEYS.match(text)}


def test_a_change_of_language_leaves_no_word_behind(opened: Window, kit: Kit, marking: None) -> None:
    opened.commands["language-zh_Hans"].trigger()
    assert opened.settings.language == "zh_Hans"
    assert untranslated(opened, kit) <= {"FOR IMMEDIATE RELEASE"}
    opened.commands["language-en"].trigger()
    assert not any(MARK in text for text in words_of(opened))


def test_panels_behind_each_other_and_outside_the_window_change_their_language(
    opened: Window, kit: Kit, marking: None, qtbot: QtBot
) -> None:
    opened.tabifyDockWidget(opened.glossary, opened.findings)
    opened.outline.setFloating(True)
    opened.resize(1000, 600)
    qtbot.wait(20)
    opened.commands["language-zh_Hans"].trigger()
    assert untranslated(opened, kit) <= {"FOR IMMEDIATE RELEASE"}
    assert untranslated(opened.outline, kit) == set()
    tabs = [bar.tabText(tab) for bar in opened.findChildren(QTabBar) for tab in range(bar.count())]
    assert {MARK + "Glossary", MARK + "Findings"} <= set(tabs)
    for dock in opened.panels.all:
        assert dock.windowTitle().startswith(MARK)
        assert dock.toggleViewAction().text().startswith(MARK)
    opened.commands["language-en"].trigger()
    assert not any(MARK in text for text in words_of(opened))


def test_the_welcome_page_changes_its_language(window: Window, kit: Kit, marking: None) -> None:
    window.commands["language-zh_Hans"].trigger()
    assert untranslated(window.welcome, kit) == set()


def test_the_dialogs_speak_the_language_of_the_window(
    opened: Window, kit: Kit, marking: None, qtbot: QtBot, tmp_path: Path
) -> None:
    opened.commands["language-zh_Hans"].trigger()
    assert opened.workspace is not None
    dialogs: tuple[Sheet, ...] = (
        TermDialog(opened, kit.glossary[0]),
        LinkDialog(opened, "北京", ""),
        ReleaseDialog(opened, opened.workspace, opened.text, tmp_path),
        SettingsDialog(opened, opened.settings),
        ShortcutsDialog(opened, opened.commands),
        AboutDialog(opened),
        ExportDialog(opened, opened.workspace, opened.text, opened.render_lane, tmp_path, Choice(), 2),
        FactsDialog(opened, opened.workspace, tmp_path),
        FactDialog(opened, Fact("f1")),
        PeopleDialog(opened, opened.workspace, tmp_path),
        PersonDialog(opened, Person("m1"), opened.workspace, tmp_path),
        BiographyDialog(opened, kit),
        ImportDialog(opened, opened.render_lane, tmp_path),
    )
    files = {"news.pdf", str(tmp_path)}
    for dialog in dialogs:
        left = {text for text in untranslated(dialog, kit) if "/" not in text and text not in files}
        assert left == set(), type(dialog).__name__
        assert MARK in dialog.windowTitle()
        dialog.deleteLater()


def test_the_buttons_of_qt_are_translated_too(qapp: QApplication) -> None:
    strings.speak("zh_Hans")
    try:
        assert QApplication.translate("QPlatformTheme", "Cancel") == "取消"
    finally:
        strings.speak("en")
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


@pytest.mark.parametrize("language", ["en", "zh_Hans"])
def test_no_two_entries_of_a_menu_share_an_accelerator(window: Window, language: str) -> None:
    strings.speak(language)
    try:
        for menu in (window.menuBar(), *window.menuBar().findChildren(QMenu)):
            letters = [found[1].lower() for a in menu.actions() if (found := re.search("&([^&])", a.text()))]
            assert len(letters) == len(set(letters)), [action.text() for action in menu.actions()]
    finally:
        strings.speak("en")


def test_no_two_commands_share_a_key(window: Window) -> None:
    keys = [key.toString() for command in window.commands.commands for key in command.keys]
    assert len(keys) == len(set(keys))
    assert "" not in keys


def test_every_command_stands_in_a_menu(window: Window) -> None:
    listed = {
        action.objectName() for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()
    }
    assert {command.id for command in window.commands.commands} <= listed


def test_everything_that_takes_the_focus_has_a_name(opened: Window) -> None:
    nameless = [
        widget
        for widget in opened.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or widget.toolTip() or getattr(widget, "text", str)())
    ]
    assert nameless == []
