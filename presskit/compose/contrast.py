"""Whether colours can be told apart, and colours made from a brand's that can be read.

Source: W3C, Web Content Accessibility Guidelines 2.2, 1.4.3 and 1.4.11. Colours are ``#rrggbb``.
"""

from __future__ import annotations

from collections.abc import Iterable
from colorsys import hls_to_rgb, rgb_to_hls
from functools import cache

TEXT = 4.5
"""The least contrast of text."""
SHAPES = 3.0
"""The least contrast of what is no text, such as the bars of a chart."""

_WHITE = "#ffffff"
_STEPS = 200
_TINGE = 0.07
"""How much of an accent is in its tint."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 for the same one to 21 for black on white."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """Return a colour between two, with a share of the first."""
    return _written(a * share + b * (1 - share) for a, b in zip(_parts(one), _parts(other), strict=True))


def tinted(accent: str) -> str:
    """Return the pale colour of boxes that go with an accent."""
    return mixed(accent, _WHITE, _TINGE)


@cache
def readable(colour: str, paper: str = _WHITE, least: float = TEXT) -> str:
    """Return a colour that can be read on a paper: itself, or the lightest of its hue that is dark enough."""
    if contrast(colour, paper) >= least:
        return colour
    hue, light, saturation = rgb_to_hls(*_parts(colour))
    darker = (
        _written(hls_to_rgb(hue, light * (1 - step / _STEPS), saturation)) for step in range(1, _STEPS + 1)
    )
    return next((found for found in darker if contrast(found, paper) >= least), "#000000")


@cache
def paled(colour: str, least: float = SHAPES) -> str:
    """Return the palest mixture of a colour with white that still stands out from white paper."""
    shares = (mixed(colour, _WHITE, step / _STEPS) for step in range(_STEPS // 3, _STEPS))
    return next((found for found in shares if contrast(found, _WHITE) >= least), colour)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - as WCAG has it
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _written(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
