"""The paragraphs and tables of a document's body, in reading order, with their revisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml.etree import _Element as Element

from presskit.model.text import Run
from presskit.readers.docx.comments import RANGES
from presskit.readers.docx.inline import ALTERNATIVES, Line, Scribe, Shown
from presskit.readers.docx.markup import w
from presskit.readers.docx.refused import HARMFUL, Refused
from presskit.readers.docx.revised import DELETIONS, INSERTIONS, PLAIN, Revised
from presskit.readers.docx.styles import value
from presskit.readers.docx.tally import Seen, Tally

_SKIPPED = {
    w(name) for name in ("sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "customXmlPr")
}
_WIDEST = 1000


@dataclass(slots=True)
class Block:
    """A paragraph: its runs, its pictures, its style, and the number of its list where it names one.

    ``end`` says who inserted and who deleted its mark: what parts it from the next paragraph, at first. Once
    a story is settled or tracked it says so of the whole paragraph.
    """

    runs: list[Run] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)
    style: str = ""
    numbering: str = ""
    end: Revised = PLAIN

    @property
    def text(self) -> str:
        """The characters alone: what is left of them with every revision accepted, or else all."""
        kept = "".join(run.text for run in self.runs if not run.deleted)
        return kept or "".join(run.text for run in self.runs)


Cell: TypeAlias = "list[Block | Table]"


@dataclass(slots=True)
class Table:
    """A table, row by row; each cell holds paragraphs and tables, and has the revisions it lies in."""

    rows: list[list[Cell]] = field(default_factory=list)
    revised: list[list[Revised]] = field(default_factory=list)

    def blocks(self) -> Iterator[Block]:
        """Yield all paragraphs in reading order."""
        for row in self.rows:
            for cell in row:
                yield from flat(cell)


def flat(parts: list[Block | Table]) -> Iterator[Block]:
    """Yield the paragraphs of a story, those of its tables too."""
    for part in parts:
        if isinstance(part, Table):
            yield from part.blocks()
        else:
            yield part


class Story:
    """Reads the body of a document."""

    def __init__(self, scribe: Scribe, tally: Tally) -> None:
        self._scribe = scribe
        self._tally = tally

    def parts(self, container: Element, revised: Revised = PLAIN) -> list[Block | Table]:
        """Return the paragraphs and tables in a body or a cell, which may lie in a revision itself."""
        return [
            self._table(node, around) if node.tag == w("tbl") else self._block(node, around)
            for node, around in self._content(container, revised, w("p"), w("tbl"))
        ]

    def _block(self, paragraph: Element, revised: Revised) -> Block:
        line: Line = self._scribe.line(paragraph, revised)
        properties = paragraph.find(w("pPr"))
        return Block(
            line.runs,
            line.pictures,
            value(properties, "pStyle"),
            value(properties, "numPr/numId"),
            revised.under(paragraph.find(f"{w('pPr')}/{w('rPr')}")),
        )

    def _table(self, table: Element, revised: Revised) -> Table:
        made = Table()
        for row, around in self._content(table, revised, w("tr")):
            within = around.under(row.find(w("trPr")))
            self._tally[Seen.DELETED] += within.deleted is not None and around.deleted is None
            self._tally[Seen.INSERTED] += within.inserted is not None and around.inserted is None
            cells = [
                (cell, self._of_cell(cell, inner)) for cell, inner in self._content(row, within, w("tc"))
            ]
            made.rows.append([self.parts(cell, inner) for cell, inner in cells])
            made.revised.append([inner for _cell, inner in cells])
        return made

    def _of_cell(self, cell: Element, revised: Revised) -> Revised:
        properties = cell.find(w("tcPr"))
        if properties is None:
            return revised
        span = value(properties, "gridSpan")
        if span and (not span.isdecimal() or int(span) > _WIDEST):
            raise Refused(HARMFUL, f"gridSpan {span[:20]}")
        return revised.under(properties)

    def _content(
        self, container: Element, revised: Revised, *wanted: str
    ) -> Iterator[tuple[Element, Revised]]:
        """Yield what is wanted with the revisions it lies in, also out of content controls and revisions."""
        for node in container:
            tag = node.tag
            if tag in wanted:
                yield node, revised
            elif tag in RANGES:
                self._scribe.comments.take(node)
            elif tag == w("altChunk"):
                self._tally[Seen.IMPORTED] += 1
            elif tag == ALTERNATIVES:
                yield from self._content(next(iter(node), node), revised, *wanted)
            elif tag not in _SKIPPED:
                if seen := INSERTIONS.get(tag) or DELETIONS.get(tag):
                    self._tally[seen] += tag != w("moveFrom")
                yield from self._content(node, revised.within(node), *wanted)
