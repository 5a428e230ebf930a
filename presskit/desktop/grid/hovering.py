"""What the mouse tells without being pressed: where links lead, who changed words, what was said of them."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QTextLine
from PySide6.QtWidgets import QToolTip

from presskit.desktop.grid.layouts import Laid
from presskit.desktop.grid.offsets import Offsets, shown
from presskit.desktop.grid.rows import LANGS
from presskit.desktop.grid.table import Table
from presskit.desktop.grid.telling import changes_told, comments_told
from presskit.i18n import translated as _
from presskit.model.language import Lang
from presskit.model.pair import Pair


class Hovering(QObject):
    """Watches the view of a table and its live editor for the wish to be told something."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table
        for view in (table.viewport(), table.segment.viewport()):
            view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show what there is to tell about a place."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        live = watched is self._table.segment.viewport()
        told = self._told_live(event.pos()) if live else self._told(event.pos())
        if told:
            QToolTip.showText(event.globalPos(), told, self._table)
            return True
        if live:
            QToolTip.hideText()
        return live

    def _told_live(self, point: QPoint) -> str:
        segment, table = self._table.segment, self._table
        if table.pair is None or table.cell is None:
            return ""
        position = segment.document().documentLayout().hitTest(QPointF(point), Qt.HitTestAccuracy.ExactHit)
        offset = segment.offset_at(position)
        words = self._said(table.pair, table.cell[1], offset) if position >= 0 else []
        if href := segment.anchorAt(point):
            words.append(_("{address}: hold Ctrl and click to open", address=href))
        return _lines(words)

    def _told(self, point: QPoint) -> str:
        table = self._table
        row, lang = table.rowAt(point.y()), LANGS.get(table.placing.column_at(point))
        if row < 0 or lang is None:
            return ""
        pair, rect = table.rows.pairs[row], table.placing.rect(row, lang)
        if not pair.side(lang).runs:
            return ""
        style = table.styles.of(pair.role, lang)
        made = table.layouts.of(pair, style, rect.width(), table.styles.colours)
        inside = point - rect.topLeft() - QPoint(style.left, style.above)
        line = _line(made, inside.y() // style.line)
        if line is None or not 0 <= inside.x() <= line.naturalTextWidth():
            return ""
        position = line.xToCursor(inside.x(), QTextLine.CursorPosition.CursorOnCharacter)
        seen = table.layouts.seeing.of(pair.side(lang))
        spot = Offsets(shown(seen.text)).offset(position)
        return _lines(self._said(pair, lang, seen.offset(spot)))

    def _said(self, pair: Pair, lang: Lang, offset: int) -> list[str]:
        kit = self._table.margin.kit
        return [
            *changes_told(pair, lang, offset),
            *(comments_told(kit, pair, lang, offset) if kit is not None else ()),
        ]


def _line(made: Laid, number: int) -> QTextLine | None:
    return made.layout.lineAt(number) if 0 <= number < made.layout.lineCount() else None


def _lines(words: list[str]) -> str:
    return "<br>".join(f"<span>{escape(line)}</span>" for line in words)
