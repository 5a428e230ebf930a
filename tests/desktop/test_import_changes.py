"""What becomes of the tracked changes of a manuscript is chosen, and seen, before the kit is made."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from presskit import api
from presskit.compose.plan import Markup
from presskit.desktop.dialogs.importing import ImportDialog
from presskit.desktop.window import Window
from presskit.edits import pairs
from presskit.edits.text import typed
from presskit.model.language import Lang
from presskit.model.text import Stamp
from tests.build import a_kit
from tests.notation import notated

LEE, WANG = (Stamp(name, datetime(2024, 9, 20, tzinfo=UTC)) for name in ("Lee", "王芳"))


@pytest.fixture
def dialog(qtbot: QtBot, window: Window, tmp_path: Path) -> ImportDialog:
    """Return the dialog with a Word file read that two people have changed."""
    kit = a_kit(("The park grew fast.", ""), ("It will grow.", ""), ("It ends here.", ""))
    kit = typed("p1", Lang.EN, 14, 18, "slowly", LEE).change(kit)
    kit = typed("p2", Lang.EN, 3, 7, "may", WANG).change(kit)
    kit = pairs.deleted(["p3"], WANG).change(kit)
    path = tmp_path / "changed.docx"
    api.exported(kit, {}, path, api.planned(kit, (Lang.EN,), markup=Markup.TRACKED))
    made = ImportDialog(window, window.render_lane, tmp_path)
    qtbot.addWidget(made)
    made.show()
    made.files[Lang.EN].setText(str(path))
    made.accept()
    qtbot.waitUntil(lambda: made.outcome is not None, timeout=10000)
    return made


def texts(dialog: ImportDialog) -> list[str]:
    assert dialog.outcome is not None
    return [notated(pair.en) for pair in dialog.outcome.kit.pairs()][:3]


def test_changes_are_kept_unless_said_otherwise_and_shown_in_brackets(dialog: ImportDialog) -> None:
    assert dialog.changes.isVisible()
    assert set(dialog.changes.people) == {"Lee", "王芳"}
    assert texts(dialog)[1] == "It {--will--}{++may++} grow."
    assert dialog.table.index(1, 0).data() == "It [-will-]{+may+} grow."


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        (1, ["The park grew slowly.", "It may grow.", "###"]),
        (2, ["The park grew fast.", "It will grow.", "It ends here."]),
    ],
)
def test_the_final_or_the_original_text_is_taken(dialog: ImportDialog, choice: int, told: list[str]) -> None:
    dialog.changes.everybody.setCurrentIndex(choice)
    assert texts(dialog) == told
    assert dialog.table.index(1, 0).data() == told[1]


def test_the_changes_of_one_person_are_taken_alone(dialog: ImportDialog) -> None:
    dialog.changes.people["Lee"].setCurrentIndex(1)
    assert texts(dialog)[:2] == ["The park grew slowly.", "It {--will--}{++may++} grow."]


def test_nothing_is_asked_where_nothing_is_tracked(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    made = ImportDialog(window, window.render_lane, tmp_path)
    qtbot.addWidget(made)
    made.show()
    (tmp_path / "plain.txt").write_text("Park opens\n\nIt opened.\n", "utf-8")
    made.files[Lang.EN].setText(str(tmp_path / "plain.txt"))
    made.accept()
    qtbot.waitUntil(lambda: made.outcome is not None, timeout=10000)
    assert not made.changes.isVisible()
