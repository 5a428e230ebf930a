"""The status bar: how much text there is, what the checks found, whether it is saved, how far work is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from presskit import i18n
from presskit.desktop.commands import review
from presskit.desktop.delays import delay
from presskit.desktop.icons import icon
from presskit.desktop.lanes import Job
from presskit.desktop.meter import Meter
from presskit.i18n import marked as _
from presskit.model.pair import Pair
from presskit.progress import Report, silent
from presskit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from presskit.desktop.window import Window

Counts: TypeAlias = dict[str, tuple[Pair, int, int]]
"""Pairs by their id, with the number of their English words and of their Chinese characters."""

_HAN = r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
_AT_ONCE = 200
"""Pairs that are counted without leaving the window's thread."""
_PATIENCE = 500
"""Milliseconds after which work that the user waits for shows how far it is."""


class StatusLine(QObject):
    """The parts of the status bar. Texts are counted once for each value of a pair."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._counts: Counts = {}
        self._size, self._found, self._saved = QLabel(), QLabel(), QLabel()
        self._review = QLabel()
        self.meter = Meter(window)
        self._what, self._bar, self._stop = QLabel(), QProgressBar(), QToolButton()
        self._work = self._progress()
        self._job: Job | None = None
        self._later = delay(self, _PATIENCE, self._appear)
        bar = window.statusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self._work)
        self._work.hide()
        window.render_lane.progressed.connect(self._progressed)
        for label in (self._review, self.meter, self._size, self._found, self._saved):
            bar.addPermanentWidget(label)
        window.phrases.say(self._stop.setToolTip, _("Stop this work"))
        window.phrases.say(self._stop.setAccessibleName, _("Stop this work"))
        window.phrases.say(self._bar.setAccessibleName, _("Progress"))
        window.phrases.keep(self.refresh)
        self.repaint_icons()

    def _progress(self) -> QWidget:
        """Return what shows how far work is, as one part, so that it comes and goes as one."""
        self._bar.setMaximumWidth(200)
        self._bar.setTextVisible(False)
        self._stop.setObjectName("plain")
        self._stop.clicked.connect(self._cancel)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._what, self._bar, self._stop):
            row.addWidget(part)
        return whole

    def repaint_icons(self) -> None:
        """Take on the colours of the palette."""
        self._stop.setIcon(icon("close"))

    def refresh(self) -> None:
        """Count anew what has changed."""
        workspace = self._window.workspace
        self.meter.refresh()
        self._review.setText(review.told(self._window))
        self._review.setVisible(bool(self._review.text()))
        if workspace is None:
            for label in (self._size, self._found, self._saved):
                label.clear()
            return
        self._show_size(self._window.rows)
        derived = self._window.derived
        found = i18n.counted("{n} finding", "{n} findings", len(derived.findings))
        self._found.setText(i18n.translated(_("Checking…")) if derived.checking else found)
        self._saved.setText(i18n.translated(_state(workspace)))

    def follow(self, job: Job) -> None:
        """Show how far a job of the render lane is once it takes longer than a moment."""
        self._job = job
        self._later.start()

    def rest(self) -> None:
        """Show no progress any more."""
        self._job = None
        self._later.stop()
        self._what.clear()
        self._work.hide()

    def _show_size(self, pairs: tuple[Pair, ...]) -> None:
        """Show how long the texts are; what takes a while to count is counted in the quick lane."""
        new = [pair for pair in pairs if self._counts.get(pair.id, (None,))[0] is not pair]
        if len(new) > _AT_ONCE:
            self._window.quick_lane.put("size", lambda report: _counted(new, report), self._take)
            return
        self._counts.update(_counted(new, silent))
        words = sum(self._counts[pair.id][1] for pair in pairs)
        han = sum(self._counts[pair.id][2] for pair in pairs)
        told = (
            i18n.counted("{n} row", "{n} rows", len(pairs)),
            i18n.counted("{n} word", "{n} words", words),
            i18n.counted("{n} character", "{n} characters", han),
        )
        self._size.setText("  ·  ".join(told))

    def _take(self, counts: Counts) -> None:
        self._counts.update(counts)
        self.refresh()

    def _appear(self) -> None:
        if self._job is not None:
            self._bar.setRange(0, 0)
            self._work.show()

    def _progressed(self, job: Job, done: int, of: int, what: str) -> None:
        if job is self._job:
            self._bar.setRange(0, of)
            self._bar.setValue(done)
            self._what.setText(what)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()


def _state(workspace: Workspace) -> str:
    """Return the message id of whether a kit is saved."""
    if workspace.read_only:
        return _("Read-only")
    if workspace.unsaved:
        return _("Not saved")
    return _("Saved") if workspace.path is not None else _("No file yet")


def _counted(pairs: Iterable[Pair], report: Report) -> Counts:
    """Return the English words and the Chinese characters of some pairs."""
    counts: Counts = {}
    for number, pair in enumerate(pairs):
        if number % 500 == 0:
            report(number, 0, "")
        words = sum(any(map(str.isalnum, word)) for word in pair.en.current.split())
        counts[pair.id] = (pair, words, sum(map(len, re.findall(_HAN, pair.zh.current))))
    return counts
