"""Sets the lines of a paragraph: breaks it, and gives each atom its place on its line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from presskit.compose.blocks import Span
from presskit.model.language import Lang
from presskit.writers.pdf.atoms import Atom, atoms
from presskit.writers.pdf.characters import Kind
from presskit.writers.pdf.fitting import fits, fitted, opened
from presskit.writers.pdf.justification import shares, standing
from presskit.writers.pdf.line_breaking import Broken, Measure, chosen
from presskit.writers.pdf.look import Align, Look
from presskit.writers.pdf.operators import Operators, operators
from presskit.writers.pdf.places import HANGING, Places, fragment, hyphen, places
from presskit.writers.pdf.spacing import NONE, Gap

_WITHOUT_END = float("inf")
_TOLERANCES = {Lang.EN: 0.6, Lang.ZH: 0.35}
"""What part of what a line may grow is well spaced: a paragraph of such lines needs no second look."""
_SHORT_OF_EDGE = 5.0
"""How far a ragged line may stay short without looking so, in ems."""
_TOO_SHORT = 2.0
"""A ragged line that is so many times as short asks for a hyphen."""
_GAPING = 0.25
"""When a greater part of a paragraph's lines would gape, and more than one, none is justified."""
_ASIDE = {Align.CENTRE: 0.5, Align.RIGHT: 1.0}
"""What part of the empty room stands left of a line."""
_LEAST = {Lang.EN: 2.5, Lang.ZH: 0.0}
"""How long a last line is at least, in ems; among Han characters, how many there are is what counts."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is set. ``left`` and ``width`` are the ink's place in its column, in points.

    ``dots`` are the middles of characters that a dot below stresses, in points from the line's left.
    ``text`` holds a soft hyphen where a word is parted. ``looseness`` is what its spaces gained at most,
    in ems; ``None`` where it is not flush.
    """

    left: float
    width: float
    text: str
    drawing: Operators
    looseness: float | None = None
    dots: tuple[float, ...] = ()


_SPARE = 0.1
"""What a column of one character is wider than the character, in points."""


@lru_cache(8192)
def lines(spans: tuple[Span, ...], look: Look, width: float) -> tuple[Line, ...]:
    """Return the lines of a paragraph in a column of a width in points; none when there is nothing to set."""
    parts = _atoms(spans, _plain(look))
    if not parts:
        return ()
    return _Paragraph(parts, spans, look, width).set()


@lru_cache(4096)
def natural_width(spans: tuple[Span, ...], look: Look) -> float:
    """Return about how long a paragraph is on one line, in points: what it weighs."""
    return sum([atom.width for atom in _atoms(spans, _plain(look))])


@lru_cache(8192)
def _atoms(spans: tuple[Span, ...], look: Look) -> list[Atom]:
    """Return the atoms of a paragraph, which nobody changes."""
    return atoms(spans, look)


@lru_cache(256)
def _plain(look: Look) -> Look:
    """Return a look without what is nothing to single atoms."""
    return replace(look, colour="", link="", align=Align.LEFT, indent=0.0, balanced=False, hyphenate=False)


