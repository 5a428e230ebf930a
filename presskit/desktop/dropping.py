"""Files dropped on the window: kits open, manuscripts are imported, terms and pictures go into the kit."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from presskit import i18n
from presskit.desktop.looks import tone
from presskit.i18n import marked as _

if TYPE_CHECKING:
    from presskit.desktop.dropped import Dropped
    from presskit.desktop.window import Window
    from presskit.edits.edit import Edit
    from presskit.workspace.workspace import Workspace

_CARRIED = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}
_EDGE = 6


class Veil(QWidget):
    """Lies over what would take the files, says what becomes of them, or shows the gap they go into."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = ""
        self.gap: QRect | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, place: QRect, words: str, gap: QRect | None) -> None:
        """Lie over a place."""
        self.setGeometry(place)
        self.words, self.gap = words, gap
        self.setAccessibleName(words)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a frame, what will happen in the middle of it, and the gap."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, ground = tone("accent"), tone("chosen")
        ground.setAlpha(70 if self.gap is not None else 190)
        painter.setBrush(ground)
        painter.setPen(QPen(accent, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE), 10, 10)
        if self.gap is not None:
            painter.fillRect(self.gap, accent)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        room = painter.fontMetrics().boundingRect(self.words).adjusted(-18, -10, 18, 10)
        room.moveCenter(self.rect().center())
        if self.gap is not None:
            room.moveTop(self.rect().bottom() - room.height() - 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(room, 8, 8)
        painter.setPen(tone("on_accent"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.words)


class Dropping(QObject):
    """Takes the files that are dropped anywhere on a window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.veil: Veil | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Show what a drop would do, and do it."""
        if event.type() == QEvent.Type.DragLeave:
            self._unveil()
            return True
        if event.type() not in _CARRIED:
            return False
        from presskit.desktop.dropped import sorted_out

        drop = cast("QDropEvent", event)
        files = _files(drop.mimeData())
        if not files:
            return False
        dropped, at = sorted_out(files), drop.position().toPoint()
        words, run = self._meant(dropped, at)
        if run is None:
            self._unveil()
            event.ignore()
            return True
        drop.setDropAction(Qt.DropAction.CopyAction)
        drop.accept()
        if event.type() == QEvent.Type.Drop:
            self._unveil()
            QTimer.singleShot(0, self._window, run)
        else:
            self._show(words, at, between=bool(dropped.pictures) and not dropped.kit)
        return True

    def _meant(self, dropped: Dropped, at: QPoint) -> tuple[str, Callable[[], object] | None]:
        """Return what a drop would do, in words and to be run; nothing where it can do nothing."""
        from presskit.desktop.commands import file, glossary

        window = self._window
        if dropped.kit is not None:
            open_it = partial(file.open_recent, dropped.kit, window)
            return i18n.translated(_("Open {name}"), name=dropped.kit.name), open_it
        if dropped.manuscripts:
            return i18n.translated(_("Import as a new kit")), partial(file.bring_in, window, dropped.sides)
        if window.workspace is None or window.workspace.read_only:
            return "", None
        if dropped.pictures:
            words = i18n.counted("Place the picture here", "Place {n} pictures here", len(dropped.pictures))
            return words, partial(self._place, dropped.pictures, self._row(at))
        if dropped.terms:
            take = partial(glossary.take_from, window, dropped.terms[0])
            return i18n.translated(_("Add the terms to the glossary")), take
        return "", None

    def _show(self, words: str, at: QPoint, *, between: bool) -> None:
        window = self._window
        if self.veil is None:
            self.veil = Veil(window)
        if not between or window.grid is None:
            self.veil.tell(window.rect(), words, None)
            return
        viewport = window.grid.table.viewport()
        place = QRect(viewport.mapTo(window, QPoint()), viewport.size())
        row = self._row(at)
        table = window.grid.table
        bottom = 0 if row is None else table.visualRect(table.rows.index(row, 0)).bottom()
        self.veil.tell(place, words, QRect(0, min(max(0, bottom - 1), place.height() - 3), place.width(), 3))

    def _unveil(self) -> None:
        if self.veil is not None:
            self.veil.hide()

    def _row(self, at: QPoint) -> int | None:
        """Return the row at a point of the window."""
        grid = self._window.grid
        if grid is None or not grid.table.rows.pairs:
            return None
        return grid.table.row_at(grid.table.viewport().mapFrom(self._window, at).y())

    def _place(self, pictures: tuple[Path, ...], row: int | None) -> None:
        """Place pictures after a row, as one step; in a text without rows only one, as its command does."""
        from presskit.errors import PresskitError

        window = self._window
        if window.workspace is None or window.grid is None:
            return
        try:
            if row is None:
                self._place_alone(pictures[0])
            else:
                pair = window.grid.table.rows.pairs[row].id
                window.do(placed_after(window.workspace, pair, pictures))
        except PresskitError as error:
            window.banner.fail(error)

    def _place_alone(self, path: Path) -> None:
        from presskit.desktop import pictures
        from presskit.desktop.commands import release

        release.place(self._window, pictures.content_of(path), path.name)


def placed_after(workspace: Workspace, pair: str, paths: tuple[Path, ...]) -> Edit:
    """Return the edit that places pictures after a row, in their order, their bytes taken in already.

    ``UnreadableDocument`` when one is no picture; nothing has changed then.
    """
    from presskit.desktop import pictures
    from presskit.desktop.grid.together import together
    from presskit.edits import assets

    steps: list[Edit] = []
    contents: dict[str, bytes] = {}
    for path in paths:
        content = pictures.content_of(path)
        asset = pictures.asset_of(workspace.new_id(), content, path.name)
        contents[asset.digest] = content
        step = assets.placed(asset, pair, workspace.new_id)
        pair = step.after.pair if step.after is not None else pair
        steps.append(step)
    workspace.add_pictures(contents)
    return together(steps[0].label if len(steps) == 1 else _("Place pictures"), steps)


def _files(carried: QMimeData) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in carried.urls() if url.isLocalFile())
