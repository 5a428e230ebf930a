"""How spelling is checked as a person's settings want it."""

from __future__ import annotations

from dataclasses import replace

from presskit.checks.desk import Spelling
from presskit.model.language import Lang
from presskit.workspace.settings import Settings


def spelling(settings: Settings) -> Spelling:
    """Return in which languages words are looked up, and the user's own words."""
    langs = {Lang.EN: settings.spelling, Lang.ZH: settings.spelling and settings.spelling_zh}
    return Spelling(
        frozenset(map(str.casefold, settings.user_words)), frozenset(lang for lang in langs if langs[lang])
    )


def concerned(before: Settings, after: Settings) -> bool:
    """Tell whether a change of the settings changes what is found."""
    return spelling(before) != spelling(after)


def with_word(settings: Settings, word: str) -> Settings:
    """Return the settings with one more of the user's words, in order of the alphabet."""
    return with_words(settings, (*settings.user_words, word))


def with_words(settings: Settings, words: tuple[str, ...]) -> Settings:
    """Return the settings with other words of the user, each once, in order of the alphabet."""
    kept = sorted({word.strip() for word in words if word.strip()}, key=lambda word: (word.casefold(), word))
    return replace(settings, user_words=tuple(kept))
