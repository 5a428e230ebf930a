"""Arbitrary texts and kits for property tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from itertools import count

from hypothesis import strategies as st

from presskit.model.asset import Asset
from presskit.model.contact import Contact, Person
from presskit.model.fact import Fact, Point
from presskit.model.kit import Brand, Kit
from presskit.model.language import Wording
from presskit.model.pair import Pair, Role, Status
from presskit.model.release import Genre, Release
from presskit.model.signoff import Signature, Stage
from presskit.model.term import Form, Term, Usage
from presskit.model.text import BOLD, ITALIC, Mark, MarkKind, Run, Stamp, joined
from presskit.model.thread import Comment, Thread
from presskit.model.version import Version

ZONES = st.sampled_from([timezone(timedelta(hours=hours)) for hours in (0, 8, -5)])
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=ZONES)  # noqa: DTZ001 - the zone is drawn
STAMPS = st.builds(Stamp, st.sampled_from(["lee", "王"]), MOMENTS)
CHARACTERS = st.characters(exclude_categories=["Cs"])
WORDS = st.text(st.one_of(st.sampled_from("abc é—发布会，😀𠮷 "), CHARACTERS), max_size=8)
MARKS = st.frozensets(
    st.one_of(
        st.sampled_from([BOLD, ITALIC]),
        st.builds(Mark, st.just(MarkKind.LINK), st.just("https://example.org/")),
        st.builds(Mark, st.just(MarkKind.COMMENT), WORDS),
    ),
    max_size=2,
)
RUNS = st.builds(Run, WORDS, MARKS, st.none() | STAMPS, st.none() | STAMPS)
TEXTS = st.lists(RUNS, max_size=3).map(joined)
WORDINGS = st.builds(Wording, WORDS, WORDS)
FORMS = st.lists(st.builds(Form, WORDS, st.sampled_from(Usage)), max_size=2).map(tuple)
PAIRS = st.builds(
    Pair,
    st.just(""),
    st.sampled_from(Role),
    TEXTS,
    TEXTS,
    st.sampled_from(Status),
    st.sampled_from(Status),
    WORDS,
    WORDS,
    st.booleans(),
    st.none() | WORDS,
    st.none() | WORDS,
    st.none() | STAMPS,
    st.none() | STAMPS,
)
DIGESTS = st.text("0123456789abcdef", min_size=64, max_size=64)
SIGNATURES = st.builds(Signature, st.sampled_from(Stage), STAMPS, DIGESTS, WORDS)
RELEASES = st.builds(
    Release,
    st.just(""),
    st.lists(PAIRS, max_size=4).map(tuple),
    st.none() | st.dates(),
    WORDINGS,
    st.none() | MOMENTS,
    WORDINGS,
    st.sampled_from(Genre),
    WORDS,
    st.lists(SIGNATURES, max_size=2).map(tuple),
)
ASSETS = st.builds(
    Asset,
    st.just(""),
    WORDS,
    st.sampled_from(["image/png", "image/jpeg"]),
    DIGESTS,
    st.integers(0, 10_000),
    st.integers(0, 10_000),
    WORDINGS,
    WORDINGS,
    WORDS,
)


def _several(values: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(values, max_size=2).map(tuple)


def _named(kit: Kit) -> Kit:
    """Return the kit with an id for everything in it."""
    numbers = count(1)

    def each(parts: tuple) -> tuple:
        return tuple(replace(part, id=f"n{next(numbers)}") for part in parts)

    releases = tuple(replace(release, pairs=each(release.pairs)) for release in kit.releases)
    return replace(
        kit,
        releases=each(releases),
        facts=each(kit.facts),
        people=each(kit.people),
        contacts=each(kit.contacts),
        glossary=each(kit.glossary),
        assets=each(kit.assets),
        threads=each(kit.threads),
        versions=each(kit.versions),
    )


POINTS = st.builds(Point, WORDINGS, st.decimals(-(10**15), 10**15, places=3))
FACTS = st.builds(Fact, st.just(""), WORDINGS, WORDINGS, WORDINGS, WORDINGS, WORDINGS, _several(POINTS))

KITS = st.builds(
    Kit,
    WORDS,
    WORDINGS,
    _several(RELEASES),
    _several(FACTS),
    _several(st.builds(Person, st.just(""), WORDINGS, WORDINGS, WORDS)),
    _several(st.builds(Contact, st.just(""), WORDINGS, WORDINGS, WORDINGS, WORDS, WORDS)),
    _several(st.builds(Term, st.just(""), FORMS, FORMS, WORDS, WORDS)),
    _several(ASSETS),
    st.builds(Brand, WORDINGS, WORDS, WORDS, WORDS, WORDS),
    _several(st.builds(Thread, st.just(""), _several(st.builds(Comment, STAMPS, WORDS)), st.booleans())),
    _several(st.builds(Version, st.just(""), WORDS, STAMPS, DIGESTS, _several(DIGESTS))),
    st.booleans(),
).map(_named)
