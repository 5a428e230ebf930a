"""The commands of the window as data, and the actions made of them: kept enabled only while they can work."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from presskit import i18n
from presskit.desktop.delays import delay
from presskit.desktop.icons import icon
from presskit.errors import PresskitError

if TYPE_CHECKING:
    from presskit.desktop.window import Window


_IN_ORIGINAL = frozenset({"save", "undo", "redo", "track", "versions", "name-version"})
"""What works although the panes show the text as it was, which is only to be read."""
_IN_PEACE = 60
"""Milliseconds after which the icons are drawn that only menus show."""


def always(_window: Window) -> bool:
    """Tell that a command works whatever is open."""
    return True


def with_kit(window: Window) -> bool:
    """Tell whether a kit is open."""
    return window.workspace is not None


@dataclass(frozen=True, slots=True)
class Command:
    """Something the user can tell the window to do.

    ``text`` is a message id with its accelerator; ``shortcut`` holds one or more key sequences, separated by
    a space; ``when`` tells whether it would work now; ``checked`` whether it is on, for what can be on or
    off; ``named`` words it anew where its words depend on what is open; ``reads`` that it changes nothing in
    the kit, so that it works on one that may only be read, as what works always does.
    """

    id: str
    text: str
    run: Callable[[Window], object]
    shortcut: str = ""
    icon: str = ""
    when: Callable[[Window], bool] = with_kit
    checked: Callable[[Window], bool] | None = None
    named: Callable[[Window], str] | None = None
    reads: bool = False

    def works(self, window: Window) -> bool:
        """Tell whether the command would do something now."""
        read_only = window.workspace is not None and window.workspace.read_only
        original = window.grid is not None and window.grid.viewing.barred and self.id not in _IN_ORIGINAL
        barred = read_only or original
        return (not barred or self.reads or self.when is always) and self.when(window)

    @property
    def keys(self) -> list[QKeySequence]:
        """The key sequences that give the command."""
        return [QKeySequence(keys) for keys in self.shortcut.split()]


class Actions(QObject):
    """The actions of one window, by the id of their command."""

    def __init__(self, window: Window, commands: Iterable[Command]) -> None:
        super().__init__(window)
        self._window = window
        self._commands = {command.id: command for command in commands}
        self._made: dict[str, QAction] = {}
        self._stale = False
        for command in self._commands.values():
            self._made[command.id] = self._action(command)
        self._paint = delay(self, _IN_PEACE, self._repaint_all)
        window.phrases.keep(self.reword)

    def __getitem__(self, name: str) -> QAction:
        if self._stale:
            self.refresh()
        return self._made[name]

    @property
    def commands(self) -> tuple[Command, ...]:
        """All commands, in the order they were given."""
        return tuple(self._commands.values())

    def await_refresh(self) -> None:
        """Enable and tick anew as soon as somebody asks for an action; in a pause at the latest."""
        self._stale = True

    def refresh(self) -> None:
        """Enable what can work now, and tick what is on."""
        self._stale = False
        window = self._window
        for name, command in self._commands.items():
            action = self._made[name]
            able = command.works(window)
            if action.isEnabled() != able:
                action.setEnabled(able)
            if command.checked is not None and action.isChecked() != command.checked(window):
                action.setChecked(command.checked(window))
            if command.named is not None and action.text() != (text := command.named(window)):
                action.setText(text)

    def reword(self) -> None:
        """Put the words of all commands in the language of the interface."""
        for name, command in self._commands.items():
            text = command.named(self._window) if command.named else i18n.translated(command.text)
            action = self._made[name]
            action.setText(text)
            action.setIconText(plain(text))
            action.setToolTip(_tip(text, action.shortcut()))

    def repaint(self, first: Iterable[str] = ()) -> None:
        """Draw the icons in the colours of the palette: some at once, the others when the window is shown."""
        for name in first:
            if name:
                self._made[name].setIcon(icon(self._commands[name].icon))
        self._paint.start()

    def _repaint_all(self) -> None:
        for name, command in self._commands.items():
            if command.icon:
                self._made[name].setIcon(icon(command.icon))

    def _action(self, command: Command) -> QAction:
        action = QAction(self._window)
        action.setObjectName(command.id)
        action.setShortcuts(command.keys)
        action.setCheckable(command.checked is not None)
        action.triggered.connect(lambda *_checked: self._run(command))
        self._window.addAction(action)
        return action

    def _run(self, command: Command) -> None:
        """Do what a command says; what is refused is told in the banner."""
        try:
            command.run(self._window)
        except PresskitError as error:
            self._window.banner.fail(error)
        self.refresh()


def plain(text: str) -> str:
    """Return the words of an action without accelerator and dots, as a label elsewhere shows them."""
    bare = text.split("(&", maxsplit=1)[0] if "(&" in text else text.replace("&", "")
    return bare.removesuffix("…").strip()


def _tip(text: str, keys: QKeySequence) -> str:
    shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
    return f"{plain(text)} ({shown})" if shown else plain(text)
