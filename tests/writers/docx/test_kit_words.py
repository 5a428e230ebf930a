"""What each part of a press kit says in a Word document, in order, and where its links lead."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from docx.document import Document

from presskit.compose.plan import Layout, Section
from tests.writers.docx import specimens
from tests.writers.docx.specimens import W, part, styled
from tests.writers.docx.test_kit import KIT, printed


def opened(edition: str, *sections: Section, layout: Layout = Layout.BESIDE) -> Document:
    made = printed(edition=edition, sections=frozenset(sections), layout=layout)
    return docx.Document(io.BytesIO(made))


def said(document: Document) -> list[str]:
    return [line.text for line in document.paragraphs if line.text]


def test_a_cover_says_whose_it_is_what_it_is_and_what_is_in_it() -> None:
    assert said(opened("en", Section.COVER, Section.FACTS, Section.TERMS))[:9] == [
        "The park",
        "Press kit",
        "Park marks three decades as a gateway",
        "FOR IMMEDIATE RELEASE",
        "Sept. 20, 2024",
        "Contents",
        "Facts and figures",
        "Terms of use",
        "Facts and figures",
    ]


@pytest.mark.parametrize("layout", Layout)
def test_a_cover_says_everything_in_both_languages(layout: Layout) -> None:
    assert said(opened("both", Section.COVER, Section.FACTS, layout=layout))[:7] == [
        "The park · 园区",
        "Press kit · 新闻资料包",
        "Park marks three decades as a gateway",
        "园区三十年：打造投资门户",
        "FOR IMMEDIATE RELEASE · 立即发布",
        "Sept. 20, 2024 · 2024年9月20日",
        "Contents · 目录",
    ]


def test_the_contents_lead_to_the_section_of_the_same_name() -> None:
    root = part(printed(edition="en"))
    begun = {}
    for mark in root.iter(f"{W}bookmarkStart"):
        line = mark.getparent()
        assert line is not None
        begun[mark.get(f"{W}name")] = "".join(line.itertext(f"{W}t"))
    links = [link for link in root.iter(f"{W}hyperlink") if link.get(f"{W}anchor")]
    told = [("".join(link.itertext(f"{W}t")), begun[link.get(f"{W}anchor")]) for link in links]
    assert ("Glossary", "Glossary") in told
    releases = [entry for entry, head in told if entry != head]
    assert releases == ["Park marks three decades as a gateway", "More news"]


def test_captions_and_credits_stand_below_the_pictures_of_a_gallery() -> None:
    [table] = opened("both", Section.GALLERY).tables
    [[first, second]] = [
        [[line.text for line in cell.paragraphs] for cell in row.cells] for row in table.rows
    ]
    assert first == ["", "A lake with towers behind", "Photo: the park", "湖与高楼", "图：园区"]
    assert second == [""]


def test_a_person_has_a_heading_below_the_portrait() -> None:
    told = styled(printed(edition="both", sections=frozenset({Section.BIOGRAPHIES})))
    at = told.index(("Heading2", "Ann Lee · 李安"))
    assert told[at + 1 : at + 3] == [
        ("ProfileTitle", "Director · 主任"),
        ("Credit", "Photo: the park · 图：园区"),
    ]


def test_the_address_of_a_code_is_a_link() -> None:
    document = opened("both", Section.CONTACTS)
    [line] = [line for line in document.paragraphs if line.text == "https://example.org/news"]
    assert [link.address for link in line.hyperlinks] == ["https://example.org/news"]
    words = said(document)
    at = words.index(line.text)
    assert words[at - 2 : at] == ["Scan for the online newsroom", "扫码访问在线新闻中心"]


def test_stacked_contact_cards_stand_below_each_other() -> None:
    words = said(opened("both", Section.CONTACTS, layout=Layout.STACKED))
    assert words.index("Media contact") < words.index("E-mail: press@example.org") < words.index("媒体联络")


def test_a_stacked_picture_and_all_that_is_said_of_it_stay_on_one_page() -> None:
    root = part(printed(layout=Layout.STACKED, sections=frozenset({Section.RELEASE})))
    lines = [("".join(line.itertext(f"{W}t")), line) for line in root.iter(f"{W}p")]
    at = [text for text, _line in lines].index("The lake seen from the east")
    assert [text for text, _line in lines[at : at + 4]] == [
        "The lake seen from the east",
        "Photo: the park",
        "湖东岸",
        "图：园区",
    ]
    kept = [line.find(f"{W}pPr/{W}keepNext") is not None for _text, line in lines[at : at + 4]]
    assert kept == [True, True, True, False]


@pytest.mark.parametrize("edition", ["en", "both"])
def test_a_running_head_of_two_lines_stands_clear_of_the_sections(edition: str) -> None:
    lines = docx.Document(io.BytesIO(printed(edition=edition))).sections[0].header.paragraphs
    room = [line.paragraph_format.space_after for line in lines]
    assert [length is not None for length in room] == {"en": [False], "both": [False, True]}[edition]


def test_a_release_alone_has_no_styles_of_other_sections() -> None:
    alone = docx.Document(io.BytesIO(specimens.printed(replace(KIT, facts=()))))
    whole = docx.Document(io.BytesIO(printed()))
    assert {style.style_id for style in whole.styles} - {style.style_id for style in alone.styles} >= {
        "CoverName",
        "TableFigure",
        "ScanCode",
    }
