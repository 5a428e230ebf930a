"""Words in scripts whose letters join or stack: how they are drawn, in which order, and what they say.

Source: ISO 32000-1:2008, 9.3.7 (text rise) and 9.4.3; Unicode Standard Annex 9, for the text of one
direction that stands inside a line of the other.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from presskit.writers.pdf.atoms import Atom
from presskit.writers.pdf.characters import Kind
from presskit.writers.pdf.look import Look
from presskit.writers.pdf.shaping import Glyph

_MIRRORED = {**dict(zip("()[]{}«»‹›", ")(][}{»«›‹", strict=True))}
_NEUTRAL = frozenset({"WS", "ON", "CS", "ES", "ET", "EN", "AN"})
_FIGURES = frozenset({"EN", "AN"})


def array(glyphs: Sequence[Glyph], look: Look) -> str:
    """Return the part of a TJ array that shows a word; letters that join are not spaced.

    It ends with a blank, so that no number after it becomes a part of its last one.
    """
    space = look.tracking * look.size
    shown = "".join(_shown(glyph, look.size) for glyph in glyphs)
    return f"] TJ 0 Tc [{shown}] TJ {space:.2f} Tc [" if space else f"{shown} "


def _shown(glyph: Glyph, size: float) -> str:
    """Return a glyph away from its place, and what leads from there to the place of the next one."""
    before, after = -glyph.right * 1000, (glyph.right - glyph.kern) * 1000
    sign = f"<{glyph.code}>"
    if glyph.up:
        sign = f"] TJ {glyph.up * size:.2f} Ts [{sign}] TJ 0 Ts ["
    return "".join((f" {before:.0f}" if round(before) else "", sign, f" {after:.0f}" if round(after) else ""))


def said(parts: Sequence[Atom], lost: Sequence[bool]) -> dict[int, str]:
    """Return by atom what its stretch stands for; empty where it goes on with that of the atom before.

    Words whose glyphs do not say their text stand together with the spaces between them.
    """
    found: dict[int, str] = {}
    for run in _runs(parts, lost):
        found.update(dict.fromkeys(run, ""))
        found[run[0]] = "".join(parts[at].text for at in run)
    return found


def _runs(parts: Sequence[Atom], lost: Sequence[bool]) -> Iterator[range]:
    start = -1
    for at, atom in enumerate(parts):
        if start >= 0 and not (atom.span == parts[start].span and (_wanting(atom, lost[at]) or _space(atom))):
            yield _trimmed(parts, start, at)
            start = -1
        if start < 0 and _wanting(atom, lost[at]):
            start = at
    if start >= 0:
        yield _trimmed(parts, start, len(parts))


def _wanting(atom: Atom, lost: bool) -> bool:  # noqa: FBT001 - one of two columns
    return lost and atom.face.joined


def _trimmed(parts: Sequence[Atom], start: int, stop: int) -> range:
    """Return a run without the spaces at its end."""
    while _space(parts[stop - 1]):
        stop -= 1
    return range(start, stop)


def _space(atom: Atom) -> bool:
    return atom.kind is Kind.SPACE


def ordered(parts: list[Atom], places: list[float]) -> tuple[list[Atom], list[float]]:
    """Return atoms and their places so that what runs from right to left stands so on the line."""
    parts, places = list(parts), list(places)
    for run in _leftward(parts):
        begin, end = places[run[0]], places[run[-1]] + parts[run[-1]].width
        for at in run:
            atom = parts[at]
            places[at] = begin + end - places[at] - atom.width
            if atom.text in _MIRRORED and atom.face.has(_MIRRORED[atom.text]):
                parts[at] = atom._replace(shown=_MIRRORED[atom.text])
    return parts, places


def _leftward(parts: list[Atom]) -> Iterator[range]:
    """Yield what runs to the left: words of such a script, what is between them, a figure after them."""
    at = 0
    while at < len(parts):
        if not parts[at].face.leftward:
            at += 1
            continue
        stop = last = at + 1
        while stop < len(parts) and (parts[stop].face.leftward or _weak(parts[stop])):
            stop += 1
            if parts[stop - 1].face.leftward or _figure(parts[stop - 1]):
                last = stop
        yield range(at, last)
        at = stop


def _weak(atom: Atom) -> bool:
    """Tell whether an atom has no direction of its own."""
    return all(unicodedata.bidirectional(char) in _NEUTRAL for char in atom.text)


def _figure(atom: Atom) -> bool:
    return any(unicodedata.bidirectional(char) in _FIGURES for char in atom.text)
