"""A cover says whose kit it is and what is in it, in the theme's colour, on one page."""

from __future__ import annotations

from dataclasses import replace

import pikepdf
import pytest

from presskit.compose.blocks import Block, Cover, Entry
from presskit.compose.plan import EDITIONS, PAPERS
from presskit.compose.theme import names, theme
from presskit.model.language import Lang
from presskit.writers.pdf.columns import columns
from presskit.writers.pdf.cover import cover as rows_of
from presskit.writers.pdf.margins import SIZES
from tests.writers.pdf.boxes import Drawn, watched
from tests.writers.pdf.build import BOTH, composition, picture_bytes, sides
from tests.writers.pdf.build_kit import SECTIONS, cover, opening
from tests.writers.pdf.printed import chars, printed
from tests.writers.pdf.tagged import Tagged

LONG = ("A title that is much longer than any title of a press kit has ever been " * 4, "很长的标题" * 30)


def kit(langs: tuple[Lang, ...] = BOTH) -> tuple[Block, ...]:
    return cover(langs, picture_bytes()), *(opening(number, langs) for number in range(len(SECTIONS)))


def ground(block: Cover, look: str, paper: str = "A4") -> Drawn:
    """Return the coloured box of a cover, measured from the corner of its text."""
    made = composition(block, look=look, paper=paper)
    standing = columns(made, SIZES[paper][0] - 2 * made.theme.margin)
    return watched(next(rows_of(block, standing))).boxes[0]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("langs", EDITIONS.values())
@pytest.mark.parametrize("look", names())
def test_a_cover_is_one_page(look: str, langs: tuple[Lang, ...], paper: str) -> None:
    file = printed(composition(*kit(langs), langs=langs, look=look, paper=paper))
    assert len(Tagged(file).pdf.pages) == 1 + len(SECTIONS)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("look", names())
def test_colour_reaches_beyond_the_edges_of_the_page(look: str, paper: str) -> None:
    box, margin = ground(cover(), look, paper), theme(look).margin
    assert box.left + margin == pytest.approx(-8.5, abs=0.02)
    assert box.right + margin == pytest.approx(SIZES[paper][0] + 8.5, abs=0.02)
    assert box.top + 0.8 * margin == pytest.approx(-8.5, abs=0.02)
    assert box.what == theme(look).accent


def test_a_theme_shows_its_accent_in_a_rule_a_field_or_on_the_whole_page() -> None:
    tall = {look: ground(cover(), look).height / SIZES["A4"][1] for look in names()}
    assert tall["civic"] == tall["gazette"] < 0.05
    assert 0.4 < tall["enterprise"] < 0.75
    assert tall["technology"] > 1


def test_contents_too_long_for_a_coloured_page_go_on_over_a_white_one() -> None:
    many = tuple(Entry(f"key{at}", sides(f"Section {at}", f"第{at}部分")) for at in range(60))
    box = ground(replace(cover(), contents=many), "technology")
    assert box.height < SIZES["A4"][1]
    file = printed(composition(replace(cover(), contents=many), look="technology"))
    assert len(Tagged(file).pdf.pages) > 1


def test_a_cover_has_neither_running_head_nor_page_number() -> None:
    shown = "".join(char.text for char in chars(printed(composition(*kit()))) if char.page == 0)
    assert "Page 1" not in shown
    assert "Park · News" not in shown


def test_contents_tell_the_page_of_each_section() -> None:
    read = Tagged(printed(composition(*kit())))
    [listing] = [node for node in read.tree.nodes() if node.kind == "/TOC"]
    told = ["".join(map(read.text, item.below)) for item in listing.below]
    assert told == [f"{en}{zh}{page}" for page, (_, en, zh) in enumerate(SECTIONS, 2)]


def test_contents_lead_to_their_sections() -> None:
    pdf = Tagged(printed(composition(*kit()))).pdf
    pages = [page.obj.objgen for page in pdf.pages]
    areas = list(pdf.pages[0].obj["/Annots"])
    assert [pages.index(_goal(area).objgen) for area in areas] == [page for page in range(1, 9) for _ in BOTH]


def _goal(area: pikepdf.Object) -> pikepdf.Object:
    goal = area["/Dest"] if "/Dest" in area else area["/A"]["/D"]
    return goal[0]


@pytest.mark.parametrize("langs", EDITIONS.values())
def test_the_title_is_a_heading_of_the_first_level(langs: tuple[Lang, ...]) -> None:
    read = Tagged(printed(composition(cover(langs), langs=langs)))
    heads = [read.text(node) for node in read.tree.nodes() if node.kind == "/H1"]
    titles = [side.text for side in cover(langs).title]
    assert [head.replace(" ", "") for head in heads] == [title.replace(" ", "") for title in titles]


def test_a_long_title_is_set_smaller() -> None:
    def largest(block: Cover) -> float:
        return max(char.size for char in chars(printed(composition(block))))

    assert largest(cover()) > 3 * theme().size > largest(cover(title=LONG)) > theme().size


def test_a_chinese_title_takes_one_line_where_it_can() -> None:
    def lines(title: str) -> int:
        file = printed(composition(cover((Lang.ZH,), title=("", title)), langs=(Lang.ZH,)))
        shown = chars(file)
        most = max(char.size for char in shown)
        return len({round(char.baseline) for char in shown if char.size > 0.9 * most})

    assert lines("开放创新与生物医药产业") == 1
    assert lines("开放创新与生物医药产业高质量发展的苏州工业园区三十年") == 2


@pytest.mark.parametrize("look", names())
def test_a_cover_with_little_to_say_says_it(look: str) -> None:
    nothing = replace(
        cover(),
        organisation=sides("", ""),
        title=sides("Kit", ""),
        lines=(),
        contents=(),
        logo=b"no picture",
    )
    shown = "".join(char.text for char in chars(printed(composition(nothing, look=look))))
    assert "Kit" in shown
    assert "Contents" not in shown


def test_a_logo_without_a_name_beside_it_is_told() -> None:
    named = Tagged(printed(composition(cover(logo=picture_bytes()))))
    assert not [node for node in named.tree.nodes() if node.kind == "/Figure"]
    alone = replace(cover(logo=picture_bytes()), organisation=sides("", ""))
    [figure] = [node for node in Tagged(printed(composition(alone))).tree.nodes() if node.kind == "/Figure"]
    assert figure.alt == "Logo"
