"""The drawing operators of a line of text, made once and placed wherever the line comes to stand.

Source: ISO 32000-1:2008, 9.4.3 (text-showing operators) and 14.9.2 (language of stretches).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from presskit.compose.blocks import Span
from presskit.writers.pdf.atoms import Atom
from presskit.writers.pdf.characters import Kind
from presskit.writers.pdf.fonts import Face
from presskit.writers.pdf.foreign import languages
from presskit.writers.pdf.joining import array, ordered, said
from presskit.writers.pdf.links import target
from presskit.writers.pdf.look import Look
from presskit.writers.pdf.shaping import shaped

_SPACE, _WORD = Kind.SPACE, Kind.WORD
_NOTICED = 0.002
"""Points that everybody would see if they were more."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")


class Stretch(NamedTuple):
    """A part of a line that is tagged as one thing. Its ends are points from the line's left.

    ``code`` goes on in the face and the colour of the stretch before. ``href`` is where it leads, ``lang``
    its language where that departs from the paragraph's (BCP 47), ``actual`` the text it stands for where
    its glyphs do not say it; each may be empty.
    """

    code: str
    href: str
    lang: str
    actual: str
    start: float
    stop: float


class Operators(NamedTuple):
    """What draws a line from its origin, and which codes of which faces it shows."""

    stretches: tuple[Stretch, ...]
    uses: tuple[tuple[Face, frozenset[int]], ...]


def colour(value: str) -> str:
    """Return the operator that fills with ``#rrggbb``."""
    red, green, blue = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return f"{red:.3f} {green:.3f} {blue:.3f} rg"


class _Ink(NamedTuple):
    """What shows an atom: its part of a TJ array, how far the pen moves for so many spaced signs, in ems."""

    array: str
    advance: float
    signs: int
    codes: frozenset[int]
    lost: bool
    """Whether the glyphs do not say the text."""


@lru_cache(50_000)
def _ink(face: Face, text: str, shown: str, word: bool, tracked: bool, joined: Look | None) -> _Ink:  # noqa: FBT001 - the key
    """Return what shows a text in a face, or the sign that is shown instead of it.

    ``joined`` is the look of a word whose letters join.
    """
    lost = bool(_PRIVATE.search(text))
    if shown:
        code = face.codes.substitute(text, shown)
        codes = [code] if code else [face.codes[char] for char in shown]
        return _Ink(f"<{''.join(codes)}>", face.width(shown), 1, _numbers(codes), lost or not code)
    if not word:
        codes = [face.codes[char] for char in text]
        return _Ink(f"<{''.join(codes)}>", face.width(text), len(text), _numbers(codes), lost)
    glyphs, advance = shaped(face, text, tracked=tracked)
    if joined:
        meant = "".join(glyph.text for glyph in glyphs)
        codes = [glyph.code for glyph in glyphs]
        moved = any(glyph.right or glyph.up for glyph in glyphs)
        return _Ink(array(glyphs, joined), advance, 0, _numbers(codes), lost or moved or meant != text)
    kerned = "".join(f"<{code}>{-kern * 1000:.0f}" if kern else f"<{code}>" for code, _, kern, *_ in glyphs)
    return _Ink(kerned, advance, len(glyphs), _numbers([glyph.code for glyph in glyphs]), lost)


def _numbers(codes: list[str]) -> frozenset[int]:
    return frozenset(int(code, 16) for code in codes if code)


def operators(parts: list[Atom], places: list[float], spans: tuple[Span, ...], look: Look) -> Operators:
    """Return what draws atoms at their places, which are points from the line's left."""
    if any(atom.face.joined for atom in parts):
        return _with_joined(parts, places, spans, look)
    drawing, tracked = _Drawing(look), bool(look.tracking)
    addresses = _addresses(spans)
    for atom, place, lang in zip(parts, places, languages(parts, look.lang), strict=True):
        text, kind, face, address = atom.text, atom.kind, atom.face, addresses[atom.span]
        ink = _ink(face, text, atom.shown, kind is _WORD, tracked, None)
        if ink.lost or (address, lang, "") != drawing.said:
            drawing.begin(address, lang, text if ink.lost else "", place)
        if face is not drawing.face or address or drawing.coloured:
            drawing.turn_to(face, look.link if address else look.colour)
        drawing.show(ink, place + atom.shift)
        drawing.stop = place if kind is _SPACE else place + atom.width
    return drawing.finished()


