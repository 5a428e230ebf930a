"""The sample with all its sections is printed without a fault in every theme, and copied in order."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from presskit.compose.blocks import Composition
from presskit.compose.kit import composed
from presskit.compose.plan import EDITIONS, Layout, Order, Plan, Section
from presskit.compose.theme import names, theme
from presskit.model.language import Lang
from presskit.resources import SAMPLES
from presskit.store import kit_file
from tests.writers.pdf.checker import unfit, unsound
from tests.writers.pdf.copied import copied, without_blanks
from tests.writers.pdf.faults import faults
from tests.writers.pdf.printed import printed
from tests.writers.pdf.story import story

stored = cache(lambda: kit_file.read(SAMPLES / "sip-release.presskit"))


def sample(look: str, langs: tuple[Lang, ...], **fields: object) -> Composition:
    """Return an edition of the sample with all its sections."""
    plan = Plan(langs, theme(look), release=None, sections=frozenset(Section), **fields)
    return composed(stored().kit, stored().pictures, plan, stored().kit.glossary)


@pytest.mark.parametrize(
    ("look", "langs"),
    [*((look, EDITIONS["both"]) for look in names()), ("civic", (Lang.EN,)), ("civic", (Lang.ZH,))],
)
def test_the_sample_is_printed_without_a_fault(look: str, langs: tuple[Lang, ...], tmp_path: Path) -> None:
    made, path = sample(look, langs), tmp_path / "sample.pdf"
    path.write_bytes(printed(made))
    assert list(faults(path.read_bytes(), made)) == []
    assert unsound(path) == ""


@pytest.mark.parametrize(
    ("layout", "order", "press"),
    [
        (Layout.STACKED, Order.PAIRS, False),
        (Layout.STACKED, Order.LANGUAGES, True),
        (Layout.BESIDE, Order.LANGUAGES, False),
        (Layout.BESIDE, Order.PAIRS, True),
    ],
)
def test_every_layout_order_and_purpose_is_without_fault(layout: Layout, order: Order, press: bool) -> None:
    made = sample("civic", EDITIONS["both"], layout=layout, order=order, press=press)
    assert list(faults(printed(made), made)) == []


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("look", names())
def test_all_that_the_sample_says_in_one_language_is_copied_in_order(
    look: str, lang: Lang, tmp_path: Path
) -> None:
    made, path = sample(look, (lang,)), tmp_path / "sample.pdf"
    path.write_bytes(printed(made))
    copy, at = without_blanks(copied(path, "-raw")), 0
    for _, text in story(made):
        found = copy.find(without_blanks([text]), at)
        assert found >= 0, text
        at = found + len(without_blanks([text]))


@pytest.mark.slow
def test_a_validator_finds_no_fault_in_the_sample(tmp_path: Path) -> None:
    paths = []
    for look in names():
        for name, langs in EDITIONS.items():
            for layout in Layout:
                paths.append(tmp_path / f"{look}-{name}-{layout}.pdf")
                paths[-1].write_bytes(printed(sample(look, langs, layout=layout)))
    assert unfit(paths) == ""
