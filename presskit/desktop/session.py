"""What is open: where kits come from, and what becomes of one when another takes its place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from presskit import i18n
from presskit.desktop.dialogs import asking
from presskit.desktop.guard import Guard
from presskit.desktop.lanes import Job
from presskit.desktop.leftovers import Leftovers
from presskit.desktop.recents import Recents
from presskit.desktop.safekeeping import Safekeeping
from presskit.desktop.saving import Saving
from presskit.errors import PresskitError
from presskit.i18n import marked as _
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.progress import Report
from presskit.resources import SAMPLES
from presskit.workspace.workspace import Workspace, drawn

if TYPE_CHECKING:
    from presskit.desktop.window import Window
    from presskit.store.footprint import Footprint
    from presskit.store.kit_file import Stored
    from presskit.store.recovery import Recovered

SAMPLE = SAMPLES / "sip-release.presskit"
_FIRST_PAINT = 60
"""Milliseconds in which a kit is painted before work on it begins beside the window."""


class Session(QObject):
    """Opens, saves and leaves the kit of one window."""

    def __init__(self, window: Window, journals: Path) -> None:
        super().__init__(window)
        self._window = window
        self.safekeeping = Safekeeping(window, journals)
        self.guard = Guard(window, journals.with_name("open"))
        self.saving = Saving(window, self)
        self.leftovers = Leftovers(window, journals)
        self.recents = Recents(window)

    @property
    def folder(self) -> Path:
        """Where file dialogs begin: beside the open kit, else beside the last one, else at home."""
        workspace = self._window.workspace
        if workspace is not None and workspace.path is not None:
            return workspace.path.parent
        known = (one.path for one in self.recents.listed if not self.recents.is_missing(one.path))
        return next((path.parent for path in known), Path.home())

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

    @property
    def title(self) -> str:
        """What stands in the title of the window; the asterisk comes when something is not saved."""
        workspace = self._window.workspace
        if workspace is None:
            return "presskit"
        name = f"{self.name}[*]"
        shown = i18n.translated(_("{name} (read-only)"), name=name) if workspace.read_only else name
        return f"{shown} — presskit"

    def new(self, template: str = "") -> None:
        """Begin an empty release, or one with the rows of a template."""
        from presskit.store import templates

        today = date.today()  # noqa: DTZ011 - the user's day
        kit = templates.begun(template, today, drawn) if template else templates.blank(today, drawn)
        self._show(Workspace(kit))

    def open(self, path: Path) -> None:
        """Open a kit file in the background, then show it."""
        path = path.absolute()

        def done(stored: Stored) -> None:
            self._show(Workspace(stored.kit, stored.pictures, path), stored.footprint)
            self.recents.remember(path, stored.kit)

        self.read(path, done)

    def read(self, path: Path, done: Callable[[Stored], object]) -> None:
        """Read a kit file in the background, then do something with it."""
        self.work("open", lambda report: _read(path, report), done)

    def open_sample(self) -> None:
        """Open a copy of the sample that has no file yet."""
        self.read(SAMPLE, lambda stored: self._show(Workspace(stored.kit, stored.pictures)))

    def take(self, kit: Kit, pictures: Pictures) -> None:
        """Show a kit that no file holds yet, such as an imported one or a copy."""
        self._show(Workspace(kit, pictures, unsaved=True))

    def recover(self, recovered: Recovered) -> None:
        """Show unsaved work that was left behind, as changes of the file it belongs to."""
        from presskit.store.footprint import Footprint

        known = Footprint(0, 0, recovered.digest) if recovered.path and recovered.digest else None
        self._show(Workspace(recovered.kit, recovered.pictures, recovered.path, unsaved=True), known)

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Save the kit in its file, or ask for one; go on with ``then`` once that has worked."""
        self.saving.save(then)

    def save_as(self, then: Callable[[], object] | None = None) -> None:
        """Ask for a name and save the kit under it."""
        self.saving.save_as(then)

    @property
    def may_close(self) -> bool:
        """Whether nothing would be lost by leaving the open kit."""
        return self._window.workspace is None or not self._window.workspace.unsaved

    def leave(self, then: Callable[[], object]) -> None:
        """Go on with ``then`` once the user has said what becomes of unsaved work.

        What is to be discarded stays until another kit takes its place: ``then`` may still be broken off.
        """
        if self.may_close:
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
        self.safekeeping.end()
        self.guard.release()

    def _show(self, workspace: Workspace, known: Footprint | None = None) -> None:
        """Put a kit into the window, guard its file as it is known to be, and begin a journal."""
        self.close()
        lanes = (self._window.quick_lane, self._window.render_lane)
        for lane in lanes:
            lane.hold()
        self.guard.take(workspace, known)
        self.safekeeping.follow(workspace, known.digest if known is not None else "")
        self._window.show_kit(workspace)
        for lane in lanes:
            QTimer.singleShot(_FIRST_PAINT, lane, lane.release)

    def work(
        self,
        key: str,
        work: Callable[..., object],
        done: Callable[..., object],
        failed: Callable[[PresskitError], object] | None = None,
        stopped: Callable[[], object] | None = None,
    ) -> None:
        """Do something the user waits for; pages of the preview make way for it."""
        lane, status = self._window.render_lane, self._window.status
        lane.cancel("preview")

        def finished(result: object) -> None:
            status.rest()
            self._window.banner.hide()
            done(result)

        def broken(error: PresskitError) -> None:
            status.rest()
            (failed or self._window.banner.fail)(error)

        def ended() -> None:
            status.rest()
            if stopped is not None:
                stopped()

        job: Job = lane.put(key, work, finished, broken, ended)
        status.follow(job)


def _read(path: Path, report: Report) -> Stored:
    """Read a kit, and what the window will show it with, both away from the window."""
    from presskit.workspace import files

    stored = files.read(path, report)
    for module in ("panes", "panels"):
        import_module(f"presskit.desktop.{module}")
    return stored
