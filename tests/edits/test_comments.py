"""Comments on words and rows."""

from datetime import UTC, datetime

import pytest

from presskit.edits import comments, text
from presskit.edits.comments import Words, whole
from presskit.errors import BadRequest
from presskit.model.ids import numbered
from presskit.model.language import Lang
from presskit.model.pair import Status
from presskit.model.text import Stamp
from presskit.model.thread import Comment
from presskit.review.remarks import remarks, thread_ids
from tests.build import a_kit, a_pair

EN, ZH = Lang.EN, Lang.ZH
AT = datetime(2025, 1, 1, tzinfo=UTC)
ANN, BEN = Stamp("Ann", AT), Stamp("Ben", AT)
KIT = a_kit(a_pair("one two", "甲乙", en_status=Status.REVIEWED), ("three", "丙"), ("", ""))


def said(comment, stamp=ANN):
    return Comment(stamp, comment)


def about(*words, comment="Sure?", kit=KIT, new_id=None):
    return comments.commented(words, said(comment), new_id or numbered("t")).change(kit)


def test_a_comment_marks_its_words_and_changes_nothing_else():
    kit = about(Words("p1", EN, 4, 7))
    assert kit.thread("t1").comments == (said("Sure?"),)
    assert thread_ids(kit.pair("p1").en, 0, 7) == ("t1",)
    assert thread_ids(kit.pair("p1").en, 0, 4) == ()
    assert kit.pair("p1").en_status is Status.REVIEWED


def test_comments_overlap():
    new_id = numbered("t")
    kit = about(Words("p1", EN, 0, 5), new_id=new_id)
    kit = about(Words("p1", EN, 3, 7), kit=kit, new_id=new_id)
    assert thread_ids(kit.pair("p1").en, 3, 5) == ("t1", "t2")


def test_a_comment_on_a_row_is_about_all_its_words():
    kit = about(*whole(KIT.pair("p1")))
    assert [thread_ids(kit.pair("p1").side(lang), 0, 99) for lang in Lang] == [("t1",), ("t1",)]


def test_an_empty_comment_or_one_about_nothing_is_refused():
    with pytest.raises(BadRequest):
        about(*whole(KIT.pair("p3")))
    with pytest.raises(BadRequest):
        about(Words("p1", EN, 0, 3), comment="  ")
    with pytest.raises(BadRequest):
        comments.replied("t1", said(""))


def test_a_thread_is_answered_resolved_and_reopened():
    kit = comments.replied("t1", said("Yes.", BEN)).change(about(Words("p1", EN, 0, 3)))
    assert [one.text for one in kit.thread("t1").comments] == ["Sure?", "Yes."]
    done = comments.resolved("t1", on=True).change(kit)
    assert done.thread("t1").resolved
    assert not comments.replied("t1", said("No.")).change(done).thread("t1").resolved
    assert comments.resolved("t1", on=False).change(done) == kit


def test_a_comment_is_reworded():
    kit = comments.reworded("t1", 0, " Really? ").change(about(Words("p1", EN, 0, 3)))
    assert kit.thread("t1").comments == (said("Really?"),)


def test_deleting_a_reply_leaves_the_thread_and_deleting_the_last_comment_lifts_its_mark():
    kit = comments.replied("t1", said("Yes.")).change(about(Words("p1", EN, 0, 3)))
    kit = comments.withdrawn("t1", 0).change(kit)
    assert [one.text for one in kit.thread("t1").comments] == ["Yes."]
    assert comments.withdrawn("t1", 0).change(kit) == KIT


def test_deleting_a_thread_leaves_the_marks_of_others():
    new_id = numbered("t")
    kit = about(Words("p1", EN, 0, 5), new_id=new_id)
    kit = about(Words("p1", EN, 3, 7), kit=kit, new_id=new_id)
    kit = comments.removed("t1").change(kit)
    assert [thread.id for thread in kit.threads] == ["t2"]
    assert thread_ids(kit.pair("p1").en, 0, 7) == ("t2",)


def test_comments_are_listed_in_the_order_of_their_words():
    new_id = numbered("t")
    kit = about(Words("p2", EN, 0, 5), new_id=new_id)
    kit = about(Words("p1", ZH, 0, 1), kit=kit, new_id=new_id)
    assert [(one.thread.id, one.pair, one.words) for one in remarks(kit)] == [
        ("t2", "p1", "甲"),
        ("t1", "p2", "three"),
    ]


def test_a_comment_whose_words_are_gone_is_still_listed():
    kit = text.typed("p1", EN, 0, 7, "").change(about(Words("p1", EN, 0, 3)))
    assert [(one.thread.id, one.gone, one.pair) for one in remarks(kit)] == [("t1", True, "")]


def test_a_comment_on_words_that_are_struck_knows_where_they_stood():
    kit = text.typed("p1", EN, 0, 3, "", BEN).change(about(Words("p1", EN, 0, 3)))
    assert [(one.gone, one.pair, one.start, one.stop) for one in remarks(kit)] == [(True, "p1", 0, 3)]
