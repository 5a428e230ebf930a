"""The English dictionary that ships with the program, loaded when it is first asked."""

from __future__ import annotations

import time
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from presskit.lang.spelling.pinyin import is_name
from presskit.lang.spelling.words import bare, words
from presskit.resources import DICTIONARIES

if TYPE_CHECKING:
    from hunspell import Hunspell

_NAME = "en_US"
_PRESS = "press.txt"
_OFFERED = 6


class Dictionary:
    """Answers whether it knows a word, and what a wrong one was meant to be. Answers are remembered."""

    def __init__(self) -> None:
        self._words: Hunspell | None = None
        self._known: dict[str, bool] = {}

    def knows(self, word: str) -> bool:
        """Tell whether a word is spelled as the dictionary has it, or is a Chinese name."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._looked_up(word)
        return known

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return what a wrong word was most likely meant to be, the likeliest first; the ending stays."""
        plain = bare(word)
        ending = word[len(plain) :]
        found = (one for one in self._loaded().suggest(plain) if one != plain)
        return tuple(f"{one}{ending}".replace("'", "’") for one in found)[:_OFFERED]

    def _looked_up(self, word: str) -> bool:
        plain = bare(word)
        readings = {plain, word.replace("’", "'"), f"{plain}.", _without_accents(plain)}
        if any(map(self._loaded().spell, readings)):
            return True
        return is_name(plain)

    def _loaded(self) -> Hunspell:
        """Load part after part, so that others get their turn in between."""
        if self._words is None:
            from hunspell import Hunspell  # noqa: PLC0415 - only those who check spelling need it

            loaded = Hunspell(_NAME, hunspell_data_dir=str(DICTIONARIES))
            for part in sorted(DICTIONARIES.glob(f"{_NAME}-*.dic")):
                time.sleep(0)
                loaded.add_dic(str(part))
            for word in (DICTIONARIES / _PRESS).read_text("utf-8").split():
                loaded.add(word)
            self._words = loaded
        return self._words


def _without_accents(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


@cache
def english() -> Dictionary:
    """Return the dictionary of American English."""
    return Dictionary()


@lru_cache(maxsize=16384)
def unknown(text: str) -> tuple[tuple[int, int], ...]:
    """Return the ranges of the words of a text that the dictionary does not know."""
    knows = english().knows
    return tuple((start, stop) for start, stop in words(text) if not knows(text[start:stop]))
