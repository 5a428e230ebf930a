"""Saving so that nothing is lost: not what stood there, not what somebody else has saved meanwhile."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from presskit.edits.text import typed
from presskit.errors import BadRequest, Cancelled, FileChanged
from presskit.files import _computer
from presskit.model.language import Lang
from presskit.store import kit_file
from presskit.workspace import backups, files
from presskit.workspace.workspace import Workspace
from tests.build import a_kit, a_picture, said

NOW = datetime(2026, 9, 20, 12, tzinfo=UTC)
ONE, TWO = a_kit(("one", "一")), a_kit(("two", "二"))
THEIRS = a_kit(("theirs", "别人的"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a file that holds the first state of a kit."""
    kit_file.write(ONE, {}, tmp_path / "a.presskit")
    return tmp_path / "a.presskit"


def test_saving_keeps_what_stood_there_before(path):
    known = files.read(path).footprint
    saved = files.written(TWO, {}, path, NOW, known)
    assert saved.trouble is None
    assert kit_file.read(path).kit == TWO
    (kept,) = backups.listed(path)
    assert backups.read(kept).kit == ONE


def test_the_footprint_of_a_save_lets_the_next_one_through(path):
    saved = files.written(TWO, {}, path, NOW)
    assert saved.footprint == files.read(path).footprint
    files.written(ONE, {}, path, NOW, saved.footprint)
    assert kit_file.read(path).kit == ONE


def test_what_another_program_saved_is_not_replaced(path):
    known = files.read(path).footprint
    kit_file.write(THEIRS, {}, path)
    with pytest.raises(FileChanged, match="another program"):
        files.written(TWO, {}, path, NOW, known)
    assert kit_file.read(path).kit == THEIRS
    assert backups.listed(path) == ()


def test_a_file_that_was_removed_is_written_again(path):
    known = files.read(path).footprint
    path.unlink()
    files.written(TWO, {}, path, NOW, known)
    assert kit_file.read(path).kit == TWO


def test_a_backup_that_cannot_be_made_is_told_but_the_kit_is_saved(path, monkeypatch, tmp_path):
    (tmp_path / "blocked").write_text("")
    monkeypatch.setattr(backups, "place", lambda: tmp_path / "blocked")
    saved = files.written(TWO, {}, path, NOW)
    assert saved.trouble is not None
    assert "no backup" in saved.trouble.told
    assert kit_file.read(path).kit == TWO


def test_a_save_that_is_stopped_leaves_the_file_as_it_was(path):
    def stop(done: int, _of: int, _what: str) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        files.written(TWO, {}, path, NOW, report=stop)
    assert kit_file.read(path).kit == ONE


def test_reloading_is_undone_like_any_other_change(path):
    picture = a_picture(b"picture")
    workspace = files.opened(path)
    workspace.do(typed("p1", Lang.EN, 0, 0, "my "))
    theirs = a_kit(("theirs", "别人的"), assets=(picture,))
    files.reload(workspace, path, kit_file.Stored(theirs, {picture.digest: b"picture"}))
    assert (workspace.kit, workspace.unsaved) == (theirs, False)
    assert workspace.pictures[picture.digest] == b"picture"
    workspace.undo()
    assert said(workspace.kit) == [("my one", "一")]
    assert workspace.unsaved


def test_a_kit_that_may_only_be_read_takes_no_change(path):
    workspace = files.opened(path)
    workspace.read_only = True
    with pytest.raises(BadRequest, match="only be read"):
        workspace.do(typed("p1", Lang.EN, 0, 0, "x"))
    assert workspace.kit == ONE


def test_a_kit_whose_file_is_gone_is_unsaved_until_it_is_saved_again(path):
    workspace = files.opened(path)
    told: list[bool] = []
    workspace.listen(lambda _before, _after: told.append(workspace.unsaved))
    workspace.parted()
    workspace.saved(path, workspace.kit)
    assert told == [True, False]


def test_a_backup_is_named_by_its_number(path):
    files.written(TWO, {}, path, NOW)
    assert backups.read(backups.numbered(path, 1)).kit == ONE
    with pytest.raises(BadRequest, match="no backup 2"):
        backups.numbered(path, 2)


def test_a_new_file_needs_no_backup(tmp_path):
    saved = files.written(ONE, {}, tmp_path / "new.presskit", NOW)
    assert saved.trouble is None
    assert isinstance(files.opened(tmp_path / "new.presskit"), Workspace)


def test_opening_and_saving_clear_away_what_a_killed_save_left(path):
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        left = path.with_name(f".presskit-{_computer()}-{gone.pid}-0123abcd.part")
    for work in (lambda: files.read(path), lambda: files.written(TWO, {}, path, NOW)):
        left.write_bytes(b"half a kit")
        os.utime(left, (0, 0))
        work()
        assert not left.exists()
