"""What a release's document consists of."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime

import pytest

from presskit.compose.blocks import Composition, ContactCard, Letterhead, Paragraph, Picture, Style
from presskit.compose.kit import composed
from presskit.compose.plan import Plan
from presskit.compose.theme import theme
from presskit.model.asset import Asset
from presskit.model.contact import Contact
from presskit.model.kit import Brand, Kit
from presskit.model.language import Lang, Wording
from presskit.model.pair import Pair, Role
from presskit.model.release import Release
from presskit.model.text import Mark, MarkKind, Run, Stamp, Text

BOTH = (Lang.EN, Lang.ZH)
LOGO = b"not really a picture"
DIGEST = hashlib.sha256(LOGO).hexdigest()


def pair(number: int, role: Role, en: str, zh: str, asset: str = "") -> Pair:
    return Pair(f"p{number}", role, Text.plain(en), Text.plain(zh), asset=asset)


def kit(*pairs: Pair, **fields: object) -> Kit:
    release = Release(
        "r1",
        pairs,
        day=date(2024, 9, 20),
        place=Wording("Suzhou, China", "苏州"),
        notice=Wording("", "译文草稿"),
    )
    return Kit("k1", releases=(release,), **fields)  # type: ignore[arg-type]  # test shorthand


@pytest.mark.parametrize(("accent", "shown"), [("#123456", "#123456"), ("", None), ("red", None)])
def test_the_colour_of_the_brand_goes_before_that_of_the_theme(accent: str, shown: str | None) -> None:
    assert document(kit(brand=Brand(accent=accent))).theme.accent == (shown or theme().accent)


def document(of: Kit, langs: tuple[Lang, ...] = BOTH) -> Composition:
    return composed(of, {DIGEST: LOGO}, Plan(langs, theme()))


def paragraphs(composition: Composition, style: Style) -> list[list[str]]:
    return [
        [side.text for side in block.sides]
        for block in composition.blocks
        if isinstance(block, Paragraph) and block.style is style
    ]


def test_the_lead_opens_with_a_dateline_of_its_language() -> None:
    made = document(
        kit(pair(1, Role.LEAD, "The park grew.", "园区发展。"), pair(2, Role.LEAD, "More.", "更多。"))
    )
    assert paragraphs(made, Style.LEAD) == [
        ["SUZHOU, China, Sept. 20, 2024 \u2014 The park grew.", "苏州2024年9月20日电\u3000园区发展。"],
        ["More.", "更多。"],
    ]


def test_a_dateline_row_takes_the_place_of_the_computed_one() -> None:
    made = document(kit(pair(1, Role.DATELINE, "BEIJING —", "北京电"), pair(2, Role.LEAD, "News.", "新闻。")))
    assert paragraphs(made, Style.LEAD) == [["BEIJING —", "北京电"], ["News.", "新闻。"]]


def test_a_release_without_embargo_is_for_immediate_use() -> None:
    assert paragraphs(document(kit()), Style.RELEASE_LINE)[0][0] == "FOR IMMEDIATE RELEASE"


@pytest.mark.parametrize(
    ("moment", "en"),
    [
        (datetime(2024, 9, 20, 2, 0, tzinfo=UTC), "10 a.m. Beijing time (02:00 GMT), Sept. 20, 2024"),
        (datetime(2024, 3, 1, 16, 30, tzinfo=UTC), "12:30 a.m. Beijing time (16:30 GMT), March 2, 2024"),
    ],
)
def test_an_embargo_is_told_in_beijing_time_and_greenwich_time(moment: datetime, en: str) -> None:
    made = composed(Kit("k", releases=(Release("r", embargo=moment),)), {}, Plan((Lang.EN,), theme()))
    assert paragraphs(made, Style.RELEASE_LINE) == [[f"EMBARGOED UNTIL {en}"]]


def test_a_notice_stands_only_in_the_language_it_has() -> None:
    assert paragraphs(document(kit()), Style.NOTICE) == [["", "译文草稿"]]
    assert paragraphs(document(kit(), (Lang.EN,)), Style.NOTICE) == []


def test_one_language_leaves_out_rows_that_are_empty_in_it() -> None:
    rows = (pair(1, Role.BODY, "Only English", ""), pair(2, Role.BODY, "Both", "都有"))
    assert paragraphs(document(kit(*rows), (Lang.ZH,)), Style.BODY) == [["都有"]]
    assert paragraphs(document(kit(*rows)), Style.BODY) == [["Only English", ""], ["Both", "都有"]]


def test_a_crosshead_before_boilerplate_is_the_heading_of_the_about_section() -> None:
    rows = (
        pair(1, Role.CROSSHEAD, "Growth", "增长"),
        pair(2, Role.BODY, "It grew.", "增长了。"),
        pair(3, Role.CROSSHEAD, "About the park", "关于园区"),
        pair(4, Role.BOILERPLATE, "A park.", "园区。"),
    )
    made = document(kit(*rows))
    assert paragraphs(made, Style.CROSSHEAD) == [["Growth", "增长"]]
    assert paragraphs(made, Style.ABOUT_HEADING) == [["About the park", "关于园区"]]


def test_there_is_one_end_mark_and_it_comes_last() -> None:
    made = document(kit(pair(1, Role.END, "-30-", "（完）"), pair(2, Role.BODY, "Text", "文字")))
    assert paragraphs(made, Style.END) == [["-30-", "（完）"]]
    assert isinstance(made.blocks[-1], Paragraph)
    assert paragraphs(document(kit()), Style.END) == [["###", "（完）"]]


def test_a_caption_brings_its_picture_and_survives_without_it() -> None:
    asset = Asset(
        "a1",
        "chart",
        "image/png",
        DIGEST,
        10,
        5,
        alt=Wording("A chart", "图表"),
        credit=Wording("Us", "本刊"),
    )
    shown = document(kit(pair(1, Role.CAPTION, "Growth", "增长", "a1"), assets=(asset,)))
    picture = next(block for block in shown.blocks if isinstance(block, Picture))
    assert [side.text for side in (*picture.caption, *picture.alt, *picture.credit)] == [
        "Growth", "增长", "A chart", "图表", "Us", "本刊",
    ]  # fmt: skip
    lost = document(kit(pair(1, Role.CAPTION, "Growth", "增长", "a1")))
    assert paragraphs(lost, Style.NOTE) == [["Growth", "增长"]]


def test_the_contact_card_links_the_mail_address() -> None:
    contact = Contact("c1", Wording("Li Hua", "李华"), phone="+86 512 0000 0000", email="press@example.com")
    card = next(
        block for block in document(kit(contacts=(contact,))).blocks if isinstance(block, ContactCard)
    )
    assert [line.text for line in card.cards[0].lines] == [
        "Li Hua", "Phone: +86 512 0000 0000", "E-mail: press@example.com",
    ]  # fmt: skip
    assert [span.href for line in card.cards[0].lines for span in line.spans if span.href] == [
        "mailto:press@example.com"
    ]


def test_lines_of_contacts_stand_level_and_a_gap_parts_two_contacts() -> None:
    first = Contact("c1", Wording("Li Hua", "李华"), organisation=Wording("Press office"))
    second = Contact("c2", Wording("", "王明"), phone="1")
    cards = {
        langs: [
            [line.text for line in card.lines]
            for block in document(kit(contacts=(first, second)), langs).blocks
            if isinstance(block, ContactCard)
            for card in block.cards
        ]
        for langs in (BOTH, (Lang.EN,))
    }
    assert cards[BOTH] == [
        ["Li Hua", "Press office", "", "", "Phone: 1"],
        ["李华", "", "", "王明", "电话：1"],
    ]
    assert cards[Lang.EN,] == [["Li Hua", "Press office", "", "Phone: 1"]]


def test_the_running_head_names_the_organisation_or_else_the_release() -> None:
    headed = pair(1, Role.HEADLINE, "Growth", "增长")
    named = Brand(organisation=Wording("Park", "园区"))
    assert [side.text for side in document(kit(headed, brand=named)).running] == [
        "Park · News release", "园区 · 新闻稿 · 译文草稿",
    ]  # fmt: skip
    assert document(kit(headed)).running[0].text == "Growth · News release"
    long = pair(1, Role.HEADLINE, "Growth of " * 20, "增长")
    assert document(kit(long)).running[0].text == f"{'Growth of ' * 5}Growth of… · News release"


def test_deleted_words_are_left_out_and_marks_and_links_stay() -> None:
    stamp = Stamp("Lee", datetime(2024, 9, 1, tzinfo=UTC))
    text = Text(
        (
            Run("Old ", deleted=stamp),
            Run("new ", frozenset({Mark(MarkKind.BOLD)}), inserted=stamp),
            Run("site", frozenset({Mark(MarkKind.LINK, "https://example.com")})),
        )
    )
    made = document(kit(Pair("p1", Role.BODY, text)), (Lang.EN,))
    block = next(block for block in made.blocks if isinstance(block, Paragraph) and block.pair == "p1")
    assert [(span.text, span.bold, span.href) for span in block.sides[0].spans] == [
        ("new ", True, ""),
        ("site", False, "https://example.com"),
    ]


def test_the_letterhead_carries_the_logo_and_the_organisation() -> None:
    logo = Asset("logo", "logo", "image/png", DIGEST, 10, 10)
    brand = Brand(Wording("Park", "园区"), logo="logo")
    head = document(kit(assets=(logo,), brand=brand)).blocks[0]
    assert isinstance(head, Letterhead)
    assert (head.logo, [side.text for side in head.organisation]) == (LOGO, ["Park", "园区"])
