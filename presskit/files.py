"""Writing a file so that either the old or the new one stands there, whatever happens."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from presskit.errors import CannotWrite
from presskit.i18n import marked as _


@contextlib.contextmanager
def replaced(path: Path, *, overwrite: bool = True) -> Iterator[BinaryIO]:
    """Open a stream whose content takes the place of ``path`` at the end, durably and in one step.

    Nothing changes when the block raises. A link stays one: what it points to is replaced. ``CannotWrite``
    when the folder does not take the file, or when it exists and ``overwrite`` is false.
    """
    _check_free(path, overwrite=overwrite)
    target = path.resolve()
    temporary = target.with_name(f".{secrets.token_hex(8)}.part")
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
