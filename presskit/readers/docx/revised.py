"""Who inserted and who deleted what, as the markup of a Word document says it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from lxml.etree import _Element as Element

from presskit.model.text import Stamp
from presskit.readers.docx.markup import w
from presskit.readers.docx.tally import Seen

INSERTIONS = {w("ins"): Seen.INSERTED, w("moveTo"): Seen.MOVED}
DELETIONS = {w("del"): Seen.DELETED, w("moveFrom"): Seen.MOVED}
"""Ranges that an accepted document keeps, and ranges that it loses; a move is counted where it arrives."""

UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
"""The time of a revision that does not say when it was made."""

NOBODY = Stamp("", UNDATED)
"""Who revised what only a damaged file calls revised."""

_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Revised:
    """The revisions that a place in a document lies in."""

    inserted: Stamp | None = None
    deleted: Stamp | None = None

    def within(self, node: Element) -> Revised:
        """Return the revisions that lie on what a node holds."""
        if node.tag in INSERTIONS or node.tag == w("cellIns"):
            return replace(self, inserted=self.inserted or stamp(node))
        if node.tag in DELETIONS or node.tag == w("cellDel"):
            return replace(self, deleted=self.deleted or stamp(node))
        return self

    def under(self, properties: Element | None) -> Revised:
        """Return the revisions with those that properties add, such as those of a paragraph's mark."""
        found = self
        for node in properties if properties is not None else ():
            found = found.within(node)
        return found


PLAIN = Revised()
"""No revision at all."""


def stamp(node: Element) -> Stamp:
    """Return who made a revision, and when; the name may be empty, a time without a zone counts as UTC."""
    try:
        at = datetime.fromisoformat(node.get(w("date"), ""))
    except ValueError:
        at = UNDATED
    return Stamp(
        node.get(w("author"), "")[:_LONGEST_NAME].strip(), at if at.tzinfo else at.replace(tzinfo=UTC)
    )
