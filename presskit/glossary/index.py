"""An index of a glossary that finds its terms in running text, fast enough for every key press."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.model.language import Lang
from presskit.model.term import Form, Term


@dataclass(frozen=True, slots=True)
class Hit:
    """A term found in a text: code-point offsets in the string that was searched, half-open."""

    start: int
    stop: int
    term: Term
    form: Form
