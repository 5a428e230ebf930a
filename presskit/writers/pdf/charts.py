"""Charts of a fact's values: upright bars where all labels fit below them, else lying ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import isfinite

from presskit.compose.blocks import Chart, ChartPoint, Side
from presskit.compose.contrast import paled
from presskit.writers.pdf.bars import Bar, Lying, Upright, across, scale
from presskit.writers.pdf.columns import Columns
from presskit.writers.pdf.figures import described
from presskit.writers.pdf.lines import natural_width
from presskit.writers.pdf.look import Align
from presskit.writers.pdf.parts import Paragraph, Part
from presskit.writers.pdf.piles import pile, stacked, twins
from presskit.writers.pdf.side_by_side import Cell, Row
from presskit.writers.pdf.styles import (
    CHART_LABEL,
    CHART_TITLE,
    CHART_TWIN,
    CHART_UNIT,
    CHART_VALUE,
    CREDIT,
    Setting,
)

_AIR = 4.0
"""The least room between two labels below bars, in points."""
_LABELS = 0.26
"""The greatest share of the width that one language's labels take beside lying bars."""
_GAP = 12.0
_HIGH = 420.0
"""Bars that take more room than this may part where a page ends, in points."""
_LEAST = 0.2
"""The least share of the width that lying bars have."""
_MOMENT = re.compile(r"(?<!\d)(1[5-9]|2[01])\d\d(?!\d)|(?<!\w)Q[1-4](?!\d)|[1-4一二三四]季度|\d月")
"""What names a year, a quarter or a month."""


def chart(block: Chart, columns: Columns) -> Iterator[Row]:
    """Yield the rows of a chart: title and unit, the bars as one figure, the source."""
    space = columns.dress.space
    titles = [
        pile(
            (columns.paragraph(title, CHART_TITLE, width), columns.paragraph(unit, CHART_UNIT, width)),
            1.0,
            kept=1,
        )
        for title, unit, width in zip(block.title, block.unit, columns.widths, strict=True)
    ]
    if any(part.height for part in titles):
        heads = twins(titles, columns, space(0.3))
        yield Row(heads, space(CHART_TITLE.before), space(0.8), leads=bool(block.points))
    sources = [
        columns.paragraph(side, CREDIT, width, kind="Caption")
        for side, width in zip(block.source, columns.widths, strict=True)
    ]
    told = any(part.height for part in sources)
    if block.points:
        left, width = (columns.lefts[0], columns.widths[0]) if stacked(columns) else (0.0, columns.width)
        bars = _figure(block, columns, width)
        kept = bars.height < _HIGH
        yield Row((Cell(bars, left),), after=space(0.5 if told else 1.6), leads=told and kept, whole=kept)
    if told:
        yield Row(twins(sources, columns), after=space(1.6))


def _figure(block: Chart, columns: Columns, width: float) -> Part:
    slot = width / len(block.points) - _AIR
    texts = [
        natural_width(side.spans, columns.dress.look(setting, side.lang, slot))
        for point in block.points
        for sides, setting in ((point.label, CHART_LABEL), (point.shown, CHART_VALUE))
        for side in sides
    ]
    return _upright(block, columns, width) if max(texts) <= slot else _lying(block, columns, width)


def _upright(block: Chart, columns: Columns, width: float) -> Upright:
    slot = width / len(block.points)
    bars = tuple(
        Bar(
            value,
            _set(point.label, CHART_LABEL, columns, slot, Align.CENTRE),
            _set(point.shown, CHART_VALUE, columns, slot, Align.CENTRE),
            fill,
        )
        for point, value, fill in _weighed(block, columns)
    )
    return Upright(bars, width, columns.dress.theme.muted, described(block.alt))


def _lying(block: Chart, columns: Columns, width: float) -> Lying:
    room = width * _LABELS
    bars = tuple(
        Bar(
            value,
            _set(point.label, CHART_LABEL, columns, room),
            _set(point.shown, CHART_VALUE, columns, room),
            fill,
        )
        for point, value, fill in _weighed(block, columns)
    )
    found = scale(bars)
    labels = [0.0]
    for number in range(max(len(bar.labels) for bar in bars)):
        wide = max((across(bar.labels[number : number + 1]) for bar in bars), default=0.0)
        labels.append(labels[-1] + wide + _GAP)
    values = max(across(bar.shown) for bar in bars) + _GAP
    before = values if found.low < 0 else 0.0
    start = labels[-1] + before
    wide = max(width - start - (values if found.high > 0 else 0.0), width * _LEAST)
    return Lying(
        bars, tuple(labels[:-1]), (start, wide), found, columns.dress.theme.muted, described(block.alt)
    )


def _set(
    sides: Sequence[Side], setting: Setting, columns: Columns, width: float, align: Align | None = None
) -> tuple[Paragraph, ...]:
    """Return a text in each language that says it differently; the second one is quieter."""
    told = [side for side in sides if side.text.strip()]
    different = [side for at, side in enumerate(told) if side.text not in [one.text for one in told[:at]]]
    return tuple(
        columns.paragraph(side, CHART_TWIN if at else setting, width, align)
        for at, side in enumerate(different)
    )


def _weighed(block: Chart, columns: Columns) -> Iterator[tuple[ChartPoint, float, str]]:
    """Yield points with their values as parts of the greatest, and their colours.

    In the course of time the present, which comes last, stands out; else all are of one colour.
    """
    values = [point.value if isfinite(point.value) else 0.0 for point in block.points]
    most = max(map(abs, values)) or 1.0
    accent, last = columns.dress.theme.accent, len(values) - 1
    course = all(_MOMENT.search(point.label[0].text) for point in block.points)
    for number, (point, value) in enumerate(zip(block.points, values, strict=True)):
        yield point, value / most, accent if number == last or not course else paled(accent)
