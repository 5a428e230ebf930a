"""The space between two neighbours on a line: what it is, and in which order space is taken and given.

Source: W3C Requirements for Chinese Text Layout (CLREQ), "Procedures for Inter-Character Spacing
Reduction" and "Procedures for Inter-Character Space Expansion": first take, then give, stage by stage, the
spaces of a stage alike; "Mixed Text Composition"; GB/T 15834-2011, 5.1 (marks at the end of a line take
half an em, the dot between names always does).
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache
from typing import NamedTuple

from presskit.model.language import Lang
from presskit.writers.pdf.atoms import Atom
from presskit.writers.pdf.characters import FULL_WIDTH, PREFIXES, SUFFIXES, Kind
from presskit.writers.pdf.look import Look


class Giving(IntEnum):
    """The order in which space is let out when a line is justified."""

    NEVER = 0
    WORDS = 1
    WESTERN = 2
    HAN = 3


class Taking(IntEnum):
    """The order in which space is taken in to fit more on a line."""

    NEVER = 0
    WORDS = 1
    BRACKETS = 2
    COMMAS = 3
    WESTERN = 4
    SENTENCES = 5


class Gap(NamedTuple):
    """Space in ems: what it wants to be, how much of it may go, and when its turn comes."""

    natural: float
    shrink: float
    giving: Giving
    taking: Taking


_OPEN, _CLOSE, _WORD, _DASH = Kind.OPEN, Kind.CLOSE, Kind.WORD, Kind.DASH
NONE = Gap(0.0, 0.0, Giving.NEVER, Taking.NEVER)
HAN = Gap(0.0, 0.0, Giving.HAN, Taking.NEVER)
WESTERN = Gap(0.25, 0.125, Giving.WESTERN, Taking.WESTERN)
_BRACKET = Gap(0.5, 0.5, Giving.HAN, Taking.BRACKETS)
_COMMA = Gap(0.5, 0.5, Giving.HAN, Taking.COMMAS)
_SENTENCE = Gap(0.5, 0.25, Giving.HAN, Taking.SENTENCES)
_IDEOGRAPHIC = Gap(1.0, 0.25, Giving.NEVER, Taking.WORDS)
_SENTENCE_ENDS = "。！？"
_BESIDE_HAN = frozenset("%+-$€£°′″@#&")
_CLOSED = frozenset({_CLOSE, Kind.STOP})
_WHOLE = frozenset({Kind.WORD, Kind.DASH})
_RIGID = frozenset({Kind.DOT, Kind.JOINT})


def between(before: Atom, after: Atom) -> Gap:
    """Return the space between two neighbours of which neither is a space."""
    first, second = before.kind, after.kind
    if first in _CLOSED:
        return _after_mark(before, second)
    if second is _OPEN:
        return NONE if first is _OPEN else _BRACKET
    if first is _OPEN or second in FULL_WIDTH or first in _RIGID or second in _RIGID:
        return NONE
    return _beside_words(before, after)


def _after_mark(before: Atom, second: Kind) -> Gap:
    """Return what is left of the empty half of a mark: nothing before a mark that closes."""
    if second in _CLOSED:
        return NONE
    if before.kind is _CLOSE or second is _OPEN:
        return _BRACKET
    return _SENTENCE if before.text in _SENTENCE_ENDS else _COMMA


def _beside_words(before: Atom, after: Atom) -> Gap:
    if (before.kind is after.kind and before.kind in _WHOLE) or bound(before, after):
        return NONE
    if _WORD not in {before.kind, after.kind}:
        return HAN
    if _DASH in {before.kind, after.kind}:
        return NONE
    edge = before.text[-1] if before.kind is _WORD else after.text[0]
    if "-" in {before.text, after.text}:
        return NONE
    return WESTERN if edge.isalnum() or edge in _BESIDE_HAN else HAN


def bound(before: Atom, after: Atom) -> bool:
    """Tell whether a sign and its number meet (￥ before, % after)."""
    return before.text[-1] in PREFIXES or after.text[0] in SUFFIXES


def across(before: Atom, space: Atom, after: Atom, look: Look) -> Gap:
    """Return what a written space becomes: a word space, a quarter em beside Han, nothing beside marks."""
    if before.kind is after.kind is _WORD and space.text != "\u3000":
        return _word_space(round(space.width / look.size, 4), look.lang)
    if space.text == "\u3000":
        return _IDEOGRAPHIC
    return NONE if before.kind in FULL_WIDTH or after.kind in FULL_WIDTH else WESTERN


@cache
def _word_space(natural: float, lang: Lang) -> Gap:
    """Return the space between two words; among Han characters it never shrinks below a quarter em."""
    shrink = 0.3 * natural if lang is Lang.EN else max(0.0, natural - WESTERN.natural)
    return Gap(natural, shrink, Giving.WORDS, Taking.WORDS)
