"""The drawing operators of a line of text, made once and placed wherever the line comes to stand.

Source: ISO 32000-1:2008, 9.4.3 (text-showing operators).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from presskit.compose.blocks import Span
from presskit.writers.pdf.atoms import Atom
from presskit.writers.pdf.characters import Kind
from presskit.writers.pdf.fonts import Face
from presskit.writers.pdf.links import target
from presskit.writers.pdf.look import Look

Alias = Callable[[Face, str, str], int]
"""Gives the code of a glyph that means other text than its own, in the document being drawn."""


class Link(NamedTuple):
    """A stretch of a line that leads somewhere; its ends in points from the line's left."""

    address: str
    start: float
    stop: float


class Operators(NamedTuple):
    """What draws a line from its origin. Codes that depend on the document stand as places in ``code``."""

    code: str
    uses: tuple[tuple[Face, str], ...]
    aliases: tuple[tuple[Face, str, str], ...]
    links: tuple[Link, ...]

    def drawn(self, alias: Alias) -> str:
        """Return the operators for one document."""
        if not self.aliases:
            return self.code
        parts = self.code.split("@")
        codes = [f"{alias(*wanted):04X}" for wanted in self.aliases]
        return "".join(part + code for part, code in zip(parts, [*codes, ""], strict=True))


def colour(value: str) -> str:
    """Return the operator that fills with ``#rrggbb``."""
    red, green, blue = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return f"{red:.3f} {green:.3f} {blue:.3f} rg"


def operators(parts: list[Atom], places: list[float], spans: tuple[Span, ...], look: Look) -> Operators:
    """Return what draws atoms at their places, which are points from the line's left."""
    drawing = _Drawing(look)
    for atom, place in zip(parts, places, strict=True):
        address = target(spans[atom.span].href)
        drawing.turn_to(atom.face, look.link if address else look.colour)
        drawing.show(atom, place)
        if address:
            drawing.link(address, place, place + (0.0 if atom.kind is Kind.SPACE else atom.width))
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
        self._uses: dict[Face, list[str]] = {}
        self._aliases: list[tuple[Face, str, str]] = []
        self._links: list[Link] = []

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

    def show(self, atom: Atom, place: float) -> None:
        """Draw an atom, moving to its place first."""
        size, drawn = self._look.size, atom.shown or atom.text
        move = place + atom.shift - self._pen
        if abs(move) > 0.002:  # noqa: PLR2004 - points; nobody sees less
            self._array.append(f"{-move * 1000 / size:.1f}")
        self._pen += move + (atom.face.width(drawn) + self._look.tracking * len(drawn)) * size
        if atom.shown:
            self._aliases.append((atom.face, atom.text, atom.shown))
            self._array.append("<@>")
        else:
            self._array.append(self._codes(atom.face, atom.text))

    def _codes(self, face: Face, text: str) -> str:
        """Return the shown codes of a stretch; those of shared glyphs are aliases."""
        codes = [face.codes[char] for char in text]
        if all(codes):
            self._uses.setdefault(face, []).append(text)
            return f"<{''.join(codes)}>"
        for at, char in enumerate(text):
            if codes[at]:
                self._uses.setdefault(face, []).append(char)
            else:
                self._aliases.append((face, char, char))
                codes[at] = "@"
        return f"<{''.join(codes)}>"

    def link(self, address: str, start: float, stop: float) -> None:
        """Note that an atom is part of a link."""
        if self._links and self._links[-1].address == address:
            start = self._links.pop().start
        self._links.append(Link(address, start, stop))

    def _flush(self) -> None:
        if self._array:
            self._code.append(f"[{''.join(self._array)}] TJ".replace("><", ""))
            self._array = []

    def finished(self) -> Operators:
        """Return what was collected; the colour is the paragraph's again."""
        self._flush()
        if self._colour != self._look.colour:
            self._code.append(colour(self._look.colour))
        if self._look.tracking:
            self._code.append("0 Tc")
        uses = tuple((face, "".join(dict.fromkeys("".join(chars)))) for face, chars in self._uses.items())
        return Operators("\n".join(self._code), uses, tuple(self._aliases), tuple(self._links))
