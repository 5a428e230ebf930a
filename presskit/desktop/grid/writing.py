"""Writes into the document of the live editor what the model says, and leaves alone what stands."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from presskit.desktop.colours import Colours
from presskit.desktop.grid.offsets import Offsets, difference, showable
from presskit.desktop.grid.runs import run_format, stretches_shown, stretches_wanted
from presskit.model.text import Text

_KEEP = QTextCursor.MoveMode.KeepAnchor


def raw(document: QTextDocument) -> str:
    """Return what a document of one paragraph says."""
    return showable(document.toRawText())


def fill(cursor: QTextCursor, text: Text, colours: Colours) -> None:
    """Write a text at a cursor, each run in its look."""
    for run in text.runs:
        cursor.insertText(showable(run.text), run_format(run, colours))


def exchange(document: QTextDocument, old: str, new: str, position: int) -> None:
    """Write a string in the place of another, knowing where the caret stands."""
    offsets = Offsets(old)
    caret = offsets.offset(position)
    start, stop, insert = difference(old, new, min(caret, len(new)))
    cursor = QTextCursor(document)
    cursor.setPosition(offsets.position(start))
    cursor.setPosition(offsets.position(stop), _KEEP)
    cursor.insertText(insert, QTextCharFormat())


def reformat(document: QTextDocument, text: Text, offsets: Offsets, colours: Colours) -> None:
    """Give each run its format where the document shows another."""
    if not text.runs or stretches_shown(document) == stretches_wanted(text):
        return
    at = 0
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for run in text.runs:
        cursor.setPosition(offsets.position(at))
        at += len(run.text)
        cursor.setPosition(offsets.position(at), _KEEP)
        cursor.setCharFormat(run_format(run, colours))
    cursor.endEditBlock()
