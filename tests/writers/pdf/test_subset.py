"""Fonts are cut down to what is shown, with little work when a glyph joins."""

from __future__ import annotations

import io
import random
import zlib
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from presskit.resources import FONTS
from presskit.writers.pdf import subset as subsets
from presskit.writers.pdf.fonts import Cut, Family, face
from presskit.writers.pdf.packing import joined, piece, runs
from presskit.writers.pdf.sfnt import read
from presskit.writers.pdf.subset import Subset, subset

FILES = sorted(FONTS.glob("*.ttf"))


def opened(cut: Subset) -> TTFont:
    """Return a subset as another library reads it, which complains of a wrong checksum."""
    content = zlib.decompress(cut.packed)
    assert len(content) == cut.length
    return TTFont(io.BytesIO(content), checkChecksums=2)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_subset_holds_the_same_outlines_and_the_parts_of_compound_glyphs(path: Path) -> None:
    whole, original = read(path), TTFont(io.BytesIO(path.read_bytes()), lazy=True)
    wanted = random.Random(1).sample(range(1, whole.count), 60)
    cut = subset(whole, wanted)
    font, order = opened(cut), original.getGlyphOrder()
    names = font.getGlyphOrder()
    assert set(wanted) < set(cut.places)
    assert cut.places[0] == 0
    assert sorted(cut.places.values()) == list(range(len(names)))
    for glyph, place in cut.places.items():
        ours, theirs = font["glyf"][names[place]], original["glyf"][order[glyph]]
        assert ours.getCoordinates(font["glyf"])[0] == theirs.getCoordinates(original["glyf"])[0]
        assert font["hmtx"][names[place]] == original["hmtx"][order[glyph]]


def test_accented_letters_bring_their_parts() -> None:
    whole = face(Cut(Family.SERIF)).font
    wanted = [whole.glyphs[ord(char)] for char in "Aéñ½"]
    cut = subset(whole, wanted)
    assert len(cut.places) > len(wanted) + 1


def test_the_same_glyphs_are_the_same_file_in_whatever_order() -> None:
    font = face(Cut(Family.SERIF, han=True)).font
    glyphs = random.Random(2).sample(range(1, font.count), 300)
    assert subset(font, glyphs) == subset(font, sorted(glyphs))


def test_a_glyph_that_joins_lets_only_its_neighbours_be_compressed_anew() -> None:
    font = face(Cut(Family.SANS, han=True)).font
    glyphs = random.Random(3).sample(range(1, font.count), 600)
    subset(font, glyphs[:-1])
    before = subsets._run.cache_info().misses
    subset(font, glyphs)
    assert subsets._run.cache_info().misses - before <= 2


@given(st.lists(st.binary(max_size=300), max_size=12))
def test_joined_pieces_are_a_stream_of_their_contents(contents: list[bytes]) -> None:
    packed = joined([piece(content) for content in contents])
    assert zlib.decompress(packed) == b"".join(contents)


@given(st.sets(st.integers(0, 0xFFFF), max_size=400), st.integers(0, 0xFFFF))
def test_runs_hold_all_numbers_and_one_more_changes_few(numbers: set[int], more: int) -> None:
    found = list(runs(sorted(numbers), 8, 20))
    assert [number for run in found for number in run] == sorted(numbers)
    assert all(0 < len(run) <= 20 for run in found)
    grown = list(runs(sorted(numbers | {more}), 8, 1000))
    assert len(set(grown) - set(runs(sorted(numbers), 8, 1000))) <= 2
