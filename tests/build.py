"""Small kits for tests, with as few words as possible.

``a_kit(("Hello.", "你好。"), headline("News", "新闻"))`` has one release whose pairs are p1, p2 and on.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

from presskit.model.asset import Asset
from presskit.model.kit import Brand, Kit
from presskit.model.language import Wording
from presskit.model.pair import Pair, Role
from presskit.model.release import Release
from presskit.model.term import Form, Term
from presskit.model.text import Text
from tests.notation import text

Sides = tuple[str, str]


def a_pair(
    en: str = "", zh: str = "", role: Role = Role.BODY, *, pair_id: str = "", **fields: object
) -> Pair:
    """Return a pair; both texts are in the notation of ``tests.notation``."""
    return replace(Pair(pair_id, role, text(en), text(zh)), **fields)


def headline(en: str = "", zh: str = "") -> Pair:
    """Return a headline without an id of its own."""
    return a_pair(en, zh, Role.HEADLINE)


def lead(en: str = "", zh: str = "") -> Pair:
    """Return a lead without an id of its own."""
    return a_pair(en, zh, Role.LEAD)


def a_kit(*rows: Pair | Sides, **fields: object) -> Kit:
    """Return a kit with one release; rows without an id are p1, p2 and on, by their place."""
    pairs = (row if isinstance(row, Pair) else a_pair(*row) for row in rows)
    named = (pair if pair.id else replace(pair, id=f"p{row}") for row, pair in enumerate(pairs, 1))
    return replace(Kit("kit", releases=(Release("r1", tuple(named)),)), **fields)


def a_term(en: str, zh: str, term_id: str = "t1") -> Term:
    """Return a term with one preferred form in each language."""
    return Term(term_id, (Form(en),), (Form(zh),))


def a_picture(content: bytes, asset_id: str = "a1", name: str = "chart.png") -> Asset:
    """Return the record of a picture with the given bytes, which need not be a picture at all."""
    return Asset(asset_id, name, "image/png", hashlib.sha256(content).hexdigest(), 640, 480)


def a_long_kit(pairs: int) -> Kit:
    """Return a kit of paragraphs as long as those of real releases: 430 English characters, 110 Chinese."""
    en = "Suzhou Industrial Park welcomed 152 projects worth 91.2 billion yuan this year. " * 5
    zh = "今年苏州工业园区共引进一百五十二个项目，总投资九百一十二亿元。" * 4
    rows = tuple(
        Pair(f"p{row}", Role.BODY, Text.plain(f"{row} {en}"), Text.plain(f"{row}{zh}"))
        for row in range(1, pairs + 1)
    )
    return Kit(
        "kit",
        title=Wording("A long kit", "长稿"),
        releases=(Release("r1", rows),),
        brand=Brand(Wording("Suzhou Industrial Park", "苏州工业园区")),
    )


def said(kit: Kit) -> list[Sides]:
    """Return what the pairs of a kit say, revisions accepted."""
    return [(pair.en.current, pair.zh.current) for pair in kit.pairs()]
