"""Drives the window alone, in a process of its own: from two manuscripts to a handout, and to its own death.

``python -m tests.journeys.window_alone work FOLDER`` ends by killing itself in the middle of unsaved work;
``… recover FOLDER`` starts again and prints as JSON what it finds. Only timers here answer its questions.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from presskit.desktop import app
from presskit.desktop.dialogs import asking
from presskit.desktop.dialogs.export import ExportDialog
from presskit.desktop.dialogs.importing import ImportDialog
from presskit.desktop.dialogs.recovery import RecoveryDialog
from presskit.desktop.dialogs.signing import SigningDialog
from presskit.desktop.dialogs.versions import NameDialog, VersionsDialog
from presskit.desktop.window import Window
from presskit.edits.edit import Place
from presskit.model.language import Lang
from presskit.review.signing import is_valid
from presskit.workspace.settings import Settings

D = TypeVar("D", bound=QWidget)
PATIENCE = 20.0
"""Seconds after which something that should have happened is given up."""


def until(happened: Callable[[], object], what: str) -> None:
    """Let the window work until something has happened."""
    end = time.monotonic() + PATIENCE
    while not happened():
        if time.monotonic() > end:
            raise TimeoutError(what)
        QTest.qWait(5)


def answered(kind: type[D], answer: Callable[[D], object]) -> None:
    """Answer the next dialog of a kind once it stands there."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            answer(dialog)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(5, look)


def commit(window: Window, text: str) -> None:
    """Write with an input method: composed first, then committed."""
    assert window.grid is not None
    segment = window.grid.table.segment
    QApplication.sendEvent(segment, QInputMethodEvent("pinyin", []))
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(segment, event)


def at(window: Window, row: int, lang: Lang, words: str) -> None:
    """Go to where words begin in a row, and select them."""
    text = window.rows[row].side(lang)
    window.go(Place(window.rows[row].id, lang, text.everything.index(words)), len(words))


def keys(window: Window, text: str) -> None:
    assert window.grid is not None
    QTest.keyClicks(window.grid.table.segment, text)


def do(window: Window, name: str) -> None:
    """Give a command, as menu and keys do."""
    window.commands.refresh()
    assert window.commands[name].isEnabled(), f"{name} cannot be done now"
    window.commands[name].trigger()


def imported(window: Window, folder: Path) -> None:
    """Make a kit of the two manuscripts."""

    def read(dialog: ImportDialog) -> None:
        for lang, name in ((Lang.EN, "release.txt"), (Lang.ZH, "通稿.txt")):
            dialog.files[lang].setText(str(folder / name))
        dialog.accept()
        until(lambda: dialog.outcome is not None, "the manuscripts are read")
        dialog.accept()

    answered(ImportDialog, read)
    do(window, "import")
    until(lambda: bool(window.rows), "the kit is shown")


def reviewed(window: Window) -> None:
    """Track two changes, take one and refuse the other, and bring the twin level."""
    do(window, "track")
    at(window, 1, Lang.EN, "twelve")
    keys(window, "fourteen")
    at(window, 1, Lang.ZH, "12")
    commit(window, "十四")
    at(window, 2, Lang.EN, "300")
    keys(window, "900")
    for words, verdict in (("fourteen", "accept"), ("900", "reject")):
        row = next(n for n, pair in enumerate(window.rows) if words in pair.en.everything)
        at(window, row, Lang.EN, words)
        do(window, verdict)
    at(window, 1, Lang.ZH, "十四")
    do(window, "accept")
    do(window, "level")
    do(window, "track")


def signed(window: Window) -> None:
    """Approve the text at the first stage, whatever is not settled yet."""

    def sign(dialog: SigningDialog) -> None:
        dialog.note.setText("read in both languages")
        dialog.nevertheless.setChecked(True)
        dialog.accept()

    answered(SigningDialog, sign)
    do(window, "sign-off")
    until(lambda: window.text is not None and window.text.signatures, "the text is signed")


def saved(window: Window, folder: Path) -> None:
    assert window.workspace is not None
    asking.kit_to_save = lambda *_args: folder / "park.presskit"  # the system's own dialog has no hands
    do(window, "save")
    until(lambda: window.workspace is not None and not window.workspace.unsaved, "the kit is saved")


def named(window: Window) -> None:
    def name(dialog: NameDialog) -> None:
        dialog.field.setText("issued")
        dialog.accept()
        answered(VersionsDialog, QDialog.reject)

    answered(NameDialog, name)
    do(window, "name-version")


def exported(window: Window) -> None:
    """Hand the kit out as PDF and Word, in both languages beside each other."""

    def write(dialog: ExportDialog) -> None:
        dialog.contents.formats["docx"].setChecked(True)
        dialog.accept()
        until(lambda: bool(dialog.files), "the documents are written")
        dialog.reject()

    answered(ExportDialog, write)
    do(window, "export")


def work(window: Window, folder: Path) -> None:
    """Do everything, and die."""
    imported(window, folder)
    reviewed(window)
    signed(window)
    saved(window, folder)
    named(window)
    saved(window, folder)
    exported(window)
    at(window, 0, Lang.ZH, "园区")
    commit(window, "苏州工业园区")
    at(window, 0, Lang.EN, "Park")
    keys(window, "Industrial Park")
    sys.stdout.write("dying\n")
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)


def recover(window: Window, _folder: Path) -> None:
    """Take up what was left behind, and tell what there is."""
    until(lambda: window.findChildren(RecoveryDialog), "unsaved work is offered")
    (dialog,) = window.findChildren(RecoveryDialog)
    dialog.accept()
    until(lambda: bool(window.rows), "the work is shown")
    assert window.workspace is not None
    kit = window.workspace.kit
    text = kit.releases[0]
    told = {
        "rows": [[pair.en.everything, pair.zh.everything] for pair in window.rows],
        "signed": [[one.stage, one.stamp.author, is_valid(one, text)] for one in text.signatures],
        "versions": [version.name for version in kit.versions],
        "looks": [pair.needs_look(lang) for pair in window.rows for lang in Lang],
        "path": str(window.workspace.path),
        "unsaved": window.workspace.unsaved,
    }
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    sys.stdout.flush()
    os._exit(0)


def main(stage: str, folder: Path) -> None:
    settings = Settings(theme="light", language="en", author="Li Na", preview=False)
    app.application(settings)
    window = Window(settings, folder / "journals")
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.setFocus(Qt.FocusReason.OtherFocusReason)
    app.begin(window, None)
    {"work": work, "recover": recover}[stage](window, folder)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
