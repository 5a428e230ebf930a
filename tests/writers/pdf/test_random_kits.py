"""Kits drawn by lot are printed without a fault: sound, tagged, told in order, with the right glyphs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.writers.pdf.checker import unfit, unsound
from tests.writers.pdf.faults import faults
from tests.writers.pdf.printed import printed
from tests.writers.pdf.random_kits import Case, case, cases

MANY = 50


def written(drawn: Case, folder: Path) -> Path:
    """Return the file of a kit."""
    path = folder / f"{drawn.seed}.pdf"
    path.write_bytes(printed(drawn.composition))
    return path


@pytest.mark.parametrize("seed", range(MANY, MANY + 5))
def test_a_kit_drawn_by_lot_is_printed_without_a_fault(seed: int, tmp_path: Path) -> None:
    drawn = case(seed)
    path = written(drawn, tmp_path)
    assert list(faults(path.read_bytes(), drawn.composition)) == []
    assert unsound(path) == ""


@pytest.mark.slow
def test_fifty_kits_drawn_by_lot_are_printed_without_a_fault(tmp_path: Path) -> None:
    found = {}
    for drawn in cases(MANY):
        path = written(drawn, tmp_path)
        complaints = [*faults(path.read_bytes(), drawn.composition), *filter(None, [unsound(path)])]
        if complaints:
            found[drawn.seed] = complaints[:9]
    assert found == {}


@pytest.mark.slow
def test_a_validator_finds_no_fault_in_fifty_kits_drawn_by_lot(tmp_path: Path) -> None:
    assert unfit([written(drawn, tmp_path) for drawn in cases(MANY)]) == ""
