"""The clipboard in the grid: paragraphs, styles, whole rows, pictures."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QClipboard, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from presskit.desktop.grid import clipboard
from presskit.desktop.grid.block import Block
from presskit.edits.edit import Place
from presskit.model.language import Lang
from presskit.model.pair import Role
from presskit.model.text import BOLD, ITALIC, Mark, MarkKind, Run, Text
from tests.desktop.grid.conftest import CTRL, THREE, Make, pair, texts


def mime(text: str = "", html: str = "") -> QMimeData:
    made = QMimeData()
    if text:
        made.setText(text)
    if html:
        made.setHtml(html)
    return made


def test_three_pasted_paragraphs_make_rows_in_one_step(make: Make) -> None:
    grid = make(pair(1, "start end", "中文"))
    grid.go_to(Place("a1", Lang.EN, 6))
    grid.commands.paste(mime("one\n\ntwo\nthree "))
    assert [row[0] for row in texts(grid)] == ["start one", "two", "threeend"]
    assert texts(grid)[0][1] == "中文"
    assert grid.current_place() == Place("n2", Lang.EN, 5)
    grid.undo()
    assert texts(grid) == [("start end", "中文")]


def test_paste_keeps_bold_italic_and_links_and_nothing_else(make: Make) -> None:
    html = (
        "<html><head><style>p{color:red}</style></head><body><!--StartFragment-->"
        '<p style="color:red">A <b>bold</b> <span style="font-style: italic">slanted</span>\n '
        '<a href="https://example.org/a">link</a><script>alert(1)</script>'
        '<a href="javascript:alert(1)"> trap</a></p><p></p>'
        '<b style="font-weight:normal"><p>Plain &amp; simple<br>broken</p></b>'
        "<!--EndFragment--></body></html>"
    )
    link = Mark(MarkKind.LINK, "https://example.org/a")
    first, second, third = clipboard.of_html(html)
    assert first.runs == (
        Run("A "),
        Run("bold", frozenset({BOLD})),
        Run(" "),
        Run("slanted", frozenset({ITALIC})),
        Run(" "),
        Run("link", frozenset({link})),
        Run(" trap"),
    )
    assert (second, third) == (Text.plain("Plain & simple"), Text.plain("broken"))


def test_what_is_copied_in_the_editor_comes_back_with_its_styles(make: Make, qtbot: QtBot) -> None:
    styled = Text((Run("one "), Run("two", frozenset({BOLD}))))
    grid = make(pair(1, styled, ""))
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_C, CTRL)
    grid.go_to(Place("a1", Lang.ZH, 0))
    qtbot.keyClick(grid.table.segment, Qt.Key.Key_V, CTRL)
    assert grid.workspace.kit.pair("a1").zh == styled


def test_copied_rows_come_back_as_rows_with_both_sides_and_their_roles(make: Make) -> None:
    quote = pair(2, Text((Run("two", frozenset({BOLD})),)), "", Role.QUOTE)
    grid = make(pair(1, "one", "一"), quote, pair(3, "three", "三"))
    grid.table.choose(Block(0, 1))
    grid.copy()
    grid.go_to(Place("a3", Lang.ZH, 1))
    grid.paste()
    assert texts(grid)[3:] == [("one", "一"), ("two", "")]
    pasted = list(grid.workspace.kit.pairs())[4]
    assert (pasted.role, pasted.en) == (Role.QUOTE, quote.en)
    grid.undo()
    assert len(texts(grid)) == 3


def test_paragraphs_pasted_onto_selected_rows_come_below_them(make: Make) -> None:
    grid = make(*THREE)
    grid.go_to(Place("a1", Lang.ZH, 0))
    grid.table.choose(Block(0, 1))
    grid.commands.paste(mime("四\n五"))
    assert [row[1] for row in texts(grid)] == ["一", "二", "四", "五", "三"]


def test_a_clipboard_with_nothing_at_all_pastes_nothing(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    grid = make(*THREE)
    monkeypatch.setattr(QClipboard, "mimeData", lambda *_self: None)
    before = grid.workspace.kit
    grid.paste()
    assert grid.workspace.kit is before


def test_foreign_rows_on_the_clipboard_are_no_danger(make: Make) -> None:
    grid = make(*THREE)
    for hostile in (b"", b"[[]]", b"[5]", b'[["body"]]', b'{"a": 1}', b'[["villain", "a", "b"]]', b"\xff"):
        made = mime("text")
        made.setData("application/x-presskit-rows", hostile)
        assert clipboard.rows(made) == ()
    grid.commands.paste(made)
    assert texts(grid)[0] == ("textone", "一")


def test_a_pasted_picture_is_told(make: Make, qtbot: QtBot) -> None:
    grid = make(*THREE)
    made = QMimeData()
    made.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    with qtbot.waitSignal(grid.picture_pasted):
        grid.commands.paste(made)


def test_an_empty_release_is_begun_with_enter_or_by_pasting(make: Make) -> None:
    grid = make()
    QTest.keyClick(grid.table, Qt.Key.Key_Return)
    assert texts(grid) == [("", "")]
    grid.undo()
    assert texts(grid) == []
    grid.commands.paste(mime("one\ntwo"))
    assert texts(grid) == [("one", ""), ("two", "")]


ENDING = """
from PySide6.QtWidgets import QApplication
from presskit.desktop.grid.clipboard import of_text, settle_at_end
from presskit.model.text import Text
app = QApplication([])
settle_at_end()
app.clipboard().setMimeData(of_text(Text.plain("copied")))
"""


def test_the_program_ends_well_with_something_on_the_clipboard() -> None:
    ended = subprocess.run([sys.executable, "-c", ENDING], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")
