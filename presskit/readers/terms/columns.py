"""Which column of a glossary table holds what, told by its heading in English or Chinese."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from presskit.lang.scripts import is_han

_NAMES = {
    "en": ("en", "english", "en-us", "en-gb", "英文", "英语", "英文术语", "英文名称"),
    "zh": ("zh", "chinese", "zh-cn", "zh-hans", "zh-tw", "zh-hant", "cn", "中文", "汉语", "中文术语",
        "中文名称", "译文"),
    "variants": ("variants", "variant", "synonyms", "alternatives", "变体", "同义词", "其他译法", "别名"),
    "forbidden": ("forbidden", "avoid", "banned", "deprecated", "禁用", "禁用词", "避免"),
    "source": ("source", "origin", "来源", "出处"),
    "note": ("note", "notes", "remark", "remarks", "comment", "comments", "备注", "说明", "注释"),
}  # fmt: skip
_KNOWN = {name: column for column, names in _NAMES.items() for name in names}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns stand, counted from 0; ``heading`` tells whether the first row names them."""

    places: dict[str, int]
    heading: bool

    def cell(self, row: Sequence[str], column: str) -> str:
        """Return what a row says in a column; nothing when it has none."""
        place = self.places.get(column, len(row))
        return row[place].strip() if place < len(row) else ""


def columns(rows: Sequence[Sequence[str]]) -> Columns:
    """Return the columns by the heading, else the first two, the one with Chinese characters as Chinese."""
    named: dict[str, int] = {}
    for place, cell in enumerate(rows[0] if rows else ()):
        name = _KNOWN.get(cell.strip().lower())
        if name:
            named.setdefault(name, place)
    if "en" in named and "zh" in named:
        return Columns(named, heading=True)
    first = sum(is_han(row[0]) for row in rows if len(row) > 1)
    second = sum(is_han(row[1]) for row in rows if len(row) > 1)
    places = {"en": 1, "zh": 0} if first > second else {"en": 0, "zh": 1}
    return Columns(places, heading=False)
