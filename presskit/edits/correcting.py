"""The edit that corrects what has just been typed, one step of its own."""

from __future__ import annotations

from dataclasses import replace

from presskit.edits.edit import Edit, Place
from presskit.edits.text import typed
from presskit.i18n import marked as _
from presskit.lang.typing.correction import Correction
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.text import Stamp, Text, edited


def corrected(
    pair: Pair, lang: Lang, caret: int, correction: Correction, stamp: Stamp | None = None
) -> Edit | None:
    """Return the edit that makes a correction, the caret staying behind what was typed.

    The correction counts in the text as it reads now, the caret in the text itself. Where deleted characters
    stand in between, nothing is corrected.
    """
    text = pair.side(lang)
    span = located(text, caret, correction)
    if span is None:
        return None
    start, stop = span
    moved = len(edited(text, start, stop, correction.insert, stamp)) - len(text)
    return replace(
        typed(pair.id, lang, start, stop, correction.insert, stamp),
        label=_("House typing"),
        merge="",
        closes=True,
        before=Place(pair.id, lang, caret),
        after=Place(pair.id, lang, caret + moved),
    )


def located(text: Text, caret: int, correction: Correction) -> tuple[int, int] | None:
    """Return the range of a correction in the offsets of the text itself, if nothing deleted is inside."""
    back = len(text.sliced(0, caret).current) - correction.start
    start = caret - back
    if text.sliced(start, caret).current != text.sliced(start, caret).everything or start < 0:
        return None
    return start, start + correction.stop - correction.start
