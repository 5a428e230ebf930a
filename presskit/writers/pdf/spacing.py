"""The space between two neighbours on a line, and whether a line may end between them.

Source: CLREQ 3.1.6 (compression of marks), 3.1.9 (order of adjustment), 3.2 (mixed text);
GB/T 15834-2011, 5.1.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from presskit.writers.pdf.atoms import Atom
from presskit.writers.pdf.characters import FULL_WIDTH, NEVER_FIRST, PREFIXES, SUFFIXES, Kind


class Stage(IntEnum):
    """The order in which space is let out when a line is justified."""

    NEVER = 0
    WORDS = 1
    WESTERN = 2
    HAN = 3


class Gap(NamedTuple):
    """Space in ems: what it wants to be, how far it gives and yields."""

    natural: float
    stretch: float
    shrink: float
    stage: Stage


NONE = Gap(0.0, 0.0, 0.0, Stage.NEVER)
_HAN = Gap(0.0, 0.05, 0.0, Stage.HAN)
_WESTERN = Gap(0.25, 0.25, 0.125, Stage.WESTERN)
_CLOSING_HALF = Gap(0.5, 0.0, 0.5, Stage.HAN)
_SENTENCE_HALF = Gap(0.5, 0.0, 0.25, Stage.HAN)
_QUARTER = Gap(0.25, 0.0, 0.25, Stage.HAN)
_SENTENCE_ENDS = "。！？"
_SHUTS = frozenset(",.!?:;)]}%’”\"'…")
_DASHES = frozenset("—–")
_OPENS = frozenset("([{$£€¥“‘\"'")


def between(before: Atom, after: Atom) -> Gap:
    """Return the space between two neighbours of which neither is a space."""
    first, second = before.kind, after.kind
    if first in {Kind.CLOSE, Kind.STOP}:
        if second in {Kind.CLOSE, Kind.STOP}:
            return NONE
        return _SENTENCE_HALF if before.text in _SENTENCE_ENDS and second is not Kind.OPEN else _CLOSING_HALF
    if second is Kind.OPEN:
        return NONE if first is Kind.OPEN else _CLOSING_HALF
    if Kind.DOT in {first, second}:
        return NONE if first is Kind.OPEN or second in FULL_WIDTH else _QUARTER
    if first is Kind.OPEN or second in FULL_WIDTH:
        return NONE
    return _beside_words(before, after)


def _beside_words(before: Atom, after: Atom) -> Gap:
    if before.kind is after.kind is Kind.WORD or _bound(before, after):
        return NONE
    if Kind.WORD not in {before.kind, after.kind}:
        return _HAN
    if Kind.DASH in {before.kind, after.kind}:
        return NONE
    edge = before.text[-1] if before.kind is Kind.WORD else after.text[0]
    return _WESTERN if edge.isalnum() or edge in "%+-$€£°′″@#&" else _HAN


def _bound(before: Atom, after: Atom) -> bool:
    """Tell whether a sign and its number meet (￥ before, % after)."""
    return before.text[-1] in PREFIXES or after.text[0] in SUFFIXES


def around_space(before: Atom, space: Atom, after: Atom, size: float) -> Gap:
    """Return what a written space becomes: a word space, a quarter em beside Han, nothing beside marks."""
    if space.text == "\u3000":
        return Gap(1.0, 0.0, 0.25, Stage.NEVER)
    if before.kind is after.kind is Kind.WORD:
        natural = space.width / size
        return Gap(natural, 0.5 * natural + 0.08, 0.3 * natural, Stage.WORDS)
    if before.kind in FULL_WIDTH or after.kind in FULL_WIDTH:
        return NONE
    return _WESTERN


def may_break(before: Atom, after: Atom) -> bool:
    """Tell whether a line may end between two neighbours without a space between them."""
    if before.tear:
        return True
    if after.kind in NEVER_FIRST or before.kind is Kind.OPEN or _bound(before, after):
        return False
    if after.kind is Kind.WORD and (before.kind is Kind.WORD or after.text[0] in _SHUTS):
        return False
    return not (before.kind is Kind.WORD and before.text[-1] in _OPENS)


def may_break_at_space(before: Atom, after: Atom) -> bool:
    """Tell whether a line may end at a written space between two neighbours."""
    if after.kind is Kind.WORD and after.text[0] in _DASHES:
        return False
    return after.kind not in NEVER_FIRST and before.kind is not Kind.OPEN
