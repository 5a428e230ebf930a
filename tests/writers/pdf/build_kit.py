"""The blocks of a whole press kit for tests: cover, facts, charts, people, pictures, terms, a code."""

from __future__ import annotations

import io
from collections.abc import Sequence

from PIL import Image

from presskit.compose.blocks import (
    Block,
    Chart,
    ChartPoint,
    Cover,
    Entry,
    FactRow,
    FactTable,
    Gallery,
    Letterhead,
    Opening,
    Picture,
    Profile,
    ScanCode,
    Side,
    Span,
    Style,
    TermRow,
    TermTable,
)
from presskit.model.language import Lang
from tests.writers.pdf.build import BOTH, EN, ZH, contact_card, paragraph, sides

Langs = tuple[Lang, ...]
NEWSROOM = "https://www.sipac.example/newsroom"
TITLE = ("Openness, innovation and a biomedical industry", "开放创新与生物医药产业")
SECTIONS = (
    ("release1", "Park opens wider to the world", "园区扩大对外开放"),
    ("facts", "Facts and figures", "事实与数字"),
    ("background", "Background", "背景资料"),
    ("people", "Biographies", "人物简介"),
    ("gallery", "Pictures", "图片"),
    ("glossary", "Glossary for editors", "编辑用词汇表"),
    ("contacts", "Contacts", "联络方式"),
    ("terms", "Terms of use", "使用条款"),
)
FACTS = (
    ("Output of the biomedical industry", "生物医药产业产值", "152.3", "1523", "billion yuan", "亿元"),
    ("Companies in the cluster", "集聚企业", "2,000+", "2000+", "companies", "家"),
    ("Share of the province’s total", "占全省比重", "35.75", "35.75", "%", "%"),
    ("Researchers and engineers", "研发人员", "58,000", "5.8", "people", "万人"),
    (
        "New drugs in trials, 31 of them in the third phase",
        "临床试验新药，其中三期31个",
        "412",
        "412",
        "",
        "个",
    ),
)
DAYS = (("2023", "2023年"), ("End of 2023", "2023年底"), ("", ""))
SOURCE = ("SIP Administrative Committee", "苏州工业园区管委会")
YEARS = ((2018, 68.2), (2019, 80.6), (2020, 92.4), (2021, 111.5), (2022, 134.9), (2023, 152.3))
TERMS = (
    ("Suzhou Industrial Park (SIP)", "苏州工业园区（园区）", "First mention in full, then SIP"),
    ("high-quality development", "高质量发展", ""),
    ("new quality productive forces", "新质生产力", "Not “new productivity”"),
    ("adapt measures to local conditions", "因地制宜", ""),
    (
        "business environment",
        "营商环境",
        "Never “doing-business environment”; the World Bank’s name has changed",
    ),
)


def cover(langs: Langs = BOTH, logo: bytes = b"", title: tuple[str, str] = TITLE, most: int = 8) -> Cover:
    """Return a cover with contents."""
    return Cover(
        organisation=sides("Suzhou Industrial Park", "苏州工业园区", langs),
        kind=sides("Press kit", "新闻资料包", langs),
        title=sides(*title, langs),
        lines=(
            sides("FOR IMMEDIATE RELEASE", "立即发布", langs),
            sides("Sept. 20, 2024", "2024年9月20日", langs),
        ),
        heading=sides("Contents", "目录", langs),
        contents=tuple(Entry(key, sides(en, zh, langs)) for key, en, zh in SECTIONS[:most]),
        logo=logo,
    )


def opening(number: int, langs: Langs = BOTH) -> Opening:
    """Return the head of a section."""
    key, en, zh = SECTIONS[number]
    return Opening(key, sides(en, zh, langs))


def fact_table(langs: Langs = BOTH, count: int = len(FACTS), *, sourced: bool = True) -> FactTable:
    """Return a table of so many facts."""
    rows = []
    for at in range(count):
        name_en, name_zh, en, zh, unit_en, unit_zh = FACTS[at % len(FACTS)]
        again = f" {at + 1}" if at >= len(FACTS) else ""
        rows.append(
            FactRow(
                sides(name_en + again, name_zh + again, langs),
                sides(en, zh, langs),
                sides(unit_en, unit_zh, langs),
                sides(*DAYS[at % len(DAYS)], langs) if sourced else sides("", "", langs),
                sides(*SOURCE, langs) if sourced else sides("", "", langs),
            )
        )
    heads = (("Figure", "数据"), ("What it counts", "指标"), ("As of", "截至"), ("Source", "来源"))
    return FactTable(tuple(sides(en, zh, langs) for en, zh in heads), tuple(rows))


