"""Tracking is switched; rows that come and go while it is on stay, and say who put or struck them."""

from __future__ import annotations

from dataclasses import replace

from presskit.edits.edit import Edit
from presskit.edits.rows import continued, rewritten
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.text import Stamp, Text, concatenated, final, spliced


def switched(*, on: bool) -> Edit:
    """Return the edit that says whether changes of the kit's texts are tracked from now on."""
    return Edit(_("Track changes"), lambda kit: replace(kit, tracking=on))


def struck(pair: Pair, stamp: Stamp) -> Pair | None:
    """Return a row as struck out; nothing when it is one that the same author has put there."""
    if pair.inserted is not None and pair.inserted.author == stamp.author:
        return None
    for lang in Lang:
        text = pair.side(lang)
        pair = rewritten(pair, lang, spliced(text, 0, len(text), Text(), stamp))
    return pair if pair.deleted else replace(pair, deleted=stamp)


def split(pair: Pair, lang: Lang, offset: int, below: str, stamp: Stamp) -> tuple[Pair, Pair]:
    """Return a row whose text after an offset is struck, and the new row that says it instead.

    What is split off a row of the author's own came with that row, and goes with it.
    """
    text = pair.side(lang)
    upper = rewritten(pair, lang, spliced(text, offset, len(text), Text(), stamp))
    said = spliced(Text(), 0, 0, final(text.sliced(offset, len(text))), stamp)
    own = pair.inserted is not None and pair.inserted.author == stamp.author and said.runs
    came = pair.inserted if own else stamp
    lower = Pair(below, continued(pair.role), inserted=came).with_side(lang, said)
    return upper, lower.with_status(lang, upper.status(lang))


def merged(upper: Pair, lower: Pair, stamp: Stamp) -> tuple[Pair, ...]:
    """Return a row that says what the next one said, too, and that next one struck out.

    When the next one places a picture it is the one to stay.
    """
    if lower.asset and not upper.asset:
        return _merged_below(upper, lower, stamp)
    for lang in Lang:
        text, more = upper.side(lang), final(lower.side(lang))
        if more.runs:
            space = Text.plain(" " if lang is Lang.EN and text.current and text.current[-1] != " " else "")
            new = spliced(Text(), 0, 0, concatenated(space, more), stamp)
            upper = rewritten(upper, lang, concatenated(text, new))
    gone = struck(lower, stamp)
    return (upper, gone) if gone is not None else (upper,)


def _merged_below(upper: Pair, lower: Pair, stamp: Stamp) -> tuple[Pair, ...]:
    for lang in Lang:
        text, more = lower.side(lang), final(upper.side(lang))
        if more.runs:
            space = Text.plain(" " if lang is Lang.EN and text.current and more.current[-1] != " " else "")
            new = spliced(Text(), 0, 0, concatenated(more, space), stamp)
            lower = rewritten(lower, lang, concatenated(new, text))
    gone = struck(upper, stamp)
    return (gone, lower) if gone is not None else (lower,)
