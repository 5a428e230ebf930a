"""Everything a person meets in the window: its dialogs and panels, to be walked through by tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from presskit.desktop.dialogs.about import AboutDialog
from presskit.desktop.dialogs.author import AuthorDialog
from presskit.desktop.dialogs.biography import BiographyDialog
from presskit.desktop.dialogs.comment import CommentDialog
from presskit.desktop.dialogs.export import ExportDialog
from presskit.desktop.dialogs.fact import FactDialog
from presskit.desktop.dialogs.facts import FactsDialog
from presskit.desktop.dialogs.importing import ImportDialog
from presskit.desktop.dialogs.link import LinkDialog
from presskit.desktop.dialogs.parts import Sheet
from presskit.desktop.dialogs.people import PeopleDialog
from presskit.desktop.dialogs.person import PersonDialog
from presskit.desktop.dialogs.picture import PictureDialog
from presskit.desktop.dialogs.release import ReleaseDialog
from presskit.desktop.dialogs.settings import SettingsDialog
from presskit.desktop.dialogs.shortcuts import ShortcutsDialog
from presskit.desktop.dialogs.term import TermDialog
from presskit.desktop.exporting import Choice
from presskit.desktop.window import Window
from presskit.model.asset import Asset
from presskit.model.contact import Person
from presskit.model.fact import Fact
from presskit.model.language import Wording

_TAB = Qt.FocusPolicy.TabFocus


def dialogs(window: Window, folder: Path) -> Iterator[Sheet]:
    """Yield every dialog that belongs to a kit or to the window, one after the other."""
    assert window.workspace is not None
    workspace, kit = window.workspace, window.workspace.kit
    yield FactDialog(window, Fact("f1", Wording("Area", "面积")))
    yield FactsDialog(window, workspace, folder)
    yield PersonDialog(window, Person("m1"), workspace, folder)
    yield PeopleDialog(window, workspace, folder)
    yield ReleaseDialog(window, workspace, window.text, folder)
    yield TermDialog(window, kit.glossary[0])
    yield LinkDialog(window, "park", "https://www.example.com")
    yield PictureDialog(window, Asset("a1", "park.png", "image/png", "0" * 64, 640, 480), b"")
    yield BiographyDialog(window, kit)
    yield CommentDialog(window, "park")
    yield AuthorDialog(window, "ann")
    yield ExportDialog(window, workspace, window.text, window.render_lane, folder, Choice(whole=True), 2)
    yield ImportDialog(window, window.render_lane, folder)
    yield SettingsDialog(window, window.settings)
    yield ShortcutsDialog(window, window.commands)
    yield AboutDialog(window)


def controls(whole: QWidget) -> list[QWidget]:
    """Return what the keyboard reaches by Tab inside a widget that is shown, in the order of Tab."""
    inside = [whole, *whole.findChildren(QWidget)]
    found: list[QWidget] = []
    widget = whole.nextInFocusChain()
    while widget is not None and widget is not whole and widget not in found:
        reached = widget.isVisibleTo(whole) and widget.isEnabled() and widget.focusPolicy() & _TAB
        if reached and widget in inside and widget.focusProxy() is None:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def place(widget: QWidget, whole: QWidget) -> QRect:
    """Return where a widget lies inside another one."""
    return QRect(widget.mapTo(whole, QPoint(0, 0)), widget.size())


def shown(dialog: QWidget) -> QWidget:
    """Show a dialog, and let it be laid out."""
    dialog.show()
    dialog.activateWindow()
    QApplication.processEvents()
    return dialog
