"""Reading tables with commas, tabs or semicolons, as spreadsheets save them."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from pathlib import Path

from presskit.errors import UnreadableDocument
from presskit.i18n import marked as _
from presskit.readers.encoding import text_of
from presskit.readers.reader import Note

LARGEST = 32 * 1024 * 1024
"""The most bytes a table may have."""

MOST_ROWS = 250_000
LONGEST_CELL = 2_000

_FORMULA = re.compile(r"\s*[=@+-].*[(|!]")
_TOO_LARGE = _("{path} is too large a table.")
_BROKEN = _("{path} is not a table: {reason}.")
_SAVE_ANEW = _("Save the table as CSV in UTF-8 and try again. Nothing has been changed.")
_FORMULA_LEFT = _("A formula was left out.")
_LONG_LEFT = _("A cell with too much text was left out.")


def rows(path: Path) -> tuple[list[list[str]], tuple[Note, ...]]:
    """Return the rows of a table, and notes on its encoding; ``UnreadableDocument`` when it is none."""
    text, notes = text_of(path, LARGEST)
    first = text.split("\n", 1)[0]
    delimiter = max(",\t;", key=first.count)
    found: list[list[str]] = []
    try:
        for row in csv.reader(text.splitlines(keepends=True), delimiter=delimiter):
            if len(found) >= MOST_ROWS:
                raise UnreadableDocument(_TOO_LARGE, _SAVE_ANEW, path=path.name)
            found.append(row)
    except csv.Error as error:
        raise UnreadableDocument(_BROKEN, _SAVE_ANEW, path=path.name, reason=str(error)) from error
    return found, tuple(notes)


def harmless(row: Sequence[str], number: int) -> tuple[list[str], list[Note]]:
    """Return a row without formulas and without cells that are too long, and notes on them."""
    cells, notes = [], []
    for cell in row:
        if len(cell) > LONGEST_CELL:
            notes.append(Note(_LONG_LEFT, place=number))
            cells.append("")
        elif _FORMULA.match(cell):
            notes.append(Note(_FORMULA_LEFT, place=number))
            cells.append("")
        else:
            cells.append(cell.replace("\u200b", "").replace("\ufeff", ""))
    return cells, notes
