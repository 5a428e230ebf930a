"""Editions for a print shop: boxes, bleed, crop marks, and links that lie where the text is."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache

import pikepdf
import pytest

from presskit.compose.blocks import Composition, Span, Style
from presskit.compose.blocks import Paragraph as Said
from presskit.writers.pdf.margins import SIZES
from presskit.writers.pdf.sheets import BLEED
from tests.writers.pdf.build import EN, ZH, composition, letterhead, paragraph, sides
from tests.writers.pdf.build_kit import cover, opening
from tests.writers.pdf.faults import faults
from tests.writers.pdf.printed import printed
from tests.writers.pdf.tagged import Area, Tagged

MM = 72 / 25.4
LINK = Span("the newsroom", href="https://www.example.com/newsroom")


@cache
def made(paper: str = "A4", look: str = "civic", *, press: bool = True) -> Composition:
    """Return a document with a link, bookmarks and contents."""
    linked = Said(Style.BODY, tuple(replace(side, spans=(Span("See "), LINK)) for side in sides("x", "x")))
    blocks = (
        cover(most=2),
        replace(letterhead(), key="release1"),
        paragraph("Park opens", "园区开放", Style.HEADLINE),
        *[paragraph(EN, ZH)] * 6,
        linked,
        opening(1),
        paragraph(EN, ZH),
    )
    return replace(composition(*blocks, paper=paper, look=look), press=press)


def opened(*, press: bool, paper: str = "A4", look: str = "civic") -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(printed(made(paper, look, press=press))))


def box(page: pikepdf.Page, name: str) -> list[float]:
    return [float(edge) for edge in page.obj[name]]


@pytest.mark.parametrize("paper", list(SIZES))
def test_the_boxes_say_what_is_cut_off(paper: str) -> None:
    width, height = SIZES[paper]
    with opened(press=True, paper=paper) as file:
        for page in file.pages:
            media, bleed, trim = (box(page, name) for name in ("/MediaBox", "/BleedBox", "/TrimBox"))
            assert trim[2] - trim[0] == pytest.approx(width, abs=0.02)
            assert trim[3] - trim[1] == pytest.approx(height, abs=0.02)
            assert [trim[0] - bleed[0], bleed[3] - trim[3]] == pytest.approx([3 * MM] * 2, abs=0.02)
            assert media[:2] == [0, 0]
            assert [trim[0], trim[1]] == pytest.approx([media[2] - trim[2], media[3] - trim[3]], abs=0.02)
            assert bleed[0] > 0


def test_an_edition_to_read_has_nothing_to_cut_off() -> None:
    with opened(press=False) as file:
        page = file.pages[0]
        assert box(page, "/MediaBox") == pytest.approx([0, 0, *SIZES["A4"]], abs=0.02)
        assert "/TrimBox" not in page.obj
        assert "/BleedBox" not in page.obj


def rectangles(page: pikepdf.Page) -> list[tuple[float, float, float, float]]:
    """Return the filled rectangles of a page: left, low, width and height in points of the sheet."""
    found, places, place = [], [], (0.0, 0.0)
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "q":
                places.append(place)
            case "Q":
                place = places.pop()
            case "cm":
                across, up = (float(operand) for operand in operands[4:])
                place = place[0] + across, place[1] + up
            case "re":
                left, low, width, height = map(float, operands)
                found.append((place[0] + left, place[1] + min(low, low + height), width, abs(height)))
    return found


def test_eight_crop_marks_stand_outside_the_bleed_in_line_with_the_edges() -> None:
    with opened(press=True) as file:
        for page in file.pages:
            trim, bleed = box(page, "/TrimBox"), box(page, "/BleedBox")
            marks = [one for one in rectangles(page) if outside(one, bleed)]
            upright = [left + width / 2 for left, _, width, height in marks if height > width]
            lying = [low + height / 2 for _, low, width, height in marks if width > height]
            assert sorted(upright) == pytest.approx(sorted([trim[0], trim[2]] * 2), abs=0.02)
            assert sorted(lying) == pytest.approx(sorted([trim[1], trim[3]] * 2), abs=0.02)


def outside(one: tuple[float, float, float, float], bleed: list[float]) -> bool:
    left, low, width, height = one
    return left + width < bleed[0] or left > bleed[2] or low + height < bleed[1] or low > bleed[3]


@pytest.mark.parametrize("look", ["enterprise", "technology"])
def test_colour_reaches_over_the_edges_as_far_as_the_bleed(look: str) -> None:
    with opened(press=True, look=look) as file:
        page = file.pages[0]
        bleed = box(page, "/BleedBox")
        left, low, width, height = max(rectangles(page), key=lambda one: one[2] * one[3])
        assert [left, left + width, low + height] == pytest.approx([bleed[0], bleed[2], bleed[3]], abs=0.05)
        assert bleed[0] == pytest.approx(box(page, "/TrimBox")[0] - BLEED, abs=0.02)
        assert low <= bleed[1] + 0.05 or look == "enterprise"


def test_links_bookmarks_and_contents_lead_to_the_same_places_of_the_trimmed_page() -> None:
    read, cut = Tagged(printed(made(press=False))), Tagged(printed(made()))
    slug = float(cut.pdf.pages[0].obj["/TrimBox"][0])
    assert slug > BLEED
    plain, pressed = areas(read), areas(cut)
    assert len(plain) == 6
    for one, other in zip(plain, pressed, strict=True):
        assert (one.page, one.address, one.leads) == (other.page, other.address, other.leads)
        assert [edge + slug for edge in one.box] == pytest.approx(list(other.box), abs=0.03)
    assert [high + slug for high in heights(read)] == pytest.approx(heights(cut), abs=0.03)
    assert goals(read, 0.0) == pytest.approx(goals(cut, slug), abs=0.03)
    assert list(faults(printed(made()), made())) == []


def areas(file: Tagged) -> list[Area]:
    return [kid for node in file.tree.nodes() for kid in node.kids if isinstance(kid, Area)]


def heights(file: Tagged) -> list[float]:
    """Return how high the bookmarks lead."""
    with file.pdf.open_outline() as outline:
        return [float(item.destination[3]) for item in outline.root]


def goals(file: Tagged, slug: float) -> list[float]:
    """Return how high links inside the document lead above the corner of the trimmed page."""
    found = [link.get("/Dest") for page in file.pdf.pages for link in page.obj.get("/Annots", ())]
    return [float(goal[3]) - slug for goal in found if goal is not None]
