"""The texts of a kit in the window: one after the other in the panes, added, moved, named, taken out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from presskit.desktop.dialogs.biography import BiographyDialog
from presskit.desktop.dialogs.release import ReleaseDialog
from presskit.desktop.docks.outline_lines import Kind
from presskit.desktop.window import Window
from presskit.edits import text
from presskit.edits.edit import Edit, Place
from presskit.model.contact import Person
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording
from presskit.model.pair import Role
from presskit.model.release import Genre, Release
from presskit.workspace.workspace import Workspace
from tests.build import a_pair

Wait = Callable[[], None]
BRIEF = Release(
    "b1",
    (
        a_pair("The park in brief", "园区概况", Role.HEADLINE, pair_id="q1"),
        a_pair("The the park is old.", "园区历史悠久。", pair_id="q2"),
    ),
    genre=Genre.BACKGROUND,
)
LIFE = Release("b2", (a_pair("Born here.", "生于此地。", pair_id="q3"),), genre=Genre.BIOGRAPHY, person="m1")


@pytest.fixture
def kit(kit: Kit) -> Kit:
    """Return a kit with a release, a backgrounder and a biography."""
    people = (Person("m1", Wording("Ann", "安")),)
    return replace(kit, releases=(*kit.releases, BRIEF, LIFE), people=people)


def listed(window: Window) -> list[str]:
    """Return the texts that the outline lists, as it calls them."""
    window.following.now()
    lines = (line for group in window.outline._lines for line in group.below)
    return [line.title for line in lines if line.kind is Kind.TEXT]


def test_the_outline_lists_the_texts_by_what_they_are_called(opened: Window) -> None:
    assert listed(opened) == ["Suzhou opens", "The park in brief", "Ann"]
    assert opened.outline.tree.currentItem().text(0) == "Suzhou opens"


def test_a_text_that_is_chosen_stands_in_the_panes_and_everything_follows(opened: Window) -> None:
    opened.outline.entered.emit("b1")
    opened.following.now()
    assert [pair.id for pair in opened.rows] == ["q1", "q2"]
    assert opened.strip._line.toolTip().startswith("Backgrounder")
    assert opened.preview._text == "b1"
    assert opened.status._size.text().startswith("2 rows")


def test_an_arrow_key_in_the_outline_shows_the_next_text_and_keeps_the_keyboard(
    opened: Window, qtbot: QtBot
) -> None:
    opened.following.now()
    opened.activateWindow()
    opened.outline.tree.setFocus()
    qtbot.waitUntil(opened.outline.tree.hasFocus)
    qtbot.keyClick(opened.outline.tree, Qt.Key.Key_Down)
    assert opened.rows[0].id == "q1"
    assert opened.outline.tree.hasFocus()
    qtbot.keyClick(opened.outline.tree, Qt.Key.Key_Return)
    assert not opened.outline.tree.hasFocus()


def test_the_caret_is_where_it_was_left_in_each_text(opened: Window) -> None:
    opened.go(Place("p2", Lang.ZH, 3))
    opened.commands["next-text"].trigger()
    opened.go(Place("q2", Lang.EN, 5))
    opened.commands["previous-text"].trigger()
    assert opened.place == Place("p2", Lang.ZH, 3)
    opened.commands["next-text"].trigger()
    assert opened.place == Place("q2", Lang.EN, 5)


def test_undo_goes_to_the_text_in_which_the_step_was_made(opened: Window) -> None:
    opened.go(Place("q2", Lang.EN, 0))
    assert opened.grid is not None
    QTest.keyClicks(opened.grid.table.segment, "X")
    opened.go(Place("p1", Lang.EN, 0))
    assert opened.text is not None
    assert opened.text.id == "r1"
    opened.commands.refresh()
    opened.commands["undo"].trigger()
    assert opened.text.id == "b1"
    assert opened.rows[1].en.current == "The the park is old."


def test_a_finding_in_another_text_is_named_by_it_and_leads_there(opened: Window) -> None:
    finding = next(one for one in opened.derived.findings if one.pair == "q2")
    opened.findings.choose(finding)
    place = opened.findings.view.currentIndex().siblingAtColumn(1).data()
    assert place == "The park in brief, row 2, English"
    opened.findings.go_to(finding)
    assert opened.selected is not None
    assert opened.selected[0].id == "q2"
    opened.following.now()
    assert opened.findings.view.currentIndex().siblingAtColumn(1).data() == "Row 2, English"


def test_the_next_finding_goes_on_through_all_texts(opened: Window) -> None:
    seen = set()
    for _step in range(len(opened.derived.findings)):
        opened.commands["next-finding"].trigger()
        assert opened.place is not None
        seen.add(opened.place.pair)
    assert seen == {finding.pair for finding in opened.derived.findings}
    assert "q2" in seen


def test_a_text_is_added_shown_and_taken_back(opened: Window) -> None:
    opened.commands["add-terms"].trigger()
    assert opened.text is not None
    assert opened.text.genre is Genre.TERMS
    assert opened.place is not None
    assert opened.place.pair == opened.rows[0].id
    opened.commands["undo"].trigger()
    assert opened.workspace is not None
    assert len(opened.workspace.kit.releases) == 3
    assert opened.rows


def test_a_biography_is_begun_for_somebody_of_the_kit(
    opened: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BiographyDialog, "exec", lambda self: self.accept() or self.result())
    opened.commands["add-biography"].trigger()
    assert opened.text is not None
    assert (opened.text.genre, opened.text.person) == (Genre.BIOGRAPHY, "m1")


def test_a_text_is_taken_out_and_undo_brings_it_back_into_the_panes(opened: Window) -> None:
    opened.outline.entered.emit("b1")
    opened.commands.refresh()
    opened.commands["remove-text"].trigger()
    assert listed(opened) == ["Suzhou opens", "Ann"]
    assert opened.text is not None
    opened.commands["undo"].trigger()
    assert opened.text.id == "b1"
    assert listed(opened) == ["Suzhou opens", "The park in brief", "Ann"]


def test_the_only_text_stays(window: Window, kit: Kit) -> None:
    window.session._show(Workspace(replace(kit, releases=kit.releases[:1])))
    window.commands.refresh()
    assert not window.commands["remove-text"].isEnabled()
    assert not window.commands["next-text"].isEnabled()


def test_texts_of_one_kind_change_places(opened: Window) -> None:
    opened.commands["add-news"].trigger()
    opened.commands.refresh()
    assert not opened.commands["text-down"].isEnabled()
    shown = opened.text
    opened.commands["text-up"].trigger()
    assert opened.workspace is not None
    news = [one for one in opened.workspace.kit.releases if one.genre is Genre.NEWS]
    assert shown is not None
    assert news[0].id == shown.id
    assert opened.text is not None
    assert opened.text.id == shown.id


def test_a_text_can_be_said_to_be_something_else(opened: Window) -> None:
    opened.outline.entered.emit("b1")
    opened.commands["genre-terms"].trigger()
    assert opened.text is not None
    assert opened.text.genre is Genre.TERMS
    opened.commands.refresh()
    assert opened.commands["genre-terms"].isChecked()


def test_the_name_of_a_text_is_its_headline(opened: Window) -> None:
    opened.outline.entered.emit("b1")
    opened.commands["rename-text"].trigger()
    assert opened.selected is not None
    assert opened.grid is not None
    QTest.keyClicks(opened.grid.table.segment, "Who we are")
    assert listed(opened)[1] == "Who we are"


def test_a_text_without_a_headline_is_given_one_to_be_named_by(opened: Window) -> None:
    opened.outline.entered.emit("b2")
    opened.commands["rename-text"].trigger()
    assert opened.rows[0].role is Role.HEADLINE
    assert opened.place is not None
    assert opened.place.pair == opened.rows[0].id


def test_a_row_is_begun_in_the_text_that_is_shown_though_it_has_none(opened: Window) -> None:
    opened.outline.entered.emit("b2")
    assert opened.grid is not None
    opened.grid.commands.delete()
    assert opened.rows == ()
    opened.commands["insert-below"].trigger()
    assert len(opened.rows) == 1
    assert opened.text is not None
    assert opened.text.id == "b2"


def test_a_change_in_a_text_that_is_not_shown_leaves_the_panes_alone(opened: Window) -> None:
    opened.go(Place("p2", Lang.EN, 2))
    typed = text.typed("q2", Lang.EN, 0, 0, "X")
    opened.do(Edit(typed.label, typed.change), follow=False)
    assert opened.place == Place("p2", Lang.EN, 2)
    assert opened.text is not None
    assert opened.text.id == "r1"


def test_details_are_those_of_the_text_in_the_panes(opened: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(dialog: ReleaseDialog) -> int:
        dialog.text.notice.en.setText("Draft")
        dialog.text.person.setCurrentIndex(0)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(ReleaseDialog, "exec", fill)
    opened.outline.entered.emit("b2")
    opened.commands["details"].trigger()
    assert opened.text is not None
    assert (opened.text.notice.en, opened.text.person) == ("Draft", "")
    assert opened.workspace is not None
    assert not opened.workspace.kit.releases[0].notice
