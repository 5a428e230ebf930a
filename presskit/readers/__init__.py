"""The formats manuscripts come in."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from presskit.errors import UnreadableDocument
from presskit.i18n import marked as _
from presskit.readers.reader import Read, Reader


def _plain(path: Path) -> Read:
    """Load the reader of plain text when it is first needed, so that the window starts without it."""
    read: Read = import_module("presskit.readers.plain").read(path)
    return read


def _markdown(path: Path) -> Read:
    """Load the Markdown reader when it is first needed, so that the window starts without it."""
    read: Read = import_module("presskit.readers.markdown").read(path)
    return read


def _docx(path: Path) -> Read:
    """Load the Word reader when it is first needed, so that the window starts without it."""
    read: Read = import_module("presskit.readers.docx.document").read(path)
    return read


READERS: tuple[Reader, ...] = (
    Reader("plain", _("Plain text"), (".txt", ".text"), _plain),
    Reader("markdown", _("Markdown"), (".md", ".markdown"), _markdown),
    Reader("docx", _("Word document"), (".docx", ".docm", ".dotx", ".dotm"), _docx),
)


def reader_for(path: Path) -> Reader:
    """Return the reader for a file by its suffix; ``UnreadableDocument`` when there is none, or no file."""
    for reader in READERS:
        if path.suffix.lower() in reader.suffixes:
            return reader
    if not path.is_file():
        raise UnreadableDocument(
            _("There is no file {path}."), _("Check the name, or choose another file."), path=path
        )
    raise UnreadableDocument(
        _("{path} cannot be read: presskit has no reader for files ending in {suffix}."),
        _("Save it as one of these and try again: {suffixes}."),
        path=path.name,
        suffix=path.suffix or "—",
        suffixes=", ".join(suffix for reader in READERS for suffix in reader.suffixes),
    )
