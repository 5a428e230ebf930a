"""The places where lines of a paragraph may end, and how much stands before each of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from presskit.model.language import Lang
from presskit.writers.pdf import hyphenation
from presskit.writers.pdf.atoms import Atom, western
from presskit.writers.pdf.characters import Kind
from presskit.writers.pdf.cohesion import (
    NEVER,
    SCALES,
    at_space,
    at_tear,
    in_headline,
    known_meetings,
    meeting,
    of_han,
)
from presskit.writers.pdf.fonts import Piece
from presskit.writers.pdf.look import Align, Look
from presskit.writers.pdf.spacing import HAN, NONE, Gap, Taking, across

_SPACE, _HAN, _WORD = Kind.SPACE, Kind.HAN, Kind.WORD
HYPHEN = "\u00ad"
"""What a hyphen at a line's end means: nothing that was written."""
HANGING = frozenset("，。、；：．")
"""What may stand outside the edge at the end of a line of Chinese (CLREQ, "Hanging Punctuation")."""
_HYPHEN, _HYPHEN_AMONG_HAN, _HYPHEN_IN_RAGGED = 250.0, 450.0, 800.0
"""What a hyphen costs: half of what a line costs whose spaces grow as far as they may, or more."""
_THIRD = 1 / 12
"""How far a quarter em beside Han grows by itself: to a third (CLREQ)."""

_COMPANY = 2
"""How many Han characters or letters stand on a last line at least."""

Sum = tuple[float, float, float]
"""What stands before a place, in points: its natural width, how far it grows, how far it shrinks."""


class Places(NamedTuple):
    """Places where a line may end and the next begin; the first is the beginning, the last the end.

    ``at`` is the atom the next line begins with; where ``inside`` is not 0, the line ends with a hyphen
    after so many of its characters. ``starts`` are sums for a line that begins here, ``ends`` for one that
    ends here, so without the space at its end and with the hyphen. ``gaps`` are the spaces after each atom;
    a written space is the gap after itself.
    """

    at: tuple[int, ...]
    inside: tuple[int, ...]
    ends: tuple[Sum, ...]
    starts: tuple[Sum, ...]
    reluctance: tuple[float, ...]
    gaps: list[Gap]
    lonely: int
    """From this place on, a last line would hold no more than one Han character or one letter."""


_Row = tuple[int, int, Sum, Sum, float]
_NOTHING: Sum = (0.0, 0.0, 0.0)


class Part(NamedTuple):
    """The two parts of a word with a hyphen after the first."""

    inside: int
    head: Atom
    tail: Atom


def grows(look: Look) -> tuple[float, float, float, float]:
    """Return how far a gap grows in all, in ems, by the stage in which it gives."""
    han = look.loosest / 2
    return 0.0, look.loosest, min(look.loosest, han + _THIRD), han


def places(parts: list[Atom], look: Look, *, hyphens: bool) -> Places:
    """Return the places where lines of these atoms may end, with hyphens inside words if wanted."""
    gaps, reluctance = _met(parts, look)
    at, inside, ends, starts, reluctances = zip(*_rows(parts, gaps, reluctance, look, hyphens), strict=True)
    return Places(at, inside, ends, starts, reluctances, gaps, _lonely(parts, at))


def _lonely(parts: list[Atom], at: tuple[int, ...]) -> int:
    """Return the first place from which the rest would look lost on a line of its own."""
    first, count = len(parts), 0
    while first and count < _COMPANY:
        first -= 1
        if parts[first].kind in {_HAN, _WORD}:
            count += len(parts[first].text)
    return bisect_right(at, first)


