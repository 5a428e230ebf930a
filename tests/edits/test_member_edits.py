"""Facts, people and whole texts are added, changed, moved and removed, each in one step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from presskit.edits import facts, people, texts
from presskit.errors import BadRequest
from presskit.model.asset import Asset
from presskit.model.contact import Person
from presskit.model.fact import Fact
from presskit.model.ids import numbered
from presskit.model.kit import Kit
from presskit.model.language import Wording
from presskit.model.pair import Pair, Role
from presskit.model.release import Genre, Release

FACTS = tuple(Fact(name, Wording(name)) for name in "abcd")
KIT = Kit(
    "k",
    facts=FACTS,
    people=(Person("p", Wording("Lin")),),
    releases=(Release("r", (Pair("1", Role.HEADLINE),)), Release("b", genre=Genre.BIOGRAPHY, person="p")),
)


def names(kit: Kit) -> str:
    return "".join(fact.id for fact in kit.facts)


def test_several_facts_are_added_in_one_step() -> None:
    new = (Fact("x", Wording("x")), Fact("y", Wording("", "第二")))
    assert names(facts.added(*new).change(KIT)) == "abcdxy"


def test_a_fact_without_a_name_is_refused() -> None:
    with pytest.raises(BadRequest, match="needs a name"):
        facts.added(Fact("x", figure=Wording("12")))
    with pytest.raises(BadRequest, match="needs a name"):
        facts.replaced(Fact("a"))


def test_a_fact_takes_the_place_of_the_one_with_its_id() -> None:
    changed = facts.replaced(Fact("b", Wording("new"))).change(KIT)
    assert [fact.name.en for fact in changed.facts] == ["a", "new", "c", "d"]


@pytest.mark.parametrize(
    ("ids", "by", "order"),
    [
        ("b", -1, "bacd"),
        ("b", 1, "acbd"),
        ("bd", -1, "bdac"),
        ("ab", 9, "cdab"),
        ("a", -1, "abcd"),
        ("", 1, "abcd"),
    ],
)
def test_facts_move_together_and_no_further_than_the_end(ids: str, by: int, order: str) -> None:
    assert names(facts.moved(ids, by).change(KIT)) == order


def test_what_is_not_there_is_neither_removed_nor_moved() -> None:
    for edit in (facts.removed("az"), facts.moved("z", 1), people.removed("q"), texts.removed("q")):
        with pytest.raises(KeyError):
            edit.change(KIT)


def test_a_person_comes_with_the_portrait() -> None:
    portrait = Asset("a1", "lin.png", "image/png", "0" * 64, 10, 20)
    changed = people.added(Person("q", Wording("Chen"), portrait="a1"), portrait).change(KIT)
    assert [person.id for person in changed.people] == ["p", "q"]
    assert changed.assets == (portrait,)


def test_the_biography_of_somebody_removed_stays_as_nobodys() -> None:
    changed = people.removed(["p"]).change(KIT)
    assert changed.people == ()
    assert [text.person for text in changed.releases] == ["", ""]


def test_a_new_text_has_a_row_to_write_in() -> None:
    edit = texts.added(Genre.BACKGROUND, numbered("n"))
    text = edit.change(KIT).releases[-1]
    assert (text.genre, [pair.role for pair in text.pairs]) == (Genre.BACKGROUND, [Role.HEADLINE])
    assert edit.after is not None
    assert edit.after.pair == text.pairs[0].id


def test_texts_move_and_change_their_kind() -> None:
    assert [text.id for text in texts.moved("b", -1).change(KIT).releases] == ["b", "r"]
    changed = texts.of_genre("b", Genre.TERMS).change(KIT).releases[1]
    assert changed == replace(KIT.releases[1], genre=Genre.TERMS, person="")
