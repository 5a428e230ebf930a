"""Tracked changes are read as accepted, in all the places where they can stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from presskit.readers.docx.document import read
from presskit.readers.docx.tally import REVISIONS
from tests.readers.docx.specimens import document, lines, para, run, said, table

GONE = run("gone", tag="delText")


def ins(*content: str, tag: str = "ins") -> str:
    return f'<w:{tag} w:id="1" w:author="A">{"".join(content)}</w:{tag}>'


def dele(*content: str, tag: str = "del") -> str:
    return ins(*content, tag=tag)


@pytest.mark.parametrize(
    ("content", "reads"),
    [
        ((run("a "), ins(run("new ")), dele(GONE), run("b")), "a new b"),
        ((ins(dele(GONE), run("kept")),), "kept"),
        ((dele(GONE, tag="moveFrom"), ins(run("arrived"), tag="moveTo")), "arrived"),
        ((dele(ins(run("never seen")), tag="moveFrom"), run("rest")), "rest"),
        (("<w:sdt><w:sdtContent>", ins(run("in a control")), "</w:sdtContent></w:sdt>"), "in a control"),
        (("<w:smartTag>", ins(run("tagged")), "</w:smartTag>"), "tagged"),
        ((dele('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'), run("after")), "after"),
    ],
)
def test_insertions_stay_and_deletions_go(tmp_path: Path, content: tuple[str, ...], reads: str) -> None:
    assert lines(document(tmp_path, f"<w:p>{''.join(content)}</w:p>")) == [reads]


def test_a_deleted_paragraph_mark_joins_without_a_space(tmp_path: Path) -> None:
    path = document(tmp_path, para("苏州", mark="del"), para("园区"), para("next."))
    assert lines(path) == ["苏州园区", "next."]


def test_a_deleted_paragraph_mark_before_a_table_or_at_the_end_keeps_its_words(tmp_path: Path) -> None:
    path = document(tmp_path, para("Before", mark="del"), table(("cell.",)), para("Last.", mark="del"))
    assert lines(path) == ["Before", "cell.", "Last."]


def test_an_inserted_paragraph_mark_is_an_ordinary_one(tmp_path: Path) -> None:
    assert lines(document(tmp_path, para("One.", mark="ins"), para("Two."))) == ["One.", "Two."]


def test_deleted_rows_and_cells_go(tmp_path: Path) -> None:
    row = f'<w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr><w:tc>{para("row gone.")}</w:tc></w:tr>'
    cell = f'<w:tr><w:tc><w:tcPr><w:cellDel w:id="1" w:author="A"/></w:tcPr>{para("cell gone.")}</w:tc>'
    kept = f"<w:tc>{para('kept.')}</w:tc></w:tr>"
    assert lines(document(tmp_path, f"<w:tbl>{row}{cell}{kept}</w:tbl>")) == ["kept."]


def test_all_changes_are_told_in_one_counted_note(tmp_path: Path) -> None:
    path = document(
        tmp_path,
        para(ins(run("new ")), ins(run("words ")), dele(GONE)),
        para(dele(GONE, tag="moveFrom"), ins(run("moved."), tag="moveTo")),
    )
    assert said(read(path)) == {REVISIONS: {"inserted": 2, "deleted": 1, "moved": 1}}


def test_a_document_without_changes_has_no_note(tmp_path: Path) -> None:
    assert read(document(tmp_path, para("Nothing."))).notes == ()
