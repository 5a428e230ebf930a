"""Files dropped on the window go where they belong, and what would happen is shown before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from presskit.desktop.dialogs import asking
from presskit.desktop.dialogs.importing import ImportDialog
from presskit.desktop.dropped import sorted_out
from presskit.desktop.window import Window
from presskit.edits import kit as kit_edits
from presskit.model.language import Lang, Wording
from presskit.model.pair import Role
from presskit.store import kit_file
from tests.build import a_kit, headline

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


def carried(*paths: Path) -> QMimeData:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return content


def drag(window: Window, at: QPoint, *paths: Path) -> bool:
    """Carry files over a point of the window; tell whether they would be taken."""
    content = carried(*paths)
    QApplication.sendEvent(window, QDragEnterEvent(at, COPY, content, LEFT, NONE))
    move = QDragMoveEvent(at, COPY, content, LEFT, NONE)
    QApplication.sendEvent(window, move)
    return move.isAccepted()


def drop(window: Window, at: QPoint, *paths: Path) -> None:
    assert drag(window, at, *paths)
    content = carried(*paths)
    QApplication.sendEvent(window, QDropEvent(QPointF(at), COPY, content, LEFT, NONE))
    QApplication.processEvents()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.presskit"
    kit_file.write(a_kit(headline("Ferry runs", "渡轮启航")), {}, path)
    return path


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    path = tmp_path / "ferry.png"
    assert image.save(str(path))
    return path


def middle_of(window: Window, row: int) -> QPoint:
    assert window.grid is not None
    table = window.grid.table
    at = table.visualRect(table.rows.index(row, 1)).center()
    return table.viewport().mapTo(window, at)


def test_a_kit_opens(window: Window, kept: Path, qtbot: QtBot) -> None:
    drop(window, window.rect().center(), kept)
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert window.workspace is not None
    assert window.workspace.path == kept


def test_unsaved_work_is_asked_about_before(
    opened: Window, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.do(kit_edits.titled(Wording("Changed")))
    asked = []

    def answer(*_args: object) -> asking.Answer:
        asked.append(True)
        return asking.Answer.CANCEL

    monkeypatch.setattr(asking, "unsaved", answer)
    before = opened.workspace
    drop(opened, opened.rect().center(), kept)
    assert asked
    assert opened.workspace is before


def test_manuscripts_open_the_import_with_the_files_filled_in(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = {}

    def exec_(dialog: ImportDialog) -> int:
        shown.update({lang: field.text() for lang, field in dialog.files.items()})
        return 0

    monkeypatch.setattr(ImportDialog, "exec", exec_)
    paths = tmp_path / "news.zh.md", tmp_path / "news.en.docx"
    drop(window, window.rect().center(), *paths)
    assert shown == {Lang.EN: str(paths[1]), Lang.ZH: str(paths[0])}


def test_terms_are_added_to_the_glossary(opened: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("en,zh\nferry,渡轮\n", "utf-8")
    drop(opened, opened.rect().center(), path)
    qtbot.waitUntil(lambda: opened.workspace is not None and len(opened.workspace.kit.glossary) == 3)


def test_pictures_come_after_the_row_under_the_mouse_and_undo_takes_them_away(
    opened: Window, picture: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "second.png"
    QImage(str(picture)).scaled(20, 20).save(str(other))
    before = opened.rows
    drop(opened, middle_of(opened, 1), picture, other)
    roles = [pair.role for pair in opened.rows]
    assert roles == [Role.HEADLINE, Role.LEAD, Role.CAPTION, Role.CAPTION, Role.BODY]
    assert opened.workspace is not None
    names = [asset.name for pair in opened.rows if (asset := opened.workspace.kit.asset(pair.asset))]
    assert names == ["ferry.png", "second.png"]
    assert all(asset.digest in opened.workspace.pictures for asset in opened.workspace.kit.assets)
    qtbot.waitUntil(opened.commands["undo"].isEnabled)
    opened.commands["undo"].trigger()
    assert opened.rows == before


def test_a_broken_picture_is_refused_and_changes_nothing(opened: Window, tmp_path: Path) -> None:
    path = tmp_path / "broken.png"
    path.write_bytes(b"no picture")
    before = opened.rows
    drop(opened, middle_of(opened, 1), path)
    assert opened.banner.isVisible()
    assert opened.rows == before


def test_what_will_happen_is_shown_while_files_are_carried(opened: Window, picture: Path, kept: Path) -> None:
    assert drag(opened, middle_of(opened, 0), picture)
    (dropping,) = (one for one in opened.children() if type(one).__name__ == "Dropping")
    veil = dropping.veil
    assert veil.isVisible()
    assert veil.words == "Place the picture here"
    first = veil.gap
    assert drag(opened, middle_of(opened, 2), picture)
    assert veil.gap.top() > first.top()
    assert drag(opened, middle_of(opened, 2), kept)
    assert veil.words == "Open ferry.presskit"
    QApplication.sendEvent(opened, QDragLeaveEvent())
    assert veil.isHidden()


@pytest.mark.parametrize("name", ["film.mov", "terms.csv", "ferry.png"])
def test_what_the_start_page_cannot_take_is_not_taken(window: Window, tmp_path: Path, name: str) -> None:
    assert not drag(window, window.rect().center(), tmp_path / name)


def test_files_are_sorted_out_by_name() -> None:
    names = ("a.presskit", "b.presskit", "c.DOCX", "d.md", "e.csv", "f.JPG", "g.exe")
    dropped = sorted_out(map(Path, names))
    assert dropped.kit == Path("a.presskit")
    assert dropped.manuscripts == (Path("c.DOCX"), Path("d.md"))
    assert (dropped.terms, dropped.pictures, dropped.others) == (
        (Path("e.csv"),),
        (Path("f.JPG"),),
        (Path("g.exe"),),
    )


@pytest.mark.parametrize(
    ("names", "en", "zh"),
    [
        (("a.docx",), "a.docx", None),
        (("新闻稿.docx",), None, "新闻稿.docx"),
        (("news_CN.docx",), None, "news_CN.docx"),
        (("x.txt", "y.txt"), "x.txt", "y.txt"),
        (("稿件.txt", "release.txt"), "release.txt", "稿件.txt"),
        (("稿件-英文.txt", "稿件.txt"), "稿件-英文.txt", "稿件.txt"),
    ],
)
def test_the_language_of_a_manuscript_is_told_by_its_name(
    names: tuple[str, ...], en: str | None, zh: str | None
) -> None:
    sides = sorted_out(map(Path, names)).sides
    told = {lang: name for lang, name in ((Lang.EN, en), (Lang.ZH, zh)) if name}
    assert {lang: path.name for lang, path in sides.items()} == told
