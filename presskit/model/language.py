"""The two languages of a pair, and wordings that exist in both."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Lang(StrEnum):
    """One side of a pair; always in this order."""

    EN = "en"
    ZH = "zh"

    @property
    def twin(self) -> Lang:
        """The other side."""
        return Lang.ZH if self is Lang.EN else Lang.EN


@dataclass(frozen=True, slots=True)
class Wording:
    """A short unmarked text in both languages, such as a name, a credit or an alternative text."""

    en: str = ""
    zh: str = ""

    def side(self, lang: Lang) -> str:
        """Return the wording in one language."""
        return self.en if lang is Lang.EN else self.zh

    def __bool__(self) -> bool:
        return bool(self.en or self.zh)
