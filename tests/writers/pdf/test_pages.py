"""Twins start level and cross pages together; headings stay with what they head; nothing overflows."""

from __future__ import annotations

from itertools import groupby, pairwise

import pytest

from presskit.compose.blocks import Card, Composition, ContactCard, Side, Span, Style
from presskit.model.language import Lang
from presskit.writers.pdf import margins
from presskit.writers.pdf.columns import columns
from presskit.writers.pdf.pages import Placed, paged
from presskit.writers.pdf.rows import rows
from tests.writers.pdf.build import (
    EN,
    ZH,
    composition,
    contact_card,
    paragraph,
    picture,
    picture_bytes,
    release,
)
from tests.writers.pdf.printed import Char, chars, lines, printed

NUMBERED = 30


def numbered(count: int = NUMBERED) -> Composition:
    """Return pairs that each begin with their number, so that they are found again on the page."""
    return composition(
        *(paragraph(f"N{n:02} {EN * (1 + n % 3)}", f"第{n:02}段{ZH * (1 + n % 3)}") for n in range(count))
    )


def laid_out(composed: Composition) -> list[list[Placed]]:
    frame = margins.frame(composed)
    made = list(rows(composed, columns(composed, frame.width)))
    return paged(made, frame.heights)


def starts(shown: list[Char], mark: str) -> dict[str, Char]:
    """Return the first character of each numbered paragraph by its number."""
    words = "".join(char.text[0] for char in shown)
    found = {}
    for n in range(NUMBERED):
        at = words.find(f"{mark}{n:02}")
        found[f"{n:02}"] = shown[at]
    return found


def test_twins_start_on_one_baseline_of_one_page() -> None:
    shown = chars(printed(numbered()))
    en, zh = starts(shown, "N"), starts(shown, "第")
    for number, first in en.items():
        assert first.page == zh[number].page
        assert first.baseline == pytest.approx(zh[number].baseline, abs=0.02)
        assert first.right < zh[number].left


def test_a_pair_that_crosses_a_page_crosses_on_both_sides_and_continues_level() -> None:
    shown = [char for char in chars(printed(numbered())) if 60 < char.baseline < 790]
    crossed = 0
    for page, group in groupby(shown, key=lambda char: char.page):
        if page == 0:
            continue
        first = list(lines(list(group)))
        left = [line[0] for line in first if line[0].left < 100]
        right = [line[0] for line in first if line[0].left > 250]
        assert left[0].baseline == pytest.approx(right[0].baseline, abs=0.02)
        crossed += left[0].text != "N"
        assert (left[0].text == "N") == (right[0].text == "第")
    assert crossed >= 2


def test_two_lines_at_least_stand_on_either_side_of_a_page_break() -> None:
    for page in laid_out(numbered()):
        for placed in (page[0], page[-1]):
            assert all(len(cell.part.lines) >= 2 for cell in placed.row.cells)


@pytest.mark.parametrize("langs", [(Lang.EN,), (Lang.ZH,), (Lang.EN, Lang.ZH)])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_nothing_stands_below_the_text_of_its_page(langs: tuple[Lang, ...], paper: str) -> None:
    composed = release(langs, 23, paper=paper)
    frame = margins.frame(composed)
    for page in laid_out(composed):
        for placed in page:
            assert placed.top + placed.row.height <= frame.tall(bare=page[0].row.bare) + 0.05


@pytest.mark.parametrize("before", range(14))
def test_a_heading_is_never_the_last_on_its_page(before: int) -> None:
    filling = [paragraph("Line. " * 4 * before, "行。" * 4 * before)] * 3 + [paragraph(EN, ZH)] * (before % 7)
    heading = [paragraph("Next", "下一步", Style.CROSSHEAD), paragraph(EN, ZH)]
    for page in laid_out(composition(*filling, *heading * 6)):
        assert not page[-1].row.leads


