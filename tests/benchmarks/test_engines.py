"""The same kit set by presskit and by other engines, each in a process of its own, in one run.

Cold is the first document of a process that has imported the engine: fonts are read, nothing is known yet.
Rebuilt is the document after one edit of its first paragraph in a process that has made it before: presskit
from the new kit on, typst by the incremental compiler that it keeps, ReportLab and WeasyPrint from scratch.
The content is the same, pages are not: presskit's pictures are as wide as the text, so that 100 pages of
others are 155 of its own. Targets of presskit, rebuilt after one edit: 8 ms for 3 pages, 76 ms for 100.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryFile

import pikepdf
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.engines import story

ROOT = Path(__file__).parents[2]
ENGINES = ("typst", "presskit", "reportlab", "weasyprint")
SECTIONS = {"3 pages": 2, "100 pages": 71}
TARGETS = {"3 pages": 0.008, "100 pages": 0.076}
"""Seconds in which presskit rebuilds its document after one edit; where a machine is slow or busy, as
quickly as typst in the same run."""
_QUICKEST: dict[tuple[str, str, str], float] = {}
"""What was measured, by size, change and engine."""
CHANGES = {
    "edit": "rebuilt after one edit",
    "lines": "rebuilt after an edit that moves all that follows",
    "han": "rebuilt after an edit that brings a new Han character",
}
_ROUNDS = {"presskit": 21, "typst": 21, "reportlab": 5, "weasyprint": 3}
_AGAIN = [
    *(("edit", engine) for engine in ENGINES),
    *((change, engine) for change in ("lines", "han") for engine in ("typst", "presskit")),
]
"""ReportLab and WeasyPrint begin from nothing each time, so one kind of edit tells all."""


class Worker:
    """A process that sets the kit with one engine; skips where the engine cannot be imported."""

    def __init__(self, engine: str, folder: Path, sections: int) -> None:
        command = [sys.executable, "-m", "tests.benchmarks.engines", engine, str(folder), str(sections)]
        with TemporaryFile("w+") as complaints:
            self._process = subprocess.Popen(
                command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints, text=True
            )
            if self._answer() != "ready":
                self.end()
                complaints.seek(0)
                pytest.skip(f"{engine} is not installed: {complaints.read().strip().splitlines()[-1]}")

    def make(self, change: str) -> int:
        """Make the document after a change and return its size."""
        assert self._process.stdin
        self._process.stdin.write(f"{change}\n")
        self._process.stdin.flush()
        return int(self._answer())

    def _answer(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().strip()

    def end(self) -> None:
        """Let the process leave its document and end."""
        self._process.communicate(timeout=60)


@contextmanager
def worker(engine: str, folder: Path, sections: int) -> Iterator[Worker]:
    """Give a process that is ended afterwards."""
    one = Worker(engine, folder, sections)
    try:
        yield one
    finally:
        one.end()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the kit's pictures."""
    path = tmp_path_factory.mktemp("engines")
    for number, content in enumerate(story.pictures()):
        (path / f"picture{number}.jpg").write_bytes(content)
    return path


def pages(folder: Path, engine: str) -> int:
    with pikepdf.open(folder / f"{engine}.pdf") as file:
        return len(file.pages)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("size", SECTIONS)
def test_a_first_document(benchmark: BenchmarkFixture, folder: Path, size: str, engine: str) -> None:
    benchmark.group = f"{size}, cold"
    started: list[Worker] = []

    def setup() -> tuple[tuple[Worker, str], dict[str, object]]:
        for earlier in started:
            earlier.end()
        started[:] = [Worker(engine, folder, SECTIONS[size])]
        return (started[0], "start"), {}

    rounds = min(_ROUNDS[engine], 5)
    written = benchmark.pedantic(Worker.make, setup=setup, rounds=rounds)
    started[0].end()
    benchmark.extra_info.update(pages=pages(folder, engine), bytes=written)


@pytest.mark.parametrize(("change", "engine"), _AGAIN)
@pytest.mark.parametrize("size", SECTIONS)
def test_a_document_again(
    benchmark: BenchmarkFixture, folder: Path, change: str, size: str, engine: str
) -> None:
    benchmark.group = f"{size}, {CHANGES[change]}"
    numbers = count(1)
    with worker(engine, folder, SECTIONS[size]) as process:
        for earlier in ("start", f"{change} {next(numbers)}", f"{change} {next(numbers)}"):
            process.make(earlier)
        written = benchmark.pedantic(
            lambda: process.make(f"{change} {next(numbers)}"), rounds=_ROUNDS[engine]
        )
    benchmark.extra_info.update(pages=pages(folder, engine), bytes=written)
    _QUICKEST[size, change, engine] = quickest = benchmark.stats.stats.min
    if engine == "presskit" and change == "edit":
        assert quickest <= max(TARGETS[size], _QUICKEST.get((size, change, "typst"), 0.0))
