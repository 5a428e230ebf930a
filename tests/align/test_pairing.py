"""English and Chinese paragraphs brought together."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from presskit.align.manuscript import Manuscript, Paragraph
from presskit.align.pairing import FAR, MERGED, ODD, UNMATCHED, Paired, paired
from presskit.model.ids import numbered
from presskit.model.language import Lang
from presskit.model.pair import Role, Status
from presskit.model.text import BOLD, Run, Text

EN = [
    "Harbor City opens a second container terminal",
    "Harbor City opened its second terminal on May 6, 2024, and expects 1.2 million containers a year.",
    "“We have waited for this day for eleven years,” said the director of Harbor City Port.",
    "Ships from 40 countries call at the port, among them those of Maersk and COSCO.",
    "A third terminal will be built by 2030 at a cost of 3.5 billion yuan.",
]
ZH = [
    "港城第二集装箱码头启用",
    "2024年5月6日，港城第二集装箱码头启用，预计年吞吐量120万标准箱。",
    "“这一天我们等了十一年。”港城港负责人表示。",
    "来自40个国家的船舶停靠该港，其中包括马士基（Maersk）和中远海运（COSCO）。",
    "第三码头将于2030年前建成，投资35亿元。",
]


def manuscript(texts: list[str], *roles: Role) -> Manuscript:
    known = [*roles, *[Role.BODY] * len(texts)]
    return Manuscript(
        tuple(Paragraph(Text.plain(text), role) for text, role in zip(texts, known, strict=False))
    )


def rows(result: Paired) -> list[tuple[str, str]]:
    return [(pair.en.current, pair.zh.current) for pair in result.pairs]


def test_paragraphs_in_step_are_paired_without_doubt() -> None:
    result = paired(manuscript(EN, Role.HEADLINE, Role.LEAD), manuscript(ZH), numbered())
    assert rows(result) == list(zip(EN, ZH, strict=True))
    assert [pair.role for pair in result.pairs][:3] == [Role.HEADLINE, Role.LEAD, Role.BODY]
    assert result.doubts == ()
    assert {pair.status(lang) for pair in result.pairs for lang in Lang} == {Status.TRANSLATED}


def test_what_is_doubtful_or_one_sided_is_a_draft() -> None:
    result = paired(manuscript(EN), manuscript(ZH[:3] + ZH[4:]), numbered())
    drafts = [pair.id for pair in result.pairs if pair.zh_status is pair.en_status is Status.DRAFT]
    assert drafts == [result.doubts[0].pair]
    alone = paired(manuscript(EN), Manuscript(), numbered())
    assert {pair.en_status for pair in alone.pairs} == {Status.DRAFT}


def test_a_paragraph_that_was_left_out_leaves_its_twin_alone() -> None:
    result = paired(manuscript(EN), manuscript(ZH[:3] + ZH[4:]), numbered())
    assert rows(result)[3] == (EN[3], "")
    assert [doubt.reason for doubt in result.doubts] == [UNMATCHED]
    assert [pair.id for pair in result.pairs if pair.doubtful] == [result.doubts[0].pair]


def test_two_paragraphs_that_the_translator_joined_become_one_doubtful_pair() -> None:
    result = paired(manuscript(EN), manuscript([*ZH[:3], ZH[3] + ZH[4]]), numbered())
    assert rows(result)[3] == (f"{EN[3]} {EN[4]}", ZH[3] + ZH[4])
    assert [doubt.reason for doubt in result.doubts] == [MERGED]


def test_chinese_paragraphs_are_joined_without_a_blank_and_keep_their_marks() -> None:
    zh = manuscript(ZH)
    bold = Paragraph(Text((Run(ZH[4], frozenset({BOLD})),)))
    joined_en = Paragraph(Text.plain(f"{EN[3]} {EN[4]}"))
    en = Manuscript((*manuscript(EN[:3]).paragraphs, joined_en))
    result = paired(en, Manuscript((*zh.paragraphs[:4], bold)), numbered())
    assert result.pairs[3].zh.runs == (Run(ZH[3]), Run(ZH[4], frozenset({BOLD})))


def test_one_manuscript_alone_is_taken_as_it_is() -> None:
    result = paired(manuscript(EN), Manuscript(), numbered())
    assert rows(result) == [(text, "") for text in EN]
    assert result.doubts == ()
    assert paired(Manuscript(), Manuscript(), numbered()) == Paired((), ())


def test_captions_of_the_same_picture_find_each_other() -> None:
    en = (
        Paragraph(Text.plain("The port"), Role.CAPTION, "a1"),
        Paragraph(Text.plain("The quay"), Role.CAPTION, "a2"),
    )
    zh = (Paragraph(Text.plain("岸线"), Role.CAPTION, "a2"),)
    result = paired(Manuscript(en), Manuscript(zh), numbered())
    assert [(pair.asset, pair.zh.current) for pair in result.pairs] == [("a1", ""), ("a2", "岸线")]


def test_twins_of_very_different_length_or_with_other_figures_are_doubted() -> None:
    far = paired(manuscript([EN[0], EN[1] * 3]), manuscript([ZH[0], ZH[2]]), numbered())
    assert FAR in [doubt.reason for doubt in far.doubts] or UNMATCHED in [
        doubt.reason for doubt in far.doubts
    ]
    odd = paired(
        manuscript([*EN[:3], "In 2019 the port of Bremen moved 4.86 million boxes for 77 lines."]),
        manuscript([*ZH[:3], "第三码头将于2031年前建成，投资35.8亿元，共需工人6600名。"]),
        numbered(),
    )
    assert {doubt.reason for doubt in odd.doubts} <= {ODD, UNMATCHED}
    assert odd.doubts


def test_a_book_is_paired_in_a_time_that_grows_with_its_length() -> None:
    en = manuscript([f"{EN[n % 5]} {n}" for n in range(600)])
    zh = manuscript([f"{ZH[n % 5]}{n}" for n in range(600) if n != 300])
    started = time.perf_counter()
    result = paired(en, zh, numbered())
    assert time.perf_counter() - started < 20
    assert [n for n, pair in enumerate(result.pairs) if not pair.zh.runs] == [300]


@given(st.lists(st.sampled_from(EN), max_size=6), st.lists(st.sampled_from(ZH), max_size=6))
def test_nothing_is_lost_and_nothing_changes_its_order(en: list[str], zh: list[str]) -> None:
    result = paired(manuscript(en), manuscript(zh), numbered())
    assert " ".join(pair.en.current for pair in result.pairs if pair.en.runs) == " ".join(en)
    assert "".join(pair.zh.current for pair in result.pairs) == "".join(zh)
    assert len({pair.id for pair in result.pairs}) == len(result.pairs)
    assert all(pair.doubtful == (pair.id in {doubt.pair for doubt in result.doubts}) for pair in result.pairs)
