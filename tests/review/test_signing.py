"""What an approval is bound to."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from presskit.edits import pairs
from presskit.model.language import Lang
from presskit.model.pair import Role, Status
from presskit.model.signoff import Signature, Stage
from presskit.model.text import BOLD, Mark, MarkKind, Text, final, marked, settled, spliced
from presskit.review.signing import digest, is_valid
from tests.build import a_kit
from tests.notation import STAMP
from tests.strategies import TEXTS

KIT = a_kit(("Hello", "你好"), ("World", "世界"))
TEXT = KIT.releases[0]


def with_english(change):
    pair = TEXT.pairs[0]
    return replace(TEXT, pairs=(replace(pair, en=change(pair.en)), *TEXT.pairs[1:]))


@pytest.mark.parametrize(
    "changed",
    [
        with_english(lambda text: spliced(text, 0, 1, Text.plain("J"))),
        with_english(lambda text: marked(text, 0, 5, BOLD)),
        replace(TEXT, pairs=TEXT.pairs[::-1]),
        replace(TEXT, day=date(2024, 9, 20)),
        pairs.with_role(["p2"], Role.QUOTE).change(KIT).releases[0],
        pairs.deleted(["p2"], STAMP).change(KIT).releases[0],
    ],
)
def test_an_approval_is_void_once_the_text_says_something_else(changed):
    given = Signature(Stage.FIRST, STAMP, digest(TEXT))
    assert is_valid(given, TEXT)
    assert not is_valid(given, changed)


def test_comments_statuses_and_settled_changes_leave_an_approval_valid():
    tracked = with_english(lambda text: spliced(text, 0, 5, Text.plain("Welcome"), STAMP))
    given = Signature(Stage.FINAL, STAMP, digest(tracked))
    pair = tracked.pairs[0]
    accepted = replace(pair, en=settled(pair.en, accept=True), en_status=Status.SIGNED)
    commented = replace(pair, en=marked(pair.en, 0, 3, Mark(MarkKind.COMMENT, "c1")))
    for now in (accepted, commented):
        assert is_valid(given, replace(tracked, pairs=(now, *tracked.pairs[1:])))
    assert pair.side(Lang.EN) != accepted.en


@given(TEXTS, TEXTS)
def test_what_is_printed_is_all_that_counts(en, zh):
    tracked = replace(TEXT, pairs=(replace(TEXT.pairs[0], en=en, zh=zh),))
    printed = replace(TEXT, pairs=(replace(TEXT.pairs[0], en=final(en), zh=final(zh)),))
    assert digest(tracked) == digest(printed)
