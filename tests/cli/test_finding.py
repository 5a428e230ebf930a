"""Finding words in kits, and replacing them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from presskit import api
from presskit.model.kit import Kit
from presskit.workspace import settings_file
from presskit.workspace.settings import Settings
from tests.build import a_kit
from tests.cli.conftest import Command
from tests.notation import notated


@pytest.fixture
def park(tmp_path: Path) -> Path:
    return written(a_kit(("The park grew. Parks grow.", "园区（SIP）增长"), ("Nothing", "园区")), tmp_path)


def written(kit: Kit, folder: Path) -> Path:
    path = folder / "park.presskit"
    api.write_kit(kit, {}, path)
    return path


def test_hits_are_printed_with_row_side_and_surroundings(presskit: Command, park: Path) -> None:
    ran = presskit("find", park, "park")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "Row 1, EN: The ⟦park⟧ grew. Parks grow.",
        "Row 1, EN: The park grew. ⟦Park⟧s grow.",
        "Found 2 times.",
    ]


def test_long_surroundings_are_cut(presskit: Command, tmp_path: Path) -> None:
    path = written(a_kit(("x" * 60 + "park" + "y" * 60, "")), tmp_path)
    assert f"EN: …{'x' * 30}⟦park⟧{'y' * 30}…\n" in presskit("find", path, "park").out


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("park", "--word"), 1),
        (("park", "--case"), 1),
        (("(SIP)",), 1),
        (("(SIP)", "--width"), 0),
        (("园区", "--langs", "zh"), 2),
        (("园区", "--langs", "en"), 0),
        (("[a-z]+rk", "--regex"), 2),
    ],
)
def test_options_say_what_counts(presskit: Command, park: Path, words: tuple[str, ...], found: int) -> None:
    told = json.loads(presskit("find", park, *words, "--format", "json").out)
    assert (told["found"], len(told["hits"]), told["replaced"]) == (found, found, 0)


def test_hits_in_json_have_offsets_of_code_points(presskit: Command, park: Path) -> None:
    told = json.loads(presskit("find", park, "SIP", "--format", "json").out)
    assert told["hits"] == [{"row": 1, "pair": "p1", "lang": "zh", "start": 3, "stop": 6, "text": "SIP"}]


def test_replacing_writes_another_kit_and_leaves_this_one(
    presskit: Command, park: Path, tmp_path: Path
) -> None:
    before, target = park.read_bytes(), tmp_path / "new.presskit"
    ran = presskit("find", park, r"(p)ark(s?)", "--regex", "--replace", r"\1lace\2", "-o", target)
    assert ran.status == 0
    assert ran.out.splitlines()[-2:] == ["2 places replaced.", f"Wrote {target}."]
    assert api.read_kit(target).kit.pair("p1").en.current == "The place grew. Places grow."
    assert park.read_bytes() == before


def test_replacing_is_tracked_where_changes_are(presskit: Command, tmp_path: Path) -> None:
    settings_file.save(Settings(author="Lin"))
    path = written(replace(a_kit(("a park", "")), tracking=True), tmp_path)
    presskit("find", path, "park", "--replace", "city", "--output", path, "--force")
    text = api.read_kit(path).kit.pair("p1").en
    assert notated(text) == "a {--park--}{++city++}"
    assert {run.inserted.author for run in text.runs if run.inserted} == {"Lin"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("(", "--regex"), "a parenthesis is opened and not closed"),
        (("(x", "--regex", "--replace", "y", "-o", "new.presskit"), "a parenthesis is opened and not closed"),
        (
            ("x", "--regex", "--replace", r"\3", "-o", "new.presskit"),
            "a group that the pattern does not have",
        ),
        (("x", "--replace", "y"), "Say both with --replace and --output"),
        (("x", "-o", "new.presskit"), "Say both with --replace and --output"),
        (("",), "no words to look for"),
        (("x", "--replace", "y", "-o", "new.txt"), "is not the name of a kit"),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_written(
    presskit: Command,
    park: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = presskit("find", park, *words)
    assert ran.status == 2
    assert told in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["park.presskit"]


def test_a_kit_that_is_there_is_not_replaced_unasked(presskit: Command, park: Path) -> None:
    before = park.read_bytes()
    ran = presskit("find", park, "park", "--replace", "city", "--output", park)
    assert (ran.status, park.read_bytes() == before) == (2, True)
