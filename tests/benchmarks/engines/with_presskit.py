"""Sets the kit with presskit: the kit is composed anew and written, tagged, as PDF/UA-1 and PDF/A-2a."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from presskit.compose.kit import composed
from presskit.compose.plan import EDITIONS, Layout, Plan, Section
from presskit.compose.theme import theme
from presskit.model.asset import Asset
from presskit.model.fact import Fact
from presskit.model.kit import Brand, Kit
from presskit.model.language import Wording
from presskit.model.pair import Pair, Role
from presskit.model.release import Release
from presskit.model.text import Mark, MarkKind, Run, Text
from presskit.progress import silent
from presskit.writers.pdf.document import write
from tests.benchmarks.engines.story import AUTHOR, SIZE, TABLE, TITLE, sections
from tests.benchmarks.engines.story import Section as Part

_PLAN = Plan(
    EDITIONS["both"],
    theme("civic"),
    sections=frozenset({Section.RELEASE, Section.FACTS}),
    layout=Layout.STACKED,
)


def build(folder: Path, count: int, change: str) -> bytes:
    """Return the document; ``folder`` holds the pictures."""
    assets, pictures = _pictures(folder)
    stream = io.BytesIO()
    kit = replace(_kit(assets, tuple(_pairs(count, change))), facts=tuple(_facts(count)))
    write(composed(kit, pictures, _PLAN), stream, silent)
    return stream.getvalue()


@cache
def _pictures(folder: Path) -> tuple[tuple[Asset, ...], dict[str, bytes]]:
    assets, pictures = [], {}
    for path in sorted(folder.glob("*.jpg")):
        content = path.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        alt = Wording("Skylark One at work", "作业中的云雀One")
        assets.append(Asset(path.stem, path.name, "image/jpeg", digest, *SIZE, alt))
        pictures[digest] = content
    return tuple(assets), pictures


def _kit(assets: tuple[Asset, ...], pairs: tuple[Pair, ...]) -> Kit:
    headline = Pair("title", Role.HEADLINE, Text.plain(TITLE[1]), Text.plain(TITLE[0]))
    return Kit(
        "kit",
        title=Wording("Skylark One press kit", "云雀One新闻资料包"),
        releases=(Release("r1", (headline, *pairs)),),
        assets=assets,
        brand=Brand(Wording(AUTHOR, "云栖智造")),
    )


def _pairs(count: int, change: str) -> Iterator[Pair]:
    for number, section in enumerate(sections(count, change)):
        yield from _section(f"s{number}", section)


def _section(name: str, section: Part) -> Iterator[Pair]:
    yield Pair(f"{name}h", Role.CROSSHEAD, Text.plain(section.title_en), Text.plain(section.title_zh))
    for at, (en, zh) in enumerate(zip(section.en, section.zh, strict=True)):
        last = at == len(section.en) - 1
        link = Run(section.label, frozenset({Mark(MarkKind.LINK, section.address)}))
        said = Text((Run(f"{en} Full kit: "), link)) if last else Text.plain(en)
        yield Pair(f"{name}p{at}", Role.BODY, said, Text.plain(zh))
        if at < len(section.pictures):
            captions = Text.plain(section.caption_en), Text.plain(section.caption_zh)
            yield Pair(f"{name}c{at}", Role.CAPTION, *captions, asset=f"picture{section.pictures[at]}")


def _facts(count: int) -> Iterator[Fact]:
    """Yield the rows of all tables; presskit prints facts in one table."""
    for number, section in enumerate(sections(count, "start")):
        for at, (item, new, old) in enumerate(TABLE[1:] if section.table else ()):
            zh, _, en = item.partition(" ")
            figure, before = Wording(new, new), Wording(f"Previous: {old}", f"上一代：{old}")
            yield Fact(f"f{number}-{at}", Wording(en, zh), figure, source=before)
