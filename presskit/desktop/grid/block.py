"""Rows selected together: whole, or one side of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from presskit.model.language import Lang


@dataclass(frozen=True, slots=True)
class Block:
    """Rows from where selecting began to where it has come; without a language both sides belong to it."""

    anchor: int
    active: int
    lang: Lang | None = None

    @property
    def rows(self) -> range:
        """The rows, from top to bottom."""
        return range(min(self.anchor, self.active), max(self.anchor, self.active) + 1)

    @property
    def langs(self) -> tuple[Lang, ...]:
        """The languages that belong to it."""
        return tuple(Lang) if self.lang is None else (self.lang,)

    def reaching(self, row: int) -> Block:
        """Return the block with its active end in another row."""
        return replace(self, active=row)
