"""Underlines below terms and findings: drawn over the text, never part of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextLayout
from PySide6.QtWidgets import QTextEdit

from presskit.desktop.colours import Colours, tint
from presskit.desktop.grid.offsets import Offsets, shown
from presskit.desktop.grid.runs import format_range
from presskit.desktop.grid.seeing import Seeing
from presskit.model.language import Lang
from presskit.model.pair import Pair

Span: TypeAlias = tuple[int, int, str]
"""Start and stop in code points of all characters of a text, and a kind of ``KINDS``."""

Provider: TypeAlias = Callable[[Pair, Lang], tuple[Span, ...]]

KINDS = ("found", "term", "notice", "warning", "forbidden", "error")
"""What can be drawn over a text, the gravest last: what was looked for stands on a ground of its own."""

_LINES = {
    "term": QTextCharFormat.UnderlineStyle.DotLine,
    "notice": QTextCharFormat.UnderlineStyle.DashUnderline,
}
_KEPT = 400


def nothing(_pair: Pair, _lang: Lang) -> tuple[Span, ...]:
    """Underline nothing."""
    return ()


def extra_selections(
    document: QTextDocument, ranges: list[QTextLayout.FormatRange]
) -> list[QTextEdit.ExtraSelection]:
    """Return underlines as an editor of a document wants them."""
    last = document.characterCount() - 1
    made = []
    for span in ranges:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(document)
        cursor.setPosition(min(span.start, last))
        cursor.setPosition(min(span.start + span.length, last), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = span.format
        made.append(selection)
    return made


class Underlines:
    """Asks a provider what to underline, once for each value of a pair."""

    def __init__(self, colours: Colours) -> None:
        self.provider: Provider = nothing
        self.seeing = Seeing()
        self._kept: dict[tuple[str, Lang], tuple[Pair, list[QTextLayout.FormatRange]]] = {}
        self._formats: dict[str, QTextCharFormat] = {}
        self.recolour(colours)

    def recolour(self, colours: Colours) -> None:
        """Draw in other colours from now on."""
        self._kept.clear()
        for kind in KINDS:
            form = self._formats[kind] = QTextCharFormat()
            if kind == "found":
                form.setBackground(tint(colours.found))
                continue
            form.setUnderlineStyle(_LINES.get(kind, QTextCharFormat.UnderlineStyle.WaveUnderline))
            form.setUnderlineColor(tint(getattr(colours, kind)))

    def of(self, pair: Pair, lang: Lang) -> list[QTextLayout.FormatRange]:
        """Return the underlines of one side of a pair, by position."""
        kept = self._kept.get((pair.id, lang))
        if kept and kept[0] is pair:
            return kept[1]
        if len(self._kept) > _KEPT:
            self._kept.clear()
        made = self._made(pair, lang)
        self._kept[pair.id, lang] = (pair, made)
        return made

    def forget(self, pair_ids: Iterable[str] | None) -> None:
        """Ask again about some pairs, or about all."""
        if pair_ids is None:
            self._kept.clear()
            return
        for pair_id in pair_ids:
            for lang in Lang:
                self._kept.pop((pair_id, lang), None)

    def _made(self, pair: Pair, lang: Lang) -> list[QTextLayout.FormatRange]:
        side = pair.side(lang)
        length = len(side)
        if not length:
            return []
        spans = [span for span in self.provider(pair, lang) if 0 <= span[0] < span[1] <= length]
        seen = self.seeing.of(side)
        offsets = Offsets(shown(seen.text))
        places = [(seen.spot(start), seen.spot(stop), kind) for start, stop, kind in spans]
        return [
            format_range(offsets.position(start), offsets.position(stop), self._formats[kind])
            for start, stop, kind in sorted(places, key=lambda span: KINDS.index(span[2]))
            if start < stop
        ]
