"""Takes two languages in one document apart: columns of a table, or paragraphs that alternate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from presskit.lang.scripts import HAN, LATIN_WORD
from presskit.model.language import Lang
from presskit.readers.docx.story import Block, Cell, Table, flat

_NAMES = {
    *("english", "en", "英文", "英语", "english version", "英文版"),
    *("chinese", "中文", "zh", "汉语", "chinese version", "中文版", "简体中文"),
}
_FEWEST = 3
_LEAST = 0.25
_MOSTLY = 0.8
_MARKS = "#*-–—"


def spoken(text: str) -> Lang | None:
    """Return the language of a text, or nothing where it has no words."""
    han, latin = len(HAN.findall(text)), len(LATIN_WORD.findall(text))
    if not han and not latin:
        return None
    return Lang.ZH if han > latin else Lang.EN


def sides(parts: list[Block | Table]) -> dict[Lang, list[Block]] | None:
    """Return the paragraphs of each language, or nothing when the document holds one language only."""
    tables = {id(part): columns(part) for part in parts if isinstance(part, Table)}
    if any(tables.values()):
        return _beside(parts, tables)
    blocks = list(flat(parts))
    said = Counter(filter(None, (spoken(block.text) for block in blocks)))
    fewer = min(said[lang] for lang in Lang)
    if fewer < _FEWEST or fewer < _LEAST * said.total():
        return None
    return _sorted(blocks)


def columns(table: Table) -> dict[Lang, int] | None:
    """Return which column of a table holds which language, when one holds English and one Chinese."""
    rows = [row for row in table.rows if len(row) > 1]
    if not rows or len({len(row) for row in rows}) > 1:
        return None
    said = [
        Counter(filter(None, (spoken(_text(row[number])) for row in rows))) for number in range(len(rows[0]))
    ]
    places = {lang: _most(said, lang) for lang in Lang}
    if any(said[place][lang] < max(1, _MOSTLY * said[place].total()) for lang, place in places.items()):
        return None
    return places


def _most(said: list[Counter[Lang]], lang: Lang) -> int:
    return max(range(len(said)), key=lambda number: said[number][lang])


def _beside(parts: list[Block | Table], tables: dict[int, dict[Lang, int] | None]) -> dict[Lang, list[Block]]:
    found: dict[Lang, list[Block]] = {lang: [] for lang in Lang}
    for part in parts:
        places = tables.get(id(part)) if isinstance(part, Table) else None
        if isinstance(part, Table) and places:
            for row in part.rows:
                _row(row, places, found)
        else:
            for lang, blocks in _sorted(flat([part])).items():
                found[lang] += blocks
    return found


def _row(row: list[Cell], places: dict[Lang, int], found: dict[Lang, list[Block]]) -> None:
    """Take one row: a row that names the languages is left out, one across all columns goes to both sides."""
    if len(row) == 1:
        for lang, blocks in _sorted(flat(row[0])).items():
            found[lang] += blocks
    elif not {_text(row[number]).strip().lower() for number in places.values()} <= _NAMES:
        for lang, number in places.items():
            found[lang] += flat(row[number])


def _sorted(blocks: Iterable[Block]) -> dict[Lang, list[Block]]:
    """Return paragraphs by language; pictures alone go to both, what has no words stays where it stands."""
    found: dict[Lang, list[Block]] = {lang: [] for lang in Lang}
    last = Lang.EN
    for block in blocks:
        text = block.text.strip()
        if not text and block.pictures:
            for lang in Lang:
                found[lang].append(block)
        elif text:
            last = spoken(text) or (Lang.EN if text[0] in _MARKS else last)
            found[last].append(block)
    return found


def _text(cell: Cell) -> str:
    return "\n".join(block.text for block in flat(cell))


def worded(alt: str, lang: Lang) -> str:
    """Return the part of an alternative text that is in a language, where it says the same in both."""
    halves = alt.split(" / ")
    if len(halves) > 1:
        fitting = [half for half in halves if spoken(half) in {lang, None}]
        return " / ".join(fitting) or alt
    return alt
