"""Comments: their parts in the package, and the words they are anchored to.

The parts are those of ECMA-376 (17.13.4) and of [MS-DOCX] 2.5.4 (replies, and what is resolved).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree
from lxml.etree import _Element as Element

from presskit.model.thread import Comment, Thread
from presskit.writers.docx.markup import element, run
from presskit.writers.docx.revisions import THREADS, moment

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_FIRST_PARAGRAPH = 0x10000000


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A comment with its number in the document, that of its thread, and whether the thread is resolved."""

    comment: Comment
    number: int
    first: int
    resolved: bool


def comment(document: Document, threads: Sequence[Thread]) -> None:
    """Write the comments on words of a document; threads whose words it does not hold are left out."""
    anchors = _anchors(document.element.body)
    numbered: list[_Numbered] = []
    for thread in threads:
        if thread.id in anchors and thread.comments:
            first = len(numbered)
            numbered += [
                _Numbered(said, number, first, thread.resolved)
                for number, said in enumerate(thread.comments, first)
            ]
            _anchor(anchors[thread.id], range(first, len(numbered)))
    if numbered:
        _relate(document, numbered)


def _anchors(body: Element) -> dict[str, list[Element]]:
    """Return for each thread the runs it is about, and take the notes of that from the runs."""
    found: dict[str, list[Element]] = {}
    for node in body.iter(qn("w:r")):
        for thread in str(node.attrib.pop(THREADS, "")).split():
            found.setdefault(thread, []).append(node)
    return found


def _anchor(runs: list[Element], numbers: range) -> None:
    """Put the marks of comments around the words from the first run to the last."""
    before, after = _outermost(runs[0]), _outermost(runs[-1])
    for number in numbers:
        before.addprevious(element("commentRangeStart", id=number))
    for number in reversed(numbers):
        after.addnext(element("r", element("commentReference", id=number)))
        after.addnext(element("commentRangeEnd", id=number))


def _outermost(run: Element) -> Element:
    """Return what holds a run right inside its paragraph: a link or a revision, or the run itself."""
    parent = run.getparent()
    return run if parent is None or parent.tag == qn("w:p") else _outermost(parent)


def _relate(document: Document, numbered: list[_Numbered]) -> None:
    parts = (
        ("comments", RELATIONSHIP_TYPE.COMMENTS, _comments(numbered)),
        ("commentsExtended", _EXTENDED, _extended(numbered)),
    )
    for name, kind, root in parts:
        content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(PackURI(f"/word/{name}.xml"), f"{_WORD}{name}+xml", content, document.part.package)
        document.part.relate_to(part, kind)


def _comments(numbered: list[_Numbered]) -> Element:
    names = {"w": element("p").nsmap["w"], "w14": _W14, "mc": _COMPATIBILITY}
    root = etree.Element(qn("w:comments"), nsmap=names)
    root.set(f"{{{_COMPATIBILITY}}}Ignorable", "w14")
    for one in numbered:
        said = one.comment
        author = said.stamp.author
        node = element("comment", id=one.number, author=author, date=moment(said.stamp), initials=author[:1])
        node.extend(_lines(one))
        root.append(node)
    return root


def _lines(one: _Numbered) -> Iterator[Element]:
    """Yield the paragraphs of a comment; the last carries the number by which replies find it."""
    lines = one.comment.text.split("\n")
    for at, line in enumerate(lines, 1):
        paragraph = element("p", run(line))
        if at == len(lines):
            paragraph.set(f"{{{_W14}}}paraId", _paragraph_id(one.number))
        yield paragraph


def _extended(numbered: list[_Numbered]) -> Element:
    names = {"w15": _W15}
    root = etree.Element(f"{{{_W15}}}commentsEx", nsmap=names)
    for one in numbered:
        node = etree.SubElement(root, f"{{{_W15}}}commentEx")
        node.set(f"{{{_W15}}}paraId", _paragraph_id(one.number))
        if one.number != one.first:
            node.set(f"{{{_W15}}}paraIdParent", _paragraph_id(one.first))
        node.set(f"{{{_W15}}}done", "1" if one.resolved else "0")
    return root


def _paragraph_id(number: int) -> str:
    return f"{_FIRST_PARAGRAPH + number:08X}"
