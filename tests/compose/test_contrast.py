"""What is printed in a theme can be read, whatever colour a brand has."""

from __future__ import annotations

from colorsys import rgb_to_hls

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.compose.contrast import SHAPES, TEXT, contrast, paled, readable
from presskit.compose.theme import Theme, accented, names, theme

WHITE = "#ffffff"
BRANDS = ("", "#ffee00", "#ffffff", "#000000", "#00e5ff", "#ff8800", "#d0021b", "#7f7f7f", "#0b4f8a")
COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def assert_readable(look: Theme) -> None:
    for colour in (look.accent, look.ink, look.muted, look.alert):
        assert contrast(colour, WHITE) >= TEXT
        assert contrast(colour, look.tint) >= TEXT
    assert contrast(look.alert, look.alert_tint) >= TEXT
    assert contrast(paled(look.accent), WHITE) >= SHAPES


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("name", names())
def test_text_can_be_read_in_every_theme_and_with_every_brand(name: str, brand: str) -> None:
    assert_readable(accented(theme(name), brand))


@given(COLOURS)
def test_any_accent_can_be_read_once_it_is_a_theme_s(colour: str) -> None:
    assert_readable(accented(theme(), colour))


@given(COLOURS)
def test_a_colour_that_can_be_read_stays_as_it_is(colour: str) -> None:
    assert (readable(colour) == colour) == (contrast(colour, WHITE) >= TEXT)


def test_a_light_colour_is_darkened_in_its_hue() -> None:
    yellow = readable("#ffee00")
    hue, light, _ = rgb_to_hls(*(int(yellow[at : at + 2], 16) for at in (1, 3, 5)))
    assert hue == pytest.approx(0.155, abs=0.01)
    assert light > 0
    assert contrast(yellow, WHITE) == pytest.approx(TEXT, abs=0.1)


def test_contrast_is_counted_as_in_wcag() -> None:
    assert contrast("#000000", WHITE) == pytest.approx(21)
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.01)
    assert contrast("#0b4f8a", "#0b4f8a") == 1


def test_the_boxes_of_a_brand_take_on_its_hue() -> None:
    red = accented(theme("civic"), "#d0021b")
    assert red.tint != theme("civic").tint
    assert red.tint.startswith("#f")


def test_there_are_four_themes_with_three_kinds_of_cover() -> None:
    looks = [theme(name) for name in names()]
    assert [look.name for look in looks] == ["civic", "enterprise", "gazette", "technology"]
    assert {look.cover for look in looks} == {"rule", "field", "page"}
    assert len({look.accent for look in looks}) == 4
