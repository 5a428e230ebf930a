"""The window: the panes in the middle, the panels around them, and what holds them together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from presskit.desktop import looks, menus, strings
from presskit.desktop.actions import Actions
from presskit.desktop.banner import Banner
from presskit.desktop.commands.file import open_recent
from presskit.desktop.derived import Derived
from presskit.desktop.following import Following
from presskit.desktop.frame import Frame
from presskit.desktop.lanes import Lane
from presskit.desktop.session import Session
from presskit.desktop.status import StatusLine
from presskit.desktop.strings import Phrases
from presskit.desktop.strip import ReleaseStrip
from presskit.desktop.welcome import Welcome
from presskit.edits.edit import Edit, Place
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.workspace import settings_file
from presskit.workspace.settings import Settings
from presskit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from presskit.desktop.docks.findings import FindingsDock
    from presskit.desktop.docks.glossary import GlossaryDock
    from presskit.desktop.docks.outline import OutlineDock
    from presskit.desktop.docks.preview import PreviewDock
    from presskit.desktop.grid.grid import Grid
    from presskit.desktop.panels import Panels


class Window(QMainWindow):
    """One kit at a time, or the welcome page."""

    _leaving = False
    _panels: Panels | None = None

    def __init__(self, settings: Settings, journals: Path) -> None:
        super().__init__()
        self.settings: Settings = settings
        self.workspace: Workspace | None = None
        self.grid: Grid | None = None
        self.kept_words: dict[Lang, str] = dict.fromkeys(Lang, "")
        self.phrases = Phrases(self)
        self.quick_lane, self.render_lane = Lane("quick", self), Lane("render", self)
        self.derived = Derived(self.quick_lane, settings, self)
        self.session: Session = Session(self, journals)
        self.banner = Banner(self)
        self.strip = ReleaseStrip(self)
        self.welcome = Welcome(self)
        self.commands = Actions(self, menus.COMMANDS)
        self.status = StatusLine(self)
        self.following = Following(self)
        self.frame: Frame = Frame(self)
        menus.fill(self)
        self.commands.repaint(menus.TOOLS)
        self._connect()
        self.phrases.keep(self.entitle)
        self.show_kit(None)

    @property
    def panels(self) -> Panels:
        """The panels beside the panes; they are made when somebody needs them first."""
        if self._panels is None:
            from presskit.desktop.panels import Panels

            self._panels = Panels(self)
            self.frame.place(self._panels)
        return self._panels

    @property
    def has_panels(self) -> bool:
        """Whether anybody has needed the panels yet."""
        return self._panels is not None

    @property
    def outline(self) -> OutlineDock:
        """The panel of what the kit holds."""
        return self.panels.outline

    @property
    def glossary(self) -> GlossaryDock:
        """The panel of the glossary."""
        return self.panels.glossary

    @property
    def findings(self) -> FindingsDock:
        """The panel of what the checks found."""
        return self.panels.findings

    @property
    def preview(self) -> PreviewDock:
        """The panel of the pages."""
        return self.panels.preview

    @property
    def place(self) -> Place | None:
        """Where the caret stands in the panes."""
        return self.grid.current_place() if self.grid is not None else None

    @property
    def text(self) -> Release | None:
        """The text of the kit that the panes show."""
        if self.grid is None or self.workspace is None:
            return None
        return self.grid.shown.text(self.workspace.kit)

    @property
    def rows(self) -> tuple[Pair, ...]:
        """The pairs that the panes show."""
        text = self.text
        return text.pairs if text is not None else ()

    @property
    def present_pair(self) -> Pair | None:
        """The pair in which the caret stands."""
        return self.grid.table.pair if self.grid is not None else None

    @property
    def chosen_pairs(self) -> tuple[str, ...]:
        """The ids of the rows that are selected, else of the one with the caret."""
        chosen = tuple(self.grid.selected_pairs()) if self.grid is not None else ()
        return chosen or ((self.place.pair,) if self.place is not None else ())

    @property
    def selected(self) -> tuple[Pair, Lang, int, int] | None:
        """The words that are selected inside one side of a pair."""
        where = self.grid.selection() if self.grid is not None else None
        pair = self.present_pair
        if where is None or pair is None or where[0] != pair.id or where[2] == where[3]:
            return None
        return pair, where[1], where[2], where[3]

    def show_kit(self, workspace: Workspace | None) -> None:
        """Show another kit, or the welcome page."""
        old, self.grid = self.grid, None
        self.workspace = workspace
        self.kept_words = dict.fromkeys(Lang, "")
        self.derived.show_workspace(workspace)
        if workspace is not None:
            from presskit.desktop.panes import panes

            self.grid = panes(self, workspace)
        else:
            self.welcome.show_recent()
        self.frame.show_panes(self.grid)
        self._set_panes()
        if old is not None:
            old.deleteLater()
        if self._panels is not None:
            self.preview.show_workspace(workspace)
        (self.grid or self.welcome).setFocus()
        self.following.now()

    def do(self, edit: Edit, *, follow: bool = True) -> None:
        """Make a change, and go where it leaves the caret."""
        if self.workspace is not None:
            self.workspace.do(edit)
            if follow:
                self.go(edit.after)

    def go(self, place: Place | None, select: int = 0) -> None:
        """Bring the caret to a place, and select some characters after it."""
        if self.grid is not None and place is not None:
            self.grid.go_to(place, select)
            self.grid.setFocus()

    def settle(self, settings: Settings) -> None:
        """Take on other settings, and keep them."""
        before, self.settings = self.settings, settings
        settings_file.save(settings)
        if settings.language != before.language:
            strings.speak(settings.language or strings.system_language())
        if settings.theme != before.theme:
            self.dress()
        self._set_panes()
        self.derived.follow(settings)
        self.following.start()
        self.commands.refresh()

    def dress(self) -> None:
        """Wear the look that the settings or the system want now."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        looks.dress(app, self.settings.theme)
        self.commands.repaint(menus.TOOLS)
        panels = self._panels.all if self._panels is not None else ()
        for part in (self.banner, self.strip, self.welcome, self.status, *panels):
            part.repaint_icons()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once the kit is safe."""
        if not self._leaving and not self.session.may_close:
            event.ignore()
            self.session.leave(self._leave)
            return
        settings_file.save(self.frame.remembered(self.settings))
        self.session.close()
        self.quick_lane.close()
        self.render_lane.close()
        event.accept()

    def show_rights(self) -> None:
        """Let the panes and the commands follow whether the kit may be changed."""
        if self.grid is not None and self.workspace is not None:
            self.grid.viewing.settle()
        self.following.start()

    def _leave(self) -> None:
        """Close without another question, once the present event is over."""
        self._leaving = True
        QTimer.singleShot(0, self, self.close)

    def _set_panes(self) -> None:
        """Set the panes as the settings say. They measure their rows, so they must be in place before."""
        if self.grid is not None:
            look, settings = self.grid.look, self.settings
            look.set_text_size(settings.font_size)
            look.set_spacing(settings.spacing)
            look.set_layout(settings.panes)
            look.set_order(zh_first=settings.zh_first)
            self.show_rights()

    def _connect(self) -> None:
        self.strip.opened.connect(self.commands["details"].trigger)
        self.derived.indexed.connect(self.following.start)
        self.derived.checked.connect(self._show_findings)
        self.derived.repaint.connect(self._underline)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        QGuiApplication.clipboard().dataChanged.connect(self.following.start)

    def changed(self, before: Kit, after: Kit) -> None:
        """Bring up what shows the kit; everything derived follows in a moment."""
        if self.workspace is None or after is not self.workspace.kit:
            return
        if before is not after:
            self.derived.refresh()
            self.preview.refresh()
        self.following.start()

    def moved(self) -> None:
        """Follow the caret to another place."""
        self.following.start()

    def turned(self) -> None:
        """Follow the panes to another text."""
        self._show_findings()

    def selected_anew(self) -> None:
        """Remember the words selected last on each side, for a term of both."""
        where = self.selected
        if where is not None:
            pair, lang, start, stop = where
            self.kept_words[lang] = pair.side(lang).sliced(start, stop).current.strip()
        self.following.start()

    def _show_findings(self) -> None:
        if self._panels is None:
            return
        kit = self.workspace.kit if self.workspace is not None else None
        derived = self.derived
        self.findings.show_findings(derived.findings, kit, self.text, checking=derived.checking)
        self.following.start()

    def _underline(self, pair_ids: set[str] | None) -> None:
        if self.grid is not None:
            self.grid.refresh_underlines(pair_ids)

    def entitle(self) -> None:
        """Say in the title which kit is open, and whether it is saved."""
        self.setWindowTitle(self.session.title)
        self.setWindowModified(self.workspace is not None and self.workspace.unsaved)

    def _follow_system(self) -> None:
        if self.settings.theme == "system":
            self.dress()

    def reopen(self, path: Path) -> None:
        """Open a kit that was open before."""
        open_recent(path, self)
