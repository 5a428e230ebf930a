"""presskit lengths: what is too long for a wire."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from presskit.cli import main
from presskit.store import kit_file
from tests.build import a_kit, headline, lead


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("platformdirs.user_config_dir", lambda *_args, **_names: str(tmp_path / "own"))
    kit = a_kit(headline("Suzhou opens", "苏州开放"), lead("It grew.", "园" * 62))
    path = tmp_path / "news.presskit"
    kit_file.write(kit, {}, path)
    return path


def test_what_is_too_long_is_printed_with_its_source(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lengths", str(path), "--interface", "en"]) == 1
    assert capsys.readouterr().out == (
        "Row 2, ZH: 62/50 字, 12 too many. At most 50 字. "
        "Custom of Chinese newsrooms: a lead has at most 50 characters.\n"
    )


def test_another_wire_has_other_limits(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lengths", str(path), "--wire", "hongkong", "--interface", "en"]) == 0
    assert capsys.readouterr().out == "Nothing is too long.\n"


def test_scripts_get_every_length(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lengths", str(path), "--format", "json", "--wire", "mainland"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["wire"] == "mainland"
    assert [(one["row"], one["lang"], one["count"], one["most"]) for one in said["lengths"]] == [
        (1, "en", 12, 90),
        (1, "zh", 4, 20),
        (2, "en", 2, None),
        (2, "zh", 62, 50),
        (None, "en", 4, None),
        (None, "zh", 66, 500),
    ]
