"""Words are kerned and have ligatures, and are still copied letter by letter."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import uharfbuzz

from presskit.compose.blocks import Composition, Paragraph, Span, Style
from presskit.model.language import Lang
from presskit.resources import FONTS
from presskit.writers.pdf.fonts import Cut, Family, face, named
from presskit.writers.pdf.lines import lines
from presskit.writers.pdf.look import Look
from presskit.writers.pdf.operators import Operators
from presskit.writers.pdf.shaping import shaped
from tests.writers.pdf.build import composition, sides
from tests.writers.pdf.copied import copied
from tests.writers.pdf.printed import Char, chars, printed

LOOK = Look(Lang.EN, Family.SERIF, 10.0, 15.0, "#000000", "#0000ff")
WORDS = "The office of the fjord baffled staff: AVATAR, Toyota, We, Ye, first, fluff, affluent."


def page(*spans: Span) -> Composition:
    """Return a document of one English paragraph."""
    text = tuple(replace(side, spans=spans) for side in sides("x", "x", (Lang.EN,)))
    return composition(Paragraph(Style.BODY, text), langs=(Lang.EN,))


def drawn(*spans: Span, look: Look = LOOK) -> Operators:
    return lines(spans, look, 1000.0)[0].drawing


def said(shown: Operators) -> set[str]:
    """Return what the codes of a line mean."""
    return {one.codes.meaning(code) for one, codes in shown.uses for code in codes}


def harfbuzz_width(name: str, word: str) -> float:
    """Return the advance of a word in ems as HarfBuzz alone sets it."""
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FONTS / f"{name}.ttf"))))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(word)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer, {"kern": True, "liga": True, "clig": False, "calt": False})
    return sum(position.x_advance for position in buffer.glyph_positions) / font.face.upem


@pytest.mark.parametrize("name", ["SourceSerif4-Regular", "SourceSerif4-BoldItalic", "SourceSans3-Regular"])
@pytest.mark.parametrize("word", WORDS.split())
def test_a_word_is_as_wide_as_it_is_when_shaped(name: str, word: str) -> None:
    assert shaped(named(name), word).advance == pytest.approx(harfbuzz_width(name, word), abs=0.002)


def pair(shown: list[Char], first: str, second: str) -> tuple[Char, Char]:
    return next((one, two) for one, two in pairwise(shown) if (one.text, two.text) == (first, second))


@pytest.mark.parametrize("letters", ["AV", "To", "We", "Ye"])
def test_kerning_is_on_paper(letters: str) -> None:
    shown = chars(printed(page(Span(WORDS))))
    first, second = pair(shown, *letters)
    kern = shaped(face(Cut(Family.SERIF)), letters).glyphs[0].kern
    assert kern < -0.02
    assert second.left - first.right == pytest.approx(kern * first.size, abs=0.05)


def test_ligatures_are_one_sign_each_and_mean_their_letters() -> None:
    shown = [char.text for char in chars(printed(page(Span(WORDS))))]
    assert {"ffi", "fj", "ff", "fi", "fl", "ffl"} <= set(shown)
    assert WORDS.replace(" ", "") in "".join(shown).replace(" ", "")


def test_words_with_ligatures_are_copied_whole(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(printed(page(Span(WORDS))))
    assert WORDS in " ".join(copied(path))


def test_no_ligature_spans_two_spans_or_letters_with_space_between() -> None:
    assert "ffi" in said(drawn(Span("office")))
    assert said(drawn(Span("of"), Span("fice", href="https://example.com/"))) == {"o", "f", "fi", "c", "e"}
    assert said(drawn(Span("office"), look=replace(LOOK, tracking=0.05))) == set("office")


def test_no_ligature_spans_a_hyphen_at_the_end_of_a_line() -> None:
    look = replace(LOOK, hyphenate=True)
    text = "the offering of shuffling officers and baffling"
    found = {line.text: said(line.drawing) for line in lines((Span(text),), look, 40.0)}
    assert found["of shuf\u00ad"] == set("of shu\u00ad")
    assert found["fling "] == {"fl", "i", "n", "g", " "}


def test_accents_that_are_characters_are_drawn_as_one_letter_and_copied_as_written() -> None:
    shown = [char.text for char in chars(printed(page(Span("cafe\u0301 now"))))]
    assert "e\u0301" in shown
