"""A printed document says what its composition says, in order, with its fonts, links and outline inside."""

from __future__ import annotations

import io
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from presskit.compose.blocks import (
    Composition,
    ContactCard,
    Letterhead,
    Paragraph,
    Picture,
    Side,
    Span,
    Style,
)
from presskit.errors import Cancelled
from presskit.model.language import Lang
from presskit.progress import silent
from presskit.writers.pdf.document import write
from presskit.writers.pdf.fonts import REPLACEMENT, missing
from tests.writers.pdf.build import (
    BOTH,
    EN,
    ZH,
    composition,
    contact_card,
    paragraph,
    picture,
    picture_bytes,
    release,
    sides,
)
from tests.writers.pdf.printed import chars, document, lines, links, outline, printed, text

EDITIONS = [(Lang.EN,), (Lang.ZH,), BOTH]


def said(composed: Composition) -> list[str]:
    """Return what a composition says, piece by piece in reading order."""
    found = []
    for block in composed.blocks:
        match block:
            case Letterhead():
                parts = (*block.organisation, *block.kind)
            case Paragraph():
                parts = block.sides
            case Picture():
                parts = tuple(part for pair in zip(block.caption, block.credit, strict=True) for part in pair)
            case ContactCard():
                parts = tuple(part for card in block.cards for part in (card.heading, *card.lines))
        found.extend(part.text for part in parts if part.text)
    return found


@pytest.mark.parametrize("langs", EDITIONS)
def test_the_text_layer_gives_back_what_the_composition_says_in_order(langs: tuple[Lang, ...]) -> None:
    composed = release(langs, paragraphs=0)
    shown = text(printed(composed))
    at = 0
    for piece in said(composed):
        found = shown.find(piece, at)
        assert found >= 0, piece
        at = found + len(piece)
    assert "\0" not in shown


@pytest.mark.parametrize("langs", EDITIONS)
def test_a_long_document_keeps_every_paragraph_across_pages(langs: tuple[Lang, ...]) -> None:
    shown = re.sub(
        r"(Park · News release|园区 · 新闻稿|Page \d+ of \d+)", "", text(printed(release(langs, 12)))
    )
    assert shown.count("152.3 billion yuan") == (13 if Lang.EN in langs else 0)
    assert shown.count("（Lin Xiaolan）") == (13 if Lang.ZH in langs else 0)


@pytest.mark.parametrize("char", ["—", "…", "𬭊", "e\u0301\u0323", "\u00a0", "⸺", "·"])
def test_every_character_comes_back_as_itself(char: str) -> None:
    shown = text(printed(composition(paragraph(f"left{char}right", f"左{char}右"))))
    assert f"left{char}right" in shown
    assert f"左{char}右" in shown


def test_words_at_line_ends_are_not_glued_together() -> None:
    file = printed(composition(paragraph(EN, ""), look="enterprise"))
    assert EN in text(file)
    assert len(list(lines(chars(file)))) > 4


@pytest.mark.parametrize("look", ["civic", "enterprise"])
@pytest.mark.parametrize("langs", EDITIONS)
def test_the_same_composition_gives_the_same_bytes(langs: tuple[Lang, ...], look: str) -> None:
    first = printed(release(langs, look=look))
    printed(composition(paragraph("Something else 😀", "别的——内容")))
    assert printed(release(langs, look=look)) == first


def test_all_fonts_are_embedded_subsets() -> None:
    file = printed(release())
    names = {char.font for char in chars(file)}
    assert all(re.fullmatch(r"[A-Z]{6}\+\S+", name) for name in names)
    assert file.count(b"/FontFile2") == len(names)
    assert b"Helvetica" not in file
    assert len(file) < 400_000


def test_a_missing_character_is_named_drawn_as_a_visible_sign_and_still_copied(tmp_path: Path) -> None:
    assert missing("a\u1b83中") == ("\u1b83 U+1B83 SUNDANESE LETTER A",)
    assert missing(EN + ZH) == ()
    file = printed(composition(paragraph("Hello \u1b83!", "")))
    sign = next(char for char in chars(file) if char.text == REPLACEMENT)
    assert sign.right - sign.left > 5
    path = tmp_path / "lost.pdf"
    path.write_bytes(file)
    done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
    assert "Hello \u1b83!" in done.stdout.decode()


def test_a_character_of_the_other_script_or_family_is_lent_by_another_face() -> None:
    fonts = {c.text: c.font for c in chars(printed(composition(paragraph("a 中 →", "中ж〓"))))}
    assert "NotoSerifSC" in fonts["中"]
    assert "SourceSerif4" in fonts["ж"]


def test_only_web_and_mail_addresses_become_links() -> None:
    spans = (
        Span("site", href="https://example.org/a b?q=中"),
        Span(" "),
        Span("mail", href="mailto:a@example.org"),
        Span(" script", href="javascript:alert(1)"),
        Span(" file", href="file:///etc/passwd"),
    )
    block = Paragraph(Style.BODY, (replace(sides("", "")[0], spans=spans), sides("", "")[1]))
    assert links(printed(composition(block))) == [
        "https://example.org/a%20b?q=%E4%B8%AD",
        "mailto:a@example.org",
    ]


