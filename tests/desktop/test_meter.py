"""The meter of the status bar: lengths beside the limits of a wire."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from presskit.desktop.looks import tone
from presskit.desktop.window import Window
from presskit.edits import text as text_edits
from presskit.edits.edit import Place
from presskit.model.language import Lang

Wait = Callable[[], None]


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of whoever runs the tests out of it."""
    monkeypatch.setattr("presskit.workspace.settings_file.save", lambda *_args: None)


def at_row(window: Window, row: int, settled: Wait) -> None:
    window.go(Place(window.rows[row].id, Lang.ZH, 0))
    settled()


def test_the_present_row_is_measured(opened: Window, settled: Wait) -> None:
    at_row(opened, 0, settled)
    assert opened.status.meter.text() == "Row: 12/90 characters | 4/20 字"
    at_row(opened, 2, settled)
    assert opened.status.meter.text() == "Row: 6 words | 5/80 字"


def test_what_is_too_long_is_told_in_words_and_colour(opened: Window, settled: Wait) -> None:
    assert opened.workspace is not None
    opened.workspace.do(text_edits.typed(opened.rows[1].id, Lang.ZH, 0, 0, "园" * 60))
    at_row(opened, 1, settled)
    meter = opened.status.meter
    assert "/50 字, " in meter.text()
    assert "too many" in meter.text()
    assert tone("error").name() in meter.text()
    assert "At most 50 字. Custom of Chinese newsrooms" in meter.toolTip()
    assert "too many" in meter.accessibleName()


def test_a_text_that_is_too_long_is_told_wherever_the_caret_stands(opened: Window, settled: Wait) -> None:
    assert opened.workspace is not None
    opened.workspace.do(text_edits.typed(opened.rows[2].id, Lang.EN, 0, 0, "word " * 500))
    opened.commands["wire-ap"].trigger()
    at_row(opened, 0, settled)
    assert opened.commands["wire-ap"].isChecked()
    assert "Text: " in opened.status.meter.text()
    assert "/500 words" in opened.status.meter.text()


def test_without_limits_the_meter_only_counts(opened: Window, settled: Wait) -> None:
    opened.commands["wire-none"].trigger()
    at_row(opened, 0, settled)
    assert opened.status.meter.text() == "Row: 2 words | 4 字"
    assert opened.status.meter.toolTip().startswith("No limits are chosen.")


def test_without_a_kit_there_is_nothing_to_measure(window: Window) -> None:
    window.settle(replace(window.settings, wire="mainland"))
    assert window.status.meter.text() == ""
