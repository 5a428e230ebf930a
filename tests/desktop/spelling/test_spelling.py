"""The spell check in the window: underlined words, suggestions, the user's words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from presskit.desktop.spelling import menu as spelling_menu
from presskit.desktop.spelling.own_words import OwnWordsDialog
from presskit.desktop.window import Window
from presskit.edits import text as text_edits
from presskit.edits.edit import Place
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.workspace.settings import Settings
from presskit.workspace.spelling import with_words

Wait = Callable[[], None]


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of whoever runs the tests out of it."""
    monkeypatch.setattr("presskit.workspace.settings_file.save", lambda *_args: None)


@pytest.fixture
def wrong(opened: Window, settled: Wait) -> Window:
    """Return the window with a slip in its first row."""
    write(opened, "The goverment opens.")
    settled()
    return opened


def first(window: Window) -> Pair:
    assert window.workspace is not None
    return next(window.workspace.kit.pairs())


def write(window: Window, text: str, lang: Lang = Lang.EN) -> None:
    assert window.workspace is not None
    pair = first(window)
    edit = text_edits.typed(pair.id, lang, 0, len(pair.side(lang)), text)
    window.workspace.do(replace(edit, merge=""))
    window.go(Place(pair.id, lang, len(text)))


def red(window: Window, lang: Lang = Lang.EN) -> list[str]:
    pair = first(window)
    spans = window.derived.underlines(pair, lang)
    return [pair.side(lang).everything[a:b] for a, b, kind in spans if kind == "error"]


def menu_at(window: Window, offset: int) -> dict[str, QAction]:
    window.go(Place(first(window).id, Lang.EN, offset))
    menu = QMenu(window)
    menu.addAction("Cut")
    spelling_menu.offer(menu, window)
    return {action.text(): action for action in menu.actions()}


def test_a_slip_is_underlined_in_red(wrong: Window) -> None:
    assert red(wrong) == ["goverment"]


def test_a_suggestion_takes_the_place_of_the_word_as_one_step(wrong: Window) -> None:
    actions = menu_at(wrong, 6)
    assert list(actions)[:3] == [
        "government",
        "Add “goverment” to your words",
        "Add “goverment” to the glossary…",
    ]
    actions["government"].trigger()
    assert first(wrong).en.current == "The government opens."
    assert wrong.workspace is not None
    assert wrong.workspace.undo_label == "Correct spelling"
    wrong.workspace.undo()
    assert first(wrong).en.current == "The goverment opens."


def test_elsewhere_the_menu_stays_as_it_was(wrong: Window) -> None:
    assert list(menu_at(wrong, 1)) == ["Cut"]


def test_a_word_the_user_adds_is_right_from_then_on(wrong: Window, settled: Wait) -> None:
    menu_at(wrong, 6)["Add “goverment” to your words"].trigger()
    settled()
    assert wrong.settings.user_words == ("goverment",)
    assert red(wrong) == []


def test_spelling_can_be_switched_off_and_on(wrong: Window, settled: Wait) -> None:
    wrong.commands["spelling"].trigger()
    settled()
    assert red(wrong) == []
    wrong.commands["spelling"].trigger()
    settled()
    assert red(wrong) == ["goverment"]


def test_english_words_in_chinese_are_looked_up_when_wanted(opened: Window, settled: Wait) -> None:
    write(opened, "园区goverment", Lang.ZH)
    settled()
    assert red(opened, Lang.ZH) == []
    opened.settle(replace(opened.settings, spelling_zh=True))
    settled()
    assert red(opened, Lang.ZH) == ["goverment"]


def test_a_word_is_not_underlined_while_it_is_written(opened: Window, settled: Wait, qtbot: QtBot) -> None:
    write(opened, "The ")
    assert opened.grid is not None
    qtbot.keyClicks(opened.grid.table.segment, "goverment")
    settled()
    assert red(opened) == []
    qtbot.keyClicks(opened.grid.table.segment, " ")
    settled()
    assert red(opened) == ["goverment"]


def test_underlines_stay_while_one_types_behind_them(wrong: Window, settled: Wait, qtbot: QtBot) -> None:
    assert wrong.grid is not None
    wrong.go(Place(first(wrong).id, Lang.EN, 20))
    qtbot.keyClicks(wrong.grid.table.segment, " Now")
    assert red(wrong) == ["goverment"]
    settled()
    assert red(wrong) == ["goverment"]
    kept = wrong.grid.table.underlines.of(first(wrong), Lang.EN)
    assert any(span.start == 4 and span.length == 9 for span in kept)


def test_a_key_leads_from_slip_to_slip(wrong: Window, settled: Wait) -> None:
    write(wrong, "The goverment recieves.")
    settled()
    wrong.go(Place(first(wrong).id, Lang.EN, 0))
    for word in ("goverment", "recieves", "goverment"):
        wrong.commands["next-spelling"].trigger()
        assert wrong.selected is not None
        pair, lang, start, stop = wrong.selected
        assert pair.side(lang).sliced(start, stop).current == word


def test_the_users_words_are_kept_once_and_in_order(qtbot: QtBot) -> None:
    dialog = OwnWordsDialog(None, Settings(user_words=("zeta",)))
    qtbot.addWidget(dialog)
    dialog.words.setPlainText("zeta\nalpha\n\nalpha  Beta")
    assert dialog.settings.user_words == ("alpha", "Beta", "zeta")
    assert with_words(Settings(), (" ",)).user_words == ()