def _with_joined(parts: list[Atom], places: list[float], spans: tuple[Span, ...], look: Look) -> Operators:
    """Return what draws a line some of whose words are in scripts that join, stack or run to the left."""
    drawing, tracked, langs = _Drawing(look), bool(look.tracking), languages(parts, look.lang)
    parts, places = ordered(parts, places)
    inks = [
        _ink(
            atom.face, atom.text, atom.shown, atom.kind is _WORD, tracked, look if atom.face.joined else None
        )
        for atom in parts
    ]
    wordings, addresses = said(parts, [ink.lost for ink in inks]), _addresses(spans)
    for at, (atom, ink) in enumerate(zip(parts, inks, strict=True)):
        place, address = places[at], addresses[atom.span]
        actual = wordings.get(at, atom.text if ink.lost else "")
        if actual or (at not in wordings and (address, langs[at], "") != drawing.said):
            drawing.begin(address, langs[at], actual, place)
        drawing.turn_to(atom.face, look.link if address else look.colour)
        drawing.show(ink, place + atom.shift)
        drawing.reach(place, place if atom.kind is _SPACE else place + atom.width)
    return drawing.finished()


def _addresses(spans: tuple[Span, ...]) -> list[str]:
    return [target(span.href) if span.href else "" for span in spans]


class _Drawing:
    """Collects the operators of one line."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._code: list[str] = [f"{look.tracking * look.size:.2f} Tc"] if look.tracking else []
        self._array: list[str] = []
        self.face: Face | None = None
        self._colour = look.colour
        self._pen = 0.0
        self._uses: dict[Face, set[int]] = {}
        self._used: set[int] = set()
        self._stretches: list[Stretch] = []
        self.said = ("", "", "")
        self._start = 0.0
        self._showing = False
        self.stop = 0.0

    @property
    def coloured(self) -> bool:
        """Whether the colour is not the paragraph's."""
        return self._colour != self._look.colour

    def begin(self, href: str, lang: str, actual: str, place: float) -> None:
        """Go on with what is tagged so, in a stretch of its own."""
        self._end()
        self.said, self._start, self.stop = (href, lang, actual), place, place

    def reach(self, start: float, stop: float) -> None:
        """Let the stretch take in a place, whichever way it runs."""
        self._start, self.stop = min(self._start, start), max(self.stop, stop)

    def _end(self) -> None:
        self._flush()
        if self._showing:
            self._stretches.append(Stretch("\n".join(self._code), *self.said, self._start, self.stop))
            self._code, self._showing = [], False

    def turn_to(self, face: Face, fill: str) -> None:
        """Go on in a face and a colour."""
        if face is not self.face:
            self._flush()
            self.face = face
            self._used = self._uses.setdefault(face, set())
            self._code.append(f"/{face.name} {self._look.size:g} Tf")
        if fill != self._colour:
            self._flush()
            self._colour = fill
            self._code.append(colour(fill))

    def show(self, ink: _Ink, place: float) -> None:
        """Draw an atom, moving to its place first."""
        size, move = self._look.size, place - self._pen
        if not -_NOTICED < move < _NOTICED:
            self._array.append(f"{-move * 1000 / size:.1f}")
            self._pen = place
        array, advance, signs, codes, _lost = ink
        self._array.append(array)
        self._pen += (advance + self._look.tracking * signs) * size
        self._used.update(codes)
        self._showing = True

    def _flush(self) -> None:
        if self._array:
            self._code.append(f"[{''.join(self._array)}] TJ".replace("><", ""))
            self._array = []

    def finished(self) -> Operators:
        """Return what was collected; colour and letter space are the paragraph's again."""
        self._flush()
        if self._colour != self._look.colour:
            self._code.append(colour(self._look.colour))
        if self._look.tracking:
            self._code.append("0 Tc")
        self._end()
        uses = tuple((face, frozenset(codes)) for face, codes in self._uses.items())
        return Operators(tuple(self._stretches), uses)
