"""The colours of the window, light and dark: what the palette has no role for, and the palettes themselves.

Text on its ground keeps a contrast of at least 4.5 to 1, underlines and dots at least 3 to 1
(WCAG 2.2, success criteria 1.4.3 and 1.4.11).
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QPalette

_seats: dict[str, int] = {}
"""Which colour each author has who has been seen."""


def _seat(name: str, count: int) -> int:
    """Return the number of an author's colour: by the name, or the next that nobody has."""
    if name not in _seats:
        wanted, taken = zlib.crc32(name.encode()) % count, set(_seats.values())
        free = ((wanted + further) % count for further in range(count))
        _seats[name] = next((seat for seat in free if seat not in taken), wanted)
    return _seats[name]


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by what they mean; each is ``#rrggbb``."""

    dark: bool
    window: str
    paper: str
    row: str
    chosen: str
    ink: str
    muted: str
    hint: str
    line: str
    accent: str
    on_accent: str
    link: str
    comment: str
    came: str
    went: str
    found: str
    term: str
    forbidden: str
    error: str
    warning: str
    notice: str
    draft: str
    translated: str
    reviewed: str
    signed: str
    authors: tuple[str, ...]

    def author(self, name: str) -> str:
        """Return the colour of an author, the same each time, and another for each of the first eight."""
        return self.authors[_seat(name, len(self.authors))]


_LIGHT = Colours(
    dark=False,
    window="#f4f5f6",
    paper="#ffffff",
    row="#f5f8fc",
    chosen="#d8e7f7",
    ink="#1c2024",
    muted="#5a646e",
    hint="#5f6870",
    line="#e3e6e9",
    accent="#0b5cad",
    on_accent="#ffffff",
    link="#0b5cad",
    comment="#fdf0c2",
    came="#edf6ef",
    went="#faeeee",
    found="#fff0b8",
    term="#0f8489",
    forbidden="#a3218e",
    error="#c02e39",
    warning="#a36100",
    notice="#3a6ea5",
    draft="#7a848e",
    translated="#3a6ea5",
    reviewed="#7447b5",
    signed="#2e7d4f",
    authors=(
        *("#7b2fa3", "#a33a20", "#0b6b5e", "#9c1b86"),
        *("#665c00", "#2f4fb3", "#8a1f3d", "#3f5a1a"),
    ),
)

_DARK = Colours(
    dark=True,
    window="#17191c",
    paper="#1f2226",
    row="#252a30",
    chosen="#2b4260",
    ink="#e6e8ea",
    muted="#a6afb8",
    hint="#a5aeb7",
    line="#33383e",
    accent="#6fb1f2",
    on_accent="#0b1a2a",
    link="#82bcf5",
    comment="#473c17",
    came="#1f2e26",
    went="#332528",
    found="#42370d",
    term="#4cc3c4",
    forbidden="#e58ad6",
    error="#ff8a8f",
    warning="#f0b34a",
    notice="#7fb2e6",
    draft="#8f99a3",
    translated="#7fb2e6",
    reviewed="#c0a2f0",
    signed="#74c898",
    authors=(
        *("#cfa5ee", "#f2a48c", "#62ccbb", "#ea9adc"),
        *("#d3c765", "#a6bcfb", "#f59bb2", "#a5cf78"),
    ),
)


def semantic(dark: bool) -> Colours:
    """Return the colours by meaning, for a light or a dark window."""
    return _DARK if dark else _LIGHT


def is_dark(palette: QPalette) -> bool:
    """Tell whether a palette is one for a dark window."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128  # noqa: PLR2004 - half of 255


@cache
def tint(colour: str) -> QColor:
    """Return a colour of ``Colours`` as Qt wants it."""
    return QColor(colour)


def tooltip(dark: bool) -> tuple[str, str]:
    """Return the ground and the ink of the small hints under the mouse."""
    return ("#3a4047", "#e6e8ea") if dark else ("#1c2024", "#ffffff")


def palette(dark: bool) -> QPalette:
    """Return the palette of the whole program."""
    colours = semantic(dark)
    roles = QPalette.ColorRole
    made = QPalette()
    tip, on_tip = tooltip(dark)
    for role, colour in (
        (roles.Window, colours.window),
        (roles.WindowText, colours.ink),
        (roles.Base, colours.paper),
        (roles.AlternateBase, colours.row),
        (roles.Text, colours.ink),
        (roles.PlaceholderText, colours.hint),
        (roles.Button, "#2a2e33" if dark else "#f7f8f9"),
        (roles.ButtonText, colours.ink),
        (roles.BrightText, colours.error),
        (roles.ToolTipBase, tip),
        (roles.ToolTipText, on_tip),
        (roles.Highlight, colours.accent),
        (roles.HighlightedText, colours.on_accent),
        (roles.Accent, colours.accent),
        (roles.Link, colours.link),
        (roles.LinkVisited, colours.link),
        (roles.Light, "#3a4047" if dark else "#ffffff"),
        (roles.Midlight, "#33383e" if dark else "#e9ebee"),
        (roles.Mid, "#4a5058" if dark else "#c5cad0"),
        (roles.Dark, "#101214" if dark else "#9aa2ab"),
        (roles.Shadow, "#000000" if dark else "#5a646e"),
    ):
        made.setColor(role, QColor(colour))
    faded = QColor("#6f7883" if dark else "#98a1aa")
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, faded)
    made.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, QColor(colours.line))
    made.setColor(QPalette.ColorGroup.Disabled, roles.HighlightedText, faded)
    return made
