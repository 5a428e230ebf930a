"""What a Word document held that did not come along as it was, counted while it is read."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum

from presskit.i18n import marked as _
from presskit.readers.reader import Note


class Seen(StrEnum):
    """What is counted."""

    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED = "moved"
    NOTES = "notes"
    BOXES = "boxes"
    EDGES = "edges"
    TABLES = "tables"
    COLUMNS = "columns"
    NUMBERED = "numbered"
    HIDDEN = "hidden"
    INVISIBLE = "invisible"
    SYMBOLS = "symbols"
    OBJECTS = "objects"
    PICTURES = "pictures"
    OUTSIDE = "outside"
    LINKS = "links"
    MISSING = "missing"
    IMPORTED = "imported"
    MACROS = "macros"


REVISIONS = _("The document has tracked changes: {inserted} insertions, {deleted} deletions, {moved} moves.")
_MESSAGES = {
    Seen.NOTES: _("Footnotes and endnotes were left out: {n}."),
    Seen.BOXES: _("Text boxes were left out: {n}."),
    Seen.EDGES: _("Headers and footers with text were left out: {n}."),
    Seen.TABLES: _("Tables were turned into paragraphs, row by row: {n}."),
    Seen.COLUMNS: _("Columns of tables in neither of the two languages were left out: {n}."),
    Seen.NUMBERED: _("Automatic numbers before paragraphs were left out: {n}."),
    Seen.HIDDEN: _("Hidden text was taken along and is visible now; places: {n}."),
    Seen.INVISIBLE: _("Invisible characters, such as zero-width spaces, were left out: {n}."),
    Seen.SYMBOLS: _("Characters of symbol fonts became “\ufffd”: {n}."),
    Seen.OBJECTS: _("Charts, drawings and embedded objects were left out: {n}."),
    Seen.PICTURES: _("Pictures that are not PNG, JPEG or GIF, or cannot be read, were left out: {n}."),
    Seen.OUTSIDE: _("References to files outside the document were not followed: {n}."),
    Seen.LINKS: _("Links that are not web or mail addresses became plain text: {n}."),
    Seen.MISSING: _("Parts that the document speaks of are missing from it: {n}."),
    Seen.IMPORTED: _("Documents embedded as text were left out: {n}."),
    Seen.MACROS: _("Macros were left out: {n}."),
}


class Tally(Counter[Seen]):
    """How often each thing was met."""

    def notes(self) -> tuple[Note, ...]:
        """Return a note for each kind of thing that was met."""
        revisions = {name: self[name] for name in (Seen.INSERTED, Seen.DELETED, Seen.MOVED)}
        first = (Note(REVISIONS, tuple((str(k), n) for k, n in revisions.items())),)
        others = (Note(message, (("n", self[seen]),)) for seen, message in _MESSAGES.items() if self[seen])
        return (*(first if any(revisions.values()) else ()), *others)
