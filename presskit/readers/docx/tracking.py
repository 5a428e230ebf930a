"""Both readings of a document at once: its paragraphs with tracked changes as a kit holds them.

Word tracks the marks between paragraphs; a kit tracks rows. So where a mark was inserted or deleted, the two
readings fall into different paragraphs, and each of these becomes one row: the final paragraph and the
original one that share most words stand in the same row, one without a partner in a row that is inserted or
deleted as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from presskit.model.text import Run, Stamp
from presskit.readers.docx.readings import gone
from presskit.readers.docx.revised import NOBODY, Revised
from presskit.readers.docx.story import Block, Table


def tracked(parts: list[Block | Table]) -> list[Block | Table]:
    """Return the paragraphs and tables in which final and original text stand together.

    ``end`` of a paragraph then says who inserted or deleted the row it makes.
    """
    made: list[Block | Table] = []
    for _kind, group in groupby(parts, key=lambda part: isinstance(part, Table)):
        blocks: list[Block] = []
        for part in group:
            if isinstance(part, Table):
                made.append(Table([[tracked(cell) for cell in row] for row in part.rows], part.revised))
            else:
                blocks.append(part)
        made += _Rows(blocks).told()
    return made


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The blocks, from one index up to another, that are one paragraph in a reading."""

    start: int
    stop: int
    final: bool


class _Rows:
    """Consecutive blocks, and the paragraphs that they are in either reading."""

    def __init__(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._finals = self._paragraphs(final=True)
        self._originals = self._paragraphs(final=False)
        self._partners = self._coupled()

    def told(self) -> Iterator[Block]:
        """Yield the rows: what was there before what is there now, where they have nothing in common."""
        told: set[_Paragraph] = set()
        for original, final in zip(self._originals, self._finals, strict=True):
            if self._partners.get(original) == final and original not in told:
                told |= {original, final}
                yield from _worded(self._joint(final, original))
            for one in (original, final):
                if one not in told and one not in self._partners:
                    told.add(one)
                    yield from _worded(self._alone(one))

    def _paragraphs(self, *, final: bool) -> list[_Paragraph]:
        """Return for each block the paragraph of a reading that it belongs to."""
        found: list[_Paragraph] = []
        start = 0
        for at, block in enumerate(self._blocks, 1):
            if at == len(self._blocks) or not gone(block.end, accept=final):
                found += [_Paragraph(start, at, final)] * (at - start)
                start = at
        return found

    def _coupled(self) -> dict[_Paragraph, _Paragraph]:
        """Return for paragraphs of either reading the one of the other that stands in the same row.

        Each has one at most, none cross each other, and together they share as much as possible.
        """
        couples: list[tuple[_Paragraph, _Paragraph, int]] = []
        for block, final, original in zip(self._blocks, self._finals, self._originals, strict=True):
            shared = 1 + _shared(block)
            if couples and couples[-1][:2] == (final, original):
                shared += couples.pop()[2]
            couples.append((final, original, shared))
        first: dict[_Paragraph, int] = {}
        best, free = [0], []
        for at, (final, original, shared) in enumerate(couples):
            free.append(min(first.setdefault(final, at), first.setdefault(original, at)))
            best.append(max(best[at], best[free[at]] + shared))
        return dict(_chosen(couples, best, free))

    def _joint(self, final: _Paragraph, original: _Paragraph) -> Block:
        """Return the row of a final and an original paragraph; what one of them has alone is a change."""
        row = self._styled(final)
        for at in range(min(final.start, original.start), max(final.stop, original.stop)):
            here, was = final.start <= at < final.stop, original.start <= at < original.stop
            block = self._blocks[at]
            row.runs += block.runs if here and was else self._changed(at, final=here)
            row.pictures += block.pictures if here else []
        return row

    def _alone(self, one: _Paragraph) -> Block:
        """Return the row of a paragraph that only one reading has."""
        row = self._styled(one)
        for at in range(one.start, one.stop):
            row.runs += self._changed(at, final=one.final)
            row.pictures += self._blocks[at].pictures if one.final else []
        said = next((run.inserted if one.final else run.deleted for run in row.runs), None)
        stamp = said or self._broken(one.stop - 1)
        return replace(row, end=Revised(stamp) if one.final else Revised(None, stamp))

    def _changed(self, at: int, *, final: bool) -> list[Run]:
        """Return the runs that one reading has of a block, as inserted there, or as deleted from there."""
        stamp = self._broken(at)
        inserted, deleted = (stamp, None) if final else (None, stamp)
        return [
            run if run.inserted or run.deleted else Run(run.text, run.marks, inserted, deleted)
            for run in self._blocks[at].runs
            if not gone(run, accept=final)
        ]

    def _broken(self, at: int) -> Stamp:
        """Return who made the readings fall apart nearest to a block: at its end, or just before it."""
        ends = [self._blocks[place].end for place in (at, at - 1) if place >= 0]
        return next((stamp for end in ends if (stamp := end.inserted or end.deleted)), NOBODY)

    def _styled(self, one: _Paragraph) -> Block:
        """Return an empty row styled as a paragraph is: as the last of its blocks, as Word has it."""
        last = self._blocks[one.stop - 1]
        return Block([], [], last.style, last.numbering)


def _chosen(
    couples: list[tuple[_Paragraph, _Paragraph, int]], best: list[int], free: list[int]
) -> Iterator[tuple[_Paragraph, _Paragraph]]:
    """Yield the couples that lead to the best sum, either way round."""
    at = len(couples)
    while at:
        if best[at] > best[at - 1]:
            final, original, _shared = couples[at - 1]
            yield final, original
            yield original, final
            at = free[at - 1]
        else:
            at -= 1


def _shared(block: Block) -> int:
    """Return how much of a block stands in both readings, in characters; a picture counts as one."""
    words = sum(len(run.text) for run in block.runs if not run.inserted and not run.deleted)
    return words + sum(not (one.revised.inserted or one.revised.deleted) for one in block.pictures)


def _worded(row: Block) -> Iterator[Block]:
    """Yield a row unless it only tells that an empty paragraph came or went."""
    if row.runs or row.pictures or not (row.end.inserted or row.end.deleted):
        yield row
