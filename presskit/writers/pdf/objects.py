"""The objects of a PDF file, written one after the other.

Source: ISO 32000-1:2008, 7.3 and 7.5; ISO 19005-2:2011, 6.1.7.1 (an end of line before ``endstream``).
"""

from __future__ import annotations

import hashlib
import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject


class _Written(PDFObject):
    """An object of which the bytes are known."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.body = b""

    def format(self, _document: PDFDocument) -> bytes:
        return self.body


class File:
    """A file in the making; objects are known by their numbers."""

    def __init__(self) -> None:
        # ReportLab numbers the objects, lays them out and writes the table that finds them.
        self._document: Any = PDFDocument(invariant=1, pdfVersion=(1, 7))
        self._objects: dict[int, _Written] = {}

    def reserved(self) -> int:
        """Return the number of an object that is written later."""
        written, name = _Written(), f"object {len(self._objects)}"
        self._document.Reference(written, name)
        number: int = self._document.idToObjectNumberAndVersion[name][0]
        self._objects[number] = written
        return number

    def write(self, number: int, body: str | bytes) -> None:
        """Give a reserved object its content."""
        self._objects[number].body = body.encode("ascii") if isinstance(body, str) else body

    def add(self, body: str | bytes) -> int:
        """Add an object and return its number."""
        number = self.reserved()
        self.write(number, body)
        return number

    def finished(self, catalog: int, information: int) -> bytes:
        """Return the whole file. Its identity is made from its content."""
        document = self._document
        document.Catalog, document.info = self._objects[catalog], self._objects[information]
        digest = hashlib.sha256()
        for number in sorted(self._objects):
            digest.update(self._objects[number].body)
        document.updateSignature(digest.digest())
        content: bytes = document.format()
        return content


def text(value: str) -> str:
    """Return a text string as a file holds it: UTF-16 in hexadecimal."""
    return f"<FEFF{value.encode('utf-16-be', 'replace').hex().upper()}>"


def stream(content: bytes, entries: str = "", *, packed: bool = False) -> bytes:
    """Return a stream object; ``packed`` content is compressed already and ``entries`` name its filter."""
    if not packed:
        content, entries = zlib.compress(content), f"{entries} /Filter /FlateDecode"
    head = f"<<{entries} /Length {len(content)}>>\nstream\n"
    return b"".join((head.encode("ascii"), content, b"\nendstream\n"))
