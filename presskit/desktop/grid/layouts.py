"""Lays texts out for painting exactly as the live editor does, and keeps what was laid out."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextOption

from presskit.desktop.colours import Colours, tint
from presskit.desktop.grid.offsets import Offsets, shown
from presskit.desktop.grid.styles import Style
from presskit.model.pair import Pair
from presskit.model.text import MarkKind, Run, Text

_KEPT = 400
_FIXED = 64
"""Qt's document layout counts in 64ths of a pixel; so must we, lest text move when the editor opens."""

RUN = int(QTextCharFormat.Property.UserProperty)
"""The property by which a format in the live editor tells what run it stands for."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A text laid out at a width: its layout and the number of its lines."""

    layout: QTextLayout
    lines: int


def run_key(run: Run) -> str:
    """Return what sets a run's look apart; nothing for a plain run."""
    if not (run.marks or run.inserted or run.deleted):
        return ""
    kinds = sorted(mark.kind for mark in run.marks if mark.kind is not MarkKind.COMMENT)
    inserted = run.inserted.author if run.inserted else None
    deleted = run.deleted.author if run.deleted else None
    if not kinds and inserted is None and deleted is None:
        return ""
    return repr((kinds, run.href, inserted, deleted))


def run_format(run: Run, colours: Colours) -> QTextCharFormat:
    """Return how a run differs from the style of its paragraph."""
    form = QTextCharFormat()
    if not (key := run_key(run)):
        return form
    form.setProperty(RUN, key)
    kinds = {mark.kind for mark in run.marks}
    if MarkKind.BOLD in kinds:
        form.setFontWeight(700)
    if MarkKind.ITALIC in kinds:
        form.setFontItalic(True)
    if MarkKind.LINK in kinds:
        form.setAnchor(True)
        form.setAnchorHref(run.href)
        form.setForeground(tint(colours.link))
        form.setFontUnderline(True)
    if run.inserted:
        form.setForeground(tint(colours.author(run.inserted.author)))
        form.setFontUnderline(True)
    if run.deleted:
        form.setForeground(tint(colours.struck))
        form.setFontUnderline(False)
        form.setFontStrikeOut(True)
    return form


def formats(text: Text, colours: Colours) -> list[QTextLayout.FormatRange]:
    """Return how the runs of a text look, where they differ from the style of the paragraph."""
    if not any(map(run_key, text.runs)):
        return []
    offsets, at = Offsets(shown(text)), 0
    made = []
    for run in text.runs:
        stop = at + len(run.text)
        if run_key(run):
            start = offsets.position(at)
            made.append(format_range(start, offsets.position(stop), run_format(run, colours)))
        at = stop
    return made


def format_range(start: int, stop: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    """Return a format over a range of positions."""
    made = QTextLayout.FormatRange()
    made.start = start
    made.length = stop - start
    made.format = form
    return made


def option() -> QTextOption:
    """Return how lines break, the same in painting and in the live editor."""
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return wrapping


def laid(text: Text, style: Style, width: int, colours: Colours) -> Laid:
    """Lay a text out in the room that a column of a width leaves, its first line at 0, 0."""
    layout = QTextLayout(shown(text), style.font)
    layout.setTextOption(option())
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


class Layouts:
    """The texts laid out last, by pair and language."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str], tuple[Text, int, Style, Laid]] = OrderedDict()

    def of(self, pair: Pair, style: Style, width: int, colours: Colours) -> Laid:
        """Return one side of a pair laid out at a width."""
        key, text = (pair.id, style.lang), pair.side(style.lang)
        kept = self._kept.get(key)
        if kept and kept[0] is text and kept[1] == width and kept[2] is style:
            return kept[3]
        made = laid(text, style, width, colours)
        self._kept[key] = (text, width, style, made)
        self._kept.move_to_end(key)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return made

    def passing(self, pair: Pair, style: Style, width: int, colours: Colours) -> Laid:
        """Return one side of a pair laid out, without keeping it."""
        return laid(pair.side(style.lang), style, width, colours)

    def clear(self) -> None:
        """Forget everything, since colours or sizes have changed."""
        self._kept.clear()
