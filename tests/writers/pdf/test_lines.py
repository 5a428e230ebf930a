"""Lines obey the rules of Chinese and of English typesetting at every width."""

from __future__ import annotations

import pytest

from presskit.compose.blocks import Side, Span, Style
from presskit.compose.theme import theme
from presskit.model.language import Lang
from presskit.writers.pdf.atoms import atoms
from presskit.writers.pdf.lines import Line, lines
from presskit.writers.pdf.look import Align, Look
from presskit.writers.pdf.places import HYPHEN
from presskit.writers.pdf.styles import SETTINGS, Dress
from tests.writers.pdf.build import EN, ZH

NEVER_FIRST = set("，、；：。．！？”’）》〉」』】〕％—…·%")
NEVER_LAST = set("“‘（《〈「『【〔￥")
WIDTHS = range(130, 480, 3)


def look(lang: Lang = Lang.ZH, width: float = 500, style: Style = Style.BODY, columns: int = 1) -> Look:
    return Dress(theme("civic"), columns).look(SETTINGS[style], lang, width)


def set_in(text: str, width: float, lang: Lang = Lang.ZH) -> tuple[Line, ...]:
    return lines((Span(text),), look(lang, width), width)


def texts(text: str, width: float, lang: Lang = Lang.ZH) -> list[str]:
    return [line.text for line in set_in(text, width, lang)]


def test_no_line_of_chinese_begins_or_ends_with_a_forbidden_mark_at_any_width() -> None:
    for width in WIDTHS:
        found = texts(ZH, width)
        assert not {line[0] for line in found[1:]} & NEVER_FIRST, width
        assert not {line[-1] for line in found[:-1]} & NEVER_LAST, width


def test_no_line_is_wider_than_its_column_and_all_but_the_last_are_flush() -> None:
    for width in WIDTHS:
        found = set_in(ZH, width)
        assert all(line.left + line.width < width + 0.01 for line in found), width
        assert all(line.left + line.width > width - 0.01 for line in found[:-1]) or width < 150, width


def test_no_characters_are_lost_or_added_by_breaking_lines() -> None:
    for width in WIDTHS:
        assert "".join(texts(ZH, width)) == ZH
        assert "".join(texts(EN, width, Lang.EN)).replace(HYPHEN, "") == EN


def test_western_words_and_figures_stay_whole() -> None:
    for width in WIDTHS:
        for line in texts("公司名为SuzhouIndustrialPark的2,000家企业增长35.75%达到￥1,523.50" * 3, width)[
            :-1
        ]:
            assert not line.endswith(("￥", ",", ".")), line
        assert not any(line.endswith(("Xiao", "Lin X")) for line in texts(ZH, width))


@pytest.mark.parametrize("dash", ["——", "……"])
def test_a_two_em_mark_is_never_parted(dash: str) -> None:
    sentence = f"园区坚持开放创新{dash}推动产业发展{dash}打造营商环境" * 4
    for width in WIDTHS:
        assert all(line.count(dash[0]) % 2 == 0 for line in texts(sentence, width))


def test_the_last_line_holds_two_characters_at_least() -> None:
    shortest = min(
        len(texts(ZH[:length], 220)[-1]) for length in range(40, 120) if ZH[length - 1] not in NEVER_FIRST
    )
    assert shortest >= 2


def test_punctuation_at_the_end_of_a_line_takes_half_its_square() -> None:
    line = set_in("园区开放创新发展，" * 8, 400)[0]
    assert line.left + line.width == pytest.approx(400, abs=0.01)


def test_adjacent_marks_close_up() -> None:
    size = look().size
    assert set_in("。”", 400)[0].width == pytest.approx(size)
    assert set_in("园。”《区》", 400)[0].width == pytest.approx(5 * size - 0.5 * size)


def test_a_quarter_em_stands_between_han_and_latin_but_not_beside_marks() -> None:
    size = look().size
    latin = atoms((Span("AI"),), look())[0].width
    assert set_in("用AI写", 400)[0].width == pytest.approx(latin + 2.5 * size)
    assert set_in("，AI。", 400)[0].width == pytest.approx(latin + 1.5 * size)


def test_chinese_is_indented_by_two_ems_and_english_is_not() -> None:
    assert set_in(ZH, 300)[0].left == pytest.approx(2 * look().size)
    assert set_in(ZH, 300)[1].left == 0
    assert set_in(EN, 300, Lang.EN)[0].left == 0


def test_quotation_marks_are_full_width_in_chinese_and_proportional_in_english() -> None:
    assert set_in("“好”", 300)[0].width == pytest.approx(2 * look().size)
    assert set_in("“A”", 300, Lang.EN)[0].width < 2 * look(Lang.EN).size


def test_an_apostrophe_in_a_western_word_stays_western_in_chinese() -> None:
    kinds = [atom.text for atom in atoms((Span("见Men’s Health网站"),), look())]
    assert "Men’s" in kinds


def test_an_address_that_does_not_fit_parts_at_its_own_marks_and_nothing_is_added() -> None:
    address = "https://www.example.org/press/2026/10/08/long-address-that-does-not-fit/index.html"
    found = texts(address, 160, Lang.EN)
    assert "".join(found) == address
    assert all(line[-1] in "/.-" for line in found[:-1])
    assert all(line.width <= 160.01 for line in set_in(address, 160, Lang.EN))


def test_an_address_that_fits_on_a_line_stays_whole() -> None:
    found = texts("Please write to press.office@park.example.org or call the park at once.", 190, Lang.EN)
    assert sum("press.office@park.example.org" in line for line in found) == 1


def test_a_line_of_english_never_begins_with_a_dash_that_joins_two_thoughts() -> None:
    for width in WIDTHS:
        assert not any(line.startswith("—") for line in texts(EN, width, Lang.EN)), width


def test_hyphenated_words_may_part_but_numbers_with_dashes_may_not() -> None:
    found = [
        texts("A high-quality plan for +86-512-6668-0000 and 2023–24", w, Lang.EN) for w in range(60, 200)
    ]
    ends = {line.split()[-1] for one in found for line in one if line.strip()}
    assert "high-" in ends
    assert not {
        end for end in ends if end.startswith("+86") and end != "+86-512-6668-0000" and "-" in end[4:-4]
    } - {
        "+86-512-",
        "+86-512-6668-",
    }


def test_a_word_wider_than_its_column_is_parted_rather_than_overflowing() -> None:
    for line in set_in("A" * 200, 90, Lang.EN):
        assert line.width <= 90.01


def test_a_line_that_would_gape_is_left_ragged() -> None:
    narrow = set_in("看Internationalization与Interoperability吧", 110)
    assert any(line.left + line.width < 109 for line in narrow[:-1])


def test_headlines_have_lines_of_about_equal_length() -> None:
    headline = look(Lang.EN, 500, Style.HEADLINE)
    found = lines((Span("Park opens wider to the world with new rules for open innovation"),), headline, 470)
    assert len(found) == 2
    assert found[1].width > 0.6 * found[0].width


def test_white_space_of_any_kind_is_one_space_and_none_at_the_ends() -> None:
    assert texts("  one \n two\t three ", 400, Lang.EN) == ["one two three"]


def test_nothing_to_set_gives_no_lines() -> None:
    assert lines((Span("  "),), look(), 300) == ()
    assert lines(Side(Lang.EN).spans, look(), 300) == ()


def test_english_is_justified_only_where_lines_are_long_enough() -> None:
    assert look(Lang.EN, 500).align is Align.JUSTIFIED
    assert look(Lang.EN, 220).align is Align.LEFT
    assert look(Lang.ZH, 220).align is Align.JUSTIFIED
