"""What the window asks before it saves over a file that is not only its own."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtWidgets import QMessageBox, QWidget

from presskit.desktop.icons import picture
from presskit.desktop.looks import tone
from presskit.i18n import translated as _


class Verdict(Enum):
    """What is to become of a save."""

    SAVE = auto()
    SAVE_AS = auto()
    RELOAD = auto()
    CANCEL = auto()


def changed(parent: QWidget, name: str) -> Verdict:
    """Ask what to do when the file to be saved was changed by another program."""
    return _asked(
        parent,
        _("The file has changed"),
        _("Another program has changed {name} since you opened or saved it.", name=name),
        _("If you save over it, its present state is kept as a backup. Reloading it can be undone."),
        (
            (_("Save &as…"), Verdict.SAVE_AS),
            (_("&Reload"), Verdict.RELOAD),
            (_("Save &over it"), Verdict.SAVE),
        ),
    )


def open_elsewhere(parent: QWidget, name: str) -> Verdict:
    """Ask what to do when the file to be saved is open in another window as well."""
    return _asked(
        parent,
        _("The kit is open elsewhere"),
        _("{name} is open in another window as well.", name=name),
        _("Whoever works there is told that the file has changed. What is in it now is kept as a backup."),
        ((_("Save &as…"), Verdict.SAVE_AS), (_("Save &over it"), Verdict.SAVE)),
    )


def discarding(parent: QWidget, name: str) -> bool:
    """Ask whether unsaved work may be removed for good."""
    answers = ((_("&Keep for later"), Verdict.CANCEL), (_("&Discard"), Verdict.SAVE))
    told = _("The unsaved changes of {name} are removed for good.", name=name)
    more = _("This cannot be undone. What was saved in its file stays as it is.")
    return _asked(parent, _("Discard unsaved work?"), told, more, answers) is Verdict.SAVE


def _asked(
    parent: QWidget, title: str, text: str, more: str, answers: tuple[tuple[str, Verdict], ...]
) -> Verdict:
    """Ask with a button for each answer, the first of them the one that Enter gives; Escape cancels."""
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setText(text)
    box.setInformativeText(more)
    box.setIconPixmap(picture("warning", tone("warning"), 32))
    buttons = {}
    for label, verdict in answers:
        risky = verdict in {Verdict.SAVE, Verdict.RELOAD}
        role = QMessageBox.ButtonRole.DestructiveRole if risky else QMessageBox.ButtonRole.AcceptRole
        buttons[box.addButton(label, role)] = verdict
    first = next(iter(buttons))
    if Verdict.CANCEL not in buttons.values():
        box.setEscapeButton(box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole))
    else:
        box.setEscapeButton(first)
    box.setDefaultButton(first)
    box.exec()
    pressed = box.clickedButton()
    chosen = next((verdict for button, verdict in buttons.items() if button is pressed), Verdict.CANCEL)
    box.deleteLater()
    return chosen
