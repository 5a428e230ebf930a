"""Reading plain text: encodings, paragraphs, and files that are something else."""

import pytest

from presskit.errors import UnreadableDocument
from presskit.readers import reader_for
from presskit.readers.encoding import LARGEST, OLD_ENCODING
from presskit.readers.plain import manuscript


def written(tmp_path, content: bytes, name: str = "text.txt"):
    path = tmp_path / name
    path.write_bytes(content)
    return path


def lines(text: str) -> list[str]:
    return [paragraph.text.current for paragraph in manuscript(text).paragraphs]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_are_read_without_a_remark(tmp_path, encoding):
    read = reader_for(path := written(tmp_path, "园区启用\n\nIt opened.".encode(encoding))).read(path)
    assert [paragraph.text.current for paragraph in read.manuscript.paragraphs] == ["园区启用", "It opened."]
    assert read.notes == ()


def test_a_gb18030_file_is_read_and_it_is_said(tmp_path):
    read = reader_for(path := written(tmp_path, "园区启用，𠮷日。".encode("gb18030"))).read(path)
    assert read.manuscript.paragraphs[0].text.current == "园区启用，𠮷日。"
    assert [note.message for note in read.notes] == [OLD_ENCODING]


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04rest", b"%PDF-1.7", b"\xd0\xcf\x11\xe0", b"{\\rtf1", b"\x89PNG\r\n", b"a\0b"]
)
def test_a_file_that_is_no_text_is_refused_with_its_name(tmp_path, content):
    path = written(tmp_path, content)
    with pytest.raises(UnreadableDocument, match=r"text\.txt is not a text"):
        reader_for(path).read(path)


def test_a_file_too_large_for_a_text_is_refused(tmp_path):
    path = written(tmp_path, b"a" * (LARGEST + 1))
    with pytest.raises(UnreadableDocument, match="too large"):
        reader_for(path).read(path)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(UnreadableDocument, match=r"gone\.txt could not be read"):
        reader_for(tmp_path / "gone.txt").read(tmp_path / "gone.txt")


def test_an_ending_that_nobody_reads_is_told_with_those_that_are_read(tmp_path):
    with pytest.raises(UnreadableDocument, match=r"\.docx"):
        reader_for(written(tmp_path, b"text", "kit.pages"))


@pytest.mark.parametrize("name", ["missing", "missing.pages", ""])
def test_a_file_that_is_not_there_is_not_blamed_for_its_ending(tmp_path, name):
    with pytest.raises(UnreadableDocument, match="There is no file"):
        reader_for(tmp_path / name)


def test_blank_lines_part_paragraphs_whatever_they_hold():
    assert lines("One\r\n\r\nTwo\n \u3000\t\nThree") == ["One", "Two", "Three"]


def test_without_blank_lines_each_line_is_a_paragraph():
    assert lines("Headline\nFirst.\nSecond.") == ["Headline", "First.", "Second."]


def test_lines_that_a_margin_broke_are_joined_again():
    wrapped = (
        "The park said on Friday that it had opened twelve new\n"
        "laboratories in the spring, and that more of them are\n"
        "to come."
    )
    assert lines(f"Title\n\n{wrapped}") == ["Title", wrapped.replace("\n", " ")]


def test_chinese_lines_are_joined_without_a_space():
    first = "园区管委会周五表示，今年春季已启用十二个新的实验室，面积超过"
    second = "八千平方米，第二批实验室正在规划之中，预计明年下半年建成，并"
    assert lines(f"标题\n\n{first}\n{second}\n投入使用。") == ["标题", f"{first}{second}投入使用。"]


def test_control_characters_and_byte_order_marks_vanish():
    assert lines("\ufeffOne\x00\x07 two\ud800") == ["One two"]


def test_an_empty_text_has_no_paragraphs():
    assert lines(" \n\n\t") == []


def test_the_last_paragraph_of_a_file_is_joined_like_the_others():
    long = "The park opened its gates to everybody who came"
    assert lines(f"{long}\n{long}\nlater.\n") == lines(f"{long}\n{long}\nlater.") == [f"{long} {long} later."]


def test_whole_sentences_below_each_other_stay_paragraphs():
    sentence = "Texts and pictures may be used free of charge with credit."
    assert lines(f"{sentence}\n") == [sentence]
    assert lines(f"{sentence}\n{sentence}\n") == [sentence, sentence]
    assert lines(f"{sentence[:-1]}\n{sentence * 3}\n") == [sentence[:-1], sentence * 3]
