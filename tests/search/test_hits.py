"""Where hits stand in texts with revisions, and which pairs are searched."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.release import Release
from presskit.search.hits import Hit, hits, hits_in
from presskit.search.pattern import compiled
from presskit.search.query import Query, searched
from presskit.search.rows import remembered, told
from tests.build import a_kit, a_pair
from tests.notation import STAMP, text


def ranges(query: Query, en: str = "", zh: str = "") -> list[tuple[str, int, int]]:
    pair = a_pair(en, zh, pair_id="p1")
    return [(str(hit.lang), hit.start, hit.stop) for hit in hits_in(compiled(query), pair, query.langs)]


def test_both_sides_are_searched_unless_one_is_asked_for() -> None:
    assert ranges(Query("SIP"), "SIP grows", "SIP增长SIP") == [("en", 0, 3), ("zh", 0, 3), ("zh", 5, 8)]
    assert ranges(Query("SIP", langs=(Lang.ZH,)), "SIP grows", "SIP增长") == [("zh", 0, 3)]


def test_deleted_words_are_not_found_but_offsets_count_them() -> None:
    assert ranges(Query("old"), "an {--old--}{++new++} park") == []
    assert ranges(Query("park"), "an {--old--}{++new++} park") == [("en", 10, 14)]


def test_a_hit_goes_across_what_was_deleted_amid_it() -> None:
    assert ranges(Query("new park"), "a new{-- industrial--} park") == [("en", 2, 21)]


def test_a_hit_leaves_out_what_was_deleted_around_it() -> None:
    assert ranges(Query("park"), "{--old --}park{--s--}") == [("en", 4, 8)]


def test_marks_do_not_part_words() -> None:
    assert ranges(Query("new park"), "a **new** *pa*rk") == [("en", 2, 10)]


def test_characters_beyond_the_basic_plane_count_once() -> None:
    assert ranges(Query("野家"), "", "𠮷😀野家") == [("zh", 2, 4)]


def test_one_text_or_all_texts_are_searched_without_deleted_rows() -> None:
    first = Release("r1", (a_pair("one", pair_id="p1"), a_pair("two", pair_id="p2", deleted=STAMP)))
    kit = Kit("kit", releases=(first, Release("r2", (a_pair("three", pair_id="p3"),))))
    assert [pair.id for pair in searched(kit, Query("x"))] == ["p1", "p3"]
    assert [pair.id for pair in searched(kit, Query("x", text_id="r2"))] == ["p3"]


def test_hits_are_told_pair_by_pair() -> None:
    kit = a_kit(("park", ""), ("", "x"), ("a park", ""))
    found = hits(compiled(Query("park")), kit.pairs(), tuple(Lang))
    assert found == {
        "p1": (Hit("p1", Lang.EN, 0, 4),),
        "p2": (),
        "p3": (Hit("p3", Lang.EN, 2, 6),),
    }


@given(
    st.lists(st.tuples(st.text("ab園 ", max_size=4), st.booleans()), max_size=8),
    st.text("ab園", min_size=1, max_size=3),
)
def test_every_hit_reads_as_the_words_looked_for(parts: list[tuple[str, bool]], words: str) -> None:
    said = text("".join(f"{{--{part}--}}" if gone else part for part, gone in parts if part))
    pair = replace(a_pair(pair_id="p"), en=said)
    found = hits_in(compiled(Query(words, case=True)), pair, (Lang.EN,))
    assert [said.sliced(hit.start, hit.stop).current for hit in found] == [words] * said.current.count(words)


def test_rows_are_found_by_words_of_either_language() -> None:
    rows = told(a_kit(("Suzhou Park grows", "园区增长"), ("The cloud", "云（ＳＩＰ）")).pairs())
    assert remembered(rows, "park 增长") == (0,)
    assert remembered(rows, "sip") == (1,)
    assert remembered(rows, "THE") == (1,)
    assert remembered(rows, "") == (0, 1)
    assert remembered(rows, "park cloud") == ()
