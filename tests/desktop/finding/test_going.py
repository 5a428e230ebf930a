"""Going to a row, selecting all, looking words up in the glossary."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from presskit.desktop.commands.find import finder, look_up, select_all
from presskit.desktop.dialogs.going import GoingDialog
from presskit.desktop.window import Window
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.release import Genre, Release
from tests.build import a_kit, a_pair, a_term

Key = Qt.Key


@pytest.fixture
def kit() -> Kit:
    """Return two texts and a glossary."""
    kit = a_kit(
        ("Suzhou opens", "苏州开放"),
        ("The park grew", "园区增长"),
        ("A cloud", "云"),
        glossary=(a_term("park", "园区"),),
    )
    other = Release("r2", (a_pair("About the park", "关于园区", pair_id="b1"),), genre=Genre.BACKGROUND)
    return replace(kit, releases=(*kit.releases, other))


@pytest.fixture
def dialog(qtbot: QtBot, kit: Kit) -> GoingDialog:
    shown = GoingDialog(None, kit, "r1", "p2")
    qtbot.addWidget(shown)
    shown.show()
    return shown


def lines(dialog: GoingDialog) -> list[str]:
    model = dialog.list.model()
    return [str(model.index(line, 0).data()) for line in range(model.rowCount())]


def test_the_rows_of_the_text_shown_come_first_and_the_present_one_is_chosen(dialog: GoingDialog) -> None:
    assert lines(dialog) == ["1", "2", "3", "1  ·  Backgrounder"]
    assert dialog.list.currentIndex().row() == 1


@pytest.mark.parametrize(
    ("typed", "chosen"), [("3", "p3"), (" 1 ", "p1"), ("park", "p2"), ("园区 about", "b1"), ("云", "p3")]
)
def test_a_number_or_words_lead_to_a_row(qtbot: QtBot, dialog: GoingDialog, typed: str, chosen: str) -> None:
    dialog.field.setText(typed)
    qtbot.keyClick(dialog.field, Key.Key_Return)
    assert (dialog.chosen, dialog.isVisible()) == (chosen, False)


def test_a_number_keeps_all_rows_in_view_and_words_narrow_them(dialog: GoingDialog) -> None:
    dialog.field.setText("2")
    assert (len(lines(dialog)), dialog.list.currentIndex().row()) == (4, 1)
    dialog.field.setText("the park")
    assert lines(dialog) == ["2", "1  ·  Backgrounder"]


def test_keys_move_in_the_list_while_words_are_typed(qtbot: QtBot, dialog: GoingDialog) -> None:
    dialog.field.setText("park")
    qtbot.keyClick(dialog.field, Key.Key_Down)
    qtbot.keyClick(dialog.field, Key.Key_Return)
    assert dialog.chosen == "b1"


@pytest.mark.parametrize("typed", ["nothing like it", "17", "0"])
def test_nothing_is_gone_to_when_nothing_fits(qtbot: QtBot, dialog: GoingDialog, typed: str) -> None:
    dialog.field.setText(typed)
    assert not dialog._go.isEnabled()
    qtbot.keyClick(dialog.field, Key.Key_Return)
    assert (dialog.chosen, dialog.isVisible()) == ("", True)


def test_the_caret_goes_to_the_row_on_its_own_side(opened: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    assert opened.grid is not None
    opened.grid.table.open(0, Lang.ZH)

    def chosen(dialog: GoingDialog) -> int:
        dialog.field.setText("about")
        dialog.accept()
        return 1

    monkeypatch.setattr(GoingDialog, "exec", chosen)
    opened.commands["go-to-row"].trigger()
    assert opened.place is not None
    assert (opened.place.pair, opened.place.lang) == ("b1", Lang.ZH)


def test_selecting_all_takes_the_paragraph_first_and_then_all_rows(opened: Window, qtbot: QtBot) -> None:
    assert opened.grid is not None
    opened.grid.table.open(0, Lang.EN)
    select_all(opened)
    assert opened.grid.selection() == ("p1", Lang.EN, 0, 12)
    select_all(opened)
    assert opened.grid.selected_pairs() == ("p1", "p2", "p3")


def test_selecting_all_in_a_field_stays_in_the_field(opened: Window, qtbot: QtBot) -> None:
    opened.commands["find"].trigger()
    bar = finder(opened).bar
    bar.words.setText("park")
    bar.words.deselect()
    opened.commands["select-all"].trigger()
    assert bar.words.selectedText() == "park"


def test_the_glossary_shows_what_is_selected_or_was_typed_to_be_found(opened: Window, qtbot: QtBot) -> None:
    assert opened.grid is not None
    opened.grid.table.open(1, Lang.EN)
    qtbot.wait(5)
    assert not opened.commands["look-up"].isEnabled()
    opened.grid.table.segment.go_to(4, 4)
    qtbot.wait(5)
    assert opened.commands["look-up"].isEnabled()
    look_up(opened)
    assert opened.glossary.filter.text() == "park"
    assert opened.glossary.filter.hasFocus()
    opened.commands["find"].trigger()
    bar = finder(opened).bar
    bar.words.setText("园区")
    bar.looked_up.emit()
    assert opened.glossary.filter.text() == "园区"
