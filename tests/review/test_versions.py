"""What has changed from one state of a kit to another."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.edits import pairs, texts
from presskit.edits.text import typed
from presskit.errors import Cancelled
from presskit.model.ids import numbered
from presskit.model.kit import Kit
from presskit.model.language import Lang, Wording
from presskit.model.release import Genre, Release
from presskit.model.text import Stamp, final
from presskit.review import versions
from presskit.review.ordering import strayed
from presskit.review.readings import original
from presskit.review.versions import compared
from tests.build import a_kit, a_pair, a_term
from tests.notation import notated

STAMP = Stamp("issued 20 Sept.", datetime(2024, 9, 20, tzinfo=UTC))
EN, ZH = Lang.EN, Lang.ZH
BEFORE = a_kit(("one", "甲"), ("two words", "乙"), ("three", "丙"), ("four", "丁"))


def told(kit: Kit) -> list[tuple[str, str]]:
    return [(notated(pair.en), notated(pair.zh)) for pair in kit.pairs()]


def test_a_kit_is_the_same_as_itself_whatever_its_statuses_and_comments():
    after = pairs.levelled(["p1"]).change(replace(BEFORE, threads=(), title=BEFORE.title))
    assert compared(BEFORE, BEFORE, STAMP).same
    assert compared(BEFORE, after, STAMP).same


def test_words_rows_and_places_that_changed_are_shown():
    after = typed("p2", EN, 4, 9, "things").change(BEFORE)
    after = pairs.deleted(["p3"]).change(after)
    after = pairs.inserted("p4", a_pair().role, numbered("n")).change(after)
    after = typed("n1", ZH, 0, 0, "戊").change(after)
    after = pairs.moved(["p1"], 2).change(after)
    found = compared(BEFORE, after, STAMP)
    assert (found.changed, found.inserted, found.deleted, found.moved) == (("p2",), ("n1",), ("p3",), ("p1",))
    assert told(found.kit) == [
        ("two {--words--}{++things++}", "乙"),
        ("{--three--}", "{--丙--}"),
        ("four", "丁"),
        ("one", "甲"),
        ("", "{++戊++}"),
    ]
    assert [(bool(pair.inserted), bool(pair.deleted)) for pair in found.kit.pairs()][1::3] == [
        (False, True),
        (True, False),
    ]


def test_pending_changes_of_either_state_count_as_accepted():
    after = typed("p2", EN, 4, 9, "things", Stamp("Lee", STAMP.at)).change(BEFORE)
    assert told(compared(BEFORE, after, STAMP).kit)[1][0] == "two {--words--}{++things++}"
    assert compared(after, after, STAMP).same


def test_a_row_with_a_new_id_is_found_by_what_it_says():
    after = a_kit(
        a_pair("one", "甲"), a_pair("two words more", "乙", pair_id="x"), a_pair("new", "新", pair_id="y")
    )
    before = a_kit(("one", "甲"), ("two words", "乙"))
    found = compared(before, after, STAMP)
    assert (found.changed, found.inserted, found.deleted) == (("x",), ("y",), ())


def test_texts_that_came_and_went_and_everything_else_is_told_in_numbers():
    after = texts.added(Genre.BACKGROUND, numbered("n")).change(BEFORE)
    after = replace(after, title=Wording("News", "新闻"), glossary=(a_term("park", "园区"),))
    first = replace(after.releases[0], day=date(2024, 9, 20))
    found = compared(BEFORE, replace(after, releases=(first, *after.releases[1:])), STAMP)
    assert dict(found.others) == {
        versions.TEXTS: {"added": 1, "removed": 0},
        versions.DETAILS: {"changed": 1},
        versions._LISTS["glossary"]: {"added": 1, "removed": 0, "changed": 0},
        versions.TITLE: {"changed": 1},
    }
    back = compared(after, BEFORE, STAMP)
    assert back.deleted == tuple(pair.id for pair in after.releases[-1].pairs)


def test_a_row_that_went_to_another_text_keeps_an_id_of_its_own_in_either():
    (text,) = BEFORE.releases
    second = Release("r2", text.pairs[:1], genre=Genre.BACKGROUND)
    after = replace(BEFORE, releases=(replace(text, pairs=text.pairs[1:]), second))
    found = compared(BEFORE, after, STAMP)
    ids = [pair.id for pair in found.kit.pairs()]
    assert sorted(ids) == ["p1", "p1-2", "p2", "p3", "p4"]
    assert (found.inserted, found.deleted) == (("p1",), ("p1-2",))


def test_comparing_tells_how_far_it_is_and_stops_when_it_is_asked_to():
    heard = []

    def report(done, of, _what):
        heard.append((done, of))
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        compared(BEFORE, BEFORE, STAMP, report)
    assert heard == [(1, 4), (2, 4), (3, 4)]


@pytest.mark.parametrize(
    ("places", "moved"),
    [([], ""), ([1, 2, 3], ""), ([3, 1, 2], "a"), ([2, 3, 1], "c"), ([4, 1, 3, 2, 5], "ac")],
)
def test_the_fewest_rows_count_as_moved(places, moved):
    found = strayed(list(zip("abcde", places, strict=False)))
    assert len(found) == len(moved)
    kept = [place for name, place in zip("abcde", places, strict=False) if name not in found]
    assert kept == sorted(kept)


KITS = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from(["one", "two words", "甲乙", "", "x😀"])),
    max_size=6,
    unique_by=lambda row: row[0],
).map(lambda rows: a_kit(*(a_pair(said, said[::-1], pair_id=name) for name, said in rows)))


@given(KITS, KITS)
def test_a_comparison_accepted_is_the_later_state_and_rejected_says_what_the_earlier_did(before, after):
    found = compared(before, after, STAMP)
    there = [pair for pair in found.kit.pairs() if not pair.deleted]
    assert [(pair.id, pair.en.current, pair.zh.current) for pair in there] == [
        (pair.id, pair.en.current, pair.zh.current) for pair in after.pairs()
    ]
    was = [(final(pair.en).current, final(pair.zh).current) for pair in original(found.kit).pairs()]
    assert sorted(was) == sorted((pair.en.current, pair.zh.current) for pair in before.pairs())
