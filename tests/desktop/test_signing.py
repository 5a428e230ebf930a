"""Texts are signed in the window; a later edit voids that for everybody to see."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from presskit.desktop.dialogs import signing as dialogs
from presskit.desktop.dialogs.signing import SigningDialog
from presskit.desktop.window import Window
from presskit.edits.text import typed
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Status
from presskit.model.signoff import Stage
from presskit.review.signing import approvals
from tests.build import a_kit, a_pair, headline

Answer = Callable[[SigningDialog], bool]
TRANSLATED = Status.TRANSLATED


@pytest.fixture
def kit() -> Kit:
    """Return a kit with nothing against signing it."""
    return a_kit(
        headline("Park opens", "园区开园"),
        a_pair("It opened.", "开园了。", en_status=TRANSLATED, zh_status=TRANSLATED),
    )


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Answer], None]:
    """Let somebody answer the dialog."""

    def let(somebody: Answer) -> None:
        def shown(dialog: SigningDialog) -> int:
            agreed = somebody(dialog)
            return (QDialog.DialogCode.Accepted if agreed else QDialog.DialogCode.Rejected).value

        monkeypatch.setattr(SigningDialog, "exec", shown)

    return let


def by(name: str, note: str = "") -> Answer:
    def somebody(dialog: SigningDialog) -> bool:
        dialog.name.setText(name)
        dialog.name.editingFinished.emit()
        dialog.note.setText(note)
        return dialog._agree.isEnabled()

    return somebody


def chips(window: Window) -> list[str]:
    window.following.now()
    window.panels.standing._look_at_signatures()
    return window.panels.standing.chips.texts


def valid(window: Window) -> list[Stage]:
    text = window.text
    assert text is not None
    return [one.stage for one in approvals(text) if one.valid]


def sign(window: Window) -> None:
    window.commands["sign-off"].trigger()


def test_a_signature_is_shown_above_the_panes(opened: Window, answer: Callable[[Answer], None]) -> None:
    assert opened.panels.standing.chips.isHidden()
    answer(by("Wang Min"))
    sign(opened)
    (chip,) = chips(opened)
    assert chip.startswith("First review · Wang Min · ")
    assert opened.panels.standing.chips.isVisible()
    assert {pair.status(lang) for pair in opened.rows for lang in Lang} == {Status.REVIEWED}
    assert opened.settings.author == "Wang Min"


def test_an_edit_voids_it_for_everybody_to_see_and_undo_brings_it_back(
    opened: Window, answer: Callable[[Answer], None], qtbot: QtBot
) -> None:
    answer(by("Wang Min"))
    sign(opened)
    opened.do(typed("p2", Lang.EN, 0, 2, "The park"))
    opened.following.now()
    qtbot.waitUntil(lambda: opened.panels.standing.chips.texts == ["First review: void, row 2 has changed"])
    opened.commands["undo"].trigger()
    assert valid(opened) == [Stage.FIRST]
    assert "void" not in chips(opened)[0]


def test_the_kit_is_kept_as_it_was_signed(opened: Window, answer: Callable[[Answer], None]) -> None:
    answer(by("Wang Min"))
    sign(opened)
    assert opened.workspace is not None
    (version,) = opened.workspace.kit.versions
    assert version.name == "First review: Wang Min"
    assert version.digest in opened.workspace.pictures


def test_the_next_stage_is_offered_and_another_person_asked_for(
    opened: Window, answer: Callable[[Answer], None]
) -> None:
    answer(by("Wang Min"))
    sign(opened)
    offered: list[Stage] = []

    def second(dialog: SigningDialog) -> bool:
        offered.append(dialog.stage)
        assert not by("Wang Min")(dialog)
        assert "Wang Min has signed another stage" in dialog.points.item(0).text()
        return by("Li Na")(dialog)

    answer(second)
    sign(opened)
    assert offered == [Stage.SECOND]
    assert valid(opened) == [Stage.FIRST, Stage.SECOND]


def test_what_is_not_settled_needs_a_reason(opened: Window, answer: Callable[[Answer], None]) -> None:
    opened.do(typed("p2", Lang.EN, 0, 2, "The park"))

    def somebody(dialog: SigningDialog) -> bool:
        assert "1 row needs a look" in dialog.points.item(0).text()
        assert not by("Wang Min", "urgent")(dialog)
        dialog.nevertheless.setChecked(True)
        assert not by("Wang Min")(dialog)
        return by("Wang Min", "urgent")(dialog)

    answer(somebody)
    sign(opened)
    assert valid(opened) == [Stage.FIRST]
    assert not opened.rows[1].needs_look(Lang.ZH)


def test_a_line_leads_to_its_row(opened: Window, answer: Callable[[Answer], None]) -> None:
    opened.do(typed("p2", Lang.EN, 0, 2, "The park"))

    def somebody(dialog: SigningDialog) -> bool:
        dialog._go(dialog.points.item(0))
        return False

    answer(somebody)
    sign(opened)
    assert opened.place is not None
    assert opened.place.pair == "p2"


def test_a_signature_can_be_withdrawn(opened: Window, answer: Callable[[Answer], None]) -> None:
    answer(by("Wang Min"))
    sign(opened)

    def somebody(dialog: SigningDialog) -> bool:
        assert not dialog._withdraw.isEnabled()
        dialog.history.setCurrentIndex(dialog.history.model().index(0, 0))
        assert dialog._withdraw.isEnabled()
        dialog._take_back()
        return True

    answer(somebody)
    sign(opened)
    assert valid(opened) == []
    assert chips(opened) == []


def test_the_history_says_what_has_changed_since(opened: Window, answer: Callable[[Answer], None]) -> None:
    answer(by("Wang Min"))
    sign(opened)
    opened.do(typed("p2", Lang.EN, 0, 2, "The park"))
    told: list[str] = []

    def somebody(dialog: SigningDialog) -> bool:
        line = dialog.history.topLevelItem(0)
        assert line is not None
        told.extend(line.text(column) for column in (0, 1, 3))
        return False

    answer(somebody)
    sign(opened)
    assert told == ["First review", "Wang Min", "Void: row 2 has changed"]


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_the_approval_sheet_is_written_where_it_is_asked_for(
    opened: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"sheet{suffix}"
    monkeypatch.setattr(dialogs, "sheet_to_save", lambda _parent, _suggestion: path)
    opened.commands["approval-sheet"].trigger()
    qtbot.waitUntil(lambda: "Wrote" in opened.banner.text, timeout=10000)
    assert path.stat().st_size > 1000


def test_every_control_of_the_dialog_has_a_name(opened: Window, answer: Callable[[Answer], None]) -> None:
    def somebody(dialog: SigningDialog) -> bool:
        for widget in (dialog.history, dialog._stage, dialog.name, dialog.note, dialog.points):
            assert widget.accessibleName()
            assert widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        return False

    answer(somebody)
    sign(opened)
