"""Pictures stand two abreast, portraits upright beside the names."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from presskit.compose.blocks import Gallery, Profile
from presskit.compose.plan import EDITIONS
from presskit.model.language import Lang
from presskit.writers.pdf.columns import columns
from presskit.writers.pdf.gallery import gallery as rows_of
from presskit.writers.pdf.images import image, portrait
from presskit.writers.pdf.profiles import profile as row_of
from tests.writers.pdf.boxes import Watched, watched
from tests.writers.pdf.build import BOTH, composition, paragraph, sides
from tests.writers.pdf.build_kit import gallery, photograph, picture, profile
from tests.writers.pdf.printed import outline, printed
from tests.writers.pdf.tagged import Tagged

WIDTH = 471.0


def drawn(block: Gallery | Profile) -> list[Watched]:
    standing = columns(composition(block), WIDTH)
    return [
        watched(row)
        for row in (rows_of(block, standing) if isinstance(block, Gallery) else [row_of(block, standing)])
    ]


def test_two_pictures_stand_in_a_row() -> None:
    rows = drawn(gallery(5))
    assert [len(row.pictures) for row in rows] == [2, 2, 1]
    left, right = rows[0].pictures
    assert left.top == right.top
    assert left.right < right.left
    assert left.width == pytest.approx(right.width)
    assert right.right == pytest.approx(WIDTH)


def test_captions_of_a_row_begin_level_below_their_pictures() -> None:
    upright = drawn(Gallery((picture((400, 600)), picture((800, 400)))))[0]
    captions = [text for text in upright.texts if "Researchers" in text.what]
    assert captions[0].top == captions[1].top >= max(one.bottom for one in upright.pictures)
    assert captions[0].left < WIDTH / 2 < captions[1].left


def test_a_picture_that_does_not_fill_its_mat_stands_in_its_middle() -> None:
    row = drawn(Gallery((picture((400, 600)), picture((800, 400)))))[0]
    for mat, shown in zip(row.boxes, row.pictures, strict=True):
        assert shown.left - mat.left == pytest.approx(mat.right - shown.right)
        assert shown.top - mat.top == pytest.approx(mat.bottom - shown.bottom)


def test_a_single_picture_has_the_width_of_the_page() -> None:
    rows = drawn(Gallery((picture((1200, 700)),)))
    assert rows[0].pictures[0].width > 0.9 * WIDTH


@pytest.mark.parametrize("langs", EDITIONS.values())
def test_each_picture_is_a_figure_with_its_captions(langs: tuple[Lang, ...]) -> None:
    read = Tagged(printed(composition(gallery(3, langs), langs=langs)))
    groups = [node for node in read.tree.nodes() if node.below and node.below[0].kind == "/Figure"]
    assert len(groups) == 3
    for group in groups:
        assert [node.kind for node in group.below[1:]] == ["/Caption"] * 2 * len(langs)


def test_a_damaged_picture_says_what_it_would_show() -> None:
    row = drawn(Gallery((picture(content=b"no picture"), picture())))[0]
    assert len(row.pictures) == 1
    assert row.at("A laboratory").top < row.at("Researchers").top
    read = Tagged(printed(composition(Gallery((picture(content=b""), picture())))))
    figures = [node.alt for node in read.tree.nodes() if node.kind == "/Figure"]
    assert figures == ["A laboratory with four people at work / 四人在实验室工作"] * 2


def test_a_picture_without_description_is_told_by_its_name() -> None:
    silent = replace(picture(), alt=sides("", ""))
    read = Tagged(printed(composition(Gallery((silent, silent)))))
    assert {node.alt for node in read.tree.nodes() if node.kind == "/Figure"} == {"laboratory.jpg"}


def test_captions_longer_than_a_page_go_on_over_the_next() -> None:
    file = Tagged(printed(composition(Gallery((picture(words=90), picture())))))
    assert len(file.pdf.pages) > 1
    assert min(one.box.low for one in file.shown if one.kind == "TJ") > 20


@pytest.mark.parametrize("size", [(400, 500), (1200, 800), (300, 1400)])
def test_a_portrait_is_upright_whatever_the_picture_s_shape(size: tuple[int, int]) -> None:
    [row] = drawn(profile(portrait=picture(size)))
    [shown] = row.pictures
    assert shown.height == pytest.approx(1.25 * shown.width)
    made = portrait(photograph(size), 74.0, 92.5)
    assert made
    assert made.height / made.width == pytest.approx(1.25, abs=0.02)


def test_a_tall_portrait_shows_the_head_rather_than_the_feet() -> None:
    tall = Image.new("RGB", (100, 500), "blue")
    tall.paste("red", (0, 0, 100, 250))
    stream = io.BytesIO()
    tall.save(stream, "PNG")
    made = portrait(stream.getvalue(), 74.0, 92.5)
    whole = image(stream.getvalue(), 74.0)
    assert made
    assert whole
    assert made.height < whole.height
    assert made.width == whole.width


def test_names_stand_beside_the_portrait_on_one_line() -> None:
    [row] = drawn(profile(portrait=picture((400, 500))))
    name, twin = row.at("Lin Xiaolan"), row.at("林晓澜")
    assert name.left > row.pictures[0].right
    assert twin.left > name.left + 74.0
    assert abs(name.top - twin.top) < 2


def test_a_biography_without_a_picture_has_the_name_at_the_edge() -> None:
    [row] = drawn(profile())
    assert row.at("Lin Xiaolan").left == 0
    [damaged] = drawn(profile(portrait=picture(content=b"no picture")))
    assert damaged.at("Lin Xiaolan").left > 74.0
    assert not damaged.pictures


def test_a_name_is_a_heading_and_stays_with_the_life() -> None:
    made = composition(
        profile(),
        *(paragraph("A life. " * 60, "一生。" * 90) for _ in range(5)),
        profile(),
        paragraph("x", "y"),
    )
    file = printed(made)
    read = Tagged(file)
    heads = [read.text(node) for node in read.tree.nodes() if node.kind in ("/H1", "/H2")]
    assert heads == ["Lin Xiaolan", "林晓澜"] * 2
    assert [title for _, title in outline(file)] == ["Lin Xiaolan / 林晓澜"] * 2


def test_a_gallery_in_both_languages_says_each_language_in_turn() -> None:
    [row] = drawn(gallery(2))
    first = [text.what for text in row.texts if text.left < WIDTH / 2]
    assert [what[:2] for what in first] == ["Re", "Ph", "生物", "图："]
    assert BOTH == (Lang.EN, Lang.ZH)
