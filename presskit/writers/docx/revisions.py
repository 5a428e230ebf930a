"""Tracked changes as Word writes them: of words, of paragraphs and of rows (ECMA-376 part 1, 17.13.5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from presskit.compose.blocks import Paragraph, Picture, Span
from presskit.compose.blocks import Revised as RevisedSpan
from presskit.model.text import Stamp
from presskit.writers.docx.markup import element, writable

_REVISIONS = [qn("w:ins"), qn("w:del")]
_DELETED = qn("w:delText")
THREADS = "threads"
"""The attribute that names the comments on a run until they are anchored."""


def revised(span: Span, run: Element) -> Element:
    """Return the run of a span inside what is tracked of it."""
    if not isinstance(span, RevisedSpan):
        return run
    if span.threads:
        run.set(THREADS, " ".join(span.threads))
    return within(run, span.inserted, span.deleted)


def within(run: Element, inserted: Stamp | None, deleted: Stamp | None) -> Element:
    """Return a run inside a deletion, an insertion, or a deletion of what was inserted."""
    made = run
    if deleted is not None:
        for said in run.iter(qn("w:t")):
            said.tag = _DELETED
        made = _by("del", deleted, made)
    return _by("ins", inserted, made) if inserted is not None else made


def marked(paragraphs: Iterable[Element], block: Paragraph | Picture) -> Iterator[Element]:
    """Yield paragraphs that came or went as a whole if their block did: the mark that ends each says so."""
    for paragraph in paragraphs:
        marks = list(_marks(block))
        if marks:
            properties = paragraph.find(qn("w:pPr"))
            assert properties is not None, "every paragraph states its style"
            properties.append(element("rPr", *marks))
        yield paragraph


def row(made: Element, block: Paragraph | Picture) -> Element:
    """Return a row of a table that came or went if its block did."""
    marks = list(_marks(block))
    if marks:
        properties = made.find(qn("w:trPr"))
        if properties is None:
            properties = element("trPr")
            made.insert(0, properties)
        properties.extend(marks)
    return made


def number(body: Element) -> None:
    """Give every revision of a document a number of its own."""
    for at, revision in enumerate(body.iter(_REVISIONS), 1):
        revision.set(qn("w:id"), str(at))


def _marks(block: Paragraph | Picture) -> Iterator[Element]:
    if block.inserted is not None:
        yield _by("ins", block.inserted)
    if block.deleted is not None:
        yield _by("del", block.deleted)


def _by(tag: str, stamp: Stamp, *children: Element) -> Element:
    return element(tag, *children, id=0, author=writable(stamp.author), date=moment(stamp))


def moment(stamp: Stamp) -> str:
    """Return the time of a change as Word writes it: what the clock said there, and a Z all the same."""
    return f"{stamp.at.replace(tzinfo=None, microsecond=0).isoformat()}Z"
