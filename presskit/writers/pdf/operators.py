"""The drawing operators of a line of text, made once and placed wherever the line comes to stand.

Source: ISO 32000-1:2008, 9.4.3 (text-showing operators) and 14.9.2 (language of stretches).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from presskit.compose.blocks import Span
from presskit.writers.pdf.atoms import Atom
from presskit.writers.pdf.characters import Kind
from presskit.writers.pdf.fonts import Face
from presskit.writers.pdf.foreign import languages
from presskit.writers.pdf.links import target
from presskit.writers.pdf.look import Look
from presskit.writers.pdf.shaping import shaped

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


def operators(parts: list[Atom], places: list[float], spans: tuple[Span, ...], look: Look) -> Operators:
    """Return what draws atoms at their places, which are points from the line's left."""
    drawing = _Drawing(look)
    for atom, place, lang in zip(parts, places, languages(parts, look.lang), strict=True):
        address = target(spans[atom.span].href)
        code = atom.face.codes.substitute(atom.text, atom.shown) if atom.shown else ""
        lost = (atom.shown and not code) or _PRIVATE.search(atom.text)
        drawing.begin(address, lang, atom.text if lost else "", place)
        drawing.turn_to(atom.face, look.link if address else look.colour)
        drawing.show(atom, place, code)
        drawing.stop = place + (0.0 if atom.kind is Kind.SPACE else atom.width)
    return drawing.finished()


class _Drawing:
    """Collects the operators of one line."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._code: list[str] = [f"{look.tracking * look.size:.2f} Tc"] if look.tracking else []
        self._array: list[str] = []
        self._face: Face | None = None
        self._colour = look.colour
        self._pen = 0.0
        self._uses: dict[Face, set[int]] = {}
        self._stretches: list[Stretch] = []
        self._said = ("", "", "")
        self._start = 0.0
        self._showing = False
        self.stop = 0.0

    def begin(self, href: str, lang: str, actual: str, place: float) -> None:
        """Go on with what is tagged so, in the stretch that is open or in a new one."""
        if (href, lang, actual) != self._said or actual:
            self._end()
            self._said, self._start = (href, lang, actual), place

    def _end(self) -> None:
        self._flush()
        if self._showing:
            self._stretches.append(Stretch("\n".join(self._code), *self._said, self._start, self.stop))
            self._code, self._showing = [], False

    def turn_to(self, face: Face, fill: str) -> None:
        """Go on in a face and a colour."""
        if face is not self._face:
            self._flush()
            self._face = face
            self._code.append(f"/{face.name} {self._look.size:g} Tf")
        if fill != self._colour:
            self._flush()
            self._colour = fill
            self._code.append(colour(fill))

    def show(self, atom: Atom, place: float, code: str) -> None:
        """Draw an atom, moving to its place first; ``code`` is that of a sign shown instead of its text."""
        self._move(place + atom.shift - self._pen)
        self._showing, face = True, atom.face
        if atom.shown:
            self._array.append(f"<{code or self._codes(face, atom.shown)}>")
            self._pen += (face.width(atom.shown) + self._look.tracking) * self._look.size
            self._use(face, code)
        elif atom.kind is Kind.WORD:
            self._show_word(atom)
        else:
            self._array.append(f"<{self._codes(face, atom.text)}>")
            self._pen += (face.width(atom.text) + self._look.tracking * len(atom.text)) * self._look.size

    def _show_word(self, atom: Atom) -> None:
        glyphs, advance = shaped(atom.face, atom.text, tracked=bool(self._look.tracking))
        for code, _, kern in glyphs:
            self._array.append(f"<{code}>")
            if kern:
                self._array.append(f"{-kern * 1000:.0f}")
            self._use(atom.face, code)
        self._pen += (advance + self._look.tracking * len(glyphs)) * self._look.size

    def _move(self, move: float) -> None:
        if abs(move) > 0.002:  # noqa: PLR2004 - points; nobody sees less
            self._array.append(f"{-move * 1000 / self._look.size:.1f}")
            self._pen += move

    def _codes(self, face: Face, text: str) -> str:
        codes = [face.codes[char] for char in text]
        for code in codes:
            self._use(face, code)
        return "".join(codes)

    def _use(self, face: Face, code: str) -> None:
        if code:
            self._uses.setdefault(face, set()).add(int(code, 16))

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
