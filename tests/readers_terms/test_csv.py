"""Glossaries read from tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from presskit.errors import UnreadableDocument
from presskit.model.term import Form, Term, Usage
from presskit.readers import tables
from presskit.readers.terms import csv

PREFERRED, ALLOWED, FORBIDDEN = Usage.PREFERRED, Usage.ALLOWED, Usage.FORBIDDEN


def read(folder: Path, content: str | bytes) -> csv.TermsRead:
    path = folder / "terms.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return csv.read(path)


def term(folder: Path, row: str) -> Term:
    (only,) = read(folder, f"en,zh,variants,source,note\n{row}\n").terms
    return only


def forms(side: tuple[Form, ...]) -> list[tuple[str, Usage]]:
    return [(form.text, form.usage) for form in side]


def test_a_full_name_with_its_short_name_gives_two_preferred_forms(tmp_path: Path) -> None:
    found = term(tmp_path, "Suzhou Industrial Park (SIP),苏州工业园区（园区）,,published,first mention full")
    assert forms(found.en) == [("Suzhou Industrial Park", PREFERRED), ("SIP", PREFERRED)]
    assert forms(found.zh) == [("苏州工业园区", PREFERRED), ("园区", PREFERRED)]
    assert (found.source, found.note) == ("published", "first mention full")


def test_what_is_no_short_name_in_brackets_may_be_added_or_explains(tmp_path: Path) -> None:
    found = term(tmp_path, "special articles (customs),增资（扩产）,,,")
    assert forms(found.en) == [("special articles", PREFERRED)]
    assert forms(found.zh) == [("增资", PREFERRED), ("增资扩产", PREFERRED)]
    assert found.note == "customs"


def test_variants_are_told_apart_by_script_and_by_what_is_said_of_them(tmp_path: Path) -> None:
    found = term(
        tmp_path,
        "health industry,健康产业,"
        "wellness industry (avoid); SIPAC; health sector (more natural)；大健康产业；"
        "养生业（禁用）; Roche Diagnostics 罗氏诊断,,",
    )
    assert forms(found.en)[1:] == [
        ("wellness industry", FORBIDDEN),
        ("SIPAC", PREFERRED),
        ("health sector", ALLOWED),
        ("Roche Diagnostics", ALLOWED),
    ]
    assert forms(found.zh)[1:] == [("大健康产业", ALLOWED), ("养生业", FORBIDDEN), ("罗氏诊断", ALLOWED)]
    assert found.note == "health sector: more natural"


def test_a_ban_under_a_condition_is_only_a_remark(tmp_path: Path) -> None:
    found = term(tmp_path, "a thing,东西,a stuff (forbidden if the client agrees),,")
    assert forms(found.en)[1:] == [("a stuff", ALLOWED)]


def test_slashes_with_as_many_parts_on_both_sides_make_as_many_terms(tmp_path: Path) -> None:
    found = read(tmp_path, "en,zh\nphoto caption / credit,图片说明／供图\n").terms
    assert [(t.en[0].text, t.zh[0].text) for t in found] == [
        ("photo caption", "图片说明"),
        ("credit", "供图"),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "中文;英文;备注\n园区;park;x\n",
        "English\tChinese\npark\t园区\n",
        "park,园区\n",
        "园区,park\n",
        "\ufeffen,zh\r\npark,园区\r\n",
        'note,"zh",en\nx,园区,park',
    ],
)
def test_columns_and_separators_are_recognised(tmp_path: Path, content: str) -> None:
    (only,) = read(tmp_path, content).terms
    assert (only.en[0].text, only.zh[0].text) == ("park", "园区")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_the_encodings_of_spreadsheets_are_understood(tmp_path: Path, encoding: str) -> None:
    result = read(tmp_path, "en,zh\npark,园区\n".encode(encoding))
    assert result.terms[0].zh[0].text == "园区"
    assert bool(result.notes) == (encoding == "gb18030")


def test_rows_with_one_language_only_are_left_out_with_a_note(tmp_path: Path) -> None:
    result = read(tmp_path, "en,zh\npark,\n,园区\n\nSuzhou,苏州\n")
    assert [t.en[0].text for t in result.terms] == ["Suzhou"]
    assert [note.place for note in result.notes] == [2, 3]


def test_formulas_are_left_out_with_a_note(tmp_path: Path) -> None:
    result = read(tmp_path, 'en,zh,variants\npark,园区,"=HYPERLINK(""http://x"",""y"")"\n-based,为基础,\n')
    assert [forms(t.en) for t in result.terms] == [[("park", PREFERRED)], [("-based", PREFERRED)]]
    assert [note.place for note in result.notes] == [2]


@pytest.mark.parametrize(
    "content", ["", "en,zh\n", "just words\n", "a\0b,c\n", '"', b"\xff\xfe\x00", b"\x89PNG\r\n\xff\xff"]
)
def test_what_is_no_glossary_is_refused_with_a_remedy(tmp_path: Path, content: str | bytes) -> None:
    with pytest.raises(UnreadableDocument) as failure:
        read(tmp_path, content)
    assert failure.value.remedy


def test_a_missing_file_and_a_huge_one_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableDocument):
        csv.read(tmp_path / "none.csv")
    monkeypatch.setattr(tables, "LARGEST", 10)
    with pytest.raises(UnreadableDocument):
        read(tmp_path, "en,zh\npark,园区\n")


def test_a_cell_with_a_whole_book_is_left_out(tmp_path: Path) -> None:
    result = read(tmp_path, f"en,zh,note\npark,园区,{'x' * 3000}\n")
    assert result.terms[0].note == ""
    assert [note.place for note in result.notes] == [2]
