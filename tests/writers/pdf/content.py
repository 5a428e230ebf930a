"""Reads what the pages of a printed file show, operator by operator: text, codes, places, tags.

Nothing of the writer is used; the operators are those of ISO 32000-1:2008, 8 and 9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import pikepdf

Matrix = tuple[float, float, float, float, float, float]
_UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_PAINTS = frozenset(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh"])


class Box(NamedTuple):
    """A rectangle on a page, in points from its lower left corner."""

    left: float
    low: float
    right: float
    high: float


_NOWHERE = Box(0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """An embedded font as a file says it is."""

    name: str
    meanings: dict[int, str]
    places: bytes
    widths: dict[int, float]
    file: bytes

    def glyph(self, code: int) -> int:
        """Return the glyph of a code in the embedded font."""
        return int.from_bytes(self.places[2 * code : 2 * code + 2], "big")


@dataclass(frozen=True, slots=True)
class Shown:
    """What one operator shows. ``kind`` is its operator, ``mark`` the number of its marked content, if any.

    ``text`` is what the codes mean; ``box`` its place without blanks at its end. ``BDC`` shows nothing:
    there a sequence of marked content begins.
    """

    page: int
    kind: str
    mark: int | None
    artifact: bool
    box: Box
    font: Font | None = None
    codes: tuple[int, ...] = ()
    text: str = ""


@dataclass(slots=True)
class _State:
    """The part of the graphics state that text and pictures depend on."""

    matrix: Matrix = _UNIT
    font: Font | None = None
    size: float = 0.0
    spacing: float = 0.0


def times(one: Matrix, other: Matrix) -> Matrix:
    """Return the matrix that does one, then the other."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def shown(file: pikepdf.Pdf) -> Iterator[Shown]:
    """Yield what all pages show, in drawing order."""
    fonts: dict[tuple[int, int], Font] = {}
    for number, page in enumerate(file.pages):
        yield from _Reader(page, number, fonts).read()


class _Reader:
    """Follows the operators of one page."""

    def __init__(self, page: pikepdf.Page, number: int, fonts: dict[tuple[int, int], Font]) -> None:
        self._page, self._number, self._fonts = page, number, fonts
        self._state = _State()
        self._kept: list[_State] = []
        self._line = _UNIT
        self._marks: list[tuple[str, int | None]] = []

    def read(self) -> Iterator[Shown]:
        """Yield what the page shows."""
        for operands, operator in pikepdf.parse_content_stream(self._page):
            name = str(operator)
            if name in ("BMC", "BDC", "EMC"):
                self._mark(name, operands)
                if name == "BDC":
                    yield self._seen(name, _NOWHERE)
            elif name in ("TJ", "Tj"):
                yield self._text(operands[0] if name == "TJ" else [operands[0]])
            elif name == "Do":
                yield self._seen(name, _corners(self._state.matrix))
            elif name in _PAINTS:
                yield self._seen(name, _NOWHERE)
            else:
                self._set(name, operands)
        assert not self._marks, f"page {self._number}: marked content stays open"
        assert not self._kept, f"page {self._number}: q without Q"

    def _mark(self, name: str, operands: list[pikepdf.Object]) -> None:
        if name == "EMC":
            self._marks.pop()
            return
        number = operands[1].get("/MCID") if name == "BDC" else None
        self._marks.append((str(operands[0]), None if number is None else int(number)))

    def _set(self, name: str, operands: list[pikepdf.Object]) -> None:
        state = self._state
        match name:
            case "q":
                self._kept.append(_State(state.matrix, state.font, state.size, state.spacing))
            case "Q":
                self._state = self._kept.pop()
            case "cm":
                state.matrix = times(_matrix(operands), state.matrix)
            case "BT":
                self._line = _UNIT
            case "Tm":
                self._line = _matrix(operands)
            case "Td":
                self._line = times((1.0, 0.0, 0.0, 1.0, float(operands[0]), float(operands[1])), self._line)
            case "Tf":
                state.font, state.size = self._font(operands[0]), float(operands[1])
            case "Tc":
                state.spacing = float(operands[0])

    def _font(self, name: pikepdf.Object) -> Font:
        found = self._page.obj["/Resources"]["/Font"][str(name)]
        if found.objgen not in self._fonts:
            self._fonts[found.objgen] = font(found)
        return self._fonts[found.objgen]

    def _text(self, parts: list[pikepdf.Object]) -> Shown:
        state, codes, advance, start, stop = self._state, [], 0.0, None, 0.0
        assert state.font, f"page {self._number}: text without a font"
        for part in parts:
            if not isinstance(part, pikepdf.String):
                advance -= float(part) / 1000 * state.size
                continue
            start = advance if start is None else start
            raw = bytes(part)
            for at in range(0, len(raw), 2):
                codes.append(int.from_bytes(raw[at : at + 2], "big"))
                advance += state.font.widths.get(codes[-1], 1000.0) / 1000 * state.size + state.spacing
                stop = stop if state.font.meanings.get(codes[-1], "").isspace() else advance
        spot = times(self._line, state.matrix)
        box = Box(spot[4] + (start or 0.0), spot[5], spot[4] + stop, spot[5] + 0.7 * state.size)
        self._line = times((1.0, 0.0, 0.0, 1.0, advance, 0.0), self._line)
        meant = "".join(state.font.meanings.get(code, "") for code in codes)
        return self._seen("TJ", box, state.font, tuple(codes), meant)

    def _seen(
        self, kind: str, box: Box, font: Font | None = None, codes: tuple[int, ...] = (), text: str = ""
    ) -> Shown:
        mark = next((number for _, number in reversed(self._marks) if number is not None), None)
        artifact = any(tag == "/Artifact" for tag, _ in self._marks)
        return Shown(self._number, kind, mark, artifact, box, font, codes, text)


def _matrix(operands: list[pikepdf.Object]) -> Matrix:
    a, b, c, d, e, f = map(float, operands)
    return a, b, c, d, e, f


def _corners(matrix: Matrix) -> Box:
    width, _, _, height, left, low = matrix
    return Box(left, low, left + width, low + height)


def font(entry: pikepdf.Object) -> Font:
    """Return a composite font as its objects describe it."""
    below = entry["/DescendantFonts"][0]
    return Font(
        str(entry["/BaseFont"]).lstrip("/"),
        dict(_meanings(entry["/ToUnicode"].read_bytes().decode("ascii"))) if "/ToUnicode" in entry else {},
        below["/CIDToGIDMap"].read_bytes(),
        dict(_widths(list(below["/W"]))),
        below["/FontDescriptor"]["/FontFile2"].read_bytes(),
    )


def _meanings(table: str) -> Iterator[tuple[int, str]]:
    """Yield the codes of a ToUnicode map with the text they mean."""
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            yield int(code, 16), bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for low, high, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            first = bytes.fromhex(text).decode("utf-16-be")
            for code in range(int(low, 16), int(high, 16) + 1):
                yield code, first[:-1] + chr(ord(first[-1]) + code - int(low, 16))


def _widths(items: list[pikepdf.Object]) -> Iterator[tuple[int, float]]:
    """Yield the codes of a ``W`` array with their widths in thousandths."""
    while items:
        first, second = items.pop(0), items.pop(0)
        if isinstance(second, pikepdf.Array):
            yield from ((int(first) + at, float(width)) for at, width in enumerate(second))
        else:
            width = float(items.pop(0))
            yield from ((code, width) for code in range(int(first), int(second) + 1))
