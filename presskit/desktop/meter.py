"""The meter of the status bar: how long the present row and the whole text are beside what a wire wants."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from presskit import i18n
from presskit.desktop.grid.words import language_name, role_name
from presskit.desktop.looks import tone
from presskit.i18n import translated as _
from presskit.lang.lengths.measure import Measure, of_pair, of_text, share
from presskit.lang.lengths.told import explained, told
from presskit.lang.lengths.wire import WIRES, Wire, wire
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.progress import Report, silent

if TYPE_CHECKING:
    from presskit.desktop.window import Window

Shares: TypeAlias = dict[str, tuple[Pair, int, int]]
"""Pairs by their id, with what their sides add to the length of the text."""

_AT_ONCE = 200
"""Pairs that are counted without leaving the window's thread."""


class Meter(QLabel):
    """Tells lengths in words, what is too long also in colour; the tool tip tells the limits."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._shares: Shares = {}
        self.setTextFormat(Qt.TextFormat.RichText)

    def refresh(self) -> None:
        """Measure the row with the caret and the text around it."""
        window, pair = self._window, self._window.present_pair
        if window.workspace is None:
            self.clear()
            self.setToolTip("")
            return
        chosen = wire(window.settings.wire)
        row = [of_pair(pair, lang, chosen) for lang in Lang] if pair is not None else []
        whole = self._whole(window.rows, chosen)
        self._show(row, whole)
        self._explain(chosen, pair, row, whole)

    def _whole(self, pairs: tuple[Pair, ...], chosen: Wire) -> list[Measure]:
        """Measure the whole text; what takes a while to count is counted in the quick lane."""
        new = [pair for pair in pairs if self._shares.get(pair.id, (None,))[0] is not pair]
        if len(new) > _AT_ONCE:
            self._window.quick_lane.put("lengths", lambda report: _counted(new, report), self._take)
            return []
        self._shares.update(_counted(new, silent))
        shares = [self._shares[pair.id] for pair in pairs]
        return [
            of_text((en for _pair, en, _zh in shares), Lang.EN, chosen),
            of_text((zh for _pair, _en, zh in shares), Lang.ZH, chosen),
        ]

    def _take(self, shares: Shares) -> None:
        self._shares.update(shares)
        self.refresh()

    def _show(self, row: list[Measure], whole: list[Measure]) -> None:
        """Tell of the row always, of the whole text once it is too long."""
        parts = [_("Row: {lengths}", lengths=_worded(row))] if row else []
        if over := [measure for measure in whole if measure.over]:
            parts.append(_("Text: {lengths}", lengths=_worded(over)))
        text = "  ·  ".join(parts)
        if self.text() != text:
            self.setText(text)

    def _explain(self, chosen: Wire, pair: Pair | None, row: list[Measure], whole: list[Measure]) -> None:
        role = role_name(pair.role) if pair is not None else ""
        parts = [(role, measure) for measure in row] + [(_("Whole text"), measure) for measure in whole]
        lines = [_line(name, measure) for name, measure in parts]
        name = i18n.translated(WIRES[chosen.name]) if chosen.name else _("No limits are chosen.")
        self.setToolTip("\n".join((name, *lines)))
        self.setAccessibleName(" ".join(lines))


def _line(part: str, measure: Measure) -> str:
    """Return what the tool tip says of one length."""
    return _(
        "{part}, {language}: {length}. {limit}",
        part=part,
        language=language_name(measure.lang),
        length=told(measure),
        limit=explained(measure),
    ).strip()


def _worded(measures: Iterable[Measure]) -> str:
    """Return lengths as rich text, those that are too much in the colour of errors."""
    colour = tone("error").name()
    words = (
        f'<span style="color: {colour}">{escape(told(one))}</span>' if one.over else escape(told(one))
        for one in measures
    )
    return " | ".join(words)


def _counted(pairs: Iterable[Pair], report: Report) -> Shares:
    """Return what some pairs add to the lengths of their text."""
    shares: Shares = {}
    for number, pair in enumerate(pairs):
        if number % 500 == 0:
            report(number, 0, "")
        shares[pair.id] = (pair, share(pair, Lang.EN), share(pair, Lang.ZH))
    return shares
