"""Writing a file so that either the old or the new one stands there, whatever happens."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from presskit.errors import CannotWrite
from presskit.i18n import marked as _


@contextlib.contextmanager
def replaced(path: Path, *, overwrite: bool = True) -> Iterator[BinaryIO]:
    """Open a stream whose content takes the place of ``path`` at the end, durably and in one step.

    Nothing changes when the block raises. ``CannotWrite`` when the folder does not take the file, or when it
    exists and ``overwrite`` is false.
    """
    if not overwrite and path.exists():
        raise CannotWrite(
            _("{path} exists already and was left as it is."),
            _("Choose another name, or say that it may be replaced."),
            path=path,
        )
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise _cannot(path, error) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _take_mode(temporary, path)
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise _cannot(path, error) from error
    finally:
        temporary.unlink(missing_ok=True)


def _cannot(path: Path, error: OSError) -> CannotWrite:
    return CannotWrite(
        _("{path} could not be written: {reason}."),
        _("What stood there before is untouched. Check the folder's permissions and the free space."),
        path=path,
        reason=error.strerror or type(error).__name__,
    )


def _take_mode(temporary: Path, path: Path) -> None:
    """Give the new file the permissions of the one it replaces, or those a new file would get."""
    if path.exists():
        temporary.chmod(path.stat().st_mode & 0o777)
    else:
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself durable where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
