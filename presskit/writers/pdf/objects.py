"""The objects of a PDF file, written one after the other.

Source: ISO 32000-1:2008, 7.3 and 7.5; ISO 19005-2:2011, 6.1.7.1 (an end of line before ``endstream``).
"""

from __future__ import annotations

import hashlib
import zlib
from itertools import accumulate

_HEAD = b"%PDF-1.7\n%\xe7\xb4\x99\xe9\x9d\xa2\n"
"""The version, and a comment whose bytes tell programs that the file is not text."""


class File:
    """A file in the making; objects are known by their numbers, which count from 1."""

    def __init__(self) -> None:
        self._bodies: list[bytes] = []

    def reserved(self) -> int:
        """Return the number of an object that is written later."""
        self._bodies.append(b"null")
        return len(self._bodies)

    def write(self, number: int, body: str | bytes) -> None:
        """Give a reserved object its content."""
        self._bodies[number - 1] = body.encode("ascii") if isinstance(body, str) else body

    def add(self, body: str | bytes) -> int:
        """Add an object and return its number."""
        self._bodies.append(body.encode("ascii") if isinstance(body, str) else body)
        return len(self._bodies)

    def finished(self, catalog: int, information: int) -> bytes:
        """Return the whole file. Its identity is made from its content."""
        objects = [b"%d 0 obj\n%b\nendobj\n" % (number, body) for number, body in enumerate(self._bodies, 1)]
        places = list(accumulate(map(len, objects), initial=len(_HEAD)))
        table = b"".join(b"%010d 00000 n \n" % place for place in places[:-1])
        count, content = len(objects) + 1, b"".join((_HEAD, *objects))
        seal = hashlib.sha256(content).hexdigest()[:32].encode()
        trailer = (
            b"xref\n0 %d\n0000000000 65535 f \n%b"
            b"trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%b> <%b>]>>\nstartxref\n%d\n%%%%EOF\n"
        )
        return content + trailer % (count, table, count, catalog, information, seal, seal, places[-1])


def text(value: str) -> str:
    """Return a text string as a file holds it: UTF-16 in hexadecimal."""
    return f"<FEFF{value.encode('utf-16-be', 'replace').hex().upper()}>"


def stream(content: bytes, entries: str = "", *, packed: bool = False) -> bytes:
    """Return a stream object; ``packed`` content is compressed already and ``entries`` name its filter."""
    if not packed:
        content, entries = zlib.compress(content), f"{entries} /Filter /FlateDecode"
    head = f"<<{entries} /Length {len(content)}>>\nstream\n"
    return b"".join((head.encode("ascii"), content, b"\nendstream"))
