"""Kits searched, and other words put in the place of what was found."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.edits.replacing import all_replaced
from presskit.model.kit import Kit
from presskit.model.text import Stamp
from presskit.search.hits import Hit, hits
from presskit.search.pattern import compiled
from presskit.search.query import Query, searched
from presskit.search.replacement import replacement


@dataclass(frozen=True, slots=True)
class KitReplaced:
    """A kit in which words were replaced, with the number of places in how many rows."""

    kit: Kit
    places: int
    rows: int


def found(kit: Kit, query: Query) -> list[Hit]:
    """Return where a query is found in a kit, in order.

    ``BadPattern`` when it is a regular expression that cannot be read, ``TooSlow`` when it takes too long.
    """
    per_pair = hits(compiled(query), searched(kit, query), query.langs)
    return [hit for one in per_pair.values() for hit in one]


def replaced(kit: Kit, query: Query, text: str, stamp: Stamp | None = None) -> KitReplaced:
    r"""Return a kit in which everything found is replaced, tracked when there is a stamp.

    In a replacement for a regular expression ``\1`` stands for its first group. Raises what ``found``
    raises.
    """
    pattern = compiled(query)
    new = replacement(query, pattern, text)
    done = all_replaced(searched(kit, query), query.langs, pattern, new, stamp)
    return KitReplaced(done.edit.change(kit), done.places, done.rows)
