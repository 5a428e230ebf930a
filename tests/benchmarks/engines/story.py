"""One press kit for every engine: sections in Chinese and English with pictures, tables and links.

2 sections make about 3 pages, 71 about 100; an edit changes the first paragraph.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw

from presskit.resources import FONTS

TITLE = (
    "云雀One：云栖智造首款通用协作机器人正式量产",
    "Skylark One: Yunqi Robotics Begins Volume Production",
)
AUTHOR = "Yunqi Robotics"
_ZH, _EN = (
    tuple(Path(__file__).with_name(f"story.{lang}.txt").read_text("utf-8").strip().split("\n\n"))
    for lang in ("zh", "en")
)
TABLE = (
    ("项目 Item", "云雀One Skylark One", "上一代 Previous"),
    ("最大负载 Payload", "12 kg", "8 kg"),
    ("重复精度 Repeatability", "±0.02 mm", "±0.05 mm"),
    ("整机功耗 Power", "210 W", "323 W"),
    ("售价 Price", "￥98,000 起", "￥126,000 起"),
)
_LONGER = (
    "公司同时公布了面向全球市场的服务网络，年内将在十二个城市设立备件中心，并向用户开放全部接口文档。" * 2
)
PICTURES = 5
SIZE = (1200, 675)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the kit; ``pictures`` stand below its first paragraphs, a ``table`` may end it."""

    title_zh: str
    title_en: str
    zh: tuple[str, ...]
    en: tuple[str, ...]
    caption_zh: str
    caption_en: str
    pictures: tuple[int, ...]
    table: bool
    address: str
    label: str


def sections(count: int, change: str) -> list[Section]:
    """Return the kit's sections after a change; ``start`` is the kit before any."""
    found = [_section(number) for number in range(count)]
    zh = _changed(found[0].zh[0], change)
    return [replace(found[0], zh=(zh, *found[0].zh[1:])), *found[1:]]


def _section(number: int) -> Section:
    told = number + 1
    return Section(
        f"第{told}部分　云雀One量产发布",
        f"Part {told}. Skylark One enters volume production",
        tuple(_ZH[(at + number) % 4] for at in range(4)),
        tuple(_EN[(at + number) % 4] for at in range(4)),
        f"图{told}：云雀One在装配线上作业",
        f"Figure {told}: Skylark One at work on an assembly line",
        tuple((number * 3 + at) % PICTURES for at in range(2 if number % 2 else 3)),
        bool(number % 2),
        f"https://www.example.com/press/{told}",
        f"example.com/press/{told}",
    )


def _changed(text: str, change: str) -> str:
    """Return a paragraph after a change, given as its kind and how often the user has changed it."""
    kind, _, times = change.partition(" ")
    match kind:
        case "start":
            return text
        case "edit":
            return f"{text[:-1]}（修订{times}）。”"
        case "lines":
            longer = _LONGER if int(times) % 2 else ""
            return f"{text}{longer}（修订{times}）"
        case "han":
            return f"{text[:-1]}（{_rare()[int(times)]}）。”"
    raise ValueError(change)


@cache
def _rare() -> str:
    """Return Han characters that the kit does not have, the least usual ones first."""
    standard = "".join((FONTS / "standard-hanzi.txt").read_text("utf-8").split())
    had = {char for text in (*_ZH, _LONGER, *TITLE) for char in text}
    return "".join(char for char in reversed(standard) if char not in had)


def pictures() -> Iterator[bytes]:
    """Yield the files of the kit's pictures."""
    for number in range(PICTURES):
        draw, image = Random(number), Image.new("RGB", SIZE)
        pen = ImageDraw.Draw(image)
        for high in range(SIZE[1]):
            pen.line((0, high, SIZE[0], high), fill=(40 + high // 5, 60 + number * 25, 160 - high // 8))
        for _ in range(60):
            across, down, radius = draw.randrange(SIZE[0]), draw.randrange(SIZE[1]), draw.randrange(20, 120)
            fill = (draw.randrange(60, 255), draw.randrange(60, 255), draw.randrange(60, 255))
            pen.ellipse((across - radius, down - radius, across + radius, down + radius), fill=fill)
        stream = io.BytesIO()
        image.save(stream, "JPEG", quality=85)
        yield stream.getvalue()
