"""Sixty tricky lines keep the rules of typesetting at every width, measured on paper as it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import pytest

from presskit.compose.theme import theme
from presskit.model.language import Lang
from tests.writers.pdf import specimen
from tests.writers.pdf.measured import (
    CLOSING,
    MARKS,
    NEVER_FIRST,
    NEVER_LAST,
    OPENING,
    SOFT_HYPHEN,
    STOPS,
    Line,
    Shown,
    said,
    set_alone,
)

WIDTHS = (130, 190, 230, 310, 471)
TEXTS = {Lang.EN: specimen.EN, Lang.ZH: specimen.ZH}
EVERYWHERE = [(lang, width) for lang in Lang for width in WIDTHS]
CAP = theme("civic").loosest
LOST = "〓"
APOSTROPHE = re.compile(r"’\w")
SEEN = 0.02
"""Points, or hundredths of an em, that nobody sees."""


@cache
def paragraphs(lang: Lang, width: float) -> tuple[list[Line], ...]:
    """Return the specimen in a language, every paragraph's lines read back from the file."""
    return tuple(set_alone(TEXTS[lang], lang, width))


def lines(lang: Lang, width: float) -> Iterator[Line]:
    for paragraph in paragraphs(lang, width):
        yield from paragraph


def flush(line: Line) -> bool:
    return abs(line.spare) < SEEN


def capacity(line: Line) -> float:
    """Return how far a line may grow in all, in points."""
    return sum(_growth(*gap) for gap in line.gaps()) * line.chars[0].size


def _growth(before: Shown, after: Shown, gap: float, spaced: bool) -> float:
    if spaced and gap > 0.7:
        return 0.0
    if before.text in CLOSING + STOPS:
        return 0.0 if after.text in CLOSING + STOPS else CAP / 2
    if after.text in MARKS or before.text in OPENING:
        return CAP / 2 if after.text in OPENING and before.text not in OPENING else 0.0
    if before.han or after.han:
        return CAP / 2 + (1 / 12 if before.western or after.western else 0.0)
    return CAP if spaced else 0.0


@pytest.mark.parametrize(("lang", "width"), EVERYWHERE)
def test_every_paragraph_says_what_it_should(lang: Lang, width: int) -> None:
    for paragraph, text in zip(paragraphs(lang, width), TEXTS[lang], strict=True):
        assert all(shown in (char, LOST) for shown, char in zip(said(paragraph), text, strict=True)), text


@pytest.mark.parametrize(("lang", "width"), EVERYWHERE)
def test_no_line_begins_or_ends_with_what_must_not_stand_there(lang: Lang, width: int) -> None:
    for paragraph in paragraphs(lang, width):
        assert not [
            line.text
            for line in paragraph[1:]
            if line.text[0] in NEVER_FIRST and not APOSTROPHE.match(line.text)
        ]
        assert not [line.text for line in paragraph[:-1] if line.text[-1] in NEVER_LAST]


@pytest.mark.parametrize(("lang", "width"), EVERYWHERE)
def test_no_line_leaves_its_column(lang: Lang, width: int) -> None:
    for line in lines(lang, width):
        assert line.spare > -SEEN, line.text
        assert line.inked[0].left > line.left - SEEN, line.text


@pytest.mark.parametrize(("lang", "width"), EVERYWHERE)
def test_nothing_stands_over_what_is_beside_it(lang: Lang, width: int) -> None:
    for line in lines(lang, width):
        for before, after, gap, _spaced in line.gaps():
            if before.text == after.text == "—":
                continue
            kerned = 0.012 if before.han or after.han or lang is Lang.ZH else 0.2
            latin = before.text.isascii() and after.text.isascii()
            assert gap > (-0.2 if latin else -kerned), line.text


@pytest.mark.parametrize("width", WIDTHS)
def test_lines_of_chinese_are_flush_unless_they_would_gape(width: int) -> None:
    short = 0
    for paragraph in paragraphs(Lang.ZH, width):
        ragged = sum(not flush(line) for line in paragraph[:-1])
        for line in paragraph[:-1]:
            assert flush(line) or ragged > 1 or line.spare > capacity(line) - SEEN, line.text
        short += ragged
    assert short < (0.2 if width < 200 else 0.12) * sum(1 for _ in lines(Lang.ZH, width))


def test_wide_lines_of_english_are_flush_unless_they_would_gape() -> None:
    for paragraph in paragraphs(Lang.EN, 471):
        assert all(flush(line) or line.spare > capacity(line) - SEEN for line in paragraph[:-1])


@pytest.mark.parametrize(("lang", "width"), EVERYWHERE)
def test_no_space_is_wider_than_the_cap_lets_it_be(lang: Lang, width: int) -> None:
    for line in lines(lang, width):
        for before, after, gap, spaced in line.gaps():
            if before.han and after.han and not spaced:
                assert gap <= CAP / 2 + SEEN, line.text
            elif spaced and before.western and after.western:
                assert gap <= 0.24 + CAP + SEEN, line.text