def chart(
    langs: Langs = BOTH,
    points: Sequence[tuple[tuple[str, str], float]] = (),
    unit: tuple[str, str] = ("billion yuan", "十亿元"),
) -> Chart:
    """Return a chart of labels and values, or of six years."""
    told = points or [((str(year), f"{year}年"), value) for year, value in YEARS]
    return Chart(
        sides("Output of the biomedical industry", "生物医药产业产值", langs),
        sides(*unit, langs),
        tuple(
            ChartPoint(sides(*label, langs), value, sides(f"{value:,.4g}", f"{value:,.4g}", langs))
            for label, value in told
        ),
        sides(
            "Output grew each year, from 68.2 to 152.3 billion yuan", "产值逐年增长，由68.2升至152.3", langs
        ),
        sides(*SOURCE, langs),
    )


def photograph(size: tuple[int, int] = (600, 400), tone: int = 0) -> bytes:
    """Return a file with a picture that has a light sky, a horizon and a slope of colours."""
    high = Image.linear_gradient("L").resize(size)
    wide = Image.linear_gradient("L").rotate(90).resize(size)
    flat = Image.new("L", size, 90 + tone * 23 % 140)
    stream = io.BytesIO()
    Image.merge("RGB", (wide, flat, high)).save(stream, "JPEG")
    return stream.getvalue()


def picture(
    size: tuple[int, int] = (600, 400), langs: Langs = BOTH, content: bytes | None = None, words: int = 1
) -> Picture:
    """Return a picture of a size in pixels with captions of a length."""
    return Picture(
        photograph(size, words) if content is None else content,
        "image/jpeg",
        *size,
        "laboratory.jpg",
        sides("A laboratory with four people at work", "四人在实验室工作", langs),
        sides(
            "Researchers at BioBAY test a new antibody. " * words,
            "生物纳米园的研究人员测试新抗体。" * words,
            langs,
        ),
        sides("Photo: Chen Min / SIP", "图：陈敏／园区", langs),
    )


def gallery(count: int, langs: Langs = BOTH) -> Gallery:
    """Return pictures of different shapes."""
    shapes = ((600, 400), (600, 400), (400, 600), (800, 400), (500, 500))
    return Gallery(tuple(picture(shapes[at % len(shapes)], langs, words=1 + at % 3) for at in range(count)))


def profile(langs: Langs = BOTH, portrait: Picture | None = None) -> Profile:
    """Return the head of a biography."""
    return Profile(
        sides("Lin Xiaolan", "林晓澜", langs),
        sides(
            "Director, Administrative Committee of Suzhou Industrial Park", "苏州工业园区管委会主任", langs
        ),
        portrait,
    )


def term_table(count: int = len(TERMS), *, noted: bool = True) -> TermTable:
    """Return a glossary of so many terms."""

    def side(lang: Lang, text: str) -> Side:
        return Side(lang, (Span(text),) if text else ())

    rows = []
    for at in range(count):
        en, zh, note = TERMS[at % len(TERMS)]
        again = f" {at + 1}" if at >= len(TERMS) else ""
        rows.append(
            TermRow(
                side(Lang.EN, en + again), side(Lang.ZH, zh + again), side(Lang.EN, note if noted else "")
            )
        )
    heads = (side(Lang.EN, "English"), side(Lang.ZH, "中文"), side(Lang.EN, "Note"))
    return TermTable(heads, tuple(rows))


def scan_code(langs: Langs = BOTH, address: str = NEWSROOM) -> ScanCode:
    """Return a code that leads to the newsroom."""
    label = sides("Pictures and texts to download", "下载图片和文稿", langs)
    return ScanCode(address, label)


def kit_blocks(langs: Langs = BOTH, logo: bytes = b"") -> tuple[Block, ...]:
    """Return all parts of a kit."""
    life = (paragraph(EN, ZH, langs=langs), paragraph(EN, ZH, langs=langs))
    return (
        cover(langs, logo),
        Letterhead(
            sides("Suzhou Industrial Park", "苏州工业园区", langs),
            sides("News release", "新闻稿", langs),
            logo,
            "release1",
        ),
        paragraph("Park opens wider to the world", "园区扩大对外开放", Style.HEADLINE, langs),
        *life,
        opening(1, langs),
        fact_table(langs),
        chart(langs),
        opening(2, langs),
        *life,
        opening(3, langs),
        profile(langs, picture((400, 500), langs)),
        *life,
        profile(langs),
        *life,
        opening(4, langs),
        gallery(5, langs),
        opening(5, langs),
        term_table(),
        opening(6, langs),
        contact_card(langs),
        scan_code(langs),
        opening(7, langs),
        *life,
    )
