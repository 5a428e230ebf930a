"""House typing in both languages."""

from __future__ import annotations

from presskit.lang.typing import chinese, english
from presskit.lang.typing.correction import Correction
from presskit.model.language import Lang

_LONGEST = 40
"""Characters that come in one piece and still count as typed; an input method commits some at once."""


def correction(before: str, typed: str, lang: Lang) -> Correction | None:
    """Return what becomes of the text before the caret and what was typed behind it, if anything does.

    Offsets of the correction count from the beginning of ``before``; both are the text as it reads now.
    """
    if not 0 < len(typed) <= _LONGEST:
        return None
    made = (english if lang is Lang.EN else chinese).correction(before, typed)
    whole = before + typed
    return made if made is not None and made.applied(whole) != whole else None
