"""Headlines break where they are read with a pause; what belongs together stays together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from presskit.compose.blocks import Paragraph, Side, Span, Style
from presskit.compose.theme import theme
from presskit.model.language import Lang
from presskit.writers.pdf.lines import lines
from presskit.writers.pdf.styles import SETTINGS, Dress
from tests.writers.pdf.build import composition
from tests.writers.pdf.printed import chars, printed, text


def set_in(words: str, width: float, lang: Lang = Lang.EN, style: Style = Style.HEADLINE) -> list[str]:
    look = Dress(theme("civic"), 2).look(SETTINGS[style], lang, width)
    return [line.text.strip() for line in lines((Span(words),), look, width)]


@pytest.mark.parametrize("width", [240, 270, 300, 340, 380])
def test_no_line_of_a_headline_ends_with_an_article_or_a_preposition(width: int) -> None:
    words = "Park Opens Wider to the World with a Plan for Open Innovation in the Delta and a Fund of Its Own"
    ends = {line.split()[-1] for line in set_in(words, width)[:-1]}
    assert not ends & {"to", "the", "a", "with", "for", "in", "and", "of"}


def test_lines_of_a_headline_are_about_equally_long_and_none_holds_a_short_word_alone() -> None:
    words = "Suzhou Industrial Park Promotes High-Quality Development of Biopharmaceutical Industries"
    for width in range(260, 460, 10):
        found = set_in(words, width)
        assert min(map(len, found)) > 0.45 * max(map(len, found)), found
        assert "High-Quality" in " ".join(found)


def test_figures_dates_and_titles_stay_together_in_headlines() -> None:
    for width in range(210, 400, 10):
        shown = "\n".join(
            set_in("Output Rises 35 Percent to 152.3 Billion Yuan by Sept. 20, Mr. Lin Says", width)
        )
        for together in ("35 Percent", "152.3 Billion", "Sept. 20", "Mr. Lin"):
            assert together in shown, shown


def test_a_chinese_headline_breaks_at_its_marks_and_not_beside_particles() -> None:
    assert set_in("园区和世界的对话与未来：在长三角一体化中的开放与合作", 325, Lang.ZH) == [
        "园区和世界的对话与未来：",
        "在长三角一体化中的开放与合作",
    ]
    for width in range(180, 330, 10):
        found = set_in("开放创新的园区与世界一流的营商环境在长三角的实践和探索", width, Lang.ZH)
        assert not [line for line in found[1:] if line[0] == "的"]
        assert not [line for line in found[:-1] if line[-1] in "与和在"]


def test_sums_stay_whole_in_chinese_where_there_is_room() -> None:
    words = (
        "全年实现产值1,523.6亿元，其中出口428.3亿元，同比增加12万人次，"
        "累计达到5,200万美元，占全市的三成以上。"
    )
    look = Dress(theme("civic"), 2).look(SETTINGS[Style.BODY], Lang.ZH, 230)
    for width in range(260, 470, 10):
        for line in lines((Span(words),), look, width)[:-1]:
            assert not line.text.endswith(("亿", "1,523.6", "428.3", "12")), (width, line.text)


def stressed(emphasis: str) -> bytes:
    spans = (Span("重点在于“"), Span("坚持，开放", italic=True), Span("”创新。"))
    made = composition(Paragraph(Style.BODY, (Side(Lang.ZH, spans),)), langs=(Lang.ZH,))
    return printed(replace(made, theme=replace(made.theme, emphasis_zh=emphasis)))


def test_what_is_stressed_in_chinese_is_bold_or_has_dots_that_nobody_copies() -> None:
    bold, dots = stressed("bold"), stressed("dots")
    assert {char.text for char in chars(bold) if "Bold" in char.font} == set("坚持，开放")
    assert not [char for char in chars(dots) if "Bold" in char.font]
    assert "重点在于“坚持，开放”创新。" in text(dots)


def test_dots_stand_below_the_middle_of_each_character_and_below_no_mark() -> None:
    look = Dress(theme("civic"), 1).look(SETTINGS[Style.NOTE], Lang.ZH, 300)
    spans = (Span("重"), Span("坚，开A", italic=True))
    (line,) = lines(spans, look, 300)
    assert line.dots == pytest.approx((1.5 * look.size, 3.5 * look.size))
    assert lines(spans, replace(look, dotted=False), 300)[0].dots == ()


def test_marks_hang_outside_where_the_theme_wants_them_to() -> None:
    words = "园区开放创新发展，" * 8
    hanging = Dress(replace(theme("civic"), hang_zh=True), 1).look(SETTINGS[Style.BODY], Lang.ZH, 300)
    for width in range(150, 400, 7):
        for line in lines((Span(words),), hanging, width)[:-1]:
            outside = hanging.size / 2 if line.text.endswith("，") else 0.0
            assert line.left + line.width == pytest.approx(width + outside, abs=0.01)
