"""Backups made on their own: what is kept, for how long, and where it is found again."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from presskit.errors import CannotWrite
from presskit.store import backups
from presskit.store.backups import Backup, bounded, kept, listed, put_aside, thin

NOW = datetime(2026, 9, 20, 12, tzinfo=UTC)
CHINA = timezone(timedelta(hours=8))


def a_backup(before: timedelta, size: int = 1) -> Backup:
    return Backup(Path(str(before)), NOW - before, NOW - before, size)


def saved(tmp_path: Path, content: bytes, now: datetime = NOW, name: str = "a.presskit") -> Path:
    """Save a file as the window does: what stood there is put aside first."""
    path = tmp_path / name
    put_aside(tmp_path / "backups", path, "kit", now)
    path.write_bytes(content)
    return path


def contents(tmp_path: Path, path: Path, kit_id: str = "") -> list[bytes]:
    return [one.path.read_bytes() for one in listed(tmp_path / "backups", path, kit_id)]


def test_each_save_keeps_what_stood_there_before(tmp_path):
    path = saved(tmp_path, b"one")
    assert contents(tmp_path, path) == []
    saved(tmp_path, b"two", NOW + timedelta(minutes=1))
    saved(tmp_path, b"three", NOW + timedelta(minutes=2))
    assert contents(tmp_path, path) == [b"two", b"one"]


def test_a_backup_tells_when_its_state_was_saved(tmp_path):
    path = saved(tmp_path, b"one")
    was = path.stat().st_mtime
    saved(tmp_path, b"two")
    (one,) = listed(tmp_path / "backups", path)
    assert (one.saved.timestamp(), one.size, one.replaced) == (pytest.approx(was), 3, NOW)


def test_the_same_content_is_not_kept_twice(tmp_path):
    saved(tmp_path, b"one")
    for minute in range(3):
        path = saved(tmp_path, b"one", NOW + timedelta(minutes=minute))
    assert contents(tmp_path, path) == [b"one"]


def test_files_of_one_name_in_two_folders_are_kept_apart(tmp_path):
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        saved(tmp_path, folder.encode(), name=f"{folder}/a.presskit")
        saved(tmp_path, b"later", name=f"{folder}/a.presskit")
    assert contents(tmp_path, tmp_path / "x" / "a.presskit") == [b"x"]


def test_backups_follow_a_kit_that_was_renamed_but_not_one_that_was_copied(tmp_path):
    path = saved(tmp_path, b"one")
    saved(tmp_path, b"two")
    other = tmp_path / "b.presskit"
    other.write_bytes(b"two")
    assert contents(tmp_path, other, "kit") == []
    path.unlink()
    assert contents(tmp_path, other, "kit") == [b"one"]
    assert contents(tmp_path, other, "another kit") == []


def test_the_last_ten_stay_whatever_their_age():
    old = [a_backup(timedelta(days=100 + number)) for number in range(12)]
    assert kept(old, NOW) == tuple(old[:10])


def test_of_older_ones_the_last_of_each_day_stays_for_two_weeks():
    ten = [a_backup(timedelta(minutes=number)) for number in range(10)]
    days = [a_backup(timedelta(days=day, hours=hour)) for day in range(1, 20) for hour in (1, 2)]
    assert kept((*days, *ten), NOW) == (*ten, *days[: 13 * 2 : 2])


def test_a_day_is_one_of_the_zone_of_the_user():
    ten = [a_backup(timedelta(minutes=number)) for number in range(10)]
    late, early = a_backup(timedelta(hours=19)), a_backup(timedelta(hours=21))  # 17:00 and 15:00 UTC
    assert kept((*ten, late, early), NOW) == (*ten, late)
    assert kept((*ten, late, early), NOW.astimezone(CHINA)) == (*ten, late, early)


def test_size_is_bounded_but_the_last_backup_stays():
    three = tuple(a_backup(timedelta(days=day), size=4) for day in range(3))
    assert bounded(three, 8) == three[:2]
    assert bounded(three, 1) == three[:1]
    assert bounded((), 1) == ()


def test_thinning_removes_files_of_all_kits_when_there_are_too_many(tmp_path, monkeypatch):
    for minute, name in enumerate(("a", "a", "a", "b", "b")):
        saved(tmp_path, b"%d" % minute, NOW + timedelta(minutes=minute), f"{name}.presskit")
    monkeypatch.setattr(backups, "MOST", 1)
    thin(tmp_path / "backups", tmp_path / "b.presskit", NOW)
    assert contents(tmp_path, tmp_path / "a.presskit") == [b"1"]
    assert contents(tmp_path, tmp_path / "b.presskit") == [b"3"]


def test_a_file_that_is_no_backup_is_neither_listed_nor_removed(tmp_path):
    path = saved(tmp_path, b"one")
    saved(tmp_path, b"two")
    (home,) = (tmp_path / "backups").iterdir()
    (home / "mine.presskit").write_bytes(b"kept here by hand")
    thin(tmp_path / "backups", path, NOW + timedelta(days=900))
    assert len(contents(tmp_path, path)) == 1
    assert (home / "mine.presskit").exists()


def test_a_folder_that_takes_no_backup_says_so(tmp_path):
    path = saved(tmp_path, b"one")
    (tmp_path / "backups").write_text("a file where a folder should be")
    with pytest.raises(CannotWrite):
        put_aside(tmp_path / "backups", path, "kit", NOW)
    assert listed(tmp_path / "backups", path, "kit") == ()
