"""What an editor finds in the Word document of a whole press kit."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import docx
import pytest
from lxml import etree
from PIL import Image

from presskit import api
from presskit.compose.plan import EDITIONS, Layout, Plan, Section
from presskit.compose.theme import theme
from presskit.model.contact import Person
from presskit.model.fact import Fact, Point
from presskit.model.kit import Brand, Kit
from presskit.model.language import Wording
from presskit.model.pair import Role
from presskit.model.release import Genre, Release
from presskit.progress import silent
from presskit.writers.docx.document import write
from presskit.writers.docx.scan_code import drawn
from presskit.writers.qr import QUIET, encoded
from tests.build import a_term
from tests.writers.docx.specimens import DIGESTS, W, kit, part, row, styled

OUTPUT = Fact(
    "f1",
    Wording("Output", "产值"),
    Wording("1,250", "12500"),
    Wording("billion yuan", "亿元"),
    source=Wording("The office", "统计局"),
    points=(
        Point(Wording("2019", "2019年"), Decimal(625)),
        Point(Wording("2020", "2020年"), Decimal(1250)),
    ),
)
KIT = replace(
    kit(brand=Brand(Wording("The park", "园区"), "https://example.org/news", "logo")),
    facts=(OUTPUT,),
    people=(Person("n1", Wording("Ann Lee", "李安"), Wording("Director", "主任"), "lake"),),
    glossary=(a_term("park", "园区"),),
)
KIT = replace(
    KIT,
    releases=(
        *KIT.releases,
        Release("b", (row(31, Role.BODY, "Ann sails.", "李安航海。"),), genre=Genre.BIOGRAPHY, person="n1"),
        Release("t", (row(41, Role.BULLET, "Name the source.", "注明来源。"),), genre=Genre.TERMS),
        Release("n", (row(51, Role.HEADLINE, "More news", "又一则"),)),
    ),
    assets=(*KIT.assets, replace(KIT.assets[1], id="tower", name="tower.jpg")),
)


def printed(of: Kit = KIT, edition: str = "both", **asked: object) -> bytes:
    plan = Plan(EDITIONS[edition], theme(), release=None, sections=frozenset(Section))
    stream = io.BytesIO()
    made = api.composition(of, DIGESTS, replace(plan, **asked))
    write(made, stream, silent)
    return stream.getvalue()


def texts(root: etree._Element, tag: str) -> list[str]:
    return ["".join(found.itertext(f"{W}t")) for found in root.iter(f"{W}{tag}")]


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_section_begins_a_page_under_a_heading_that_the_contents_lead_to(
    edition: str, layout: Layout
) -> None:
    root = part(printed(edition=edition, layout=layout))
    marks = [mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")]
    anchors = [link.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink") if link.get(f"{W}anchor")]
    assert len(anchors) == 8
    assert anchors == marks == list(dict.fromkeys(marks))
    begun = [mark.getparent() for mark in root.iter(f"{W}bookmarkStart")]
    assert all(one is not None and one.find(f"{W}pPr/{W}pageBreakBefore") is not None for one in begun)


def test_the_same_kit_gives_the_same_bytes() -> None:
    assert printed() == printed()


def test_headings_are_styles_that_outlines_are_made_of() -> None:
    told = styled(printed(edition="en"))
    assert [text for style, text in told if style == "SectionHeading"] == [
        "Facts and figures", "Biographies", "Pictures", "Glossary", "Contacts", "Terms of use",
    ]  # fmt: skip
    style = part(printed(), "word/styles.xml").find(f"{W}style[@{W}styleId='SectionHeading']")
    assert style is not None
    level = style.find(f"{W}pPr/{W}outlineLvl")
    assert level is not None
    assert level.get(f"{W}val") == "0"


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_style_used_is_defined(edition: str) -> None:
    document = printed(edition=edition)
    defined = {style.get(f"{W}styleId") for style in part(document, "word/styles.xml").iter(f"{W}style")}
    assert {style.get(f"{W}val") for style in part(document).iter(f"{W}pStyle")} <= defined


def test_a_cover_has_no_running_head_and_the_letterheads_stand_in_the_text() -> None:
    section = docx.Document(io.BytesIO(printed(edition="en"))).sections[0]
    assert [line.text for line in section.first_page_header.paragraphs] == [""]
    assert [line.text for line in section.first_page_footer.paragraphs] == [""]
    assert [line.text for line in section.header.paragraphs] == ["The park · Press kit"]
    told = styled(printed(edition="en"))
    assert [text for style, text in told if style == "Letterhead"] == ["The park"] * 2


def test_what_nobody_may_overlook_stands_in_a_box_on_the_cover() -> None:
    held = replace(
        KIT.releases[0], notice=Wording("A draft", "草稿"), embargo=datetime(2024, 9, 20, tzinfo=UTC)
    )
    told = styled(printed(replace(KIT, releases=(held,)), "en"))
    notices = [text for style, text in told[: told.index(("TOCHeading", "Contents"))] if style == "Notice"]
    assert [notice.partition(" ")[0] for notice in notices] == ["EMBARGOED", "A"]


def tables(root: etree._Element) -> list[etree._Element]:
    return [table for table in root.iter(f"{W}tbl") if table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None]


def test_facts_and_values_and_terms_are_tables_whose_first_row_names_the_columns() -> None:
    facts, chart, terms = tables(part(printed(edition="en")))
    assert texts(facts, "tc") == [
        "Figure", "What it counts", "Source", "1,250billion yuan", "Output", "The office",
    ]  # fmt: skip
    assert texts(chart, "tc") == ["", "", "billion yuan", "2019", "", "625", "2020", "", "1,250"]
    assert texts(terms, "tc")[2:4] == ["park", "园区"]


def test_a_chart_tells_in_words_what_it_shows() -> None:
    told = [one.get(f"{W}val") for one in part(printed(edition="en")).iter(f"{W}tblDescription")]
    assert told == ["Bar chart: Output. 2019: 625; 2020: 1,250 billion yuan."]


def test_bars_are_as_long_as_their_values() -> None:
    chart = tables(part(printed(edition="en")))[1]
    bars = [ind.get(f"{W}right") for ind in chart.iter(f"{W}ind")]
    [empty, full] = map(int, filter(None, bars))
    room = int(chart.findall(f"{W}tblGrid/{W}gridCol")[1].get(f"{W}w", "0")) - theme().gutter * 20
    assert (full, round(empty / room, 2)) == (0, 0.5)


def test_both_languages_of_a_fact_stand_in_its_row() -> None:
    facts = next(one for one in tables(part(printed())) if "1,250" in "".join(one.itertext(f"{W}t")))
    assert "Output产值" in texts(facts, "tc")


def test_pictures_people_and_codes_have_words_that_stand_for_them() -> None:
    root = part(printed(edition="en"))
    alts = [drawing.get("descr") for drawing in root.iter("{*}docPr")]
    assert alts.count("A lake with towers behind") == 3
    assert "QR code: https://example.org/news" in alts
    told = styled(printed(edition="en"))
    assert ("Heading2", "Ann Lee") in told
    assert ("ProfileTitle", "Director") in told


def test_languages_below_each_other_need_no_columns() -> None:
    document = printed(layout=Layout.STACKED, sections=frozenset({Section.RELEASE}))
    assert list(part(document).iter(f"{W}tbl")) == []
    told = [text for _style, text in styled(document)]
    english = told.index("Innovation in biomedicine")
    assert told[english + 1] == "生物医药创新"


def test_a_document_that_begins_with_another_section_has_its_running_head_there() -> None:
    document = printed(edition="en", sections=frozenset({Section.FACTS, Section.TERMS}))
    section = docx.Document(io.BytesIO(document)).sections[0]
    assert [line.text for line in section.first_page_header.paragraphs] == ["The park · Press kit"]
    breaks = list(part(document).iter(f"{W}pageBreakBefore"))
    assert len(breaks) == 1


def test_two_tables_never_touch_and_none_ends_the_document() -> None:
    for layout in Layout:
        for edition in EDITIONS:
            body = part(printed(edition=edition, layout=layout)).find(f"{W}body")
            assert body is not None
            tags = [etree.QName(one).localname for one in body]
            assert "tbl,tbl" not in ",".join(tags)
            assert tags[-2:] == ["p", "sectPr"]


def test_a_code_keeps_its_quiet_zone_and_is_small() -> None:
    modules = encoded("https://example.org/news")
    content = drawn(modules)
    with Image.open(io.BytesIO(content)) as image:
        count = len(modules) + 2 * QUIET
        assert image.size == (count * 8, count * 8)
        dark = image.convert("L").point(lambda value: 255 - value).getbbox()
    assert dark == (QUIET * 8, QUIET * 8, (count - QUIET) * 8, (count - QUIET) * 8)
    assert len(content) < 2000
    assert encoded("x" * 5000) == ()