def test_the_outline_names_headline_crossheads_about_and_contact() -> None:
    assert outline(printed(release())) == [
        (1, "Park opens wider to the world / 园区扩大对外开放"),
        (2, "What comes next / 下一步"),
        (2, "About the park / 关于园区"),
        (2, "Media contact / 媒体联络"),
    ]


def test_a_crosshead_before_any_headline_still_stands_in_the_outline() -> None:
    file = printed(composition(paragraph("Next", "下一步", Style.CROSSHEAD), paragraph("a", "一")))
    assert [title for _level, title in outline(file)] == ["Next / 下一步"]


def test_the_document_tells_its_title_author_subject_and_language() -> None:
    opened = document(printed(release((Lang.ZH,))))
    told = opened.info[0]
    assert told["Title"].decode("utf-16") == "Park opens / 园区开放"
    assert told["Author"].decode("utf-16") == "Park / 园区"
    assert told["Subject"].decode("utf-16") == "News release / 新闻稿"
    assert opened.catalog["Lang"] == b"zh-Hans"


def test_every_page_is_numbered_in_each_language_and_later_ones_have_a_running_head() -> None:
    shown = chars(printed(release(paragraphs=16)))
    last = max(char.page for char in shown)
    assert last >= 2
    for page in range(last + 1):
        words = "".join(char.text for char in shown if char.page == page)
        assert f"Page {page + 1} of {last + 1}" in words
        assert ("Park · News release" in words) == (page > 0)
        assert ("园区 · 新闻稿" in words) == (page > 0)


@pytest.mark.parametrize("langs", [(Lang.EN,), BOTH])
def test_a_running_head_takes_one_line_and_keeps_what_follows_the_name(langs: tuple[Lang, ...]) -> None:
    long = Span("A very long name of an organisation " * 9)
    made = release(langs, 16)
    heads = tuple(Side(lang, (long, Span(" · "), Span("DRAFT"))) for lang in langs)
    shown = [char for char in chars(printed(replace(made, running=heads))) if char.page == 1]
    top = min(char.baseline for char in shown)
    words = "".join(char.text for char in shown if char.baseline < top + 1)
    assert words.count("… · DRAFT") == len(langs)
    assert sum(char.baseline < top + 20 for char in shown) == len(words)


@pytest.mark.parametrize(("paper", "size"), [("A4", (595.28, 841.89)), ("Letter", (612.0, 792.0))])
def test_both_papers_have_their_size_and_nothing_leaves_the_page(
    paper: str, size: tuple[float, float]
) -> None:
    shown = chars(printed(release(paragraphs=8, paper=paper)))
    assert all(char.left > 50 for char in shown)
    assert all(
        char.right < size[0] - 50
        for char in shown
        if char.text.strip() and char.text not in "，。、：；！？”’）》"
    )
    assert all(20 < char.baseline < size[1] - 20 for char in shown)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no picture",
        picture_bytes()[:60],
        b"\x89PNG\r\n\x1a\n" + bytes(200),
        b"\xff\xd8\xff\xe0" + bytes(90),
    ],
)
def test_a_broken_picture_leaves_a_box_with_its_alternative_text(content: bytes) -> None:
    shown = text(printed(composition(picture(content))))
    assert "A park at dawn" in shown
    assert "The park" in shown
    assert "图：园区" in shown


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("RGB", "PNG"),
        ("RGBA", "PNG"),
        ("LA", "PNG"),
        ("P", "PNG"),
        ("1", "PNG"),
        ("I;16", "PNG"),
        ("L", "JPEG"),
        ("CMYK", "JPEG"),
        ("RGB", "JPEG"),
        ("RGB", "WEBP"),
        ("CMYK", "TIFF"),
        ("RGB", "GIF"),
    ],
)
def test_pictures_of_every_colour_space_are_printed(mode: str, kind: str) -> None:
    file = printed(composition(picture(picture_bytes(mode, kind=kind))))
    assert b"/Subtype /Image" in file
    assert b"DeviceCMYK" not in file
    assert "A park at dawn" not in text(file)


def test_a_broken_logo_is_left_out() -> None:
    composed = release(paragraphs=0)
    broken = replace(composed.blocks[0], logo=b"no logo")
    shown = text(printed(replace(composed, blocks=(broken, *composed.blocks[1:]))))
    assert "News release" in shown


def test_cancelling_stops_at_once() -> None:
    def cancel(done: int, of: int, what: str) -> None:
        raise Cancelled

    stream = io.BytesIO()
    with pytest.raises(Cancelled):
        write(release(), stream, cancel)
    assert stream.getvalue() == b""


def test_progress_is_told_for_each_page() -> None:
    told: list[tuple[int, int]] = []

    def tell(done: int, of: int, what: str) -> None:
        told.append((done, of))

    write(release(paragraphs=16), io.BytesIO(), tell)
    assert told[-1][0] == told[-1][1] >= 3
    assert [done for done, _of in told[1:]] == list(range(len(told) - 1))


def test_an_empty_composition_is_a_page_with_its_number() -> None:
    stream = io.BytesIO()
    write(composition(), stream, silent)
    assert "Page 1 of 1" in text(stream.getvalue())


def test_an_empty_side_leaves_its_column_empty() -> None:
    assert "Only English" in text(printed(composition(paragraph("Only English", ""))))
    assert "只有中文" in text(printed(composition(paragraph("", "只有中文"), contact_card())))
