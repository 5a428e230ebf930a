"""What is printed: chosen in the export dialog and in the preview, and remembered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from presskit.compose.held import held
from presskit.compose.plan import EDITIONS, Layout, Order, Section
from presskit.desktop.dialogs.export import ExportDialog
from presskit.desktop.drawing import planned
from presskit.desktop.exporting import Choice, remembered, targets
from presskit.desktop.window import Window
from presskit.model.fact import Fact
from presskit.model.kit import Kit
from presskit.model.language import Wording
from presskit.model.release import Genre, Release
from presskit.workspace import settings_file
from presskit.workspace.workspace import Workspace
from tests.build import a_pair

EVERYTHING = Choice(
    whole=True,
    left_out=frozenset({Section.GLOSSARY, Section.COVER}),
    editions=("en", "zh"),
    formats=("docx",),
    paper="Letter",
    layout=Layout.STACKED,
    order=Order.LANGUAGES,
)


@pytest.fixture
def kit(kit: Kit) -> Kit:
    """Return a kit with a release, a backgrounder and a fact."""
    brief = Release("b1", (a_pair("The park in brief.", "园区概况。", pair_id="q1"),), genre=Genre.BACKGROUND)
    fact = Fact("f1", Wording("Projects", "项目"), Wording("152", "152"))
    return replace(kit, releases=(*kit.releases, brief), facts=(fact,))


@pytest.fixture
def dialog(opened: Window, qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    assert opened.workspace is not None
    made = ExportDialog(
        opened, opened.workspace, opened.text, opened.render_lane, tmp_path, Choice(whole=True), 0
    )
    qtbot.addWidget(made)
    made.stem.setText("news")
    return made


@pytest.mark.parametrize("choice", [Choice(), EVERYTHING, Choice(whole=True, formats=("pdf", "docx"))])
def test_a_choice_is_remembered_in_words(choice: Choice) -> None:
    assert remembered(choice.words) == choice


def test_words_that_nobody_knows_are_passed_over() -> None:
    assert remembered(("paper:A0", "layout:round", "without:jokes", "colour:red", "edition")) == Choice(
        editions=()
    )


def test_the_dialog_offers_the_sections_that_the_kit_holds(dialog: ExportDialog) -> None:
    assert list(dialog.contents.sections) == [
        Section.COVER,
        Section.RELEASE,
        Section.FACTS,
        Section.BACKGROUND,
        Section.GLOSSARY,
    ]


def test_a_plan_prints_the_text_or_the_sections_that_were_chosen(kit: Kit) -> None:
    one = Choice().plan(kit, EDITIONS["both"], text="b1")
    assert (one.release, one.sections) == (1, {Section.RELEASE})
    whole = replace(EVERYTHING, press=True).plan(kit, EDITIONS["en"], "enterprise")
    assert whole.release is None
    assert whole.sections == set(held(kit)) - {Section.GLOSSARY, Section.COVER}
    assert (whole.theme.name, whole.paper, whole.layout, whole.order, whole.press) == (
        *("enterprise", "Letter"),
        *(Layout.STACKED, Order.LANGUAGES, True),
    )


def test_names_tell_kits_and_print_editions_apart() -> None:
    named = [target.path.name for target in targets(Path(), "news", Choice(whole=True, press=True))]
    assert named == ["news.press-kit.en-zh.print.pdf"]
    assert targets(Path(), "news", Choice())[0].path.name == "news.en-zh.pdf"


def test_a_cover_alone_is_nothing_to_export(dialog: ExportDialog) -> None:
    for section, box in dialog.contents.sections.items():
        box.setChecked(section is Section.COVER)
    assert not dialog._accept.isEnabled()
    dialog.contents.one.click()
    assert dialog._accept.isEnabled()


def test_what_cannot_matter_cannot_be_chosen(dialog: ExportDialog) -> None:
    assert dialog.pages.order.isEnabled()
    for name, box in dialog.contents.editions.items():
        box.setChecked(name == "en")
    assert not dialog.pages.standing.isEnabled()
    for name, box in dialog.contents.formats.items():
        box.setChecked(name == "docx")
    assert not dialog.pages.press.isEnabled()


def test_a_press_kit_is_exported_for_real_and_the_choice_is_kept(
    opened: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(dialog: ExportDialog) -> None:
        dialog.stem.setText("news")
        dialog.folder.setText(str(tmp_path))
        dialog.contents.whole.click()
        dialog.pages.paper.setCurrentText("Letter")
        dialog.accept()
        qtbot.waitUntil(lambda: bool(dialog.files), timeout=15000)

    monkeypatch.setattr(ExportDialog, "exec", run)
    opened.commands["export"].trigger()
    assert opened.workspace is not None
    assert (tmp_path / "news.press-kit.en-zh.pdf").read_bytes().startswith(b"%PDF")
    assert remembered(settings_file.load().export) == Choice(whole=True, paper="Letter")
    assert planned(opened.workspace.kit, opened.preview._wish()).paper == "Letter"


def test_the_preview_shows_the_text_or_the_whole_kit(window: Window, kit: Kit, qtbot: QtBot) -> None:
    window.session._show(Workspace(kit))
    preview = window.preview
    preview.show()
    qtbot.waitUntil(lambda: bool(preview.pages.sheets.sizes), timeout=15000)
    alone = preview.pages.sheets
    preview.scope.setCurrentIndex(preview.scope.findData("kit"))
    qtbot.waitUntil(lambda: preview.pages.sheets is not alone, timeout=15000)
    assert len(preview.pages.sheets.sizes) > len(alone.sizes)
    preview.pages.resize(400, 300)
    window.outline.entered.emit("b1")
    qtbot.waitUntil(lambda: preview.pages.verticalScrollBar().value() > 0, timeout=5000)
    preview.scope.setCurrentIndex(preview.scope.findData("text"))
    window.outline.entered.emit("b1")
    qtbot.waitUntil(lambda: len(preview.pages.sheets.sizes) == 1, timeout=15000)


def test_only_two_languages_can_stand_one_below_the_other(opened: Window) -> None:
    opened.preview.choose("zh")
    assert not opened.preview.stacked.isEnabled()
    opened.preview.choose("both")
    opened.preview.stacked.setChecked(True)
    assert opened.workspace is not None
    assert planned(opened.workspace.kit, opened.preview._wish()).layout is Layout.STACKED
