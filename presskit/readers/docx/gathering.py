"""Turns the paragraphs of a Word document into those of a manuscript: roles, pictures with their captions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from presskit.align.manuscript import Paragraph
from presskit.lang.scripts import is_han
from presskit.model.asset import Asset
from presskit.model.pair import Role
from presskit.model.text import BOLD, MarkKind, Run, Text, joined, unmarked
from presskit.readers.docx.revised import Revised
from presskit.readers.docx.story import Block
from presskit.readers.docx.styles import CREDIT, Sheet
from presskit.readers.docx.tally import Seen, Tally

_BLANKS = re.compile(r"[ \t\n\u00a0]+")
_UNTIDY = re.compile(r"[\t\n\u00a0]|\s\s|^\s|\s$")
_STOPPED = re.compile(r"[.。!！?？:：;；][\"'”’）)」』]*$")
_FEWEST_LINES = 3
_LONGEST_TITLE = 90
_TITLES = {Role.HEADLINE, Role.SUBHEAD, Role.CROSSHEAD, Role.KICKER}


class Gathering:
    """The paragraphs of one language as they come together."""

    def __init__(self, sheet: Sheet, tally: Tally, asset: Callable[[str], Asset | None]) -> None:
        self._sheet = sheet
        self._tally = tally
        self._asset = asset
        self._made: list[Paragraph] = []
        self.credits: dict[str, str] = {}
        """The credit lines by the id of their picture."""

    def paragraphs(self, blocks: Iterable[Block], alt: Callable[[str], str]) -> tuple[Paragraph, ...]:
        """Return the paragraphs; ``alt`` chooses which words of an alternative text are taken."""
        for block in blocks:
            for shown in block.pictures:
                asset = self._asset(shown.part)
                if asset is None:
                    self._tally[Seen.PICTURES] += 1
                else:
                    revised = shown.revised
                    self._made.append(
                        Paragraph(
                            *(self._caption_above(), Role.CAPTION, asset.id, alt(shown.alt)),
                            *(revised.inserted, revised.deleted),
                        )
                    )
            for runs in _lines(block.runs):
                self._take(block, _tidied(runs))
        return tuple(_titled(self._made))

    def _caption_above(self) -> Text:
        """Take back a caption that stood without a picture: it belongs to the one that comes now."""
        last = self._made[-1] if self._made else None
        if last is None or last.role is not Role.CAPTION or last.asset:
            return Text()
        return self._made.pop().text

    def _take(self, block: Block, text: Text) -> None:
        if not text.runs:
            return
        picture = self._made[-1] if self._made and self._made[-1].asset else None
        if picture and self._sheet.named(block.style, CREDIT):
            self.credits[picture.asset] = text.current
            return
        role = self._role(block)
        if picture and not picture.text.current and role is Role.CAPTION:
            self._made[-1] = replace(picture, text=text)
        else:
            revised = _whole(block.end, text)
            self._made.append(Paragraph(text, role, inserted=revised.inserted, deleted=revised.deleted))

    def _role(self, block: Block) -> Role:
        role = self._sheet.role(block.style)
        numbering = block.numbering or self._sheet.numbering(block.style)
        listed = bool(numbering) and numbering != "0"
        if listed and not self._sheet.bullets.get(numbering, True):
            self._tally[Seen.NUMBERED] += 1
        return Role.BULLET if listed and role is Role.BODY else role


def _whole(revised: Revised, text: Text) -> Revised:
    """Return what befell a paragraph as a whole: one of which nothing else is left came or went itself."""
    if revised.inserted or revised.deleted:
        return revised
    if all(run.deleted for run in text.runs):
        return Revised(deleted=text.runs[0].deleted)
    return Revised(inserted=text.runs[0].inserted if all(run.inserted for run in text.runs) else None)


def carried(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Return the paragraphs that stand, each carrying the deleted ones before it, so that these play no part.

    Those at the end stay where they are.
    """
    made: list[Paragraph] = []
    struck: list[Paragraph] = []
    for one in paragraphs:
        if one.deleted:
            struck.append(one)
        else:
            made.append(replace(one, struck=tuple(struck)))
            struck = []
    return (*made, *struck)