def _met(parts: list[Atom], look: Look) -> tuple[list[Gap], list[float]]:
    """Return the gap after each atom and the reluctance to let a line begin with it."""
    known, balanced = known_meetings(look.lang), look.balanced
    gaps, reluctance = [NONE] * len(parts), [NEVER] * len(parts)
    before, space = parts[0], None
    for at, atom in enumerate(parts):
        if atom.kind is _SPACE:
            space = atom
            continue
        if space is not None:
            gaps[at - 1], apart = across(before, space, atom, look), at_space(before, atom)
            space = None
        elif atom.kind is before.kind is _HAN:
            gaps[at - 1], apart = HAN, of_han(before.text, atom.text) if before.text in SCALES else 0.0
        else:
            gaps[at - 1], apart = known.get((before.text, atom.text)) or meeting(before, atom, known)
            if before.tear:
                apart = min(apart, at_tear(before))
        reluctance[at] = apart + in_headline(before, atom) if balanced else apart
        before = atom
    gaps[-1], reluctance[0] = NONE, NEVER
    return gaps, reluctance


def _rows(
    parts: list[Atom],
    gaps: list[Gap],
    reluctance: list[float],
    look: Look,
    hyphens: bool,  # noqa: FBT001 - handed on
) -> list[_Row]:
    """Return the places with what stands before them."""
    size, most = look.size, [ems * look.size for ems in grows(look)]
    ragged, last, han = look.align is not Align.JUSTIFIED, len(parts) - 2 if hyphens else 0, most[-1]
    rows: list[_Row] = [(0, 0, _NOTHING, _NOTHING, 0.0)]
    natural = stretch = shrink = 0.0
    gap, before, start = NONE, parts[0], _NOTHING
    for at, atom in enumerate(parts):
        if atom.kind is _SPACE:
            gap = gaps[at]
            continue
        end = (natural, stretch, shrink)
        if gap is HAN:
            stretch += han
        elif gap is not NONE:
            natural += gap.natural * size
            stretch += most[gap.giving]
            shrink += 0.0 if ragged and gap.taking is Taking.WORDS else gap.shrink * size
        start = (natural, stretch, shrink)
        if reluctance[at] < NEVER:
            rows.append((at, 0, _hung(end, before, look) if look.hang else end, start, reluctance[at]))
        if at < last and not before.tear and hyphenation.may_part(atom):
            rows.extend(_hyphens(at, atom, look, start))
        natural += atom.width
        gap, before = gaps[at], atom
    rows.append((len(parts), 0, (natural, stretch, shrink), start, 0.0))
    return rows


def _hung(end: Sum, last: Atom, look: Look) -> Sum:
    """Return what stands before the end of a line, less what hangs outside."""
    return (end[0] - look.size / 2, end[1], end[2]) if last.text in HANGING else end


def _hyphens(at: int, atom: Atom, look: Look, start: Sum) -> Iterator[_Row]:
    """Yield the places inside a word."""
    natural, stretch, shrink = start
    width = hyphen(atom, look).width
    reluctance = _HYPHEN_AMONG_HAN if look.lang is Lang.ZH else _HYPHEN
    if look.align is not Align.JUSTIFIED:
        reluctance = _HYPHEN_IN_RAGGED
    for part in word_parts(atom, look):
        end = (natural + part.head.width + width, stretch, shrink)
        begin = (natural + atom.width - part.tail.width, stretch, shrink)
        yield at, part.inside, end, begin, reluctance


@lru_cache(8192)
def word_parts(atom: Atom, look: Look) -> tuple[Part, ...]:
    """Return a word parted at each of its places."""
    return tuple(
        Part(inside, fragment(atom, 0, inside, look), fragment(atom, inside, len(atom.text), look))
        for inside in hyphenation.places(atom.text)
    )


def fragment(atom: Atom, start: int, stop: int, look: Look) -> Atom:
    """Return some of the characters of a word."""
    return western(Piece(atom.text[start:stop], atom.face), atom.span, look)


@lru_cache(256)
def hyphen(atom: Atom, look: Look) -> Atom:
    """Return the hyphen after a part of a word: shown, but nothing that was written."""
    return western(Piece(HYPHEN, atom.face, "-"), atom.span, look)
