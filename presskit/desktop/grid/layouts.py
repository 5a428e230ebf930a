"""Lays texts out for painting exactly as the live editor does, and keeps what was laid out."""

from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument, QTextLayout, QTextOption
from PySide6.QtWidgets import QTextEdit

from presskit.desktop.colours import Colours
from presskit.desktop.grid.offsets import shown
from presskit.desktop.grid.runs import formats
from presskit.desktop.grid.seeing import Seeing
from presskit.desktop.grid.styles import Style
from presskit.model.pair import Pair
from presskit.model.text import Text

_KEPT = 400
_ENDLESS = 2000
_ENDLESS_WORD = re.compile(rf"[^\s\u2e80-\uffef]{{{_ENDLESS}}}")
_FIXED = 64
"""Qt's document layout counts in 64ths of a pixel; so must we, lest text move when the editor opens."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A text laid out at a width: its layout and the number of its lines."""

    layout: QTextLayout
    lines: int


def wrapping(text: str) -> QTextOption.WrapMode:
    """Return how the lines of a text break: between words, but anywhere when a word never ends.

    Qt's time for breaking between words grows with the square of the longest one.
    """
    if len(text) >= _ENDLESS and _ENDLESS_WORD.search(text):
        return QTextOption.WrapMode.WrapAnywhere
    return QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def laid(text: Text, style: Style, width: int, colours: Colours) -> Laid:
    """Lay a text out in the room that a column of a width leaves, its first line at 0, 0."""
    whole = shown(text)
    layout = QTextLayout(whole, style.font)
    option = QTextOption()
    option.setWrapMode(wrapping(whole))
    layout.setTextOption(option)
    if ranges := formats(text, colours):
        layout.setFormats(ranges)
    room = max(40, width - style.left - style.right)
    baseline = style.line * _FIXED * 4 // 5
    layout.beginLayout()
    lines = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        raised = int((line.ascent() + max(line.leading(), 0.0)) * _FIXED) - baseline
        line.setPosition(QPointF(0, lines * style.line - raised / _FIXED))
        lines += 1
    layout.endLayout()
    return Laid(layout, lines)


def set_document(document: QTextDocument, style: Style) -> None:
    """Set a document of one paragraph in a style, each line where ``laid`` puts it."""
    document.setDefaultFont(style.font)
    room = document.rootFrame().frameFormat()
    room.setMargin(0)
    room.setLeftMargin(style.left)
    room.setRightMargin(style.right)
    room.setTopMargin(style.above)
    room.setBottomMargin(style.below)
    document.rootFrame().setFrameFormat(room)
    lines = QTextBlockFormat()
    lines.setLineHeight(style.line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(lines)


class Layouts:
    """The texts laid out last, by pair and language; whoever sets ``seeing`` clears them."""

    def __init__(self) -> None:
        self.seeing = Seeing()
        self._kept: OrderedDict[tuple[str, str], tuple[Text, int, Style, Laid]] = OrderedDict()

    def of(self, pair: Pair, style: Style, width: int, colours: Colours) -> Laid:
        """Return one side of a pair laid out at a width."""
        key, text = (pair.id, style.lang), pair.side(style.lang)
        kept = self._kept.get(key)
        if kept and kept[0] is text and kept[1] == width and kept[2] is style:
            return kept[3]
        made = laid(self.seeing.of(text).text, style, width, colours)
        self._kept[key] = (text, width, style, made)
        self._kept.move_to_end(key)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return made

    def passing(self, pair: Pair, style: Style, width: int, colours: Colours) -> Laid:
        """Return one side of a pair laid out, without keeping it."""
        return laid(self.seeing.of(pair.side(style.lang)).text, style, width, colours)

    def clear(self) -> None:
        """Forget everything, since colours or sizes have changed."""
        self._kept.clear()


def within_lines(editor: QTextEdit, point: QPoint) -> QPoint:
    """Return a point of an editor, moved into the first or the last line if it lies beyond them.

    Qt takes the room above the first line for the start of the text.
    """
    cursor = QTextCursor(editor.document())
    top = editor.cursorRect(cursor).center().y()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return QPoint(point.x(), max(top, min(point.y(), editor.cursorRect(cursor).center().y())))
