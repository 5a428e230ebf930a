"""Languages below each other stand beside an empty rail; headings stay whole and keep what they head."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from presskit.compose.blocks import Block, Composition, Style
from presskit.compose.plan import Layout
from presskit.compose.theme import names
from presskit.model.language import Lang
from presskit.writers.pdf import margins
from presskit.writers.pdf.columns import columns
from presskit.writers.pdf.margins import Frame
from presskit.writers.pdf.pages import Placed, paged
from presskit.writers.pdf.piles import Pile
from presskit.writers.pdf.rows import rows
from presskit.writers.pdf.side_by_side import Row
from tests.writers.pdf.build import EN, ZH, composition, contact_card, paragraph, picture, picture_bytes
from tests.writers.pdf.printed import Char, chars, printed

HEADINGS = (Style.HEADLINE, Style.CROSSHEAD, Style.ABOUT_HEADING)


def arranged(layout: Layout, *blocks: Block, look: str = "civic", paper: str = "A4") -> Composition:
    return replace(composition(*blocks, look=look, paper=paper), layout=layout)


def laid_out(composed: Composition) -> list[list[Placed]]:
    frame = margins.frame(composed)
    return paged(list(rows(composed, columns(composed, frame.width))), frame.heights)


def counts(row: Row) -> list[int]:
    """Return how many lines each language has in a row."""
    parts = [
        part
        for cell in row.cells
        for part in (cell.part.parts if isinstance(cell.part, Pile) else [cell.part])
    ]
    return [len(part.lines) for part in parts]


def inside(shown: list[Char], frame: Frame) -> list[Char]:
    """Return the characters of the text without those in the margins."""
    top, low = frame.top(bare=False), frame.size[1] - frame.margin
    return [char for char in shown if top < char.baseline < low and char.text.strip()]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("look", names())
def test_a_rail_stays_empty_beside_stacked_languages(look: str, paper: str) -> None:
    made = arranged(Layout.STACKED, *[paragraph(EN, ZH)] * 3, look=look, paper=paper)
    frame = margins.frame(made)
    shown = inside(chars(printed(made)), frame)
    rail = columns(made, frame.width).lefts[0]
    assert 0.15 * frame.width < rail < 0.2 * frame.width
    assert min(char.left for char in shown) == pytest.approx(frame.margin + rail, abs=7)
    assert max(char.right for char in shown) < frame.margin + frame.width + 12


def test_the_second_language_stands_below_the_first_nearer_than_the_next_pair() -> None:
    made = arranged(Layout.STACKED, *(paragraph(f"N{at}.", f"第{at}段。") for at in range(3)))
    marks = [char for char in inside(chars(printed(made)), margins.frame(made)) if char.text in "N第"]
    assert [char.text for char in marks] == ["N", "第"] * 3
    gaps = [low.baseline - high.baseline for high, low in pairwise(marks)]
    assert max(gaps[::2]) < min(gaps[1::2])


def test_pictures_take_the_whole_width_beside_which_text_has_a_rail() -> None:
    made = arranged(Layout.STACKED, paragraph(EN, ZH), picture(picture_bytes(size=(1600, 400))))
    lefts = [one.row.cells[0].left for one in laid_out(made)[0]]
    assert lefts[1] == 0.0 < lefts[0] == lefts[2]


def test_a_single_language_has_no_rail_whatever_the_layout() -> None:
    said = paragraph(EN, "", langs=(Lang.EN,))
    made = replace(composition(said, langs=(Lang.EN,)), layout=Layout.STACKED)
    assert columns(made, 470).lefts == (0.0,)


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("before", range(16))
def test_a_heading_keeps_two_lines_of_what_it_heads_and_is_never_split(before: int, layout: Layout) -> None:
    line = paragraph("A line.", "一行。")
    said = [paragraph(f"{EN[:90]}", ZH[:50], HEADINGS[before % 3]), paragraph(EN, ZH)] * 6
    pages = laid_out(arranged(layout, *[line] * before, *said))
    headings = [one.number for page in pages for one in page if one.row.leads]
    assert len(headings) == len(set(headings)) == 6
    for page in pages:
        assert not page[-1].row.leads
        if len(page) > 1 and page[-2].row.leads:
            assert min(counts(page[-1].row)) >= 2


@pytest.mark.parametrize("layout", list(Layout))
def test_a_heading_that_heads_nothing_stays_whole(layout: Layout) -> None:
    line, heading = paragraph("A line.", "一行。"), paragraph(EN, ZH, Style.HEADLINE)
    for before in range(18, 38):
        pages = laid_out(arranged(layout, *[line] * before, heading))
        assert sum(one.number == before for page in pages for one in page) == 1


@pytest.mark.parametrize("before", range(12))
def test_two_lines_of_a_language_at_least_stand_on_either_side_of_a_page_break(before: int) -> None:
    line = paragraph("A line.", "一行。")
    pages = laid_out(arranged(Layout.STACKED, *[line] * before, *[paragraph(EN * 2, ZH * 2)] * 9))
    crossing = [(page[-1], then[0]) for page, then in pairwise(pages) if page[-1].number == then[0].number]
    assert crossing
    for pieces in crossing:
        assert all(min(counts(piece.row)) >= 2 for piece in pieces)


@pytest.mark.parametrize("before", range(10))
def test_a_contact_card_of_stacked_languages_stays_whole(before: int) -> None:
    pages = laid_out(arranged(Layout.STACKED, *[paragraph(EN, ZH)] * before, contact_card()))
    assert sum(one.row.band is not None for page in pages for one in page) == 1
