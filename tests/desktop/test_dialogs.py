"""The dialogs: what they make of what is typed into them, and what they refuse."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from presskit.desktop.commands import release as release_commands
from presskit.desktop.dialogs import asking
from presskit.desktop.dialogs.importing import ImportDialog
from presskit.desktop.dialogs.link import LinkDialog
from presskit.desktop.dialogs.picture import PictureDialog
from presskit.desktop.dialogs.release import ReleaseDialog
from presskit.desktop.dialogs.settings import SettingsDialog
from presskit.desktop.dialogs.shortcuts import ShortcutsDialog
from presskit.desktop.dialogs.term import TermDialog
from presskit.desktop.window import Window
from presskit.edits.edit import Place
from presskit.model.contact import Contact
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording
from presskit.model.pair import Role
from presskit.model.term import Form, Term, Usage
from presskit.workspace.settings import Settings, told
from presskit.workspace.workspace import Workspace
from tests.build import a_term


def png(tmp_path: Path, name: str = "chart.png") -> Path:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    path = tmp_path / name
    assert image.save(str(path))
    return path


def test_a_term_is_described_form_by_form(qtbot: QtBot) -> None:
    dialog = TermDialog(None, a_term("park", "园区"))
    qtbot.addWidget(dialog)
    dialog.fields[Lang.EN, Usage.PREFERRED].setPlainText("park\n\n industrial park ")
    dialog.fields[Lang.ZH, Usage.FORBIDDEN].setPlainText("公园")
    dialog.note.setText("first mention in full")
    assert dialog.term == Term(
        "t1",
        (Form("park"), Form("industrial park")),
        (Form("园区"), Form("公园", Usage.FORBIDDEN)),
        "first mention in full",
    )


def test_a_term_without_any_wording_is_refused(qtbot: QtBot) -> None:
    dialog = TermDialog(None, Term("t9"), new=True)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert not dialog.result()


def test_a_term_is_made_of_the_words_selected_on_both_sides(
    opened: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TermDialog, "exec", lambda self: self.accept() or self.result())
    opened.go(Place("p1", Lang.ZH, 2), 2)
    opened.go(Place("p1", Lang.EN, 7), 5)
    opened.commands["add-term"].trigger()
    assert opened.workspace is not None
    made = opened.workspace.kit.glossary[-1]
    assert (made.preferred(Lang.EN), made.preferred(Lang.ZH)) == ("opens", "开放")


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("example.org", "https://example.org"),
        ("press@example.org", "mailto:press@example.org"),
        ("http://example.org", "http://example.org"),
        ("", ""),
    ],
)
def test_an_address_may_be_typed_short(qtbot: QtBot, typed: str, address: str) -> None:
    dialog = LinkDialog(None, "here", "")
    qtbot.addWidget(dialog)
    dialog.href.setText(typed)
    dialog.accept()
    assert dialog.result()
    assert dialog.address == address


def test_a_link_that_runs_a_program_is_refused(qtbot: QtBot) -> None:
    dialog = LinkDialog(None, "here", "")
    qtbot.addWidget(dialog)
    dialog.href.setText("javascript:alert(1)")
    dialog.accept()
    assert not dialog.result()


def test_release_details_become_one_step_of_undo(opened: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(dialog: ReleaseDialog) -> int:
        dialog.text.place.en.setText("Suzhou, China")
        dialog.text.notice.zh.setText("译文草稿")
        dialog.text.embargoed.setChecked(True)
        dialog.brand.organisation.en.setText("SIP")
        dialog.contacts.add.click()
        dialog.contacts._fields[-1].email.setText("press@example.org")
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(ReleaseDialog, "exec", fill)
    assert opened.workspace is not None
    before = opened.workspace.kit
    opened.commands["details"].trigger()
    kit = opened.workspace.kit
    release = kit.releases[0]
    assert release.place == Wording("Suzhou, China")
    assert release.notice == Wording("", "译文草稿")
    assert release.embargo is not None
    assert release.embargo.tzinfo == ZoneInfo("Asia/Shanghai")
    assert kit.brand.organisation.en == "SIP"
    assert [contact.email for contact in kit.contacts] == ["press@example.org"]
    opened.workspace.undo()
    assert opened.workspace.kit == before


def test_an_embargo_can_be_taken_off_again(qtbot: QtBot, kit: Kit) -> None:
    held = replace(kit.releases[0], embargo=datetime(2026, 5, 4, 9, tzinfo=ZoneInfo("Asia/Shanghai")))
    kit = replace(kit, releases=(held,))
    dialog = ReleaseDialog(None, Workspace(kit), kit.releases[0], Path())
    qtbot.addWidget(dialog)
    assert dialog.text.embargoed.isChecked()
    dialog.text.immediate.click()
    assert not dialog.text.embargoed.isChecked()
    assert dialog.edit().change(kit).releases[0].embargo is None


def test_details_that_are_not_touched_change_nothing(qtbot: QtBot, kit: Kit) -> None:
    moment = datetime(2024, 9, 20, 10, 30, tzinfo=ZoneInfo("Europe/London"))
    whole = replace(
        kit,
        releases=(replace(kit.releases[0], embargo=moment, day=moment.date()),),
        contacts=(Contact("c1", Wording("Ann", "安"), phone="+86 1"),),
    )
    dialog = ReleaseDialog(None, Workspace(whole), whole.releases[0], Path())
    qtbot.addWidget(dialog)
    changed = dialog.edit().change(whole)
    assert replace(changed, brand=whole.brand) == whole


def test_a_colour_that_is_none_is_refused_in_the_dialog(qtbot: QtBot, kit: Kit) -> None:
    dialog = ReleaseDialog(None, Workspace(kit), kit.releases[0], Path())
    qtbot.addWidget(dialog)
    dialog.brand.accent.setText("blue")
    dialog.accept()
    assert not dialog.result()


def test_a_picture_is_placed_below_the_row_with_the_caret(
    opened: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PictureDialog, "exec", lambda self: self.accept() or self.result())
    opened.go(Place("p2", Lang.EN, 0))
    release_commands.place(opened, png(tmp_path).read_bytes(), "chart.png")
    assert opened.workspace is not None
    row = opened.rows[2]
    asset = opened.workspace.kit.asset(row.asset)
    assert row.role is Role.CAPTION
    assert asset is not None
    assert (asset.width, asset.height, asset.media_type) == (64, 48, "image/png")
    assert asset.digest in opened.workspace.pictures


def test_a_file_that_is_no_picture_is_refused_in_the_banner(
    opened: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "chart.png"
    path.write_bytes(b"not a picture")
    monkeypatch.setattr(asking, "file_to_read", lambda *_args: path)
    opened.commands["picture"].trigger()
    assert "chart.png" in opened.banner.text
    assert len(opened.rows) == 3


def test_the_settings_dialog_changes_what_it_shows_and_keeps_the_rest(qtbot: QtBot) -> None:
    settings = Settings(recent=("/tmp/a.presskit",), geometry="AAAA")
    dialog = SettingsDialog(None, settings)
    qtbot.addWidget(dialog)
    assert dialog.settings == settings
    assert set(dialog.fields) == {one.name for one in fields(Settings) if told(one.name).label}


def test_the_list_of_keys_can_be_searched(window: Window, qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(window, window.commands)
    qtbot.addWidget(dialog)
    dialog.filter.setText("finding")
    shown = [item.text(0) for _group, items in dialog._groups for item in items if not item.isHidden()]
    assert shown == ["Next finding", "Previous finding", "Fix the finding"]


def test_pasted_manuscripts_become_pairs_to_look_at(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ImportDialog(window, window.render_lane, tmp_path)
    qtbot.addWidget(dialog)
    dialog._tabs.setCurrentIndex(1)
    dialog.texts[Lang.EN].setPlainText("Suzhou opens\n\nThe park grew by 5 percent in 2024.\n\nMore follows.")
    dialog.texts[Lang.ZH].setPlainText("苏州开放\n\n2024年园区增长5%。")
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.outcome is not None, timeout=10000)
    assert dialog.outcome is not None
    pairs = list(dialog.outcome.kit.pairs())
    assert (pairs[1].en.current, pairs[1].zh.current) == (
        "The park grew by 5 percent in 2024.",
        "2024年园区增长5%。",
    )
    dialog.only_doubtful.setChecked(True)
    assert dialog.table.rowCount() == dialog.table.doubtful
    dialog.accept()
    assert dialog.result()


def test_a_manuscript_that_cannot_be_read_is_told_in_the_dialog(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "draft.xyz"
    path.write_bytes(b"nothing any reader knows")
    dialog = ImportDialog(window, window.render_lane, tmp_path)
    qtbot.addWidget(dialog)
    dialog.files[Lang.EN].setText(str(path))
    dialog.accept()
    qtbot.waitUntil(lambda: not dialog._trouble.isHidden(), timeout=10000)
    assert dialog.outcome is None
    assert dialog._next.isEnabled()
