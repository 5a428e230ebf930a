"""Tracked changes accepted and rejected."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.edits import pairs, text
from presskit.edits.revisions import all_settled, settled
from presskit.model.ids import numbered
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role
from presskit.model.text import Mark, MarkKind, Stamp, Text, final
from presskit.review.revisions import revisions
from presskit.workspace.workspace import Workspace
from tests.build import a_kit
from tests.notation import notated

EN, ZH = Lang.EN, Lang.ZH
BEGAN = datetime(2025, 1, 1, tzinfo=UTC)
ANN, BEN = Stamp("Ann", BEGAN), Stamp("Ben", BEGAN + timedelta(minutes=1))
KIT = a_kit(("one two three", "甲乙丙"), ("four 🙂", "丁"), ("five", "戊"))


def after(*edits, kit=KIT):
    for edit in edits:
        kit = edit.change(kit)
    return kit


def bare(kit):
    """Return what rows and words are, whatever is known about their states."""
    return [(pair.id, pair.role, pair.asset, pair.en, pair.zh, pair.deleted) for pair in kit.pairs()]


def english(kit):
    return [notated(pair.en) for pair in kit.pairs()]


def one(kit, number, *, accept):
    return settled([revisions(kit)[number]], accept=accept).change(kit)


def test_accepting_keeps_the_new_words_and_rejecting_the_old_ones():
    kit = after(text.typed("p1", EN, 4, 7, "2", ANN))
    assert english(one(kit, 0, accept=True))[0] == "one 2 three"
    assert one(kit, 0, accept=False).pair("p1").en == KIT.pair("p1").en


def test_settling_one_revision_leaves_the_others():
    kit = after(text.typed("p1", EN, 0, 3, "1", ANN), text.typed("p1", EN, 5, 8, "2", BEN))
    assert english(one(kit, 0, accept=True))[0] == "1 {--two--}{++2++} three"


def test_one_author_strikes_what_another_has_put_in():
    kit = after(text.typed("p1", EN, 0, 0, "abc", ANN), text.typed("p1", EN, 1, 2, "", BEN))
    assert english(one(kit, 0, accept=True))[0] == "a{--b--}cone two three"
    assert english(one(kit, 0, accept=False))[0] == "one two three"
    assert english(one(kit, 1, accept=True))[0] == "{++ac++}one two three"
    assert english(one(kit, 1, accept=False))[0] == "{++abc++}one two three"


@pytest.mark.parametrize("accept", [True, False])
def test_all_changes_of_one_author_are_settled_without_those_of_others(accept):
    kit = after(text.typed("p1", EN, 0, 3, "1", ANN), text.typed("p2", EN, 0, 4, "4", BEN))
    left = all_settled(accept=accept, author="Ann").change(kit)
    assert english(left)[:2] == ["1 two three" if accept else "one two three", "{--four--}{++4++} 🙂"]


def test_all_changes_of_one_text_are_settled_without_those_of_others():
    kit = after(text.typed("p1", EN, 0, 3, "1", ANN))
    assert all_settled(accept=True, text="elsewhere").change(kit) == kit
    assert revisions(all_settled(accept=True, text="r1").change(kit)) == []


def test_rows_go_or_stay_with_their_revision():
    gone = after(pairs.deleted(["p1"], ANN))
    assert [pair.id for pair in one(gone, 0, accept=True).pairs()] == ["p2", "p3"]
    assert bare(one(gone, 0, accept=False)) == bare(KIT)
    come = after(pairs.inserted("p1", Role.BODY, numbered("n"), stamp=ANN))
    assert one(come, 0, accept=True).pair("n1").inserted is None
    assert bare(one(come, 0, accept=False)) == bare(KIT)


def test_words_struck_before_their_row_stay_struck_when_the_row_comes_back():
    kit = after(text.typed("p1", EN, 0, 4, "", BEN), pairs.deleted(["p1"], ANN))
    assert english(one(kit, 0, accept=False))[0] == "{--one --}two three"


def test_rejecting_a_split_or_a_merging_restores_both_rows():
    for edit in (pairs.split("p1", EN, 4, numbered("n"), ANN), pairs.merged("p1", stamp=ANN)):
        assert bare(one(after(edit), 0, accept=False)) == bare(KIT)


def test_accepting_a_split_or_a_merging_leaves_rows_as_if_it_had_not_been_tracked():
    split, merged = numbered("n"), numbered("n")
    for tracked, plain in (
        (pairs.split("p1", EN, 4, split, ANN), pairs.split("p1", EN, 4, merged)),
        (pairs.merged("p1", stamp=ANN), pairs.merged("p1")),
    ):
        assert english(one(after(tracked), 0, accept=True)) == english(after(plain))


def test_a_row_split_twice_comes_back_whole():
    new = numbered("n")
    kit = after(pairs.split("p1", EN, 4, new, ANN), pairs.split("n1", EN, 4, new, replace(ANN, at=BEN.at)))
    assert len(revisions(kit)) == 1
    assert bare(one(kit, 0, accept=False)) == bare(KIT)


def test_a_picture_merged_into_the_row_above_is_back_in_its_place_when_that_is_rejected():
    kit = a_kit(("one", "甲"), Pair("c", Role.CAPTION, Text.plain("chart"), Text.plain("图"), asset="a1"))
    tracked = after(pairs.merged("p1", stamp=ANN), kit=kit)
    assert [pair.id for pair in tracked.releases[0].standing] == ["c"]
    assert bare(all_settled(accept=False).change(tracked)) == bare(kit)


def test_settling_is_one_step_of_undo():
    workspace = Workspace(after(text.typed("p1", EN, 0, 3, "1", ANN), text.typed("p2", EN, 0, 4, "4", BEN)))
    before = workspace.kit
    workspace.do(all_settled(accept=False))
    assert revisions(workspace.kit) == []
    workspace.undo()
    assert workspace.kit == before


def test_a_side_that_was_signed_counts_as_translated_again_when_rejecting_changes_what_it_says():
    kit = after(text.typed("p1", EN, 0, 3, "1", ANN))
    left = all_settled(accept=True).change(kit)
    assert left.pair("p1").en_status is kit.pair("p1").en_status


WORDS = st.text(st.sampled_from("ab 🙂甲，"), max_size=4)
PLACES = st.integers(0, 40)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "typed",
                "typed",
                "typed",
                "pasted",
                "pasted rows",
                "split",
                "merged",
                "inserted",
                "deleted",
                "comment",
            ]
        ),
        st.sampled_from(["Ann", "Ben"]),
        PLACES,
        st.sampled_from(list(Lang)),
        PLACES,
        PLACES,
        WORDS,
    ),
    max_size=14,
)


def stepped(kit, step, number, new_id):
    """Return the kit after a tracked step of a history, if it can be made."""
    kind, author, row, lang, start, stop, words = step
    rows = [pair for pair in kit.pairs() if not pair.deleted]
    if not rows:
        return kit
    pair = rows[row % len(rows)]
    length = len(pair.side(lang))
    start, stop = sorted((start % (length + 1), stop % (length + 1)))
    stamp = Stamp(author, BEGAN + timedelta(seconds=number // 2))
    said = (Text.plain(words), Text.plain("mid"), Text.plain(f"end{words}"))
    edits = {
        "typed": lambda: text.typed(pair.id, lang, start, stop, words, stamp),
        "pasted": lambda: text.pasted(pair.id, lang, start, stop, said[:1], new_id, stamp),
        "pasted rows": lambda: text.pasted(pair.id, lang, start, stop, said, new_id, stamp),
        "split": lambda: pairs.split(pair.id, lang, start, new_id, stamp),
        "merged": lambda: pairs.merged(pair.id, stamp=stamp),
        "inserted": lambda: pairs.inserted(pair.id, Role.BODY, new_id, above=bool(start % 2), stamp=stamp),
        "deleted": lambda: pairs.deleted([pair.id], stamp),
        "comment": lambda: text.styled(pair.id, lang, start, stop, Mark(MarkKind.COMMENT, "t1"), on=True),
    }
    last = pair is kit.releases[0].pairs[-1]
    return kit if kind == "merged" and last else edits[kind]().change(kit)


def history(steps):
    kit, new_id = KIT, numbered("n")
    for number, step in enumerate(steps):
        kit = stepped(kit, step, number, new_id)
    return kit


def standing(kit):
    return [(pair.id, final(pair.en), final(pair.zh)) for pair in kit.pairs() if not pair.deleted]


@given(STEPS)
def test_after_any_history_rejecting_all_gives_the_base_and_accepting_all_the_current_reading(steps):
    kit = history(steps)
    accepted, rejected = (all_settled(accept=accept).change(kit) for accept in (True, False))
    assert revisions(accepted) == revisions(rejected) == []
    assert standing(rejected) == standing(KIT)
    assert standing(accepted) == standing(kit)


@given(STEPS, st.randoms(use_true_random=False))
def test_one_by_one_in_any_order_revisions_settle_to_the_same_as_all_at_once(steps, chance):
    kit = history(steps)
    accepted = rejected = kit
    while found := revisions(accepted):
        accepted = settled([chance.choice(found)], accept=True).change(accepted)
    while found := revisions(rejected):
        rejected = settled([chance.choice(found)], accept=False).change(rejected)
    assert standing(accepted) == standing(kit)
    assert standing(rejected) == standing(KIT)


@given(STEPS, st.booleans())
def test_settling_one_author_and_then_the_other_settles_everything(steps, accept):
    kit = history(steps)
    left = all_settled(accept=accept, author="Ann").change(kit)
    assert all(one.author == "Ben" for one in revisions(left))
    done = all_settled(accept=accept, author="Ben").change(left)
    assert standing(done) == (standing(kit) if accept else standing(KIT))