def mixed(line: Line) -> Iterator[tuple[Shown, Shown, float]]:
    for before, after, gap, _spaced in line.gaps():
        if (before.han and after.western) or (before.western and after.han):
            yield before, after, gap


@pytest.mark.parametrize("width", WIDTHS)
def test_about_a_quarter_em_stands_between_han_and_latin(width: int) -> None:
    measured = [gap for line in lines(Lang.ZH, width) for _before, _after, gap in mixed(line)]
    assert len(measured) > 50
    assert all(0.125 - SEEN <= gap <= 1 / 3 + CAP / 2 + SEEN for gap in measured)
    last = [gap for paragraph in paragraphs(Lang.ZH, width) for _b, _a, gap in mixed(paragraph[-1])]
    assert sum(abs(gap - 0.25) < SEEN for gap in last) > 0.8 * len(last)


@pytest.mark.parametrize("width", WIDTHS)
def test_adjacent_marks_close_up(width: int) -> None:
    count = 0
    for line in lines(Lang.ZH, width):
        for before, after, gap, _spaced in line.gaps():
            if before.text in CLOSING + STOPS and after.text in CLOSING + STOPS:
                assert abs(gap) < SEEN, line.text
                count += 1
            elif before.text in OPENING and after.text in OPENING:
                assert abs(gap) < SEEN, line.text
            elif before.text in CLOSING + STOPS and after.text in OPENING:
                assert -SEEN < gap < 0.5 + CAP / 2 + SEEN, line.text
    assert count > 20


@pytest.mark.parametrize("width", WIDTHS)
def test_marks_at_either_edge_are_trimmed(width: int) -> None:
    edges = 0
    for paragraph in paragraphs(Lang.ZH, width):
        for line in paragraph[1:]:
            if line.text[0] in OPENING:
                assert line.chars[0].left == pytest.approx(line.left, abs=SEEN)
                edges += 1
        for line in paragraph[:-1]:
            if line.text[-1] in CLOSING + STOPS and flush(line):
                edges += 1
    assert edges > 1


@pytest.mark.parametrize("width", WIDTHS)
def test_a_paragraph_of_chinese_begins_two_ems_in_and_never_ends_with_a_character_alone(width: int) -> None:
    for paragraph in paragraphs(Lang.ZH, width):
        first = paragraph[0].chars[0]
        assert first.left == pytest.approx(paragraph[0].left + 2 * first.size, abs=SEEN)
        words = [char for char in paragraph[-1].inked if char.text not in MARKS]
        assert len(paragraph) == 1 or len(words) > 1, said(paragraph)


@pytest.mark.parametrize("width", WIDTHS)
def test_dashes_and_dots_of_two_ems_stay_whole_and_dashes_are_one_stroke(width: int) -> None:
    found = 0
    for line in lines(Lang.ZH, width):
        for before, after, gap, _spaced in line.gaps():
            if before.text == after.text and before.text in "—…":
                assert -0.16 < gap < SEEN, line.text
                assert (before.left + after.right) / 2 == pytest.approx(before.right + gap * before.size / 2)
                assert 1.8 * before.size < after.right - before.left < 2.01 * before.size
                found += 1
    assert found == sum(text.count("——") + text.count("……") for text in specimen.ZH)


@pytest.mark.parametrize(("lang", "width"), EVERYWHERE)
def test_hyphens_are_few_and_never_in_what_is_no_word(lang: Lang, width: int) -> None:
    for paragraph in paragraphs(lang, width):
        ends = [line.text.endswith(SOFT_HYPHEN) for line in paragraph]
        assert not any(all(ends[at : at + 3]) for at in range(len(ends) - 2))
        assert not ends[-1]
        for line, following in pairwise(paragraph):
            if line.text.endswith(SOFT_HYPHEN):
                head, tail = re.search(r"[^\W\d_]{2,}.$", line.text), re.match(r"[a-z]{3,}", following.text)
                assert head, line.text
                assert tail, following.text
                assert head[0][1:-1].islower(), line.text


def test_chinese_among_wide_lines_is_never_hyphenated() -> None:
    assert not [line.text for line in lines(Lang.ZH, 471) if SOFT_HYPHEN in line.text]


def test_figures_stay_with_their_units_and_names_with_their_titles() -> None:
    for width in (310, 471):
        ends = [line.text.split()[-1] for line in lines(Lang.EN, width)]
        assert not {"Mr.", "Dr.", "Prof.", "Sept.", "Oct.", "152.3", "($21.4"} & set(ends)
        assert not [line.text for line in lines(Lang.ZH, width) if line.text.endswith(("10", "250", "2.4"))]
