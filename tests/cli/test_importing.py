"""Making a kit from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.cli.manuscripts import CHINESE, ENGLISH, both, written


def test_two_texts_become_a_kit_of_level_rows(presskit: Command, tmp_path: Path) -> None:
    kit = tmp_path / "ferry.presskit"
    ran = presskit("import", *both(tmp_path), "-o", kit)
    assert (ran.status, ran.out) == (0, f"Wrote {kit} with 4 rows.\n")
    pairs = json.loads(presskit("show", kit, "--format", "json").out)["releases"][0]["pairs"]
    ours, theirs = ([line for line in text.splitlines() if line] for text in (ENGLISH, CHINESE))
    assert [f"{'# ' * (not row)}{pair['en']}" for row, pair in enumerate(pairs)] == ours
    assert [f"{'# ' * (not row)}{pair['zh']}" for row, pair in enumerate(pairs)] == theirs


def test_english_alone_is_enough(presskit: Command, tmp_path: Path) -> None:
    kit = tmp_path / "ferry.presskit"
    ran = presskit("import", both(tmp_path)[0], "-o", kit)
    assert (ran.status, ran.err) == (0, "")
    assert "ZH  —" in presskit("show", kit).out


def test_a_title_of_ones_own_is_kept(presskit: Command, tmp_path: Path) -> None:
    kit = tmp_path / "ferry.presskit"
    presskit("import", *both(tmp_path), "-o", kit, "--title", "Night ferry", "--title-zh", "夜间渡轮")
    assert presskit("show", kit).out.startswith("Night ferry / 夜间渡轮\n")


def test_a_glossary_comes_along(presskit: Command, kit: Path) -> None:
    assert "2 terms" in presskit("show", kit).out


def test_a_row_without_its_twin_is_named(presskit: Command, tmp_path: Path) -> None:
    en, _zh = both(tmp_path)
    zh = written(tmp_path, "short.md", CHINESE.rsplit("\n\n", 2)[0])
    ran = presskit("import", en, zh, "-o", tmp_path / "ferry.presskit")
    assert ran.status == 0
    assert "needs a look" in ran.err


def test_a_kit_that_is_there_is_left_alone(presskit: Command, tmp_path: Path, kit: Path) -> None:
    before = kit.read_bytes()
    ran = presskit("import", both(tmp_path)[0], "-o", kit)
    assert ran.status == 2
    assert "exists already" in ran.err
    assert kit.read_bytes() == before
    assert presskit("import", both(tmp_path)[0], "-o", kit, "--force").status == 0
    assert kit.read_bytes() != before


def test_what_cannot_be_read_is_said_with_a_way_out(presskit: Command, tmp_path: Path) -> None:
    for name, content in (("none.md", None), ("photo.xyz", "what")):
        path = tmp_path / name
        if content:
            path.write_text(content, "utf-8")
        ran = presskit("import", path, "-o", tmp_path / "ferry.presskit")
        assert ran.status == 2
        assert ran.out == ""
        assert ran.err.startswith("presskit: ")
        assert len(ran.err.splitlines()) == 2
        assert not (tmp_path / "ferry.presskit").exists()


@pytest.mark.parametrize("name", ["kit.pdf", "kit"])
def test_a_kit_is_not_written_under_a_name_that_is_none(presskit: Command, tmp_path: Path, name: str) -> None:
    for ran in (
        presskit("import", *both(tmp_path), "-o", tmp_path / name),
        presskit("sample", tmp_path / name),
    ):
        assert ran.status == 2
        assert "kits end in .presskit. Nothing was written." in ran.err
    assert not (tmp_path / name).exists()
