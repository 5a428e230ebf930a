"""A whole kit, with all its parts, is printed without fault in every theme, language and layout."""

from __future__ import annotations

from dataclasses import replace

import pytest

from presskit.compose.plan import EDITIONS, PAPERS, Layout, Order
from presskit.compose.theme import accented, names
from presskit.model.language import Lang
from tests.writers.pdf.build import BOTH, composition, picture_bytes
from tests.writers.pdf.build_kit import kit_blocks
from tests.writers.pdf.faults import faults
from tests.writers.pdf.printed import printed

CASES = [(langs, Layout.BESIDE) for langs in EDITIONS.values()] + [(BOTH, Layout.STACKED)]


@pytest.mark.parametrize(("langs", "layout"), CASES)
@pytest.mark.parametrize("look", names())
def test_a_kit_is_without_fault(look: str, langs: tuple[Lang, ...], layout: Layout) -> None:
    paper = PAPERS[len(look) % 2]
    plain = composition(*kit_blocks(langs, picture_bytes()), langs=langs, look=look, paper=paper)
    made = replace(plain, layout=layout, theme=accented(plain.theme, "#ffee00"))
    assert list(faults(printed(made), made)) == []


def test_a_kit_is_read_one_language_after_the_other() -> None:
    made = replace(composition(*kit_blocks()), order=Order.LANGUAGES)
    assert list(faults(printed(made), made)) == []
