"""What a check may look at beside the pair before it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from presskit.glossary.index import Index
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.term import Term


@dataclass(frozen=True, slots=True)
class Spelling:
    """In which languages words are looked up, none for no spell check, and the words the house knows.

    The words are folded to one case.
    """

    words: frozenset[str] = frozenset()
    langs: frozenset[Lang] = frozenset({Lang.EN})


_SPELLING = Spelling()


class Desk:
    """The whole kit, its glossary ready for lookup, and which terms the document has had by which row.

    The rows are gone through once for all checks of a run, and only as far as somebody asks.
    """

    def __init__(self, kit: Kit, terms: Index, spelling: Spelling = _SPELLING) -> None:
        self.kit = kit
        self.terms = terms
        self.spelling = spelling
        self._rows: dict[str, int] = {}
        self._first: dict[str, int] = {}
        self._seen = 0

    def known_before(self, term: Term, pair: Pair) -> bool:
        """Tell whether an earlier row has a term on both sides: later mentions may be shortened."""
        if not self._rows:
            self._rows = {one.id: row for row, one in enumerate(self.kit.pairs())}
        row = self._rows.get(pair.id, 0)
        for earlier in islice(self.kit.pairs(), self._seen, row):
            for name in self._on_both_sides(earlier):
                self._first.setdefault(name, self._seen)
            self._seen += 1
        return self._first.get(term.id, row) < row

    def _on_both_sides(self, pair: Pair) -> set[str]:
        """Return the ids of the terms that stand on both sides of a pair."""
        en, zh = ({hit.term.id for hit in self.terms.hits(pair.side(lang).current, lang)} for lang in Lang)
        return en & zh
