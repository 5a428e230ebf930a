"""The shipped fonts are those of the manifest, are read rightly and cut down rightly."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from presskit.errors import PresskitError
from presskit.resources import FONTS
from presskit.writers.pdf.fonts import Cut, Family, missing, pieces
from presskit.writers.pdf.sfnt import read

FILES = sorted(FONTS.glob("*.ttf"))


def test_the_fonts_are_those_of_the_manifest() -> None:
    listed = {}
    for line in (FONTS / "MANIFEST.txt").read_text("utf-8").splitlines():
        digest, size, name, *_source = line.split()
        listed[name] = (digest, int(size))
    found = {
        path.name: (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_size) for path in FILES
    }
    assert listed == found
    assert len(found) == 22


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_font_is_read_as_another_library_reads_it(path: Path) -> None:
    ours, theirs = read(path), TTFont(io.BytesIO(path.read_bytes()), lazy=True)
    order = {name: glyph for glyph, name in enumerate(theirs.getGlyphOrder())}
    expected = {code: order[name] for code, name in theirs.getBestCmap().items()}
    assert {code: glyph for code, glyph in ours.glyphs.items() if glyph} == expected
    metrics = theirs["hmtx"].metrics
    assert list(ours.advances) == [metrics[name][0] for name in theirs.getGlyphOrder()]
    assert ours.cap_height == theirs["OS/2"].sCapHeight
    assert ours.italic_angle == theirs["post"].italicAngle
    assert (ours.ascent, ours.descent) == (theirs["hhea"].ascent, theirs["hhea"].descent)


def test_a_file_that_is_no_font_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "broken.ttf"
    path.write_bytes(b"\0\1\0\0\0\1" + bytes(30))
    with pytest.raises(PresskitError, match="cannot be read"):
        read(path)


def test_a_word_in_one_face_is_one_piece_and_strangers_are_lent_by_others() -> None:
    cut = Cut(Family.SANS)
    assert [piece.text for piece in pieces("Park", cut)] == ["Park"]
    found = list(pieces("a中b", cut))
    assert [(piece.text, piece.face.name) for piece in found] == [
        ("a", "SourceSans3-Regular"),
        ("中", "NotoSansSC-Regular"),
        ("b", "SourceSans3-Regular"),
    ]


def test_every_standard_character_is_there() -> None:
    standard = (FONTS / "standard-hanzi.txt").read_text("utf-8")
    assert len("".join(standard.split())) == 8105
    assert missing(standard) == ()
    assert missing("—…“”‘’·《》〈〉「」『』【】（）￥％～①②③ⅣαЖあ→") == ()
