"""Named versions of kits on the command line, and what has changed since."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from presskit import api
from presskit.edits.text import typed
from presskit.model.language import Lang
from presskit.model.pair import Role
from presskit.readers.docx.document import read
from tests.build import a_kit, a_pair
from tests.cli.conftest import Command
from tests.notation import notated

BEFORE = a_kit(
    a_pair("Park opens", "园区启用", Role.HEADLINE), ("It welcomed 300 guests.", "300位嘉宾到场。")
)


@pytest.fixture
def issued(tmp_path: Path, presskit: Command) -> Path:
    """Return a kit with a version, and words changed since."""
    path = tmp_path / "park.presskit"
    api.write_kit(BEFORE, {}, path)
    named = ("--name", "issued", "--author", "王芳", "--at", "2024-09-20T09:00+08:00")
    assert presskit("versions", path, *named, "-o", path, "--force").status == 0
    stored = api.read_kit(path)
    after = typed("p2", Lang.EN, 12, 15, "400").change(stored.kit)
    after = typed("p2", Lang.ZH, 0, 1, "4").change(after)
    api.write_kit(after, stored.pictures, path, overwrite=True)
    return path


def test_versions_are_listed_with_time_and_author(presskit: Command, issued: Path) -> None:
    assert presskit("versions", issued).out == "2024-09-20 09:00  issued  王芳\n"
    told = json.loads(presskit("versions", issued, "--format", "json").out)
    assert told["versions"] == [
        {"id": "v1", "name": "issued", "author": "王芳", "at": "2024-09-20T09:00:00+08:00"}
    ]


def test_what_changed_since_a_version_is_shown_word_by_word(presskit: Command, issued: Path) -> None:
    ran = presskit("compare", issued, "--since", "issued")
    assert ran.status == 1
    assert ran.out.splitlines() == [
        "2 body",
        "    EN  It welcomed [-300-]{+400+} guests.",
        "    ZH  [-300-]{+400+}位嘉宾到场。",
    ]


def test_a_comparison_in_json_names_rows_and_pieces(presskit: Command, issued: Path) -> None:
    told = json.loads(presskit("compare", issued, "--since", "issued", "--format", "json").out)
    assert (told["changed"], told["inserted"]) == (["p2"], [])
    assert told["rows"][0]["en"][1:3] == [["deleted", "300"], ["inserted", "400"]]


def test_a_version_is_restored_and_equals_itself(presskit: Command, issued: Path, tmp_path: Path) -> None:
    back = tmp_path / "back.presskit"
    assert presskit("versions", issued, "--restore", "issued", "-o", back).status == 0
    ran = presskit("compare", back, "--since", "issued")
    assert (ran.status, ran.out) == (0, "Nothing has changed.\n")
    assert presskit("compare", issued, back).status == 1
    assert len(api.read_kit(back).kit.versions) == 1


def test_changes_since_a_version_are_handed_out_as_tracked(
    presskit: Command, issued: Path, tmp_path: Path
) -> None:
    out = tmp_path / "changes.docx"
    presskit("compare", issued, "--since", "issued", "-o", out, "--langs", "en")
    texts = [notated(one.text) for one in read(out).manuscript.paragraphs]
    assert "It welcomed {--300--}{++400++} guests." in texts


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("compare", "{kit}"), "Say with what to compare"),
        (("compare", "{kit}", "--since", "lost"), "no version called “lost”"),
        (("versions", "{kit}", "--name", "x"), "needs a kit to write"),
        (("versions", "{kit}", "--name", "issued", "-o", "{kit}", "--force"), "no other version has"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    presskit: Command, issued: Path, words: tuple[str, ...], told: str
) -> None:
    before = issued.read_bytes()
    ran = presskit(*(word.format(kit=issued) for word in words))
    assert ran.status == 2
    assert told in ran.err
    assert issued.read_bytes() == before
