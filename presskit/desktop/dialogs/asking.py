"""The questions the window asks, each a function of its own, so that tests can answer them."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from presskit.i18n import translated as _

SUFFIX = ".presskit"


class Answer(Enum):
    """What to do with unsaved work."""

    SAVE = auto()
    DISCARD = auto()
    CANCEL = auto()


def unsaved(parent: QWidget, name: str) -> Answer:
    """Ask what to do with a kit's unsaved changes."""
    buttons = QMessageBox.StandardButton
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(_("Save changes?"))
    box.setText(_("{name} has changes that are not saved.", name=name))
    box.setInformativeText(_("Without saving, the changes since the last save are lost."))
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    chosen = {buttons.Save: Answer.SAVE, buttons.Discard: Answer.DISCARD}
    return chosen.get(buttons(box.exec()), Answer.CANCEL)


def replacing(parent: QWidget, name: str) -> bool:
    """Ask whether a file that exists may be replaced."""
    buttons = QMessageBox.StandardButton
    answer = QMessageBox.question(
        parent, _("Replace the file?"), _("{name} exists already. Replace it?", name=name)
    )
    return answer == buttons.Yes


def kit_to_open(parent: QWidget, folder: Path) -> Path | None:
    """Ask which kit to open."""
    return _one(QFileDialog.getOpenFileName(parent, _("Open a press kit"), str(folder), _kits()))


def kit_to_save(parent: QWidget, suggestion: Path) -> Path | None:
    """Ask under which name to save a kit."""
    path = _one(QFileDialog.getSaveFileName(parent, _("Save the press kit"), str(suggestion), _kits()))
    if path is not None and path.suffix != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
        if path.exists() and not replacing(parent, path.name):
            return None
    return path


def file_to_read(parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
    """Ask for a file of some kinds, such as ``Pictures (*.png *.jpg)``."""
    return _one(QFileDialog.getOpenFileName(parent, title, str(folder), kinds))


def folder_to_fill(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a folder to write into."""
    chosen = QFileDialog.getExistingDirectory(parent, _("Choose a folder"), str(folder))
    return Path(chosen) if chosen else None


def show_folder(folder: Path) -> None:
    """Show a folder in the system's file browser."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _kits() -> str:
    return _("Press kits (*{suffix})", suffix=SUFFIX)


def _one(answer: tuple[str, str]) -> Path | None:
    return Path(answer[0]) if answer[0] else None
