"""A journal of unsaved work: after a crash the kit is there as it was at the last key press.

A journal is a folder with a lock, a file of lines and the pictures by digest. The first line holds the whole
kit, each later one what an edit changed, each with a checksum; a line cut off by a crash is left out.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import shutil
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from presskit.errors import CannotWrite, UnreadableKit
from presskit.i18n import marked as _
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.model.language import Wording
from presskit.model.pair import Pair, Role
from presskit.store import codec, document, upgrade
from presskit.store.delta import applied, difference
from presskit.store.lock import held
from presskit.store.shapes import Json, Misfit

_LINES, _LOCK = "journal", "lock"
_DIGEST = re.compile("[0-9a-f]{64}")
_LONGEST_LINE = document.LONGEST + 16


class Journal:
    """The journal of one open kit. Every method raises ``CannotWrite`` when the folder does not take it."""

    def __init__(
        self,
        folder: Path,
        kit: Kit,
        pictures: Pictures,
        path: Path | None = None,
        *,
        unsaved: bool = False,
        digest: str = "",
    ) -> None:
        """Begin a journal inside a folder; ``unsaved`` says that the kit itself is already worth keeping.

        ``digest`` is the SHA-256 of what the file at ``path`` holds, if it is known.
        """
        with _told(folder):
            folder.mkdir(parents=True, exist_ok=True)
            self.folder = Path(tempfile.mkdtemp(prefix="kit-", dir=folder))
            self._lock = held(self.folder / _LOCK)
            self._kept: set[str] = set()
            self._keep(kit, pictures)
            whole = {"format": upgrade.FORMAT, "kit": codec.encoded(kit)}
            first = _line({"began": whole, "path": _named(path), "unsaved": unsaved, "digest": digest})
            _place(self.folder / _LINES, first)
            self._lines = (self.folder / _LINES).open("ab", buffering=0)
            self._size = len(first)

    def record(self, before: Kit, after: Kit, pictures: Pictures) -> None:
        """Write down what an edit changed; when this returns, a killed process no longer loses it."""
        with _told(self.folder):
            if before.assets is not after.assets or before.versions is not after.versions:
                self._keep(after, pictures)
            self._write({"changed": difference(before, after)})

    def saved(self, path: Path, digest: str = "") -> None:
        """Write down that a file now holds the present kit; ``digest`` is that of the file."""
        with _told(self.folder):
            self._write({"saved": _named(path), "digest": digest})

    def discard(self) -> None:
        """Remove the journal, because nothing is left that could be lost."""
        self._lines.close()
        (self.folder / _LINES).unlink(missing_ok=True)
        if self._lock:
            self._lock.close()
        _remove(self.folder)

    def _keep(self, kit: Kit, pictures: Pictures) -> None:
        for digest in kit.digests() - self._kept:
            _place(self.folder / digest, pictures[digest])
            self._kept.add(digest)

    def _write(self, value: Json) -> None:
        """Append a line, or leave the journal as it was."""
        line = _line(value)
        done = 0
        try:
            done = self._lines.write(line)
        finally:
            if done != len(line):
                self._lines.truncate(self._size)
        if done != len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._size += len(line)

    @staticmethod
    def left_behind(folder: Path) -> list[LeftBehind]:
        """Return the unsaved work of programs that are gone, the latest first; the rest of theirs goes."""
        found = []
        for inner in sorted(folder.glob("kit-*")):
            lock = held(inner / _LOCK) if inner.is_dir() else None
            if lock is None:
                continue
            with lock:
                state = _replayed(inner)
                if state and state.lost:
                    found.append(_left_behind(inner, state))
            if not (inner / _LINES).exists() or (state and state.whole and not state.lost):
                _remove(inner)
        return sorted(found, key=lambda left: left.at, reverse=True)


@dataclass(frozen=True, slots=True)
class Recovered:
    """A kit as it was when the program died; ``path`` is the file it belongs to, if it had one.

    ``digest`` is that of the file when it was last read or written, empty where it is not known.
    """

    kit: Kit
    pictures: Pictures
    path: Path | None
    digest: str = ""


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """Unsaved work that can be had back.

    ``at`` is the time of the last change in seconds since 1970, ``changes`` how many were not saved.
    ``after`` is the kit as it was in the end, ``before`` as it was when last saved, if it ever was.
    """

    folder: Path
    title: Wording
    path: Path | None
    changes: int
    at: float
    before: Kit | None
    after: Kit

    def recovered(self) -> Recovered:
        """Return the kit and its pictures; those that cannot be read are taken out of the kit.

        ``UnreadableKit`` when nothing can be had back.
        """
        if not (self.folder / _LINES).exists():
            raise UnreadableKit(
                _("The unsaved work is no longer there: another window has taken or discarded it.")
            )
        state = _replayed(self.folder)
        if state is None or not state.lost:
            raise UnreadableKit(_("The unsaved work is damaged and could not be had back."))
        pictures = dict(_pictures(self.folder, state.kit))
        assets = tuple(asset for asset in state.kit.assets if asset.digest in pictures)
        versions = tuple(one for one in state.kit.versions if {one.digest, *one.pictures} <= pictures.keys())
        return Recovered(
            replace(state.kit, assets=assets, versions=versions), pictures, state.path, state.digest
        )

    def discard(self) -> None:
        """Remove the unsaved work for good."""
        _remove(self.folder)


@dataclass(slots=True)
class _State:
    """Where reading a journal has come to; ``whole`` unless something could not be understood."""

    kit: Kit
    path: Path | None
    saved: Kit | None
    digest: str = ""
    changes: int = 0
    lost: bool = False
    whole: bool = True

    def follow(self, entry: Json) -> None:
        """Do what the next line says."""
        if "changed" in entry:
            self.kit = applied(self.kit, entry["changed"])
            self.changes += 1
            self.lost = True
        else:
            self.path = _path(entry["saved"])
            self.digest = str(entry.get("digest", ""))
            self.saved = self.kit
            self.changes = 0
            self.lost = False


def _replayed(folder: Path) -> _State | None:
    """Return what a journal says up to its end or the first line that is not sound."""
    try:
        with (folder / _LINES).open("rb") as stream:
            return _followed(stream)
    except OSError:
        return None


def _followed(stream: BinaryIO) -> _State | None:
    state: _State | None = None
    while line := stream.readline(_LONGEST_LINE):
        content = line[9:-1]
        if not line.endswith(b"\n") or line[:9] != _checksum(content):
            if state:
                state.whole = not stream.read(1)
            return state
        try:
            entry = document.parsed(content)
            if state is None:
                kit = codec.decoded(upgrade.upgraded(entry["began"]))
                state = _begun(kit, entry)
            else:
                state.follow(entry)
        except (UnreadableKit, Misfit, KeyError, TypeError, ValueError):
            if state:
                state.whole = False
            return state
    return state


def _begun(kit: Kit, entry: Json) -> _State:
    lost = bool(entry["unsaved"])
    return _State(kit, _path(entry["path"]), None if lost else kit, str(entry.get("digest", "")), lost=lost)


def _left_behind(folder: Path, state: _State) -> LeftBehind:
    headline = next((pair for pair in state.kit.pairs() if pair.role is Role.HEADLINE), Pair(""))
    return LeftBehind(
        folder=folder,
        title=state.kit.title or Wording(headline.en.current, headline.zh.current),
        path=state.path,
        changes=state.changes,
        at=(folder / _LINES).stat().st_mtime,
        before=state.saved,
        after=state.kit,
    )


def _pictures(folder: Path, kit: Kit) -> Iterator[tuple[str, bytes]]:
    for digest in filter(_DIGEST.fullmatch, kit.digests()):
        with contextlib.suppress(OSError):
            content = (folder / digest).read_bytes()
            if hashlib.sha256(content).hexdigest() == digest:
                yield digest, content


def _line(value: Json) -> bytes:
    content = document.written(value)
    return _checksum(content) + content + b"\n"


def _checksum(content: bytes) -> bytes:
    return b"%08x " % zlib.crc32(content)


def _place(path: Path, content: bytes) -> None:
    """Write a file so that it stands there whole or not at all."""
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(content)
    part.replace(path)


def _remove(folder: Path) -> None:
    """Remove a journal, its lines first, so that half of it is never taken for a whole one."""
    with contextlib.suppress(OSError):
        (folder / _LINES).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def _named(path: Path | None) -> str:
    return str(path.absolute()) if path else ""


def _path(name: str) -> Path | None:
    return Path(name) if name else None


@contextlib.contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWrite(
            _("Unsaved work cannot be kept safe in {folder}: {reason}."),
            _("Save often, and free some space on the disk."),
            folder=folder,
            reason=error.strerror or type(error).__name__,
        ) from error
