"""The comments of a Word document, with their replies, and which words they are about.

The parts are those of ECMA-376 (comments) and of [MS-DOCX] 2.5.4 (replies, and what is done).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from presskit.model.text import Mark, MarkKind
from presskit.model.thread import Comment, Thread
from presskit.readers.docx.markup import w
from presskit.readers.docx.revised import stamp

_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_MOST = 5_000
_LONGEST = 10_000


@dataclass(slots=True)
class Comments:
    """The threads of a document by the number of each of their comments, and those open at a point."""

    threads: dict[str, Thread] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)
    anchored: set[str] = field(default_factory=set)

    def take(self, node: Element) -> None:
        """Take in where words that a comment is about begin or end."""
        number = node.get(w("id"), "")
        if number not in self.threads:
            return
        if node.tag == w("commentRangeStart"):
            self.open.add(number)
            self.anchored.add(number)
        else:
            self.open.discard(number)

    def marks(self) -> frozenset[Mark]:
        """Return the marks of text at this point."""
        return frozenset(Mark(MarkKind.COMMENT, self.threads[number].id) for number in self.open)

    def mark(self, number: str) -> frozenset[Mark]:
        """Return the mark of a comment that is about no words, for those it stands behind."""
        thread = self.threads.get(number)
        alone = thread is not None and number not in self.anchored
        return frozenset({Mark(MarkKind.COMMENT, thread.id)}) if thread is not None and alone else frozenset()

    def told(self) -> tuple[Thread, ...]:
        """Return every thread once."""
        return tuple({thread.id: thread for thread in self.threads.values()}.values())


RANGES = {w("commentRangeStart"), w("commentRangeEnd")}


def comments(root: Element | None, extended: Element | None) -> Comments:
    """Return the comments that a document's parts hold; either part may be missing."""
    if root is None:
        return Comments()
    notes = [node for node in root.iter(w("comment")) if node.get(w("id"))][:_MOST]
    owners = {
        name: node.get(w("id"), "")
        for node in notes
        for paragraph in node
        if (name := paragraph.get(_PARAGRAPH_ID))
    }
    about = list(extended.iter(f"{_W15}commentEx")) if extended is not None else []
    parents = {
        owners.get(node.get(f"{_W15}paraId", ""), ""): owners.get(node.get(f"{_W15}paraIdParent", ""), "")
        for node in about
    }
    done = {
        owners.get(node.get(f"{_W15}paraId", ""), "")
        for node in about
        if node.get(f"{_W15}done") in {"1", "true"}
    }
    found: dict[str, Thread] = {}
    roots = {number: _root(number, parents) for number in (node.get(w("id"), "") for node in notes)}
    for first in dict.fromkeys(roots.values()):
        said = tuple(_comment(node) for node in notes if roots[node.get(w("id"), "")] == first)
        thread = Thread(f"c{first}", said, first in done)
        found |= {number: thread for number, root_ in roots.items() if root_ == first}
    return Comments(found)


def _root(number: str, parents: dict[str, str]) -> str:
    """Return the comment that a reply belongs to in the end."""
    seen = {number}
    while (parent := parents.get(number, "")) and parent not in seen:
        seen.add(parent)
        number = parent
    return number


def _comment(node: Element) -> Comment:
    lines = ("".join(said.text or "" for said in paragraph.iter(w("t"))) for paragraph in node.iter(w("p")))
    return Comment(stamp(node), "\n".join(filter(None, map(str.strip, lines)))[:_LONGEST])
