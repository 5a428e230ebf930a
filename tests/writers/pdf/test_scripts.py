"""Emoji, rare characters and other scripts have a face, stand in their order and say what they mean."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from presskit.compose.blocks import Span
from presskit.model.language import Lang
from presskit.writers.pdf.clusters import clusters, visible
from presskit.writers.pdf.fonts import REPLACEMENT, Cut, Family, missing, pieces
from presskit.writers.pdf.lines import lines
from presskit.writers.pdf.look import Align, Look
from presskit.writers.pdf.operators import Stretch
from tests.writers.pdf.build import composition, paragraph
from tests.writers.pdf.printed import Char, chars, printed

LOOK = Look(Lang.EN, Family.SERIF, 10.0, 15.0, "#000000", "#0000ff")
UYGHUR, ARABIC = "ئۈرۈمچى شەھىرى", "محمد"
EMOJI = ["😀", "👨‍👩‍👧", "🇨🇳", "👍🏽", "1️⃣", "❤️‍🔥", "👩🏽‍💻", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "⭐"]
SAMPLES = {
    "裏綫㐂龘": "NotoSansSC-Rest",
    "😀🇨🇳": "NotoEmoji-Regular",
    UYGHUR.replace(" ", ""): "ScheherazadeNew-Regular",
    "བོད་ལྗོངས": "NotoSerifTibetan-Regular",
    "ᠮᠣᠩᠭᠣᠯ": "NotoSansMongolian-Regular",
    "ꆈꌠꁱꂷ": "NotoSansYi-Regular",
    "กรุงเทพ": "NotoSansThai-Regular",
    "हिन्दी": "NotoSansDevanagari-Regular",
    "שלום": "NotoSansHebrew-Regular",
    "한국어": "NotoSansKR-Regular",
}


def stretches(text: str, lang: Lang = Lang.EN) -> tuple[Stretch, ...]:
    return lines((Span(text),), replace(LOOK, lang=lang), 1000.0)[0].drawing.stretches


def spoken(text: str, lang: Lang = Lang.EN) -> list[str]:
    return [stretch.actual for stretch in stretches(text, lang) if stretch.actual]


@pytest.mark.parametrize(("text", "name"), SAMPLES.items(), ids=lambda value: value[-12:])
@pytest.mark.parametrize("family", Family)
def test_strangers_are_set_in_a_face_that_has_them(family: Family, text: str, name: str) -> None:
    assert [(piece.text, piece.face.name) for piece in pieces(text, Cut(family, bold=True))] == [(text, name)]
    assert missing(text) == ()


@pytest.mark.parametrize("emoji", EMOJI)
def test_a_joined_emoji_is_one_sign(emoji: str) -> None:
    assert list(clusters(f"a{emoji}{emoji}b")) == ["a", emoji, emoji, "b"]
    shown = [char for char in chars(printed(composition(paragraph(emoji, "好")))) if "Emoji" in char.font]
    assert len(shown) == 1


def test_only_needless_characters_are_taken_out() -> None:
    assert visible("a\u200bb\u00ad\ufeff\u200dc\u200e") == "abc"
    assert visible("❤️ 👩‍💻 1️⃣ می\u200cشود") == "❤ 👩‍💻 1️⃣ می\u200cشود"


def test_accents_and_vowel_signs_stay_with_their_letter() -> None:
    assert list(clusters("e\u0301ཀྱིक्षि🇨🇳🇫🇷")) == ["e\u0301", "ཀྱི", "क्", "षि", "🇨🇳", "🇫🇷"]


def test_a_shaped_word_says_what_it_stands_for_and_an_emoji_only_if_it_must() -> None:
    assert spoken(f"In {UYGHUR} today") == [UYGHUR]
    assert spoken("乌鲁木齐（ئۈرۈمچى شەھىرى）。", Lang.ZH) == [UYGHUR]
    assert spoken("བོད་ལྗོངས") == ["བོད་ལྗོངས"]
    assert spoken("😀 and ⭐") == []
    assert spoken("👍🏽") == ["👍🏽"]
    assert spoken(f"a {ARABIC}, 𠮷") == [ARABIC, "𠮷"]


def test_what_no_face_has_is_a_visible_sign() -> None:
    assert missing("𠮷家 \ue000") == ("𠮷 U+20BB7 CJK UNIFIED IDEOGRAPH-20BB7", "\ue000 U+E000")
    assert missing("x\u1ab0\u1b83") == (
        "\u1ab0 U+1AB0 COMBINING DOUBLED CIRCUMFLEX ACCENT",
        *missing("\u1b83"),
    )
    assert [piece.shown for piece in pieces("𠮷", Cut(Family.SERIF, han=True))] == [REPLACEMENT]


def page(text: str) -> list[Char]:
    """Return the characters of an English paragraph on paper."""
    langs = (Lang.EN,)
    return chars(printed(composition(paragraph(text, "", langs=langs), langs=langs)))


def test_words_that_run_to_the_left_follow_each_other_to_the_left() -> None:
    shown = page(f"In {UYGHUR} 2026 now")
    first = [char.left for char in shown if char.text in "ئچ"]
    second = [char.left for char in shown if char.text in "شھ"]
    figure = next(char.left for char in shown if char.text == "2")
    now = next(char.left for char in shown if char.text == "w")
    assert max(second) < min(first)
    assert figure < min(second)
    assert now > max(first)


def test_figures_inside_run_to_the_right() -> None:
    shown = page("محمد ٢٠٢٥")
    figures = [char for char in shown if char.text in "٢٠٥"]
    assert [char.text for char in figures] == ["٢", "٠", "٢", "٥"]
    assert figures == sorted(figures, key=lambda char: char.left)


def test_brackets_between_such_words_are_mirrored() -> None:
    shown = page(f"{ARABIC} ( {ARABIC} ) {ARABIC}")
    by_place = "".join(char.text for char in sorted(shown, key=lambda char: char.left) if char.text in "()")
    assert by_place == "()"


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("与 Johnson & Johnson 公司", Lang.ZH, {"Johnson & Johnson": "en"}),
        ("见 https://example.com/a 或 a@b.cn，共 35.75%。", Lang.ZH, {}),
        ("They met 苏州工业园区 officials", Lang.EN, {"苏州工业园区": "zh-Hans"}),
        (f"In {UYGHUR} now", Lang.EN, {UYGHUR: "und-Arab"}),
        (f"In {ARABIC} now", Lang.EN, {ARABIC: "ar"}),
        (
            "Москва, ひらがな, 한국어, བོད",
            Lang.EN,
            {"Москва": "und-Cyrl", "ひらがな": "ja", "한국어": "ko", "བོད": "bo"},
        ),
    ],
)
def test_words_of_another_language_are_told_apart(text: str, lang: Lang, expected: dict[str, str]) -> None:
    assert {stretch.lang for stretch in stretches(text, lang) if stretch.lang} == set(expected.values())
    widths = [stretch.stop - stretch.start for stretch in stretches(text, lang) if stretch.lang]
    assert all(width > 0 for width in widths)
    assert len(widths) == len(expected)


def test_a_link_is_a_stretch_of_its_own() -> None:
    spans = (Span("See "), Span("this page", href="https://example.com/"), Span("."))
    found = lines(spans, LOOK, 1000.0)[0].drawing.stretches
    assert [stretch.href for stretch in found] == ["", "https://example.com/", ""]


def test_numbers_between_signs_never_run_together() -> None:
    texts = (f"In {UYGHUR}, {ARABIC} ที่นี่ now བོད་ལྗོངས་ལྷ་ས་གྲོང་ཁྱེར།", "हिन्दी क्षेत्र")
    for look in (LOOK, replace(LOOK, tracking=0.1, align=Align.JUSTIFIED)):
        for width in (120.0, 200.0, 1000.0):
            for line in lines(tuple(map(Span, texts)), look, width):
                arrays = re.findall(r"\[(.*?)\] TJ", " ".join(one.code for one in line.drawing.stretches))
                assert arrays
                assert all(re.fullmatch(r"(?:<[0-9A-F]+>|-?[0-9.]+(?![0-9.-])|\s)*", one) for one in arrays)


def test_the_same_text_gives_the_same_bytes_whatever_was_set_before() -> None:
    made = composition(paragraph(f"{UYGHUR} 👩‍💻 office", "བོད裏"))
    before = printed(made)
    printed(composition(paragraph("👨‍👩‍👧 👩🏽‍💻 fjord", f"{ARABIC} གྲོང綫")))
    assert printed(made) == before
