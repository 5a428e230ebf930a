"""Dialogs keep what was entered, say what is wrong until it is mended, and let nothing pass silently."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from presskit.desktop import looks
from presskit.desktop.dialogs import asking
from presskit.desktop.dialogs.fact import FactDialog
from presskit.desktop.dialogs.parts import Sheet
from presskit.desktop.dialogs.person import PersonDialog
from presskit.desktop.dialogs.release import ReleaseDialog
from presskit.edits import kit as kit_edits
from presskit.errors import BadRequest
from presskit.model.contact import Person
from presskit.model.fact import Fact
from presskit.model.kit import Brand, Kit
from presskit.model.language import Wording
from presskit.workspace.workspace import Workspace

Opened = Callable[[Sheet], Sheet]


@pytest.fixture
def show(qtbot: QtBot) -> Opened:
    def shown(dialog: Sheet) -> Sheet:
        qtbot.addWidget(dialog, before_close_func=lambda sheet: setattr(sheet, "careful", False))
        dialog.show()
        return dialog

    return shown


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Return answers to give when a dialog asks whether to lose what was entered."""
    given: list[bool] = []
    monkeypatch.setattr(asking, "leaving", lambda _parent: given.pop(0))
    return given


def test_escape_asks_before_it_loses_a_filled_form(show: Opened, answers: list[bool]) -> None:
    dialog = show(FactDialog(None, Fact("f"), new=True))
    assert isinstance(dialog, FactDialog)
    dialog.name.en.setText("Area")
    answers[:] = [False, True]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.close()
    assert not dialog.isVisible()
    assert answers == []


def test_escape_leaves_an_untouched_form_at_once(show: Opened, kit: Kit, tmp_path: Path) -> None:
    for dialog in (
        FactDialog(None, Fact("f", Wording("Area"))),
        PersonDialog(None, Person("p"), Workspace(kit), tmp_path),
        ReleaseDialog(None, Workspace(kit), kit.releases[0], tmp_path),
    ):
        show(dialog)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()


def test_a_changed_value_of_the_chart_counts_as_entered(show: Opened, answers: list[bool]) -> None:
    dialog = show(FactDialog(None, Fact("f", Wording("Area"))))
    assert isinstance(dialog, FactDialog)
    dialog.points.item(0, 2).setText("7")
    answers.append(False)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()


def test_cancel_means_it(show: Opened) -> None:
    dialog = show(FactDialog(None, Fact("f"), new=True))
    assert isinstance(dialog, FactDialog)
    dialog.name.en.setText("Area")
    dialog.buttons.buttons()[1].click()
    assert not dialog.isVisible()


def test_what_was_wrong_is_no_longer_said_once_it_is_mended(show: Opened, kit: Kit, tmp_path: Path) -> None:
    dialog = show(ReleaseDialog(None, Workspace(kit), kit.releases[0], tmp_path))
    assert isinstance(dialog, ReleaseDialog)
    dialog.brand.accent.setText("blue")
    dialog.accept()
    assert dialog._trouble.isVisibleTo(dialog)
    dialog.brand.accent.setText("#0000ff")
    assert not dialog._trouble.isVisibleTo(dialog)


@pytest.mark.parametrize(
    "website", ["our site", "example", "ftp://example.com", "https://", "http://a b.com"]
)
def test_a_website_that_is_no_address_is_refused(
    show: Opened, kit: Kit, tmp_path: Path, website: str
) -> None:
    with pytest.raises(BadRequest, match="not the address of a website"):
        kit_edits.branded(Brand(website=website))
    dialog = show(ReleaseDialog(None, Workspace(kit), kit.releases[0], tmp_path))
    assert isinstance(dialog, ReleaseDialog)
    dialog.brand.website.setText(website)
    dialog.accept()
    assert dialog.isVisible()
    assert website in dialog._trouble.text()


@pytest.mark.parametrize("typed", ["www.example.com/news", "https://www.example.com/news", ""])
def test_a_website_may_be_written_without_its_protocol(
    kit: Kit, show: Opened, tmp_path: Path, typed: str
) -> None:
    workspace = Workspace(kit)
    dialog = show(ReleaseDialog(None, workspace, kit.releases[0], tmp_path))
    assert isinstance(dialog, ReleaseDialog)
    dialog.brand.website.setText(typed)
    dialog.accept()
    workspace.do(dialog.edit())
    assert workspace.kit.brand.website == ("https://www.example.com/news" if typed else "")


def test_the_editor_of_a_chart_value_stays_in_its_row(show: Opened, qapp: QApplication) -> None:
    looks.dress(qapp, "light")
    dialog = show(FactDialog(None, Fact("f", Wording("Area"))))
    assert isinstance(dialog, FactDialog)
    table = dialog.points
    table.setCurrentCell(0, 2)
    table.editItem(table.item(0, 2))
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    row = table.visualItemRect(table.item(0, 2))
    assert row.contains(editor.geometry())
    assert editor.height() >= editor.fontMetrics().height()
