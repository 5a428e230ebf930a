"""Finding in the window: hits, counts, keys, several texts, patterns that never end."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from presskit.desktop import strings
from presskit.desktop.colours import semantic
from presskit.desktop.commands.find import finder
from presskit.desktop.finding.finder import Finder
from presskit.desktop.window import Window
from presskit.model.language import Lang
from presskit.workspace.workspace import Workspace
from tests.build import a_kit, a_long_kit
from tests.desktop.finding.conftest import colours, count, enter, selection
from tests.desktop.grid.test_looks import contrast

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_hits_are_counted_and_highlighted_as_words_are_typed(
    opened: Window, find: Callable[..., Finder]
) -> None:
    found = find("park")
    assert count(found) == "4 found in all"
    assert colours(opened, "p1", Lang.EN) == [(4, 4)]
    assert colours(opened, "p2", Lang.EN) == [(2, 4), (10, 4)]
    find("parks")
    assert count(found) == "1 found"
    assert colours(opened, "p1", Lang.EN) == []
    find("nowhere")
    assert count(found) == "Nothing found"
    find("")
    assert count(found) == ""


def test_typing_leaves_caret_and_keyboard_where_they_are(opened: Window, find: Callable[..., Finder]) -> None:
    before = opened.place
    found = find("park")
    assert opened.place == before
    assert found.bar.words.hasFocus()


def test_enter_goes_from_hit_to_hit_over_both_sides_and_all_texts_and_begins_anew(
    qtbot: QtBot, opened: Window, find: Callable[..., Finder]
) -> None:
    found = find("SIP")
    places = [(enter(qtbot, found), count(found)) for _time in range(5)]
    assert places == [
        (("p1", "zh", 2, 5), "1 of 4"),
        (("p3", "en", 0, 3), "2 of 4"),
        (("p3", "zh", 0, 3), "3 of 4"),
        (("b1", "zh", 0, 3), "4 of 4"),
        (("p1", "zh", 2, 5), "1 of 4"),
    ]
    assert opened.statusBar().currentMessage() == "Went on from the beginning."
    assert enter(qtbot, found, back=True) == ("b1", "zh", 0, 3)
    assert opened.statusBar().currentMessage() == "Went on from the end."
    assert enter(qtbot, found, back=True) == ("p3", "zh", 0, 3)
    assert found.bar.words.hasFocus()


def test_with_chinese_on_the_left_its_hits_come_first(
    qtbot: QtBot, opened: Window, find: Callable[..., Finder]
) -> None:
    opened.settle(replace(opened.settings, zh_first=True))
    found = find("SIP")
    assert [enter(qtbot, found), enter(qtbot, found)] == [("p3", "zh", 0, 3), ("p3", "en", 0, 3)]


def test_sides_texts_and_kinds_of_letters_can_be_chosen(
    opened: Window, find: Callable[..., Finder], qtbot: QtBot
) -> None:
    found = find("SIP")
    found.bar.sides[Lang.EN].click()
    find("SIP")
    assert count(found) == "3 found in all"
    found.bar.whole.click()
    find("SIP")
    assert count(found) == "2 found in all"
    found.bar.sides[Lang.ZH].click()
    assert found.bar.sides[Lang.EN].isChecked()
    find("SIP")
    assert count(found) == "1 found"
    assert count(find("park", "case")) == "2 found in all"
    assert count(find("park", "word")) == "1 found"
    found.bar.toggles["word"].setChecked(False)
    assert count(find("p[a-r]+s", "regex")) == "1 found"


def test_selected_words_are_what_to_look_for_and_count_as_a_hit(opened: Window, qtbot: QtBot) -> None:
    assert opened.grid is not None
    opened.grid.table.open(1, Lang.EN)
    opened.grid.table.segment.go_to(2, 4)
    opened.commands["find"].trigger()
    found = finder(opened)
    qtbot.wait(20)
    assert (found.bar.words.text(), count(found)) == ("Park", "2 of 4")


def test_escape_hides_bar_and_highlights_and_goes_back_to_the_caret(
    qtbot: QtBot, opened: Window, find: Callable[..., Finder]
) -> None:
    found = find("park")
    enter(qtbot, found)
    qtbot.keyClick(found.bar.words, Key.Key_Escape)
    assert found.bar.isHidden()
    assert colours(opened, "p2", Lang.EN) == []
    assert opened.grid is not None
    assert opened.grid.table.segment.hasFocus()
    assert selection(found) == ("p1", "en", 4, 8)


def test_the_keys_for_next_and_previous_work_with_the_bar_hidden(
    qtbot: QtBot, opened: Window, find: Callable[..., Finder]
) -> None:
    assert not opened.commands["find-next"].isEnabled()
    found = find("park")
    qtbot.wait(5)
    assert opened.commands["find-next"].isEnabled()
    found.close()
    opened.commands["find-next"].trigger()
    opened.commands["find-next"].trigger()
    assert selection(found) == ("p2", "en", 2, 6)
    opened.commands["find-previous"].trigger()
    assert selection(found) == ("p1", "en", 4, 8)
    assert found.bar.isHidden()


def test_typing_in_the_text_keeps_count_and_highlights_up_to_date(
    qtbot: QtBot, opened: Window, find: Callable[..., Finder]
) -> None:
    found = find("park")
    assert opened.grid is not None
    opened.grid.table.open(0, Lang.EN)
    opened.grid.insert_text("park ")
    assert colours(opened, "p1", Lang.EN) == [(0, 4), (9, 4)]
    qtbot.waitUntil(lambda: count(found) == "5 found in all", timeout=2000)
    opened.commands["undo"].trigger()
    qtbot.waitUntil(lambda: count(found) == "4 found in all", timeout=2000)


def test_a_pattern_that_never_ends_is_given_up_while_the_window_goes_on(
    qtbot: QtBot, opened: Window, find: Callable[..., Finder]
) -> None:
    opened.session._show(Workspace(a_kit(("a" * 4000 + "!", ""), ("park", ""))))
    opened.commands["find"].trigger()
    found = finder(opened)
    found.bar.toggles["regex"].setChecked(True)
    qtbot.wait(200)
    pauses, last = [], time.monotonic()
    found.bar.words.setText("(a+)+$")
    while found.bar._trouble.isHidden() and sum(pauses) < 5:
        qtbot.wait(5)
        now = time.monotonic()
        pauses.append(now - last)
        last = now
    assert "takes too long" in found.bar._trouble.text()
    assert max(pauses) < 0.4
    find("park")
    assert count(found) == "1 found"


def test_long_kits_are_searched_away_from_the_window(qtbot: QtBot, opened: Window) -> None:
    opened.session._show(Workspace(a_long_kit(600)))
    opened.commands["find"].trigger()
    found = finder(opened)
    found.bar.words.setText("park")
    found._look()
    assert not found.search.settled
    assert count(found) == "…"
    found.step(1)
    qtbot.waitUntil(lambda: count(found) == "1 of 3000", timeout=5000)
    assert selection(found) == ("p1", "en", 20, 24)


def test_earlier_words_come_back_with_the_keys_up_and_down(qtbot: QtBot, find: Callable[..., Finder]) -> None:
    found = find("park")
    enter(qtbot, found)
    find("SIP")
    enter(qtbot, found)
    found.bar.words.setText("draft")
    words = []
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Down, Key.Key_Down):
        qtbot.keyClick(found.bar.words, key)
        words.append(found.bar.words.text())
    assert words == ["SIP", "park", "park", "SIP", "draft"]
    assert found._window.settings.searches == ("SIP", "park")


def test_another_kit_is_searched_when_it_is_opened_and_none_on_the_welcome_page(
    qtbot: QtBot, opened: Window, find: Callable[..., Finder]
) -> None:
    found = find("park")
    opened.session._show(Workspace(a_kit(("one park", ""))))
    qtbot.waitUntil(lambda: count(found) == "1 found", timeout=2000)
    assert colours(opened, "p1", Lang.EN) == [(4, 4)]
    opened.show_kit(None)
    assert found.bar.isHidden()
    assert not opened.commands["find-next"].isEnabled()


def test_every_control_of_the_bar_has_a_name_in_both_languages(
    opened: Window, find: Callable[..., Finder]
) -> None:
    found = find("park")
    found.bar.show_replacing(replacing=True)
    for name in ("en", "zh_Hans"):
        strings.speak(name)
        for button in found.bar.findChildren(QAbstractButton):
            if not button.isHidden() and button.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert button.accessibleName() or button.text(), button
    strings.speak("en")


def test_the_tab_key_goes_from_what_to_find_to_what_comes_instead(
    qtbot: QtBot, opened: Window, find: Callable[..., Finder]
) -> None:
    found = find("park")
    found.bar.show_replacing(replacing=True)
    qtbot.keyClick(found.bar.words, Key.Key_Tab)
    assert QApplication.focusWidget() is found.bar.new


@pytest.mark.parametrize("dark", [False, True])
def test_words_can_be_read_on_the_ground_of_hits(dark: bool) -> None:
    palette = semantic(dark)
    for ink in (palette.ink, palette.link, palette.muted, *palette.authors):
        assert contrast(ink, palette.found) >= 4.5, ink


def test_the_keys_work_from_within_the_text(qtbot: QtBot, opened: Window) -> None:
    assert opened.grid is not None
    segment = opened.grid.table.segment
    opened.grid.table.open(1, Lang.EN)
    segment.go_to(2, 4)
    qtbot.keyClick(segment, Key.Key_F, CTRL)
    found = finder(opened)
    qtbot.wait(90)
    assert (found.bar.words.text(), found.bar.new.isHidden()) == ("Park", True)
    qtbot.keyClick(found.bar.words, Key.Key_Escape)
    qtbot.keyClick(segment, Key.Key_F3)
    assert selection(found) == ("p2", "en", 10, 14)
    qtbot.keyClick(segment, Key.Key_F3, SHIFT)
    assert selection(found) == ("p2", "en", 2, 6)
    qtbot.keyClick(segment, Key.Key_H, CTRL)
    assert not found.bar.new.isHidden()
    assert colours(opened, "p1", Lang.EN) == [(4, 4)]


def test_a_pattern_is_not_overwritten_by_what_it_found(
    qtbot: QtBot, opened: Window, find: Callable[..., Finder]
) -> None:
    found = find("p[a-r]+", "regex")
    enter(qtbot, found)
    opened.commands["replace"].trigger()
    assert opened.grid is not None
    opened.grid.setFocus()
    opened.commands["find"].trigger()
    assert found.bar.words.text() == "p[a-r]+"
    assert found.bar.toggles["regex"].isChecked()


def test_the_count_speaks_the_language_of_the_window(
    opened: Window, find: Callable[..., Finder], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = find("park")
    monkeypatch.setattr("presskit.i18n.counted", lambda _one, _many, n, **_facts: f"共 {n} 处")
    strings.speak("zh_Hans")
    assert count(found) == "共 4 处"
    strings.speak("en")
