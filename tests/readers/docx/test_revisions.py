"""Tracked changes come along, in all the places where they can stand."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presskit.model.text import Stamp
from presskit.readers.docx.document import paragraphs, read
from presskit.readers.docx.revised import NOBODY
from presskit.readers.docx.tally import REVISIONS
from tests.notation import notated
from tests.readers.docx.specimens import document, lines, lines_before, para, run, said, table

GONE = run("gone", tag="delText")


def ins(*content: str, tag: str = "ins") -> str:
    return f'<w:{tag} w:id="1" w:author="A">{"".join(content)}</w:{tag}>'


def dele(*content: str, tag: str = "del") -> str:
    return ins(*content, tag=tag)


@pytest.mark.parametrize(
    ("content", "reads", "read_before"),
    [
        ((run("a "), ins(run("new ")), dele(GONE), run("b")), "a new b", "a goneb"),
        ((ins(dele(GONE), run("kept")), run(".")), "kept.", "."),
        ((dele(GONE, tag="moveFrom"), ins(run("arrived"), tag="moveTo")), "arrived", "gone"),
        ((dele(ins(run("never seen")), tag="moveFrom"), run("rest")), "rest", "rest"),
        (
            ("<w:sdt><w:sdtContent>", ins(run("in a control")), "</w:sdtContent></w:sdt>", run(".")),
            "in a control.",
            ".",
        ),
        (("<w:smartTag>", ins(run("tagged")), "</w:smartTag>", run(".")), "tagged.", "."),
        ((dele('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'), run("after")), "after", ""),
    ],
)
def test_both_readings_of_a_paragraph_are_kept(
    tmp_path: Path, content: tuple[str, ...], reads: str, read_before: str
) -> None:
    path = document(tmp_path, f"<w:p>{''.join(content)}</w:p>")
    assert (lines(path), lines_before(path)) == ([reads], [read_before] if read_before else [])


def test_who_changed_what_and_when_is_kept(tmp_path: Path) -> None:
    stamp = 'w:id="3" w:author=" 王芳 " w:date="2024-09-20T09:00:00Z"'
    path = document(tmp_path, f"<w:p>{run('a')}<w:ins {stamp}>{run('b')}</w:ins></w:p>")
    (made,) = read(path).manuscript.paragraphs
    assert made.text.runs[1].inserted == Stamp("王芳", datetime(2024, 9, 20, 9, tzinfo=UTC))


@pytest.mark.parametrize("date", ["", "yesterday", "2024-13-01T00:00:00Z"])
def test_a_change_without_a_sound_date_or_author_is_kept_all_the_same(tmp_path: Path, date: str) -> None:
    path = document(tmp_path, f'<w:p><w:ins w:id="3" w:date="{date}">{run("b")}</w:ins></w:p>')
    (made,) = read(path).manuscript.paragraphs
    assert made.text.runs[0].inserted == NOBODY


def rows(path: Path) -> list[tuple[str, str]]:
    """Return the rows of a document: what befell them as a whole, and their text in notation."""
    return [
        ("inserted" if one.inserted else "deleted" if one.deleted else "", notated(one.text))
        for one in read(path).manuscript.paragraphs
    ]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            [para("苏州", mark="del"), para("园区"), para("next.")],
            [("", "苏州{++园区++}"), ("deleted", "{--园区--}"), ("", "next.")],
        ),
        (
            [para("One ", mark="ins"), para("two and more.")],
            [("inserted", "{++One++}"), ("", "{--One --}two and more.")],
        ),
        ([para(ins(run("New.")), mark="ins"), para("Old.")], [("inserted", "{++New.++}"), ("", "Old.")]),
        ([para(dele(GONE), mark="del"), para("Old.")], [("deleted", "{--gone--}"), ("", "Old.")]),
        (
            [para(dele(GONE), mark="del"), para(ins(run("New.")), mark="ins"), para("Old.")],
            [("", "{--gone--}{++New.++}"), ("", "Old.")],
        ),
        ([para("", mark="ins"), para("Old.")], [("", "Old.")]),
    ],
)
def test_paragraphs_that_came_or_went_are_rows_that_did(
    tmp_path: Path, body: list[str], told: list[tuple[str, str]]
) -> None:
    assert rows(document(tmp_path, *body)) == told


def test_a_deleted_paragraph_mark_before_a_table_or_at_the_end_keeps_its_words(tmp_path: Path) -> None:
    path = document(tmp_path, para("Before", mark="del"), table(("cell.",)), para("Last.", mark="del"))
    assert lines(path) == lines_before(path) == ["Before", "cell.", "Last."]


def test_an_inserted_paragraph_mark_is_an_ordinary_one(tmp_path: Path) -> None:
    path = document(tmp_path, para("One.", mark="ins"), para("Two."))
    assert (lines(path), lines_before(path)) == (["One.", "Two."], ["One.Two."])


def test_rows_and_cells_come_and_go(tmp_path: Path) -> None:
    row = f'<w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr><w:tc>{para("row gone.")}</w:tc></w:tr>'
    cell = f'<w:tr><w:tc><w:tcPr><w:cellDel w:id="1" w:author="A"/></w:tcPr>{para("cell gone.")}</w:tc>'
    kept = f"<w:tc>{para('kept.')}</w:tc></w:tr>"
    path = document(tmp_path, f"<w:tbl>{row}{cell}{kept}</w:tbl>")
    assert lines(path) == ["kept."]
    assert lines_before(path) == ["row gone.", "cell gone.", "kept."]


MARKS = st.sampled_from(["", "ins", "del"])
PIECES = st.tuples(st.sampled_from(["{}", "ins", "del"]), st.sampled_from(["one ", "é", "two.", "😀"]))


def a_paragraph(pieces: list[tuple[str, str]], mark: str) -> str:
    tags = {"ins": lambda said: ins(run(said)), "del": lambda said: dele(run(said, tag="delText")), "{}": run}
    return para(*(tags[kind](said) for kind, said in pieces), mark=mark)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.lists(PIECES, max_size=3), MARKS), min_size=1, max_size=6))
def test_any_tangle_of_changes_gives_both_readings_that_word_gives(
    tmp_path: Path, content: list[tuple[list[tuple[str, str]], str]]
) -> None:
    path = document(tmp_path, *(a_paragraph(pieces, mark) for pieces, mark in content))
    for accept, ours in ((True, lines(path)), (False, lines_before(path))):
        word = [text.strip() for text in paragraphs(path, accept=accept)]
        assert [" ".join(text.split()) for text in ours if text.strip()] == list(filter(None, word))


def test_all_changes_are_told_in_one_counted_note(tmp_path: Path) -> None:
    path = document(
        tmp_path,
        para(ins(run("new ")), ins(run("words ")), dele(GONE)),
        para(dele(GONE, tag="moveFrom"), ins(run("moved."), tag="moveTo")),
    )
    assert said(read(path)) == {REVISIONS: {"inserted": 2, "deleted": 1, "moved": 1}}


def test_a_document_without_changes_has_no_note(tmp_path: Path) -> None:
    assert read(document(tmp_path, para("Nothing."))).notes == ()
