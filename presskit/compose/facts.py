"""The facts of a kit: all in a table, and charts of those that have values to compare."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from presskit.compose.blocks import Block, Chart, ChartPoint, FactRow, FactTable, Opening, Side
from presskit.compose.source import Source, otherwise, told
from presskit.compose.wordings import label, listed, measured, written_number
from presskit.i18n import marked as _
from presskit.lang import figures_en, figures_zh
from presskit.model.fact import Fact, Point
from presskit.model.language import Lang, Wording

KEY = "facts"
_FEWEST = 2
"""How many values there must be to compare."""


def section(source: Source) -> Iterator[Block]:
    """Yield the table of facts and the charts, under a head of their own."""
    rows = [(fact, row) for fact in source.kit.facts if _says_something(row := _row(source, fact))]
    if not rows:
        return
    yield Opening(KEY, source.label(_("Facts and figures")))
    yield FactTable(_heads(source), tuple(row for _fact, row in rows))
    yield from (_chart(source, fact) for fact, _row in rows if len(fact.points) >= _FEWEST)


def _heads(source: Source) -> tuple[tuple[Side, ...], ...]:
    return (
        source.label(_("Figure")),
        source.label(_("What it counts")),
        source.label(_("As of")),
        source.label(_("Source")),
    )


def _row(source: Source, fact: Fact) -> FactRow:
    return FactRow(*map(source.wording, (fact.name, fact.figure, fact.unit, fact.as_of, fact.source)))


def _says_something(row: FactRow) -> bool:
    return told(row.name) or told(row.figure)


def _chart(source: Source, fact: Fact) -> Chart:
    return Chart(
        title=source.wording(fact.name),
        unit=source.wording(fact.unit),
        points=tuple(_point(source, fact, point) for point in fact.points),
        alt=source.sides(lambda lang: _in_words(fact, lang)),
        source=source.wording(fact.source),
    )


def _point(source: Source, fact: Fact, point: Point) -> ChartPoint:
    return ChartPoint(
        label=otherwise(source.wording(point.label), source.sides(lambda _lang: _either(point.label))),
        value=float(point.value),
        shown=source.sides(lambda lang: _shown(fact, point, lang)),
    )


def _shown(fact: Fact, point: Point, lang: Lang) -> str:
    """Return a value in the unit of a language: 152.3 billion yuan are 1523亿元."""
    if lang is Lang.EN or not (fact.unit.en and fact.unit.zh):
        return written_number(point.value, lang)
    scale = _worth(fact.unit, Lang.EN) / _worth(fact.unit, Lang.ZH)
    return written_number(point.value if scale == 1 else (point.value * scale).normalize(), lang)


def _worth(unit: Wording, lang: Lang) -> Decimal:
    """Return how many single things a unit stands for: a billion yuan are 1,000,000,000, a 家 is 1."""
    text = unit.side(lang).strip()
    one = "" if text[:1].isdigit() else "1 " if lang is Lang.EN else "1"
    find = figures_en.figures if lang is Lang.EN else figures_zh.figures
    found = find(f"{one}{text}")
    return found[0].amounts[0].value if found else Decimal(1)


def _either(wording: Wording) -> str:
    return wording.en or wording.zh


def _in_words(fact: Fact, lang: Lang) -> str:
    """Return what a chart shows, for those who do not see it."""
    labels = [point.label.side(lang) or _either(point.label) for point in fact.points]
    shown = [_shown(fact, point, lang) for point in fact.points]
    shown[-1] = measured(shown[-1], fact.unit.side(lang), lang)
    values = zip(labels, shown, strict=True)
    return label(
        lang,
        _("Bar chart: {name}. {values}."),
        name=fact.name.side(lang) or _either(fact.name),
        values=listed(values, lang),
    )
