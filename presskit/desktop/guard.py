"""Minds the file of the open kit: who else has it open, whether somebody has changed or removed it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QVBoxLayout

from presskit import i18n
from presskit.desktop import moments
from presskit.i18n import marked as _

if TYPE_CHECKING:
    from presskit.desktop.notice import Choice, Notice
    from presskit.desktop.window import Window
    from presskit.store.claim import Claim, Holder
    from presskit.store.footprint import Footprint, Sight
    from presskit.store.kit_file import Stored
    from presskit.workspace.workspace import Workspace


class Standing(Enum):
    """How the window has its file: for itself or without one, for reading only, or beside another window."""

    OWN = auto()
    READING = auto()
    SHARED = auto()


class Guard(QObject):
    """The file of one window's kit, and what the window says of it above the panes."""

    def __init__(self, window: Window, claims: Path) -> None:
        super().__init__(window)
        self.standing = Standing.OWN
        self.known: Footprint | None = None
        self.busy = False
        self._window = window
        self._claims = claims
        self._path: Path | None = None
        self._claim: Claim | None = None
        self._next: Claim | None = None
        self._holder: Holder | None = None
        self._notice: Notice | None = None
        self._told: tuple[Sight, Footprint] | None = None
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._focus)

    def take(self, workspace: Workspace, known: Footprint | None) -> None:
        """Mind the file of a kit about to be shown; it is read-only while another window has it."""
        self.release()
        self._path, self.known = workspace.path, known
        if self._path is None:
            return
        self._claim = self._claimed(self._path)
        if self._claim is None:
            self.standing = Standing.SHARED if workspace.unsaved else Standing.READING
            workspace.read_only = self.standing is Standing.READING
            self._say_shared()
        if known is not None and not known.modified:
            self.look()

    def release(self) -> None:
        """Let others have the file."""
        for claim in (self._claim, self._next):
            if claim is not None:
                claim.give_back()
        self._claim = self._next = self._path = self.known = None
        self.standing, self.busy = Standing.OWN, False
        self._clear()

    def may_write(self, path: Path) -> bool:
        """Tell whether a file may be written without asking, and keep it from others until it is."""
        self.drop()
        if self._claim is not None and self._claim.covers(path):
            return True
        self._next = self._claimed(path)
        return self._next is not None

    def drop(self) -> None:
        """Give up what was kept for writing, since nothing was written."""
        if self._next is not None:
            self._next.give_back()
            self._next = None

    def saved(self, path: Path, footprint: Footprint) -> None:
        """Take note that the kit was written to a file, which is its own from now on."""
        if self._claim is None or not self._claim.covers(path):
            if self._claim is not None:
                self._claim.give_back()
            self._claim, self._next = self._next, None
        self.standing = Standing.OWN if self._claim is not None else Standing.SHARED
        self._path, self.known = path, footprint
        self._clear()
        if self.standing is Standing.SHARED:
            self._say_shared()

    def look(self) -> None:
        """Look, away from the window, whether the file is still what it was."""
        path, known = self._path, self.known
        if path is not None and known is not None and not self.busy:
            from presskit.store.footprint import seen

            self._window.quick_lane.put("look", lambda _report: seen(path, known), partial(self._saw, known))

    def bars(self) -> bool:
        """Tell whether the kit may only be read, and say again why when it is so."""
        if self.standing is Standing.READING:
            self._say_shared()
        return self.standing is Standing.READING

    def edit_anyway(self) -> None:
        """Edit the kit although another window has it open too."""
        workspace = self._window.workspace
        if workspace is not None and workspace.read_only:
            self.standing = Standing.SHARED
            self._open_up()
            self._say_shared()

    def open_copy(self) -> None:
        """Go on with a copy that has no file yet."""
        workspace = self._window.workspace
        if workspace is not None:
            self._window.session.take(workspace.kit, workspace.pictures)

    def reload(self) -> None:
        """Take over what the file holds now; undo brings back what was there."""
        path = self._path
        if path is None:
            return
        if self.standing is Standing.READING:
            self._window.session.open(path)
            return

        def done(stored: Stored) -> None:
            workspace = self._window.workspace
            if workspace is None or workspace.path != path or stored.footprint is None:
                return
            from presskit.workspace import files

            files.reload(workspace, path, stored)
            self.known = stored.footprint
            self._window.session.safekeeping.saved(path, stored.footprint.digest)
            self._clear()

        self._window.session.read(path, done)

    def keep_mine(self) -> None:
        """Stay with what the window has: the next save takes the place of what is in the file now."""
        if self._told is not None:
            self.known = self._told[1]
        self._clear()
        self._part()

    def _focus(self, focused: QWindow | None) -> None:
        if focused is not None and focused is self._window.windowHandle():
            self.look()

    def _saw(self, asked: Footprint, outcome: tuple[Sight, Footprint]) -> None:
        """Tell what has become of the file, once for each thing that does."""
        if asked is not self.known or self.busy:
            return
        from presskit.store.footprint import Sight

        sight, found = outcome
        if sight is Sight.SAME:
            self.known = found
            if self._told is not None:
                self._clear()
            self._try_again()
        elif outcome != self._told:
            self._told = outcome
            self._say_changed(sight)

    def _try_again(self) -> None:
        """Let the kit be edited when the window that had it is gone."""
        if self._path is None or self._claim is not None or self.standing is Standing.OWN:
            return
        self._claim = self._claimed(self._path)
        if self._claim is not None:
            reading, self.standing = self.standing is Standing.READING, Standing.OWN
            self._clear()
            if reading:
                self._open_up()
                told = _("{name} is no longer open in another window. You can edit it now.")
                self._window.banner.tell(i18n.translated(told, name=self._path.name))

    def _open_up(self) -> None:
        """Let the kit be edited from now on."""
        window = self._window
        if window.workspace is not None:
            window.workspace.read_only = False
            window.session.safekeeping.resume()
            window.show_rights()

    def _part(self) -> None:
        """Call the kit unsaved, since no file holds it any more."""
        if self._window.workspace is not None and not self._window.workspace.read_only:
            self._window.workspace.parted()
            self._window.session.safekeeping.parted()

    def _say_shared(self) -> None:
        holder, own = self._holder, self._own()
        name, reading = self._path.name if self._path is not None else "", self.standing is Standing.READING
        message = _message(holder, own, reading=reading)
        who, computer, since = (holder or own).name, (holder or own).host, (holder or own).since
        copy = (_("Open a &copy"), self.open_copy)
        choices = (copy, (_("&Edit anyway"), self.edit_anyway)) if reading else (copy,)
        self._say(
            lambda: i18n.translated(message, name=name, who=who, computer=computer, when=moments.said(since)),
            *choices,
        )

    def _say_changed(self, sight: Sight) -> None:
        from presskit.store.footprint import Sight

        path, session = self._path, self._window.session
        assert path is not None
        save_as = (_("Save &as…"), session.save_as)
        reload, mine = (_("&Reload"), self.reload), (_("&Keep mine"), self.keep_mine)
        reading = self.standing is Standing.READING
        choices: tuple[Choice, ...]
        match sight:
            case Sight.CHANGED:
                message = _("Another program has changed {name}. Reloading it can be undone.")
                choices = (reload,) if reading else (reload, mine, save_as)
            case Sight.GONE:
                message = _("{name} is no longer in its folder: it was moved, renamed or deleted.")
                choices = (save_as,) if reading else ((_("&Save it again"), session.save), save_as)
            case _:
                message = _("The folder of {name} cannot be reached any more: {folder}")
                choices = ((_("&Look again"), self._look_again), save_as)
        if sight is not Sight.CHANGED:
            self._part()
        self._say(lambda: i18n.translated(message, name=path.name, folder=path.parent), *choices)

    def _look_again(self) -> None:
        self._told = None
        self.look()

    def _say(self, said: Callable[[], str], *choices: Choice) -> None:
        if self._notice is None:
            from presskit.desktop.notice import Notice

            middle = self._window.centralWidget()
            column = middle.layout() if middle is not None else None
            assert isinstance(column, QVBoxLayout)
            self._notice = Notice(self._window, column, 1)
        self._notice.say(said, *choices)

    def _clear(self) -> None:
        self._told = None
        if self._notice is not None:
            self._notice.hide()

    def _claimed(self, path: Path) -> Claim | None:
        """Return the claim to a file, unless another window has it."""
        from presskit.store.claim import Claim, claimed

        got = claimed(self._claims, path, self._own())
        if isinstance(got, Claim):
            return got
        self._holder = got
        return None

    def _own(self) -> Holder:
        import platform

        from presskit.store.claim import Holder

        named = (self._window.settings.author, *map(os.environ.get, ("LOGNAME", "USER", "USERNAME")))
        return Holder(next(filter(None, named), ""), platform.node(), os.getpid(), time.time())


def _message(holder: Holder | None, own: Holder, *, reading: bool) -> str:
    """Return the message id of what is said of a file that another window has open."""
    if not reading:
        return _("{name} is open in another window as well. You are asked before you save over its changes.")
    if holder is None or not holder.since:
        return _("{name} is open in another window, so it can only be read here.")
    if (holder.name, holder.host) == (own.name, own.host):
        return _("{name} has been open in another window since {when}, so it can only be read here.")
    return _("{who} has had {name} open on {computer} since {when}, so it can only be read here.")
