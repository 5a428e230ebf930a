"""The package around a Word document: opened from our template, saved to the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from typing import BinaryIO

import docx
from docx.document import Document

from presskit.resources import TEMPLATES

_TEMPLATE = TEMPLATES / "release"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_FIRST = ("[Content_Types].xml", "_rels/.rels")


def opened() -> Document:
    """Return an empty document made from the template."""
    parts = [
        (path.relative_to(_TEMPLATE).as_posix(), path.read_bytes())
        for path in _TEMPLATE.rglob("*")
        if path.is_file()
    ]
    return docx.Document(io.BytesIO(_zipped(parts)))


def save(document: Document, stream: BinaryIO) -> None:
    """Write a document; equal documents give equal bytes."""
    loose = io.BytesIO()
    document.save(loose)
    with zipfile.ZipFile(loose) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    stream.write(_zipped(parts))


def _zipped(parts: Iterable[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in sorted(parts, key=lambda part: (part[0] not in _FIRST, part[0])):
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            package.writestr(member, content)
    return buffer.getvalue()
