"""Where a kit stands, signing it, and its approval sheet, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from presskit.edits.text import typed
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Status
from presskit.store import kit_file
from tests.build import a_kit, a_pair, headline
from tests.cli.conftest import Command

LEVEL = {"en_status": Status.TRANSLATED, "zh_status": Status.TRANSLATED}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a small kit whose twins are level."""
    made = tmp_path / "a.presskit"
    kit_file.write(
        a_kit(headline("Park opens", "园区开园"), a_pair("It opened.", "开了。", **LEVEL)), {}, made
    )
    return made


def change(path: Path) -> None:
    stored = kit_file.read(path)
    kit: Kit = typed("p2", Lang.EN, 0, 2, "The park").change(stored.kit)
    kit_file.write(kit, stored.pictures, path)


def told(presskit: Command, path: Path) -> dict[str, object]:
    ran = presskit("status", path, "--format", "json")
    assert ran.status == 0
    (text,) = json.loads(ran.out)["texts"]
    return dict(text)


def test_status_counts_rows_by_state(presskit: Command, path: Path) -> None:
    change(path)
    chinese = told(presskit, path)["languages"]["zh"]  # type: ignore[index]  # JSON
    assert (chinese["rows"], chinese["draft"], chinese["translated"], chinese["needs_look"]) == (2, 1, 1, 1)
    said = presskit("status", path).out
    assert "Text 1: Park opens" in said
    assert "Chinese: 0 of 2 rows finished" in said


def test_a_signature_holds_until_the_text_changes(presskit: Command, path: Path) -> None:
    assert presskit("sign", path, "--stage", "first", "--name", "Wang Min").status == 0
    (signature,) = told(presskit, path)["signatures"]  # type: ignore[misc]  # JSON
    assert (signature["name"], signature["stage"], signature["valid"]) == ("Wang Min", "first", True)
    assert "First review: Wang Min," in presskit("status", path).out
    change(path)
    (signature,) = told(presskit, path)["signatures"]  # type: ignore[misc]  # JSON
    assert (signature["valid"], signature["changed_pairs"]) == (False, ["p2"])
    assert "void since the text has changed (1 row changed)" in presskit("status", path).out


def test_what_is_not_settled_is_told_and_the_text_not_signed(presskit: Command, path: Path) -> None:
    change(path)
    ran = presskit("sign", path, "--stage", "second", "--name", "Wang Min")
    assert ran.status == 1
    assert "1 row needs a look" in ran.err
    assert "First review has not been given" in ran.err
    assert told(presskit, path)["signatures"] == []
    assert presskit("sign", path, "--stage", "second", "--name", "W", "--nevertheless").status == 1


def test_a_note_that_says_why_lets_it_be_signed_nevertheless(presskit: Command, path: Path) -> None:
    change(path)
    words = ("--stage", "second", "--name", "W", "--nevertheless", "--note", "urgent")
    assert presskit("sign", path, *words).status == 0
    (signature,) = told(presskit, path)["signatures"]  # type: ignore[misc]  # JSON
    assert signature["note"] == "urgent"


def test_signing_may_write_another_kit(presskit: Command, path: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.presskit"
    before = path.read_bytes()
    assert presskit("sign", path, "--stage", "first", "--name", "W", "-o", other).status == 0
    assert path.read_bytes() == before
    assert told(presskit, other)["signatures"]


@pytest.mark.parametrize("words", [("--text", "3", "--name", "W"), ("--name", " ")])
def test_what_cannot_be_meant_is_refused(presskit: Command, path: Path, words: tuple[str, ...]) -> None:
    assert presskit("sign", path, "--stage", "first", *words).status == 2


def test_the_approval_sheet_is_written_in_both_formats(presskit: Command, path: Path, tmp_path: Path) -> None:
    sheets = (tmp_path / "sheet.pdf", tmp_path / "sheet.docx")
    assert presskit("approval", path, *sheets).status == 0
    assert sheets[0].read_bytes().startswith(b"%PDF")
    assert sheets[1].read_bytes().startswith(b"PK")
    again = presskit("approval", path, *sheets)
    assert again.status == 2
    assert presskit("approval", path, *sheets, "--force").status == 0
    assert presskit("approval", path, tmp_path / "sheet.odt").status == 2
