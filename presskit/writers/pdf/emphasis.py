"""Dots below the Han characters that are stressed, as Chinese does what italics do elsewhere.

Source: CLREQ, "Emphasis Dots": one below the middle of each character, none below marks.
"""

from __future__ import annotations

from presskit.writers.pdf.lines import Line
from presskit.writers.pdf.look import Look
from presskit.writers.pdf.pen import Pen

_WIDE = 0.17
"""How wide a dot is, in ems."""
_BELOW = 0.2
"""How far below the baseline it begins, in ems."""


def dot(pen: Pen, lines: tuple[Line, ...], look: Look, left: float, top: float) -> None:
    """Draw the dots of lines whose first one's top is at ``top``, in points."""
    wide = _WIDE * look.size
    for number, line in enumerate(lines):
        for middle in line.dots:
            below = top + number * look.leading + look.ascent + _BELOW * look.size
            pen.box(left + line.left + middle - wide / 2, below, (wide, wide), look.colour, wide / 2)
