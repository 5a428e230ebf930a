"""A printed document is tagged so that a screen reader tells it as it is."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from presskit.compose.blocks import Composition, Paragraph, Span, Style
from presskit.compose.plan import EDITIONS, Order
from presskit.compose.theme import names
from presskit.model.language import Lang
from tests.writers.pdf.build import BOTH, composition, paragraph, release, sides
from tests.writers.pdf.damage import DAMAGES, Damage, damaged
from tests.writers.pdf.faults import faults
from tests.writers.pdf.printed import printed, text
from tests.writers.pdf.story import story
from tests.writers.pdf.tagged import Area, Tagged, normal


def specimen(langs: tuple[Lang, ...] = BOTH, **fields: str) -> Composition:
    """Return a document with every kind of tag."""
    made = release(langs, 6, **fields)
    link = Span("the park", href="https://www.example.com/park")
    spans = (
        Span("See "),
        link,
        Span(", or ask in Chinese: 园区 — "),
        Span("here", bold=True, href=link.href),
    )
    linked = Paragraph(Style.BODY, tuple(replace(side, spans=spans) for side in sides("x", "x", langs)))
    strange = paragraph("A lost 😀 sign, office.", "“林晓澜”（Lin Xiaolan）说：𠮷野家", langs=langs)
    return replace(made, blocks=(*made.blocks[:9], linked, strange, *made.blocks[9:]), titles=made.running)


@cache
def file(langs: tuple[Lang, ...] = BOTH) -> bytes:
    return printed(specimen(langs))


@pytest.mark.parametrize("langs", EDITIONS.values())
@pytest.mark.parametrize("look", names())
def test_a_document_is_without_fault(look: str, langs: tuple[Lang, ...]) -> None:
    made = specimen(langs, look=look)
    assert list(faults(printed(made), made)) == []


@pytest.mark.parametrize(("damage", "rule"), DAMAGES.items())
def test_each_rule_finds_what_it_is_there_for(damage: Damage, rule: str) -> None:
    found = faults(damaged(file(), damage), specimen())
    assert any(fault.partition(":")[0] == rule for fault in found)


def test_a_screen_reader_reads_pair_by_pair_or_one_language_after_the_other() -> None:
    made = composition(*(paragraph(f"English {at}.", f"中文{at}。") for at in range(3)))
    by_pair = ["English 0.", "中文0。", "English 1.", "中文1。", "English 2.", "中文2。"]
    assert [text for _, text in Tagged(printed(made)).story()] == by_pair
    by_language = [*by_pair[::2], *by_pair[1::2]]
    assert [text for _, text in Tagged(printed(replace(made, order=Order.LANGUAGES))).story()] == by_language


def test_a_paragraph_that_crosses_a_page_is_one() -> None:
    made = specimen()
    read = Tagged(printed(made))
    assert len(read.pdf.pages) > 2
    assert [text for _, text in read.story()] == [text for _, text in story(made)]
    assert any(len({kid[0] for kid in node.kids if isinstance(kid, tuple)}) > 1 for node in read.blocks())


def test_running_heads_and_page_numbers_are_decoration() -> None:
    read = Tagged(file())
    shown = normal(" ".join(one.text for one in read.shown if one.artifact and one.page == 1))
    assert "Page 2 of" in shown
    assert "Park · News release" in shown
    assert not any("Page 2" in text for _, text in read.story())


@pytest.mark.parametrize("langs", EDITIONS.values())
def test_another_reader_finds_the_same_characters(langs: tuple[Lang, ...]) -> None:
    made = file(langs)
    assert text(made) == "".join(one.text for one in Tagged(made).shown)


def test_foreign_words_are_in_their_own_language() -> None:
    made = composition(paragraph("The word 园区 means park.", "负责人Lin Xiaolan说：“好。”"))
    nodes = [node for node in Tagged(printed(made)).tree.nodes() if node.kind == "/Span"]
    read = Tagged(printed(made))
    spans = {normal(read.text(node)): node.lang for node in read.tree.nodes() if node.kind == "/Span"}
    assert len(nodes) == len(spans)
    assert spans["园区"] == "zh-Hans"
    assert spans["Lin Xiaolan"] == "en"


def test_a_lost_character_is_told_although_a_sign_is_drawn() -> None:
    read = Tagged(printed(composition(paragraph("Smile 𓀀 now", ""))))
    assert [text for _, text in read.story()] == ["Smile 𓀀 now"]
    assert "〓" in "".join(one.text for one in read.shown)


def test_a_link_is_one_element_with_an_area_for_each_line() -> None:
    words = Span("a very long link " * 20, href="https://www.example.com/")
    made = composition(Paragraph(Style.BODY, (replace(sides("x", "")[0], spans=(words,)),)), langs=(Lang.EN,))
    read = Tagged(printed(made))
    links = [node for node in read.tree.nodes() if node.kind == "/Link"]
    assert len(links) == 1
    assert sum(isinstance(kid, Area) for kid in links[0].kids) > 1
    assert list(faults(printed(made), made)) == []


def test_a_picture_is_described_in_the_languages_of_the_edition() -> None:
    for langs, alt in ((BOTH, ("A park at dawn", "清晨的园区")), ((Lang.ZH,), ("清晨的园区",))):
        read = Tagged(printed(specimen(langs)))
        told = [node.alt for node in read.tree.nodes() if node.kind == "/Figure"]
        assert any(all(words in figure for words in alt) for figure in told)
