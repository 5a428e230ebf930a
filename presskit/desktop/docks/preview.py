"""The preview: the PDF itself, made anew a moment after each change."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDockWidget, QLabel, QStackedLayout, QToolButton, QWidget

from presskit.desktop.delays import delay
from presskit.desktop.docks.pages import PageView, Sheets
from presskit.desktop.docks.title import DockTitle
from presskit.desktop.icons import icon
from presskit.desktop.lanes import Lane
from presskit.desktop.strings import Phrases
from presskit.errors import PresskitError
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.progress import Report
from presskit.workspace.workspace import Workspace

_WAIT = 150
"""Milliseconds of rest in typing after which the pages are made anew."""

EDITION_NAMES = {"both": _("English and Chinese"), "en": _("English"), "zh": _("Chinese")}


class PreviewDock(QDockWidget):
    """Shows the pages of one edition of the present kit."""

    def __init__(self, lane: Lane, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self._lane = lane
        self._workspace: Workspace | None = None
        self._kit: Kit | None = None
        self.pages = PageView(self)
        self.edition = QComboBox(self)
        self._trouble = QLabel(self)
        self._trouble.setObjectName("hint")
        self._trouble.setWordWrap(True)
        self._trouble.setMargin(24)
        self._buttons: dict[str, QToolButton] = {}
        self._timer = delay(self, _WAIT, self._make)
        self._dress()
        self.pages.wanted.connect(self._draw)
        self.pages.zoomed.connect(self._zoomed)
        self.edition.currentIndexChanged.connect(lambda _index: self.refresh(anew=True))

    def show_workspace(self, workspace: Workspace | None) -> None:
        """Preview another kit, or none."""
        self._workspace, self._kit = workspace, None
        self.pages.show_sheets(Sheets(b"", ()))
        self.refresh(anew=True)

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
        self._title.repaint_icons()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the preview was hidden."""
        super().showEvent(event)
        self.refresh()

    def _dress(self) -> None:
        self._title = DockTitle(self, _("Preview"))
        phrases = Phrases(self)
        self._title.row.addWidget(self.edition)
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
        for number, (edition, message) in enumerate(EDITION_NAMES.items()):
            self.edition.addItem("", edition)
            phrases.say(partial(self.edition.setItemText, number), message)
        phrases.say(self.edition.setAccessibleName, _("Edition shown in the preview"))
        phrases.say(self.pages.setAccessibleName, _("Pages of the preview"))
        body = QWidget(self)
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self._trouble)
        self.setWidget(body)
        self._zoomed()
        self.repaint_icons()

    def _make(self) -> None:
        """Print the kit and draw the pages in view, away from the window."""
        if self._workspace is None:
            return
        kit, pictures = self._workspace.kit, self._workspace.pictures
        edition = str(self.edition.currentData())
        visible, scale = self.pages.visible, self._device_scale()

        def work(report: Report) -> Sheets:
            from presskit.desktop import drawing

            return drawing.opened(drawing.printed(kit, pictures, edition, report), visible, scale)

        def done(sheets: Sheets) -> None:
            if self._workspace is not None and self._workspace.kit is kit:
                self._kit = kit
                self._stack.setCurrentIndex(0)
                self.pages.show_sheets(sheets)
            else:
                self.refresh()

        self._lane.put("preview", work, done, self._failed, self.refresh)

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
