"""The outline of a document: bookmarks that lead to its headings.

Source: ISO 32000-1:2008, 12.3.3.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from presskit.writers.pdf.objects import File, text


class Entry(NamedTuple):
    """A bookmark: ``level`` counts from 0, ``page`` is an object, ``high`` a height on it in points."""

    title: str
    level: int
    page: int
    high: float


@dataclass(slots=True)
class _Item:
    """A bookmark and those below it; the outline itself is the item of level -1."""

    number: int
    level: int
    below: list[tuple[Entry, _Item]] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many items stand below it, at any level."""
        return sum(1 + item.count for _, item in self.below)


def outline(file: File, entries: Sequence[Entry]) -> int:
    """Write the outline and return it. An entry stands below the last one of a lower level before it."""
    whole = _Item(file.reserved(), -1)
    path = [whole]
    for entry in entries:
        while path[-1].level >= entry.level:
            path.pop()
        item = _Item(file.reserved(), entry.level)
        path[-1].below.append((entry, item))
        path.append(item)
    file.write(whole.number, f"<</Type /Outlines{_family(whole)}>>")
    _write(file, whole)
    return whole.number


def _write(file: File, above: _Item) -> None:
    """Write the items below one, each with its neighbours."""
    for place, (entry, item) in enumerate(above.below):
        before = f" /Prev {above.below[place - 1][1].number} 0 R" if place else ""
        last = place == len(above.below) - 1
        after = "" if last else f" /Next {above.below[place + 1][1].number} 0 R"
        leads = f"/Dest [{entry.page} 0 R /XYZ 0 {entry.high:.2f} null]"
        stands = f"/Parent {above.number} 0 R{before}{after}{_family(item)}"
        file.write(item.number, f"<</Title {text(entry.title)} {stands} {leads}>>")
        _write(file, item)


def _family(item: _Item) -> str:
    if not item.below:
        return ""
    first, last = item.below[0][1].number, item.below[-1][1].number
    return f" /First {first} 0 R /Last {last} 0 R /Count {item.count}"
