"""How long texts are, and what wires want of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from presskit.errors import BadRequest
from presskit.lang.lengths.count import Unit, characters, words, zi
from presskit.lang.lengths.measure import of_pair, of_text, over_long, share
from presskit.lang.lengths.told import explained, told
from presskit.lang.lengths.wire import WIRES, wire
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role
from presskit.model.release import Release
from presskit.model.text import Stamp, Text
from presskit.resources import WIRES as FOLDER
from presskit.workspace.settings import Settings
from presskit.workspace.settings import told as setting

INSTITUTION = wire("institution")


def pair(role: Role, en: str = "", zh: str = "") -> Pair:
    return Pair("a", role, Text.plain(en), Text.plain(zh))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("苏州工业园区", 6),
        ("园区，发展。", 6),
        ("SIP发展", 3),
        ("2023年增长3.5%，达1,523亿元。", 11),
        ("会议于10:30开始——很好……", 12),
        ("Johnson & Johnson 公司", 5),
        ("“双”语", 4),
    ],
)
def test_chinese_counts_characters_and_marks_but_a_latin_word_or_a_number_as_one(
    text: str, count: int
) -> None:
    assert zi(text) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("The park — a hub — grew 3.5%.", 6), ("state-of-the-art labs", 2), ("10\u00a0million", 2)],
)
def test_english_counts_what_stands_between_spaces(text: str, count: int) -> None:
    assert words(text) == count


def test_characters_count_spaces() -> None:
    assert characters(" a b ") == 3


def test_every_wire_can_be_read_chosen_and_gives_its_sources() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == set(WIRES)
    assert {name for name, _label in setting("wire").choices} == {"", *WIRES}
    assert dict(setting("wire").choices) == {"": "No limits", **WIRES}
    assert Settings().wire in WIRES
    for name in WIRES:
        for limit in wire(name).limits:
            assert limit.source.en
            assert limit.source.zh
            assert 0 <= limit.least < limit.most
            assert (limit.unit is Unit.ZI) == (limit.lang is Lang.ZH)
            assert limit.of in {*map(str, Role), "paragraph", "text"}


def test_an_unknown_wire_is_refused_and_none_has_no_limits() -> None:
    with pytest.raises(BadRequest, match="no wire called reuters"):
        wire("reuters")
    assert wire("").limits == ()


def test_a_role_has_its_own_limit_and_running_text_that_of_paragraphs() -> None:
    assert of_pair(pair(Role.LEAD, zh="园" * 60), Lang.ZH, INSTITUTION).over == 10
    for role in (Role.BODY, Role.QUOTE, Role.BULLET):
        assert of_pair(pair(role, zh="园" * 60), Lang.ZH, INSTITUTION).over == 0
        assert of_pair(pair(role, zh="园" * 81), Lang.ZH, INSTITUTION).over == 1
    assert of_pair(pair(Role.CONTACT, zh="园" * 200), Lang.ZH, INSTITUTION).limit is None


def test_a_headline_may_be_shorter_than_usual() -> None:
    measure = of_pair(pair(Role.HEADLINE, en="Short"), Lang.EN, INSTITUTION)
    assert (measure.over, measure.short) == (0, 55)
    assert of_pair(pair(Role.HEADLINE), Lang.EN, INSTITUTION).short == 0


def test_deleted_words_and_rows_do_not_count() -> None:
    stamp = Stamp("Li", datetime(2024, 9, 20, tzinfo=UTC))
    row = pair(Role.BODY, "one two")
    assert share(row, Lang.EN) == 2
    assert share(replace(row, deleted=stamp), Lang.EN) == 0
    struck = Text(tuple(replace(run, deleted=stamp) for run in row.en.runs))
    assert share(replace(row, en=struck), Lang.EN) == 0


def test_captions_and_what_stands_below_do_not_count_for_the_text() -> None:
    outside = (Role.CAPTION, Role.BOILERPLATE, Role.CONTACT, Role.NOTE, Role.END)
    assert [share(pair(role, "one"), Lang.EN) for role in outside] == [0] * 5
    assert of_text([300, 250], Lang.EN, wire("ap")).over == 50


def test_what_is_too_long_is_told_in_order() -> None:
    rows = (
        replace(pair(Role.HEADLINE, zh="园" * 21), id="a1"),
        replace(pair(Role.BODY, zh="园" * 480), id="a2"),
    )
    found = [(row and row.id, one.over) for row, one in over_long(Release("r", rows), wire("mainland"))]
    assert found == [("a1", 1), ("a2", 400), (None, 1)]


def test_lengths_are_told_in_words() -> None:
    measure = of_pair(pair(Role.LEAD, zh="园" * 62), Lang.ZH, INSTITUTION)
    assert told(measure) == "62/50 字, 12 too many"
    assert (
        explained(measure) == "At most 50 字. Custom of Chinese newsrooms: a lead has at most 50 characters."
    )
    assert told(of_pair(pair(Role.BODY, "one"), Lang.EN, INSTITUTION)) == "1 word"
    assert explained(of_pair(pair(Role.BODY, "one"), Lang.EN, INSTITUTION)) == ""
    assert told(of_pair(pair(Role.HEADLINE, "one"), Lang.EN, INSTITUTION)) == "3/90 characters"
