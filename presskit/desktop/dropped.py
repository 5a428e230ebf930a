"""What files are for, as their names say, when they are dropped on the window."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from presskit.model.language import Lang

_KIT = ".presskit"
_TERMS = frozenset({".csv"})
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif"})
_CHINESE = r"(?:^|[^a-z])(?:zh|cn|chs|cht|chinese|hans|hant)(?:[^a-z]|$)|[\u4e00-\u9fff]"
_ENGLISH = r"(?:^|[^a-z])(?:en|eng|english)(?:[^a-z]|$)|英文|英语"


@dataclass(frozen=True, slots=True)
class Dropped:
    """Files by what the window does with them."""

    kit: Path | None = None
    manuscripts: tuple[Path, ...] = ()
    terms: tuple[Path, ...] = ()
    pictures: tuple[Path, ...] = ()
    others: tuple[Path, ...] = ()

    @property
    def sides(self) -> dict[Lang, Path]:
        """The manuscripts by the language that their names tell of; else the first is the English one."""
        two = self.manuscripts[:2]
        chinese = [path for path in two if _says(_CHINESE, path) and not _says(_ENGLISH, path)]
        if len(two) == 1:
            return {Lang.ZH if chinese else Lang.EN: two[0]}
        if chinese and two and two[0] == chinese[0] and len(chinese) == 1:
            two = two[::-1]
        return dict(zip(Lang, two, strict=False))


def _says(pattern: str, path: Path) -> bool:
    """Tell whether a name tells of a language."""
    return re.search(pattern, path.stem, re.IGNORECASE) is not None


def sorted_out(paths: Iterable[Path]) -> Dropped:
    """Return files by what they are for; only the first kit counts."""
    from presskit.readers import READERS

    texts = frozenset(suffix for reader in READERS for suffix in reader.suffixes)
    all_of = tuple(paths)

    def some(suffixes: frozenset[str]) -> tuple[Path, ...]:
        return tuple(path for path in all_of if path.suffix.lower() in suffixes)

    known = texts | _TERMS | _PICTURES | {_KIT}
    return Dropped(
        kit=next(iter(some(frozenset({_KIT}))), None),
        manuscripts=some(texts),
        terms=some(_TERMS),
        pictures=some(_PICTURES),
        others=tuple(path for path in all_of if path.suffix.lower() not in known),
    )
