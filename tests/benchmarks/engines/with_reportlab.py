"""Sets the kit with ReportLab as it comes, its own paragraphs, tables and fonts; nothing is tagged."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Image, KeepTogether, Paragraph, SimpleDocTemplate, Table

from presskit.resources import FONTS
from tests.benchmarks.engines.story import AUTHOR, TABLE, TITLE, Section, sections

rl_config.useA85 = 0
_LATIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ,.%±/\-]*")
_RULES = [("LINEBELOW", (0, 0), (-1, 0), 0.8, "#334"), ("BACKGROUND", (0, 0), (-1, 0), "#eef1f6")]


def _style(name: str, font: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    wrap = "CJK" if font.startswith("Noto") else None
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=leading, wordWrap=wrap, **more)


def build(folder: Path, count: int, change: str) -> bytes:
    """Return the document; ``folder`` holds the pictures."""
    styles = _styles()
    story: list[Flowable] = [Paragraph(TITLE[0], styles["h1"]), Paragraph(TITLE[1], styles["h1 en"])]
    for section in sections(count, change):
        story.extend(_section(section, folder, styles))
    stream = io.BytesIO()
    margins = {"leftMargin": 25 * mm, "rightMargin": 25 * mm, "topMargin": 20 * mm, "bottomMargin": 20 * mm}
    SimpleDocTemplate(stream, pagesize=A4, title=TITLE[0], author=AUTHOR, **margins).build(story)
    return stream.getvalue()


@cache
def _styles() -> dict[str, ParagraphStyle]:
    """Register the fonts and return the looks of paragraphs."""
    for family in ("NotoSerifSC", "NotoSansSC", "SourceSerif4", "SourceSans3"):
        names = {"normal": f"{family}-Regular", "bold": f"{family}-Bold"}
        for name in names.values():
            pdfmetrics.registerFont(TTFont(name, str(FONTS / f"{name}.ttf")))
        pdfmetrics.registerFontFamily(family, **names)
    return {
        "h1": _style("h1", "NotoSansSC-Bold", 20, 28),
        "h1 en": _style("h1 en", "SourceSans3-Bold", 15, 21, spaceAfter=10),
        "h2": _style("h2", "NotoSansSC-Bold", 14, 20, spaceBefore=10),
        "h2 en": _style("h2 en", "SourceSans3-Bold", 11.5, 16, spaceAfter=4),
        "zh": _style("zh", "NotoSerifSC-Regular", 10.5, 17, firstLineIndent=21, alignment=4, spaceAfter=4),
        "en": _style("en", "SourceSerif4-Regular", 10, 14.5, alignment=4, spaceAfter=6),
        "caption": _style("caption", "NotoSansSC-Regular", 8.5, 12, spaceBefore=3, spaceAfter=8),
        "cell": _style("cell", "NotoSansSC-Regular", 9, 13),
    }


def _section(section: Section, folder: Path, styles: dict[str, ParagraphStyle]) -> Iterator[Flowable]:
    yield Paragraph(section.title_zh, styles["h2"])
    yield Paragraph(section.title_en, styles["h2 en"])
    for at, (zh, en) in enumerate(zip(section.zh, section.en, strict=True)):
        yield Paragraph(_LATIN.sub(r'<font name="SourceSerif4-Regular">\g<0></font>', zh), styles["zh"])
        link = f' Full kit: <a href="{section.address}">{section.label}</a>' if at == 3 else ""
        yield Paragraph(html.escape(en) + link, styles["en"])
        if at < len(section.pictures):
            path = folder / f"picture{section.pictures[at]}.jpg"
            caption = Paragraph(f"{section.caption_zh}　{section.caption_en}", styles["caption"])
            yield KeepTogether([Image(str(path), 80 * mm, 45 * mm), caption])
    if section.table:
        cells = [[Paragraph(cell, styles["cell"]) for cell in row] for row in TABLE]
        yield Table(cells, colWidths=[55 * mm, 50 * mm, 50 * mm], style=_RULES)
