"""Beginning a kit from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from presskit.store.templates import TEMPLATES
from tests.cli.conftest import Command


def test_the_templates_are_listed(presskit: Command) -> None:
    listed = presskit("new", "--list").out.splitlines()
    assert [line.split()[0] for line in listed] == [one.name for one in TEMPLATES]
    told = json.loads(presskit("new", "--list", "--format", "json").out)
    assert [one["name"] for one in told["templates"]] == [one.name for one in TEMPLATES]


@pytest.mark.parametrize("name", [one.name for one in TEMPLATES])
def test_a_kit_of_a_template_waits_to_be_filled_in(presskit: Command, tmp_path: Path, name: str) -> None:
    kit = tmp_path / "news.presskit"
    ran = presskit("new", kit, "--template", name)
    assert ran.status == 0
    assert "between 〖 and 〗" in ran.out
    assert presskit("check", kit).status == 1
    assert "〖" in presskit("show", kit).out


def test_without_a_template_a_kit_is_empty(presskit: Command, tmp_path: Path) -> None:
    kit = tmp_path / "news.presskit"
    assert presskit("new", kit).out == f"Wrote {kit}.\n"
    assert json.loads(presskit("show", kit, "--format", "json").out)["counts"]["pairs"] == 4


def test_nothing_is_replaced_unless_it_may_be(presskit: Command, tmp_path: Path) -> None:
    kit = tmp_path / "news.presskit"
    kit.write_text("mine")
    assert presskit("new", kit).status == 2
    assert kit.read_text() == "mine"
    assert presskit("new", kit, "--force").status == 0


def test_a_name_is_needed_and_an_unknown_template_refused(presskit: Command, tmp_path: Path) -> None:
    assert "needs a name" in presskit("new").err
    ran = presskit("new", tmp_path / "a.presskit", "--template", "poem")
    assert ran.status == 2
    assert "poem" in ran.err
    assert list(tmp_path.iterdir()) == []
