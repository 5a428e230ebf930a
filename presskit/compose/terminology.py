"""The glossary for editors: what things are called in both languages."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.compose.blocks import Block, Opening, Side, Span, TermRow, TermTable
from presskit.compose.source import Source
from presskit.compose.wordings import HEADERS, label
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.model.term import Term

KEY = "glossary"


def section(source: Source) -> Iterator[Block]:
    """Yield the terms that have a name in both languages, by the alphabet, under a head of their own."""
    named = [term for term in source.terms if all(map(term.preferred, Lang))]
    if not named:
        return
    first = source.plan.langs[0]
    heads = (
        Side(Lang.EN, (Span(HEADERS[Lang.EN]),)),
        Side(Lang.ZH, (Span(HEADERS[Lang.ZH]),)),
        Side(first, (Span(label(first, _("Note"))),)),
    )
    yield Opening(KEY, source.label(_("Glossary")))
    yield TermTable(heads, tuple(map(_row, sorted(named, key=_place))))


def _place(term: Term) -> tuple[str, str]:
    en = term.preferred(Lang.EN)
    return en.casefold(), en


def _row(term: Term) -> TermRow:
    """Return the row of a term; what the house has noted on it stays in the house."""
    return TermRow(
        Side(Lang.EN, (Span(term.preferred(Lang.EN)),)),
        Side(Lang.ZH, (Span(term.preferred(Lang.ZH)),)),
        Side(Lang.EN),
    )
