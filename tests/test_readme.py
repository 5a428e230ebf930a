"""The README tells the truth about commands and files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from presskit.cli import COMMANDS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["main-command", "test-command"])
def test_both_set_up_commands_stand_where_the_checks_take_them_from(name: str) -> None:
    block = re.search(rf"<!-- {name} -->\n```sh\n(.*?)```\n", README, re.DOTALL)
    assert block
    for path in re.findall(r"\.ci/[\w-]+", block[1]):
        assert re.fullmatch(r"([a-z0-9.+-]+\n)+", (ROOT / path).read_text("utf-8"))
    assert f"readme_command {name}" in (ROOT / ".ci" / "run").read_text("utf-8") or name == "main-command"


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_every_command_is_explained(name: str) -> None:
    assert f"`presskit {name} " in README


def test_every_module_it_names_is_there() -> None:
    named = re.findall(r"`(?:presskit/)?((?:\w+/)+\w+\.(?:py|toml))`", README)
    assert named
    missing = [path for path in named if not ((ROOT / path).exists() or (ROOT / "presskit" / path).exists())]
    assert [path for path in missing if "my_" not in path] == []


def test_the_licences_it_names_lie_beside_what_they_cover() -> None:
    assert "Apache License" in (ROOT / "LICENSE").read_text("utf-8")
    for licence in (ROOT / "resources" / "fonts").glob("OFL-*.txt"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text("utf-8")
