"""A code to scan stands beside its address, which can be clicked and typed."""

from __future__ import annotations

import pytest

from presskit.compose.plan import EDITIONS
from presskit.model.language import Lang
from presskit.writers.pdf.columns import columns
from presskit.writers.pdf.scan_code import Code
from presskit.writers.pdf.scan_code import scan_code as row_of
from tests.writers.pdf.boxes import watched
from tests.writers.pdf.build import composition
from tests.writers.pdf.build_kit import NEWSROOM, scan_code
from tests.writers.pdf.printed import links, printed, text
from tests.writers.pdf.tagged import Tagged

FINDER = ("1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111")


def code(address: str = NEWSROOM) -> Code:
    part = row_of(scan_code(address=address), columns(composition(), 471.0)).cells[0].part
    assert isinstance(part, Code)
    return part


def test_a_code_has_its_three_finders() -> None:
    rows = ["".join("01"[dark] for dark in row) for row in code().modules]
    assert len(rows) == len(rows[0]) == 29
    assert tuple(row[:7] for row in rows[:7]) == FINDER
    assert tuple(row[-7:] for row in rows[:7]) == FINDER
    assert tuple(row[:7] for row in rows[-7:]) == FINDER


def test_four_modules_around_a_code_stay_white() -> None:
    made = code()
    assert made.height >= 37 * made.module
    assert min(words.left for words in watched(made).texts) >= 33 * made.module


@pytest.mark.parametrize("langs", EDITIONS.values())
def test_the_address_is_written_and_leads_there(langs: tuple[Lang, ...]) -> None:
    file = printed(composition(scan_code(langs), langs=langs))
    assert NEWSROOM in text(file)
    assert links(file) == [NEWSROOM]
    [figure] = [node for node in Tagged(file).tree.nodes() if node.kind == "/Figure"]
    assert NEWSROOM in figure.alt


@pytest.mark.parametrize(
    "address", [f"https://example.org/{'a' * 2000}", "no address", "javascript:alert(1)"]
)
def test_an_address_that_no_code_can_hold_is_only_written(address: str) -> None:
    read = Tagged(printed(composition(scan_code(address=address))))
    assert not [node for node in read.tree.nodes() if node.kind == "/Figure"]
    assert address[:40] in "".join(one.text for one in read.shown)


def test_a_long_address_makes_smaller_modules_in_the_same_room() -> None:
    long = code(f"https://example.org/{'a' * 150}")
    assert long.module < code().module
    assert long.module * len(long.modules) == pytest.approx(code().module * 29)