class _Paragraph:
    """A paragraph being set into a column."""

    def __init__(self, parts: list[Atom], spans: tuple[Span, ...], look: Look, width: float) -> None:
        self.parts, self.spans, self.look, self.width = parts, spans, look, width
        self.indent = look.indent * look.size
        self.justified = look.align is Align.JUSTIFIED
        self.dotted = look.dotted and any(span.italic for span in spans)
        self.places = self._places(hyphens=False)

    def _places(self, *, hyphens: bool) -> Places:
        """Return the places for lines; stretches that would not fit are torn."""
        if hyphens:
            self.parts = opened(self.parts, self.look, mail=self.justified)
        found, room = places(self.parts, self.look, hyphens=hyphens), self.width - self.indent
        if not fits(found, room) and (hyphens or not self.look.hyphenate):
            self.parts = fitted(self.parts, found, self.look, room)
            found = places(self.parts, self.look, hyphens=hyphens)
            self.width = max(self.width, self.indent + max(atom.width for atom in self.parts) + _SPARE)
        return found

    def set(self) -> tuple[Line, ...]:
        """Return the lines."""
        broken = self._balanced() if self.look.balanced else self._broken()
        return tuple(self._line(start, end) for start, end in pairwise(broken.cuts))

    def _broken(self) -> Broken:
        """Return lines without hyphens where they are good, else with hyphens, else the least bad."""
        return (self._flush() if self.justified else None) or self._ragged()

    def _flush(self) -> Broken | None:
        """Return justified lines, some of them short where they would gape; ``None`` if too many would."""
        measure = self._measure()
        tolerances = [_TOLERANCES[self.look.lang]] + ([1.0] if self.look.lang is Lang.ZH else [])
        for tolerance in tolerances:
            found = chosen(self.places, measure, tolerance)
            if found and found.good:
                return found
        self.places = self._places(hyphens=self.look.hyphenate)
        found = chosen(self.places, measure, 1.0)
        if found and not found.lonely:
            return found
        found = chosen(self.places, measure, _WITHOUT_END)
        assert found is not None
        gaping = sum(line.looseness is None for line in self._lines_of(found)[:-1])
        return found if gaping <= max(1, _GAPING * (len(found.cuts) - 1)) else None

    def _lines_of(self, broken: Broken) -> list[Line]:
        return [self._line(start, end) for start, end in pairwise(broken.cuts)]

    def _ragged(self) -> Broken:
        """Return lines that end where they end."""
        self.justified = False
        measure = self._measure()
        found = chosen(self.places, measure, _TOO_SHORT)
        if found is None or not found.good:
            self.places = self._places(hyphens=self.look.hyphenate)
            found = chosen(self.places, measure, _WITHOUT_END)
        assert found is not None
        return found

    def _balanced(self) -> Broken:
        """Return as many lines as are needed, about equally long."""
        found = self._ragged()
        count = len(found.cuts) - 1
        if count == 1:
            return found
        total = sum(line.width for line in self._lines_of(found))
        measure = Measure(self.width, self.indent, target=total / count)
        return chosen(self.places, measure, _WITHOUT_END) or found

    def _measure(self) -> Measure:
        give = 0.0 if self.justified else _SHORT_OF_EDGE * self.look.size
        return Measure(self.width, self.indent, _LEAST[self.look.lang] * self.look.size, give)

    def _line(self, start: int, end: int) -> Line:
        """Set the line between two places; a space at its end stays in the text without taking room."""
        look, found = self.look, self.places
        own, gaps = self._between(start, end)
        hanging = look.size / 2 if look.hang and own[-1].text in HANGING else 0.0
        indent = 0.0 if start else self.indent
        last = end == len(found.at) - 1
        taken = found.ends[end][0] - found.starts[start][0] - (hanging if last else 0.0)
        spare = (self.width - indent - taken) / look.size
        given = shares(gaps, spare, look, justified=self.justified and not last)
        stand = standing(own, gaps, given, look.size)
        width = stand[-1] + own[len(gaps)].width
        stand += [width] * (len(own) - len(stand))
        left = indent + (self.width - indent - width) * _ASIDE.get(look.align, 0.0)
        return Line(
            left,
            width,
            "".join([atom.text for atom in own]),
            operators(own, stand, self.spans, look),
            given.looseness if given and self.justified and not last else None,
            self._dots(own, stand),
        )

    def _between(self, start: int, end: int) -> tuple[list[Atom], list[Gap]]:
        """Return the atoms between two places and the gaps between them, up to the last that is no space."""
        found, look = self.places, self.look
        first, stop, cut = found.at[start], found.at[end], found.inside[end]
        own, begin = self.parts[first:stop], found.inside[start]
        gaps = found.gaps[first:stop]
        if cut:
            own += [fragment(self.parts[stop], begin if first == stop else 0, cut, look)]
            own += [hyphen(self.parts[stop], look)]
            gaps.append(NONE)
        elif own[-1].kind is Kind.SPACE:
            gaps = gaps[:-2]
        else:
            gaps = gaps[:-1]
        if begin and first < stop:
            own[0] = fragment(own[0], begin, len(own[0].text), look)
        return own, gaps

    def _dots(self, own: list[Atom], stand: list[float]) -> tuple[float, ...]:
        """Return the middles of the characters that are stressed by dots."""
        if not self.dotted:
            return ()
        return tuple(
            place + atom.width / 2
            for atom, place in zip(own, stand, strict=True)
            if atom.kind is Kind.HAN and self.spans[atom.span].italic
        )
