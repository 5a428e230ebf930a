"""Terms against a wording: whether it holds them, and how another form takes a place in it."""

from __future__ import annotations

import re

from presskit.glossary.chinese import plain
from presskit.glossary.english import stems
from presskit.model.language import Lang
from presskit.model.term import Term, Usage


def holds(text: str, term: Term, lang: Lang) -> bool:
    """Tell whether a form of a term that is not forbidden stands in a text, within a longer term too."""
    forms = [form.text for form in term.side(lang) if form.usage is not Usage.FORBIDDEN]
    if lang is Lang.ZH:
        whole = plain(text)
        return any(plain(form) in whole for form in forms)
    whole = f" {' '.join(stems(text))} "
    return any(f" {' '.join(stems(form))} " in whole for form in forms)


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
