"""The command that adds facts, further texts and people to a kit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import Command

FACTS = "name_en,name_zh,figure_en,figure_zh,points\nOutput,产值,152.3,1523,2022=140; 2023=152.3\n"


@pytest.fixture
def kit(presskit: Command, tmp_path: Path) -> Path:
    text, path = tmp_path / "release.txt", tmp_path / "release.presskit"
    text.write_text("A park opens\n\nSUZHOU — The park opened its gates on Friday.\n", "utf-8")
    presskit("import", text, "-o", path)
    return path


def held(presskit: Command, kit: Path) -> dict[str, list[dict[str, object]]]:
    return json.loads(presskit("show", kit, "--format", "json").out)


def test_facts_are_added_once(presskit: Command, kit: Path, tmp_path: Path) -> None:
    table = tmp_path / "facts.csv"
    table.write_text(FACTS + FACTS.splitlines()[1] + "\n", "utf-8")
    assert presskit("add", kit, "--facts", table).status == 0
    again = presskit("add", kit, "--facts", table)
    assert "has this fact already" in again.err
    [fact] = held(presskit, kit)["facts"]
    assert fact["figure"] == {"en": "152.3", "zh": "1523"}
    assert [point["value"] for point in fact["points"]] == ["140", "152.3"]


def test_a_biography_comes_with_the_person_and_the_portrait(
    presskit: Command, kit: Path, tmp_path: Path
) -> None:
    en, zh, portrait = tmp_path / "lin.txt", tmp_path / "林.txt", tmp_path / "lin.png"
    en.write_text("Lin Xiaolan runs the park.\n", "utf-8")
    zh.write_text("林晓岚负责园区工作。\n", "utf-8")
    Image.new("RGB", (30, 40), "navy").save(portrait)
    ran = presskit(
        *("add", kit, "--person", "Lin Xiaolan|林晓岚", "--title", "Director|主任"),
        *("--portrait", portrait, "--biography", en, zh),
    )
    assert ran.status == 0, ran.err
    found = held(presskit, kit)
    [person] = found["people"]
    assert (person["name"], person["title"]) == (
        {"en": "Lin Xiaolan", "zh": "林晓岚"},
        {"en": "Director", "zh": "主任"},
    )
    assert found["releases"][1]["genre"] == "biography"
    assert found["releases"][1]["person"] == person["id"]
    assert [asset["id"] for asset in found["assets"]] == [person["portrait"]]
    assert "林晓岚负责园区工作。" in presskit("show", kit).out


def test_somebody_known_is_not_added_twice(presskit: Command, kit: Path, tmp_path: Path) -> None:
    text = tmp_path / "lin.txt"
    text.write_text("Lin Xiaolan was born in Nanjing in 1971.\n\nShe lives in Suzhou.\n", "utf-8")
    presskit("add", kit, "--person", "Lin Xiaolan|林晓岚", "--title", "Director|主任")
    presskit("add", kit, "--person", "Lin Xiaolan", "--biography", text)
    presskit("add", kit, "--person", "Lin Xiaolan|林小兰")
    found = held(presskit, kit)
    assert [(person["name"]["zh"], person["title"]["zh"]) for person in found["people"]] == [
        ("林晓岚", "主任"),
        ("林小兰", ""),
    ]
    biography = found["releases"][1]
    assert biography["person"] == found["people"][0]["id"]
    assert [pair["role"] for pair in biography["pairs"]] == ["body", "body"]


def test_a_text_about_the_house_is_no_small_print_when_it_is_the_background(
    presskit: Command, kit: Path, tmp_path: Path
) -> None:
    text = tmp_path / "about.txt"
    text.write_text("About the park\n\nIt was set up in 1994.\n\nIt has grown since.\n", "utf-8")
    assert presskit("add", kit, "--background", text).status == 0
    background = held(presskit, kit)["releases"][1]
    assert [pair["role"] for pair in background["pairs"]] == ["headline", "body", "body"]


def test_what_was_left_out_of_a_table_is_told_with_its_row(
    presskit: Command, kit: Path, tmp_path: Path
) -> None:
    table = tmp_path / "facts.csv"
    table.write_text(f"{FACTS}Area,面积,80,80,soon\n", "utf-8")
    ran = presskit("add", kit, "--facts", table)
    assert ran.err == "Note: Row 3: soon is no value of a chart such as 2019=120.5, and was left out.\n"


def test_another_kit_may_be_written_and_the_first_stays(presskit: Command, kit: Path, tmp_path: Path) -> None:
    before, text, other = kit.read_bytes(), tmp_path / "park.txt", tmp_path / "other.presskit"
    text.write_text("The park in brief\n\nIt was set up in 1994.\n", "utf-8")
    assert presskit("add", kit, "--background", text, "-o", other).status == 0
    assert kit.read_bytes() == before
    assert [text["genre"] for text in held(presskit, other)["releases"]] == ["news", "background"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Nothing to add"),
        (("--title", "Director"), "needs a person"),
        (("--background", "a", "b", "c"), "one file or two"),
        (("--facts", "nowhere.csv"), "nowhere.csv"),
        (("--person", "Lin", "--portrait", "nowhere.png"), "nowhere.png"),
        (("--person", "|"), "needs a name"),
        (("--background", "empty.txt"), "empty.txt holds no text"),
    ],
)
def test_what_cannot_be_added_leaves_the_kit_as_it_was(
    presskit: Command, kit: Path, words: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kit.read_bytes()
    monkeypatch.chdir(kit.parent)
    Path("empty.txt").touch()
    ran = presskit("add", kit, *words)
    assert ran.status == 2
    assert said in ran.err
    assert kit.read_bytes() == before
