"""How far rows have come: shown, said, and brought on by key."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from presskit.desktop import looking
from presskit.desktop.grid.words import row_told
from presskit.desktop.standing import StandingView
from presskit.desktop.window import Window
from presskit.edits.edit import Place
from presskit.edits.states import stated
from presskit.edits.text import typed
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Status
from presskit.review.states import State
from presskit.workspace.workspace import Workspace
from tests.build import a_kit, a_long_kit, a_pair

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def kit() -> Kit:
    """Return three level rows and one without Chinese."""
    rows = (("It grew by 3%.", "增长3%。"), ("Second.", "第二。"), ("Third.", "第三。"))
    level = [a_pair(*row, en_status=Status.TRANSLATED, zh_status=Status.TRANSLATED) for row in rows]
    return a_kit(*level, ("Fourth.", ""))


@pytest.fixture
def stale(opened: Window) -> Window:
    """Return the window after the English of the first row has changed, the caret in its Chinese."""
    opened.do(typed("p1", Lang.EN, 11, 12, "5"))
    opened.go(Place("p1", Lang.ZH, 0))
    opened.following.now()
    return opened


def standing(window: Window) -> StandingView:
    return window.panels.standing


def row(window: Window, pair_id: str) -> Pair:
    assert window.workspace is not None
    return window.workspace.kit.pair(pair_id)


def test_the_bar_shows_what_the_twin_said_and_says(stale: Window) -> None:
    bar = standing(stale).looking
    assert "English has changed" in bar.text
    assert "3</s>" in bar.text
    assert "5</u>" in bar.text
    assert "Deleted: 3. Inserted: 5." in bar._words.accessibleName()


def test_the_bar_is_not_in_the_way_of_who_is_writing(stale: Window) -> None:
    stale.go(Place("p1", Lang.EN, 0))
    stale.following.now()
    assert standing(stale).looking.isHidden()
    stale.go(Place("p2", Lang.ZH, 0))
    stale.following.now()
    assert standing(stale).looking.isHidden()


@pytest.mark.parametrize("side", list(Lang))
def test_one_key_says_from_either_side_that_no_change_is_needed(
    stale: Window, qtbot: QtBot, side: Lang
) -> None:
    stale.go(Place("p1", side, 0))
    stale.following.now()
    assert stale.grid is not None
    qtbot.waitUntil(stale.grid.table.segment.hasFocus)
    QTest.keyClick(stale.grid.table.segment, Qt.Key.Key_L, CTRL)
    assert not row(stale, "p1").needs_look(Lang.ZH)
    stale.following.now()
    assert standing(stale).looking.isHidden()
    assert not stale.commands["level"].isEnabled()
    stale.commands["undo"].trigger()
    assert row(stale, "p1").needs_look(Lang.ZH)


def test_the_buttons_of_the_bar_do_what_they_say(stale: Window) -> None:
    bar = standing(stale).looking
    bar._go.click()
    assert stale.place == Place("p1", Lang.EN, 11)
    bar._level.click()
    assert not row(stale, "p1").needs_look(Lang.ZH)


def test_chinese_that_changed_asks_for_a_look_at_the_english(opened: Window) -> None:
    opened.do(typed("p1", Lang.ZH, 2, 3, "5"))
    opened.go(Place("p1", Lang.EN, 0))
    opened.following.now()
    assert "Chinese has changed" in standing(opened).looking.text


def test_a_row_says_that_it_needs_a_look(stale: Window) -> None:
    told = row_told(1, row(stale, "p1"))
    assert "The Chinese needs a look" in told
    assert "needs a look" not in row_told(2, row(stale, "p2"))


def test_the_mouse_over_a_side_tells_what_it_may_have_to_follow(stale: Window) -> None:
    assert stale.grid is not None
    rows = stale.grid.table.rows
    assert "5</u>" in str(rows.data(rows.index(0, 2), Qt.ItemDataRole.ToolTipRole))
    assert rows.data(rows.index(0, 1), Qt.ItemDataRole.ToolTipRole) is None


def test_long_texts_are_shown_around_what_has_changed() -> None:
    pair = a_pair("a " * 200 + "new" + " z" * 200, "", en_before="a " * 200 + "old" + " z" * 200, pair_id="p")
    shown = looking.brief(pair, Lang.ZH)
    assert "old</s>" in shown
    assert len(shown) < 300
    assert shown.count("…") == 2


def test_english_is_not_cut_inside_a_word() -> None:
    said = "Suzhou Industrial Park welcomed many visitors this year and "
    pair = a_pair(f"Five {said}{said}six.", "", en_before=f"Four {said}{said}seven.", pair_id="p")
    kept = looking.brief(pair, Lang.ZH).split("</u>")[1].split("<s")[0]
    assert all(word in {"…", *said.split()} for word in kept.split())


def test_what_was_said_is_no_markup() -> None:
    pair = a_pair("a <b>new", "", en_before="a <i>old", pair_id="p")
    assert "<b>new" not in looking.brief(pair, Lang.ZH)
    assert "&lt;" in looking.whole(pair, Lang.ZH)


def test_one_key_finishes_a_row_and_goes_to_the_next_unfinished(stale: Window, qtbot: QtBot) -> None:
    assert stale.grid is not None
    qtbot.waitUntil(stale.grid.table.segment.hasFocus)
    QTest.keyClick(stale.grid.table.segment, Qt.Key.Key_Return, CTRL)
    assert not row(stale, "p1").needs_look(Lang.ZH)
    assert stale.place == Place("p4", Lang.ZH, 0)
    QTest.keyClicks(stale.grid.table.segment, "Four")
    QTest.keyClick(stale.grid.table.segment, Qt.Key.Key_Return, CTRL)
    assert [row(stale, "p4").status(lang) for lang in Lang] == [Status.TRANSLATED] * 2
    stale.following.now()
    assert not stale.commands["next-unfinished"].isEnabled()
    assert stale.place == Place("p4", Lang.ZH, 4)


def test_an_empty_side_is_not_finished_by_the_key(opened: Window) -> None:
    opened.go(Place("p4", Lang.ZH, 0))
    opened.commands["finish"].trigger()
    assert row(opened, "p4").en_status is Status.DRAFT


def test_unfinished_rows_are_found_in_other_texts_too(window: Window, settled: Callable[[], None]) -> None:
    first, second = a_kit(("One.", "")), a_kit(a_pair("Two.", "", pair_id="q1"))
    other = second.releases[0].__class__("r2", second.releases[0].pairs)
    window.preview.close()
    window.session._show(Workspace(first.__class__("k", releases=(*first.releases, other))))
    settled()
    window.go(Place("p1", Lang.ZH, 0))
    window.commands["next-unfinished"].trigger()
    assert window.place == Place("q1", Lang.ZH, 0)
    window.commands["previous-unfinished"].trigger()
    assert window.place == Place("p1", Lang.ZH, 0)


def test_a_status_is_given_to_one_side_both_sides_or_the_whole_text(opened: Window) -> None:
    opened.go(Place("p1", Lang.ZH, 0))
    opened.commands["status-reviewed"].trigger()
    assert (row(opened, "p1").en_status, row(opened, "p1").zh_status) == (
        Status.TRANSLATED,
        Status.REVIEWED,
    )
    opened.commands["both-draft"].trigger()
    assert {row(opened, "p1").status(lang) for lang in Lang} == {Status.DRAFT}
    opened.commands["text-status-reviewed"].trigger()
    worded = [(pair, lang) for pair in opened.rows for lang in Lang if pair.side(lang).runs]
    assert {pair.status(lang) for pair, lang in worded} == {Status.REVIEWED}
    assert row(opened, "p4").zh_status is Status.DRAFT
    assert opened.place == Place("p1", Lang.ZH, 0)


def test_the_progress_strip_counts_and_leads_on(stale: Window) -> None:
    strip = standing(stale).strip
    assert standing(stale).told.side(Lang.ZH).of(State.TRANSLATED) == 3
    assert "Chinese: 50% finished" in strip.toolTip()
    assert "Needs a look: 1" in strip.accessibleName()
    strip.click()
    assert stale.place == Place("p4", Lang.ZH, 0)


def test_a_long_kit_is_counted_beside_the_window(window: Window, qtbot: QtBot) -> None:
    window.preview.close()
    window.session._show(Workspace(a_long_kit(700)))
    qtbot.waitUntil(lambda: standing(window).told.side(Lang.EN).of(State.DRAFT) == 700, timeout=9000)
    window.do(stated(["p1"], [Lang.EN], Status.REVIEWED))
    window.following.now()
    assert standing(window).told.side(Lang.EN).of(State.REVIEWED) == 1


def test_the_strip_goes_with_the_kit(opened: Window) -> None:
    assert standing(opened).strip.isVisible()
    opened.show_kit(None)
    assert not standing(opened).strip.isVisible()
    assert not standing(opened).looking.isVisible()
