"""The menu of a row: what the paragraph is, how far each side has come, whether the twins belong together."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from presskit.desktop.grid import words
from presskit.desktop.grid.commands import Commands
from presskit.i18n import translated as _
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role, Status


def role_menu(pair: Pair, commands: Commands, parent: QWidget) -> QMenu:
    """Return the menu for the selected rows, ticked as a pair is now; it deletes itself when it closes."""
    menu = QMenu(parent)
    group = QActionGroup(menu)
    for role in Role:
        action = _choice(menu, group, words.role_name(role), on=pair.role is role)
        action.triggered.connect(partial(commands.give_role, role))
    menu.addSeparator()
    for lang in Lang:
        states = menu.addMenu(
            _("{language}: {state}", language=words.language_name(lang), state=words.state_name(pair, lang))
        )
        states.setEnabled(bool(pair.side(lang).runs))
        group = QActionGroup(states)
        for status in (one for one in Status if one is not Status.SIGNED or pair.status(lang) is one):
            action = _choice(states, group, _(words.STATES[status]), on=pair.status(lang) is status)
            action.triggered.connect(partial(commands.give_status, lang, status))
    if pair.doubtful:
        menu.addSeparator()
        menu.addAction(_("The two sides belong together")).triggered.connect(commands.confirm)
    for action in menu.actions():
        action.setEnabled(action.isEnabled() and not commands.barred)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _choice(menu: QMenu, group: QActionGroup, name: str, *, on: bool) -> QAction:
    action = menu.addAction(name)
    action.setCheckable(True)
    action.setChecked(on)
    group.addAction(action)
    return action
