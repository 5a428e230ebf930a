"""The table of the grid: paints all rows, and lays the live editor over the cell at hand."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget

from presskit.desktop.colours import Colours
from presskit.desktop.grid import words
from presskit.desktop.grid.arrangement import arrange, header_sheet
from presskit.desktop.grid.block import Block
from presskit.desktop.grid.heights import Heights
from presskit.desktop.grid.layouts import Layouts
from presskit.desktop.grid.margin import Margin
from presskit.desktop.grid.painting import Painting, invite
from presskit.desktop.grid.placing import Placing
from presskit.desktop.grid.rows import CHINESE, COLUMNS, ENGLISH, LANGS, ROLE, Rows
from presskit.desktop.grid.segment import Segment
from presskit.desktop.grid.styles import Spacing, Styles
from presskit.desktop.grid.thumbnails import Thumbnails
from presskit.desktop.grid.underlines import Underlines
from presskit.model.asset import Pictures
from presskit.model.language import Lang
from presskit.model.pair import Pair

_SPACE = 12
"""How far above and below the caret the view likes to show, in pixels."""


class Table(QTableView):
    """Rows of pairs. ``cell`` is the row and side at hand, ``block`` the rows selected together if any."""

    moved = Signal()

    def __init__(
        self, rows: Rows, colours: Colours, points: float, pictures: Pictures, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.rows = rows
        self.cell: tuple[int, Lang] | None = None
        self.block: Block | None = None
        self.styles = Styles(points, colours)
        self.layouts = Layouts()
        self.underlines = Underlines(colours)
        self.thumbnails = Thumbnails(pictures, self)
        self.margin = Margin(colours, points, self.thumbnails)
        self.heights = Heights(self)
        self.placing = Placing(self)
        self.dimmed = False
        self.setModel(rows)
        self.segment = Segment(self.viewport(), colours)
        self.segment.hide()
        self.setItemDelegate(Painting(self))
        arrange(self, colours)
        self.thumbnails.made.connect(self.viewport().update)
        self.segment.moved.connect(self._caret_moved)
        self.segment.composed.connect(self._composed)
        self.segment.focused.connect(self.viewport().update)

    @property
    def live(self) -> tuple[int, Lang] | None:
        """The row and side that the live editor shows."""
        return None if self.segment.isHidden() or self.pair is None else self.cell

    @property
    def pair(self) -> Pair | None:
        """The pair at hand; none while rows go, until the one with the caret is found again."""
        rows = self.rows.pairs
        return rows[self.cell[0]] if self.cell and self.cell[0] < len(rows) else None

    def open(self, row: int, lang: Lang) -> None:
        """Put the live editor over a cell, the caret at its start; nothing happens where it is already."""
        self.choose(None)
        if self.live != (row, lang):
            self.cell = (row, lang)
            pair = self.rows.pairs[row]
            self.segment.show_text(pair.side(lang), self.styles.of(pair.role, lang))
            self._dress()
            self.segment.show()
            self.heights.fit(row)
            self.rearrange()
            self.viewport().update()
            self.moved.emit()
        if not self.segment.hasFocus():
            self.segment.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal_row()

    def close_editor(self) -> None:
        """Take the live editor away; the keyboard belongs to the table."""
        had_focus = self.segment.hasFocus()
        self.segment.hide()
        if had_focus or self.block:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.viewport().update()

    def choose(self, block: Block | None) -> None:
        """Select rows, or none; the live editor stays until ``close_editor``."""
        if block == self.block:
            return
        self.block = block
        chosen = QItemSelection()
        if block:
            columns = [COLUMNS[block.lang]] if block.lang else [ROLE, ENGLISH, CHINESE]
            top, bottom = block.rows[0], block.rows[-1]
            chosen.select(self.rows.index(top, columns[0]), self.rows.index(bottom, columns[-1]))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.viewport().update()
        self.moved.emit()

    def show_pairs(self, pairs: tuple[Pair, ...]) -> None:
        """Show other pairs; caret, selection and scroll position stay with what they belong to."""
        here = self.pair
        chosen = [self.rows.pairs[row].id for row in self.block.rows] if self.block else []
        was_live, focused = self.live is not None, self.segment.hasFocus()
        tops = [(self.rows.pairs[row].id, self.rowViewportPosition(row)) for row in self.seen()]
        count = len(self.rows.pairs)
        self.heights.update(self.rows.update(pairs))
        if len(pairs) != count:
            self.heights.hold(tops)
            self.viewport().update()
        self._follow(here, live=was_live, focused=focused)
        self._rechoose(chosen)
        self.rearrange()

    def refresh(self) -> None:
        """Draw underlines and say names anew."""
        if self.live:
            self._dress()
        self.viewport().update()

    def seen(self) -> range:
        """Return the rows that are seen, if only in part."""
        count, height = len(self.rows.pairs), self.viewport().height()
        if height <= 0:
            return range(0)
        last = self.rowAt(height - 1)
        return range(max(0, self.rowAt(0)), count if last < 0 else last + 1)

    def live_height(self, row: int) -> int:
        """Return the height a row needs for text being composed in it; 0 for other rows."""
        if not self.live or self.live[0] != row or not self.segment.composing:
            return 0
        return int(self.segment.document().size().height() + 0.99)

    def rearrange(self) -> None:
        """Put the live editor where its cell is now."""
        if self.live:
            place = self.placing.rect(*self.live)
            if self.segment.geometry() != place:
                self.segment.setGeometry(place)
                self.viewport().update()

    def reveal_row(self) -> None:
        """Scroll so that the row at hand is seen whole if it fits, and the caret in any case."""
        if not self.cell:
            return
        rect = self.visualRect(self.rows.index(self.cell[0], ROLE))
        if rect.height() <= self.viewport().height():
            self._scroll_to(rect.top(), rect.bottom())
        self.reveal_caret()

    def reveal_caret(self) -> None:
        """Scroll so that the caret is seen."""
        if self.live:
            caret = self.segment.cursorRect().translated(self.segment.pos())
            self._scroll_to(caret.top() - _SPACE, caret.bottom() + _SPACE)

    def restyle(self, colours: Colours, points: float, spacing: Spacing) -> None:
        """Take on other colours, another size or other spacing."""
        self.styles = Styles(points, colours, spacing)
        self.layouts.clear()
        self.underlines.recolour(colours)
        self.margin.restyle(colours, points)
        self.segment.colours = colours
        self.horizontalHeader().setStyleSheet(header_sheet(colours))
        if self.live and self.pair:
            lang = self.live[1]
            offset = self.segment.caret
            self.segment.show_text(self.pair.side(lang), self.styles.of(self.pair.role, lang))
            self.segment.go_to(offset)
            self._dress()
        self.heights.begin()
        self.reveal_row()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, with exact heights for what comes into view."""
        super().scrollContentsBy(dx, dy)
        self.heights.settle()
        self.rearrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the two languages, and measure anew when it has changed."""
        super().resizeEvent(event)
        first, stacked = self.placing.is_new, self.placing.stacked
        if self.placing.share():
            at_once = first or stacked != self.placing.stacked
            self.heights.begin() if at_once else self.heights.begin_soon()
        self.heights.settle()
        self.rearrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the live editor, unless rows are selected."""
        super().focusInEvent(event)
        if self.block or not self.rows.pairs:
            return
        row, lang = self.cell or (0, Lang.EN)
        self.open(row, lang)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or what to do where there are none."""
        super().paintEvent(event)
        if not self.rows.pairs:
            invite(self)

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Return where a cell is seen."""
        lang = LANGS.get(index.column())
        if lang is None or not self.placing.stacked:
            return super().visualRect(index)
        return self.placing.rect(index.row(), lang)

    def row_at(self, y: int) -> int:
        """Return the row at a height of the view, or the nearest one."""
        row = self.rowAt(max(0, min(y, self.viewport().height() - 1)))
        return row if row >= 0 else len(self.rows.pairs) - 1

    def _dress(self) -> None:
        """Give the live editor its underlines and its name."""
        if not self.cell or not self.pair:
            return
        row, lang = self.cell
        self.segment.underline(self.underlines.of(self.pair, lang))
        self.segment.setAccessibleName(words.editor_told(lang, row + 1, len(self.rows.pairs), self.pair.role))
        self.selectionModel().setCurrentIndex(
            self.rows.index(row, COLUMNS[lang]), QItemSelectionModel.SelectionFlag.NoUpdate
        )

    def _follow(self, before: Pair | None, *, live: bool, focused: bool) -> None:
        """Keep the editor on the pair it was on, or near where that was."""
        if before is None or self.cell is None:
            return
        row, lang = self.cell
        place = self.rows.row_of(before.id)
        if place is None:
            self.cell, near = None, min(row, len(self.rows.pairs) - 1)
            if live and focused and near >= 0:
                self.open(near, lang)
                return
            self.segment.hide()
            self.cell = (near, lang) if near >= 0 else None
            return
        self.cell = (place, lang)
        pair = self.rows.pairs[place]
        if live and pair is not before:
            if pair.role is not before.role:
                self.segment.set_style(self.styles.of(pair.role, lang))
            self.segment.reconcile(pair.side(lang))
        if live:
            self._dress()

    def _rechoose(self, ids: list[str]) -> None:
        """Select the same pairs as before, or none when they stand together no more."""
        if not ids or not self.block:
            return
        found = sorted(row for row in map(self.rows.row_of, ids) if row is not None)
        lang, self.block = self.block.lang, None
        if found and len(found) == len(ids) == found[-1] - found[0] + 1:
            self.choose(Block(found[0], found[-1], lang))
        else:
            self.selectionModel().clearSelection()
            self.moved.emit()

    def _scroll_to(self, top: int, bottom: int) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if top < 0 or bottom - top > height:
            bar.setValue(bar.value() + top)
        elif bottom > height:
            bar.setValue(bar.value() + bottom - height)

    def _caret_moved(self) -> None:
        self.moved.emit()

    def _composed(self) -> None:
        """Make room for text being composed."""
        if self.live:
            self.heights.fit(self.live[0])
            self.rearrange()
            self.reveal_caret()
            self.viewport().update(self.segment.geometry())
