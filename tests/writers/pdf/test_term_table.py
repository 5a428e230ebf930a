"""The glossary is a quiet table of three columns, or of two when no term has a note."""

from __future__ import annotations

from dataclasses import replace

import pytest

from presskit.compose.blocks import Side, Span, TermTable
from presskit.compose.plan import EDITIONS
from presskit.model.language import Lang
from presskit.writers.pdf.columns import columns
from presskit.writers.pdf.term_table import term_table as rows_of
from tests.writers.pdf.boxes import watched
from tests.writers.pdf.build import composition
from tests.writers.pdf.build_kit import TERMS, opening, term_table
from tests.writers.pdf.printed import printed
from tests.writers.pdf.tagged import Tagged


def cells(table: TermTable, langs: tuple[Lang, ...]) -> list[list[tuple[str, str, str, str]]]:
    """Return kind, scope, language and text of the cells of each row."""
    read = Tagged(printed(composition(table, langs=langs)))
    rows = [node for node in read.tree.nodes() if node.kind == "/TR"]
    return [
        [(cell.kind, cell.scope, cell.lang, read.text(cell).strip("\u00a0 ")) for cell in row.below]
        for row in rows
    ]


@pytest.mark.parametrize("langs", EDITIONS.values())
def test_terms_stand_in_both_languages_in_every_edition(langs: tuple[Lang, ...]) -> None:
    head, *rows = cells(term_table(), langs)
    assert [cell[:3] for cell in head] == [("/TH", "/Column", lang) for lang in ("en", "zh-Hans", "en")]
    assert [tuple(cell[3] for cell in row) for row in rows] == list(TERMS)
    assert {row[0][:2] for row in rows} == {("/TH", "/Row")}
    assert {row[1][:3] for row in rows} == {("/TD", "", "zh-Hans")}


def test_without_notes_there_are_two_columns() -> None:
    assert {len(row) for row in cells(term_table(noted=False), (Lang.EN,))} == {2}


def test_columns_stand_on_one_grid() -> None:
    [row] = rows_of(term_table(20), columns(composition(), 471.0))
    pen = watched(row)
    assert len({text.left for text in pen.texts}) == 3
    rules = [box for box in pen.boxes if box.width == 471.0]
    assert len(rules) == 21


def test_a_long_glossary_repeats_its_head() -> None:
    read = Tagged(printed(composition(opening(5), term_table(120))))
    heads = [one for one in read.shown if one.text == "Note"]
    assert [head.page for head in heads] == list(range(len(read.pdf.pages)))
    assert [head.artifact for head in heads][:2] == [False, True]


def test_a_note_longer_than_a_page_goes_on_over_the_next() -> None:
    row = replace(term_table().rows[0], note=Side(Lang.EN, (Span("Say it like this. " * 400),)))
    read = Tagged(printed(composition(replace(term_table(), rows=(row,)))))
    assert len(read.pdf.pages) > 1
    assert min(one.box.low for one in read.shown if one.kind == "TJ") > 20


def test_no_terms_are_no_table() -> None:
    assert list(rows_of(term_table(0), columns(composition(), 471.0))) == []
