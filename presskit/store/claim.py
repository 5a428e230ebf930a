"""Who has a kit file open: a note in a folder of the user's own, beside a lock that dies with its holder.

Nothing is put beside the kit. Two ways to one file, such as links, are the same claim.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from presskit.store.lock import held

_LARGEST = 65_536


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a file: a name, a computer, a process; ``since`` is in seconds since 1970, 0 if not known."""

    name: str = ""
    host: str = ""
    process: int = 0
    since: float = 0.0


class Claim:
    """The right to write a file, until it is given back. Without a lock it claims nothing and bars nobody."""

    def __init__(self, place: Path, lock: BinaryIO | None) -> None:
        self._place, self._lock = place, lock

    def covers(self, path: Path) -> bool:
        """Tell whether this is the claim to a file, by whichever way that is reached."""
        return self._lock is not None and self._place.stem == _key(path)

    def give_back(self) -> None:
        """Let others have the file; giving back twice does nothing."""
        if self._lock is None:
            return
        for place in (_note(self._place), self._place):
            with contextlib.suppress(OSError):  # an open file cannot be removed everywhere; it does no harm
                place.unlink(missing_ok=True)
        self._lock.close()
        self._lock = None


def claimed(folder: Path, path: Path, holder: Holder) -> Claim | Holder:
    """Claim a file; return who holds it when somebody does. A folder that takes no notes bars nobody."""
    place = folder / f"{_key(path)}.lock"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = _locked(place)
        if lock is None:
            return _read(_note(place))
        _note(place).write_text(json.dumps({**asdict(holder), "path": str(path)}), "utf-8")
    except OSError:
        return Claim(place, None)
    return Claim(place, lock)


def _locked(place: Path) -> BinaryIO | None:
    """Return the lock; one that was removed between opening and locking is made anew."""
    while (lock := held(place)) is not None:
        with contextlib.suppress(OSError):
            if os.path.samestat(place.stat(), os.fstat(lock.fileno())):
                return lock
        lock.close()
    return None


def _key(path: Path) -> str:
    name = os.path.normcase(path.resolve())
    return hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _note(place: Path) -> Path:
    return place.with_suffix(".json")


def _read(note: Path) -> Holder:
    """Return what a note says; nothing is known where it cannot be read."""
    try:
        with note.open("rb") as stream:
            told = json.loads(stream.read(_LARGEST))
        return Holder(str(told["name"]), str(told["host"]), int(told["process"]), float(told["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder()
