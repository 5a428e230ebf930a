"""Find and replace in the window: hits, counts, keys, undo, several texts, patterns that never end."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from presskit.desktop import strings
from presskit.desktop.commands.find import finder
from presskit.desktop.finding.finder import Finder
from presskit.desktop.window import Window
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.release import Genre, Release
from presskit.model.text import Stamp
from presskit.workspace.workspace import Workspace
from tests.build import a_kit, a_long_kit, a_pair, said
from tests.notation import notated

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def kit() -> Kit:
    """Return two texts in which some words stand on both sides."""
    kit = a_kit(("The park grew.", "园区SIP增长"), ("A Park of parks", ""), ("SIP", "SIP"))
    other = Release("r2", (a_pair("Another park", "SIP", pair_id="b1"),), genre=Genre.BACKGROUND)
    return replace(kit, releases=(*kit.releases, other))


@pytest.fixture
def find(qtbot: QtBot, opened: Window) -> Callable[..., Finder]:
    """Return what types words into the bar and waits until they are counted."""

    def typed(words: str, *toggles: str) -> Finder:
        opened.commands["find"].trigger()
        found = finder(opened)
        for name in toggles:
            found.bar.toggles[name].setChecked(True)
        found.bar.words.setText(words)
        qtbot.wait(90)
        qtbot.waitUntil(lambda: found.search.settled, timeout=3000)
        return found

    return typed


def count(found: Finder) -> str:
    return found.bar._count.text()


def enter(qtbot: QtBot, found: Finder, *, back: bool = False) -> tuple[str, str, int, int] | None:
    qtbot.keyClick(found.bar.words, Key.Key_Return, SHIFT if back else Qt.KeyboardModifier.NoModifier)
    return selection(found)


def selection(found: Finder) -> tuple[str, str, int, int] | None:
    grid = found._window.grid
    assert grid is not None
    where = grid.selection()
    return (where[0], str(where[1]), where[2], where[3]) if where else None


def colours(window: Window, pair_id: str, lang: Lang) -> list[tuple[int, int]]:
    """Return the ranges of one side that stand on the ground of hits."""
    assert window.grid is not None
    assert window.workspace is not None
    ranges = window.grid.table.underlines.of(window.workspace.kit.pair(pair_id), lang)
    ground = window.grid.table.styles.colours.found
    return [(one.start, one.length) for one in ranges if one.format.background().color().name() == ground]


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


def test_replacing_goes_from_hit_to_hit(qtbot: QtBot, opened: Window, find: Callable[..., Finder]) -> None:
    found = find("park", "word")
    opened.commands["replace"].trigger()
    found.bar.new.setText("city")
    found.bar.new.setFocus()
    qtbot.keyClick(found.bar.new, Key.Key_Return)
    assert selection(found) == ("p1", "en", 4, 8)
    qtbot.keyClick(found.bar.new, Key.Key_Return)
    assert selection(found) == ("p2", "en", 2, 6)
    assert opened.workspace is not None
    assert opened.workspace.kit.pair("p1").en.current == "The city grew."
    assert opened.workspace.undo_label == "Replace"
    assert found.bar.new.hasFocus()


def test_replacing_all_is_one_step_of_undo_and_told(
    qtbot: QtBot, opened: Window, find: Callable[..., Finder]
) -> None:
    found = find(r"(p)ark(s?)", "regex")
    opened.commands["replace"].trigger()
    found.bar.begin("")
    assert opened.workspace is not None
    before = opened.workspace.kit
    found.bar.new.setText(r"\1lace\2")
    qtbot.keyClick(found.bar.new, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: opened.workspace is not None and opened.workspace.kit is not before, timeout=3000)
    assert [en for en, _zh in said(opened.workspace.kit)] == [
        "The place grew.",
        "A Place of places",
        "SIP",
        "Another place",
    ]
    assert opened.banner.text == "4 places replaced."
    opened.banner._button.click()
    assert opened.workspace.kit is before


def test_replacing_is_tracked_when_changes_are(
    qtbot: QtBot, opened: Window, find: Callable[..., Finder]
) -> None:
    ann = Stamp("ann", datetime(2025, 9, 20, tzinfo=UTC))
    assert opened.grid is not None
    assert opened.workspace is not None
    opened.grid.stamp = lambda: ann
    found = find("grew")
    found.bar.new.setText("shrank")
    found.replace()
    found.replace()
    assert notated(opened.workspace.kit.pair("p1").en) == "The park {--grew--}{++shrank++}."


@pytest.mark.parametrize(
    ("words", "new", "told"),
    [
        ("(", "", "a parenthesis is opened and not closed"),
        ("(park)", r"\2", "a group that the pattern does not have"),
    ],
)
def test_what_cannot_be_understood_is_told_in_the_bar(
    opened: Window, find: Callable[..., Finder], words: str, new: str, told: str
) -> None:
    found = find(words, "regex")
    found.bar.new.setText(new)
    assert opened.workspace is not None
    before = opened.workspace.kit
    found.replace_all()
    assert told in found.bar._trouble.text()
    assert not found.bar._trouble.isHidden()
    assert opened.workspace.kit is before
    find("park")
    assert found.bar._trouble.isHidden()


def test_a_pattern_that_never_ends_is_given_up_while_the_window_goes_on(
    qtbot: QtBot, opened: Window, find: Callable[..., Finder]
) -> None:
    opened.session._show(Workspace(a_kit(("a" * 4000 + "!", ""), ("park", ""))))
    pauses, last = [], time.monotonic()
    opened.commands["find"].trigger()
    found = finder(opened)
    found.bar.toggles["regex"].setChecked(True)
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


def test_a_kit_that_may_only_be_read_is_searched_and_not_changed(
    qtbot: QtBot, opened: Window, find: Callable[..., Finder]
) -> None:
    assert opened.workspace is not None
    opened.workspace.read_only = True
    opened.show_rights()
    found = find("park")
    qtbot.wait(10)
    assert count(found) == "4 found in all"
    assert not opened.commands["replace"].isEnabled()
    before = opened.workspace.kit
    found.bar.new.setText("city")
    found.replace()
    found.replace()
    found.replace_all()
    qtbot.wait(50)
    assert opened.workspace.kit is before


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
