"""Reading plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from unicodedata import east_asian_width

from presskit.align.manuscript import Manuscript, Paragraph
from presskit.lang.scripts import is_han
from presskit.model.text import Text
from presskit.readers.encoding import text_of
from presskit.readers.reader import Read
from presskit.readers.roles import assigned

_BLANK = re.compile(r"\n[ \t\u3000]*\n\s*")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufeff\ufffe\uffff\ud800-\udfff]")
_NARROWEST, _WIDEST = 45, 130
_LONG_WORD = 20
_STOPS = tuple(".!?。！？”")


def read(path: Path) -> Read:
    """Return the paragraphs of a text file; ``UnreadableDocument`` when it is none."""
    text, notes = text_of(path)
    made, more = assigned(_paragraphs(text))
    return Read(made, (*notes, *more))


def manuscript(text: str) -> Manuscript:
    """Return the paragraphs of a text that was pasted."""
    return assigned(_paragraphs(text.replace("\r\n", "\n").replace("\r", "\n")))[0]


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    clean = _CONTROL.sub("", text.replace("\x0c", "\n\n").replace("\u2029", "\n\n").replace("\u2028", "\n"))
    return tuple(
        Paragraph(Text.plain(line))
        for block in _BLANK.split(clean)
        for line in _lines(block.split("\n"))
        if line
    )


def _lines(block: list[str]) -> Iterator[str]:
    """Yield the paragraphs of a block without blank lines: each line one, unless they were wrapped."""
    lines = [line.strip().replace("\t", " ") for line in block if line.strip()]
    if _wrapped(lines):
        yield _run_on(lines)
    else:
        yield from lines


def _wrapped(lines: list[str]) -> bool:
    """Tell whether lines were broken by an editor's margin: all but the last about as wide as each other.

    The last is no wider. Of two lines the first breaks off within a sentence.
    """
    widths = [sum(2 if east_asian_width(char) in "WF" else 1 for char in line) for line in lines]
    body = widths[:-1]
    if not body or (len(body) == 1 and lines[0].endswith(_STOPS)):
        return False
    even = max(body) - min(body) <= _LONG_WORD and widths[-1] <= max(body) + _LONG_WORD
    return even and min(body) >= _NARROWEST and max(body) <= _WIDEST


def _run_on(lines: list[str]) -> str:
    """Return lines as one, with a space between them unless Han characters meet."""
    text = lines[0]
    for line in lines[1:]:
        meets = is_han(text[-1:]) or is_han(line[:1]) or text[-1:] in "，。、；：？！”）》"
        text += line if meets else f" {line}"
    return text
