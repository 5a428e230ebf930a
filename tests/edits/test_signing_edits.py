"""Texts are signed stage by stage, and signatures are withdrawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from presskit.edits.signing import signed, withdrawn
from presskit.edits.text import typed
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Status
from presskit.model.signoff import Signature, Stage
from presskit.model.text import Stamp
from presskit.review.signing import Since, approvals, digest, due, since
from tests.build import a_kit, a_pair
from tests.notation import STAMP

KIT = a_kit(("Hello", "你好"), ("World", "世界"), ("Only English", ""))
LATER = Stamp("wang", STAMP.at + timedelta(hours=1))


def statuses(kit: Kit) -> set[Status]:
    worded = ((pair, lang) for pair in kit.pairs() for lang in Lang if pair.side(lang).runs)
    return {pair.status(lang) for pair, lang in worded}


def after(*stages: Stage) -> Kit:
    kit = KIT
    for stage in stages:
        kit = signed("r1", stage, STAMP).change(kit)
    return kit


def valid(kit: Kit) -> list[Stage]:
    return [one.stage for one in approvals(kit.releases[0]) if one.valid]


def test_a_review_makes_everything_that_is_said_reviewed_and_the_final_one_signed() -> None:
    assert statuses(after(Stage.FIRST)) == {Status.REVIEWED}
    assert statuses(after(Stage.FIRST, Stage.SECOND, Stage.FINAL)) == {Status.SIGNED}
    assert after(Stage.FIRST).pair("p3").zh_status is Status.DRAFT


def test_a_signature_is_bound_to_what_the_text_says() -> None:
    kit = after(Stage.FIRST, Stage.SECOND)
    assert valid(kit) == [Stage.FIRST, Stage.SECOND]
    (first, _second) = kit.releases[0].signatures
    assert first.digest == digest(kit.releases[0])
    assert valid(typed("p1", Lang.EN, 0, 5, "Welcome").change(kit)) == []


def test_the_stage_that_is_due_comes_after_the_last_that_holds() -> None:
    assert due(approvals(KIT.releases[0])) is Stage.FIRST
    assert due(approvals(after(Stage.FIRST).releases[0])) is Stage.SECOND
    assert due(approvals(after(Stage.FIRST, Stage.ISSUE).releases[0])) is None


def test_signing_says_that_twins_are_level() -> None:
    level = replace(KIT.releases[0].pairs[0], en_status=Status.TRANSLATED, zh_status=Status.TRANSLATED)
    changed = typed("p1", Lang.EN, 0, 5, "Hi").change(a_kit(level))
    assert changed.pair("p1").needs_look(Lang.ZH)
    assert not signed("r1", Stage.FIRST, STAMP).change(changed).pair("p1").needs_look(Lang.ZH)


def test_an_earlier_review_given_again_after_a_change_takes_signed_rows_back() -> None:
    kit = typed("p1", Lang.EN, 0, 5, "Hi").change(after(Stage.FINAL))
    assert kit.pair("p1").en_status is Status.TRANSLATED
    assert statuses(signed("r1", Stage.FIRST, LATER).change(kit)) == {Status.REVIEWED}


def test_a_withdrawn_signature_takes_its_status_along() -> None:
    kit = after(Stage.FIRST, Stage.FINAL)
    first, final = kit.releases[0].signatures
    without = withdrawn("r1", final).change(kit)
    assert statuses(without) == {Status.REVIEWED}
    assert statuses(withdrawn("r1", first).change(without)) == {Status.TRANSLATED}
    with pytest.raises(KeyError):
        withdrawn("r1", final).change(without)


def test_rows_that_changed_since_are_told_with_and_without_the_text_as_it_was() -> None:
    kit = after(Stage.FIRST)
    signature: Signature = kit.releases[0].signatures[0]
    assert since(signature, kit.releases[0]) == Since()
    changed = typed("p2", Lang.ZH, 0, 2, "天下").change(kit).releases[0]
    assert since(signature, changed) == Since(("p2",))
    assert since(signature, changed, KIT.releases[0]) == Since(("p2",))
    cut = replace(changed, pairs=changed.pairs[1:])
    assert since(signature, cut, KIT.releases[0]) == Since(("p2",), gone=1)
    moved = replace(kit.releases[0], pairs=kit.releases[0].pairs[::-1])
    assert since(signature, moved, KIT.releases[0]) == Since(otherwise=True)


def test_a_row_that_has_come_is_told() -> None:
    kit = after(Stage.FIRST)
    new = replace(kit.releases[0], pairs=(*kit.releases[0].pairs, a_pair("New", "新", pair_id="p9")))
    assert since(kit.releases[0].signatures[0], new).rows == ("p9",)
    assert since(kit.releases[0].signatures[0], new, KIT.releases[0]).rows == ("p9",)
