"""Checking and printing kits, and copying the sample."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.cli.manuscripts import CHINESE, both, written


@pytest.fixture
def faulty(presskit: Command, tmp_path: Path) -> Path:
    """A kit with a figure that stands on one side only."""
    path = tmp_path / "faulty.presskit"
    zh = written(tmp_path, "faulty.md", CHINESE.replace("载客320人", "载客多人"))
    presskit("import", both(tmp_path)[0], zh, "-o", path)
    return path


def test_a_clean_kit_gives_status_0(presskit: Command, kit: Path) -> None:
    ran = presskit("check", kit)
    assert (ran.status, ran.out, ran.err) == (0, "Nothing was found.\n", "")
    assert json.loads(presskit("check", kit, "--format", "json").out) == {
        "version": 1,
        "findings": [],
        "counts": {"error": 0, "warning": 0, "notice": 0},
    }


def test_findings_give_status_1_and_name_row_side_and_words(presskit: Command, faulty: Path) -> None:
    ran = presskit("check", faulty)
    assert ran.status == 1
    assert "Row 2, " in ran.out
    assert "320" in ran.out
    assert ran.out.splitlines()[-1] == f"{len(ran.out.splitlines()) - 1} finding" + (
        "." if len(ran.out.splitlines()) == 2 else "s."
    )


def test_findings_in_json_have_keys_to_rely_on(presskit: Command, faulty: Path) -> None:
    ran = presskit("check", faulty, "--format", "json")
    assert ran.status == 1
    told = json.loads(ran.out)
    assert list(told) == ["counts", "findings", "version"]
    assert sum(told["counts"].values()) == len(told["findings"])
    for finding in told["findings"]:
        assert list(finding) == sorted(
            ("rule", "severity", "pair", "lang", "start", "stop", "text", "message", "fix")
        )
        assert len(finding["text"]) == finding["stop"] - finding["start"]


def test_only_findings_of_a_level_count(presskit: Command, faulty: Path) -> None:
    told = json.loads(presskit("check", faulty, "--format", "json").out)["counts"]
    for level, expected in (("error", told["error"]), ("warning", told["error"] + told["warning"])):
        ran = presskit("check", faulty, "--level", level, "--format", "json")
        assert len(json.loads(ran.out)["findings"]) == expected
        assert ran.status == bool(expected)


def test_a_kit_is_printed_in_one_language(presskit: Command, kit: Path) -> None:
    out = presskit("show", kit, "--lang", "zh").out
    assert "海港镇开通夜间渡轮" in out
    assert "Harbour" not in out


def test_the_json_of_a_kit_holds_both_languages_as_they_are(presskit: Command, kit: Path) -> None:
    ran = presskit("show", kit, "--format", "json")
    told = json.loads(ran.out)
    assert told["version"] == 1
    assert "海港镇开通夜间渡轮" in ran.out
    assert list(told) == sorted(told)


@pytest.mark.parametrize("command", ["check", "show", "export"])
@pytest.mark.parametrize("content", [None, b"", b"not a kit", b"PK\x03\x04 cut off"])
def test_a_kit_that_cannot_be_read_gives_status_2(
    presskit: Command, tmp_path: Path, command: str, content: bytes | None
) -> None:
    path = tmp_path / "odd.presskit"
    if content is not None:
        path.write_bytes(content)
    ran = presskit(command, path)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("presskit: ")


def test_the_sample_is_copied_into_a_folder_or_under_a_name(presskit: Command, tmp_path: Path) -> None:
    named = tmp_path / "mine.presskit"
    assert presskit("sample", tmp_path).status == presskit("sample", named).status == 0
    assert (tmp_path / "sip-release.presskit").read_bytes() == named.read_bytes()
    assert presskit("show", named).status == 0
    assert presskit("sample", named).status == 2
    assert presskit("sample", named, "--force").status == 0
