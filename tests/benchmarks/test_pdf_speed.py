"""Printing: at most 0.15 s for a release of 3 pages, 30 ms for it after one edit, 1.2 s for 300 new pairs."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import count

from pytest_benchmark.fixture import BenchmarkFixture

from presskit.compose.blocks import Composition
from presskit.progress import silent
from presskit.writers.pdf import lines as line_setting
from presskit.writers.pdf.document import write
from tests.writers.pdf.build import EN, ZH, paragraph, release


def printed(composition: Composition) -> None:
    write(composition, io.BytesIO(), silent)


def forgotten() -> None:
    """Forget lines that are set already, as in a program that prints for the first time."""
    line_setting.lines.cache_clear()
    line_setting._atoms.cache_clear()


def edited(composition: Composition, number: int) -> Composition:
    """Return a composition in which one paragraph reads differently."""
    changed = paragraph(f"{number} {EN}", f"{number}{ZH}")
    return replace(composition, blocks=(*composition.blocks[:8], changed, *composition.blocks[9:]))


def test_printing_a_release_of_three_pages(benchmark: BenchmarkFixture) -> None:
    composition = release(paragraphs=8)
    printed(composition)
    benchmark.pedantic(printed, (composition,), setup=forgotten, rounds=10)
    assert benchmark.stats.stats.median < 0.15


def test_printing_it_again_after_one_edit(benchmark: BenchmarkFixture) -> None:
    composition, numbers = release(paragraphs=8), count()
    printed(composition)
    benchmark(lambda: printed(edited(composition, next(numbers))))
    assert benchmark.stats.stats.median < 0.03


def test_printing_300_pairs(benchmark: BenchmarkFixture) -> None:
    composition, numbers = release(paragraphs=0), count()

    def unknown() -> tuple[tuple[Composition], dict[str, object]]:
        first = 300 * next(numbers)
        new = tuple(paragraph(f"{number} {EN}", f"{number}{ZH}") for number in range(first, first + 300))
        return (replace(composition, blocks=(*composition.blocks[:8], *new, *composition.blocks[8:])),), {}

    printed(composition)
    benchmark.pedantic(printed, setup=unknown, rounds=5)
    assert benchmark.stats.stats.median < 1.2


def test_printing_300_pairs_again_after_one_edit(benchmark: BenchmarkFixture) -> None:
    composition, numbers = release(paragraphs=0), count()
    new = tuple(paragraph(f"{number} {EN}", f"{number}{ZH}") for number in range(300))
    long = replace(composition, blocks=(*composition.blocks[:8], *new, *composition.blocks[8:]))
    printed(long)
    benchmark(lambda: printed(edited(long, next(numbers))))
    assert benchmark.stats.stats.median < 0.2
