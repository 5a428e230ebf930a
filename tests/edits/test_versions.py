"""A kit as it was taken up again, or with what has changed since as tracked changes."""

from dataclasses import replace
from datetime import UTC, datetime

from presskit.edits import comments, pairs
from presskit.edits.text import typed
from presskit.edits.versions import marked_up, restored
from presskit.model.ids import numbered
from presskit.model.language import Lang
from presskit.model.pair import Status
from presskit.model.signoff import Signature, Stage
from presskit.model.text import Stamp
from presskit.model.thread import Comment
from presskit.model.version import Version
from presskit.review.remarks import remarks
from presskit.review.signing import digest, is_valid
from presskit.review.versions import compared
from tests.build import a_kit, a_pair
from tests.notation import STAMP, notated

SINCE = Stamp("王芳", datetime(2024, 9, 20, 9, tzinfo=UTC))
LEVEL = {"en_status": Status.TRANSLATED, "zh_status": Status.TRANSLATED}
BEFORE = a_kit(
    a_pair("The park opened twelve labs.", "园区启用12个实验室。", **LEVEL), ("It grew.", "增长。")
)


def test_changes_since_a_version_are_tracked_and_all_else_stays():
    after = typed("p1", Lang.EN, 16, 22, "fourteen").change(BEFORE)
    after = comments.commented(
        [comments.Words("p1", Lang.EN, 9, 24)], Comment(STAMP, "Sure?"), numbered("c")
    ).change(after)
    (text,) = after.releases
    signed = replace(text, signatures=(Signature(Stage.FIRST, STAMP, digest(text)),))
    after = replace(after, releases=(signed,))
    made = marked_up(compared(BEFORE, after, SINCE).kit).change(after)
    assert notated(made.pair("p1").en) == "The park opened {--twelve--}{++fourteen++} labs."
    (remark,) = remarks(made)
    assert remark.words == "opened fourteen"
    assert made.pair("p1").needs_look(Lang.ZH)
    assert made.pair("p1").en_status == after.pair("p1").en_status
    (shown,) = made.releases
    assert is_valid(shown.signatures[0], shown)


def test_rows_that_came_and_went_are_tracked_rows():
    after = pairs.deleted(["p1"]).change(BEFORE)
    after = pairs.inserted("p2", after.pair("p2").role, numbered("n")).change(after)
    made = marked_up(compared(BEFORE, after, SINCE).kit).change(after)
    assert [(pair.id, pair.inserted, pair.deleted) for pair in made.pairs()] == [
        ("p1", None, SINCE),
        ("p2", None, None),
        ("n1", SINCE, None),
    ]


def test_a_kit_that_is_restored_keeps_its_versions_and_gets_one_of_what_it_was():
    issued, left = Version("v1", "issued", STAMP, "0" * 64), Version("v2", "before", STAMP, "1" * 64)
    after = replace(typed("p2", Lang.EN, 0, 2, "Trade").change(BEFORE), versions=(issued,))
    made = restored(BEFORE, left).change(after)
    assert made == replace(BEFORE, versions=(issued, left))
