"""Parsing the parts of a Word document within bounds: no DTD, no entities, no network, no endless nesting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from presskit.readers.docx.refused import DAMAGED, HARMFUL, TOO_LARGE, Refused

LARGEST = 24 * 1024 * 1024
"""The most bytes a part of XML may unpack to."""

_DEEPEST = 200
_MOST_ELEMENTS = 600_000
_LONGEST_TEXT = 8 * 1024 * 1024
_STEP = 1 << 18

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": _MAIN.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": _RELATIONS.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/math"
    ),
    b"http://purl.oclc.org/ooxml/drawingml/": b"http://schemas.openxmlformats.org/drawingml/2006/",
}
"""The namespaces of ISO/IEC 29500 Strict and their Transitional twins."""

_DECLARED = re.compile(rb"""^<\?xml[^>]*?encoding=["']([A-Za-z0-9._-]+)["'][^>]*\?>""")
_ENCODINGS = {b"utf-8", b"utf8", b"us-ascii", b"utf-16", b"utf-16le", b"utf-16be"}


def w(name: str) -> str:
    """Return a name of the main namespace as lxml writes it."""
    return f"{{{_MAIN}}}{name}"


def r(name: str) -> str:
    """Return a name of the namespace of relationships as lxml writes it."""
    return f"{{{_RELATIONS}}}{name}"


def parsed(content: bytes, part: str) -> Element:
    """Return the root of a part; ``Refused`` when it is no XML, has a DTD, or goes beyond the bounds."""
    if len(content) > LARGEST:
        raise Refused(TOO_LARGE, f"{part} > {LARGEST >> 20} MB")
    content = _utf8(content, part)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise Refused(HARMFUL, f"DTD in {part}")
    for strict, transitional in _STRICT.items():
        content = content.replace(strict, transitional)
    parser = etree.XMLPullParser(
        ("start", "end"), resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    bounds = _Bounds(part)
    try:
        for start in range(0, len(content), _STEP):
            parser.feed(content[start : start + _STEP])
            bounds.check(parser.read_events())
        root = parser.close()
    except etree.XMLSyntaxError as error:
        raise Refused(DAMAGED, f"{part}: {error.msg}") from error
    return root


def _utf8(content: bytes, part: str) -> bytes:
    """Return a part in UTF-8 without its declaration."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        content = content.decode("utf-16", "replace").encode()
    else:
        content = content.removeprefix(b"\xef\xbb\xbf")
    declared = _DECLARED.match(content)
    if declared is None:
        return content
    if declared[1].lower() not in _ENCODINGS:
        raise Refused(DAMAGED, f"{part}: {declared[1].decode()}")
    return content[declared.end() :]


class _Bounds:
    """How deep the parser stands and how many elements it has met."""

    def __init__(self, part: str) -> None:
        self._part = part
        self._depth = self._elements = 0

    def check(self, events: Iterator[tuple[object, ...]]) -> None:
        """Take in what the parser has met; ``Refused`` when that is too much."""
        for event, element in events:
            if event == "start":
                self._depth += 1
                self._elements += 1
                if self._depth > _DEEPEST or self._elements > _MOST_ELEMENTS:
                    raise Refused(HARMFUL, f"{self._part}: > {_DEEPEST} levels or {_MOST_ELEMENTS} elements")
            else:
                self._depth -= 1
                if isinstance(element, Element) and element.text and len(element.text) > _LONGEST_TEXT:
                    raise Refused(TOO_LARGE, f"{self._part}: text > {_LONGEST_TEXT >> 20} MB")
