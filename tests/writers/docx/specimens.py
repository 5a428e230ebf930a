"""Kits to be printed as Word documents, and what can be asked of the result."""

from __future__ import annotations

import hashlib
import io
import zipfile
from datetime import date
from typing import BinaryIO

from lxml import etree
from PIL import Image

from presskit.compose.kit import composed
from presskit.compose.plan import EDITIONS, Plan
from presskit.compose.theme import theme
from presskit.model.asset import Asset, Pictures
from presskit.model.contact import Contact
from presskit.model.kit import Brand, Kit
from presskit.model.language import Wording
from presskit.model.pair import Pair, Role
from presskit.model.release import Release
from presskit.model.text import BOLD, ITALIC, Mark, MarkKind, Run, Text
from presskit.progress import Report, silent
from presskit.writers.docx.document import write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
SITE = Mark(MarkKind.LINK, "https://example.org/园区?a=1&b=2")


def image(width: int, height: int, form: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#0b4f8a").save(out, form)
    return out.getvalue()


LOGO, LAKE = image(40, 12), image(160, 90, "JPEG")
DIGESTS = {hashlib.sha256(content).hexdigest(): content for content in (LOGO, LAKE)}
LOGO_DIGEST, LAKE_DIGEST = DIGESTS


def row(number: int, role: Role, en: Text | str, zh: Text | str, asset: str = "") -> Pair:
    sides = [text if isinstance(text, Text) else Text.plain(text) for text in (en, zh)]
    return Pair(f"p{number}", role, *sides, asset=asset)


ROWS = (
    row(1, Role.KICKER, "Thirty years of opening up", "开放三十年"),
    row(2, Role.HEADLINE, "Park marks three decades as a gateway", "园区三十年：打造投资门户"),
    row(3, Role.SUBHEAD, "Cooperation zone plans its next stage", "合作区谋划新阶段"),
    row(4, Role.LEAD, "Output reached 152.3 billion yuan in 2023.", "2023年，总产值达1523亿元。"),
    row(
        5,
        Role.BODY,
        Text(
            (
                Run("See "),
                Run("the website", frozenset([SITE])),
                Run(" in "),
                Run("bold", frozenset([BOLD])),
                Run(" and "),
                Run("italic", frozenset([ITALIC])),
                Run(" type."),
            )
        ),
        Text(
            (
                Run("详见"),
                Run("网站", frozenset([SITE])),
                Run("，"),
                Run("加粗", frozenset([BOLD])),
                Run("。"),
            )
        ),
    ),
    row(6, Role.CAPTION, "The lake seen from the east", "湖东岸", "lake"),
    row(7, Role.CROSSHEAD, "Innovation in biomedicine", "生物医药创新"),
    row(8, Role.QUOTE, "“The door stays open,” said the director.", "“大门会越开越大。”主任说。"),
    row(9, Role.BULLET, "500 listed companies", "上市公司500家"),
    row(10, Role.BULLET, "More than 100 laboratories", "实验室100余家"),
    row(11, Role.CROSSHEAD, "About the park", "关于园区"),
    row(12, Role.BOILERPLATE, "The park was founded in 1994.", "园区成立于1994年。"),
    row(13, Role.NOTE, "Notes to editors: figures are for 2023.", "编者注：数据为2023年。"),
)


def kit(*rows: Pair, **fields: object) -> Kit:
    return Kit(
        "k",
        releases=(Release("r", rows or ROWS, day=date(2024, 9, 20), place=Wording("Suzhou, China", "苏州")),),
        contacts=(
            Contact(
                "c",
                Wording("Wang Fang", "王芳"),
                Wording("Press officer", "新闻官"),
                Wording("Park office", "园区办公室"),
                "+86 512 6668 1234",
                "press@example.org",
            ),
        ),
        assets=(
            Asset("logo", "logo.png", "image/png", LOGO_DIGEST, 40, 12),
            Asset(
                "lake",
                "lake.jpg",
                "image/jpeg",
                LAKE_DIGEST,
                160,
                90,
                Wording("A lake with towers behind", "湖与高楼"),
                Wording("Photo: the park", "图：园区"),
            ),
        ),
        **{"brand": Brand(Wording("The park", "园区"), logo="logo"), **fields},  # type: ignore[arg-type]
    )


def print_to(
    stream: BinaryIO, of: Kit, edition: str, pictures: Pictures = DIGESTS, report: Report = silent
) -> None:
    write(composed(of, pictures, Plan(EDITIONS[edition], theme())), stream, report)


def printed(of: Kit, edition: str = "en", pictures: Pictures = DIGESTS) -> bytes:
    stream = io.BytesIO()
    print_to(stream, of, edition, pictures)
    return stream.getvalue()


def part(document: bytes, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return etree.fromstring(package.read(name))


def members(document: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return package.namelist()


def styled(document: bytes) -> list[tuple[str, str]]:
    """Return the style and the text of each paragraph in reading order, those without text left out."""
    told = []
    for paragraph in part(document).iter(f"{W}p"):
        text = "".join(paragraph.itertext(f"{W}t"))
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if text:
            told.append(("" if style is None else style.get(f"{W}val", ""), text))
    return told