def set_down(paragraphs: tuple[Paragraph, ...]) -> Iterator[Paragraph]:
    """Yield paragraphs and those they carry in their order."""
    for one in paragraphs:
        yield from one.struck
        yield replace(one, struck=())


def _lines(runs: list[Run]) -> Iterator[list[Run]]:
    """Yield the paragraphs in a paragraph: one, unless its author ended several lines by hand.

    A single break inside a sentence only shaped the line; three lines or more, or a sentence that ends
    before the break, were meant as lines.
    """
    text = "".join(run.text for run in runs if not run.deleted)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    apart = len(lines) >= _FEWEST_LINES or any(_STOPPED.search(line) for line in lines[:-1])
    if len(lines) < 2 or not apart:  # noqa: PLR2004 - one line cannot be taken apart
        yield runs
        return
    line: list[Run] = []
    for run in runs:
        for number, piece in enumerate([run.text] if run.deleted else run.text.split("\n")):
            if number:
                yield line
                line = []
            line.append(replace(run, text=piece))
    yield line


def _tidied(runs: list[Run]) -> Text:
    """Return runs as one text: blanks single, none at the ends, none where a break parted Han characters.

    Where changes are tracked, a blank beside another one stays: in one of the readings it stands alone.
    """
    text = joined(runs)
    whole = text.everything
    if not _UNTIDY.search(whole):
        return text
    revised = any(run.inserted or run.deleted for run in text.runs)
    kept: list[Run] = []
    at = 0
    for run in text.runs:
        start, said = at, []
        for found in re.finditer(r"[ \t\n\u00a0]+|[^ \t\n\u00a0]+", run.text):
            blank = _BLANKS.fullmatch(found[0]) is not None
            if blank:
                said.append(" " if revised else _blank(whole, start + found.start(), found[0]))
            else:
                said.append(found[0])
        at += len(run.text)
        kept.append(replace(run, text="".join(said)))
    return _stripped(joined(kept))


def _blank(whole: str, at: int, blanks: str) -> str:
    """Return what stands for blanks at a place of a text."""
    before, after = whole[at - 1 : at], whole[at + len(blanks) : at + len(blanks) + 1]
    if "\n" in blanks and (is_han(before) or before in "，。、；：？！") and is_han(after):
        return ""
    return "" if before.isspace() and before != "\u3000" else " "


def _stripped(text: Text) -> Text:
    said = text.everything
    start = len(said) - len(said.lstrip())
    return text.sliced(start, max(start, len(said.rstrip())))


def _titled(paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """Settle which headings are what: the first is the headline, later ones are crossheads.

    A short line all in bold type after the first full paragraph is a crosshead too.
    """
    headline = prose = False
    for one in paragraphs:
        made = one
        if one.role is Role.HEADLINE and not one.deleted:
            made = replace(one, role=Role.CROSSHEAD) if headline else one
            headline = True
        elif one.role is Role.BODY and not one.deleted:
            title = len(one.text.current) <= _LONGEST_TITLE and not _STOPPED.search(one.text.current)
            if prose and title and _all_bold(one.text):
                made = replace(one, role=Role.CROSSHEAD)
            prose = prose or not title
        yield made


def light(paragraph: Paragraph) -> Paragraph:
    """Return a title without the bold type it has throughout; other paragraphs as they are."""
    text = paragraph.text
    if paragraph.role in _TITLES and _all_bold(text):
        return replace(paragraph, text=unmarked(text, 0, len(text), MarkKind.BOLD))
    return paragraph


def _all_bold(text: Text) -> bool:
    return bool(text.runs) and all(BOLD in run.marks or not run.text.strip() for run in text.runs)
