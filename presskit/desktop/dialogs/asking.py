"""The questions the window asks, each a function of its own, so that tests can answer them."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from presskit.desktop.icons import picture
from presskit.desktop.looks import tone
from presskit.i18n import translated as _

SUFFIX = ".presskit"


class Answer(Enum):
    """What to do with unsaved work."""

    SAVE = auto()
    DISCARD = auto()
    CANCEL = auto()


def unsaved(parent: QWidget, name: str) -> Answer:
    """Ask what to do with a kit's unsaved changes."""
    roles = QMessageBox.ButtonRole
    box = _box(parent, _("Save changes?"), _("{name} has changes that are not saved.", name=name))
    box.setInformativeText(_("Without saving, the changes since the last save are lost."))
    save = box.addButton(_("&Save"), roles.AcceptRole)
    discard = box.addButton(_("&Discard"), roles.DestructiveRole)
    box.setEscapeButton(box.addButton(_("Cancel"), roles.RejectRole))
    box.setDefaultButton(save)
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    return Answer.SAVE if chosen is save else Answer.DISCARD if chosen is discard else Answer.CANCEL


def replacing(parent: QWidget, name: str) -> bool:
    """Ask whether a file that exists may be replaced."""
    return _agreed(
        parent, _("Replace the file?"), _("{name} exists already. Replace it?", name=name), _("&Replace")
    )


def opening(parent: QWidget, address: str) -> bool:
    """Ask whether to leave for the address of a link."""
    return _agreed(
        parent, _("Open the link?"), _("{address} is opened outside presskit.", address=address), _("&Open")
    )


def leaving(parent: QWidget) -> bool:
    """Ask whether what was entered in a dialog may be lost."""
    return _agreed(
        parent,
        _("Leave without applying?"),
        _("What you have entered here is not applied yet, and would be lost."),
        _("&Leave"),
    )


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


def show_address(address: str) -> None:
    """Open an address in the system's browser or mail program."""
    QDesktopServices.openUrl(QUrl(address))


def _box(parent: QWidget, title: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setText(text)
    box.setIconPixmap(picture("warning", tone("warning"), 32))
    return box


def _agreed(parent: QWidget, title: str, question: str, yes: str) -> bool:
    """Ask something that one button agrees to; tell whether it was pressed."""
    box = _box(parent, title, question)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setEscapeButton(box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole))
    box.setDefaultButton(agree)
    box.exec()
    agreed = box.clickedButton() is agree
    box.deleteLater()
    return agreed


def _kits() -> str:
    return _("Press kits (*{suffix})", suffix=SUFFIX)


def _one(answer: tuple[str, str]) -> Path | None:
    return Path(answer[0]) if answer[0] else None
