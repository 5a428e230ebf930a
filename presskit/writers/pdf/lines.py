"""Sets the lines of a paragraph: breaks it, and gives each atom its place on its line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from presskit.compose.blocks import Span
from presskit.writers.pdf.atoms import Atom, atoms
from presskit.writers.pdf.characters import Kind
from presskit.writers.pdf.fitting import fitted, may_begin
from presskit.writers.pdf.line_breaking import Measure, Sums, chosen
from presskit.writers.pdf.look import Align, Look
from presskit.writers.pdf.operators import Operators, operators
from presskit.writers.pdf.spacing import NONE, Gap, Stage, around_space, between

_WIDEST = {Stage.WORDS: 0.35, Stage.WESTERN: 0.12}
"""How far space of a stage is let out, in ems, before the next stage helps."""
_LOOSEST = {Stage.WORDS: 0.6, Stage.WESTERN: 0.3, Stage.HAN: 0.2}
"""How much a space may grow in all, in ems; a line that needs more is left ragged."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is set. ``left`` and ``width`` are the ink's place in its column, in points."""

    left: float
    width: float
    text: str
    drawing: Operators


@lru_cache(8192)
def lines(spans: tuple[Span, ...], look: Look, width: float) -> tuple[Line, ...]:
    """Return the lines of a paragraph in a column of a width in points; none when there is nothing to set."""
    if not look.balanced:
        return _set(spans, look, width, width)
    best = _set(spans, look, width, width)
    low, high = width * 0.4, width
    while len(best) > 1 and high - low > look.size / 2:
        middle = (low + high) / 2
        tried = _set(spans, look, middle, width)
        if len(tried) > len(best):
            low = middle
        else:
            best, high = tried, middle
    return best


@lru_cache(4096)
def natural_width(spans: tuple[Span, ...], look: Look) -> float:
    """Return how long a paragraph is on one line, in points: what it weighs."""
    return sum(atom.width for atom in _atoms(spans, look))


@lru_cache(4096)
def _atoms(spans: tuple[Span, ...], look: Look) -> list[Atom]:
    return atoms(spans, look)


def _set(spans: tuple[Span, ...], look: Look, width: float, column: float) -> tuple[Line, ...]:
    """Break to one width and set into a column that may be wider."""
    indent = look.indent * look.size
    parts = fitted(_atoms(spans, look), look, width - indent)
    if not parts:
        return ()
    justified = look.align is Align.JUSTIFIED
    gaps = _gaps(parts, look.size, ragged=not justified)
    breaks = [at for at in range(1, len(parts)) if may_begin(parts, at)]
    measure = Measure(width, indent, justified, look.size, 1.9 * look.size)
    cuts = chosen(_sums(parts, gaps, look.size), [*breaks, len(parts)], measure)
    return tuple(_line(parts, gaps, (start, end), spans, look, column) for start, end in pairwise(cuts))


def _gaps(parts: list[Atom], size: float, *, ragged: bool) -> list[Gap]:
    """Return the space after each atom; a written space is a gap, and in ragged lines a word space stays."""
    found = []
    for at, atom in enumerate(parts[:-1]):
        following = parts[at + 1]
        if atom.kind is Kind.SPACE:
            gap = around_space(parts[at - 1], atom, following, size)
            found.append(gap._replace(shrink=0.0) if ragged and gap.stage is Stage.WORDS else gap)
        else:
            found.append(NONE if following.kind is Kind.SPACE else between(atom, following))
    return [*found, NONE]


def _width(atom: Atom) -> float:
    return 0.0 if atom.kind is Kind.SPACE else atom.width


def _sums(parts: list[Atom], gaps: list[Gap], size: float) -> Sums:
    natural, stretch, shrink = [0.0], [0.0], [0.0]
    ends = [(0.0, 0.0, 0.0)]
    for at, (atom, gap) in enumerate(zip(parts, gaps, strict=True)):
        end = (natural[-1] + _width(atom), stretch[-1], shrink[-1])
        ends.append(ends[at] if atom.kind is Kind.SPACE else end)
        natural.append(end[0] + gap.natural * size)
        stretch.append(end[1] + gap.stretch * size)
        shrink.append(end[2] + gap.shrink * size)
    return Sums(natural, stretch, shrink, ends)


def _line(
    parts: list[Atom],
    gaps: list[Gap],
    cut: tuple[int, int],
    spans: tuple[Span, ...],
    look: Look,
    column: float,
) -> Line:
    """Set the atoms of one line; a space at its end stays in the text without taking room."""
    start, end = cut
    stop = end - 1 if parts[end - 1].kind is Kind.SPACE else end
    indent = 0.0 if start else look.indent * look.size
    own = gaps[start : stop - 1]
    taken = sum(_width(atom) for atom in parts[start:stop]) + sum(gap.natural for gap in own) * look.size
    spare = column - indent - taken
    justified = look.align is Align.JUSTIFIED and end != len(parts)
    extra = _shares(own, spare / look.size, justified=justified)
    places = [0.0]
    for atom, gap, more in zip(parts[start:], own, extra, strict=False):
        places.append(places[-1] + _width(atom) + (gap.natural + more) * look.size)
    width = places[-1] + _width(parts[stop - 1])
    places += [width] * (end - stop)
    left = indent + (column - indent - width) * {Align.CENTRE: 0.5, Align.RIGHT: 1.0}.get(look.align, 0.0)
    text = "".join(atom.text for atom in parts[start:end])
    return Line(left, width, text, operators(parts[start:end], places, spans, look))


def _shares(gaps: list[Gap], spare: float, *, justified: bool) -> list[float]:
    """Return what each gap gains or gives, in ems, so that the line ends flush."""
    if spare < 0:
        shrink = sum(gap.shrink for gap in gaps)
        part = min(1.0, -spare / shrink) if shrink else 0.0
        return [-gap.shrink * part for gap in gaps]
    shares = [0.0] * len(gaps)
    if not justified:
        return shares
    for stage, widest in _WIDEST.items():
        spare -= _let_out(gaps, shares, {stage}, spare, widest)
    spare -= _let_out(gaps, shares, set(_LOOSEST), spare, _LOOSEST[Stage.HAN])
    spare -= _let_out(gaps, shares, {Stage.WORDS}, spare, _LOOSEST[Stage.WORDS])
    return shares if spare < 0.01 else [0.0] * len(gaps)  # noqa: PLR2004 - a hundredth of an em is flush


def _let_out(gaps: list[Gap], shares: list[float], stages: set[Stage], spare: float, most: float) -> float:
    """Let the gaps of some stages grow evenly by at most so many ems; return what that took."""
    growing = [at for at, gap in enumerate(gaps) if gap.stage in stages]
    if not growing or spare <= 0:
        return 0.0
    each = min(most, spare / len(growing))
    for at in growing:
        shares[at] += each
    return each * len(growing)
