"""Saves the kit of a window: asks where it has to, never over what somebody else has saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from presskit import i18n
from presskit.desktop.dialogs import asking
from presskit.errors import FileChanged, PresskitError
from presskit.i18n import marked as _

if TYPE_CHECKING:
    from presskit.desktop.dialogs.file_questions import Verdict
    from presskit.desktop.session import Session
    from presskit.desktop.window import Window
    from presskit.model.asset import Pictures
    from presskit.model.kit import Kit
    from presskit.progress import Report
    from presskit.store.footprint import Footprint
    from presskit.workspace.files import Saved
    from presskit.workspace.workspace import Workspace

Then = Callable[[], object] | None


class Saving(QObject):
    """Saves the open kit. ``then`` is what to go on with once a save has worked."""

    def __init__(self, window: Window, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._agreed: set[Path] = set()
        self._written: dict[Path, Footprint] = {}

    def save(self, then: Then = None) -> None:
        """Save the kit in its file, or ask for one."""
        workspace = self._window.workspace
        if workspace is None or workspace.path is None or workspace.read_only:
            self.save_as(then)
        else:
            self._save(workspace, workspace.path, then, self._session.guard.known)

    def save_as(self, then: Then = None) -> None:
        """Ask for a name and save the kit under it."""
        workspace, session = self._window.workspace, self._session
        if workspace is None:
            return
        suggestion = (
            workspace.path or session.folder / f"{session.name[:60].replace('/', ' ')}{asking.SUFFIX}"
        )
        path = asking.kit_to_save(self._window, suggestion)
        if path is not None:
            self._save(workspace, path.absolute(), then, None)

    def _save(self, workspace: Workspace, path: Path, then: Then, known: Footprint | None) -> None:
        """Save the kit unless the file is not ``known``; ask first when another window has it open."""
        guard = self._session.guard
        if not guard.may_write(path) and path not in self._agreed:
            from presskit.desktop.dialogs import file_questions

            verdict = file_questions.open_elsewhere(self._window, path.name)
            if verdict is not file_questions.Verdict.SAVE:
                self._follow(verdict, workspace, path, then)
                return
            self._agreed.add(path)
        kit = workspace.kit
        guard.busy = True
        self._session.work(
            "save",
            self._writing(kit, workspace.pictures, path, known),
            lambda saved: self._done(workspace, kit, path, saved, then),
            lambda error: self._failed(error, workspace, path, then),
            self._stopped,
        )

    def _writing(
        self, kit: Kit, pictures: Pictures, path: Path, known: Footprint | None
    ) -> Callable[[Report], Saved]:
        """Return the work of saving. It knows what a save wrote that another took the place of."""
        now = datetime.now().astimezone()

        def work(report: Report) -> Saved:
            from presskit.workspace import files

            expected = known and self._written.get(path, known)
            saved = files.written(kit, pictures, path, now, expected, report)
            self._written[path] = saved.footprint
            return saved

        return work

    def _done(self, workspace: Workspace, kit: Kit, path: Path, saved: Saved, then: Then) -> None:
        self._session.guard.busy = False
        self._written.clear()
        if self._window.workspace is not workspace:
            return
        self._note(workspace, path, saved, is_present=workspace.kit is kit)
        workspace.saved(path, kit)
        self._say(path, saved)
        if then is not None and not workspace.unsaved:
            then()

    def _failed(self, error: PresskitError, workspace: Workspace, path: Path, then: Then) -> None:
        self._stopped()
        if isinstance(error, FileChanged) and self._window.workspace is workspace:
            from presskit.desktop.dialogs import file_questions

            self._follow(file_questions.changed(self._window, path.name), workspace, path, then)
        else:
            self._window.banner.fail(error)

    def _note(self, workspace: Workspace, path: Path, saved: Saved, *, is_present: bool) -> None:
        """Let everybody know what the file holds now."""
        was_read_only, workspace.read_only = workspace.read_only, False
        self._session.guard.saved(path, saved.footprint)
        if is_present:
            self._session.safekeeping.saved(path, saved.footprint.digest)
        if was_read_only:
            self._session.safekeeping.resume()
            self._window.show_rights()
        self._session.recents.remember(path, workspace.kit)

    def _say(self, path: Path, saved: Saved) -> None:
        self._window.statusBar().showMessage(i18n.translated(_("Saved {name}."), name=path.name), 4000)
        if saved.trouble is not None:
            self._window.banner.fail(saved.trouble)

    def _stopped(self) -> None:
        self._session.guard.busy = False
        self._session.guard.drop()

    def _follow(self, verdict: Verdict, workspace: Workspace, path: Path, then: Then) -> None:
        """Do what was answered to a question about saving."""
        from presskit.desktop.dialogs.file_questions import Verdict

        match verdict:
            case Verdict.SAVE:
                self._save(workspace, path, then, None)
            case Verdict.SAVE_AS:
                self.save_as(then)
            case Verdict.RELOAD:
                self._session.guard.reload()
            case Verdict.CANCEL:
                self._session.guard.drop()
