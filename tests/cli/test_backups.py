"""Listing backups and bringing one back."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from presskit.model.kit import Kit
from presskit.store import kit_file
from presskit.workspace import files
from tests.build import a_kit
from tests.cli.conftest import Command

NOW = datetime(2026, 9, 20, 12, tzinfo=UTC)
STATES = [a_kit((words, "字")) for words in ("one", "two", "three")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a kit that was saved three times."""
    made = tmp_path / "a.presskit"
    for minute, state in enumerate(STATES):
        files.written(state, {}, made, NOW + timedelta(minutes=minute))
    return made


def stored(path: Path) -> Kit:
    return kit_file.read(path).kit


def test_backups_are_listed_with_what_changed_since(presskit: Command, path: Path) -> None:
    ran = presskit("backups", path)
    assert ran.status == 0
    lines = ran.out.splitlines()
    assert [line.split()[0] for line in lines] == ["1", "2"]
    assert all(line.endswith("1 row changed") for line in lines)


def test_scripts_read_them_as_json(presskit: Command, path: Path) -> None:
    told = json.loads(presskit("backups", path, "--format", "json").out)
    assert told["version"] == 1
    assert [one["number"] for one in told["backups"]] == [1, 2]
    assert stored(Path(told["backups"][1]["path"])) == STATES[0]
    assert told["backups"][0]["since"]["changed"] == 1


def test_a_backup_is_written_to_another_file(presskit: Command, path: Path, tmp_path: Path) -> None:
    out = tmp_path / "earlier.presskit"
    assert presskit("backups", path, "--restore", 2, "-o", out).status == 0
    assert stored(out) == STATES[0]
    assert stored(path) == STATES[2]
    again = presskit("backups", path, "--restore", 1, "-o", out)
    assert (again.status, "exists already" in again.err) == (2, True)
    assert presskit("backups", path, "--restore", 1, "-o", out, "--force").status == 0
    assert stored(out) == STATES[1]


@pytest.mark.parametrize(
    "words", [("--restore", "1"), ("-o", "b.presskit"), ("--restore", "9", "-o", "b.presskit")]
)
def test_what_cannot_be_brought_back_is_refused(
    presskit: Command, path: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert presskit("backups", path, *words).status == 2
    assert not (tmp_path / "b.presskit").exists()


def test_a_kit_that_is_damaged_or_gone_still_has_its_backups(
    presskit: Command, path: Path, tmp_path: Path
) -> None:
    path.write_bytes(b"damaged")
    assert len(presskit("backups", path).out.splitlines()) == 2
    path.unlink()
    assert presskit("backups", path, "--restore", 1, "-o", tmp_path / "b.presskit").status == 0
    assert stored(tmp_path / "b.presskit") == STATES[1]


def test_a_kit_without_backups_says_so(presskit: Command, kit: Path) -> None:
    assert "no backups" in presskit("backups", kit).out
