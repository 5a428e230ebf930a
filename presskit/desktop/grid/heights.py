"""Heights of rows: exact for what is seen, the rest estimated and then measured while nobody is waiting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from presskit.desktop.grid.styles import Style
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role
from presskit.model.text import Text

if TYPE_CHECKING:
    from presskit.desktop.grid.table import Table

_SLICE = 0.006
"""How long one idle slice may take, in seconds."""

_PAUSE = 250
"""How long measuring rests after a change, lest it be in the way of the next key, in milliseconds."""

_CALM = 120
"""How long a width must have stayed before all rows are measured for it, in milliseconds."""

_FEW, _SAMPLE, _SOME = 120, 40, 250
"""How many rows are estimated at once, how many a first guess looks at, how many one idle slice estimates."""


class Heights(QObject):
    """Gives every row of a table its height. The row at the top of the view stays where it is."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table
        self._known: dict[str, tuple[Pair, int, int]] = {}
        self._rest: Iterator[int] = iter(())
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._measure_some)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM)
        self._calm.timeout.connect(self.begin)
        self._busy = False
        self._guessed = 0

    def begin(self) -> None:
        """Measure everything anew, as for other texts, another size or another width."""
        self._calm.stop()
        self._known.clear()
        count = len(self._table.rows.pairs)
        with self._anchored():
            if count <= _FEW:
                self._set(self._estimates(range(count)))
            else:
                self._level(range(0, count, count // _SAMPLE))
        self.settle()
        self._begin_rest(0 if count > _FEW else count)

    def begin_soon(self) -> None:
        """Measure what is seen now, and everything when the width stays."""
        self._known.clear()
        self._calm.start()
        self.settle()

    def update(self, rows: range) -> None:
        """Measure rows that have changed: a few at once, many later."""
        if self._idle.isActive():
            self._idle.start(_PAUSE)
        if len(rows) > 64:  # noqa: PLR2004 - about what a screen shows
            with self._anchored():
                self._set(self._estimates(rows))
            self._begin_rest()
        else:
            self._correct([(row, self._seen(row)) for row in rows])
        self.settle()

    def fit(self, row: int) -> None:
        """Give one row its height, or more when its editor needs it."""
        height = self._seen(row)
        if self._table.rowHeight(row) != height:
            self._table.setRowHeight(row, height)

    def settle(self) -> None:
        """Make the rows that are seen exact."""
        table = self._table
        if self._busy or not table.rows.pairs:
            return
        for _pass in range(3):
            wrong = [
                (row, height) for row in table.seen() if table.rowHeight(row) != (height := self._seen(row))
            ]
            if not wrong:
                return
            with self._anchored():
                self._set(wrong)

    def hold(self, tops: list[tuple[str, int]]) -> None:
        """Keep the first of the rows that were seen and are still there where it was."""
        for pair_id, top in tops:
            row = self._table.rows.row_of(pair_id)
            if row is not None:
                bar = self._table.verticalScrollBar()
                bar.setValue(bar.value() + self._table.rowViewportPosition(row) - top)
                return

    def height(self, row: int, *, keep: bool = True) -> int:
        """Return the exact height of a row in pixels; ``keep`` what is laid out for painting, or not."""
        pair = self._table.rows.pairs[row]
        known = self._known.get(pair.id)
        if known and known[0] is pair:
            return known[1]
        table = self._table
        upper, lower = (self._side(pair, lang, keep=keep) for lang in table.placing.order)
        needed = upper + lower if table.placing.stacked else max(upper, lower)
        height = max(needed, table.margin.height(pair, table.styles.of(pair.role, Lang.EN)))
        self._known[pair.id] = (pair, height, upper)
        return height

    def upper(self, row: int) -> int:
        """Return the height of the side that stands above the other, in pixels."""
        self.height(row)
        height, table = self._known[self._table.rows.pairs[row].id][2], self._table
        live = table.live_height(row)
        return max(height, live) if table.live and table.live[1] is table.placing.order[0] else height

    def _side(self, pair: Pair, lang: Lang, *, keep: bool) -> int:
        """Return the height of one side of a pair."""
        table, style, lines = self._table, self._table.styles.of(pair.role, lang), 1
        if pair.side(lang).runs:
            lay = table.layouts.of if keep else table.layouts.passing
            lines = lay(pair, style, table.placing.width(lang), table.styles.colours).lines
        return style.height(lines)

    def _seen(self, row: int, *, keep: bool = True) -> int:
        """Return the height a row should have; the live editor may need more while text is composed."""
        height, table = self.height(row, keep=keep), self._table
        live = table.live_height(row)
        if not live or not table.live or not table.placing.stacked:
            return max(height, live)
        upper = self._known[table.rows.pairs[row].id][2]
        own = upper if table.live[1] is table.placing.order[0] else height - upper
        return height + max(0, live - own)

    def _estimates(self, rows: range) -> list[tuple[int, int]]:
        """Return heights of rows as the lengths of their texts suggest."""
        table, pairs = self._table, self._table.rows.pairs
        rooms = {lang: table.placing.width(lang) for lang in Lang}
        stacked = table.placing.stacked
        rough: dict[Role, tuple[Style, Style]] = {}
        found = []
        for row in rows:
            pair = pairs[row]
            if pair.role not in rough:
                rough[pair.role] = (table.styles.of(pair.role, Lang.EN), table.styles.of(pair.role, Lang.ZH))
            en, zh = rough[pair.role]
            sides = _lines(pair.en, en, rooms[Lang.EN]), _lines(pair.zh, zh, rooms[Lang.ZH])
            needed = en.height(sides[0]) + zh.height(sides[1]) if stacked else en.height(max(sides))
            found.append((row, max(needed, table.margin.height(pair, en))))
        return found

    def _level(self, sample: range) -> None:
        """Give all rows the height that some of them have on the average, as a first guess."""
        heights = [height for _row, height in self._estimates(sample)]
        header = self._table.verticalHeader()
        header.blockSignals(True)
        header.setDefaultSectionSize(sum(heights) // len(heights))
        header.blockSignals(False)

    def _begin_rest(self, guessed: int | None = None) -> None:
        """Begin to measure all rows; those from one on that were only guessed are estimated before."""
        self._guessed = self._guessed if guessed is None else guessed
        self._rest = iter(range(len(self._table.rows.pairs)))
        self._idle.start(0)

    def _estimate_some(self) -> None:
        """Estimate some of the rows that were only guessed, but for those that are measured already."""
        rows = range(self._guessed, min(self._guessed + _SOME, len(self._table.rows.pairs)))
        self._guessed = rows.stop
        known, pairs = self._known, self._table.rows.pairs
        self._correct([one for one in self._estimates(rows) if pairs[one[0]].id not in known])

    def _measure_some(self) -> None:
        """Measure rows for a few milliseconds."""
        self._idle.setInterval(0)
        until = perf_counter() + _SLICE
        count = len(self._table.rows.pairs)
        if self._guessed < count:
            self._estimate_some()
            return
        measured: list[tuple[int, int]] = []
        for row in self._rest:
            if row < count:
                measured.append((row, self._seen(row, keep=False)))
            if perf_counter() > until:
                break
        else:
            self._idle.stop()
        self._correct(measured)

    def _correct(self, heights: list[tuple[int, int]]) -> bool:
        """Give rows their heights where they have others; tell whether there were any."""
        wrong = [(row, height) for row, height in heights if self._table.rowHeight(row) != height]
        if wrong:
            with self._anchored():
                self._set(wrong)
        return bool(wrong)

    def _set(self, heights: Iterable[tuple[int, int]]) -> None:
        """Set heights without telling anybody each time."""
        header = self._table.verticalHeader()
        header.blockSignals(True)
        for row, height in heights:
            header.resizeSection(row, height)
        header.blockSignals(False)

    @contextmanager
    def _anchored(self) -> Iterator[None]:
        """Keep the row at the top of the view where it is while heights change."""
        table, header = self._table, self._table.verticalHeader()
        self._busy, was = True, self._busy
        top = max(0, table.rowAt(0))
        into = table.verticalScrollBar().value() - header.sectionPosition(top)
        yield
        table.updateGeometries()
        table.verticalScrollBar().setValue(header.sectionPosition(top) + into)
        self._busy = was
        table.rearrange()
        table.viewport().update()


def _lines(text: Text, style: Style, width: int) -> int:
    """Return about how many lines a text takes in a column of a width."""
    return int(len(text) * style.em // max(40, width - style.left - style.right)) + 1
