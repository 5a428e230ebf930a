"""The faces that documents are set in, and which of them shows a character."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from presskit.resources import FONTS
from presskit.writers.pdf.codes import Codes
from presskit.writers.pdf.sfnt import Sfnt, read

REPLACEMENT = "〓"
"""Stands where no face has the character: the printer's turned type (geta), which nobody overlooks."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
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
    """A font of one cut; ``name`` is its PostScript name."""

    name: str
    path: Path
    font: Sfnt = field(repr=False)
    codes: Codes = field(repr=False)
    widths: dict[str, float] = field(repr=False)
    """Advance by character, in ems."""

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
    return _read(f"{_FILES[cut.family.value, cut.han]}-{weight + slant or 'Regular'}")


@cache
def _read(name: str) -> Face:
    path = FONTS / f"{name}.ttf"
    font = read(path)
    advances, units = font.advances, font.units
    widths = {chr(code): advances[glyph] / units for code, glyph in font.glyphs.items() if glyph}
    return Face(name, path, font, Codes(font), widths)


@cache
def _faces(cut: Cut) -> tuple[Face, ...]:
    """Return the faces to ask for a glyph, the wanted one first."""
    families = (cut.family, cut.family.other)
    return tuple(face(cut._replace(family=f, han=h)) for h in (cut.han, not cut.han) for f in families)


def visible(text: str) -> str:
    """Return text without the characters that leave no trace: controls, joiners, marks of direction."""
    return _UNSEEN.sub("", text)


def pieces(text: str, cut: Cut) -> Iterator[Piece]:
    """Yield text in stretches of one face each: the wanted one wherever it has the glyph."""
    wanted = face(cut)
    if all(map(wanted.widths.__contains__, text)) and "\xa0" not in text:
        yield Piece(text, wanted)
        return
    start = 0
    clusters = list(_clusters(text))
    for at, cluster in enumerate(clusters):
        found = _found(cluster, cut)
        if found == Piece(cluster, wanted):
            continue
        if start < at:
            yield Piece("".join(clusters[start:at]), wanted)
        yield found
        start = at + 1
    if start < len(clusters):
        yield Piece("".join(clusters[start:]), wanted)


def _clusters(text: str) -> Iterator[str]:
    """Yield characters, each with the accents that stand on it."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not unicodedata.combining(text[at]):
            yield text[start:at]
            start = at


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
    return Piece(cluster, face(Cut(cut.family, han=True, bold=cut.bold)), REPLACEMENT)


def missing(text: str) -> tuple[str, ...]:
    """Return the characters that no face has, each once, as ``😀 U+1F600 GRINNING FACE``."""
    cut = Cut(Family.SERIF, han=True)
    lost = dict.fromkeys(
        char
        for cluster in _clusters(visible(text))
        if cluster.strip() and _found(cluster, cut).shown == REPLACEMENT
        for char in cluster
    )
    return tuple(f"{char} U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip() for char in lost)
