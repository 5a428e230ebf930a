"""The paragraphs and tables of a document's body, in reading order, with every revision accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml.etree import _Element as Element

from presskit.model.text import Run
from presskit.readers.docx.inline import ACCEPTED, ALTERNATIVES, REJECTED, Line, Scribe, Shown
from presskit.readers.docx.markup import w
from presskit.readers.docx.refused import HARMFUL, Refused
from presskit.readers.docx.styles import value
from presskit.readers.docx.tally import Seen, Tally

_SKIPPED = {
    w(name) for name in ("sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "customXmlPr")
}
_WIDEST = 1000


@dataclass(slots=True)
class Block:
    """A paragraph: its runs, its pictures, its style, and the number of its list where it names one."""

    runs: list[Run] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)
    style: str = ""
    numbering: str = ""

    @property
    def text(self) -> str:
        """The characters alone."""
        return "".join(run.text for run in self.runs)


Cell: TypeAlias = "list[Block | Table]"


@dataclass(slots=True)
class Table:
    """A table, row by row; each cell holds paragraphs and tables."""

    rows: list[list[Cell]] = field(default_factory=list)

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

    def parts(self, container: Element) -> list[Block | Table]:
        """Return the paragraphs and tables in a body or a cell.

        A paragraph whose mark is deleted runs into the next one, without a space; at the end, or before a
        table, it stays when it says something.
        """
        made: list[Block | Table] = []
        open_block: Block | None = None
        for node in _content(container, self._tally):
            if node.tag == w("tbl"):
                table = self._table(node)
                if open_block is not None and table.rows:
                    made.extend(_standing(open_block))
                    open_block = None
                made.append(table)
                continue
            block = self._block(node)
            if open_block is not None:
                block.runs[:0] = open_block.runs
                block.pictures[:0] = open_block.pictures
            open_block = block if _mark_is_deleted(node) else None
            if open_block is None:
                made.append(block)
        if open_block is not None:
            made.extend(_standing(open_block))
        return made

    def _block(self, paragraph: Element) -> Block:
        line: Line = self._scribe.line(paragraph)
        properties = paragraph.find(w("pPr"))
        return Block(line.runs, line.pictures, value(properties, "pStyle"), value(properties, "numPr/numId"))

    def _table(self, table: Element) -> Table:
        rows = []
        for row in _content(table, self._tally, w("tr")):
            properties = row.find(w("trPr"))
            if properties is not None and any(node.tag in REJECTED for node in properties):
                self._tally[Seen.DELETED] += 1
                continue
            cells = (cell for cell in _content(row, self._tally, w("tc")) if not self._is_deleted(cell))
            rows.append([self.parts(cell) for cell in cells])
        return Table(rows)

    def _is_deleted(self, cell: Element) -> bool:
        properties = cell.find(w("tcPr"))
        if properties is None:
            return False
        span = value(properties, "gridSpan")
        if span and (not span.isdecimal() or int(span) > _WIDEST):
            raise Refused(HARMFUL, f"gridSpan {span[:20]}")
        return properties.find(w("cellDel")) is not None


def _content(container: Element, tally: Tally, *wanted: str) -> Iterator[Element]:
    """Yield paragraphs and tables, or what else is wanted, also out of content controls and revisions."""
    found = wanted or (w("p"), w("tbl"))
    for node in container:
        tag = node.tag
        if tag in found:
            yield node
        elif tag == w("altChunk"):
            tally[Seen.IMPORTED] += 1
        elif tag in REJECTED:
            tally[REJECTED[tag]] += 1
        elif tag == ALTERNATIVES:
            yield from _content(next(iter(node), node), tally, *wanted)
        elif tag not in _SKIPPED:
            if tag in ACCEPTED:
                tally[ACCEPTED[tag]] += 1
            yield from _content(node, tally, *wanted)


def _mark_is_deleted(paragraph: Element) -> bool:
    properties = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    return properties is not None and any(node.tag in REJECTED for node in properties)


def _standing(block: Block) -> Iterator[Block]:
    if block.text.strip() or block.pictures:
        yield block
