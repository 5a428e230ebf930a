"""What a press kit consists of, and what is left out of it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from presskit import api
from presskit.compose.blocks import (
    Chart,
    Composition,
    ContactCard,
    Cover,
    FactTable,
    Gallery,
    Letterhead,
    Opening,
    Paragraph,
    Profile,
    ScanCode,
    Style,
    TermTable,
)  # fmt: skip
from presskit.compose.kit import composed
from presskit.compose.plan import Plan, Section
from presskit.compose.theme import theme
from presskit.model.asset import Asset
from presskit.model.contact import Contact, Person
from presskit.model.fact import Fact, Point
from presskit.model.kit import Brand, Kit
from presskit.model.language import Lang, Wording
from presskit.model.pair import Role
from presskit.model.release import Genre, Release
from presskit.model.term import Form, Term, Usage
from tests.build import a_pair, headline

BOTH = (Lang.EN, Lang.ZH)
SHOT = b"not really a picture"
DIGEST = hashlib.sha256(SHOT).hexdigest()
EVERYTHING = frozenset(Section)
OUTPUT = Fact(
    "f1",
    Wording("Output", "产值"),
    Wording("1,152.5", "11525"),
    Wording("billion yuan", "亿元"),
    Wording("2020", "2020年"),
    Wording("Statistics office", "统计局"),
    (
        Point(Wording("2019", "2019年"), Decimal("1001.2")),
        Point(Wording("2020", "2020年"), Decimal("1152.5")),
    ),
)


def picture(asset_id: str) -> Asset:
    return Asset(asset_id, f"{asset_id}.png", "image/png", DIGEST, 4, 3, Wording(f"The {asset_id}", "图"))


def text(genre: Genre, text_id: str, *pairs: object, **fields: object) -> Release:
    return Release(text_id, tuple(pairs), genre=genre, **fields)  # type: ignore[arg-type]  # test shorthand


NEWS = text(
    Genre.NEWS,
    "r1",
    replace(headline("News", "新闻"), id="p1"),
    a_pair("The park grew.", "园区发展。", pair_id="p2"),
    a_pair("At the lake", "湖边", Role.CAPTION, pair_id="p3", asset="lake"),
    day=date(2024, 9, 20),
    notice=Wording("Chinese text: draft", "译文草稿"),
)
KIT = Kit(
    "k",
    title=Wording("The park", "园区"),
    releases=(
        NEWS,
        text(Genre.BACKGROUND, "r2", headline("How it began", ""), a_pair("In 1994.", "1994年。")),
        text(Genre.BIOGRAPHY, "r3", headline("Ann", "安"), a_pair("She sails.", "她航海。"), person="n1"),
        text(Genre.TERMS, "r4", a_pair("Free to use.", "可免费使用。")),
        text(Genre.NEWS, "r5", headline("More news", "又一则"), a_pair("It grew again.", "再发展。")),
    ),
    facts=(OUTPUT, Fact("f2", Wording("Firms", "企业"), Wording("2,000+", "超2000"))),
    people=(
        Person("n1", Wording("Ann", "安"), Wording("Director", "主任"), "face"),
        Person("n2", Wording("Bo", ""), Wording("Deputy", "副主任")),
        Person("n3", Wording("Nobody", "无")),
    ),
    contacts=(Contact("c1", Wording("Li Hua", "李华")),),
    glossary=(
        Term("t2", (Form("Park"),), (Form("园区"),), "short"),
        Term("t1", (Form("lake"), Form("pond", Usage.FORBIDDEN)), (Form("湖"),)),
        Term("t3", (Form("metro"),), (Form("地铁"),)),
    ),
    assets=tuple(map(picture, ("logo", "face", "lake", "tower"))),
    brand=Brand(Wording("Office", "办公室"), "https://example.com/news", "logo"),
)  # fmt: skip


def document(
    *sections: Section, of: Kit = KIT, langs: tuple[Lang, ...] = BOTH, **asked: object
) -> Composition:
    plan = Plan(langs, theme(), sections=frozenset(sections) or EVERYTHING, **asked)  # type: ignore[arg-type]  # test shorthand
    return api.composition(of, {DIGEST: SHOT}, plan)


def words(sides: Any) -> list[str]:
    return [side.text for side in sides]


def the(kind: type[Any], made: Composition) -> Any:
    [found] = [block for block in made.blocks if isinstance(block, kind)]
    return found


def test_the_sections_come_in_the_order_of_kits() -> None:
    made = document()
    assert isinstance(made.blocks[0], Cover)
    heads = [block.key for block in made.blocks if isinstance(block, Letterhead | Opening)]
    assert heads == [
        "text-r1", "facts", "text-r2", "biographies", "gallery", "glossary", "contacts", "text-r4",
    ]  # fmt: skip
    assert [entry.key for entry in the(Cover, made).contents] == heads
    assert [entry.title[0].text for entry in the(Cover, made).contents][:3] == [
        "News", "Facts and figures", "How it began",
    ]  # fmt: skip


def made_title(made: Composition, key: str) -> Any:
    return next(block.title for block in made.blocks if isinstance(block, Opening) and block.key == key)


def test_all_news_releases_are_printed_when_none_is_named() -> None:
    made = document(Section.COVER, Section.RELEASE, release=None)
    assert [block.key for block in made.blocks if isinstance(block, Letterhead)] == ["text-r1", "text-r5"]
    assert [words(entry.title) for entry in the(Cover, made).contents] == [
        ["News", "新闻"], ["More news", "又一则"],
    ]  # fmt: skip


@pytest.mark.parametrize("section", Section)
def test_a_section_the_kit_has_nothing_for_is_left_out(section: Section) -> None:
    assert document(section, Section.COVER, of=Kit("empty")).blocks == ()


def test_a_cover_alone_is_no_document() -> None:
    assert document(Section.COVER).blocks == ()


def test_a_release_alone_has_no_parts_of_a_kit() -> None:
    made = document(Section.RELEASE)
    assert {type(block).__name__ for block in made.blocks} == {
        "Letterhead", "Paragraph", "Picture", "ContactCard",
    }  # fmt: skip
    assert made.subject.startswith("News release / ")
    assert document(Section.RELEASE, Section.FACTS).subject.startswith("Press kit / ")


def test_the_contacts_stand_in_their_section_with_a_code_to_scan_and_not_in_the_release() -> None:
    made = document(Section.RELEASE, Section.CONTACTS)
    kinds = [type(block) for block in made.blocks]
    assert kinds.index(Opening) < kinds.index(ContactCard) < kinds.index(ScanCode)
    assert kinds.count(ContactCard) == 1
    assert the(ScanCode, made).address == "https://example.com/news"


@pytest.mark.parametrize(
    "website", ["", "example.com", "javascript:alert(1)", "https://", "http://a b", "http://["]
)
def test_what_is_no_web_address_is_not_there_to_be_scanned(website: str) -> None:
    made = document(Section.CONTACTS, of=replace(KIT, brand=Brand(website=website)))
    assert [type(block) for block in made.blocks] == [Opening, ContactCard]


def test_embargo_and_notice_stand_in_bold_on_the_cover_and_in_running_heads() -> None:
    held = replace(NEWS, embargo=datetime(2024, 9, 20, 2, 0, tzinfo=UTC))
    made = document(of=replace(KIT, releases=(held, *KIT.releases[1:])))
    assert made.embargo == held.embargo
    bold = [line[0].text for line in the(Cover, made).lines if line[0].spans[0].bold]
    assert bold == [
        "EMBARGOED UNTIL 10 a.m. Beijing time (02:00 GMT), Sept. 20, 2024",
        "Chinese text: draft",
    ]
    assert made.running[0].text == (
        "Office · Embargo: 10 a.m. Beijing time, Sept. 20, 2024 · Chinese text: draft"
    )


def test_nothing_of_a_kit_may_be_used_before_its_last_embargo_ends() -> None:
    early, late = (datetime(2024, 9, day, tzinfo=UTC) for day in (20, 22))
    texts = (replace(NEWS, embargo=early), replace(KIT.releases[1], embargo=late))
    of = replace(KIT, releases=texts)
    assert document(of=of).embargo == late
    assert document(Section.RELEASE, of=of).embargo == early


def test_the_cover_tells_release_line_day_and_notices() -> None:
    cover = the(Cover, document())
    assert [line[0].text for line in cover.lines] == [
        "FOR IMMEDIATE RELEASE", "Sept. 20, 2024", "Chinese text: draft",
    ]  # fmt: skip
    assert (words(cover.title), words(cover.organisation)) == (["The park", "园区"], ["Office", "办公室"])


def test_values_of_a_chart_are_written_in_the_unit_of_each_language() -> None:
    chart = the(Chart, document(Section.FACTS))
    assert [words(point.shown) for point in chart.points] == [["1,001.2", "10012"], ["1,152.5", "11525"]]
    assert chart.alt[0].text == "Bar chart: Output. 2019: 1,001.2; 2020: 1,152.5 billion yuan."
    assert "产值" in chart.alt[1].text
    assert "2020年：11525亿元" in chart.alt[1].text


def test_every_fact_has_its_row() -> None:
    table = the(FactTable, document(Section.FACTS))
    assert [row.figure[0].text for row in table.rows] == ["1,152.5", "2,000+"]
    assert len(table.heads) == 4


def test_a_text_without_words_in_the_language_of_the_edition_is_left_out() -> None:
    of = replace(KIT, releases=(NEWS, text(Genre.BACKGROUND, "r2", a_pair("Only English.", ""))))
    assert document(Section.BACKGROUND, of=of, langs=(Lang.ZH,)).blocks == ()
    assert len(document(Section.BACKGROUND, of=of, langs=(Lang.EN,)).blocks) == 2


def test_the_headline_of_a_text_is_its_head_and_does_not_come_twice() -> None:
    made = document(Section.BACKGROUND)
    assert words(made_title(made, "text-r2"))[0] == "How it began"
    assert Style.HEADLINE not in [b.style for b in made.blocks if isinstance(b, Paragraph)]


def test_people_of_whom_nothing_is_known_but_the_name_have_no_profile() -> None:
    profiles = [block for block in document(Section.BIOGRAPHIES).blocks if isinstance(block, Profile)]
    assert [words(profile.name) for profile in profiles] == [["Ann", "安"], ["Bo", "Bo"]]
    assert [profile.portrait is not None for profile in profiles] == [True, False]


def test_the_gallery_holds_placed_and_unplaced_pictures_and_neither_logo_nor_portraits() -> None:
    shown = the(Gallery, document(Section.GALLERY)).pictures
    assert [(one.name, one.caption[0].text) for one in shown] == [
        ("lake.png", "At the lake"), ("tower.png", "The tower"),
    ]  # fmt: skip


def test_the_glossary_lists_what_occurs_by_the_alphabet_and_keeps_the_notes_of_the_house() -> None:
    rows = the(TermTable, document()).rows
    assert [(row.en.text, row.zh.text, row.note.text) for row in rows] == [
        ("lake", "湖", ""), ("Park", "园区", ""),
    ]  # fmt: skip
    assert the(TermTable, document(Section.GLOSSARY)).rows == rows


def test_a_kit_without_that_release_prints_the_rest() -> None:
    made = composed(KIT, {}, Plan(BOTH, theme(), release=9, sections=EVERYTHING))
    assert not any(isinstance(block, Letterhead) for block in made.blocks)
    assert [words(made.titles)[0], made.day] == ["The park", None]
