"""What an editor finds in a Word document made by presskit."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from presskit.compose.plan import EDITIONS
from presskit.errors import Cancelled
from presskit.model.asset import Asset
from presskit.model.kit import Brand
from presskit.model.pair import Role
from presskit.model.text import Mark, MarkKind, Run, Text
from presskit.writers.docx.markup import writable
from presskit.writers.docx.paragraphs import address
from tests.writers.docx.specimens import (
    LAKE_DIGEST,
    R,
    W,
    image,
    kit,
    members,
    part,
    print_to,
    printed,
    row,
    styled,
)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_same_kit_gives_the_same_bytes(edition: str) -> None:
    assert printed(kit(), edition) == printed(kit(), edition)


def test_every_paragraph_has_the_style_of_what_it_is() -> None:
    assert styled(printed(kit())) == [
        ("ReleaseLine", "FOR IMMEDIATE RELEASE"),
        ("Kicker", "Thirty years of opening up"),
        ("Heading1", "Park marks three decades as a gateway"),
        ("Subtitle", "Cooperation zone plans its next stage"),
        ("Lead", "SUZHOU, China, Sept. 20, 2024 — Output reached 152.3 billion yuan in 2023."),
        ("BodyText", "See the website in bold and italic type."),
        ("Caption", "The lake seen from the east"),
        ("Credit", "Photo: the park"),
        ("Heading2", "Innovation in biomedicine"),
        ("Quote", "“The door stays open,” said the director."),
        ("ListBullet", "500 listed companies"),
        ("ListBullet", "More than 100 laboratories"),
        ("AboutHeading", "About the park"),
        ("About", "The park was founded in 1994."),
        ("EditorNote", "Notes to editors: figures are for 2023."),
        ("ContactHeading", "Media contact"),
        ("ContactLine", "Wang Fang, Press officer"),
        ("ContactLine", "Park office"),
        ("ContactLine", "Phone: +86 512 6668 1234"),
        ("ContactLine", "E-mail: press@example.org"),
        ("EndMark", "###"),
    ]


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_style_used_is_defined_and_named(edition: str) -> None:
    document = printed(kit(), edition)
    defined = {style.get(f"{W}styleId") for style in part(document, "word/styles.xml").iter(f"{W}style")}
    used = {
        style.get(f"{W}val")
        for name in members(document)
        if name.startswith("word/") and name.endswith(".xml")
        for style in part(document, name).iter(f"{W}pStyle", f"{W}rStyle", f"{W}basedOn", f"{W}next")
    }
    assert used <= defined
    assert {"CommentText", "CommentReference"} <= defined


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_run_says_its_language_and_no_font_is_japanese(edition: str) -> None:
    document = printed(kit(), edition)
    runs = list(part(document).iter(f"{W}r"))
    spoken = [run.find(f"{W}rPr/{W}lang") for run in runs if run.find(f"{W}t") is not None]
    assert spoken
    assert all(lang is not None and lang.get(f"{W}eastAsia") == "zh-CN" for lang in spoken)
    fonts = {font.get(f"{W}eastAsia") for font in part(document, "word/styles.xml").iter(f"{W}rFonts")}
    assert fonts == {"SimSun", "Microsoft YaHei"}


def test_chinese_paragraphs_follow_the_rules_of_chinese_lines() -> None:
    sheet = part(printed(kit(), "zh"), "word/styles.xml")
    style = sheet.find(f"{W}style[@{W}styleId='BodyTextChinese']/{W}pPr")
    assert style is not None
    for rule in ("kinsoku", "overflowPunct", "autoSpaceDE"):
        assert style.find(f"{W}{rule}") is not None
    indent = style.find(f"{W}ind")
    assert indent is not None
    assert indent.get(f"{W}firstLineChars") == "200"
    assert ("BodyTextChinese", "详见网站，加粗。") in styled(printed(kit(), "zh"))


def test_links_bold_and_italic_are_real() -> None:
    document = printed(kit())
    root = part(document)
    link = root.find(f".//{W}hyperlink")
    assert link is not None
    targets = {rel.get("Id"): rel for rel in part(document, "word/_rels/document.xml.rels")}
    target = targets[link.get(f"{R}id")]
    assert target.get("Target") == "https://example.org/%E5%9B%AD%E5%8C%BA?a=1&b=2"
    assert target.get("TargetMode") == "External"
    for tag, word in (("b", "bold"), ("i", "italic")):
        assert word in [
            "".join(run.itertext(f"{W}t"))
            for run in root.iter(f"{W}r")
            if run.find(f"{W}rPr/{W}{tag}") is not None
        ]


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        r"\\host\share",
        "http://",
        "mailto:",
        "http://[bad",
        "https://a:b/",
        "",
    ],
)
def test_a_link_that_is_no_web_or_mail_address_stays_plain_text(href: str) -> None:
    linked = Text((Run("here", frozenset([Mark(MarkKind.LINK, href)])),))
    document = printed(replace(kit(row(1, Role.BODY, linked, "")), contacts=()))
    assert ("BodyText", "here") in styled(document)
    assert part(document).find(f".//{W}hyperlink") is None
    assert address(href) == ""


def test_a_picture_has_its_words_and_stands_before_its_caption() -> None:
    root = part(printed(kit()))
    told = root.find(".//{*}docPr")
    assert told is not None
    assert (told.get("name"), told.get("descr")) == ("lake.jpg", "A lake with towers behind")
    paragraph = next(node for node in root.iter(f"{W}p") if node.find(f".//{W}drawing") is not None)
    caption = paragraph.getnext()
    assert caption is not None
    assert "".join(caption.itertext()) == "The lake seen from the east"


def test_a_format_word_does_not_know_is_turned_into_one_it_does() -> None:
    content = image(20, 10, "WEBP")
    digest = hashlib.sha256(content).hexdigest()
    of = replace(
        kit(row(1, Role.CAPTION, "A lake", "湖", "x")),
        assets=(Asset("x", "x.webp", "image/webp", digest, 20, 10),),
    )
    names = members(printed(of, pictures={digest: content}))
    assert any(name.endswith(".png") for name in names)


def test_pages_are_numbered_by_live_fields() -> None:
    document = printed(kit())
    feet = [part(document, name) for name in members(document) if "footer" in name and name.endswith(".xml")]
    assert len(feet) == 2
    for foot in feet:
        assert ["".join(code.itertext()) for code in foot.iter(f"{W}instrText")] == ["PAGE", "NUMPAGES"]
        assert "".join(foot.itertext(f"{W}t")) == "Page 1 of 1"


def test_the_first_page_carries_the_letterhead_and_later_ones_the_running_line() -> None:
    document = docx.Document(io.BytesIO(printed(kit())))
    section = document.sections[0]
    assert [p.text for p in section.first_page_header.paragraphs] == ["", "The park", "News release"]
    assert [p.text for p in section.header.paragraphs] == ["The park · News release"]


def test_the_document_names_its_organisation_and_no_author_of_the_tools() -> None:
    core = docx.Document(io.BytesIO(printed(kit(), "both"))).core_properties
    assert (core.author, core.language) == ("The park / 园区", "en-US, zh-CN")
    assert core.title == "Park marks three decades as a gateway / 园区三十年：打造投资门户"
    assert docx.Document(io.BytesIO(printed(kit(brand=Brand())))).core_properties.author == "presskit"
    assert not any("thumbnail" in name for name in members(printed(kit())))


def test_a_very_long_headline_is_still_a_valid_title() -> None:
    document = printed(kit(row(1, Role.HEADLINE, "word " * 200, "")))
    assert len(docx.Document(io.BytesIO(document)).core_properties.title) == 255


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=40))
def test_any_characters_can_be_written(said: str) -> None:
    document = printed(kit(row(1, Role.BODY, f"<{said}>", "")))
    etree.tostring(part(document))
    read = docx.Document(io.BytesIO(document)).paragraphs[1].text
    kept = f"<{writable(said)}>"
    for end in ("\r\n", "\r", "\u2028", "\u2029"):
        kept = kept.replace(end, "\n")
    assert read == kept


def test_writing_can_be_stopped() -> None:
    def stop(done: int, of: int, what: str) -> None:
        raise Cancelled

    stream = io.BytesIO()
    with pytest.raises(Cancelled):
        print_to(stream, kit(), "en", report=stop)
    assert stream.getvalue() == b""


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
@pytest.mark.parametrize("edition", EDITIONS)
def test_another_program_reads_the_same_words(edition: str, tmp_path: Path) -> None:
    path = tmp_path / "release.docx"
    path.write_bytes(printed(kit(), edition))
    command = ["pandoc", "-t", "plain", "--wrap=none", "--columns=1000", str(path)]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    squeezed = "".join(said.split()).replace("-", "")
    for style, text in styled(path.read_bytes()):
        if edition != "both" or style != "ColumnHeading":
            assert "".join(text.split()).replace("-", "") in squeezed


def test_a_photograph_taken_upright_stands_upright() -> None:
    out = io.BytesIO()
    photo = Image.new("RGB", (160, 90))
    turned = photo.getexif()
    turned[0x0112] = 6
    photo.save(out, "JPEG", exif=turned)
    document = printed(kit(), pictures={LAKE_DIGEST: out.getvalue()})
    extent = part(document).find(".//{*}inline/{*}extent")
    assert extent is not None
    assert int(extent.get("cy", "0")) > int(extent.get("cx", "0"))
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        [name] = [name for name in package.namelist() if name.startswith("word/media/")]
        with Image.open(io.BytesIO(package.read(name))) as shown:
            assert (shown.size, shown.getexif().get(0x0112, 1)) == ((90, 160), 1)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_contact_card_takes_the_end_mark_to_its_page(edition: str) -> None:
    lines = [
        paragraph
        for paragraph in part(printed(kit(), edition)).iter(f"{W}p")
        for style in paragraph.iter(f"{W}pStyle")
        if style.get(f"{W}val", "").startswith("ContactLine")
    ]
    assert lines
    assert all(line.find(f"{W}pPr/{W}keepNext") is not None for line in lines)


def test_a_side_that_says_nothing_shows_no_bar_or_bullet() -> None:
    root = part(printed(kit(row(1, Role.QUOTE, "“Yes.”", ""), row(2, Role.BULLET, "", "一项")), "both"))
    silent = [
        style.get(f"{W}val")
        for paragraph in root.iter(f"{W}p")
        if not "".join(paragraph.itertext(f"{W}t"))
        for style in paragraph.iter(f"{W}pStyle")
    ]
    assert silent == ["BodyTextChinese", "BodyText"]


def test_the_cells_of_a_box_are_filled_to_the_same_depth() -> None:
    rows = part(printed(kit(), "both")).iter(f"{W}tr")
    [card] = [line for line in rows if "Media contact" in "".join(line.itertext(f"{W}t"))]
    fills = [fill.get(f"{W}fill") for cell in card.iter(f"{W}tcPr") for fill in cell.iter(f"{W}shd")]
    assert len(fills) == 2
    assert len(set(fills)) == 1
