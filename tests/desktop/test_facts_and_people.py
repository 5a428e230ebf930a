"""Facts, people and the logo: changed in dialogs, each change a step of undo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from presskit.desktop.dialogs import asking
from presskit.desktop.dialogs.brand import BrandPage
from presskit.desktop.dialogs.fact import FactDialog
from presskit.desktop.dialogs.facts import FactsDialog
from presskit.desktop.dialogs.people import PeopleDialog
from presskit.desktop.dialogs.person import PersonDialog
from presskit.desktop.window import Window
from presskit.model.contact import Person
from presskit.model.fact import Fact, Point
from presskit.model.kit import Kit
from presskit.model.language import Wording
from presskit.model.release import Genre
from presskit.workspace.workspace import Workspace
from tests.desktop.test_dialogs import png

VALUE = Fact("f1", Wording("Output value", "产值"), Wording("152.3", "1523"), Wording("billion yuan", "亿元"))
FIRMS = Fact("f2", Wording("Enterprises", "企业"), Wording("2,000", "2000"))


@pytest.fixture
def workspace(kit: Kit) -> Workspace:
    people = (Person("m1", Wording("Ann", "安"), Wording("Director", "主任")),)
    return Workspace(replace(kit, facts=(VALUE, FIRMS), people=people))


@pytest.fixture
def facts(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> Iterator[FactsDialog]:
    dialog = FactsDialog(None, workspace, tmp_path)
    qtbot.addWidget(dialog)
    yield dialog
    dialog.reject()


def names(workspace: Workspace) -> list[str]:
    return [fact.name.en for fact in workspace.kit.facts]


def test_a_fact_is_described_with_values_for_a_chart(qtbot: QtBot) -> None:
    dialog = FactDialog(None, VALUE)
    qtbot.addWidget(dialog)
    dialog.as_of.zh.setText("2023年底")
    for column, said in enumerate(("2023", "2023年", "1,152.3")):
        dialog.points.item(0, column).setText(said)
    assert dialog.points.rowCount() == 2
    point = Point(Wording("2023", "2023年"), Decimal("1152.3"))
    assert dialog.fact == replace(VALUE, as_of=Wording("", "2023年底"), points=(point,))


@pytest.mark.parametrize("said", ["many", "NaN", ""])
def test_a_value_that_is_no_number_is_refused(qtbot: QtBot, said: str) -> None:
    dialog = FactDialog(None, VALUE)
    qtbot.addWidget(dialog)
    dialog.points.item(0, 0).setText("2023")
    dialog.points.item(0, 2).setText(said)
    dialog.accept()
    assert not dialog.result()


def test_a_fact_that_says_nothing_is_refused(qtbot: QtBot) -> None:
    dialog = FactDialog(None, Fact("f9"), new=True)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert not dialog.result()


def test_facts_are_added_changed_moved_and_removed_step_by_step(
    facts: FactsDialog, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: FactDialog) -> int:
        dialog.name.en.setText(f"{dialog.name.en.text()}!")
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(FactDialog, "exec", fill)
    facts.listing.buttons["add"].click()
    assert names(workspace) == ["Output value", "Enterprises", "!"]
    assert facts.listing.chosen == (workspace.kit.facts[-1].id,)
    facts.listing.buttons["up"].click()
    assert names(workspace) == ["Output value", "!", "Enterprises"]
    facts.listing.view.selectRow(0)
    facts.listing.buttons["change"].click()
    assert names(workspace) == ["Output value!", "!", "Enterprises"]
    facts.listing.buttons["remove"].click()
    assert names(workspace) == ["!", "Enterprises"]
    for _step in range(9):
        facts.listing.buttons["undo"].click()
    assert workspace.kit.facts == (VALUE, FIRMS)
    assert not facts.listing.buttons["undo"].isEnabled()


def test_undo_in_a_dialog_stops_at_what_was_there_before(facts: FactsDialog, workspace: Workspace) -> None:
    before = workspace.kit
    facts.listing.removed.emit(("f1",))
    facts.undo()
    facts.undo()
    assert workspace.kit is before


def test_facts_come_from_a_table_once(
    facts: FactsDialog, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "facts.csv"
    rows = (
        "name_en,name_zh,figure_en,figure_zh",
        "Projects,项目,152,152",
        ",,7,7",
        "Projects,项目,152,152",
        "",
    )
    path.write_text("\n".join(rows), "utf-8")
    monkeypatch.setattr(asking, "file_to_read", lambda *_args: path)
    facts.listing.buttons["import"].click()
    assert facts.purpose.text().startswith("1 fact was imported.\n1 row was left out: ")
    facts.listing.buttons["import"].click()
    assert names(workspace) == ["Output value", "Enterprises", "Projects"]
    assert facts.purpose.text().startswith("0 facts were imported.\n2 rows were left out: ")
    assert "\nRow 3: " in facts.purpose.text()


def test_a_person_with_a_portrait_is_one_step(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: PersonDialog) -> int:
        dialog.name.en.setText("Li Wei")
        dialog.portrait.take(png(tmp_path).read_bytes(), "li.png")
        dialog.credit.en.setText("Photo: SIP")
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(PersonDialog, "exec", fill)
    before = workspace.kit
    dialog = PeopleDialog(None, workspace, tmp_path)
    qtbot.addWidget(dialog)
    dialog.listing.buttons["add"].click()
    person = workspace.kit.people[-1]
    asset = workspace.kit.asset(person.portrait)
    assert asset is not None
    assert (asset.alt.en, asset.credit.en) == ("Li Wei", "Photo: SIP")
    assert asset.digest in workspace.pictures
    workspace.undo()
    assert workspace.kit == before
    dialog.reject()


def test_a_file_that_is_no_picture_is_no_portrait(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "li.png"
    path.write_bytes(b"not a picture")
    monkeypatch.setattr(asking, "file_to_read", lambda *_args: path)
    dialog = PersonDialog(None, Person("m9"), workspace, tmp_path, new=True)
    qtbot.addWidget(dialog)
    dialog.portrait.browse.click()
    assert not dialog._trouble.isHidden()
    assert dialog.portrait.chosen == ""
    dialog.accept()
    assert not dialog.result(), "somebody without a name is refused"


def test_the_biography_of_a_person_is_one_button_away(
    opened: Window, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.session._show(workspace)
    monkeypatch.setattr(PeopleDialog, "exec", lambda self: self.listing.buttons["biography"].click())
    opened.commands["people"].trigger()
    assert opened.text is not None
    begun = opened.text
    assert (begun.genre, begun.person) == (Genre.BIOGRAPHY, "m1")
    opened.commands["previous-text"].trigger()
    opened.commands["people"].trigger()
    assert opened.text.id == begun.id
    assert len(workspace.kit.releases) == 2


@pytest.mark.parametrize(("colour", "noted"), [("#1f4e79", False), ("#ffee00", True), ("", False)])
def test_a_colour_too_light_to_read_is_noted(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, colour: str, noted: bool
) -> None:
    page = BrandPage(workspace, tmp_path, lambda work: bool(work()))
    qtbot.addWidget(page)
    page.accent.setText(colour)
    assert page._note.isHidden() is not noted


def test_a_logo_comes_from_a_file(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    page = BrandPage(workspace, tmp_path, lambda work: bool(work()))
    qtbot.addWidget(page)
    page.logo.take(png(tmp_path).read_bytes(), "logo.png")
    kit = page.with_logo(replace(workspace.kit, brand=page.brand))
    logo = kit.asset(kit.brand.logo)
    assert logo is not None
    assert logo.digest in page.logo.pictures
