"""Tracked changes and comments on the command line."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from presskit import api
from presskit.edits import comments, pairs, text
from presskit.edits.comments import Words
from presskit.model.ids import numbered
from presskit.model.language import Lang
from presskit.model.text import Stamp
from presskit.model.thread import Comment
from tests.build import a_kit, said
from tests.cli.conftest import Command

EN = Lang.EN
ANN = Stamp("Ann", datetime(2025, 1, 1, tzinfo=UTC))
BEN = Stamp("Ben", datetime(2025, 1, 2, tzinfo=UTC))


@pytest.fixture
def revised(tmp_path: Path) -> Path:
    kit = a_kit(("one two", "甲乙"), ("three", "丙"))
    for edit in (
        text.typed("p1", EN, 4, 7, "2", ANN),
        pairs.deleted(["p2"], BEN),
        comments.commented((Words("p1", EN, 0, 3),), Comment(ANN, "Sure?"), numbered("t")),
    ):
        kit = edit.change(kit)
    path = tmp_path / "revised.presskit"
    api.write_kit(kit, {}, path)
    return path


def test_changes_are_listed_with_place_author_and_words(presskit: Command, revised: Path) -> None:
    ran = presskit("changes", revised)
    assert (ran.status, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].startswith("Row 1, EN, Ann, 202")
    assert lines[0].endswith(": replaced “two” by “2”")
    assert lines[1].endswith(": deleted the row “three”")
    assert lines[2] == "2 changes."


def test_changes_of_one_author_are_listed_for_scripts(presskit: Command, revised: Path) -> None:
    told = json.loads(presskit("changes", revised, "--author", "Ben", "--format", "json").out)
    assert told["found"] == 1
    assert (told["changes"][0]["kind"], told["changes"][0]["rows"]) == ("rows deleted", ["p2"])


def test_changes_are_accepted_and_rejected_by_author(
    presskit: Command, revised: Path, tmp_path: Path
) -> None:
    done = tmp_path / "done.presskit"
    ran = presskit("changes", revised, "--accept", "Ann", "--reject", "all", "-o", done)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "No change is tracked."
    assert said(api.read_kit(done).kit) == [("one 2", "甲乙"), ("three", "丙")]


def test_all_changes_are_accepted(presskit: Command, revised: Path, tmp_path: Path) -> None:
    done = tmp_path / "done.presskit"
    presskit("changes", revised, "--accept", "all", "-o", done)
    assert said(api.read_kit(done).kit) == [("one 2", "甲乙")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--accept", "all"), "needs whose they are and the kit to write"),
        (("-o", "done.presskit"), "needs whose they are and the kit to write"),
        (("--accept", "Zoe", "-o", "done.presskit"), "Zoe has made no change"),
        (("--accept", "all", "-o", "done.docx"), "is not the name of a kit"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    presskit: Command, revised: Path, words: tuple[str, ...], told: str
) -> None:
    ran = presskit("changes", revised, *words)
    assert ran.status == 2
    assert told in ran.err


def test_comments_are_listed_with_their_replies(presskit: Command, revised: Path) -> None:
    lines = presskit("comments", revised).out.splitlines()
    assert lines[0].strip() == "Row 1, EN, about “one”"
    assert lines[1].endswith(": Sure?")
    assert lines[2] == "1 comment."


def test_open_comments_are_listed_for_scripts(presskit: Command, revised: Path) -> None:
    told = json.loads(presskit("comments", revised, "--open", "--format", "json").out)
    assert told["comments"][0]["words"] == "one"
    assert told["comments"][0]["comments"][0]["author"] == "Ann"
