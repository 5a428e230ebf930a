"""Pages are well filled: text moves up before pictures, pictures and charts shrink, sections end apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from presskit.compose.blocks import Block, Composition, Picture, Style
from presskit.compose.plan import Layout
from presskit.writers.pdf import margins
from presskit.writers.pdf.columns import columns
from presskit.writers.pdf.document import _top
from presskit.writers.pdf.figures import Figure
from presskit.writers.pdf.pages import Placed, paged
from presskit.writers.pdf.rows import rows
from presskit.writers.pdf.side_by_side import Row
from tests.writers.pdf.build import EN, ZH, composition, letterhead, paragraph, picture, picture_bytes
from tests.writers.pdf.build_kit import chart, cover, opening
from tests.writers.pdf.printed import printed
from tests.writers.pdf.tagged import Tagged

BODY, SHORT = paragraph(EN, ZH), paragraph("A short one.", "一段。")


def laid_out(composed: Composition) -> list[list[Placed]]:
    frame = margins.frame(composed)
    return paged(list(rows(composed, columns(composed, frame.width))), frame.heights)


def high(size: tuple[int, int] = (1200, 1200)) -> Picture:
    """Return a picture that takes nearly two fifths of a page."""
    return picture(picture_bytes(size=size))


def pictured(row: Row) -> bool:
    return isinstance(row.cells[0].part, Figure)


def beginning(*after: Block) -> list[Placed]:
    """Return the first page of a document with a picture that does not fit, and what is after it."""
    return laid_out(composition(*[BODY] * 4, high(), *after))[0]


def width() -> float:
    return margins.frame(composition()).width


def test_text_moves_up_before_a_picture_that_does_not_fit() -> None:
    first, second, *_ = laid_out(composition(*[BODY] * 4, high(), *[SHORT] * 9))
    assert [one.number for one in first] == [0, 1, 2, 3, 6, 7, 8]
    assert [one.number for one in second[:3]] == [4, 5, 9]
    assert second[0].row.height == pytest.approx(0.62 * width(), abs=1)


@pytest.mark.parametrize("style", [Style.CROSSHEAD, Style.BULLET, Style.ABOUT_HEADING, Style.END])
def test_headings_items_and_end_marks_do_not_move_up_nor_does_what_follows_them(style: Style) -> None:
    numbers = [one.number for one in beginning(paragraph("Then", "然后", style), *[BODY] * 4)]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("after", [(), (Style.END,)])
def test_a_picture_is_never_the_last_of_a_section(after: tuple[Style, ...]) -> None:
    ends = [paragraph("###", "（完）", style) for style in after]
    pages = laid_out(composition(*[BODY] * 4, high(), SHORT, *ends))
    assert [one.number for page in pages for one in page] == list(range(7 + len(ends)))


def test_a_picture_that_nearly_fits_is_made_smaller_instead() -> None:
    page = laid_out(composition(*[BODY] * 3, high(), *[SHORT] * 9))[0]
    assert [one.number for one in page] == [0, 1, 2, 3, 4]
    assert 0.85 * 0.62 * width() < page[3].row.height < 0.95 * 0.62 * width()


def test_the_tags_tell_the_story_as_it_is_drawn() -> None:
    after = [paragraph(f"N{at}", f"第{at}段") for at in range(9)]
    told = [words for _, words in Tagged(printed(composition(*[BODY] * 4, high(), *after))).story()]
    assert told.index("N2") < told.index("The park") < told.index("N3")
    assert len(told) == 4 * 2 + 9 * 2 + 4


def test_no_page_begins_a_section_with_what_another_one_left() -> None:
    blocks = (*[BODY] * 6, high(), opening(1), *[BODY] * 3, opening(2), BODY)
    pages = laid_out(composition(*blocks))
    assert [page[0].row.breaks for page in pages] == [False, False, True, True]


def test_smaller_pictures_spare_the_last_page_of_each_section() -> None:
    section = (opening(1), BODY, SHORT, SHORT, high(), BODY)
    pages = laid_out(composition(BODY, *section, *section, opening(2), BODY))
    assert len(pages) == 4
    shown = [one.row.height for page in pages for one in page if pictured(one.row)]
    assert 0.5 * 0.62 * width() < shown[0] == shown[1] < 0.61 * width()


@pytest.mark.parametrize("lines", range(20))
def test_no_picture_is_made_smaller_than_half_its_height(lines: int) -> None:
    about = (paragraph("About", "关于", Style.ABOUT_HEADING), paragraph(EN, ZH, Style.ABOUT))
    pages = laid_out(composition(BODY, BODY, *[SHORT] * lines, high(), high(), *about))
    shown = [one.row.height for page in pages for one in page if pictured(one.row)]
    assert min(shown) > 0.499 * 0.62 * width()
    last = pages[-1][-1]
    if last.top + last.row.height < 0.3 * margins.frame(composition()).heights.headed:
        assert min(shown) > 0.84 * 0.62 * width()


def test_bars_are_shorter_where_a_page_ends() -> None:
    def bars(lines: int) -> float:
        pages = laid_out(composition(*[BODY] * 3, *[SHORT] * lines, chart(), BODY))
        return next(one.row.height for page in pages for one in page if one.row.scalable)

    assert bars(0) == bars(9) > bars(3) > 0.7 * bars(0)


@pytest.mark.parametrize("layout", list(Layout))
def test_only_a_page_without_a_running_head_begins_above_the_others(layout: Layout) -> None:
    made = composition(cover(), letterhead(), *[BODY] * 20, opening(1), BODY)
    frame = margins.frame(made)
    tops = {page[0].row.bare: _top(page, frame) for page in laid_out(replace(made, layout=layout))}
    assert tops == {True: frame.margin * 0.8, False: frame.margin * 1.1}
    alone = laid_out(replace(composition(opening(1), BODY), layout=layout))
    assert _top(alone[0], frame) == frame.margin * 1.1
