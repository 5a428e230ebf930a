"""An index of a glossary that finds its terms in running text, fast enough for every key press."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from presskit.glossary.chinese import ChineseForms
from presskit.glossary.english import EnglishForms
from presskit.model.language import Lang
from presskit.model.term import Form, Term


class Hit(NamedTuple):
    """A term found in a text: code-point offsets in the string that was searched, half-open.

    A named tuple because a paragraph has dozens and each key press makes them anew.
    """

    start: int
    stop: int
    term: Term
    form: Form


class _Side:
    """The forms of one language with the terms they belong to."""

    def __init__(self, terms: tuple[Term, ...], lang: Lang) -> None:
        self.owners = [term for term in terms for _ in term.side(lang)]
        self.entries = [form for term in terms for form in term.side(lang)]
        texts = [form.text for form in self.entries]
        self.forms = EnglishForms(texts) if lang is Lang.EN else ChineseForms(texts)


class Index:
    """All forms of a glossary, forbidden ones too. Each language is prepared when it is first searched."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self.terms = terms
        self._sides: dict[Lang, _Side] = {}
        self._remembered = lru_cache(maxsize=16384)(self._searched)

    def _side(self, lang: Lang) -> _Side:
        side = self._sides.get(lang)
        if side is None:
            side = self._sides[lang] = _Side(self.terms, lang)
        return side

    def hits(self, text: str, lang: Lang) -> list[Hit]:
        """Return the terms in a text in order: leftmost first, the longest there, none overlapping.

        Where several forms read alike the one closest to the text stands for all: ``alike`` names them.
        """
        return list(self._remembered(text, lang))

    def _searched(self, text: str, lang: Lang) -> tuple[Hit, ...]:
        side = self._side(lang)
        owners, entries = side.owners, side.entries
        return tuple(
            Hit(start, stop, owners[number], entries[number])
            for start, stop, number in side.forms.spans(text)
        )

    def alike(self, text: str, lang: Lang) -> tuple[Term, ...]:
        """Return every term that has a form which reads like a text, such as the senses of one word."""
        side = self._side(lang)
        return tuple(dict.fromkeys(side.owners[number] for number in side.forms.alike(text)))
