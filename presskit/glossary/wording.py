"""Terms against a wording: whether it holds them, and how another form takes a place in it."""

from __future__ import annotations

import re
from functools import lru_cache

from presskit.glossary.chinese import plain
from presskit.glossary.english import stems
from presskit.model.language import Lang
from presskit.model.term import Term, Usage

_WEAK = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "on",
        "in",
        "at",
        "to",
        "for",
        "with",
        "by",
        "and",
        "their",
        "its",
        "his",
        "her",
        "our",
    ]
)
_REACH = 12


def holds(text: str, term: Term, lang: Lang) -> bool:
    """Tell whether a form of a term that is not forbidden stands in a text, within a longer term too.

    Its words may be taken apart, as in "increase their investment" and 开展全产业链试点.
    """
    forms = [form.text for form in term.side(lang) if form.usage is not Usage.FORBIDDEN]
    if lang is Lang.ZH:
        whole = _even(text)
        return any(_even(form) in whole or _scattered(_even(form), whole) for form in forms)
    words = _words(text)
    return any(_words(form) <= words for form in forms)


def touches(text: str, term: Term) -> bool:
    """Tell whether a Chinese text has two neighbouring characters of a term: enough for an everyday word."""
    return any(
        form.text[at : at + 2] in text
        for form in term.side(Lang.ZH)
        for at in range(max(1, len(form.text) - 1))
    )


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    """Return the stems of a text, those that carry no meaning left out."""
    return frozenset(word for word in stems(text) if word not in _WEAK)


@lru_cache(maxsize=8192)
def _even(text: str) -> str:
    return plain(text)


def _scattered(form: str, text: str) -> bool:
    """Tell whether both halves of a form of four characters or more stand near each other in order."""
    if len(form) < 4:  # noqa: PLR2004 - two words of two characters
        return False
    at = text.find(form[:2])
    while at >= 0:
        if form[2:] in text[at + 2 : at + len(form) + _REACH]:
            return True
        at = text.find(form[:2], at + 1)
    return False


def replacement(found: str, form: str, preferred: str) -> str:
    """Return the preferred form in place of another: capital and plural of the words found are kept."""
    if found[:1].isupper() and form[:1].islower() and preferred[:1].islower():
        preferred = preferred[0].upper() + preferred[1:]
    if found.lower().endswith("s") and not form.lower().endswith("s") and preferred[-1:].isalpha():
        return _plural(preferred)
    return preferred


def _plural(text: str) -> str:
    """Return an English form in the plural, where the usual endings give it."""
    if not text.isascii() or text.endswith("s"):
        return text
    if re.search(r"[^aeiou]y$", text):
        return f"{text[:-1]}ies"
    return f"{text}es" if text.endswith(("x", "ch", "sh")) else f"{text}s"
