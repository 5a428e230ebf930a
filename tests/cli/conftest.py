"""A way to run commands, and a kit for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from presskit.cli import main
from tests.cli.manuscripts import GLOSSARY, both, written


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    status: int
    out: str
    err: str


Command = Callable[..., Ran]


@pytest.fixture
def presskit(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run the command line in this process, in English unless told otherwise."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def run(*words: object) -> Ran:
        status = main([str(word) for word in words])
        said = capsys.readouterr()
        return Ran(status, said.out, said.err)

    return run


@pytest.fixture
def kit(presskit: Command, tmp_path: Path) -> Path:
    """A kit of a short release in both languages with a glossary."""
    path = tmp_path / "ferry.presskit"
    terms = written(tmp_path, "glossary.csv", GLOSSARY)
    assert presskit("import", *both(tmp_path), "-o", path, "--terms", terms).status == 0
    return path
