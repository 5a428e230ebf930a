"""Every text can be read on every ground it stands on, in both looks: WCAG 2.2, 1.4.3 and 1.4.11."""

from __future__ import annotations

import re
from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from presskit.desktop import colours, looks
from presskit.desktop.docks.pages import _GROUNDS

GROUNDS = ("window", "paper", "row", "chosen")
SAID = [
    *product(("ink", "muted", "hint", "link", "error"), GROUNDS),
    *product(("warning", "signed"), GROUNDS[:3]),
    *product(("ink", "link"), ("comment", "came", "went", "found")),
]
"""What words are written in, and what they stand on."""
STROKES = (
    "accent",
    "term",
    "forbidden",
    "error",
    "warning",
    "notice",
    "draft",
    "translated",
    "reviewed",
    "signed",
)
"""What only marks: underlines, dots, frames."""
READABLE, SEEN = 4.5, 3.0


def luminance(colour: QColor) -> float:
    """Return the relative luminance of a colour, as WCAG defines it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str | QColor, other: str | QColor) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    low, high = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("dark", [False, True])
def test_words_can_be_read_on_every_ground(dark: bool) -> None:
    shade = colours.semantic(dark)
    poor = {
        f"{text} on {ground}": round(found, 2)
        for text, ground in SAID
        if (found := contrast(getattr(shade, text), getattr(shade, ground))) < READABLE
    }
    authors = {
        f"author {author} on {ground}": round(found, 2)
        for author, ground in product(shade.authors, (*GROUNDS, "comment", "came", "went", "found"))
        if (found := contrast(author, getattr(shade, ground))) < READABLE
    }
    assert poor | authors == {}
    assert contrast(shade.on_accent, shade.accent) >= READABLE


@pytest.mark.parametrize("dark", [False, True])
def test_marks_are_seen_on_every_ground(dark: bool) -> None:
    shade = colours.semantic(dark)
    poor = {
        f"{mark} on {ground}": round(found, 2)
        for mark, ground in product(STROKES, GROUNDS)
        if (found := contrast(getattr(shade, mark), getattr(shade, ground))) < SEEN
    }
    assert poor == {}


@pytest.mark.parametrize("dark", [False, True])
def test_the_palette_can_be_read(dark: bool) -> None:
    made, roles = colours.palette(dark), QPalette.ColorRole
    for text, ground in (
        (roles.WindowText, roles.Window),
        (roles.Text, roles.Base),
        (roles.Text, roles.AlternateBase),
        (roles.PlaceholderText, roles.Base),
        (roles.ButtonText, roles.Button),
        (roles.ToolTipText, roles.ToolTipBase),
        (roles.HighlightedText, roles.Highlight),
        (roles.Link, roles.Base),
        (roles.BrightText, roles.Window),
    ):
        assert contrast(made.color(text), made.color(ground)) >= READABLE, (text, ground)


RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(r"(?<![-\w])color: (#\w{6})")
GROUND = re.compile(r"background: (#\w{6})")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_style_sheet_keeps_its_words_readable(qapp: QApplication, theme: str) -> None:
    looks.dress(qapp, theme)
    shade, poor = looks.shades(), {}
    for found in RULE.finditer(qapp.styleSheet()):
        selector, body = found.group(1).strip(), found.group(2)
        text, ground = COLOUR.search(body), GROUND.search(body)
        if text is not None and ":disabled" not in selector:
            measured = contrast(text.group(1), ground.group(1) if ground else shade.window)
            poor |= {selector: measured} if measured < READABLE else {}
    looks.dress(qapp, "light")
    assert poor == {}


@pytest.mark.parametrize("dark", [False, True])
def test_pages_stand_out_from_what_they_lie_on(dark: bool) -> None:
    assert contrast(_GROUNDS[dark], "#ffffff") > 1.4
