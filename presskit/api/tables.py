"""Glossaries and facts in tables."""

from __future__ import annotations

from pathlib import Path

from presskit.model.term import Term
from presskit.readers.facts import csv as facts
from presskit.readers.facts.csv import FactsRead
from presskit.readers.terms import csv


def read_terms(path: Path) -> tuple[Term, ...]:
    """Return the glossary in a CSV file; ``UnreadableDocument`` when it holds none."""
    return csv.read(path).terms


def read_facts(path: Path) -> FactsRead:
    """Return the facts in a CSV file with notes; ``UnreadableDocument`` when it holds none."""
    return facts.read(path)
