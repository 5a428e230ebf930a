"""The XML a Word document is written in: elements, runs of text, and what characters it can hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("(\t|\r\n|[\n\r\u2028\u2029])")


def element(tag: str, *children: Element, **values: object) -> Element:
    """Return an element of the main namespace (``w:``) with attributes of that namespace and children."""
    made: Element = OxmlElement(f"w:{tag}")
    for name, value in values.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def writable(text: str) -> str:
    """Return text without the characters XML 1.0 cannot hold (section 2.2): controls, lone surrogates."""
    return _UNWRITABLE.sub("", text)


def run(text: str, *properties: Element) -> Element:
    """Return a run; tabs and line ends become their elements."""
    return element("r", element("rPr", *properties), *_content(writable(text)))


def _content(text: str) -> Iterator[Element]:
    for part in _BREAKS.split(text):
        if part == "\t":
            yield element("tab")
        elif part and _BREAKS.fullmatch(part):
            yield element("br")
        elif part:
            said = element("t")
            said.text = part
            said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            yield said


def twips(points: float) -> int:
    """Return points as twentieths of a point."""
    return round(points * 20)
