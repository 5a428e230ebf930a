"""What reading a glossary gives: its terms, and notes on what did not come along."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.model.term import Term
from presskit.readers.reader import Note


@dataclass(frozen=True, slots=True)
class TermsRead:
    """The outcome of reading one glossary; a note's ``place`` is the row, counted from 1 with the heading."""

    terms: tuple[Term, ...]
    notes: tuple[Note, ...] = ()
