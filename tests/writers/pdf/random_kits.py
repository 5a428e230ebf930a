"""Whole press kits drawn by lot, each with the plan of one edition: the same number gives the same kit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from random import Random

from presskit.compose import theme
from presskit.compose.blocks import Composition
from presskit.compose.kit import composed
from presskit.compose.plan import EDITIONS, PAPERS, Layout, Order, Plan, Section
from presskit.model.asset import Asset
from presskit.model.contact import Contact, Person
from presskit.model.fact import Fact, Point
from presskit.model.kit import Brand, Kit
from presskit.model.language import Wording
from presskit.model.pair import Pair, Role
from presskit.model.release import Genre, Release
from presskit.model.term import Form, Term, Usage
from presskit.model.text import Text
from tests.writers.pdf.random_pictures import picture
from tests.writers.pdf.random_words import chinese, english, texts, wording

_SHORT = frozenset(
    {Role.KICKER, Role.HEADLINE, Role.SUBHEAD, Role.CROSSHEAD, Role.DATELINE, Role.CONTACT, Role.END}
)
_ZONES = tuple(timezone(timedelta(hours=hours)) for hours in (8, 0, -5))
_ACCENTS = ("", "#0b4f8a", "#ffee00", "#d0021b", "no colour", "#fff")


@dataclass(frozen=True, slots=True)
class Case:
    """A kit, its pictures, and what edition of it is asked for."""

    seed: int
    kit: Kit
    pictures: dict[str, bytes]
    plan: Plan

    @property
    def composition(self) -> Composition:
        """The document that the edition is."""
        return composed(self.kit, self.pictures, self.plan, self.kit.glossary)


def case(seed: int) -> Case:
    """Return the kit and the plan of a number."""
    draw = Random(seed)
    pictures = [picture(draw, number) for number in range(1, draw.randint(1, 6))]
    kit = _kit(draw, tuple(asset for asset, _ in pictures))
    return Case(seed, kit, {asset.digest: content for asset, content in pictures}, _plan(draw, seed))


def cases(count: int) -> Iterator[Case]:
    """Yield the first so many kits."""
    return map(case, range(count))


def _plan(draw: Random, seed: int) -> Plan:
    """Return a plan; themes, papers, layouts and orders all have their turn."""
    editions, looks = list(EDITIONS.values()), theme.names()
    some = frozenset(draw.sample(list(Section), draw.randint(1, len(Section))))
    return Plan(
        langs=(*editions, editions[-1])[seed % 4],
        theme=theme.theme(looks[seed % len(looks)]),
        paper=draw.choice(PAPERS),
        release=draw.choice((0, None)),
        sections=draw.choice((frozenset(Section), some, frozenset({Section.RELEASE}))),
        layout=draw.choice(list(Layout)),
        order=draw.choice(list(Order)),
        press=draw.random() < 0.25,
    )


def _kit(draw: Random, assets: tuple[Asset, ...]) -> Kit:
    people = tuple(_person(draw, number, assets) for number in range(draw.randint(0, 3)))
    genres = [Genre.NEWS, *draw.choices(list(Genre), k=draw.randint(0, 4))]
    releases = (_release(draw, f"r{at}", genre, assets, people) for at, genre in enumerate(genres, 1))
    return Kit(
        f"kit{draw.randint(1, 99)}",
        title=wording(draw, 8, 0.4),
        releases=tuple(releases),
        facts=tuple(_fact(draw, f"f{number}") for number in range(draw.randint(0, 8))),
        people=people,
        contacts=tuple(_contact(draw, f"c{number}") for number in range(draw.randint(0, 3))),
        glossary=tuple(_term(draw, f"t{number}") for number in range(draw.randint(0, 12))),
        assets=assets,
        brand=_brand(draw, assets),
    )


def _release(
    draw: Random, release_id: str, genre: Genre, assets: tuple[Asset, ...], people: tuple[Person, ...]
) -> Release:
    most = 40 if genre is Genre.NEWS else 6
    pairs = tuple(_pair(draw, f"{release_id}p{row}", assets) for row in range(draw.randint(1, most)))
    if draw.random() < 0.7:
        en, zh = english(draw, draw.randint(1, 14)), chinese(draw, draw.randint(1, 10))
        pairs = (Pair(f"{release_id}h", Role.HEADLINE, Text.plain(en), Text.plain(zh)), *pairs)
    return Release(
        release_id,
        pairs,
        day=date(2026, draw.randint(1, 12), draw.randint(1, 28)) if draw.random() < 0.7 else None,
        place=Wording("Suzhou, China", "苏州") if draw.random() < 0.6 else Wording(),
        embargo=datetime(2026, 10, 8, draw.randint(0, 23), draw.choice((0, 30)), tzinfo=draw.choice(_ZONES))
        if draw.random() < 0.3
        else None,
        notice=wording(draw, 9) if draw.random() < 0.3 else Wording(),
        genre=genre,
        person=draw.choice(people).id if people and genre is Genre.BIOGRAPHY else "",
    )


def _pair(draw: Random, pair_id: str, assets: tuple[Asset, ...]) -> Pair:
    role = draw.choice((*Role, *(Role.BODY,) * 6, *(Role.BULLET,) * 2))
    en, zh = texts(draw, 4 if role in _SHORT else 40)
    asset = draw.choice(assets).id if role is Role.CAPTION and assets and draw.random() < 0.9 else ""
    return Pair(pair_id, role, en, zh, asset=asset)


def _person(draw: Random, number: int, assets: tuple[Asset, ...]) -> Person:
    portrait = draw.choice(assets).id if assets and draw.random() < 0.6 else ""
    return Person(f"n{number}", wording(draw, 2, 0.05), wording(draw, 3), portrait)


def _fact(draw: Random, fact_id: str) -> Fact:
    count = draw.choice((0, 0, 1, 3, 12))
    points = tuple(
        Point(Wording(str(2014 + year), f"{2014 + year}年"), Decimal(draw.randint(-20, 10**6)) / 100)
        for year in range(count)
    )
    figure = (
        Wording(f"{draw.randint(1, 9999):,}", f"{draw.randint(1, 9999)}")
        if draw.random() < 0.9
        else Wording()
    )
    return Fact(
        fact_id, wording(draw, 5), figure, wording(draw, 2), wording(draw, 2), wording(draw, 6), points
    )


def _contact(draw: Random, contact_id: str) -> Contact:
    phone = "+86 512 0000 0000" if draw.random() < 0.7 else ""
    email = "press@example.com" if draw.random() < 0.7 else ""
    return Contact(contact_id, wording(draw, 2), wording(draw, 3), wording(draw, 4), phone, email)


def _term(draw: Random, term_id: str) -> Term:
    spare = (Form(english(draw, 2), Usage.FORBIDDEN),) if draw.random() < 0.3 else ()
    note = english(draw, 8) if draw.random() < 0.4 else ""
    return Term(term_id, (Form(english(draw, 3)), *spare), (Form(chinese(draw, 3)),), note)


def _brand(draw: Random, assets: tuple[Asset, ...]) -> Brand:
    plain = Brand(organisation=wording(draw, 5), accent=draw.choice(_ACCENTS))
    return replace(
        plain,
        website="https://www.example.com/newsroom" if draw.random() < 0.6 else "",
        logo=draw.choice(assets).id if assets and draw.random() < 0.6 else "",
    )
