"""The journal of unsaved work, also when the program is killed."""

import contextlib
import multiprocessing
import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from presskit.errors import CannotWrite, UnreadableKit
from presskit.model.language import Lang, Wording
from presskit.model.text import Text
from presskit.store import kit_file
from presskit.store.recovery import Journal
from tests.build import a_kit, a_picture, headline

KIT = a_kit(headline("News", "新闻"), ("Hello", "你好"))
KILLS = 35


def typed(kit, words):
    return kit.with_pair(kit.pair("p2").with_side(Lang.EN, Text.plain(words)))


def died(journal: Journal) -> None:
    """Let a journal look as if its program had died: nothing written, the lock gone."""
    journal._lines.close()
    journal._lock.close()


def test_unsaved_work_is_offered_after_the_program_died(tmp_path):
    journal = Journal(tmp_path, KIT, {}, Path("/kits/a.presskit"))
    after = typed(KIT, "Hello there")
    journal.record(KIT, after, {})
    died(journal)
    (left,) = Journal.left_behind(tmp_path)
    assert (left.title, left.path, left.changes) == (Wording("News", "新闻"), Path("/kits/a.presskit"), 1)
    assert abs(left.at - time.time()) < 60
    assert left.recovered().kit == after
    left.discard()
    assert Journal.left_behind(tmp_path) == []


def test_work_of_a_running_program_is_not_offered(tmp_path):
    journal = Journal(tmp_path, KIT, {}, unsaved=True)
    assert Journal.left_behind(tmp_path) == []
    journal.discard()
    assert list(tmp_path.iterdir()) == []


