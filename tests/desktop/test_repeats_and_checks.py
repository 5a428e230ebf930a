"""The window says when it leaves something out, and does not say that all is well before it knows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from presskit.desktop import derived
from presskit.desktop.commands import glossary
from presskit.desktop.window import Window
from presskit.model.kit import Kit
from presskit.workspace.workspace import Workspace
from tests.build import a_kit

Wait = Callable[[], None]


def test_terms_that_repeat_others_are_counted(opened: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("en,zh\ntree,树\npark,园区\ntree,树\nriver,河\n", "utf-8")
    glossary.take_from(opened, path)
    qtbot.waitUntil(lambda: bool(opened.banner.text), timeout=5000)
    assert opened.workspace is not None
    added = [term.en[0].text for term in opened.workspace.kit.glossary[2:]]
    assert added == ["tree", "river"]
    assert opened.banner.text.startswith("2 terms added to the glossary. 2 rows were left out: ")


def test_nothing_is_said_to_be_found_while_the_checks_still_run(
    window: Window, settled: Wait, qtbot: QtBot
) -> None:
    window.session._show(Workspace(a_kit(("Fine.", "好。"))))
    assert window.derived.checking
    window._show_findings()
    assert window.findings._clean.text() == "Checking…"
    assert not window.findings._mark.isVisibleTo(window)
    window.following.now()
    assert window.status._found.text() == "Checking…"
    qtbot.waitUntil(lambda: not window.derived.checking, timeout=5000)
    window.following.now()
    assert window.findings._clean.text() == "The checks found nothing."
    assert window.status._found.text() == "0 findings"


def test_an_empty_kit_has_nothing_to_check(window: Window) -> None:
    window.session._show(Workspace(Kit("k")))
    assert not window.derived.checking


def test_a_long_kit_says_each_time_that_it_is_checked(
    opened: Window, settled: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    opened.derived.checked.connect(lambda: told.append(opened.derived.checking))
    opened.derived._check_all()
    settled()
    assert told == [False]
    monkeypatch.setattr(derived, "_LONG", 2)
    opened.derived._check_all()
    settled()
    assert told == [False, True, False]
