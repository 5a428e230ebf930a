"""Paragraphs, their runs and their links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from urllib.parse import quote, urlsplit

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from presskit.compose.blocks import Side, Span
from presskit.model.language import Lang
from presskit.writers.docx.looks import Look
from presskit.writers.docx.markup import element, run, writable
from presskit.writers.docx.revisions import revised
from presskit.writers.docx.styles import style_id

_SCHEMES = frozenset({"http", "https", "mailto"})


def paragraph(part: Part, look: Look, side: Side, *, kept: bool = False) -> Element:
    """Return a paragraph of one language; ``kept`` holds it on the page of the paragraph that follows."""
    return element("p", properties(look, side.lang, kept=kept), *inline(part, side))


def joined(part: Part, look: Look, sides: Sequence[Side], between: str = " \u00b7 ") -> Element:
    """Return one paragraph with the words of all languages, and what stands between them."""
    made = element("p", properties(look, sides[0].lang))
    for number, side in enumerate(sides):
        if number:
            made.extend(inline(part, Side(side.lang, (Span(between),))))
        made.extend(inline(part, side))
    return made


def properties(look: Look, lang: Lang, *, kept: bool = False) -> Element:
    """Return the properties of a paragraph: its style, and whether it stays with the next one."""
    made = element("pPr", element("pStyle", val=style_id(look, lang)))
    if kept:
        made.append(element("keepNext"))
    return made


def held(made: Element) -> Element:
    """Return a paragraph that now stays on the page of the one that follows it."""
    look = made.find(qn("w:pPr"))
    assert look is not None, "every paragraph states its style"
    if look.find(qn("w:keepNext")) is None:
        look.insert(1, element("keepNext"))
    return made


def inline(part: Part, side: Side) -> Iterator[Element]:
    """Yield the runs of one language, those of one link together."""
    for href, spans in groupby(side.spans, key=lambda span: address(span.href)):
        runs = [
            revised(span, _run(span, side.lang, linked=bool(href))) for span in spans if writable(span.text)
        ]
        if href and runs:
            yield _linked(part, href, runs)
        else:
            yield from runs


def spoken(lang: Lang) -> Iterator[Element]:
    """Yield what comes first in a run's properties: from which font marks of both scripts come."""
    if lang is Lang.ZH:
        yield element("rFonts", hint="eastAsia")


def language() -> Element:
    """Return what language Latin and East Asian characters are in."""
    return element("lang", val="en-US", eastAsia="zh-CN")


def address(href: str) -> str:
    """Return a web or mail address as a document may carry it; empty when it is neither, or is malformed."""
    try:
        parts = urlsplit(writable(href).strip())
        named = parts.path if parts.scheme == "mailto" else parts.hostname
        _port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in _SCHEMES or not named:
        return ""
    return quote(parts.geturl(), safe="%/:=&?~#+!$,;'@()*[]")


def _run(span: Span, lang: Lang, *, linked: bool) -> Element:
    look: list[Element] = []
    if linked:
        look.append(element("rStyle", val="Hyperlink"))
    look.extend(spoken(lang))
    if span.bold:
        look += [element("b"), element("bCs")]
    if span.italic:
        look += [element("i"), element("iCs")]
    return run(span.text, *look, language())


def _linked(part: Part, href: str, runs: Iterable[Element]) -> Element:
    made = element("hyperlink", *runs, history=1)
    made.set(qn("r:id"), part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    return made