def test_what_was_saved_or_never_changed_is_not_offered_and_goes(tmp_path):
    opened = Journal(tmp_path, KIT, {})
    saved = Journal(tmp_path, KIT, {})
    saved.record(KIT, typed(KIT, "x"), {})
    saved.saved(tmp_path / "a.presskit")
    died(opened)
    died(saved)
    assert Journal.left_behind(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_changes_after_saving_are_counted_from_there_and_belong_to_the_new_file(tmp_path):
    journal = Journal(tmp_path, KIT, {})
    one, two = typed(KIT, "one"), typed(KIT, "two")
    journal.record(KIT, one, {})
    journal.saved(tmp_path / "b.presskit")
    journal.record(one, two, {})
    died(journal)
    (left,) = Journal.left_behind(tmp_path)
    assert (left.path, left.changes) == (tmp_path / "b.presskit", 1)
    assert left.recovered().kit == two


def test_what_is_left_behind_shows_the_kit_as_saved_and_as_it_was_in_the_end(tmp_path):
    journal = Journal(tmp_path, KIT, {}, tmp_path / "a.presskit", digest="d1")
    one, two = typed(KIT, "one"), typed(KIT, "two")
    journal.record(KIT, one, {})
    assert journal.folder.exists()
    journal.saved(tmp_path / "a.presskit", "d2")
    journal.record(one, two, {})
    died(journal)
    (left,) = Journal.left_behind(tmp_path)
    assert (left.before, left.after) == (one, two)
    assert left.recovered().digest == "d2"


def test_work_that_was_never_saved_has_no_state_before_it(tmp_path):
    journal = Journal(tmp_path, KIT, {}, unsaved=True)
    died(journal)
    (left,) = Journal.left_behind(tmp_path)
    assert (left.before, left.after, left.recovered().digest) == (None, KIT, "")


def test_work_that_another_window_has_taken_is_told_as_gone(tmp_path):
    journal = Journal(tmp_path, KIT, {}, unsaved=True)
    died(journal)
    first, second = Journal.left_behind(tmp_path) + Journal.left_behind(tmp_path)
    first.discard()
    with pytest.raises(UnreadableKit, match="another window"):
        second.recovered()


def test_new_pictures_come_back_with_the_kit(tmp_path):
    asset = a_picture(b"picture")
    journal = Journal(tmp_path, KIT, {})
    after = replace(KIT, assets=(asset,))
    journal.record(KIT, after, {asset.digest: b"picture"})
    died(journal)
    (left,) = Journal.left_behind(tmp_path)
    assert left.recovered().kit == after
    assert left.recovered().pictures == {asset.digest: b"picture"}


def test_a_damaged_picture_is_left_out_of_the_recovered_kit(tmp_path):
    asset = a_picture(b"picture")
    journal = Journal(tmp_path, replace(KIT, assets=(asset,)), {asset.digest: b"picture"}, unsaved=True)
    (journal.folder / asset.digest).write_bytes(b"pic")
    died(journal)
    (left,) = Journal.left_behind(tmp_path)
    assert left.recovered().kit == KIT
    assert left.recovered().pictures == {}


def test_a_line_cut_off_anywhere_loses_that_change_only(tmp_path):
    journal = Journal(tmp_path, KIT, {}, unsaved=True)
    one, two = typed(KIT, "one"), typed(KIT, "two")
    journal.record(KIT, one, {})
    whole = journal._size
    journal.record(one, two, {})
    died(journal)
    lines = (journal.folder / "journal").read_bytes()
    for length in range(whole, len(lines), 5):
        (journal.folder / "journal").write_bytes(lines[:length])
        (left,) = Journal.left_behind(tmp_path)
        assert left.recovered().kit == one


def test_a_damaged_line_ends_what_is_recovered(tmp_path):
    journal = Journal(tmp_path, KIT, {})
    one, two = typed(KIT, "one"), typed(KIT, "two")
    journal.record(KIT, one, {})
    whole = journal._size
    journal.record(one, two, {})
    journal.record(two, one, {})
    died(journal)
    lines = bytearray((journal.folder / "journal").read_bytes())
    lines[whole + 20] ^= 1
    (journal.folder / "journal").write_bytes(lines)
    (left,) = Journal.left_behind(tmp_path)
    assert (left.changes, left.recovered().kit) == (1, one)


def test_a_journal_that_cannot_be_understood_is_kept_and_not_offered(tmp_path):
    journal = Journal(tmp_path, KIT, {}, unsaved=True)
    died(journal)
    (left,) = Journal.left_behind(tmp_path)
    (journal.folder / "journal").write_bytes(b"00000000 {}\n")
    assert Journal.left_behind(tmp_path) == []
    assert journal.folder.exists()
    with pytest.raises(UnreadableKit, match="could not be had back"):
        left.recovered()


def test_a_journal_killed_while_it_began_is_swept_away(tmp_path):
    journal = Journal(tmp_path, KIT, {}, unsaved=True)
    died(journal)
    (journal.folder / "journal").rename(journal.folder / "journal.part")
    assert Journal.left_behind(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_takes_no_journal_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotWrite, match="cannot be kept safe"):
        Journal(tmp_path / "file", KIT, {})


def test_a_full_disk_is_told_and_leaves_the_journal_whole(tmp_path):
    journal = Journal(tmp_path, KIT, {})
    one = typed(KIT, "one")
    journal.record(KIT, one, {})
    lines = journal._lines

    class Full:
        def write(self, line: bytes) -> int:
            return lines.write(line[:10])

        def __getattr__(self, name: str) -> object:
            return getattr(lines, name)

    journal._lines = Full()
    with pytest.raises(CannotWrite, match="No space left"):
        journal.record(one, typed(KIT, "two"), {})
    journal._lines = lines
    journal.record(one, typed(KIT, "three"), {})
    died(journal)
    (left,) = Journal.left_behind(tmp_path)
    assert left.recovered().kit == typed(KIT, "three")


CONTENT = b"0123456789" * 100_000
ASSET = a_picture(CONTENT)
PICTURED = replace(KIT, assets=(ASSET,))


def edit_for_ever(folder: Path, acknowledge: Connection) -> None:
    journal, kit = Journal(folder, KIT, {}), KIT
    for number in range(10**9):
        after = typed(kit, str(number))
        journal.record(kit, after, {})
        acknowledge.send(number)
        kit = after


def save_for_ever(path: Path, acknowledge: Connection) -> None:
    for number in range(10**9):
        kit_file.write(typed(PICTURED, str(number)), {ASSET.digest: CONTENT}, path)
        acknowledge.send(number)


def last_acknowledged(work: Callable[[Path, Connection], None], place: Path) -> int:
    """Return the last number that a process told before it was killed in the midst of its work."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(place, sending))
    process.start()
    sending.close()
    last = receiving.recv()
    wanted = time.monotonic() + random.uniform(0, 0.03)
    while time.monotonic() < wanted:
        if receiving.poll(0.001):
            last = receiving.recv()
    process.kill()
    process.join()
    with contextlib.suppress(EOFError, OSError):
        while receiving.poll(0):
            last = receiving.recv()
    receiving.close()
    return last


def check_kills_while_editing(folder: Path, kills: int) -> None:
    for _kill in range(kills):
        last = last_acknowledged(edit_for_ever, folder)
        (left,) = Journal.left_behind(folder)
        recovered = int(left.recovered().kit.pair("p2").en.current)
        assert last <= recovered <= last + 1
        assert left.changes == recovered + 1
        left.discard()


def check_kills_while_saving(folder: Path, kills: int) -> None:
    path = folder / "a.presskit"
    for _kill in range(kills):
        last = last_acknowledged(save_for_ever, path)
        stored = kit_file.read(path)
        assert last <= int(stored.kit.pair("p2").en.current) <= last + 1
        assert stored.pictures == {ASSET.digest: CONTENT}


@pytest.mark.skipif(sys.platform == "win32", reason="a process can only be ended there, not killed")
def test_a_kill_while_editing_loses_nothing_that_was_acknowledged(tmp_path):
    check_kills_while_editing(tmp_path, KILLS)


@pytest.mark.skipif(sys.platform == "win32", reason="a process can only be ended there, not killed")
def test_a_kill_while_saving_leaves_the_old_file_or_the_new_one(tmp_path):
    check_kills_while_saving(tmp_path, KILLS)


@pytest.mark.slow
def test_hundreds_of_kills_lose_nothing(tmp_path):
    check_kills_while_editing(tmp_path / "journals", 250)
    check_kills_while_saving(tmp_path, 250)
