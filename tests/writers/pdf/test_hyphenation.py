"""Words part where English lets them, where a line would be poor without, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from presskit.compose.blocks import Span, Style
from presskit.compose.theme import theme
from presskit.model.language import Lang
from presskit.writers.pdf.hyphenation import places
from presskit.writers.pdf.lines import Line, lines
from presskit.writers.pdf.look import Align, Look
from presskit.writers.pdf.places import HYPHEN
from presskit.writers.pdf.styles import SETTINGS, Dress
from tests.writers.pdf.build import EN

LONG = (
    "Biopharmaceutical internationalization notwithstanding, institutional considerations characterize the "
    "interdisciplinary collaboration of organizations responsible for implementation of recommendations here."
)
WIDTHS = range(130, 480, 10)


def look(style: Style = Style.BODY, *, hyphenate: bool = True, lang: Lang = Lang.EN) -> Look:
    dress = Dress(replace(theme("civic"), hyphenate=hyphenate), 1)
    return dress.look(SETTINGS[style], lang, 500)


def hyphens(found: tuple[Line, ...]) -> int:
    return sum(line.text.endswith(HYPHEN) for line in found)


@pytest.mark.parametrize(
    ("word", "parted"),
    [
        ("biopharmaceutical", "bio-phar-ma-ceu-ti-cal"),
        ("“innovation,”", "“in-no-va-tion,”"),
        ("development’s", "de-vel-op-ment’s"),
        ("Enterprises", "Enter-pris-es"),
    ],
)
def test_words_part_between_syllables_with_their_marks(word: str, parted: str) -> None:
    found, at = "", 0
    for place in places(word):
        found += word[at:place] + "-"
        at = place
    assert found + word[at:] in {parted, parted.replace("pris-es", "prises")}


@pytest.mark.parametrize(
    "word",
    [
        "",
        "never",
        "AstraZeneca",
        "iPhones",
        "SIP",
        "UNITED",
        "COVID-19",
        "B2B-markets",
        "2,000",
        "naïveté",
        "https://example.org/internationalization",
        "internationalization@example.org",
        "www.organization.org",
    ],
)
def test_short_words_names_with_capitals_inside_figures_and_addresses_stay_whole(word: str) -> None:
    assert places(word) == ()


def test_three_letters_stay_on_either_side_of_a_name_and_go_to_the_next_line_of_a_word() -> None:
    for word in ("information", "Information", "Alabama", "enterprises", "unity’s"):
        found = places(word)
        letters = word.partition("’")[0]
        assert all((3 if word[0].isupper() else 2) <= at <= len(letters) - 3 for at in found)


def test_a_paragraph_that_is_good_without_hyphens_has_none() -> None:
    plain = look(hyphenate=False)
    for width in WIDTHS:
        without = lines((Span(EN),), plain, width)
        loosest = max((line.looseness or 0.0 for line in without), default=0.0)
        ragged = any(line.looseness is None for line in without[:-1])
        found = lines((Span(EN),), look(), width)
        if hyphens(found):
            assert ragged or loosest > 0.15, width


def test_hyphens_help_where_lines_would_gape() -> None:
    with_them = sum(line.looseness is None for w in WIDTHS for line in lines((Span(LONG),), look(), w)[:-1])
    plain = look(hyphenate=False)
    without = sum(line.looseness is None for w in WIDTHS for line in lines((Span(LONG),), plain, w)[:-1])
    assert with_them < 0.6 * without


def test_no_more_than_two_lines_in_a_row_end_with_a_hyphen_and_the_last_word_stays_whole() -> None:
    for width in WIDTHS:
        ends = [line.text.endswith(HYPHEN) for line in lines((Span(LONG * 3),), look(), width)]
        assert not any(all(ends[at : at + 3]) for at in range(len(ends) - 2))
        last = lines((Span(LONG.removesuffix(" here.")),), look(), width)[-1].text
        assert last.endswith("recommendations")


def test_parted_words_say_the_same_and_show_one_hyphen() -> None:
    parted = 0
    for width in WIDTHS:
        found = lines((Span(LONG),), look(), width)
        assert "".join(line.text for line in found).replace(HYPHEN, "") == LONG
        assert all(line.text.count(HYPHEN) == line.text.endswith(HYPHEN) for line in found)
        parted += hyphens(found)
    assert parted > 20


def test_ragged_lines_are_hyphenated_more_sparingly_than_justified_ones() -> None:
    ragged = replace(look(), align=Align.LEFT)
    count = [sum(hyphens(lines((Span(LONG),), one, w)) for w in WIDTHS) for one in (ragged, look())]
    assert count[0] < count[1] / 2


@pytest.mark.parametrize("style", [Style.HEADLINE, Style.SUBHEAD, Style.CROSSHEAD, Style.KICKER])
def test_headlines_are_never_hyphenated(style: Style) -> None:
    for width in WIDTHS:
        assert not hyphens(lines((Span(LONG),), look(style), width))


def test_a_theme_may_do_without_hyphens() -> None:
    assert not any(hyphens(lines((Span(LONG),), look(hyphenate=False), width)) for width in WIDTHS)


def test_english_words_among_chinese_part_in_narrow_columns_only() -> None:
    words = "园区坚持开放创新，推动regulation互认和technologies引进，打造一流营商环境。" * 4
    chinese = look(lang=Lang.ZH)
    assert sum(hyphens(lines((Span(words),), chinese, width)) for width in range(70, 150, 5)) > 2
    assert not any(hyphens(lines((Span(words),), chinese, width)) for width in range(330, 480, 10))
