"""Knows at every moment which texts of a kit have tracked changes, without reading all at each key."""

from __future__ import annotations

from presskit.model.kit import Kit
from presskit.model.pair import Pair
from presskit.review.revisions import is_revised


class Watching:
    """Looks at rows that it has not seen before; rows are values, so what is the same object is the same."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[tuple[Pair, ...], bool]] = {}

    def revised(self, kit: Kit) -> frozenset[str]:
        """Return the ids of the texts that have tracked changes."""
        self._known = {text.id: (text.pairs, self._is_revised(text.id, text.pairs)) for text in kit.releases}
        return frozenset(name for name, (_pairs, revised) in self._known.items() if revised)

    def _is_revised(self, text: str, pairs: tuple[Pair, ...]) -> bool:
        before, revised = self._known.get(text, ((), False))
        if before is pairs:
            return revised
        if revised or len(before) != len(pairs):
            return any(map(is_revised, pairs))
        return any(is_revised(new) for old, new in zip(before, pairs, strict=True) if old is not new)
