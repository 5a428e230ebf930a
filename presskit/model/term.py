"""Glossary entries: what a thing is called in both languages, and what it must not be called."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from presskit.model.language import Lang


class Usage(StrEnum):
    """Whether the house wants a form, allows it, or bans it."""

    PREFERRED = "preferred"
    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to say a term."""

    text: str
    usage: Usage = Usage.PREFERRED


@dataclass(frozen=True, slots=True)
class Term:
    """One concept with its forms in both languages; the first preferred form is the one to insert."""

    id: str
    en: tuple[Form, ...] = ()
    zh: tuple[Form, ...] = ()
    note: str = ""
    source: str = ""

    def side(self, lang: Lang) -> tuple[Form, ...]:
        """Return the forms in one language."""
        return self.en if lang is Lang.EN else self.zh

    def preferred(self, lang: Lang) -> str:
        """Return the form to use: the first preferred one, else the first allowed one, else nothing."""
        forms = self.side(lang)
        for usage in (Usage.PREFERRED, Usage.ALLOWED):
            for form in forms:
                if form.usage is usage:
                    return form.text
        return ""
