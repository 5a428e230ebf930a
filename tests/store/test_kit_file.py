"""Writing and reading kit files, also damaged, foreign and hostile ones."""

import io
import json
import stat
import struct
import tracemalloc
import zipfile
from pathlib import Path
from time import perf_counter

import pytest

from presskit.errors import CannotWrite, UnreadableKit
from presskit.store import archive, codec, kit_file
from tests.build import a_kit, a_long_kit, a_picture

PICTURE = b"not really a picture" * 50
ASSET = a_picture(PICTURE)
KIT = a_kit(("Hello", "你好"), assets=(ASSET,))
PICTURES = {ASSET.digest: PICTURE}


def a_file(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "some.presskit"
    path.write_bytes(content)
    return path


def member(name: str, compression: int = zipfile.ZIP_STORED) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.compress_type = compression
    return info


def packed(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        target.writestr("mimetype", kit_file.MEDIA_TYPE)
        for name, content in members:
            target.writestr(name, content)
    return stream.getvalue()


def as_json(kit: object, version: int = 1) -> bytes:
    return json.dumps({"format": version, "kit": kit}).encode()


GOOD = as_json({"id": "kit"})


def test_a_kit_comes_back_with_its_pictures(tmp_path):
    path = tmp_path / "a.presskit"
    kit_file.write(KIT, PICTURES, path)
    assert kit_file.read(path) == kit_file.Stored(KIT, PICTURES)


def test_the_same_kit_gives_the_same_bytes():
    assert kit_file.written(KIT, PICTURES) == kit_file.written(KIT, dict(PICTURES))


def test_the_type_stands_first_and_pictures_are_stored_as_they_are():
    content = kit_file.written(KIT, {**PICTURES, "0" * 64: b"no longer used"})
    assert content[30:].startswith(b"mimetypeapplication/vnd.presskit+zip")
    with zipfile.ZipFile(io.BytesIO(content)) as members:
        assert members.namelist() == ["mimetype", "kit.json", f"pictures/{ASSET.digest}"]
        assert members.getinfo(f"pictures/{ASSET.digest}").compress_type == zipfile.ZIP_STORED


def test_a_long_repetitive_kit_can_be_read_again(tmp_path):
    kit = a_long_kit(5000)
    kit_file.write(kit, {}, tmp_path / "long.presskit")
    assert kit_file.read(tmp_path / "long.presskit").kit == kit


def test_an_existing_file_is_only_replaced_when_told(tmp_path):
    path = a_file(tmp_path, b"precious")
    with pytest.raises(CannotWrite, match="exists already"):
        kit_file.write(KIT, PICTURES, path, overwrite=False)
    assert path.read_bytes() == b"precious"


def test_a_kit_that_could_not_be_read_again_is_not_written(tmp_path):
    path = a_file(tmp_path, b"precious")
    with pytest.raises(CannotWrite, match="could not be read again"):
        kit_file.write(a_kit(("a", ""), assets=(ASSET, ASSET)), PICTURES, path)
    assert path.read_bytes() == b"precious"


def test_a_folder_that_takes_no_file_is_named(tmp_path):
    with pytest.raises(CannotWrite, match="could not be written"):
        kit_file.write(KIT, PICTURES, tmp_path / "nowhere" / "a.presskit")


FOREIGN = [
    (b"", "The file is empty"),
    (b"%PDF-1.7 ...", "PDF document"),
    (b"\x89PNG\r\n", "picture"),
    (b"\xff\xd8\xff\xe0", "picture"),
    (b"\xd0\xcf\x11\xe0\xa1", "old or protected Office"),
    (b"{\\rtf1}", "rich text"),
    ("FOR IMMEDIATE RELEASE 苏州".encode(), "text file"),
    ("立即发布".encode("gb18030"), "text file"),
    ("立即发布".encode("utf-16"), "text file"),
    (b"\0\1\2\3", "This is not a kit"),
    (b"PK\x03\x04", "zip archive"),
]


@pytest.mark.parametrize(("content", "told"), FOREIGN)
def test_a_foreign_file_is_named_as_what_it_is(tmp_path, content, told):
    with pytest.raises(UnreadableKit, match=told):
        kit_file.read(a_file(tmp_path, content))


@pytest.mark.parametrize(
    ("name", "told"),
    [("word/document.xml", "Word"), ("xl/workbook.xml", "spreadsheet"), ("ppt/x", "presentation")],
)
def test_an_office_document_is_named_as_what_it_is(tmp_path, name, told):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        target.writestr("[Content_Types].xml", "x" * 10_000)
        target.writestr(name, "x")
    with pytest.raises(UnreadableKit, match=told):
        kit_file.read(a_file(tmp_path, stream.getvalue()))


def test_a_missing_file_and_a_folder_are_told(tmp_path):
    with pytest.raises(UnreadableKit, match="There is no file"):
        kit_file.read(tmp_path / "no.presskit")
    with pytest.raises(UnreadableKit, match="There is no file"):
        kit_file.read(tmp_path)


def test_a_file_cut_off_anywhere_is_never_read_and_never_crashes(tmp_path):
    whole = kit_file.written(KIT, PICTURES)
    for length in range(0, len(whole), 7):
        with pytest.raises(UnreadableKit):
            kit_file.read_stream(io.BytesIO(whole[:length]))


def test_a_flipped_byte_gives_the_same_kit_or_a_clear_error():
    whole = kit_file.written(KIT, PICTURES)
    for place in range(len(whole)):
        flipped = whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :]
        try:
            stored = kit_file.read_stream(io.BytesIO(flipped))
        except UnreadableKit as error:
            assert error.told  # noqa: PT017 - either outcome is fine, a crash is not
        else:
            assert stored == kit_file.Stored(KIT, PICTURES)


def encrypted() -> bytes:
    content = bytearray(packed(("kit.json", GOOD)))
    at = content.rindex(b"PK\x01\x02")
    content[at + 8] |= 1
    return bytes(content)


def overlapping() -> bytes:
    """Two directory entries that point at one member."""
    content = bytearray(packed(("kit.json", GOOD), ("pictures/x", GOOD)))
    first = content.index(b"PK\x01\x02")
    second = content.index(b"PK\x01\x02", first + 4)
    third = content.index(b"PK\x01\x02", second + 4)
    content[third + 42 : third + 46] = content[second + 42 : second + 46]
    return bytes(content)


def lying_about_sizes() -> bytes:
    content = bytearray(packed((member("kit.json", zipfile.ZIP_DEFLATED), b'"' + b"a" * 10**7 + b'"')))
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<L", 100)
    return bytes(content)


def link() -> zipfile.ZipInfo:
    info = member("kit.json")
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def many_members() -> bytes:
    return packed(("kit.json", GOOD), *((f"pictures/{number}", b"") for number in range(4_100)))


def _duplicate() -> bytes:
    content = packed(("kit.json", GOOD), ("kit.jsoN", GOOD))
    return content.replace(b"kit.jsoN", b"kit.json")


BOMB = b'{"format":1,"kit":"' + b" " * (33 * 2**20) + b'"}'
DIGEST = ASSET.digest
ASSETS = as_json(codec.encoded(KIT))
HOSTILE = {
    "encrypted": (encrypted, "encrypted"),
    "overlapping": (overlapping, "damaged"),
    "wrong sizes": (lying_about_sizes, "damaged"),
    "symbolic link": (lambda: packed((link(), b"/etc/passwd")), "no kit has"),
    "too many members": (many_members, "far more"),
    "two of a name": (_duplicate, "two parts of one name"),
    "bomb": (lambda: packed((member("kit.json", zipfile.ZIP_DEFLATED), BOMB)), "damaged"),
    "parent folder": (lambda: packed(("kit.json", GOOD), ("pictures/../../x", b"x")), "no kit has"),
    "absolute path": (lambda: packed(("kit.json", GOOD), ("/etc/x", b"x")), "no kit has"),
    "drive": (lambda: packed(("kit.json", GOOD), ("C:x", b"x")), "no kit has"),
    "backslash": (lambda: packed(("kit.json", GOOD), ("pictures\\x", b"x")), "no kit has"),
    "folder": (lambda: packed(("kit.json", GOOD), ("pictures/", b"")), "no kit has"),
    "stranger": (lambda: packed(("kit.json", GOOD), ("macro.py", b"x")), "no kit has"),
    "superfluous picture": (
        lambda: packed(("kit.json", GOOD), ("pictures/" + DIGEST, PICTURE)),
        "no kit has",
    ),
    "changed picture": (
        lambda: packed(("kit.json", ASSETS), ("pictures/" + DIGEST, b"other")),
        "has changed",
    ),
    "missing picture": (lambda: packed(("kit.json", ASSETS)), "picture chart.png is missing"),
    "packed picture": (
        lambda: packed(("kit.json", ASSETS), (member("pictures/" + DIGEST, zipfile.ZIP_DEFLATED), PICTURE)),
        "no kit has",
    ),
    "no kit": (lambda: packed(("pictures/" + DIGEST, b"x")), "kit.json is missing"),
    "newer": (lambda: packed(("kit.json", as_json({"id": "kit"}, 9)), ("sounds/x", b"x")), "newer presskit"),
    "wrong types": (lambda: packed(("kit.json", as_json({"id": 3}))), "id should be text"),
    "not an object": (lambda: packed(("kit.json", b"[]")), "does not say which format"),
    "bzip2": (lambda: packed((member("kit.json", zipfile.ZIP_BZIP2), GOOD)), "damaged"),
    "something behind the end": (lambda: packed(("kit.json", GOOD)) + b"x", "damaged"),
    "huge directory": (
        lambda: packed(("kit.json", GOOD), *((f"{number}".zfill(9_000), b"") for number in range(130))),
        "far more",
    ),
}


@pytest.mark.parametrize(("made", "told"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused_quickly_and_in_little_memory(made, told):
    content = made()
    tracemalloc.start()
    started = perf_counter()
    try:
        with pytest.raises(UnreadableKit, match=told):
            kit_file.read_stream(io.BytesIO(content))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert perf_counter() - started < 2
    assert peak < 200 * 2**20


def test_a_file_of_absurd_size_is_refused_unread(tmp_path):
    path = a_file(tmp_path, packed(("kit.json", GOOD)))
    with path.open("r+b") as stream:
        stream.truncate(archive.LARGEST + 1)
    with pytest.raises(UnreadableKit, match="larger than a kit can be"):
        kit_file.read(path)
