"""The preview: the PDF itself, made anew a moment after each change."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from presskit.compose.plan import EDITIONS as LANGS
from presskit.desktop.delays import delay
from presskit.desktop.docks.pages import PageView, Sheets, Wish
from presskit.desktop.docks.places import Present, grouped, meant, present
from presskit.desktop.docks.title import DockTitle
from presskit.desktop.icons import icon
from presskit.desktop.lanes import Lane
from presskit.desktop.naming import EDITIONS
from presskit.desktop.strings import Phrases
from presskit.edits.edit import Place
from presskit.errors import PresskitError
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.release import Release
from presskit.progress import Report
from presskit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from presskit.writers.pdf.areas import Area

_BEHIND = 110
"""Milliseconds after the last key by which the edited page is made anew, if that can be."""
_REST = (15, 80)
"""The least and the most milliseconds of rest in typing before the pages are made anew."""


SCOPES = {"text": _("This text"), "kit": _("Press kit")}
"""What the preview can show: the text in the panes, or everything the kit holds."""


class PreviewDock(QDockWidget):
    """Shows the pages of one edition of the text in the panes, or of the whole kit.

    It follows the caret. ``led`` tells that somebody wants to go to a place.
    """

    led = Signal(Place)

    def __init__(self, lane: Lane, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self._lane = lane
        self._workspace: Workspace | None = None
        self._kit: Kit | None = None
        self.pages = PageView(self)
        self.scope, self.edition, self.stacked = QComboBox(self), QComboBox(self), QToolButton(self)
        self._chosen: tuple[str, ...] = ()
        self._text = ""
        self._present = Present()
        self._due = False
        self._trouble = QLabel(self)
        self._trouble.setObjectName("hint")
        self._trouble.setWordWrap(True)
        self._trouble.setMargin(24)
        self._buttons: dict[str, QToolButton] = {}
        self._timer = delay(self, _REST[1], self._make)
        self._dress()
        self.pages.wanted.connect(self._draw)
        self.pages.clicked.connect(self._lead)
        self.pages.zoomed.connect(self._zoomed)
        self.scope.currentIndexChanged.connect(lambda _index: self.refresh(anew=True))
        self.edition.currentIndexChanged.connect(self._turn)
        self.stacked.toggled.connect(lambda _on: self.refresh(anew=True))

    def show_workspace(self, workspace: Workspace | None) -> None:
        """Preview another kit, or none."""
        self._workspace, self._kit = workspace, None
        self.pages.show_sheets(Sheets(b"", ()))
        self.refresh(anew=True)

    def show_text(self, text: Release | None, place: Place | None = None) -> None:
        """Preview another text of the kit, and follow the caret in it."""
        self._show_text(text)
        before, self._present = self._present, present(text, place)
        if self._present != before:
            self._due = self._due or self._present.names[:1] != before.names[:1]
            self._follow()

    def _show_text(self, text: Release | None) -> None:
        text_id = text.id if text is not None else ""
        if text_id == self._text:
            return
        self._text = text_id
        if not self.whole:
            self.pages.verticalScrollBar().setValue(0)
            self.refresh(anew=True)

    def follow(self, chosen: tuple[str, ...]) -> None:
        """Show pages on the paper that was chosen for printing, as the settings keep it."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.refresh(anew=True)

    @property
    def whole(self) -> bool:
        """Whether the whole kit is shown."""
        return str(self.scope.currentData()) == "kit"

    def refresh(self, *, anew: bool = False) -> None:
        """Make the pages anew in a moment, if the kit has changed or ``anew`` asks for it."""
        if anew:
            self._kit = None
        if self._workspace is not None and self.isVisible() and self._kit is not self._workspace.kit:
            self._timer.start()

    def choose(self, edition: str) -> None:
        """Show one of the editions."""
        self.edition.setCurrentIndex(self.edition.findData(edition))

    def repaint_icons(self) -> None:
        """Take on the colours of the palette."""
        for name, button in self._buttons.items():
            button.setIcon(icon(name))
        self.stacked.setIcon(icon("stacked"))
        self._title.repaint_icons()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the preview was hidden."""
        super().showEvent(event)
        self.refresh()

    def _dress(self) -> None:
        self._title = DockTitle(self, _("Preview"))
        phrases = Phrases(self)
        for name, message, run in (
            ("zoom-out", _("Smaller pages"), lambda: self.pages.step(-1)),
            ("zoom-in", _("Larger pages"), lambda: self.pages.step(1)),
            ("fit-width", _("Pages as wide as the panel"), lambda: self.pages.set_zoom(None)),
        ):
            button = QToolButton(self)
            button.setObjectName("plain")
            button.clicked.connect(run)
            phrases.say(button.setToolTip, message)
            phrases.say(button.setAccessibleName, message)
            self._buttons[name] = button
            self._title.row.addWidget(button)
        phrases.say(self.pages.setAccessibleName, _("Pages of the preview"))
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._choices(phrases))
        self._stack = QStackedLayout()
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self._trouble)
        column.addLayout(self._stack, 1)
        self.setWidget(body)
        self._zoomed()
        self.repaint_icons()

    def _choices(self, phrases: Phrases) -> QHBoxLayout:
        """Return the row of what is shown and how."""
        for box, choices, told in (
            (self.scope, SCOPES, _("What the preview shows")),
            (self.edition, EDITIONS, _("Edition shown in the preview")),
        ):
            for number, (name, message) in enumerate(choices.items()):
                box.addItem("", name)
                phrases.say(partial(box.setItemText, number), message)
            phrases.say(box.setAccessibleName, told)
            phrases.say(box.setToolTip, told)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
        self.stacked.setObjectName("plain")
        self.stacked.setCheckable(True)
        phrases.say(self.stacked.setToolTip, _("One language below the other"))
        phrases.say(self.stacked.setAccessibleName, _("One language below the other"))
        row = QHBoxLayout()
        row.setContentsMargins(10, 6, 6, 6)
        row.setSpacing(6)
        row.addWidget(self.scope, 2)
        row.addWidget(self.edition, 3)
        row.addWidget(self.stacked)
        return row

    def _turn(self) -> None:
        """Show another edition; only one in both languages has a choice of layout."""
        self.stacked.setEnabled(str(self.edition.currentData()) == "both")
        self.refresh(anew=True)

    def _wish(self) -> Wish:
        """Return what is to be shown, for the lane to make a plan of."""
        edition, stacked = str(self.edition.currentData()), self.stacked.isChecked()
        return Wish(self._text, edition, self._chosen, whole=self.whole, stacked=stacked)

    def _make(self) -> None:
        """Print the kit and draw the pages in view, away from the window."""
        workspace = self._workspace
        if workspace is None:
            return
        kit, pictures, wish = workspace.kit, workspace.pictures, self._wish()
        visible, scale = self.pages.visible, self._device_scale()
        wanted, began = self._present, time.monotonic()

        def work(report: Report) -> Sheets:
            from presskit.desktop import drawing

            pdf, areas = drawing.printed(kit, pictures, wish, report)
            area = wanted.area(grouped(areas))
            pages = {*visible, area.page} if area is not None else visible
            return drawing.opened(pdf, pages, scale, areas)

        def done(sheets: Sheets) -> None:
            if self._workspace is workspace and self._wish() == wish:
                self._kit = kit
                self._pace(round((time.monotonic() - began) * 1000))
                self._stack.setCurrentIndex(0)
                self._take(sheets)
            self.refresh()

        self._lane.put("preview", work, done, self._failed, self.refresh)

    def _pace(self, took: int) -> None:
        """Rest shorter before the next pages the longer these took, so that they come in time."""
        self._timer.setInterval(min(max(_BEHIND - took, _REST[0]), _REST[1]))

    def _take(self, sheets: Sheets) -> None:
        """Show new pages; where the present paragraph was seen, it stays in view."""
        before = self._present.area(self.pages.sheets.areas)
        self._due = self._due or (before is not None and self.pages.shows(before))
        self.pages.show_sheets(sheets)
        self._follow()

    def _follow(self) -> None:
        """Mark the present paragraph, and bring it into view if it is another one than before."""
        areas = self.pages.sheets.areas
        self.pages.mark(self._present.areas(areas))
        area = self._present.area(areas)
        if area is not None and self._due:
            self._due = False
            self.pages.reveal(area)

    def _lead(self, area: Area, across: float) -> None:
        """Go to what was clicked: the paragraph, or the text that begins there."""
        if self._workspace is not None:
            langs, beside = LANGS[str(self.edition.currentData())], not self.stacked.isChecked()
            self.led.emit(meant(self._workspace.kit, area, across, langs, beside=beside))

    def _draw(self) -> None:
        """Draw pages that have come into view, or whose size has changed."""
        sheets, scale, missing = self.pages.sheets, self.pages.scale, self.pages.missing
        device = self._device_scale()
        self._lane.put(
            "pages",
            lambda _report: _drawn(sheets.pdf, missing, device),
            lambda drawn: self.pages.add(sheets.pdf, scale, drawn.images),
            self._failed,
        )

    def _device_scale(self) -> float:
        return self.pages.scale * self.devicePixelRatioF()

    def _failed(self, error: PresskitError) -> None:
        self._trouble.setText(f"{error.told}\n\n{error.advice}")
        self._stack.setCurrentIndex(1)

    def _zoomed(self) -> None:
        button = self._buttons["fit-width"]
        button.setCheckable(True)
        button.setChecked(self.pages.zoom is None)


def _drawn(pdf: bytes, pages: tuple[int, ...], scale: float) -> Sheets:
    from presskit.desktop import drawing

    return drawing.opened(pdf, pages, scale)
