"""One reading of a document with revisions: all of them accepted, or all of them rejected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from presskit.model.text import Run
from presskit.readers.docx.revised import Revised
from presskit.readers.docx.story import Block, Table


def settled(parts: list[Block | Table], *, accept: bool) -> list[Block | Table]:
    """Return the paragraphs and tables of a reading.

    A paragraph whose mark is gone runs into the next one, without a space; at the end, or before a table, it
    stays when it says something.
    """
    made: list[Block | Table] = []
    open_block: Block | None = None
    for part in parts:
        if isinstance(part, Table):
            table = _table(part, accept=accept)
            if open_block is not None and table.rows:
                made.extend(_standing(open_block))
                open_block = None
            made.append(table)
            continue
        block = _block(part, accept=accept)
        if open_block is not None:
            block.runs[:0] = open_block.runs
            block.pictures[:0] = open_block.pictures
        open_block = block if gone(part.end, accept=accept) else None
        if open_block is None:
            made.append(block)
    if open_block is not None:
        made.extend(_standing(open_block))
    return made


def gone(revised: Revised | Run, *, accept: bool) -> bool:
    """Tell whether a reading lacks what lies in some revisions."""
    return bool(revised.deleted if accept else revised.inserted)


def _block(block: Block, *, accept: bool) -> Block:
    runs = [replace(run, inserted=None, deleted=None) for run in block.runs if not gone(run, accept=accept)]
    pictures = [shown for shown in block.pictures if not gone(shown.revised, accept=accept)]
    return Block(runs, pictures, block.style, block.numbering)


def _table(table: Table, *, accept: bool) -> Table:
    """Return a table without the rows and cells that are gone; a row of no cells at all stays one."""
    rows = []
    for row, revised in zip(table.rows, table.revised, strict=True):
        cells = [
            settled(cell, accept=accept)
            for cell, inner in zip(row, revised, strict=True)
            if not gone(inner, accept=accept)
        ]
        if cells or not row:
            rows.append(cells)
    return Table(rows)


def _standing(block: Block) -> Iterator[Block]:
    if block.text.strip() or block.pictures:
        yield block
