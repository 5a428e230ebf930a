"""Finding terms in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.glossary.index import Index
from presskit.model.language import Lang
from presskit.model.term import Form, Term, Usage


def term(number: int, en: str, zh: str) -> Term:
    return Term(f"t{number}", *(tuple(map(Form, side.split("|"))) for side in (en, zh)))


def index(*forms: str) -> Index:
    return Index(tuple(term(number, form, form) for number, form in enumerate(forms)))


def shown(terms: Index, text: str, lang: Lang = Lang.EN) -> str:
    """Return the text with what was found in brackets."""
    for hit in reversed(terms.hits(text, lang)):
        text = f"{text[: hit.start]}⟦{text[hit.start : hit.stop]}⟧{text[hit.stop :]}"
    return text


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("industry cluster", "Two ⟦industry clusters⟧ grow."),
        ("carry out pilots", "SIP ⟦carried out pilots⟧ and is ⟦carrying out pilots⟧."),
        ("opening-up", "The ⟦opening up⟧ goes on; ⟦opening-up⟧, ⟦opening–up⟧."),
        ("opening up", "high-standard ⟦opening-up⟧"),
        ("pace-setter", "a ⟦pacesetter⟧ and a ⟦pace-setter⟧"),
        ("pacesetter", "the ⟦Pacesetter⟧"),
        ("Suzhou Industrial Park", "⟦Suzhou Industrial Park⟧'s and SUZHOU, in ⟦SUZHOU INDUSTRIAL PARK⟧"),
        ("SIP", "⟦SIP⟧ and ⟦SIP⟧’s plan; take a sip, sips"),
        ("NGO", "three ⟦NGOs⟧ at ⟦NGO⟧s' or ⟦NGO⟧'s side"),
        ("INED", "⟦INEDs⟧ are in, In"),
        ("Polish", "a ⟦Polish⟧ firm may polish its offer"),
        ("Johnson & Johnson", "⟦Johnson & Johnson⟧ and Johnson, Johnson"),
        ("152.3 billion yuan", "worth ⟦152.3 billion yuan⟧ in all"),
        ("leading enterprise", "'⟦leading enterprise⟧'"),
        ("###", "⟦###⟧"),
        ("new development pattern", "A new development. Pattern of growth"),
    ],
)
def test_an_english_term_is_found_in_its_inflected_forms(form: str, text: str) -> None:
    plain = text.replace("⟦", "").replace("⟧", "")
    assert shown(index(form), plain) == text.replace("⟦NGO⟧s'", "⟦NGOs⟧'")


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("园区", "在⟦园区⟧内"),
        ("BioBAY", "⟦BIOBAY⟧与⟦ＢｉｏＢＡＹ⟧，不是BioBAYs"),
        ("中国（江苏）自由贸易试验区", "⟦中国(江苏)自由贸易试验区⟧"),
        ("中国—新加坡", "⟦中国-新加坡⟧苏州工业园区"),
        ("20强", "全球前⟦20强⟧，120强"),
        ("药", "⟦药⟧"),
    ],
)
def test_a_chinese_term_is_found_whatever_its_width(form: str, text: str) -> None:
    assert shown(index(form), text.replace("⟦", "").replace("⟧", ""), Lang.ZH) == text


def test_the_longest_term_wins_in_both_languages() -> None:
    terms = index("investment", "investment promotion", "promotion agency", "苏州", "苏州工业园区", "园区")
    assert shown(terms, "an investment promotion agency") == "an ⟦investment promotion⟧ agency"
    assert shown(terms, "苏州工业园区位于苏州", Lang.ZH) == "⟦苏州工业园区⟧位于⟦苏州⟧"


def test_a_shorter_term_is_found_where_the_longer_one_breaks_off() -> None:
    terms = index("open innovation", "open innovation pilot zone", "开放", "开放创新综合试验")
    assert shown(terms, "open innovation pilot") == "⟦open innovation⟧ pilot"
    assert shown(terms, "开放创新", Lang.ZH) == "⟦开放⟧创新"


def test_a_hit_names_the_form_and_its_term() -> None:
    banned = Form("Johnson and Johnson", Usage.FORBIDDEN)
    entry = Term("t", (Form("Johnson & Johnson"), banned), (Form("强生"),))
    (hit,) = Index((entry,)).hits("by Johnson and Johnson", Lang.EN)
    assert (hit.form, hit.term, hit.start, hit.stop) == (banned, entry, 3, 22)


def test_the_sense_closest_to_the_text_stands_for_all_and_the_others_are_named() -> None:
    terms = Index((term(1, "court", "法院"), term(2, "Court", "法庭"), term(3, "courts", "球场")))
    (hit,) = terms.hits("two courts", Lang.EN)
    assert hit.term.id == "t3"
    assert [sense.id for sense in terms.alike("court", Lang.EN)] == ["t1", "t2", "t3"]


def test_an_empty_glossary_finds_nothing() -> None:
    assert Index(()).hits("Anything", Lang.EN) == []
    assert Index((Term("t", (Form(""),), (Form(" "),)),)).hits("", Lang.ZH) == []


@given(st.lists(st.text("ab 园区-'s", max_size=6), max_size=6), st.text("ab 园区-'s.", max_size=30))
def test_hits_are_in_order_and_never_overlap(forms: list[str], text: str) -> None:
    terms = index(*forms)
    for lang in Lang:
        past = 0
        for hit in terms.hits(text, lang):
            assert past <= hit.start < hit.stop <= len(text)
            past = hit.stop
