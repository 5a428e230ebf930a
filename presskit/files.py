"""Writing a file so that either the old or the new one stands there, whatever happens."""

from __future__ import annotations

import contextlib
import os
import re
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from presskit.errors import CannotWrite
from presskit.i18n import marked as _

_PART = re.compile(r"\.presskit-([0-9a-f]{8})-(\d{1,9})-[0-9a-f]{8}\.part")
"""The name of an unfinished file: the computer, the process, something random."""
_AGE = 600
"""Seconds after which an unfinished file of a process that is gone is removed."""


@contextlib.contextmanager
def replaced(path: Path, *, overwrite: bool = True) -> Iterator[BinaryIO]:
    """Open a stream whose content takes the place of ``path`` at the end, durably and in one step.

    Nothing changes when the block raises. A link stays one: what it points to is replaced. ``CannotWrite``
    when the folder does not take the file, or when it exists and ``overwrite`` is false.
    """
    _check_free(path, overwrite=overwrite)
    target = path.resolve()
    temporary = target.with_name(f".presskit-{_computer()}-{os.getpid()}-{os.urandom(4).hex()}.part")
    try:
        stream = temporary.open("xb")
    except OSError as error:
        raise _cannot(path, error) from error
    try:
        with stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o777)
        _check_free(path, overwrite=overwrite)
        temporary.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise _cannot(path, error) from error
    finally:
        temporary.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove what a process of this computer left unfinished in a folder when it was killed a while ago."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            match = _PART.fullmatch(path.name)
            if match and match[1] == _computer() and not _lives(int(match[2])):
                with contextlib.suppress(OSError):
                    if time.time() - path.stat().st_mtime > _AGE:
                        path.unlink()


def _computer() -> str:
    import platform  # noqa: PLC0415 - only writing needs it, the window starts without

    return f"{zlib.crc32(platform.node().encode('utf-8', 'replace')):08x}"


def _lives(process: int) -> bool:
    """Tell whether a process may still be there; only POSIX can be asked without disturbing it."""
    if os.name != "posix":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _check_free(path: Path, *, overwrite: bool) -> None:
    if not overwrite and path.exists():
        raise CannotWrite(
            _("{path} exists already and was left as it is."),
            _("Choose another name, or say that it may be replaced."),
            path=path,
        )


def _cannot(path: Path, error: OSError) -> CannotWrite:
    return CannotWrite(
        _("{path} could not be written: {reason}."),
        _("What stood there before is untouched. Check the folder's permissions and the free space."),
        path=path,
        reason=error.strerror or type(error).__name__,
    )


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself durable where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
