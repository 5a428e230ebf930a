"""What a file was like when it was last read or written: so a change made by somebody else is noticed."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import BinaryIO

_CHUNK = 2**20


@dataclass(frozen=True, slots=True)
class Footprint:
    """When a file last changed, in nanoseconds since 1970, its size in bytes, the SHA-256 of its content."""

    modified: int
    size: int
    digest: str


class Sight(Enum):
    """What has become of a file since it was last read or written."""

    SAME = auto()
    CHANGED = auto()
    GONE = auto()
    OUT_OF_REACH = auto()


def taken(stream: BinaryIO) -> Footprint:
    """Return the footprint of an open file, whatever place it is read at; it is read from its beginning."""
    place = stream.tell()
    stream.seek(0)
    status = os.fstat(stream.fileno())
    digest = hashlib.sha256()
    while chunk := stream.read(_CHUNK):
        digest.update(chunk)
    stream.seek(place)
    return Footprint(status.st_mtime_ns, status.st_size, digest.hexdigest())


def seen(path: Path, known: Footprint) -> tuple[Sight, Footprint]:
    """Return what has become of a file, and the footprint to know it by from now on.

    The content is read only where time or size have changed. A file that is not there keeps the known one.
    """
    try:
        status = path.stat()
        if (status.st_mtime_ns, status.st_size) == (known.modified, known.size):
            return Sight.SAME, known
        with path.open("rb") as stream:
            found = taken(stream)
    except OSError:
        return (Sight.GONE if _is_there(path.parent) else Sight.OUT_OF_REACH), known
    return (Sight.SAME if found.digest == known.digest else Sight.CHANGED), found


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:
        return False
