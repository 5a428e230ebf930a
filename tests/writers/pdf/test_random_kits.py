"""Kits drawn by lot are printed without a fault: sound, tagged, told in order, with the right glyphs."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from tests.writers.pdf.checker import unfit, unsound
from tests.writers.pdf.copied import body, without_blanks
from tests.writers.pdf.faults import faults
from tests.writers.pdf.printed import printed, text
from tests.writers.pdf.random_kits import Case, case, cases
from tests.writers.pdf.story import story
from tests.writers.pdf.tagged import Tagged

MANY = 50
LEFTWARD = re.compile("[\u0590-\u06ff]")
"""Letters that run to the left: viewers decide in which order words of both directions are copied."""
ROOT = Path(__file__).parents[3]
ANEW = """
import sys
from hashlib import sha256
from tests.writers.pdf.printed import printed, text
from tests.writers.pdf.random_kits import case
print(sha256(printed(case(int(sys.argv[1])).composition)).hexdigest())
"""


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


def test_a_process_that_has_printed_other_documents_prints_the_same_bytes() -> None:
    seeds = [MANY + 7, MANY + 5, MANY + 7, MANY + 6]
    here = [sha256(printed(case(seed).composition)).hexdigest() for seed in seeds]
    assert here[0] == here[2]
    for seed, digest in zip(seeds[1:], here[1:], strict=True):
        assert anew(seed) == digest


def anew(seed: int) -> str:
    """Return the digest of the file that a new process makes of a kit."""
    command = [sys.executable, "-c", ANEW, str(seed)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.slow
def test_fifty_kits_drawn_by_lot_are_printed_without_a_fault(tmp_path: Path) -> None:
    found = {}
    for drawn in cases(MANY):
        path = written(drawn, tmp_path)
        file = path.read_bytes()
        complaints = [*faults(file, drawn.composition), *filter(None, [unsound(path)])]
        if text(file) != "".join(one.text for one in Tagged(file).shown):
            complaints.append("another reader finds other characters")
        if complaints:
            found[drawn.seed] = complaints[:9]
    assert found == {}


@pytest.mark.slow
def test_all_that_kits_in_one_language_say_is_copied_in_order(tmp_path: Path) -> None:
    lost = {}
    for drawn in cases(MANY):
        if len(drawn.plan.langs) == 1:
            made = drawn.composition
            copy = without_blanks(body(written(drawn, tmp_path), made, "-raw"))
            found = list(not_copied([one for _, one in story(made) if not LEFTWARD.search(one)], copy))
            lost.update({drawn.seed: found} if found else {})
    assert lost == {}


def not_copied(texts: Iterable[str], copy: str) -> Iterator[str]:
    """Yield texts that are not copied, or not after those before them."""
    at = 0
    for said in map(without_blanks, ([one] for one in texts)):
        found = copy.find(said, at)
        if found < 0:
            yield said
        at = max(at, found + len(said))


@pytest.mark.slow
def test_a_validator_finds_no_fault_in_fifty_kits_drawn_by_lot(tmp_path: Path) -> None:
    assert unfit([written(drawn, tmp_path) for drawn in cases(MANY)]) == ""
