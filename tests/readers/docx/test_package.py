"""Damaged, foreign and hostile files end in a message with advice, quickly, and nothing else."""

from __future__ import annotations

import io
import struct
import time
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presskit.errors import UnreadableDocument
from presskit.readers.docx import refused
from presskit.readers.docx.document import read
from tests.readers.docx.specimens import MAIN, NAMES, document, drawing, para, relation

BODY = f"<w:document {NAMES}><w:body>{{}}</w:body></w:document>"


def refusal(path: Path) -> str:
    """Return the message a file is refused with; it must come in time, name the file and give advice."""
    started = time.perf_counter()
    with pytest.raises(UnreadableDocument) as caught:
        read(path)
    assert time.perf_counter() - started < 5
    assert path.name in caught.value.told
    assert "Nothing has been changed." in caught.value.advice
    return caught.value.message


def settled(path: Path) -> bool:
    """Tell whether a file is read, or refused with advice; another exception fails the test."""
    try:
        read(path)
    except UnreadableDocument as error:
        return bool(error.advice)
    return True


def with_body(folder: Path, xml: str | bytes) -> Path:
    return document(folder, parts={"word/document.xml": xml})


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", refused.EMPTY),
        (b"{\\rtf1 hello}", refused.OTHER_FORMAT),
        (b"%PDF-1.7", refused.OTHER_FORMAT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", refused.OTHER_FORMAT),
        (b'<?xml version="1.0"?><pkg/>', refused.OTHER_FORMAT),
        (b"PK\x03\x04 cut off", refused.DAMAGED),
        (b"just words", refused.DAMAGED),
    ],
)
def test_what_is_no_package_is_refused_by_name(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "release.docx"
    path.write_bytes(content)
    assert refusal(path) == message


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.docx") == refused.NOT_OPENED


@pytest.mark.parametrize("name", ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
def test_a_package_without_what_it_needs_is_refused(tmp_path: Path, name: str) -> None:
    whole = document(tmp_path, para("x"))
    path = tmp_path / "part.docx"
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w") as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
    assert refusal(path) in {refused.DAMAGED, refused.NO_DOCUMENT}


@pytest.mark.parametrize(
    "xml",
    [
        f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>{BODY.format("&x;")}',
        f'<!DOCTYPE d SYSTEM "http://192.0.2.1/x.dtd">{BODY.format("")}',
        BODY.format("<w:sdt>" * 220 + "</w:sdt>" * 220),
        BODY.format(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr></w:tc></w:tr></w:tbl>'
        ),
        BODY.format("<w:bookmarkEnd/>" * 700_000),
    ],
    ids=["entity", "dtd", "deep", "wide", "many"],
)
def test_xml_that_is_built_to_do_harm_is_refused(tmp_path: Path, xml: str) -> None:
    assert refusal(with_body(tmp_path, xml)) == refused.HARMFUL


@pytest.mark.parametrize(
    ("xml", "message"),
    [
        (BODY.format("<w:p>").encode(), refused.DAMAGED),
        (BODY.format("é").encode("latin-1"), refused.DAMAGED),
        (b'<?xml version="1.0" encoding="gbk"?>' + BODY.format("").encode(), refused.DAMAGED),
        (BODY.format("&#xD800;").encode(), refused.DAMAGED),
        (f'<w:document xmlns:w="{MAIN}"/>'.encode(), refused.NO_DOCUMENT),
        (b"<html/>", refused.NO_DOCUMENT),
        (BODY.format(para() * 20_001).encode(), refused.TOO_LARGE),
    ],
    ids=["cut", "latin", "gbk", "surrogate", "bodiless", "html", "long"],
)
def test_xml_that_is_damaged_or_endless_is_refused(tmp_path: Path, xml: bytes, message: str) -> None:
    assert refusal(with_body(tmp_path, xml)) == message


def test_a_part_in_utf_16_is_read(tmp_path: Path) -> None:
    xml = '<?xml version="1.0" encoding="UTF-16"?>' + BODY.format(para("园区"))
    taken = read(with_body(tmp_path, xml.encode("utf-16")))
    assert [one.text.current for one in taken.manuscript.paragraphs] == ["园区"]


def test_a_bomb_is_refused_before_it_unpacks(tmp_path: Path) -> None:
    assert refusal(with_body(tmp_path, BODY.format(" " * 20_000_000))) == refused.HARMFUL


@pytest.mark.parametrize("name", ["word/DOCUMENT.xml", "../escape.txt", "/etc/escape.txt"])
def test_members_that_fool_programs_are_refused(tmp_path: Path, name: str) -> None:
    path = document(tmp_path, para("x"), parts={name: "x"})
    assert refusal(path) == refused.HARMFUL
    assert not (tmp_path.parent / "escape.txt").exists()


def test_a_picture_of_endless_size_is_never_unpacked(tmp_path: Path) -> None:
    def chunk(kind: bytes, said: bytes) -> bytes:
        return struct.pack(">I", len(said)) + kind + said + struct.pack(">I", zlib.crc32(kind + said))

    head = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000)))
    relations = (relation(1, "image", "media/x.png"),)
    path = document(tmp_path, para(drawing("r1")), relations=relations, parts={"word/media/x.png": bomb})
    assert read(path).assets == ()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_damage_to_the_bytes_ends_in_anything_but_a_message(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(document(tmp_path, para("Park opens", style="1"), para("Body.")).read_bytes())
    for _time in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "damaged.docx"
    path.write_bytes(content[: data.draw(st.integers(1, len(content)))])
    assert settled(path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_damage_to_the_markup_ends_in_anything_but_a_message(tmp_path: Path, data: st.DataObject) -> None:
    words = [
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>a</w:t>",
        "<w:del>",
        "</w:del>",
        "<w:tbl>",
        "</w:tbl>",
    ]
    words += ["<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", '<w:sym w:char="x"/>', "<w:fldChar/>", "<w:drawing/>"]
    words += [
        '<w:tc><w:tcPr><w:gridSpan w:val="-1"/></w:tcPr></w:tc>',
        "<mc:AlternateContent/>",
        "<w:hyperlink/>",
    ]
    words += ["<w:ruby/>", '<a:blip r:embed="r9"/>', "<w:pPr><w:pStyle/></w:pPr>", "<w:ins>", "</w:ins>", "b"]
    body = "".join(data.draw(st.lists(st.sampled_from(words), max_size=25)))
    assert settled(with_body(tmp_path, BODY.format(body)))


def test_an_encrypted_member_is_refused(tmp_path: Path) -> None:
    whole = document(tmp_path, para("x")).read_bytes()
    marked = whole.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")
    assert marked != whole
    assert zipfile.ZipFile(io.BytesIO(marked)).infolist()[0].flag_bits & 1
    path = tmp_path / "locked.docx"
    path.write_bytes(marked)
    assert refusal(path) == refused.DAMAGED
