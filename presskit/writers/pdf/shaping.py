"""Which glyphs a word is set with, and how far apart: kerning and ligatures, letters that join or stack.

Source: OpenType specification 1.9, chapters GPOS and GSUB, applied by HarfBuzz.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple
from unicodedata import bidirectional

import uharfbuzz

from presskit.writers.pdf.clusters import plain
from presskit.writers.pdf.fonts import Face

_OFF = ("clig", "calt", "dlig", "ccmp", "locl")
_TIGHT = {"kern": True, "liga": True, **dict.fromkeys(_OFF, False)}
_LOOSE = {**_TIGHT, "liga": False}
_FIGURES = frozenset({"AN", "EN"})
_NOTICED = 0.0005
"""A move of which part of an em makes no difference."""


class Glyph(NamedTuple):
    """A glyph of a word: its code in hexadecimal, what it is drawn for, and how far the next one stands.

    ``kern`` is what its advance differs from its width, in ems; ``right`` and ``up`` are how far it stands
    from its place.
    """

    code: str
    text: str
    kern: float
    right: float = 0.0
    up: float = 0.0


class Shaped(NamedTuple):
    """A word that is set, its glyphs from left to right; its advance is in ems."""

    glyphs: tuple[Glyph, ...]
    advance: float


@lru_cache(50_000)
def shaped(face: Face, text: str, *, tracked: bool = False) -> Shaped:
    """Return the glyphs of a word all of whose characters the face has; a tracked one has no ligatures."""
    if face.joined:
        return _joined(face, text)
    if len(text) == 1:
        return _plain(face, text)
    tight = None if tracked else _shaped(face, text, _TIGHT)
    return tight or _shaped(face, text, _LOOSE) or _plain(face, text)


def _plain(face: Face, text: str) -> Shaped:
    """Return a word as its characters come."""
    return Shaped(tuple(Glyph(face.codes[char], char, 0.0) for char in text), face.width(text))


def _shaped(face: Face, text: str, features: dict[str, bool]) -> Shaped | None:
    """Return what HarfBuzz makes of a word; ``None`` when that is more than kerning and ligatures."""
    buffer = _buffer(text)
    uharfbuzz.shape(_font(face.name, face), buffer, features)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = [info.cluster for info in infos]
    if buffer.direction != "ltr" or any(first >= second for first, second in pairwise(starts)):
        return None
    units, glyphs, advance = face.font.units, [], 0.0
    for info, position, end in zip(infos, positions, [*starts[1:], len(text)], strict=True):
        stretch = text[info.cluster : end]
        code = _code(face, info.codepoint, stretch)
        if not code or position.x_offset or position.y_offset:
            return None
        kern = (position.x_advance - face.font.advances[info.codepoint]) / units
        glyphs.append(Glyph(code, stretch, kern if abs(kern) > _NOTICED else 0.0))
        advance += face.font.advances[info.codepoint] / units + glyphs[-1].kern
    return Shaped(tuple(glyphs), advance)


def _joined(face: Face, text: str) -> Shaped:
    """Return all that HarfBuzz makes of a word in a script whose letters join, stack or change places."""
    buffer = _buffer(text)
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    if all(bidirectional(char) in _FIGURES for char in text):
        buffer.direction = "ltr"
    uharfbuzz.shape(_font(face.name, face), buffer)
    units, codes, glyphs, advance = face.font.units, face.codes, [], 0.0
    seen = [
        pair for pair in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True) if pair[0].codepoint
    ]
    for info, position in seen:
        code = codes.joined(info.codepoint, plain(text) if len(seen) == 1 else "")
        kern = (position.x_advance - face.font.advances[info.codepoint]) / units
        right, up = position.x_offset / units, position.y_offset / units
        glyphs.append(Glyph(code, codes.meaning(info.codepoint), kern, right, up))
        advance += position.x_advance / units
    return Shaped(tuple(glyphs), advance)


def _buffer(text: str) -> uharfbuzz.Buffer:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    return buffer


def _code(face: Face, glyph: int, text: str) -> str:
    if len(text) == 1:
        return face.codes[text] if face.glyph(text) == glyph else ""
    return face.codes.ligature(glyph, text)


@cache
def _font(_name: str, face: Face) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(face.path)))
