"""How long a release takes to become a Word document, and a long document to be read."""

from __future__ import annotations

from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

from presskit.readers.docx.document import read
from tests.readers.docx.specimens import document, para
from tests.writers.docx.specimens import kit, printed


def test_writing_both_languages(benchmark: BenchmarkFixture) -> None:
    assert benchmark(printed, kit(), "both")


def test_reading_two_thousand_paragraphs(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    path = document(tmp_path, *(para(f"Sentence {number} of a long text.") for number in range(2000)))
    taken = benchmark(read, path)
    assert len(taken.manuscript.paragraphs) == 2000
