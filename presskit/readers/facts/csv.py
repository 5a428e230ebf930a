"""Reading facts from a table: what is counted, the figure, its unit, as of when and by whose account."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from presskit.errors import UnreadableDocument
from presskit.i18n import marked as _
from presskit.lang.decimals import decimal
from presskit.model.fact import Fact, Point
from presskit.model.ids import numbered
from presskit.model.language import Wording
from presskit.readers import tables
from presskit.readers.reader import Note

MOST_POINTS = 60
"""The most values of one chart."""

_HEADINGS = {
    "name": ("name", "fact", "名称", "指标"),
    "figure": ("figure", "value", "数值", "数字"),
    "unit": ("unit", "单位"),
    "as_of": ("as_of", "as of", "date", "截至", "时间", "日期"),
    "source": ("source", "来源", "出处"),
}
_LANGUAGES = {
    "en": ("en", "english", "英文", "英语"),
    "zh": ("zh", "chinese", "中文", "汉语"),
}
_POINTS = ("points", "series", "数列", "图表数据")
_APART = re.compile(r"[\s_()（）/|-]+")
_POINT = re.compile(r"(?P<label>[^=＝]*)[=＝](?P<value>.*)")
_NO_NAMES = _("{path} has no column that names the facts.")
_NAME_THEM = _(
    "Head the columns name_en, name_zh, figure_en, figure_zh, unit_en and so on. Nothing has been changed."
)
_UNKNOWN = _("The column {name} is not known and was left out.")
_NO_FACTS = _("No facts were found in {path}.")
_WRITE_THEM = _("Write one fact in each row below the headings. Nothing has been changed.")
_NAMELESS = _("The row does not say what its figure counts, and was left out.")
_NO_VALUE = _("{value} is no value of a chart such as 2019=120.5, and was left out.")
_MANY_POINTS = _("A chart has no more than {n} values; the others were left out.")
MORE_CELLS = _(
    "The row has more cells than there are headings, so some may stand in the wrong column. Put a figure "
    "with a comma in quotation marks."
)


@dataclass(frozen=True, slots=True)
class FactsRead:
    """The outcome of reading facts; a note's ``place`` is the row, counted from 1 with the heading."""

    facts: tuple[Fact, ...]
    notes: tuple[Note, ...] = ()


def read(path: Path) -> FactsRead:
    """Return the facts of a table; ``UnreadableDocument`` when it holds none.

    Columns are known by their headings, such as ``name_en``, ``figure_zh``, ``points``. One without a
    language serves both.
    """
    found, told_first = tables.rows(path)
    places = _places(found[0] if found else ())
    if not any(field == "name" for field, _lang in places):
        raise UnreadableDocument(_NO_NAMES, _NAME_THEM, path=path.name)
    notes, facts, new_id = [*told_first, *_strangers(found[0], places)], [], numbered("f")
    for number, row in enumerate(found[1:], 2):
        if not any(cell.strip() for cell in row):
            continue
        clean, dropped = tables.harmless(row, number)
        level, spilt = _levelled(clean, found[0], places, number)
        fact, told = _fact(new_id(), level, places, number)
        notes += (*dropped, *spilt, *told)
        if fact.name == Wording():
            notes.append(Note(_NAMELESS, place=number))
        else:
            facts.append(fact)
    if not facts:
        raise UnreadableDocument(_NO_FACTS, _WRITE_THEM, path=path.name)
    return FactsRead(tuple(facts), tuple(notes))


def _places(heading: Sequence[str]) -> dict[tuple[str, str], int]:
    """Return where each field of each language stands; a language is empty where a column serves both."""
    places: dict[tuple[str, str], int] = {}
    for place, cell in enumerate(heading):
        said = cell.strip().lower()
        if said in _POINTS:
            places.setdefault(("points", ""), place)
        for field, lang in _named(said):
            places.setdefault((field, lang), place)
    return places


def _strangers(heading: Sequence[str], places: dict[tuple[str, str], int]) -> Iterator[Note]:
    """Yield a note on each column that nothing is read from."""
    for place, cell in enumerate(heading):
        if cell.strip() and place not in places.values():
            yield Note(_UNKNOWN, (("name", cell.strip()[:40]),), 1)


def _levelled(
    row: list[str], heading: Sequence[str], places: dict[tuple[str, str], int], number: int
) -> tuple[list[str], list[Note]]:
    """Return a row no wider than its heading; where semicolons part the cells, they part the points too."""
    last = max((place for place, cell in enumerate(heading) if cell.strip()), default=0)
    more = [cell for cell in row[last + 1 :] if cell.strip()]
    if not more:
        return row, []
    if places.get(("points", "")) == last and all(_POINT.fullmatch(cell.strip()) for cell in more):
        return [*row[:last], ";".join((row[last], *more))], []
    return row[: last + 1], [Note(MORE_CELLS, place=number)]


def _named(said: str) -> Iterator[tuple[str, str]]:
    words = _APART.sub(" ", said).strip()
    for field, names in _HEADINGS.items():
        for name in (_APART.sub(" ", one) for one in names):
            if words == name:
                yield field, ""
            for lang, tags in _LANGUAGES.items():
                if words in {
                    form
                    for tag in tags
                    for form in (f"{name} {tag}", f"{tag} {name}", f"{tag}{name}", f"{name}{tag}")
                }:
                    yield field, lang


def _fact(
    fact_id: str, row: Sequence[str], places: dict[tuple[str, str], int], number: int
) -> tuple[Fact, list[Note]]:
    def cell(field: str, lang: str) -> str:
        place = places.get((field, lang), len(row))
        return row[place].strip() if place < len(row) else ""

    def wording(field: str) -> Wording:
        return Wording(*(cell(field, lang) or cell(field, "") for lang in ("en", "zh")))

    points, notes = _points(cell("points", ""), number)
    name, figure, unit, as_of, source = map(wording, _HEADINGS)
    return Fact(fact_id, name, figure, unit, as_of, source, points), notes


def _points(said: str, number: int) -> tuple[tuple[Point, ...], list[Note]]:
    """Return the values in a cell such as ``2019=100; 2020=120.5``; a slash parts labels of two languages."""
    points: list[Point] = []
    notes: list[Note] = []
    for part in filter(None, (one.strip() for one in re.split(r"[;；]", said))):
        found = _POINT.fullmatch(part)
        value = decimal(found["value"]) if found else None
        if found is None or value is None:
            notes.append(Note(_NO_VALUE, (("value", part[:40]),), number))
            continue
        en, slash, zh = (label.strip() for label in found["label"].partition("/"))
        points.append(Point(Wording(en, zh if slash else en), value))
    if len(points) > MOST_POINTS:
        notes.append(Note(_MANY_POINTS, (("n", MOST_POINTS),), number))
    return tuple(points[:MOST_POINTS]), notes
