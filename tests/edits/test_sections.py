"""A text is put in order by its headings, and a kit by its texts; headings are worded anew in place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from presskit.edits import contacts, facts, people, sections, texts
from presskit.model.contact import Contact, Person
from presskit.model.fact import Fact
from presskit.model.ids import numbered
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording
from presskit.model.pair import Pair, Role
from presskit.model.release import Genre, Release
from presskit.model.text import BOLD, Run, Stamp, Text
from tests.build import a_pair

ROLES = {
    "h": Role.HEADLINE,
    "l": Role.LEAD,
    "A": Role.CROSSHEAD,
    "B": Role.CROSSHEAD,
    "C": Role.CROSSHEAD,
    "i": Role.BOILERPLATE,
    "j": Role.BOILERPLATE,
    "e": Role.END,
}
ANN = Stamp("Ann", datetime(2024, 9, 20, 8, 0, tzinfo=UTC))


def a_text(letters: str, text_id: str = "r", genre: Genre = Genre.NEWS) -> Release:
    """Return a text with a row for each letter; capitals are crossheads."""
    pairs = (Pair(letter, ROLES.get(letter, Role.BODY), Text.plain(letter)) for letter in letters)
    return Release(text_id, tuple(pairs), genre=genre)


def order(kit: Kit) -> list[str]:
    return ["".join(pair.id for pair in text.pairs) for text in kit.releases]


@pytest.mark.parametrize(
    ("letters", "heading", "section"),
    [
        ("hlAabBc", "A", "Aab"),
        ("hlAabBc", "B", "Bc"),
        ("hAabe", "A", "Aa" + "b"),
        ("hAaCije", "C", "Cij"),
        ("hAaije", "A", "Aa"),
        ("hA", "A", "A"),
    ],
)
def test_a_section_reaches_to_the_next_heading_or_the_close(letters: str, heading: str, section: str) -> None:
    found = sections.rows(a_text(letters).pairs, heading)
    assert "".join(pair.id for pair in found) == section


@pytest.mark.parametrize(
    ("letters", "heading", "before", "after"),
    [
        ("hAabBce", "B", "A", "hBcAabe"),
        ("hAabBce", "A", "", "hBcAabe"),
        ("hAabBcCije", "A", "", "hBcAabCije"),
        ("hAabBcCije", "A", "C", "hBcAabCije"),
        ("hAabBc", "B", "", "hAabBc"),
    ],
)
def test_a_section_moves_as_one(letters: str, heading: str, before: str, after: str) -> None:
    kit = Kit("k", releases=(a_text(letters),))
    assert order(sections.placed(heading, "r", before).change(kit)) == [after]


def test_a_section_moves_into_another_text() -> None:
    kit = Kit("k", releases=(a_text("hAab"), a_text("xBye", "s")))
    assert order(sections.placed("A", "s").change(kit)) == ["h", "xByAabe"]
    assert order(sections.placed("A", "s", "B").change(kit)) == ["h", "xAabBye"]


def test_a_section_is_deleted_or_struck() -> None:
    kit = Kit("k", releases=(a_text("hAabBc"),))
    assert order(sections.removed(kit, "A").change(kit)) == ["hBc"]
    struck = sections.removed(kit, "A", ANN).change(kit).releases[0]
    assert [pair.id for pair in struck.pairs if pair.deleted] == ["A", "a", "b"]


def test_a_heading_keeps_what_it_has_in_common_with_its_new_words() -> None:
    pair = Pair("p", Role.CROSSHEAD, Text((Run("Bold", frozenset({BOLD})), Run(" news today"))))
    assert sections.reworded(pair, Lang.EN, "Bold news").en.runs == (
        Run("Bold", frozenset({BOLD})),
        Run(" news"),
    )


@pytest.mark.parametrize("words", ["The new park", "park", "", "The park opens wide", "xx"])
def test_a_heading_is_worded_anew_among_struck_words(words: str) -> None:
    pair = a_pair("The {--old--}{++big++} park opens", role=Role.CROSSHEAD, pair_id="p")
    assert sections.reworded(pair, Lang.EN, words).en.current == words
    tracked = sections.reworded(pair, Lang.EN, words, ANN).en
    assert tracked.current == words
    assert tracked.original == pair.en.original


def test_a_text_without_a_headline_gets_one_with_its_name() -> None:
    kit = Kit("k", releases=(a_text("la"),))
    named = texts.titled("r", Lang.ZH, "新闻", numbered("n")).change(kit).releases[0].pairs
    assert (named[0].role, named[0].zh.current, named[0].en.current) == (Role.HEADLINE, "新闻", "")
    again = texts.titled("r", Lang.EN, "News", numbered("m")).change(kit.with_release(0, Release("r", named)))
    assert [pair.en.current for pair in again.releases[0].pairs] == ["News", "l", "a"]


def genres(kit: Kit) -> list[tuple[str, str]]:
    return [(text.id, text.genre.value) for text in kit.releases]


MANY = Kit(
    "k",
    releases=(
        Release("n1"),
        Release("b1", genre=Genre.BACKGROUND),
        Release("n2"),
        Release("b2", genre=Genre.BACKGROUND),
        Release("n3"),
    ),
)


@pytest.mark.parametrize(
    ("text_id", "before", "after"),
    [("n3", "n1", "n3 n1 n2"), ("n1", "", "n2 n3 n1"), ("n1", "n3", "n2 n1 n3"), ("n2", "", "n1 n3 n2")],
)
def test_a_text_is_placed_among_its_kin(text_id: str, before: str, after: str) -> None:
    moved = texts.placed(text_id, Genre.NEWS, before).change(MANY)
    assert [text for text, genre in genres(moved) if genre == "news"] == after.split()
    assert [text for text, genre in genres(moved) if genre != "news"] == ["b1", "b2"]


def test_a_text_placed_in_another_genre_becomes_one_of_it() -> None:
    moved = texts.placed("n1", Genre.BACKGROUND, "b2").change(MANY)
    assert [text for text, genre in genres(moved) if genre == "background"] == ["b1", "n1", "b2"]
    last = texts.placed("n1", Genre.TERMS).change(MANY)
    assert genres(last)[-1] == ("n1", "terms")
    life = replace(MANY, releases=(Release("m", genre=Genre.BIOGRAPHY, person="p"), *MANY.releases))
    assert texts.placed("m", Genre.NEWS, "n1").change(life).releases[0].person == ""


def test_facts_people_and_contacts_are_placed_by_name() -> None:
    kit = Kit(
        "k",
        facts=tuple(Fact(name, Wording(name)) for name in "abcd"),
        people=tuple(Person(name, Wording(name)) for name in "abc"),
        contacts=tuple(Contact(name, Wording(name)) for name in "abc"),
    )
    assert "".join(one.id for one in facts.placed("da", "b").change(kit).facts) == "adbc"
    assert "".join(one.id for one in facts.placed("b", "b").change(kit).facts) == "abcd"
    assert "".join(one.id for one in people.placed("a").change(kit).people) == "bca"
    assert "".join(one.id for one in contacts.placed("c", "a").change(kit).contacts) == "cab"
    assert "".join(one.id for one in contacts.removed("b").change(kit).contacts) == "ac"
    assert contacts.named("b", Lang.ZH, "乙").change(kit).contacts[1].name == Wording("b", "乙")
    with pytest.raises(KeyError):
        facts.placed("x").change(kit)
