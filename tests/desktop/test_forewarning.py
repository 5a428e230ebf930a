"""An export tells beforehand what it would lose, and why it cannot begin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from presskit import api
from presskit.compose.held import headed_only, held
from presskit.compose.plan import Section
from presskit.desktop.dialogs.export import ExportDialog
from presskit.desktop.exporting import Choice, remembered
from presskit.desktop.window import Window
from presskit.model.fact import Fact
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording
from presskit.model.pair import Role
from presskit.model.release import Genre, Release
from presskit.workspace.workspace import Workspace
from tests.build import a_pair

HEADLINE = a_pair("The park in brief", "园区概况", Role.HEADLINE, pair_id="q1")
BRIEF = Release("b1", (HEADLINE,), genre=Genre.BACKGROUND)
USUAL = Choice()
Show = Callable[..., ExportDialog]


@pytest.fixture
def show(window: Window, qtbot: QtBot, tmp_path: Path) -> Show:
    def shown(kit: Kit, choice: Choice = USUAL) -> ExportDialog:
        text = kit.releases[0] if kit.releases else None
        dialog = ExportDialog(window, Workspace(kit), text, window.render_lane, tmp_path, choice, 0)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.wait(200)
        qtbot.waitUntil(lambda: not window.render_lane.busy, timeout=15000)
        return dialog

    return shown


def test_a_text_with_a_headline_only_is_told_of_because_the_press_kit_leaves_it_out(
    kit: Kit, show: Show
) -> None:
    with_brief = replace(kit, releases=(*kit.releases, BRIEF))
    assert headed_only(with_brief) == (BRIEF,)
    dialog = show(with_brief, Choice(whole=True))
    assert "“The park in brief” has a headline and nothing below it" in dialog.forewarned.words.text()
    assert dialog.forewarned.isVisible()
    dialog.contents.one.click()
    assert not dialog.forewarned.isVisible()


def test_a_text_that_says_more_or_is_news_is_not_told_of(kit: Kit) -> None:
    longer = replace(BRIEF, pairs=(HEADLINE, a_pair("Old.", "老。", pair_id="q2")))
    news = replace(BRIEF, genre=Genre.NEWS)
    empty = Release("b3", (a_pair(pair_id="q4"),), genre=Genre.BACKGROUND)
    assert headed_only(replace(kit, releases=(*kit.releases, longer, news, empty))) == ()


def test_a_section_of_headlines_only_is_not_offered(kit: Kit) -> None:
    assert Section.BACKGROUND not in held(replace(kit, releases=(*kit.releases, BRIEF)))


def test_characters_without_a_letter_are_named_with_their_places(kit: Kit, show: Show) -> None:
    rows = (*kit.releases[0].pairs, a_pair("Odd ሀ", "怪", pair_id="odd"))
    strange = replace(
        kit,
        releases=(replace(kit.releases[0], pairs=rows),),
        facts=(Fact("f", Wording("Sum ሀ"), Wording("7")),),
    )
    told = show(strange, Choice(whole=True)).forewarned.words.text()
    assert "U+1200" in told
    assert "Suzhou opens, row 4, English" in told
    assert "Facts and figures" in told
    assert show(strange, Choice(formats=("docx",))).forewarned.words.text() == ""


def test_nothing_is_told_of_where_nothing_is_lost(kit: Kit, show: Show) -> None:
    dialog = show(kit, Choice(whole=True))
    assert not dialog.forewarned.isVisible()
    assert not dialog.why.isVisible()
    assert dialog._accept.isEnabled()


def test_an_empty_kit_says_why_it_cannot_be_exported(show: Show) -> None:
    dialog = show(Kit("k", releases=(Release("r", (a_pair(pair_id="p"),)),)), Choice(whole=True))
    assert not dialog._accept.isEnabled()
    assert dialog.why.text() == "The kit says nothing yet, so there is nothing to print."
    assert dialog._accept.toolTip() == dialog.why.text()
    dialog.contents.one.click()
    assert dialog.why.text() == "The text says nothing yet in the languages of these editions."


def test_what_is_missing_is_said_until_it_is_there(kit: Kit, show: Show) -> None:
    dialog = show(kit)
    dialog.contents.editions["both"].setChecked(False)
    assert dialog.why.text() == "Choose an edition."
    dialog.contents.editions["both"].setChecked(True)
    dialog.contents.formats["pdf"].setChecked(False)
    assert dialog.why.text() == "Choose a format."
    dialog.contents.formats["pdf"].setChecked(True)
    dialog.stem.setText("news")
    assert not dialog.why.isVisible()
    Path(dialog.folder.text(), dialog.chosen[0].path.name).touch()
    dialog.stem.setText("new")
    dialog.stem.setText("news")
    assert "exist already" in dialog.why.text()
    dialog.overwrite.setChecked(True)
    assert dialog._accept.isEnabled()


def test_the_choice_of_a_print_shop_is_not_carried_over_to_the_next_kit() -> None:
    assert not remembered(Choice(press=True).words).press
    assert not remembered(("press", "whole")).press


def test_scripts_and_commands_are_told_of_texts_left_out_too(kit: Kit, tmp_path: Path) -> None:
    both = replace(kit, releases=(*kit.releases, BRIEF))
    whole = Choice(whole=True).plan(both, (Lang.EN, Lang.ZH))
    [note] = api.exported(both, {}, tmp_path / "kit.docx", whole)
    assert (note.message[:8], note.facts) == ("“{name}”", (("name", "The park in brief"),))
    one = Choice().plan(both, (Lang.EN, Lang.ZH), text="r1")
    assert api.exported(both, {}, tmp_path / "one.docx", one) == ()
