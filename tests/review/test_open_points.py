"""What stands against signing a text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from presskit.edits import pairs
from presskit.edits.signing import signed
from presskit.edits.text import typed
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Status
from presskit.model.signoff import Stage
from presskit.model.text import Mark, MarkKind, marked
from presskit.model.thread import Comment, Thread
from presskit.review.open_points import Matter, OpenPoint, open_points
from tests.build import a_kit, a_pair
from tests.notation import STAMP

CLEAN = a_kit(
    a_pair("Hello", "你好", en_status=Status.TRANSLATED, zh_status=Status.TRANSLATED), ("World", "世界")
)


def commented(*, resolved: bool) -> Kit:
    pair = CLEAN.pair("p1")
    with_mark = replace(pair, en=marked(pair.en, 0, 3, Mark(MarkKind.COMMENT, "c1")))
    thread = Thread("c1", (Comment(STAMP, "Really?"),), resolved=resolved)
    return replace(CLEAN.with_pair(with_mark), threads=(thread,))


def points(kit: Kit, stage: Stage = Stage.FIRST, *errors: str, name: str = "wang") -> list[OpenPoint]:
    return list(open_points(kit, kit.releases[0], stage, name, errors))


def matters(kit: Kit, stage: Stage = Stage.FIRST, *errors: str, name: str = "wang") -> list[Matter]:
    return [point.matter for point in points(kit, stage, *errors, name=name)]


@pytest.mark.parametrize(
    ("kit", "found"),
    [
        (CLEAN, []),
        (typed("p1", Lang.EN, 0, 5, "Hi").change(CLEAN), [Matter.LOOKS]),
        (typed("p2", Lang.EN, 0, 5, "Earth", STAMP).change(CLEAN), [Matter.TRACKED]),
        (pairs.deleted(["p2"], STAMP).change(CLEAN), [Matter.TRACKED]),
        (CLEAN.with_pair(replace(CLEAN.pair("p2"), doubtful=True)), [Matter.LOOKS]),
        (typed("p2", Lang.ZH, 0, 2, "").change(CLEAN), [Matter.EMPTY]),
        (commented(resolved=False), [Matter.COMMENTS]),
        (commented(resolved=True), []),
        (a_kit(("", "")), [Matter.NOTHING_SAID]),
        (a_kit(("Only", ""), ("English", "")), []),
    ],
)
def test_what_is_not_settled_stands_against_signing(kit: Kit, found: list[Matter]) -> None:
    assert matters(kit) == found


def test_errors_of_the_checks_stand_against_it_in_their_own_text_only() -> None:
    assert [
        (point.matter, point.n, point.pairs) for point in points(CLEAN, Stage.FIRST, "p2", "p2", "q")
    ] == [(Matter.ERRORS, 2, ("p2",))]


def test_a_stage_cannot_be_left_out_unsaid() -> None:
    assert matters(CLEAN, Stage.FINAL) == [Matter.SKIPPED, Matter.SKIPPED]
    once = signed("r1", Stage.FIRST, STAMP).change(CLEAN)
    assert matters(once, Stage.SECOND) == []
    void = typed("p2", Lang.EN, 0, 5, "Earth").change(once)
    assert Matter.SKIPPED in matters(void, Stage.SECOND)


def test_one_person_does_not_sign_two_stages_unsaid() -> None:
    once = signed("r1", Stage.FIRST, STAMP).change(CLEAN)
    assert matters(once, Stage.SECOND, name="lee") == [Matter.TWICE]
    assert matters(once, Stage.FIRST, name="lee") == []


def test_nothing_is_finally_approved_while_changes_wait_to_be_accepted() -> None:
    tracked = typed("p2", Lang.EN, 0, 5, "Earth", STAMP).change(CLEAN)
    assert not any(point.binding for point in points(tracked, Stage.FIRST))
    assert [point.matter for point in points(tracked, Stage.ISSUE) if point.binding] == [Matter.TRACKED]


def test_every_point_says_what_it_is() -> None:
    told = {point.matter: point.told for point in (OpenPoint(matter, 2, about="wang") for matter in Matter)}
    assert "2 comments are not resolved." in told.values()
    assert all(sentence.endswith(".") for sentence in told.values())
