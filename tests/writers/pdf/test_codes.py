"""The codes of a face mean what they show, whatever the document."""

from __future__ import annotations

import unicodedata

import pytest
from fontTools.ttLib import TTFont

from presskit.resources import FONTS
from presskit.writers.pdf.fonts import Cut, Face, Family, face, named
from presskit.writers.pdf.shaping import shaped

NAMES = [path.stem for path in sorted(FONTS.glob("*.ttf"))]
FORBIDDEN = "\0\ufeff\ufffe"
LATIN = [name for name in NAMES if name.startswith("Source")]


def wrong(one: Face, chars: list[str]) -> list[str]:
    """Return the characters whose code shows or means something else."""
    codes = one.codes
    found = [(char, int(codes[char], 16)) for char in chars]
    return [
        char
        for char, code in found
        if codes.glyph(code) == 0 or codes.glyph(code) != one.glyph(char) or codes.meaning(code) != char
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_codes_of_all_characters_show_and_mean_them(name: str) -> None:
    one = named(name)
    assert wrong(one, sorted(one.widths)) == []
    assert len({one.codes[char] for char in one.widths}) == len(one.widths)


@pytest.mark.parametrize("name", NAMES)
def test_no_glyph_means_what_no_archive_allows(name: str) -> None:
    one = named(name)
    meanings = [one.codes.meaning(glyph) for glyph in range(1, one.font.count)]
    assert all(meaning and not set(meaning) & set(FORBIDDEN) for meaning in meanings)


@pytest.mark.parametrize("name", NAMES)
def test_codes_are_the_same_in_every_run(name: str) -> None:
    one = named(name)
    again = type(one.codes)(one.font, named=one.joined)
    chars = sorted(one.widths)[::17]
    assert [again[char] for char in reversed(chars)] == [one.codes[char] for char in reversed(chars)]


@pytest.mark.parametrize(
    ("text", "shown"), [("\xa0", " "), ("\u3000", " "), ("\u00ad", "-"), ("e\u0301", "é"), ("fi", "ﬁ")]
)
def test_what_is_drawn_as_something_else_keeps_its_meaning(text: str, shown: str) -> None:
    one = face(Cut(Family.SERIF))
    code = int(one.codes.substitute(text, shown), 16)
    assert one.codes.meaning(code) == text
    assert one.codes.glyph(code) == one.glyph(shown)


def ligatures(name: str) -> dict[int, set[str]]:
    """Return the standard ligatures of a face: by glyph, the texts that it stands for."""
    font = TTFont(FONTS / f"{name}.ttf")
    texts = {glyph: chr(point) for point, glyph in font.getBestCmap().items()}
    lookups = font["GSUB"].table.LookupList.Lookup
    features = [
        one.Feature for one in font["GSUB"].table.FeatureList.FeatureRecord if one.FeatureTag == "liga"
    ]
    found: dict[int, set[str]] = {}
    for at in {at for feature in features for at in feature.LookupListIndex}:
        for table in lookups[at].SubTable:
            inner = getattr(table, "ExtSubTable", table)
            for first, several in getattr(inner, "ligatures", {}).items():
                for one in several:
                    parts = [texts.get(part, "") for part in (first, *one.Component)]
                    if all(parts):
                        found.setdefault(font.getGlyphID(one.LigGlyph), set()).add("".join(parts))
    font.close()
    return found


@pytest.mark.parametrize("name", LATIN)
def test_every_ligature_is_set_and_means_its_letters(name: str) -> None:
    one = named(name)
    for glyph, texts in ligatures(name).items():
        assert len(texts) == 1
        text = next(iter(texts))
        assert text.isprintable()
        shown = shaped(one, text)
        if len(shown.glyphs) == 1:
            code = int(shown.glyphs[0].code, 16)
            assert one.codes.glyph(code) == glyph
            assert one.codes.meaning(code) == text == unicodedata.normalize("NFKC", text)
