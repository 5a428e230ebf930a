"""The list of keys: whole, searchable, to be printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from presskit.desktop import strings
from presskit.desktop.dialogs import on_paper
from presskit.desktop.dialogs.shortcuts import ShortcutsDialog
from presskit.desktop.key_list import groups
from presskit.desktop.window import Window

pdfium = pytest.importorskip("pypdfium2")


def shown(dialog: ShortcutsDialog) -> list[str]:
    return [item.text(0) for _head, items in dialog._groups for item in items if not item.isHidden()]


def test_every_key_of_every_command_is_listed(window: Window) -> None:
    listed = "  ".join(keys for group in groups(window.commands) for _what, keys in group.entries).split("  ")
    wanted = {key.toString() for command in window.commands.commands for key in command.keys}
    assert wanted <= set(listed)


@pytest.mark.parametrize("language", ["en", "zh_Hans"])
def test_every_entry_says_what_it_does_and_with_which_key(window: Window, language: str) -> None:
    strings.speak(language)
    try:
        for group in groups(window.commands):
            assert group.title
            assert all(what and keys and "{" not in keys for what, keys in group.entries), group
    finally:
        strings.speak("en")


def test_keys_of_the_panes_and_of_the_mouse_are_listed(window: Window) -> None:
    entries = {entry for group in groups(window.commands) for entry in group.entries}
    assert ("Next side or row", "Tab") in entries
    assert ("Larger or smaller text", "Ctrl+wheel") in entries


def test_the_filter_finds_by_words_by_key_and_by_menu(window: Window) -> None:
    dialog = ShortcutsDialog(window, window.commands)
    dialog.filter.setText("bold")
    assert shown(dialog) == ["Bold"]
    dialog.filter.setText("ctrl+wheel")
    assert shown(dialog) == ["Larger or smaller text"]
    dialog.filter.setText("focus mode esc")
    assert shown(dialog) == ["Back to the whole window"]
    dialog.filter.setText("")
    assert len(shown(dialog)) > 60
    dialog.deleteLater()


def test_the_list_is_printed(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "keys.pdf"

    def agreed(_parent: object, printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return True

    monkeypatch.setattr(on_paper, "agreed", agreed)
    dialog = ShortcutsDialog(window, window.commands)
    dialog.print.click()
    with pdfium.PdfDocument(str(path)) as document:
        said = "".join(page.get_textpage().get_text_range() for page in document)
    assert "Save as" in said
    assert "Ctrl+Shift+S" in said
    dialog.deleteLater()
