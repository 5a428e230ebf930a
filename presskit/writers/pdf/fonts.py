"""The faces that documents are set in, and which of them shows a character."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from presskit.resources import FONTS
from presskit.writers.pdf.clusters import IGNORED, clusters, visible
from presskit.writers.pdf.codes import UNMEANT, Codes
from presskit.writers.pdf.fallbacks import FALLBACKS, asked
from presskit.writers.pdf.sfnt import Sfnt, read

REPLACEMENT = "〓"
"""Stands where no face has the character: the printer's turned type (geta), which nobody overlooks."""

_NUMBERS = frozenset({"AN", "EN"})
"""What Unicode calls figures, which run to the right in every script."""
_FILES = {
    ("serif", False): "SourceSerif4",
    ("sans", False): "SourceSans3",
    ("serif", True): "NotoSerifSC",
    ("sans", True): "NotoSansSC",
}


class Family(StrEnum):
    """A style of letters, there for Latin and for Han."""

    SERIF = "serif"
    SANS = "sans"

    @property
    def other(self) -> Family:
        """The family that steps in where this one has no glyph."""
        return Family.SANS if self is Family.SERIF else Family.SERIF


class Cut(NamedTuple):
    """Which face of a family is meant."""

    family: Family
    han: bool = False
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, eq=False)
class Face:
    """A font of one cut; ``name`` is its PostScript name.

    Words of a ``joined`` one are shaped as a whole; those of a ``leftward`` one run from right to left.
    """

    name: str
    path: Path
    font: Sfnt = field(repr=False)
    codes: Codes = field(repr=False)
    widths: dict[str, float] = field(repr=False)
    """Advance by character, in ems."""
    joined: bool = False
    leftward: bool = False

    def has(self, char: str) -> bool:
        """Tell whether the face has a glyph for a character."""
        return char in self.widths

    def width(self, text: str) -> float:
        """Return the advance of characters that the face has, in ems."""
        widths = self.widths
        return widths[text] if len(text) == 1 else sum([widths[char] for char in text])

    def glyph(self, char: str) -> int:
        """Return the glyph of a character that the face has."""
        return self.font.glyphs[ord(char)]


class Piece(NamedTuple):
    """Characters that one face sets; ``shown`` is the character drawn instead of them, if another."""

    text: str
    face: Face
    shown: str = ""


@cache
def face(cut: Cut) -> Face:
    """Return the face of a cut, read from its file at first; Han faces have no italic."""
    weight = "Bold" if cut.bold else ""
    slant = "Italic" if cut.italic and not cut.han else ""
    return named(f"{_FILES[cut.family.value, cut.han]}-{weight + slant or 'Regular'}")


@cache
def named(name: str) -> Face:
    """Return the face of a file, read from it at first."""
    path = FONTS / f"{name}.ttf"
    font = read(path)
    advances, units = font.advances, font.units
    widths = {
        chr(code): advances[glyph] / units
        for code, glyph in font.glyphs.items()
        if glyph and code not in UNMEANT
    }
    fallback = next((one for one in FALLBACKS if one.name == name), None)
    joined, leftward = (fallback.joined, fallback.leftward) if fallback else (False, False)
    return Face(name, path, font, Codes(font, named=joined), widths, joined, leftward)


@cache
def _faces(cut: Cut) -> tuple[Face, ...]:
    """Return the faces to ask for a glyph, the wanted one first."""
    families = (cut.family, cut.family.other)
    return tuple(face(cut._replace(family=f, han=h)) for h in (cut.han, not cut.han) for f in families)


def pieces(text: str, cut: Cut) -> Iterator[Piece]:
    """Yield text in stretches of one face each: the wanted one wherever it has the glyph."""
    wanted = face(cut)
    if all(map(wanted.widths.__contains__, text)) and "\xa0" not in text:
        yield Piece(text, wanted)
        return
    before: Piece | None = None
    for cluster in clusters(text):
        found = _found(cluster, cut)
        if before is None:
            before = found
        elif _belong(before, found):
            before = Piece(before.text + cluster, found.face)
        else:
            yield before
            before = found
    if before is not None:
        yield before


def _belong(before: Piece, after: Piece) -> bool:
    """Tell whether two pieces are one; figures keep apart from letters that run the other way."""
    if before.shown or after.shown or before.face is not after.face:
        return False
    return not before.face.leftward or _number(before.text[-1]) == _number(after.text[0])


def _number(char: str) -> bool:
    return unicodedata.bidirectional(char) in _NUMBERS


@lru_cache(8192)
def _found(cluster: str, cut: Cut) -> Piece:
    if cluster == "\xa0":
        return Piece(cluster, face(cut), " ")
    for one in _faces(cut):
        if all(map(one.has, cluster)):
            return Piece(cluster, one)
    composed = unicodedata.normalize("NFC", cluster)
    for one in _faces(cut):
        if one.has(composed):
            return Piece(cluster, one, composed)
    for fallback in asked(cluster):
        one = named(fallback.name)
        if all(one.has(char) or (one.joined and char in IGNORED) for char in cluster):
            return Piece(cluster, one)
    return Piece(cluster, face(Cut(cut.family, han=True, bold=cut.bold)), REPLACEMENT)


def _lost(cluster: str, cut: Cut) -> bool:
    return _found(cluster, cut).shown == REPLACEMENT


def missing(text: str) -> tuple[str, ...]:
    """Return the characters that no face has, each once, as ``😀 U+1F600 GRINNING FACE``."""
    cut = Cut(Family.SERIF, han=True)
    known = [one.widths for one in _faces(cut)[::2]]
    odd = {char for char in set(text) if not (char.isspace() or any(char in widths for widths in known))}
    if not visible("".join(odd)):
        return ()
    lost = dict.fromkeys(
        char
        for line in text.splitlines()
        if not odd.isdisjoint(line)
        for cluster in dict.fromkeys(clusters(visible(line)))
        if cluster.strip() and _lost(cluster, cut)
        for char in [char for char in cluster if _lost(char, cut)] or cluster
    )
    return tuple(f"{char} U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip() for char in lost)
