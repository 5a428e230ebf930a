from __future__ import annotations

from dataclasses import replace

from presskit.edits.pairs import levelled, with_status
from presskit.edits.text import typed
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Status
from presskit.model.release import Release
from presskit.model.text import Text
from presskit.review.states import State, counts, is_unfinished, state

LEVEL = Pair(
    "p1",
    en=Text.plain("Growth was 3%."),
    zh=Text.plain("增长3%。"),
    en_status=Status.TRANSLATED,
    zh_status=Status.TRANSLATED,
)


def kit(pair: Pair) -> Kit:
    return Kit("k", releases=(Release("r", (pair,)),))


def test_an_edit_of_either_side_asks_for_a_look_at_its_twin_and_remembers_what_it_said() -> None:
    english = typed("p1", Lang.EN, 11, 12, "5").change(kit(LEVEL)).pair("p1")
    assert (english.needs_look(Lang.ZH), english.needs_look(Lang.EN)) == (True, False)
    assert english.en_before == "Growth was 3%."
    chinese = typed("p1", Lang.ZH, 2, 3, "5").change(kit(LEVEL)).pair("p1")
    assert (chinese.needs_look(Lang.EN), chinese.needs_look(Lang.ZH)) == (True, False)


def test_bringing_the_twin_level_does_not_ask_back() -> None:
    changed = typed("p1", Lang.EN, 11, 12, "5").change(kit(LEVEL))
    followed = typed("p1", Lang.ZH, 2, 3, "5").change(changed).pair("p1")
    assert followed.needs_look(Lang.ZH)
    assert not followed.needs_look(Lang.EN)


def test_writing_again_what_stood_there_takes_the_mark_away() -> None:
    changed = typed("p1", Lang.EN, 11, 12, "5").change(kit(LEVEL))
    back = typed("p1", Lang.EN, 11, 12, "3").change(changed).pair("p1")
    assert not back.needs_look(Lang.ZH)


def test_saying_that_no_change_is_needed_takes_the_mark_away() -> None:
    changed = typed("p1", Lang.EN, 11, 12, "5").change(kit(LEVEL))
    assert not levelled(["p1"]).change(changed).pair("p1").needs_look(Lang.ZH)
    assert not with_status(["p1"], Lang.ZH, Status.REVIEWED).change(changed).pair("p1").needs_look(Lang.ZH)


def test_nothing_is_marked_while_one_side_is_a_draft() -> None:
    draft = replace(LEVEL, zh_status=Status.DRAFT)
    assert not typed("p1", Lang.EN, 11, 12, "5").change(kit(draft)).pair("p1").needs_look(Lang.ZH)


def test_an_edit_takes_the_review_from_its_side_only() -> None:
    reviewed = replace(LEVEL, en_status=Status.REVIEWED, zh_status=Status.SIGNED)
    after = typed("p1", Lang.EN, 0, 0, "Its ").change(kit(reviewed)).pair("p1")
    assert (after.en_status, after.zh_status) == (Status.TRANSLATED, Status.SIGNED)


def test_a_side_without_text_is_empty_whatever_its_status_says() -> None:
    pair = replace(LEVEL, zh=Text())
    assert state(pair, Lang.ZH) is State.EMPTY
    assert is_unfinished(pair, Lang.ZH)
    assert not is_unfinished(pair, Lang.EN)
    assert counts([pair, LEVEL], Lang.ZH) == {State.EMPTY: 1, State.TRANSLATED: 1}
