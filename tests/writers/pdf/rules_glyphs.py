"""What holds of the glyphs of every printed file: they are there, and they are those of what they mean.

The embedded fonts have no table of characters, so each glyph's outline is compared with the one that the
whole face has for the character, or that shaping makes of the characters, that the code is said to mean.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from functools import cache

import uharfbuzz
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from presskit.resources import FONTS
from tests.writers.pdf.content import Font, Shown
from tests.writers.pdf.rules_file import LOST
from tests.writers.pdf.tagged import Tagged

_STAND_INS = {"\u00ad": "-", "\xa0": " ", "—": "―"}
"""What is drawn in place of a hyphen that nobody wrote, a space that holds together, a dash of Chinese."""
_FEATURES = {"liga": True, "clig": True, "ccmp": True, "locl": False}
_JOINED = ("", "\u200d")

Outline = tuple[object, ...]


def every_code_means_something(file: Tagged) -> Iterator[str]:
    """Yield codes without a text, and those of the glyph for what is not there."""
    for one in file.shown:
        for code in one.codes:
            assert one.font
            if one.font.glyph(code) == 0:
                yield f"page {one.page}: glyph 0 in {one.text!r}"
            meaning = one.font.meanings.get(code, "")
            if not meaning or (_foreign(meaning) and not _explained(file, one)):
                yield f"page {one.page}: code {code} of {one.font.name} means {meaning!r}"


def _foreign(text: str) -> bool:
    return any(unicodedata.category(char) in ("Cc", "Cn", "Co", "Cs") for char in text)


def _explained(file: Tagged, one: Shown) -> bool:
    """Tell whether the element of what is shown says itself what it stands for."""
    owners = file.owners.get((one.page, one.mark), []) if one.mark is not None else []
    return any(node.actual for node in owners)


def words_are_shaped_as_they_are_told(file: Tagged) -> Iterator[str]:
    """Yield words that stand for a text of which shaping makes other glyphs."""
    for node in file.tree.nodes():
        shown = [one for kid in node.kids if isinstance(kid, tuple) for one in file.marked[kid] if one.font]
        fonts = {one.font for one in shown if one.font}
        if not node.actual or len(fonts) != 1 or any(LOST in one.text for one in shown):
            continue
        font = fonts.pop()
        inside = TTFont(io.BytesIO(font.file), lazy=True)
        drawn = [_outline(inside, font.glyph(code)) for one in shown for code in one.codes]
        face, shaper = _face(font.name.partition("+")[2])
        due = [_outline(face, glyph) for glyph in _shaped(shaper, node.actual)]
        if sorted(map(repr, drawn)) != sorted(map(repr, due)):
            yield f"{node.actual!r} in {font.name} is {len(drawn)} glyphs, not these {len(due)}"


def every_glyph_is_that_of_its_text(file: Tagged) -> Iterator[str]:
    """Yield codes that draw something else than what they are said to mean where no element says it."""
    used: dict[Font, set[int]] = {}
    for one in file.shown:
        if one.font and not _explained(file, one):
            used.setdefault(one.font, set()).update(one.codes)
    for font, codes in used.items():
        inside = TTFont(io.BytesIO(font.file), lazy=True)
        whole = font.name.partition("+")[2]
        for code in sorted(codes):
            meaning, outline = font.meanings.get(code, ""), _outline(inside, font.glyph(code))
            if not any(outline == other for other in _outlines(whole, meaning)):
                yield f"{font.name}: code {code} means {meaning!r} but draws something else"


def _outline(font: TTFont, glyph: int) -> Outline:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[font.getGlyphName(glyph)].draw(pen)
    return tuple(pen.value)


@cache
def _face(name: str) -> tuple[TTFont, uharfbuzz.Font]:
    path = FONTS / f"{name}.ttf"
    blob = uharfbuzz.Blob.from_file_path(str(path))
    return TTFont(path, lazy=True), uharfbuzz.Font(uharfbuzz.Face(blob))


@cache
def _outlines(name: str, text: str) -> tuple[Outline, ...]:
    """Return the outlines that a face has for a text: one glyph, shaped in every position it can have."""
    font, shaper = _face(name)
    found = []
    for wanted in dict.fromkeys((text, unicodedata.normalize("NFC", text), _drawn(text))):
        for before in _JOINED:
            for after in _JOINED:
                found += [_outline(font, glyph) for glyph in _shaped(shaper, before + wanted + after)]
    return tuple(found)


def _drawn(text: str) -> str:
    """Return a text with what is drawn in place of some characters."""
    return "".join(_STAND_INS.get(char, char) for char in text)


def _shaped(shaper: uharfbuzz.Font, text: str) -> list[int]:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    uharfbuzz.shape(shaper, buffer, _FEATURES)
    return [item.codepoint for item in buffer.glyph_infos]


RULES = (every_code_means_something, every_glyph_is_that_of_its_text, words_are_shaped_as_they_are_told)