@pytest.mark.parametrize("before", range(12))
def test_the_end_mark_never_stands_alone_on_a_page(before: int) -> None:
    filling = [paragraph(EN, ZH)] * before
    last = laid_out(composition(*filling, paragraph("###", "（完）", Style.END)))[-1]
    assert len(last) > 1 or before == 0


@pytest.mark.parametrize("before", range(10))
def test_a_contact_card_stays_whole_and_takes_the_end_mark_along(before: int) -> None:
    pages = laid_out(
        composition(*[paragraph(EN, ZH)] * before, contact_card(), paragraph("###", "（完）", Style.END))
    )
    assert sum(placed.row.band is not None for page in pages for placed in page) == 1
    assert pages[-1][-2].row.band is not None


def test_captions_stay_below_their_picture() -> None:
    blocks = [paragraph(EN, ZH), picture(picture_bytes(size=(1200, 800)))] * 9
    for page in laid_out(composition(*blocks)):
        assert not page[-1].row.leads


def test_a_paragraph_longer_than_a_page_fills_pages_one_after_the_other() -> None:
    pages = laid_out(composition(paragraph(EN * 40, ZH * 40)))
    assert len(pages) >= 3
    frame = margins.frame(composition())
    assert all(page[0].row.height > 0.9 * frame.tall(bare=False) for page in pages[1:-1])


def test_a_very_short_twin_of_a_very_long_text_does_not_stop_the_page() -> None:
    pages = laid_out(composition(paragraph(EN * 40, "短。"), paragraph(EN, ZH)))
    frame = margins.frame(composition())
    assert len(pages) >= 3
    for page in pages:
        assert all(placed.top + placed.row.height <= frame.heights.headed + 0.05 for placed in page)


def test_columns_are_so_wide_that_both_languages_run_about_equally_deep() -> None:
    wordy = columns(composition(paragraph(EN * 3, ZH)), 470)
    even = columns(composition(paragraph("", "")), 470)
    assert wordy.widths[0] > wordy.widths[1]
    assert even.widths[0] == pytest.approx(even.widths[1], abs=1)


def test_a_twin_of_few_lines_stays_whole_where_the_other_one_crosses_the_page() -> None:
    pages = laid_out(composition(*[paragraph(EN * 3, "短。" * 20)] * 24))
    crossing = [(page[-1], after[0]) for page, after in pairwise(pages) if page[-1].number == after[0].number]
    for pieces in crossing:
        head, tail = ([len(cell.part.lines) for cell in piece.row.cells] for piece in pieces)
        assert (head[1], tail[1]) == (3, 0)
        assert min(head[0], tail[0]) >= 2
    assert len(crossing) > 2


def test_smaller_pictures_spare_a_last_page_with_little_on_it() -> None:
    def shown(paragraphs: int) -> tuple[int, float]:
        text = [paragraph(EN, ZH)] * paragraphs
        pages = laid_out(
            composition(*text, picture(picture_bytes(size=(1200, 800))), paragraph("End.", "完。"))
        )
        return len(pages), next(one.row.height for page in pages for one in page if one.row.scalable)

    assert [shown(paragraphs)[0] for paragraphs in (2, 3, 4)] == [1, 1, 2]
    assert 0.5 * shown(2)[1] < shown(3)[1] < shown(2)[1]


def test_the_lines_of_several_contacts_stand_level_with_those_of_their_twins() -> None:
    def card(lang: Lang, *said: str) -> Card:
        return Card(
            Side(lang, (Span("Contact"),)),
            tuple(Side(lang, (Span(words),) if words else ()) for words in said),
        )

    long = "A name and a title of so many words that they take more than one line of this narrow column here"
    cards = (card(Lang.EN, long, "Q", "", "Name", "Z"), card(Lang.ZH, "某", "甲", "", "", "乙"))
    at = {char.text: char.baseline for char in chars(printed(composition(ContactCard(cards))))}
    assert at["Q"] == pytest.approx(at["甲"], abs=0.02)
    assert at["Z"] == pytest.approx(at["乙"], abs=0.02)
    assert at["Z"] - at["Q"] > at["Q"] - at["某"]
