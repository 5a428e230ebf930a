"""The open kit: its present value, its history, its pictures, its file."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from presskit.edits.edit import Edit, Place
from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.model.asset import Pictures
from presskit.model.ids import NewId
from presskit.model.kit import Kit
from presskit.workspace.history import History

Listener: TypeAlias = Callable[[Kit, Kit], None]
"""Told the kit before and after a change. Both are the same value when the kit has just been saved."""


def drawn() -> str:
    """Return a random id of eight hexadecimal digits."""
    return os.urandom(4).hex()


class Workspace:
    """A kit while somebody works on it. Everything here belongs to one thread.

    ``pictures`` holds the bytes of every picture the kit has had since it was opened, so that undoing the
    removal of one brings it back. ``unsaved`` at the start says that no file holds the kit yet and that
    losing it would be a loss, as with recovered or imported work. While ``read_only``, no change is made.
    """

    def __init__(
        self,
        kit: Kit,
        pictures: Pictures | None = None,
        path: Path | None = None,
        *,
        unsaved: bool = False,
        draw: NewId = drawn,
    ) -> None:
        self.pictures: Pictures = dict(pictures or {})
        self.path = path
        self.read_only = False
        self._history = History(kit)
        self._saved: Kit | None = None if unsaved else kit
        self._draw = draw
        self._ids = _ids(kit)
        self._listeners: list[Listener] = []
        self._events: deque[tuple[Kit, Kit]] = deque()

    @property
    def kit(self) -> Kit:
        """The present value."""
        return self._history.present

    @property
    def unsaved(self) -> bool:
        """Whether the kit differs from what its file holds; undoing back to that makes it saved again."""
        return self._saved is not self.kit and self._saved != self.kit

    def do(self, edit: Edit) -> None:
        """Make a change. When the edit raises, nothing has changed; ``BadRequest`` while ``read_only``."""
        if self.read_only:
            raise BadRequest(
                _("This kit can only be read here, because it is open in another window."),
                _("Choose above the panes to open a copy, or to edit it all the same."),
            )
        before = self.kit
        self._history.do(edit)
        self._tell(before)

    def undo(self) -> Place | None:
        """Take the last step back, if there is one; return where the caret was before it."""
        before = self.kit
        place = self._history.undo()
        self._tell(before)
        return place

    def redo(self) -> Place | None:
        """Take an undone step again, if there is one; return where the caret goes."""
        before = self.kit
        place = self._history.redo()
        self._tell(before)
        return place

    @property
    def undo_label(self) -> str:
        """The message id of what undo would take back, or nothing."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str:
        """The message id of what redo would bring back, or nothing."""
        return self._history.redo_label

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call a listener after each change and each saving; return what makes that stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def new_id(self) -> str:
        """Return an id that nothing in the kit has had since it was opened."""
        while (new := self._draw()) in self._ids:
            pass
        self._ids.add(new)
        return new

    def add_pictures(self, pictures: Pictures) -> None:
        """Take in the bytes of pictures, before the edit that places them."""
        self.pictures = {**self.pictures, **pictures}

    def saved(self, path: Path, kit: Kit) -> None:
        """Take note that a file holds a value of the kit, the present one or an earlier one."""
        self.path = path
        self._saved = kit
        self._ids |= _ids(kit)
        self._history.closed()
        self._tell(self.kit, always=True)

    def parted(self) -> None:
        """Take note that no file holds a value of the kit any more, so that it is unsaved."""
        self._saved = None
        self._tell(self.kit, always=True)

    def _tell(self, before: Kit, *, always: bool = False) -> None:
        """Tell every listener each event in order, also when one of them makes a change of its own."""
        if before is self.kit and not always:
            return
        self._events.append((before, self.kit))
        if len(self._events) > 1:
            return
        try:
            while self._events:
                for listener in tuple(self._listeners):
                    listener(*self._events[0])
                self._events.popleft()
        finally:
            self._events.clear()


def _ids(kit: Kit) -> set[str]:
    parts = (
        *(kit.releases, kit.pairs(), kit.facts, kit.people, kit.contacts),
        *(kit.glossary, kit.assets, kit.threads, kit.versions),
    )
    return {kit.id, *(part.id for group in parts for part in group)}
