"""Keeps unsaved work safe: a journal beside the open kit, begun away from the window."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from presskit.desktop.delays import delay
from presskit.errors import CannotWrite
from presskit.model.kit import Kit
from presskit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from presskit.desktop.lanes import Job
    from presskit.desktop.window import Window
    from presskit.store.recovery import Journal

_AT_LEISURE = 300
"""Milliseconds after which the journal of a kit that was just opened is begun, before it changes."""


class Safekeeping(QObject):
    """The journal of the kit of one window; where none can be kept, work goes on, but not silently."""

    def __init__(self, window: Window, folder: Path) -> None:
        super().__init__(window)
        self.folder = folder
        self.journal: Journal | None = None
        self._window = window
        self._workspace: Workspace | None = None
        self._digest, self._unsaved = "", False
        self._job: Job | None = None
        self._warned = False
        self._numbers = count()
        self._soon = delay(self, _AT_LEISURE, self._begin)

    def follow(self, workspace: Workspace, digest: str = "") -> None:
        """Keep the work on another kit; ``digest`` is that of its file when it was last read or written."""
        self.end()
        self._workspace, self._digest, self._warned = workspace, digest, False
        self._unsaved = workspace.unsaved
        self._stop = workspace.listen(self._record)
        self._start()

    def resume(self) -> None:
        """Keep the work on the kit from now on, since it may be edited."""
        self._start()

    def end(self) -> None:
        """Forget the kit; what was unsaved is gone."""
        self._soon.stop()
        self._arrive()
        if self._workspace is not None:
            self._stop()
        self._workspace = None
        if self.journal is not None:
            self.journal.discard()
            self.journal = None

    def saved(self, path: Path, digest: str) -> None:
        """Take note that a file holds the present kit."""
        self._digest, self._unsaved = digest, False
        try:
            self._arrive()
            if self.journal is not None:
                self.journal.saved(path, digest)
        except CannotWrite as error:
            self._warn(error)

    def parted(self) -> None:
        """Take note that no file holds the kit any more: all of it is unsaved."""
        workspace = self._workspace
        if workspace is not None:
            self.end()
            self.follow(workspace)

    def _start(self) -> None:
        if self._unsaved:
            self._begin()
        else:
            self._soon.start()

    def _begin(self) -> None:
        """Begin a journal of the present kit in the quick lane."""
        workspace = self._workspace
        if workspace is None or workspace.read_only or self._is_settled():
            return
        begun = self._beginning(workspace.kit)
        lane, key = self._window.quick_lane, f"journal {next(self._numbers)}"
        self._job = lane.put(key, lambda _report: begun(), lambda _journal: self._arrive(), self._failed)

    def _is_settled(self) -> bool:
        return self.journal is not None or self._job is not None or self._warned

    def _beginning(self, kit: Kit) -> Callable[[], Journal]:
        """Return the work of beginning a journal with a kit."""
        assert self._workspace is not None
        folder, pictures, path = self.folder, self._workspace.pictures, self._workspace.path
        unsaved, digest = self._unsaved, self._digest

        def begun() -> Journal:
            from presskit.store.recovery import Journal

            return Journal(folder, kit, pictures, path, unsaved=unsaved, digest=digest)

        return begun

    def _arrive(self) -> None:
        """Take over the journal that was being begun, waiting for it; none if it was still queued."""
        job, self._job = self._job, None
        if job is None:
            return
        if job.future is None or job.future.cancel():
            job.cancel()
            return
        try:
            self.journal = job.future.result()
        except CannotWrite as error:
            self._warn(error)

    def _failed(self, error: object) -> None:
        if isinstance(error, CannotWrite) and self._job is not None:
            self._arrive()

    def _record(self, before: Kit, after: Kit) -> None:
        """Write a change down before anything else happens."""
        workspace = self._workspace
        if workspace is None or before is after:
            return
        try:
            self._arrive()
            if not self._is_settled():
                self._soon.stop()
                self.journal = self._beginning(before)()
            if self.journal is not None:
                self.journal.record(before, after, workspace.pictures)
        except CannotWrite as error:
            self._warn(error)

    def _warn(self, error: CannotWrite) -> None:
        if not self._warned:
            self._warned = True
            self._window.banner.fail(error)
