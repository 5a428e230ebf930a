"""Writing a file so that the old or the new one stands there."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from presskit import files
from presskit.errors import CannotWrite
from presskit.files import replaced


def write(path: Path, content: bytes, **how: bool) -> None:
    with replaced(path, **how) as stream:
        stream.write(content)


def test_a_file_is_made_and_replaced(tmp_path):
    path = tmp_path / "a"
    write(path, b"one")
    write(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_what_raises_inside_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "a"
    write(path, b"one")
    with pytest.raises(TypeError), replaced(path) as stream:
        stream.writelines([b"half", "no bytes"])
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_may_not_be_replaced_is_left_alone_even_if_it_comes_late(tmp_path):
    path = tmp_path / "a"
    with pytest.raises(CannotWrite, match="exists already"), replaced(path, overwrite=False):
        path.write_bytes(b"theirs")
    with pytest.raises(CannotWrite, match="exists already"):
        write(path, b"ours", overwrite=False)
    assert path.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_told_and_leaves_the_old_file(tmp_path):
    path = tmp_path / "a"
    write(path, b"one")
    with pytest.raises(CannotWrite, match="No space left on device"), replaced(path):
        raise OSError(28, os.strerror(28))
    assert path.read_bytes() == b"one"


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(CannotWrite, match="No such file"):
        write(tmp_path / "none" / "a", b"x")


def test_the_longest_name_can_be_written(tmp_path):
    path = tmp_path / ("稿" * 85)
    write(path, b"x")
    assert path.read_bytes() == b"x"


@pytest.mark.skipif(sys.platform == "win32", reason="permissions and links are other things there")
def test_permissions_and_links_stay_as_they_were(tmp_path):
    path, link = tmp_path / "a", tmp_path / "link"
    write(path, b"one")
    fresh = tmp_path / "fresh"
    fresh.touch()
    assert path.stat().st_mode == fresh.stat().st_mode
    path.chmod(0o640)
    link.symlink_to(path)
    write(link, b"two")
    assert link.is_symlink()
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o640


def part(folder: Path, process: int, age: float, computer: str = "") -> Path:
    """Leave an unfinished file as a killed process would."""
    made = folder / f".presskit-{computer or files._computer()}-{process}-0123abcd.part"
    made.write_bytes(b"half")
    os.utime(made, (time.time() - age, time.time() - age))
    return made


@pytest.fixture
def gone() -> int:
    """Return the number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as child:
        return child.pid


def test_what_a_killed_process_left_unfinished_goes_after_a_while(tmp_path: Path, gone: int) -> None:
    old = part(tmp_path, gone, age=3600)
    files.sweep(tmp_path)
    assert not old.exists()


def test_what_may_still_be_written_or_is_not_ours_stays(tmp_path: Path, gone: int) -> None:
    fresh = part(tmp_path, gone, age=1)
    files.sweep(tmp_path)
    assert fresh.exists()
    alive = part(tmp_path, os.getpid(), age=3600)
    elsewhere = part(tmp_path, gone, age=3600, computer="00000000")
    foreign = tmp_path / ".video.part"
    foreign.write_bytes(b"")
    os.utime(foreign, (0, 0))
    files.sweep(tmp_path)
    assert alive.exists()
    assert elsewhere.exists()
    assert foreign.exists()


def test_a_folder_that_cannot_be_listed_is_left_alone(tmp_path: Path) -> None:
    files.sweep(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


KILLED = """
import sys, time
from pathlib import Path
from presskit.files import replaced
with replaced(Path(sys.argv[1])) as stream:
    stream.write(b"half")
    print("begun", flush=True)
    time.sleep(60)
"""


def test_the_unfinished_file_of_a_kill_is_known_as_ours(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path / "a")], stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        child.kill()
    (left,) = tmp_path.iterdir()
    os.utime(left, (0, 0))
    files.sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []
