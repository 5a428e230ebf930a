"""Small compositions for tests, with as few words as possible."""

from __future__ import annotations

import io

from PIL import Image

from presskit.compose.blocks import (
    Block,
    Card,
    Composition,
    ContactCard,
    Letterhead,
    Paragraph,
    Picture,
    Side,
    Span,
    Style,
)
from presskit.compose.theme import theme
from presskit.model.language import Lang

BOTH = (Lang.EN, Lang.ZH)
ZH = (
    "近年来，苏州工业园区（以下简称“园区”）积极服务新发展格局，坚持高水平开放创新导向，因地制宜发展新质生产力，"
    "推动产业高质量发展。截至2023年底，园区集聚企业超2,000家，产值达￥1523亿元，同比增长35.75%；"
    "负责人林晓澜（Lin Xiaolan）说：“《开放条例》——‘先行先试’……为企业创造了机会！”“下一步呢？”记者问。"
)
EN = (
    "In recent years, the park has served the new pattern of development, and promoted high-quality growth — "
    "152.3 billion yuan in output, up 35.75%. “We build on openness,” said Lin Xiaolan, its director, who "
    "expects 2,000 companies, Johnson & Johnson among them, to invest…"
)


def sides(en: str, zh: str, langs: tuple[Lang, ...] = BOTH) -> tuple[Side, ...]:
    """Return a text in the languages of an edition."""
    words = {Lang.EN: en, Lang.ZH: zh}
    return tuple(Side(lang, (Span(words[lang]),) if words[lang] else ()) for lang in langs)


def paragraph(en: str, zh: str, style: Style = Style.BODY, langs: tuple[Lang, ...] = BOTH) -> Paragraph:
    """Return a paragraph of unmarked text."""
    return Paragraph(style, sides(en, zh, langs))


def composition(
    *blocks: Block, langs: tuple[Lang, ...] = BOTH, look: str = "civic", paper: str = "A4"
) -> Composition:
    """Return a document of the given blocks."""
    return Composition(
        langs=langs,
        title="Park opens / 园区开放",
        author="Park / 园区",
        subject="News release / 新闻稿",
        running=sides("Park · News release", "园区 · 新闻稿", langs),
        blocks=blocks,
        theme=theme(look),
        paper=paper,
        headers=tuple({Lang.EN: "English", Lang.ZH: "中文"}[lang] for lang in langs),
    )


def picture_bytes(mode: str = "RGB", size: tuple[int, int] = (320, 180), kind: str = "PNG") -> bytes:
    """Return a file with a picture of one colour."""
    stream = io.BytesIO()
    Image.new(mode, size).save(stream, kind)
    return stream.getvalue()


def picture(content: bytes, langs: tuple[Lang, ...] = BOTH) -> Picture:
    """Return a picture with alternative text, caption and credit."""
    alt, caption = sides("A park at dawn", "清晨的园区", langs), sides("The park", "园区", langs)
    return Picture(
        content, "image/png", 320, 180, "park.png", alt, caption, sides("Photo: Park", "图：园区", langs)
    )


def letterhead(logo: bytes = b"", langs: tuple[Lang, ...] = BOTH) -> Letterhead:
    """Return a letterhead."""
    return Letterhead(sides("Park", "园区", langs), sides("News release", "新闻稿", langs), logo)


def contact_card(langs: tuple[Lang, ...] = BOTH) -> ContactCard:
    """Return a card with a name and a mail address."""

    def card(heading: Side) -> Card:
        mail = Side(heading.lang, (Span("press@example.org", href="mailto:press@example.org"),))
        return Card(heading, (Side(heading.lang, (Span("Chen Min", bold=True),)), mail))

    return ContactCard(tuple(map(card, sides("Media contact", "媒体联络", langs))))


def release(langs: tuple[Lang, ...] = BOTH, paragraphs: int = 4, **fields: str) -> Composition:
    """Return a document with every kind of block."""

    def said(en: str, zh: str, style: Style) -> Paragraph:
        return paragraph(en, zh, style, langs)

    return composition(
        letterhead(picture_bytes("RGBA", (60, 60)), langs),
        said("FOR IMMEDIATE RELEASE", "立即发布", Style.RELEASE_LINE),
        said("Draft", "草稿", Style.NOTICE),
        said("Open innovation", "开放创新", Style.KICKER),
        said("Park opens wider to the world", "园区扩大对外开放", Style.HEADLINE),
        said("Output is up", "产值增长", Style.SUBHEAD),
        said(f"SUZHOU, Sept. 20, 2024 — {EN}", f"苏州2024年9月20日电　{ZH}", Style.LEAD),
        said("What comes next", "下一步", Style.CROSSHEAD),
        *(said(EN, ZH, Style.BODY) for _ in range(paragraphs)),
        said("“A long view matters.”", "“着眼长远。”", Style.QUOTE),
        picture(picture_bytes(), langs),
        said("First item", "第一项", Style.BULLET),
        said("About the park", "关于园区", Style.ABOUT_HEADING),
        said("The park was founded in 1994.", "园区成立于1994年。", Style.ABOUT),
        contact_card(langs),
        said("###", "（完）", Style.END),
        langs=langs,
        **fields,
    )
