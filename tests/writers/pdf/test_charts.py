"""Charts show values as bars that can be measured, and say them in words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.compose.contrast import paled
from presskit.compose.plan import EDITIONS
from presskit.compose.theme import theme
from presskit.model.language import Lang
from presskit.writers.pdf.charts import chart as rows_of
from presskit.writers.pdf.columns import columns
from presskit.writers.pdf.side_by_side import Row
from tests.writers.pdf import build_kit
from tests.writers.pdf.boxes import Drawn, Watched, watched
from tests.writers.pdf.build import BOTH, composition
from tests.writers.pdf.printed import printed
from tests.writers.pdf.tagged import Tagged

Points = Sequence[tuple[tuple[str, str], float]]
ACCENT = theme().accent
YEARS = [((str(year), f"{year}年"), value) for year, value in ((2021, 2.0), (2022, 1.0), (2023, 4.0))]


def rows(points: Points, langs: tuple[Lang, ...] = BOTH) -> list[Row]:
    made = composition(build_kit.chart(langs, points), langs=langs)
    return list(rows_of(build_kit.chart(langs, points), columns(made, 471.0)))


def drawn(points: Points, langs: tuple[Lang, ...] = BOTH) -> tuple[list[Drawn], Drawn, Watched]:
    """Return the bars, the line that is zero, and the pen that drew them."""
    pen = watched(rows(points, langs)[1])
    return pen.boxes[:-1], pen.boxes[-1], pen


def test_bars_are_as_tall_as_their_values() -> None:
    bars, line, _ = drawn(YEARS)
    assert bars[0].height == pytest.approx(2 * bars[1].height)
    assert bars[2].height == pytest.approx(2 * bars[0].height)
    assert all(bar.bottom == pytest.approx(line.top + line.height / 2) for bar in bars)


def test_values_below_zero_hang_from_the_line() -> None:
    bars, line, pen = drawn([(("Q1", "一季度"), 3.0), (("Q2", "二季度"), -1.5)])
    assert bars[0].bottom == bars[1].top == pytest.approx(line.top + line.height / 2)
    assert pen.at("3").bottom <= bars[0].top
    assert pen.at("-1.5").top >= bars[1].bottom
    assert pen.at("Q2").top >= pen.at("-1.5").bottom


def test_the_present_stands_out_in_the_course_of_time() -> None:
    bars, _, _ = drawn(YEARS)
    assert [bar.what for bar in bars] == [paled(ACCENT), paled(ACCENT), ACCENT]
    kinds, _, _ = drawn([(("Drugs", "药品"), 1.0), (("Chips", "芯片"), 2.0)])
    assert {bar.what for bar in kinds} == {ACCENT}


def test_long_labels_stand_left_of_lying_bars() -> None:
    long = "Artificial intelligence for the whole of the delta"
    short = [((name, name), 1.0) for name in ("Drugs", "Chips", "Lasers")]
    bars, line, pen = drawn([((long, "人工智能"), 4.0), *short], (Lang.EN,))
    assert bars[0].width == pytest.approx(4 * bars[1].width)
    assert bars[0].height == bars[1].height
    assert pen.at("Artificial").right < line.left
    assert pen.at("4").left > bars[0].right


def test_a_label_that_both_languages_share_stands_once() -> None:
    _, _, pen = drawn([(("2022", "2022"), 1.0), (("2023", "2023年"), 2.0)])
    assert [text.what for text in pen.texts] == ["2022", "1", "2023", "2023年", "2"]


def test_nothing_and_next_to_nothing_are_told_apart() -> None:
    bars, _, _ = drawn([(("2022", "2022年"), 0.0), (("2023", "2023年"), 1e-9), (("2024", "2024年"), 5.0)])
    assert bars[0].height == 0
    assert bars[1].height > 0.5


@given(st.lists(st.floats(allow_nan=True, allow_infinity=True), min_size=2, max_size=24))
def test_whatever_the_values_bars_stay_inside_their_chart(values: list[float]) -> None:
    points = [((str(2000 + at), f"{2000 + at}年"), value) for at, value in enumerate(values)]
    row = rows(points)[1]
    for box in watched(row).boxes:
        assert -0.5 <= box.left <= box.right <= 471.5
        assert -0.5 <= box.top <= box.bottom <= row.height + 0.5


@pytest.mark.parametrize("langs", EDITIONS.values())
def test_a_chart_is_one_figure_described_in_words(langs: tuple[Lang, ...]) -> None:
    read = Tagged(printed(composition(build_kit.chart(langs), langs=langs)))
    [figure] = [node for node in read.tree.nodes() if node.kind == "/Figure"]
    described = {Lang.EN: "Output grew each year", Lang.ZH: "产值逐年增长"}
    assert all(described[lang] in figure.alt for lang in langs)
    said = read.text(figure)
    assert all(f"{value:,.4g}" in said for _, value in build_kit.YEARS)
    assert "SIP" not in said


def test_a_chart_too_long_for_a_page_goes_on_over_the_next() -> None:
    points = [((f"A district with a long name, number {at}", f"第{at}区"), float(at)) for at in range(90)]
    file = printed(composition(build_kit.chart(BOTH, points)))
    read = Tagged(file)
    assert len(read.pdf.pages) > 2
    assert [node.kind for node in read.tree.nodes()].count("/Figure") == 1
