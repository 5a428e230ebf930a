"""Looking terms up in a glossary of 100,000 pairs: at most 0.5 s to build, 50 µs a paragraph."""

from __future__ import annotations

import random

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from presskit.glossary.index import Index
from presskit.model.language import Lang
from presskit.model.term import Form, Term

SYLLABLES = [
    "ba",
    "con",
    "dev",
    "el",
    "fin",
    "gro",
    "han",
    "in",
    "ket",
    "lo",
    "mar",
    "nor",
    "park",
    "ren",
    "ter",
]


def made_words(count: int, chance: random.Random) -> list[str]:
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(count)]


def made_glossary(count: int) -> tuple[Term, ...]:
    """Return terms of one to three made-up words and two to five Han characters."""
    chance = random.Random(7)
    words = made_words(20_000, chance)
    han = [chr(0x4E00 + chance.randrange(3000)) for _ in range(3000)]
    return tuple(
        Term(
            f"t{number}",
            (Form(" ".join(chance.choices(words, k=chance.choice((1, 2, 2, 3))))),),
            (Form("".join(chance.choices(han, k=chance.randint(2, 5)))),),
        )
        for number in range(count)
    )


@pytest.fixture(scope="module")
def glossary() -> tuple[Term, ...]:
    return made_glossary(100_000)


@pytest.fixture(scope="module")
def paragraphs(glossary: tuple[Term, ...]) -> dict[Lang, list[str]]:
    chance = random.Random(11)
    words = made_words(20_000, chance)
    en = [
        " ".join(chance.choices(words, k=40)) + f" {chance.choice(glossary).en[0].text}s." for _ in range(100)
    ]
    zh = ["的".join(term.zh[0].text for term in chance.choices(glossary, k=20)) for _ in range(100)]
    return {Lang.EN: en, Lang.ZH: zh}


@pytest.mark.parametrize("lang", Lang)
def test_building_the_index(benchmark: BenchmarkFixture, glossary: tuple[Term, ...], lang: Lang) -> None:
    hits = benchmark.pedantic(lambda: Index(glossary).hits("nothing", lang), rounds=3)
    assert hits == []


@pytest.mark.parametrize("lang", Lang)
def test_looking_up_a_hundred_paragraphs(
    benchmark: BenchmarkFixture, glossary: tuple[Term, ...], paragraphs: dict[Lang, list[str]], lang: Lang
) -> None:
    terms = Index(glossary)
    found = benchmark(lambda: [terms.hits(paragraph, lang) for paragraph in paragraphs[lang]])
    assert all(found)
