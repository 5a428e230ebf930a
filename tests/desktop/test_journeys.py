"""What a person does in the window, from the first key to the document in hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from presskit.desktop.dialogs import asking
from presskit.desktop.dialogs.asking import Answer
from presskit.desktop.dialogs.export import ExportDialog
from presskit.desktop.exporting import Choice
from presskit.desktop.window import Window
from presskit.edits.edit import Place
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.store import kit_file
from presskit.store.recovery import Journal

Wait = Callable[[], None]


def type_at(window: Window, place: Place, words: str) -> None:
    window.go(place)
    assert window.grid is not None
    QTest.keyClicks(window.grid.table.segment, words)


def test_the_first_start_offers_a_way_to_begin(window: Window) -> None:
    assert window.welcome.isVisible()
    assert not window.commands["save"].isEnabled()
    assert not window.commands["export"].isEnabled()
    assert window.commands["open"].isEnabled()


def test_a_new_kit_has_rows_to_write_in(window: Window, qtbot: QtBot) -> None:
    window.welcome.buttons["new"].click()
    assert window.grid is not None
    type_at(window, Place(window.rows[0].id, Lang.EN, 0), "News")
    assert window.rows[0].en.current == "News"
    qtbot.waitUntil(window.isWindowModified)


def test_typing_is_taken_back_and_made_again_from_the_menu(opened: Window) -> None:
    type_at(opened, Place("p1", Lang.EN, 0), "X")
    assert opened.rows[0].en.current == "XSuzhou opens"
    opened.commands.refresh()
    opened.commands["undo"].trigger()
    assert opened.rows[0].en.current == "Suzhou opens"
    assert not opened.isWindowModified() or opened.workspace is None or not opened.workspace.unsaved
    opened.commands["redo"].trigger()
    assert opened.rows[0].en.current == "XSuzhou opens"


def test_keys_of_the_window_work_while_the_editor_has_the_focus(opened: Window, qtbot: QtBot) -> None:
    opened.go(Place("p1", Lang.EN, 6))
    assert opened.grid is not None
    opened.activateWindow()
    QTest.qWaitForWindowActive(opened)
    qtbot.waitUntil(opened.grid.table.segment.hasFocus)
    for key, modifier in ((Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier),):
        qtbot.keyClick(opened.grid.table.segment, key, modifier)
    assert [pair.en.current for pair in opened.rows][:2] == ["Suzhou", " opens"]
    qtbot.keyClick(opened.grid.table.segment, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.rows[0].en.current == "Suzhou opens"


def test_a_click_on_a_finding_goes_to_its_words(opened: Window, qtbot: QtBot) -> None:
    doubled = next(f for f in opened.derived.findings if f.rule == "doubled-word")
    opened.findings.choose(doubled)
    view = opened.findings.view
    at = view.visualRect(view.currentIndex()).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    assert opened.selected is not None
    pair, lang, start, stop = opened.selected
    assert (pair.id, lang, pair.en.current[start:stop]) == ("p2", Lang.EN, "The the")


def test_a_finding_is_mended_as_one_step_of_undo(opened: Window, settled: Wait) -> None:
    doubled = next(f for f in opened.derived.findings if f.rule == "doubled-word")
    opened.findings.choose(doubled)
    opened.go(Place("p2", Lang.EN, 3))
    opened.commands.refresh()
    opened.commands["fix"].trigger()
    assert opened.rows[1].en.current == "The park grew by 5 percent."
    settled()
    assert doubled.rule not in {finding.rule for finding in opened.derived.findings}
    opened.commands["undo"].trigger()
    assert opened.rows[1].en.current.startswith("The the")


def test_the_next_finding_is_one_key_away_and_goes_round(opened: Window) -> None:
    count = len(opened.derived.findings)
    seen = []
    for _step in range(count + 1):
        opened.commands["next-finding"].trigger()
        seen.append(opened.findings.current)
    assert seen[0] == seen[-1]
    assert len(set(seen)) == count


def test_the_next_finding_is_looked_for_from_the_caret(opened: Window) -> None:
    last = opened.findings.table.findings[-1]
    opened.findings.choose(opened.findings.table.findings[0])
    opened.go(Place(last.pair, Lang.EN, 0))
    opened.commands["next-finding"].trigger()
    found = opened.findings.current
    assert found is not None
    assert found.pair == last.pair


def test_a_pairing_that_is_right_leads_to_the_next_doubtful_one(window: Window, kit: Kit) -> None:
    doubtful = tuple(replace(pair, doubtful=True) for pair in kit.releases[0].pairs)
    window.session.take(replace(kit, releases=(replace(kit.releases[0], pairs=doubtful),)), {})
    window.go(Place("p1", Lang.EN, 0))
    window.commands.refresh()
    window.commands["confirm"].trigger()
    assert [pair.doubtful for pair in window.rows] == [False, True, True]
    assert window.place == Place("p2", Lang.EN, 0)


def test_a_severity_can_be_left_out_of_the_findings(opened: Window) -> None:
    before = opened.findings.table.rowCount()
    severity = opened.derived.findings[0].severity
    opened.findings.kinds[severity].click()
    shown = opened.findings.table.findings
    assert severity not in {finding.severity for finding in shown}
    assert len(shown) < before


def test_the_glossary_shows_what_the_row_holds_and_what_its_twin_lacks(opened: Window) -> None:
    opened.go(Place("p3", Lang.ZH, 0))
    opened.following.now()
    assert [term.id for term in opened.glossary.here.terms] == ["t2", "t1"]
    assert opened.glossary.here.lacking == {"t2": Lang.ZH}


def test_one_key_inserts_the_counterpart(opened: Window, qtbot: QtBot) -> None:
    opened.go(Place("p3", Lang.ZH, 0))
    opened.commands.refresh()
    assert opened.commands["insert-term"].isEnabled()
    opened.commands["insert-term"].trigger()
    assert opened.rows[2].zh.current == "计算云服务园区。"
    opened.following.now()
    assert not opened.commands["insert-term"].isEnabled()


def test_the_filter_finds_any_form_of_a_term(opened: Window, settled: Wait, qtbot: QtBot) -> None:
    opened.glossary.filter.setText("cumul")
    qtbot.waitUntil(lambda: [term.id for term in opened.glossary.all.terms] == ["t2"])
    opened.glossary.filter.clear()
    qtbot.waitUntil(lambda: len(opened.glossary.all.terms) == 2)


def test_terms_and_findings_are_underlined(opened: Window) -> None:
    kinds = {kind for _start, _stop, kind in opened.derived.underlines(opened.rows[1], Lang.EN)}
    assert kinds == {"term", "warning"}


def test_a_kit_is_saved_and_opened_again(
    opened: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "news.presskit"
    monkeypatch.setattr(asking, "kit_to_save", lambda *_args: path)
    type_at(opened, Place("p1", Lang.EN, 0), "X")
    opened.commands.refresh()
    opened.commands["save"].trigger()
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: opened.workspace is not None and not opened.workspace.unsaved)
    assert kit_file.read(path).kit.pair("p1").en.current == "XSuzhou opens"
    opened.following.now()
    assert not opened.isWindowModified()
    assert str(path) in opened.settings.recent
    opened.session.open(path)
    qtbot.waitUntil(lambda: opened.workspace is not None and opened.workspace.path == path)
    assert opened.rows[0].en.current == "XSuzhou opens"


def test_a_file_that_is_no_kit_is_refused_in_the_banner(opened: Window, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "letter.presskit"
    path.write_bytes(b"Dear editor")
    before = opened.workspace
    opened.session.open(path)
    qtbot.waitUntil(lambda: bool(opened.banner.text))
    assert opened.workspace is before


@pytest.mark.parametrize("answer", list(Answer))
def test_closing_asks_what_becomes_of_unsaved_work(
    opened: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: Answer
) -> None:
    path = tmp_path / "kept.presskit"
    monkeypatch.setattr(asking, "unsaved", lambda *_args: answer)
    monkeypatch.setattr(asking, "kit_to_save", lambda *_args: path)
    type_at(opened, Place("p1", Lang.EN, 0), "X")
    opened.close()
    if answer is Answer.CANCEL:
        assert opened.isVisible()
        assert opened.rows[0].en.current.startswith("X")
        return
    qtbot.waitUntil(lambda: not opened.isVisible())
    assert path.exists() is (answer is Answer.SAVE)


def test_a_release_is_exported_for_real(opened: Window, qtbot: QtBot, tmp_path: Path) -> None:
    assert opened.workspace is not None
    dialog = ExportDialog(opened, opened.workspace, opened.text, opened.render_lane, tmp_path, Choice(), 0)
    qtbot.addWidget(dialog)
    dialog.stem.setText("news")
    dialog.contents.editions["en"].setChecked(True)
    dialog.contents.formats["docx"].setChecked(True)
    dialog.accept()
    qtbot.waitUntil(lambda: bool(dialog.files), timeout=15000)
    assert sorted(path.name for path in tmp_path.glob("news*")) == [
        *("news.en-zh.docx", "news.en-zh.pdf", "news.en.docx", "news.en.pdf")
    ]
    assert all(path.stat().st_size > 1000 for path in dialog.files)


def test_an_export_replaces_nothing_without_being_told(opened: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "news.en-zh.pdf").write_bytes(b"old")
    assert opened.workspace is not None
    dialog = ExportDialog(opened, opened.workspace, opened.text, opened.render_lane, tmp_path, Choice(), 0)
    qtbot.addWidget(dialog)
    dialog.stem.setText("news")
    assert not dialog._accept.isEnabled()
    dialog.overwrite.setChecked(True)
    assert dialog._accept.isEnabled()


def test_the_preview_shows_the_pages_of_the_document(window: Window, kit: Kit, qtbot: QtBot) -> None:
    window.session.take(kit, {})
    window.preview.show()
    qtbot.waitUntil(lambda: bool(window.preview.pages.sheets.sizes), timeout=15000)
    qtbot.waitUntil(lambda: not window.preview.pages.missing, timeout=5000)
    first = window.preview.pages.sheets.pdf
    assert first.startswith(b"%PDF")
    type_at(window, Place("p1", Lang.EN, 0), "X")
    qtbot.waitUntil(lambda: window.preview.pages.sheets.pdf != first, timeout=15000)


def test_every_change_is_in_the_journal_before_anything_else(opened: Window, tmp_path: Path) -> None:
    type_at(opened, Place("p1", Lang.EN, 0), "X")
    journal = opened.session.safekeeping.journal
    assert journal is not None
    lines = (journal.folder / "journal").read_text("utf-8").splitlines()
    assert len(lines) == 2
    assert "XSuzhou" in lines[1]
    assert Journal.left_behind(tmp_path / "journals") == []


def test_leaving_a_saved_kit_leaves_no_journal(opened: Window, tmp_path: Path, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: opened.session.safekeeping.journal is not None)
    assert list((tmp_path / "journals").iterdir())
    opened.close()
    assert not list((tmp_path / "journals").iterdir())


def test_zoom_order_and_look_are_kept_in_the_settings(opened: Window) -> None:
    size = opened.settings.font_size
    opened.commands["larger"].trigger()
    opened.commands["swap"].trigger()
    opened.commands["theme-dark"].trigger()
    assert (opened.settings.font_size, opened.settings.zh_first, opened.settings.theme) == (
        size + 1,
        True,
        "dark",
    )
    assert QApplication.palette().window().color().lightness() < 128
    opened.commands["theme-light"].trigger()
