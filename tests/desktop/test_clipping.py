"""No words are cut off, in either language, however small a dialog or the window is made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from presskit.desktop import strings
from presskit.desktop.window import Window
from tests.desktop.surfaces import dialogs, shown

_LANGUAGES = ("en", "zh_Hans")


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    strings.speak("en")


def cut_off(whole: QWidget) -> list[str]:
    """Return the words of labels and buttons that have less room than they need."""
    inside = [widget for widget in whole.findChildren(QWidget) if widget.isVisibleTo(whole)]
    labels = [one for one in inside if isinstance(one, QLabel) and one.text()]
    buttons = [one for one in inside if isinstance(one, QAbstractButton) and one.text() and _says(one)]
    return [
        *(one.text() for one in labels if _cuts(one)),
        *(one.text() for one in buttons if one.width() < one.sizeHint().width()),
        *(one.text() for one in buttons if one.height() < one.fontMetrics().height()),
    ]


def _cuts(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.minimumSizeHint().width()


def _says(button: QAbstractButton) -> bool:
    """Tell whether a button shows its words."""
    return not isinstance(button, QToolButton) or button.icon().isNull()


def test_words_without_room_are_found(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    for number, made in enumerate((QLabel("Words"), QPushButton("Export"), QLabel("A line. " * 9))):
        made.setParent(whole)
        made.setGeometry(0, number * 20, 12, 18)
    whole.findChildren(QLabel)[1].setWordWrap(True)
    whole.show()
    assert len(cut_off(whole)) == 3


@pytest.mark.parametrize("language", _LANGUAGES)
def test_no_words_of_a_dialog_are_cut_off(opened: Window, tmp_path: Path, language: str) -> None:
    strings.speak(language)
    poor: dict[str, list[str]] = {}
    for dialog in dialogs(opened, tmp_path):
        shown(dialog)
        usual = cut_off(dialog)
        dialog.resize(dialog.minimumSizeHint())
        QApplication.processEvents()
        small = cut_off(dialog)
        if usual or small:
            poor[type(dialog).__name__] = [*usual, *small]
        dialog.careful = False
        dialog.close()
        dialog.deleteLater()
    assert poor == {}


@pytest.mark.parametrize("size", [(1400, 900), (1280, 720), (0, 0)])
@pytest.mark.parametrize("language", _LANGUAGES)
def test_no_words_of_the_window_and_its_panels_are_cut_off(
    opened: Window, qtbot: QtBot, language: str, size: tuple[int, int]
) -> None:
    strings.speak(language)
    for dock in opened.panels.all:
        dock.show()
    opened.resize(*size)
    qtbot.wait(50)
    opened.following.now()
    assert cut_off(opened) == []
