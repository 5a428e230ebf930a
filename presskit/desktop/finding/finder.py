"""Find and replace in one window: what the bar asks, done in the panes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from presskit import i18n
from presskit.desktop.delays import delay
from presskit.desktop.finding.bar import FindBar
from presskit.desktop.finding.exchange import Exchange
from presskit.desktop.finding.search import Search
from presskit.desktop.strings import Phrases
from presskit.edits.edit import Place
from presskit.errors import PresskitError
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.search.hits import Hit
from presskit.search.query import Query

if TYPE_CHECKING:
    from presskit.desktop.window import Window

_TYPED = 60
"""Milliseconds after typing in the bar when the search begins."""


_LONGEST = 200
"""Characters of a selection that somebody may want to find: more are a selection for another purpose."""


class Finder(QObject):
    """Finds and replaces in whatever kit the window has open."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.search = Search(window.quick_lane, self)
        self.bar = FindBar(window)
        self.bar.hide()
        self.bar.words.past, self.bar.new.past = window.settings.searches, window.settings.replacements
        self._exchange = Exchange(window, self.search, self.bar)
        window.frame.add_bar(self.bar)
        self._waiting: Callable[[], object] | None = None
        self._soon = delay(self, _TYPED, self._look_typed)
        self._connect()

    @property
    def ready(self) -> bool:
        """Whether there is something to look for."""
        return bool(self.bar.words.text())

    @property
    def present(self) -> Hit | None:
        """The hit that is selected in the panes."""
        where = self._window.selected
        if where is None:
            return None
        hit = Hit(where[0].id, *where[1:])
        return hit if self.search.number_of(hit) else None

    def open(self, *, replacing: bool) -> None:
        """Show the bar; words that are selected in the panes are what to look for."""
        words = self._selected_words()
        self.bar.show_replacing(replacing=replacing)
        self.bar.show()
        self.bar.begin(words)
        self._look()
        self._repaint()
        self._count()

    def close(self) -> None:
        """Hide the bar and go back to the caret."""
        self._remember()
        self.bar.hide()
        self._repaint()
        if self._window.grid is not None:
            self._window.grid.setFocus()

    def refresh(self) -> None:
        """Follow the kit, the text in the panes and the selection."""
        if self._window.workspace is None:
            self.bar.hide()
            self.search.forget()
        elif not self.bar.isHidden() and not self._soon.isActive():
            self._look()
            self._count()

    def spans(self, pair: Pair, lang: Lang) -> tuple[tuple[int, int, str], ...]:
        """Return what to highlight in one side of a pair."""
        if self.bar.isHidden():
            return ()
        return tuple((hit.start, hit.stop, "found") for hit in self.search.hits_of(pair) if hit.lang is lang)

    def step(self, by: int) -> None:
        """Go to the next hit, or the previous one when negative; the keyboard stays where it is."""
        self._remember()
        self._when_found(lambda: self._step(by))

    def replace(self) -> None:
        """Replace the hit that is selected and go on to the next one."""
        self._remember()
        self._when_found(self._replace)

    def replace_all(self) -> None:
        """Replace everything found as one step, away from the window."""
        self._remember()
        self._when_found(self._exchange.all)

    def _connect(self) -> None:
        bar = self.bar
        bar.altered.connect(self._soon.start)
        bar.stepped.connect(self.step)
        bar.replaced.connect(self.replace)
        bar.replaced_all.connect(self.replace_all)
        bar.looked_up.connect(self._window.commands["look-up"].trigger)
        bar.closed.connect(self.close)
        self.search.changed.connect(self._show_found)
        self.search.failed.connect(self._fail)
        Phrases(bar).keep(self._count)

    def _selected_words(self) -> str:
        """Return the words that are selected in the panes, unless that was done by finding them."""
        where, focus = self._window.selected, QApplication.focusWidget()
        if where is None or self.present or (focus is not None and self.bar.isAncestorOf(focus)):
            return ""
        words = where[0].side(where[1]).sliced(*where[2:]).current
        return words if len(words) <= _LONGEST else ""

    def _query(self) -> Query:
        text = self._window.text
        return self.bar.query(text.id if text else "", zh_first=self._window.settings.zh_first)

    def _look(self) -> None:
        """Search the kit as it is now for what the bar asks."""
        self._soon.stop()
        workspace = self._window.workspace
        if workspace is not None:
            self.bar.whole.setVisible(len(workspace.kit.releases) > 1)
            before = self.search.query
            self.search.look(workspace.kit, self._query())
            if self.search.query != before:
                self._repaint()
            if not self.search.settled:
                self.bar.show_searching()

    def _look_typed(self) -> None:
        """Search for what was typed, and bring the first hit from the caret on into view."""
        self._waiting = self._preview
        self._look()
        self._count()
        self._window.commands.refresh()
        self._run_waiting()

    def _when_found(self, run: Callable[[], object]) -> None:
        """Do something as soon as all hits are known."""
        self._waiting = run
        self._look()
        self._run_waiting()

    def _run_waiting(self) -> None:
        if self._waiting is not None and self.search.settled:
            run, self._waiting = self._waiting, None
            if self.search.pattern is not None:
                run()

    def _show_found(self) -> None:
        self._repaint()
        self._count()
        self._run_waiting()

    def _fail(self, error: PresskitError) -> None:
        self._waiting = None
        self.bar.fail(error)
        self._repaint()

    def _repaint(self) -> None:
        if self._window.grid is not None:
            self._window.grid.refresh_underlines()

    def _count(self) -> None:
        search = self.search
        if search.settled and (search.pattern is not None or not search.query.text):
            present = self.present
            self.bar.show_count(search.number_of(present) if present else 0, search.count)
            self.bar.allow_replacing(able=bool(search.count) and self._exchange.open is not None)

    def _next(self, *, back: bool = False) -> Hit | None:
        """Return the hit after what is selected, or before it."""
        where, place = self._window.selected, self._window.place
        if place is None:
            first = self._window.rows[:1]
            return self.search.next(first[0].id, Lang.EN, 0) if first else None
        start, stop = where[2:] if where else (place.offset, place.offset)
        return self.search.next(place.pair, place.lang, start if back else stop, back=back)

    def _preview(self) -> None:
        """Scroll to the hit that Enter would go to, if it is in the text that is shown."""
        where, place = self._window.selected, self._window.place
        grid = self._window.grid
        if grid is None or place is None:
            return
        hit = self.search.next(place.pair, place.lang, where[2] if where else place.offset)
        row = grid.table.rows.row_of(hit.pair) if hit else None
        if row is not None:
            grid.table.scrollTo(grid.table.rows.index(row, 0))

    def _step(self, by: int) -> None:
        hit = self._next(back=by < 0)
        if hit is None:
            self._window.statusBar().showMessage(i18n.translated(_("Nothing found")), 4000)
            return
        before, number = self.present, self.search.number_of(hit)
        self._go(Place(hit.pair, hit.lang, hit.start), hit.stop - hit.start)
        if before is not None and (number - self.search.number_of(before)) * by <= 0:
            told = _("Went on from the beginning.") if by > 0 else _("Went on from the end.")
            self._window.statusBar().showMessage(i18n.translated(told), 4000)
        self._count()

    def _replace(self) -> None:
        hit = self.present
        if hit is not None:
            edit = self._exchange.one(hit)
            if edit is None:
                return
            if edit.after is not None:
                self._go(edit.after)
        self._when_found(lambda: self._step(1))

    def _go(self, place: Place, select: int = 0) -> None:
        """Bring the caret to a place; who types in the bar goes on typing there."""
        focus = QApplication.focusWidget()
        self._window.go(place, select)
        if focus is not None and self.bar.isAncestorOf(focus):
            focus.setFocus()

    def _remember(self) -> None:
        """Keep the words for the next time; they are written down when the window closes."""
        bar, window = self.bar, self._window
        bar.words.remember(bar.words.text())
        bar.new.remember(bar.new.text())
        if (bar.words.past, bar.new.past) != (window.settings.searches, window.settings.replacements):
            window.settings = replace(window.settings, searches=bar.words.past, replacements=bar.new.past)
