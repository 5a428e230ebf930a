"""One writer for each file: who has it open, and what a dead process leaves."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from presskit.store.claim import Claim, Holder, claimed

LI = Holder("Li Na", "desk-7", 4711, 1_700_000_000.0)
WANG = Holder("Wang", "desk-8", 4712, 1_700_000_100.0)

HOLDING = """
import sys, time
from pathlib import Path
from presskit.store.claim import Holder, claimed
claim = claimed(Path(sys.argv[1]), Path(sys.argv[2]), Holder("Li Na", "desk-7", 4711, 1.0))
print(type(claim).__name__, flush=True)
time.sleep(60)
"""


Claiming: TypeAlias = Callable[..., Claim | Holder]


@pytest.fixture
def claim(tmp_path: Path) -> Iterator[Claiming]:
    """Return what claims a file by its name; at the end everything is given back."""
    made = []

    def make(name: str = "a.presskit", holder: Holder = WANG) -> Claim | Holder:
        made.append(claimed(tmp_path / "notes", tmp_path / name, holder))
        return made[-1]

    yield make
    for one in made:
        if isinstance(one, Claim):
            one.give_back()


def test_the_second_is_told_who_has_the_file(tmp_path, claim):
    first = claim(holder=LI)
    assert isinstance(first, Claim)
    assert claim() == LI
    assert isinstance(claim("b.presskit"), Claim)


def test_what_is_given_back_can_be_had_and_leaves_nothing(tmp_path, claim):
    first = claim(holder=LI)
    assert isinstance(first, Claim)
    first.give_back()
    first.give_back()
    assert list((tmp_path / "notes").iterdir()) == []
    assert isinstance(claim(), Claim)


def test_a_link_to_the_file_is_the_file(tmp_path, claim):
    (tmp_path / "a.presskit").write_bytes(b"")
    (tmp_path / "link.presskit").symlink_to(tmp_path / "a.presskit")
    held = claim(holder=LI)
    assert isinstance(held, Claim)
    assert claim("link.presskit") == LI


def test_another_process_holds_it_until_it_is_killed(tmp_path, claim):
    path = tmp_path / "a.presskit"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(tmp_path / "notes"), str(path)], stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"Claim\n"
        assert claim() == Holder("Li Na", "desk-7", 4711, 1.0)
        child.kill()
    assert isinstance(claim(), Claim)


def test_a_note_that_cannot_be_read_still_bars_the_second(tmp_path, claim):
    first = claim(holder=LI)
    assert isinstance(first, Claim)
    (note,) = (tmp_path / "notes").glob("*.json")
    note.write_text("{")
    assert claim() == Holder()


def test_a_folder_that_takes_no_notes_bars_nobody(tmp_path, claim):
    (tmp_path / "notes").write_text("a file where a folder should be")
    assert isinstance(claim(holder=LI), Claim)
    assert isinstance(claim(), Claim)
