"""Printing on paper: what an export writes, page by page, away from the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from presskit.compose.plan import EDITIONS, Layout
from presskit.desktop import printing_out
from presskit.desktop.dialogs import on_paper
from presskit.desktop.dialogs.on_paper import OnPaperDialog
from presskit.desktop.exporting import Choice
from presskit.desktop.window import Window
from presskit.errors import BadRequest, Cancelled, CannotWrite
from presskit.model.kit import Kit
from presskit.progress import silent
from tests.build import a_kit, a_long_kit

pdfium = pytest.importorskip("pypdfium2")
pytestmark = pytest.mark.usefixtures("qapp")


def made(kit: Kit) -> bytes:
    choice = Choice()
    plan = choice.plan(kit, EDITIONS[choice.editions[0]], text=kit.releases[0].id)
    return printing_out.made(kit, {}, plan, silent)


def to_file(printer: QPrinter, path: Path) -> QPrinter:
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(100)
    return printer


def sizes(path: Path) -> list[tuple[int, int]]:
    with pdfium.PdfDocument(str(path)) as document:
        return [tuple(map(round, document.get_page_size(n))) for n in range(len(document))]


def darkness(path: Path) -> float:
    with pdfium.PdfDocument(str(path)) as document:
        grey = bytes(document[0].render(scale=0.5).buffer)
        return 1 - sum(grey) / len(grey) / 255


def test_every_page_comes_out_in_its_size(tmp_path: Path) -> None:
    pdf = made(a_long_kit(40))
    printer = to_file(printing_out.prepared(pdf, "news"), tmp_path / "out.pdf")
    told: list[str] = []

    def report(done: int, of: int, what: str) -> None:
        told.append(what)

    count = printing_out.sent(pdf, printer, report)
    assert count > 2
    assert sizes(tmp_path / "out.pdf") == [(595, 842)] * count
    assert told[0] == f"Page 1 of {count}"
    assert 0.01 < darkness(tmp_path / "out.pdf") < 0.4


def test_only_the_pages_asked_for_come_out(tmp_path: Path) -> None:
    pdf = made(a_long_kit(40))
    printer = to_file(printing_out.prepared(pdf, "news"), tmp_path / "out.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert printing_out.sent(pdf, printer, silent) == 2
    assert len(sizes(tmp_path / "out.pdf")) == 2


def test_another_paper_is_filled_as_far_as_the_page_fits(tmp_path: Path) -> None:
    pdf = made(a_kit(("Hello.", "你好。")))
    printer = to_file(printing_out.prepared(pdf, "news"), tmp_path / "out.pdf")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printing_out.sent(pdf, printer, silent)
    assert sizes(tmp_path / "out.pdf") == [(420, 595)]


def test_breaking_off_prints_nothing(tmp_path: Path) -> None:
    pdf = made(a_long_kit(40))
    printer = to_file(printing_out.prepared(pdf, "news"), tmp_path / "out.pdf")

    def stop(done: int, of: int, what: str) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        printing_out.sent(pdf, printer, stop)
    assert not (tmp_path / "out.pdf").exists()


def test_a_printer_that_refuses_is_told_of(tmp_path: Path) -> None:
    pdf = made(a_kit(("Hello.", "你好。")))
    printer = to_file(printing_out.prepared(pdf, "news"), tmp_path / "no folder" / "out.pdf")
    with pytest.raises(CannotWrite):
        printing_out.sent(pdf, printer, silent)


def test_a_kit_without_words_is_not_printed() -> None:
    with pytest.raises(BadRequest):
        made(a_kit(("", "")))


def test_the_dialog_begins_with_what_was_exported_last(window: Window) -> None:
    last = Choice(whole=True, editions=("zh",), layout=Layout.STACKED, press=True)
    dialog = OnPaperDialog(window, "News", last, "zh")
    assert dialog.choice == Choice(whole=True, editions=("zh",), layout=Layout.STACKED)
    assert not dialog.layout_of.isEnabled()
    dialog.deleteLater()


def test_the_window_prints_what_was_chosen(
    opened: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settled: Callable[[], None]
) -> None:
    path = tmp_path / "out.pdf"
    monkeypatch.setattr(OnPaperDialog, "exec", lambda _dialog: 1)

    def agreed(_parent: object, printer: QPrinter) -> bool:
        to_file(printer, path)
        return True

    monkeypatch.setattr(on_paper, "agreed", agreed)
    opened.commands["print"].trigger()
    qtbot.waitUntil(lambda: "1 page went" in opened.statusBar().currentMessage(), timeout=15000)
    assert len(sizes(path)) == 1


def test_printing_needs_a_text(window: Window) -> None:
    window.commands.refresh()
    assert not window.commands["print"].isEnabled()
