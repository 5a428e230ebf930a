"""Backups: what stood in a kit's file before each save, kept in the user's own folder, thinned with time.

Each file has a folder, which says in ``about.json`` whose it is. Backups stay when the file is gone.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path

from presskit.files import replaced
from presskit.store.footprint import taken

LATEST = 10
"""So many of the latest backups of a file are kept whatever their age."""
DAYS = timedelta(days=14)
"""Of older ones the last of each day is kept for so long."""
MOST_EACH = 256 * 2**20
MOST = 4 * 2**30
"""The most bytes of backups of one file, and of all files together; the last of each file always stays."""

_ABOUT = "about.json"
_STAMP = "%Y%m%dT%H%M%S%f"
_NAME = re.compile(r"(\d{8}T\d{12})-[0-9a-f]{12}\.presskit")
_LARGEST = 65_536


@dataclass(frozen=True, slots=True)
class Backup:
    """An earlier state of a file: when it was saved, when another took its place, its size in bytes."""

    path: Path
    saved: datetime
    replaced: datetime
    size: int


def put_aside(folder: Path, path: Path, kit_id: str, now: datetime) -> None:
    """Keep what stands in a file before it is replaced; nothing where there is no file or it is kept already.

    ``now`` has a zone. ``CannotWrite`` when the folder does not take it, ``OSError`` when the file cannot be
    read.
    """
    if not path.is_file():
        return
    home = _home(folder, path)
    with path.open("rb") as stream:
        digest = taken(stream).digest[:12]
        if any(one.path.stem.endswith(digest) for one in _inside(home)[:1]):
            return
        _begin(home, path, kit_id)
        kept = home / f"{now.astimezone(UTC).strftime(_STAMP)}-{digest}.presskit"
        with replaced(kept) as copy:
            shutil.copyfileobj(stream, copy)
    status = path.stat()
    os.utime(kept, ns=(status.st_atime_ns, status.st_mtime_ns))


def listed(folder: Path, path: Path, kit_id: str = "") -> tuple[Backup, ...]:
    """Return the backups of a file, the latest first, and those of its kit under names that are gone."""
    homes = {_home(folder, path), *(_moved(folder, kit_id) if kit_id else ())}
    return tuple(sorted((one for home in homes for one in _inside(home)), key=_age, reverse=True))


def thin(folder: Path, path: Path, now: datetime) -> None:
    """Remove what is too old or too much; what cannot be removed stays."""
    own = _inside(_home(folder, path))
    keep = bounded(kept(own, now), MOST_EACH)
    gone = {one.path for one in own} - {one.path for one in keep}
    rest = [[one for one in _inside(home) if one.path not in gone] for home in _homes(folder)]
    lasts = {home[0].path for home in rest if home}
    every = sorted((one for home in rest for one in home), key=_age, reverse=True)
    stay = {one.path for one in bounded(tuple(every), MOST)} | lasts
    for old in gone | {one.path for one in every} - stay:
        with contextlib.suppress(OSError):
            old.unlink()


def kept(backups: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """Return the backups that are worth keeping, the latest first, by their days in the zone of ``now``."""
    ordered = sorted(backups, key=_age, reverse=True)
    older = [one for one in ordered[LATEST:] if now - one.replaced <= DAYS]
    days = groupby(older, lambda one: one.replaced.astimezone(now.tzinfo).date())
    return (*ordered[:LATEST], *(next(of_day) for _day, of_day in days))


def bounded(backups: tuple[Backup, ...], most: int) -> tuple[Backup, ...]:
    """Return as many of the latest backups as have room, but always the last; the latest come first."""
    room = most
    stay: list[Backup] = []
    for one in backups:
        room -= one.size
        if stay and room < 0:
            break
        stay.append(one)
    return tuple(stay)


def _age(backup: Backup) -> datetime:
    return backup.replaced


def _homes(folder: Path) -> list[Path]:
    try:
        return [home for home in folder.iterdir() if home.is_dir()]
    except OSError:
        return []


def _home(folder: Path, path: Path) -> Path:
    whole = path.resolve()
    digest = hashlib.sha256(os.path.normcase(whole).encode("utf-8", "surrogateescape")).hexdigest()
    return folder / f"{whole.stem[:24]}-{digest[:16]}"


def _begin(home: Path, path: Path, kit_id: str) -> None:
    with contextlib.suppress(OSError):  # the next step says what is wrong with the folder
        home.mkdir(parents=True, exist_ok=True)
    about = json.dumps({"path": str(path.resolve()), "kit": kit_id}).encode()
    if not (home / _ABOUT).is_file() or (home / _ABOUT).read_bytes() != about:
        with replaced(home / _ABOUT) as stream:
            stream.write(about)


def _moved(folder: Path, kit_id: str) -> Iterator[Path]:
    """Yield the folders of files that held a kit and are gone, since the kit was moved or renamed."""
    for home in _homes(folder):
        try:
            with (home / _ABOUT).open("rb") as stream:
                about = json.loads(stream.read(_LARGEST))
            if about["kit"] == kit_id and not Path(about["path"]).exists():
                yield home
        except (OSError, ValueError, KeyError, TypeError):
            continue


def _inside(home: Path) -> list[Backup]:
    """Return the backups in the folder of one file, the latest first; other files are passed over."""
    found = []
    for path in home.glob("*.presskit"):
        match = _NAME.fullmatch(path.name)
        with contextlib.suppress(OSError, ValueError, OverflowError):
            if match:
                status = path.stat()
                replaced_at = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
                saved = datetime.fromtimestamp(status.st_mtime, UTC)
                found.append(Backup(path, saved, replaced_at, status.st_size))
    return sorted(found, key=_age, reverse=True)
