"""What is open: where kits come from, where they are saved, and what keeps unsaved work safe meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from presskit import i18n
from presskit.desktop.delays import delay
from presskit.desktop.dialogs import asking
from presskit.desktop.lanes import Job
from presskit.errors import CannotWrite, PresskitError
from presskit.i18n import marked as _
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.model.pair import Pair, Role
from presskit.model.release import Release
from presskit.resources import SAMPLES
from presskit.workspace.workspace import Workspace, drawn

if TYPE_CHECKING:
    from presskit.desktop.window import Window
    from presskit.store.kit_file import Stored
    from presskit.store.recovery import Journal, Recovered

SAMPLE = SAMPLES / "sip-release.presskit"
_REMEMBERED = 10
"""How many kits that were open before are remembered."""
_AT_LEISURE = 300
"""Milliseconds after which the journal of a kit that was just opened is begun."""


class Session(QObject):
    """Opens, saves and leaves the kit of one window."""

    def __init__(self, window: Window, journals: Path) -> None:
        super().__init__(window)
        self._window = window
        self._journals = journals
        self._journal: Journal | None = None
        self._warned = False
        self._soon = delay(self, _AT_LEISURE, self._begin_at_leisure)

    @property
    def recent(self) -> tuple[Path, ...]:
        """The kits that were open before and still exist, the latest first."""
        return tuple(path for name in self._window.settings.recent if (path := Path(name)).exists())

    @property
    def folder(self) -> Path:
        """Where file dialogs begin: beside the open kit, else beside the last one, else at home."""
        workspace = self._window.workspace
        if workspace is not None and workspace.path is not None:
            return workspace.path.parent
        return next((path.parent for path in self.recent), Path.home())

    @property
    def name(self) -> str:
        """What the open kit is called."""
        workspace = self._window.workspace
        if workspace is None:
            return ""
        if workspace.path is not None:
            return workspace.path.stem
        title = workspace.kit.title
        return title.en or title.zh or i18n.translated(_("Untitled"))

    def new(self) -> None:
        """Begin an empty release."""
        rows = (Role.HEADLINE, Role.SUBHEAD, Role.LEAD, Role.BODY)
        release = Release(drawn(), tuple(Pair(drawn(), role) for role in rows), day=date.today())  # noqa: DTZ011 - the user's day
        self._show(Workspace(Kit(drawn(), releases=(release,))))

    def open(self, path: Path) -> None:
        """Open a kit file in the background, then show it."""
        path = path.absolute()

        def done(stored: Stored) -> None:
            self._show(Workspace(stored.kit, stored.pictures, path))
            self._remember(path)

        self._work("open", lambda _report: _read(path), done)

    def open_sample(self) -> None:
        """Open a copy of the sample that has no file yet."""
        self._work(
            "open",
            lambda _report: _read(SAMPLE),
            lambda stored: self._show(Workspace(stored.kit, stored.pictures)),
        )

    def take(self, kit: Kit, pictures: Pictures, path: Path | None = None) -> None:
        """Show a kit that no file holds yet, such as an imported or a recovered one."""
        self._show(Workspace(kit, pictures, path, unsaved=True))

    def recover(self, recovered: Recovered) -> None:
        """Show unsaved work that was left behind."""
        self.take(recovered.kit, recovered.pictures, recovered.path)

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Save the kit in its file, or ask for one; go on with ``then`` once that has worked."""
        workspace = self._window.workspace
        if workspace is None or workspace.path is None:
            self.save_as(then)
        else:
            self._save(workspace, workspace.path, then)

    def save_as(self, then: Callable[[], object] | None = None) -> None:
        """Ask for a name and save the kit under it."""
        workspace = self._window.workspace
        if workspace is None:
            return
        suggestion = workspace.path or self.folder / f"{self.name[:60].replace('/', ' ')}{asking.SUFFIX}"
        path = asking.kit_to_save(self._window, suggestion)
        if path is not None:
            self._save(workspace, path, then)

    def may_close(self) -> bool:
        """Tell whether nothing would be lost by leaving the open kit."""
        return self._window.workspace is None or not self._window.workspace.unsaved

    def leave(self, then: Callable[[], object]) -> None:
        """Go on with ``then`` once the user has said what becomes of unsaved work.

        What is to be discarded stays until another kit takes its place: ``then`` may still be broken off.
        """
        if self.may_close():
            then()
            return
        match asking.unsaved(self._window, self.name):
            case asking.Answer.SAVE:
                self.save(then)
            case asking.Answer.DISCARD:
                then()
            case asking.Answer.CANCEL:
                pass

    def close(self) -> None:
        """Forget the open kit; what was unsaved is gone."""
        self._soon.stop()
        if self._journal is not None:
            self._journal.discard()
            self._journal = None

    def _show(self, workspace: Workspace) -> None:
        """Put a kit into the window, and a journal beside it."""
        self.close()
        self._warned = False
        workspace.listen(self._record)
        self._window.show_kit(workspace)
        if workspace.unsaved:
            self._begin(workspace.kit)
        else:
            self._soon.start()

    def _begin(self, kit: Kit) -> None:
        """Start a journal; work goes on without one where that is impossible, but not silently."""
        workspace = self._window.workspace
        self._soon.stop()
        if workspace is None or self._journal is not None or self._warned:
            return
        from presskit.store.recovery import Journal

        try:
            self._journal = Journal(
                self._journals, kit, workspace.pictures, workspace.path, unsaved=workspace.unsaved
            )
        except CannotWrite as error:
            self._warn(error)

    def _begin_at_leisure(self) -> None:
        """Start a journal before anything has changed, so that the first key press need not wait for it."""
        if self._window.workspace is not None:
            self._begin(self._window.workspace.kit)

    def _record(self, before: Kit, after: Kit) -> None:
        """Write a change down before anything else happens."""
        workspace = self._window.workspace
        if workspace is None or before is after:
            return
        self._begin(before)
        if self._journal is None:
            return
        try:
            self._journal.record(before, after, workspace.pictures)
        except CannotWrite as error:
            self._warn(error)

    def _warn(self, error: CannotWrite) -> None:
        if not self._warned:
            self._warned = True
            self._window.banner.fail(error)

    def _save(self, workspace: Workspace, path: Path, then: Callable[[], object] | None) -> None:
        kit, pictures = workspace.kit, workspace.pictures

        def done(_nothing: None) -> None:
            workspace.saved(path, kit)
            if self._journal is not None and workspace.kit is kit:
                self._note_saved(path)
            self._remember(path)
            self._window.statusBar().showMessage(i18n.translated(_("Saved {name}."), name=path.name), 4000)
            if then is not None and not workspace.unsaved:
                then()

        self._work("save", lambda _report: _write(kit, pictures, path), done)

    def _note_saved(self, path: Path) -> None:
        try:
            if self._journal is not None:
                self._journal.saved(path)
        except CannotWrite as error:
            self._warn(error)

    def _work(self, key: str, work: Callable[..., object], done: Callable[..., object]) -> None:
        """Do something the user waits for; pages of the preview make way for it."""
        lane, status = self._window.render_lane, self._window.status
        lane.cancel("preview")

        def finished(result: object) -> None:
            status.rest()
            self._window.banner.hide()
            done(result)

        def failed(error: PresskitError) -> None:
            status.rest()
            self._window.banner.fail(error)

        job: Job = lane.put(key, work, finished, failed, status.rest)
        status.follow(job)

    def _remember(self, path: Path) -> None:
        """Put a kit first among those that were open before."""
        names = (str(path), *(name for name in map(str, self._window.settings.recent) if name != str(path)))
        self._window.settle(replace(self._window.settings, recent=names[:_REMEMBERED]))


def _read(path: Path) -> Stored:
    from presskit.store import kit_file

    return kit_file.read(path)


def _write(kit: Kit, pictures: Pictures, path: Path) -> None:
    from presskit.store import kit_file

    kit_file.write(kit, pictures, path)
