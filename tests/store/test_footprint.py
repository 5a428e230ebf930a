"""Noticing that a file is no longer what it was."""

import os
import shutil
from pathlib import Path

from presskit.store.footprint import Footprint, Sight, seen, taken


def left(path: Path, content: bytes) -> Footprint:
    path.write_bytes(content)
    with path.open("rb") as stream:
        return taken(stream)


def test_a_file_nobody_touched_is_the_same(tmp_path):
    known = left(tmp_path / "a", b"one")
    assert seen(tmp_path / "a", known) == (Sight.SAME, known)


def test_a_file_that_was_only_touched_is_the_same_and_known_by_its_new_time(tmp_path):
    known = left(tmp_path / "a", b"one")
    os.utime(tmp_path / "a", (1, 1))
    sight, found = seen(tmp_path / "a", known)
    assert sight is Sight.SAME
    assert found.modified == 10**9


def test_a_file_with_other_content_has_changed(tmp_path):
    known = left(tmp_path / "a", b"one")
    assert seen(tmp_path / "a", Footprint(0, 3, known.digest))[0] is Sight.SAME
    found = left(tmp_path / "a", b"other")
    assert seen(tmp_path / "a", known) == (Sight.CHANGED, found)


def test_a_file_that_is_gone_and_a_folder_that_is_gone_are_told_apart(tmp_path):
    (tmp_path / "share").mkdir()
    path = tmp_path / "share" / "a"
    known = left(path, b"one")
    path.unlink()
    assert seen(path, known) == (Sight.GONE, known)
    shutil.rmtree(path.parent)
    assert seen(path, known) == (Sight.OUT_OF_REACH, known)


def test_taking_a_footprint_leaves_the_place_in_the_stream(tmp_path):
    (tmp_path / "a").write_bytes(b"one")
    with (tmp_path / "a").open("rb") as stream:
        stream.read(2)
        taken(stream)
        assert stream.read() == b"e"
