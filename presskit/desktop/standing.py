"""How far the open kit has come, kept up with it: the progress strip, and the bar of what needs a look."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from presskit.desktop.delays import delay
from presskit.desktop.looking import LookingBar
from presskit.desktop.progress_strip import ProgressStrip
from presskit.desktop.sign_chips import SignChips, given
from presskit.edits.edit import Place
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.release import Release
from presskit.review.progress import Standings, standings

if TYPE_CHECKING:
    from presskit.desktop.window import Window

_IN_PEACE = 200
"""Milliseconds after a change when signatures are looked at."""
_AT_ONCE = 600
"""Rows that are counted without leaving the window's thread."""


class StandingView(QObject):
    """Shows where the kit of one window stands."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._kit: Kit | None = None
        self.told = Standings()
        self.strip, self.looking = ProgressStrip(window), LookingBar(window)
        self.chips = SignChips(window)
        self._signed: Release | None = None
        self._soon = delay(self, _IN_PEACE, self._look_at_signatures)
        self.chips.opened.connect(window.commands["sign-off"].trigger)
        self.strip.clicked.connect(window.commands["next-unfinished"].trigger)
        self.looking.levelled.connect(window.commands["level"].trigger)
        self.looking.gone_to.connect(self._go)
        window.statusBar().addPermanentWidget(self.strip)
        window.phrases.keep(self.strip.reword)
        window.phrases.keep(self._reword_signatures)

    @property
    def unfinished(self) -> bool:
        """Whether anything is left to be translated or looked at."""
        return any(self.told.side(lang).unfinished for lang in Lang)

    def refresh(self) -> None:
        """Take note of the present kit and of the place of the caret."""
        workspace, place = self._window.workspace, self._window.place
        self.strip.setVisible(workspace is not None)
        pair = self._window.present_pair if workspace is not None else None
        if self.looking.show_side(pair, place.lang if place else Lang.EN) and self._window.grid is not None:
            QTimer.singleShot(0, self._window.grid, self._window.grid.table.reveal_row)
        if workspace is not None and workspace.kit is not self._kit:
            self._count(workspace.kit)
        if (text := self._window.text) is not self._signed:
            same = text is not None and self._signed is not None and text.id == self._signed.id
            self._signed = text
            if same and text is not None and text.signatures:
                self._soon.start()
            else:
                self._look_at_signatures()

    def _reword_signatures(self) -> None:
        self._look_at_signatures()
        self.chips.reword()

    def _look_at_signatures(self) -> None:
        """Show who has signed the text; whether that holds is found out in the quick lane for a long one."""
        text = self._signed
        if text is None or not text.signatures:
            self.chips.show_given(())
        elif len(text.pairs) <= _AT_ONCE:
            self.chips.show_given(given(text))
        else:
            self._window.quick_lane.put("signatures", lambda _report: given(text), self.chips.show_given)

    def _count(self, kit: Kit) -> None:
        """Count what has changed; what takes a while is counted in the quick lane."""
        if _unknown(kit, self.told) <= _AT_ONCE:
            self._take(kit, standings(kit, self.told))
            return
        work = partial(_counted, kit, self.told)
        self._window.quick_lane.put("standings", work, partial(self._arrived, kit))

    def _arrived(self, kit: Kit, told: Standings) -> None:
        """Take what was counted in the quick lane, and what has changed meanwhile."""
        self._take(kit, told)
        self._window.commands.refresh()
        self.refresh()

    def _take(self, kit: Kit, told: Standings) -> None:
        self._kit, self.told = kit, told
        self.strip.show_standings(told)

    def _go(self, offset: int) -> None:
        place = self._window.place
        if place is not None:
            self._window.go(Place(place.pair, place.lang.twin, offset))


def _counted(kit: Kit, earlier: Standings, _report: object) -> Standings:
    return standings(kit, earlier)


def _unknown(kit: Kit, told: Standings) -> int:
    """Return how many rows are in texts that were never counted."""
    return sum(len(text.pairs) for text in kit.releases if text.id not in told.known)
