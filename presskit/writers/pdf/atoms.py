"""Takes a paragraph apart into atoms: Han characters, full-width marks, spaces and whole Western words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from presskit.compose.blocks import Span
from presskit.writers.pdf.characters import FULL_WIDTH, PATTERNS, Kind
from presskit.writers.pdf.clusters import visible
from presskit.writers.pdf.fonts import Face, Piece, pieces
from presskit.writers.pdf.look import Look
from presskit.writers.pdf.shaping import shaped

ADDRESS = re.compile(r"(?i)(?:https?://|mailto:|www\.)|@|^[\w-]+(?:\.[\w-]+)+/")
# A word may part after a hyphen or a dash between letters: never a figure, a sign and its number, an address.
# Tibetan, which has no spaces between words, may part after the dot between syllables.
_HYPHENS = re.compile(r"(?<=[^\W\d_][-–])(?=[^\W\d_]{2})|(?<=—)(?=\w)|(?<=[\u0f0b\u0f0d])(?=[\u0f40-\u0f6c])")
_MANY = 20_000
"""How many words and characters of one look are remembered."""
_BAR = "―"
"""What a dash of Chinese is drawn with: as high as the middle of Han characters."""
_APART = 0.074
"""How far the ink of a bar stays away from either side of its square, in ems."""


class Atom(NamedTuple):
    """Characters that no line parts. ``width`` is their advance, ``shift`` where ink begins, in points."""

    text: str
    kind: Kind
    face: Face
    width: float
    span: int
    shift: float = 0.0
    shown: str = ""
    tear: bool = False
    """A line may end after this Western atom although another one follows."""


def atoms(spans: tuple[Span, ...], look: Look) -> list[Atom]:
    """Return the atoms of a paragraph; white space is one space, and none at either end."""
    found: list[Atom] = []
    for number, span in enumerate(spans):
        known = _known(look, span.bold, span.italic, number)
        for match in PATTERNS[look.lang].finditer(visible(span.text)):
            text = match.group()
            taken = known.get(text)
            if taken is None:
                taken = known[text] = tuple(_taken(text, Kind(match.lastgroup), span, number, look))
            if taken[0].kind is not Kind.SPACE or (found and found[-1].kind is not Kind.SPACE):
                found.extend(taken)
        if len(known) > _MANY:
            known.clear()
    while found and found[-1].kind is Kind.SPACE:
        found.pop()
    return found


@lru_cache(256)
def _known(look: Look, bold: bool, italic: bool, number: int) -> dict[str, tuple[Atom, ...]]:  # noqa: ARG001, FBT001 - the key
    """Return the words and characters already taken apart in a look, to be added to."""
    return {}


def _taken(text: str, kind: Kind, span: Span, number: int, look: Look) -> Iterator[Atom]:
    """Yield the atoms of one match."""
    han = kind not in {Kind.WORD, Kind.SPACE}
    cut = look.cut(han=han, bold=span.bold, italic=span.italic)
    if kind is Kind.WORD:
        parts = [text] if ADDRESS.search(text) else _HYPHENS.split(text)
        for part in parts:
            yield from _word(list(pieces(part, cut)), number, look, tear=part is not parts[-1])
    elif kind is Kind.SPACE:
        yield _space(text, number, look, next(pieces(" ", cut)).face)
    elif kind is Kind.DASH and set(text) == {"—"}:
        yield from _dash(text, next(pieces(_BAR, cut)).face, number, look)
    else:
        for piece in pieces(text, cut):
            yield _full_width(piece, kind, number, look)


def _space(text: str, number: int, look: Look, face: Face) -> Atom:
    """Return one space for white space; an ideographic one keeps its meaning."""
    if text.startswith("\u3000"):
        return Atom("\u3000", Kind.SPACE, face, look.size, number, shown=" ")
    return Atom(" ", Kind.SPACE, face, face.width(" ") * look.size, number)


def _word(parts: list[Piece], number: int, look: Look, *, tear: bool) -> Iterator[Atom]:
    for piece in parts:
        yield western(piece, number, look, tear=tear and piece is parts[-1])


def western(piece: Piece, number: int, look: Look, *, tear: bool = False) -> Atom:
    """Return the atom of a stretch of a Western word."""
    if piece.shown:
        advance, count = piece.face.width(piece.shown), len(piece.shown)
    else:
        glyphs, advance = shaped(piece.face, piece.text, tracked=bool(look.tracking))
        count = 0 if piece.face.joined else len(glyphs)
    width = (advance + look.tracking * count) * look.size
    return Atom(piece.text, Kind.WORD, piece.face, width, number, 0.0, piece.shown, tear)


def _dash(text: str, face: Face, number: int, look: Look) -> Iterator[Atom]:
    """Yield a dash: two of one em each move towards each other, so that they are one stroke."""
    closer = _APART * look.size if len(text) > 1 else 0.0
    for shift in (closer, -closer)[: len(text)]:
        yield Atom("—", Kind.DASH, face, look.size, number, shift, _BAR)


def _full_width(piece: Piece, kind: Kind, number: int, look: Look) -> Atom:
    """Return the atom of a Han character, or of a mark, which takes half its square; the rest is space."""
    text, face, shown = piece
    ink = face.width(shown or text)
    ems = (
        float(len(text))
        if kind is Kind.DASH
        else 0.5
        if kind in FULL_WIDTH or kind is Kind.DOT
        else max(1.0, ink)
    )
    before = {Kind.OPEN: ems - ink, Kind.CLOSE: 0.0, Kind.STOP: 0.0}.get(kind, (ems - ink) / 2)
    tracking = look.tracking if kind is Kind.HAN else 0.0
    return Atom(text, kind, face, (ems + tracking) * look.size, number, before * look.size, shown)
